package carry

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"time"

	"github.com/emersion/go-webdav"

	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// dav is a shelf on a WebDAV server. It sends name and password as "basic" authentication, which every server knows,
// and so over an encrypted connection only.
type dav struct {
	client *webdav.Client
	http   *caller
	base   *url.URL // its path ends with a slash
}

func newDAV(c exchange.Carrier) (*dav, error) {
	vars := map[string]any{"Path": c.Place}
	u, err := url.Parse(strings.TrimSpace(c.Place))
	if err != nil || u.Hostname() == "" || (u.Scheme != "https" && u.Scheme != "http") || u.User != nil {
		return nil, exchange.ErrAddress.Because(nil, vars)
	}
	if u.Scheme == "http" && !c.Plain && !loopback(u.Hostname()) {
		return nil, exchange.ErrPlain.Because(nil, vars)
	}
	base := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: strings.TrimSuffix(u.Path, "/") + "/"}
	calls := newCaller(base.String(), c.User, c.Password)
	client, err := webdav.NewClient(calls, base.String())
	return &dav{client: client, http: calls, base: base}, err
}

// loopback tells a name that never leaves this computer.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// at is the path of a name on the server; with a slash at the end it is a folder.
func (d *dav) at(name string) string { return d.base.Path + name }

// list are what stands in a folder, but not itself.
func (d *dav) list(ctx context.Context, folder string) ([]webdav.FileInfo, error) {
	ctx, cancel := context.WithTimeout(ctx, shortCall)
	defer cancel()
	all, err := d.client.ReadDir(ctx, d.at(folder), false)
	if err != nil {
		return nil, d.http.explain(ctx, err, exchange.ErrNoDAV)
	}
	var out []webdav.FileInfo
	for _, info := range all {
		if strings.TrimSuffix(info.Path, "/") != strings.TrimSuffix(d.at(folder), "/") {
			out = append(out, info)
		}
	}
	return out, nil
}

func (d *dav) folders(ctx context.Context) (names []string, err error) {
	all, err := d.list(ctx, "")
	for _, info := range all {
		if info.IsDir {
			names = append(names, path.Base(info.Path))
		}
	}
	return names, err
}

func (d *dav) files(ctx context.Context, folder string) (out []entry, err error) {
	all, err := d.list(ctx, folder+"/")
	if errors.Is(err, exchange.ErrMissing) {
		_, err = d.list(ctx, "") // unless there is nothing at all
		return nil, err
	}
	for _, info := range all {
		if !info.IsDir {
			out = append(out, entry{name: path.Base(info.Path), bytes: info.Size, changed: info.ModTime})
		}
	}
	return out, err
}

func (d *dav) read(ctx context.Context, name string) (file io.ReaderAt, size int64, done func(), err error) {
	ctx, cancel := context.WithTimeout(ctx, longCall)
	defer cancel()
	body, err := d.client.Open(ctx, d.at(name))
	if err != nil {
		return nil, 0, nil, d.http.explain(ctx, err, exchange.ErrServer)
	}
	defer body.Close()
	kept, done, err := spool()
	if err != nil {
		return nil, 0, nil, err
	}
	size, err = io.Copy(kept, io.LimitReader(body, sync.MaxPacked+1))
	if err != nil {
		done()
		return nil, 0, nil, d.http.explain(ctx, err, exchange.ErrNetwork)
	}
	return kept, size, done, nil
}

// spool is a file of the computer that is gone when it is done with. What comes into it is sealed.
func spool() (file *os.File, done func(), err error) {
	file, err = os.CreateTemp("", "wurzelwerk-*"+ending)
	return file, func() {
		_ = file.Close()
		_ = os.Remove(file.Name())
	}, err
}

func (d *dav) write(ctx context.Context, name, aside string, fill func(io.Writer) error) error {
	if err := d.makeFolder(ctx, path.Dir(name)+"/"); err != nil {
		return err
	}
	kept, done, err := spool()
	if err != nil {
		return err
	}
	defer done()
	if err := fill(kept); err != nil {
		return err
	}
	size, err := kept.Seek(0, io.SeekCurrent)
	if err == nil {
		_, err = kept.Seek(0, io.SeekStart)
	}
	if err == nil {
		err = d.put(ctx, aside, kept, size)
	}
	if err == nil {
		err = d.move(ctx, aside, name, size)
	}
	if err != nil {
		_ = d.remove(context.WithoutCancel(ctx), aside) // what stays of it, a later write removes
	}
	return err
}

// makeFolder makes a folder of the shelf unless it is there.
func (d *dav) makeFolder(ctx context.Context, folder string) error {
	ctx, cancel := context.WithTimeout(ctx, shortCall)
	defer cancel()
	err := d.client.Mkdir(ctx, d.at(folder))
	var answer *answer
	if errors.As(err, &answer) {
		switch answer.status {
		case http.StatusMethodNotAllowed: // it is there
			return nil
		case http.StatusConflict: // what it should stand in is not
			return d.http.reason(exchange.ErrMissing, err)
		}
	}
	return d.http.explain(ctx, err, exchange.ErrServer)
}

// put sends a file of the given size. The size is told beforehand, because some servers keep nothing otherwise.
func (d *dav) put(ctx context.Context, name string, file io.Reader, size int64) error {
	ctx, cancel := context.WithTimeout(withSize(ctx, size), longCall)
	defer cancel()
	w, err := d.client.Create(ctx, d.at(name))
	if err != nil {
		return d.http.explain(ctx, err, exchange.ErrServer)
	}
	_, copied := io.Copy(w, file)
	err = w.Close()
	if err == nil && !errors.Is(copied, io.ErrClosedPipe) { // a server that has answered may have left the rest unread
		err = copied
	}
	return d.http.explain(ctx, err, exchange.ErrNetwork)
}

// move gives a file its name, when it has arrived as a whole.
func (d *dav) move(ctx context.Context, aside, name string, size int64) error {
	ctx, cancel := context.WithTimeout(ctx, shortCall)
	defer cancel()
	info, err := d.client.Stat(ctx, d.at(aside))
	if err != nil {
		return d.http.explain(ctx, err, exchange.ErrNoDAV)
	}
	if info.Size != size {
		return d.http.reason(exchange.ErrLost, nil)
	}
	err = d.client.Move(ctx, d.at(aside), d.at(name), &webdav.MoveOptions{NoOverwrite: true})
	return d.http.explain(ctx, err, exchange.ErrServer)
}

func (d *dav) remove(ctx context.Context, name string) error {
	ctx, cancel := context.WithTimeout(ctx, shortCall)
	defer cancel()
	err := d.http.explain(ctx, d.client.RemoveAll(ctx, d.at(name)), exchange.ErrServer)
	if errors.Is(err, exchange.ErrMissing) {
		return nil
	}
	return err
}

// signals never come: a server tells nobody.
func (d *dav) signals() (<-chan struct{}, func()) { return nil, func() {} }

// How long one call may take: one that asks, and one that carries a file.
const (
	shortCall = 45 * time.Second
	longCall  = 15 * time.Minute
)
