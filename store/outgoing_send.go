package store

import (
	"context"
	"io"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// Leaving is exactly what Send would write now. Errors: app.ErrNotFound.
func (o *Office) Leaving(ctx context.Context, office app.ID) (out exchange.Leaving, err error) {
	err = o.write(ctx, func(c *change) error {
		p, err := peerOf(ctx, c.tx, office)
		if err != nil {
			return err
		}
		l, err := c.leavingTo(&p)
		if err != nil {
			return err
		}
		out, err = l.list()
		return err
	})
	return out, err
}

// Send writes a sync file for a partner with all that it has not confirmed, and notes for each founder what left the
// office. A writer that has a Flush is flushed. When the file cannot be written nothing is noted, and the next one holds
// the same. The office's own other machine is nobody to whom something is disclosed.
// Errors: app.ErrNotFound, exchange.ErrPaused, sync.ErrSize; those of w.
func (o *Office) Send(ctx context.Context, office app.ID, w io.Writer) (out exchange.Sending, err error) {
	err = o.write(ctx, func(c *change) error {
		p, err := c.open(office)
		if err != nil {
			return err
		}
		l, err := c.leavingTo(&p)
		if err != nil {
			return err
		}
		if out.Leaving, err = l.list(); err != nil {
			return err
		}
		if err := c.writeFile(l, c.reached(), w, &out); err != nil {
			return err
		}
		if err := c.disclose(l, out.Digest[:]); err != nil {
			return err
		}
		p.told = c.reached()
		return c.told(p)
	})
	if err != nil {
		return exchange.Sending{}, err
	}
	return out, nil
}

// Acknowledge writes a sync file that says how far the partner's changes are merged, and carries none.
// Errors: as Send.
func (o *Office) Acknowledge(ctx context.Context, office app.ID, w io.Writer) (out exchange.Sending, err error) {
	err = o.write(ctx, func(c *change) error {
		p, err := c.open(office)
		if err != nil {
			return err
		}
		out.Peer = p.Peer
		l := &leaving{outbound: &outbound{ctx: c.ctx, q: c.tx, office: o, peer: p}}
		if err := c.writeFile(l, min(p.state.From(), c.reached()), w, &out); err != nil {
			return err
		}
		return c.told(p)
	})
	if err != nil {
		return exchange.Sending{}, err
	}
	return out, nil
}

// open is a partner to whom something may go.
func (c *change) open(office app.ID) (peer, error) {
	p, err := peerOf(c.ctx, c.tx, office)
	if err == nil && p.Paused {
		err = exchange.ErrPaused.Because(nil, map[string]any{"Name": p.Name})
	}
	return p, err
}

// told notes that a file was written for a partner.
func (c *change) told(p peer) error {
	p.state, p.Sent = p.state.Told(), c.office.config.Now()
	return c.keepPeer(p)
}

func (c *change) leavingTo(p *peer) (*leaving, error) {
	if err := c.refreshShared(p); err != nil {
		return nil, err
	}
	l, err := c.office.collect(c.ctx, c.tx, *p)
	if err == nil && len(l.changes) == 0 {
		p.quiet = c.reached()
		err = c.keepPeer(*p)
	}
	return l, err
}

// counting counts the bytes that go to a writer.
type counting struct {
	to io.Writer
	n  int64
}

func (w *counting) Write(b []byte) (int, error) {
	n, err := w.to.Write(b)
	w.n += int64(n)
	return n, err
}

// writeFile writes what leaves, as all changes of this office up to a number.
func (c *change) writeFile(l *leaving, to int64, w io.Writer, out *exchange.Sending) error {
	keys, err := c.keys()
	if err != nil {
		return err
	}
	h, err := c.header(l, to)
	if err != nil {
		return err
	}
	count := &counting{to: w}
	f, err := sync.Create(count, h, keys, l.peer.Card)
	if err != nil {
		return err
	}
	for _, change := range l.changes {
		if err := f.Write(change.Change); err != nil {
			return err
		}
	}
	if err := f.Close(); err != nil {
		return err
	}
	if flusher, ok := w.(interface{ Flush() error }); ok {
		if err := flusher.Flush(); err != nil {
			return err
		}
	}
	out.Digest, out.Bytes = f.Digest(), count.n
	return nil
}

func (c *change) header(l *leaving, to int64) (h sync.Header, err error) {
	card, err := c.office.ownCard(c.ctx, c.tx)
	if err != nil {
		return h, err
	}
	h = sync.Header{
		Program: c.office.config.Program, Sender: sync.Party{Office: card.Office, Name: card.Name},
		Recipient: sync.Party{Office: l.peer.Office(), Name: l.peer.Card.Name}, Actors: l.authors(), Written: c.clock, Tables: tableNames,
	}
	if h.Actor, err = c.office.ownActor(c.ctx, c.tx); err != nil {
		return h, err
	}
	if h.Line, err = line(c.ctx, c.tx); err != nil {
		return h, err
	}
	if err := c.tx.QueryRowContext(c.ctx, "PRAGMA user_version").Scan(&h.Schema); err != nil {
		return h, err
	}
	return l.peer.state.Address(h, to), nil
}

// authors are all whom a stamp in the file names.
func (l *leaving) authors() (out []sync.Author) {
	named := map[sync.Actor]bool{}
	for _, c := range l.changes {
		named[c.Stamp.Actor], named[c.Replaced.Actor] = true, true
	}
	for _, a := range l.actors {
		if named[a.Actor] {
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b sync.Author) int { return slices.Compare(a.Actor[:], b.Actor[:]) })
	return out
}

// tableNames are what the numbers of tables and columns mean.
var tableNames = func() (out []sync.TableName) {
	for _, t := range tables {
		n := sync.TableName{No: t.no, Name: t.name}
		for i := range len(t.columns) + 3 {
			n.Columns = append(n.Columns, sync.ColumnName{No: t.number(i), Name: t.columnName(t.number(i))})
		}
		out = append(out, n)
	}
	return out
}()
