package carry

import (
	"cmp"
	"context"
	"io"
	"path"
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// DefaultInterval is how often Watch looks by itself: nothing tells of changes on shares and servers.
const DefaultInterval = time.Minute

// Place is where a carrier keeps sync files, as one office sees it. It may be used by one goroutine beside Watch.
type Place struct {
	Interval time.Duration // how often Watch looks by itself
	own      app.ID
	shelf    shelf
	now      func() time.Time
}

// shelf is a folder of folders of files. Names are relative to it, with slashes.
type shelf interface {
	// folders are those that it holds.
	folders(ctx context.Context) ([]string, error)
	// files are the plain files in a folder; of one that is not there, none.
	files(ctx context.Context, folder string) ([]entry, error)
	// read opens a file of at most sync.MaxPacked bytes.
	read(ctx context.Context, name string) (file io.ReaderAt, size int64, done func(), err error)
	// write makes a file, and its folder, through another name in the same folder.
	write(ctx context.Context, name, aside string, fill func(io.Writer) error) error
	// remove removes a file; one that is not there is no error.
	remove(ctx context.Context, name string) error
	// signals gets a value whenever something may have changed. It is nil where nobody tells. done ends it. It is
	// called again and again, so that it heals what was cut off.
	signals() (signals <-chan struct{}, done func())
}

// entry is a plain file.
type entry struct {
	name    string
	bytes   int64
	changed time.Time
}

// Open is the place of an office. It does not look whether it is there: Test and every other method do.
// Errors: exchange.ErrNoCarrier, exchange.ErrAddress, exchange.ErrPlain, exchange.ErrFolder.
func Open(c exchange.Carrier, own app.ID) (*Place, error) {
	var s shelf
	var err error
	switch c.Kind {
	case exchange.CarrierFolder:
		s, err = newFolder(c.Place)
	case exchange.CarrierDAV:
		s, err = newDAV(c)
	default:
		err = exchange.ErrNoCarrier
	}
	if err != nil {
		return nil, err
	}
	return &Place{Interval: DefaultInterval, own: own, shelf: s, now: time.Now}, nil
}

// List are the files for this office, also those that were taken, the oldest first.
// Errors of all methods: exchange.ErrFolder and its kin, app.ErrReadOnly, app.ErrDiskFull, and those of the context.
func (p *Place) List(ctx context.Context) ([]exchange.File, error) {
	folders, err := p.shelf.folders(ctx)
	if err != nil {
		return nil, err
	}
	var out []exchange.File
	for _, folder := range folders {
		if !exact(app.ID(folder)) || folder == string(p.own) {
			continue
		}
		all, err := p.in(ctx, folder)
		if err != nil {
			return nil, err
		}
		for _, f := range all {
			if f.to == p.own {
				out = append(out, f.arrival())
			}
		}
	}
	slices.SortFunc(out, func(a, b exchange.File) int {
		return cmp.Or(a.Written.Compare(b.Written), cmp.Compare(a.Name, b.Name))
	})
	return out, nil
}

// file is a sync file in the place.
type file struct {
	name
	bytes   int64
	changed time.Time
}

func (f file) arrival() exchange.File {
	return exchange.File{Name: f.String(), Office: f.from, Written: f.written, Bytes: f.bytes, Changed: f.changed}
}

// in are the sync files in a folder.
func (p *Place) in(ctx context.Context, folder string) ([]file, error) {
	entries, err := p.shelf.files(ctx, folder)
	if err != nil {
		return nil, err
	}
	var out []file
	for _, e := range entries {
		n, ok := parseName(path.Join(folder, e.name))
		if ok && e.bytes > 0 && e.bytes <= sync.MaxPacked {
			out = append(out, file{n, e.bytes, e.changed})
		}
	}
	return out, nil
}

// Read opens a file by its name; done must be called in the end.
func (p *Place) Read(ctx context.Context, name string) (file io.ReaderAt, size int64, done func(), err error) {
	if _, ok := parseName(name); !ok {
		return nil, 0, nil, app.ErrNoFile.Because(nil, map[string]any{"Path": name})
	}
	return p.shelf.read(ctx, name)
}

// Write puts a new file for an office there, whole or not at all.
func (p *Place) Write(ctx context.Context, to app.ID, fill func(io.Writer) error) (name string, err error) {
	return p.write(ctx, to, false, fill)
}

func (p *Place) write(ctx context.Context, to app.ID, ack bool, fill func(io.Writer) error) (string, error) {
	last, err := p.tidy(ctx, to)
	if err != nil {
		return "", err
	}
	written := p.now()
	if !written.After(last) { // the clock was set back: the newest file still has the latest name
		written = last.Add(time.Millisecond)
	}
	n := newName(p.own, to, written, ack)
	return n.String(), p.shelf.write(ctx, n.String(), path.Join(string(p.own), asideName(n.base())), fill)
}

// asideFor is how long a half-written file is left to whoever writes it.
const asideFor = time.Hour

// tidy removes what a write left behind that was ended from outside, and tells when the last file for an office was
// written.
func (p *Place) tidy(ctx context.Context, to app.ID) (last time.Time, err error) {
	entries, err := p.shelf.files(ctx, string(p.own))
	if err != nil {
		return last, err
	}
	for _, e := range entries {
		base := path.Join(string(p.own), e.name)
		if n, ok := parseName(base); ok && n.to == to && n.written.After(last) {
			last = n.written
		}
		if isAside(e.name) && p.now().Sub(e.changed) > asideFor {
			if err := p.shelf.remove(ctx, base); err != nil {
				return last, err
			}
		}
	}
	return last, nil
}

// Remove removes a file of this office; one that is not there is no error.
func (p *Place) Remove(ctx context.Context, name string) error {
	if n, ok := parseName(name); !ok || n.from != p.own {
		return app.ErrReadOnly.Because(nil, map[string]any{"Path": name})
	}
	return p.shelf.remove(ctx, name)
}
