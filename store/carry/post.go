package carry

import (
	"context"
	"errors"
	"io"
	gosync "sync"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// Owner is what a Post asks of its office; *store.Office is one.
type Owner interface {
	Office
	SyncCard(ctx context.Context) (sync.Card, error)
	Carrier(ctx context.Context) (exchange.Carrier, error)
}

// Post is the carrier that an office has set, looked for anew each time. It may be used by several goroutines.
type Post struct {
	owner Owner
	busy  gosync.Mutex // two rounds at once would take a file twice
}

// For is the post of an office.
func For(o Owner) *Post { return &Post{owner: o} }

// place is the carrier that is set. Errors: those of Open.
func (p *Post) place(ctx context.Context) (*Place, error) {
	c, err := p.owner.Carrier(ctx)
	if err != nil {
		return nil, err
	}
	return p.open(ctx, c)
}

func (p *Post) open(ctx context.Context, c exchange.Carrier) (*Place, error) {
	card, err := p.owner.SyncCard(ctx)
	if err != nil {
		return nil, err
	}
	return Open(c, card.Office)
}

// Test tells why a carrier cannot be used: as Place.Test, and the errors of Open.
func (p *Post) Test(ctx context.Context, c exchange.Carrier) error {
	place, err := p.open(ctx, c)
	if err != nil {
		return err
	}
	return place.Test(ctx)
}

// Round is Round at the carrier that is set; where none is, an empty report.
func (p *Post) Round(ctx context.Context, rules exchange.Rules) (exchange.Report, error) {
	p.busy.Lock()
	defer p.busy.Unlock()
	place, err := p.place(ctx)
	switch {
	case errors.Is(err, exchange.ErrNoCarrier):
		return exchange.Report{}, nil
	case err != nil:
		return exchange.Report{}, err
	}
	return Round(ctx, p.owner, place, rules)
}

// Read opens a file by its name for read, and closes it.
func (p *Post) Read(ctx context.Context, name string, read func(file io.ReaderAt, size int64) error) error {
	place, err := p.place(ctx)
	if err != nil {
		return err
	}
	file, size, done, err := place.Read(ctx, name)
	if err != nil {
		return err
	}
	defer done()
	return read(file, size)
}

// Put puts a new file for an office there, whole or not at all.
func (p *Post) Put(ctx context.Context, to app.ID, fill func(io.Writer) error) error {
	place, err := p.place(ctx)
	if err != nil {
		return err
	}
	_, err = place.Write(ctx, to, fill)
	return err
}

// Watch is Place.Watch at the carrier that is set now. Where none is, it returns at once.
func (p *Post) Watch(ctx context.Context, changed func()) error {
	place, err := p.place(ctx)
	switch {
	case errors.Is(err, exchange.ErrNoCarrier):
		return nil
	case err != nil:
		return err
	}
	return place.Watch(ctx, changed)
}
