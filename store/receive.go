package store

import (
	"context"
	"database/sql"
	"errors"
	"io"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// Preview is what Receive would do with the file; nothing is kept of it. Errors: as Receive.
func (o *Office) Preview(ctx context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error) {
	in := incomingFile{office: o, file: file, size: size, taking: taking}
	err := in.open(ctx)
	if err != nil {
		return exchange.Receipt{}, err
	}
	defer in.reader.Close()
	err = o.write(ctx, func(c *change) error { return errors.Join(in.take(c), errRehearsal) })
	if errors.Is(err, errRehearsal) && in.done {
		return in.receipt, nil
	}
	return exchange.Receipt{}, in.why(ctx, err)
}

// errRehearsal undoes what was only to be looked at.
var errRehearsal = errors.New("only a preview")

// Receive merges a sync file of a partner, all of it or nothing. A file before which another one is missing changes
// nothing but what is known of the partner (Receipt.Gap), and neither does one that was merged already (Receipt.Old).
// Nothing that was written before can be taken back by Undo once anything has changed.
// Errors: those of sync.Open and sync.Reader.Next; exchange.ErrPaused.
func (o *Office) Receive(ctx context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error) {
	in := incomingFile{office: o, file: file, size: size, taking: taking}
	if err := in.open(ctx); err != nil {
		return exchange.Receipt{}, err
	}
	defer in.reader.Close()
	c, err := o.writeChange(ctx, in.take)
	if err != nil {
		return exchange.Receipt{}, in.why(ctx, err)
	}
	if c.logged {
		o.forgetUndo()
	}
	if in.erased {
		err = o.erased(ctx)
	}
	return in.receipt, err
}

// incomingFile is one sync file being taken in.
type incomingFile struct {
	office  *Office
	file    io.ReaderAt
	size    int64
	taking  exchange.Taking
	reader  *sync.Reader
	sender  peer
	receipt exchange.Receipt
	erased  bool
	done    bool
}

// open proves the file and finds who sent it.
func (in *incomingFile) open(ctx context.Context) error {
	peers, reading, err := in.office.readingOf(ctx)
	if err != nil {
		return err
	}
	reading.Ahead = in.taking.Ahead
	watched := &watchedFile{ctx: ctx, file: in.file, total: 2 * in.size, progress: in.taking.Progress}
	if in.reader, err = sync.Open(watched, in.size, reading); err != nil {
		return in.why(ctx, err)
	}
	for _, p := range peers {
		if p.Office() == in.reader.Partner().Office {
			in.sender = p
		}
	}
	if in.sender.Paused {
		in.reader.Close()
		return exchange.ErrPaused.Because(nil, map[string]any{"Name": in.sender.Name})
	}
	return nil
}

// readingOf is who reads a file here, and whose files are taken.
func (o *Office) readingOf(ctx context.Context) (peers []peer, r sync.Reading, err error) {
	r = sync.Reading{Office: o.self, Now: o.config.Now()}
	err = o.read(ctx, func(q querier) (err error) {
		if peers, err = peersWhere(ctx, q, "removed = 0"); err != nil {
			return err
		}
		r.Keys, err = syncKeys(ctx, q)
		if errors.Is(err, sql.ErrNoRows) {
			err = sync.ErrRecipient // nobody can have written to an office without keys
		}
		return err
	})
	for _, p := range peers {
		r.Partners = append(r.Partners, p.Card)
	}
	return peers, r, err
}

// why is the end of the context where that is the reason of an error.
func (in *incomingFile) why(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// take merges the file, or what its header tells.
func (in *incomingFile) take(c *change) error {
	m, err := in.begin(c)
	if err != nil {
		return err
	}
	h := in.reader.Header()
	heard, err := in.sender.state.Hear(h, m.own, m.line)
	in.receipt.Gap = errors.Is(err, sync.ErrGap)
	if err != nil && !in.receipt.Gap {
		return err
	}
	in.sender.state = heard
	if in.receipt.Confirmed, err = c.erasuresConfirmed(m.office, heard.From()); err != nil {
		return err
	}
	in.receipt.Old = !in.receipt.Gap && h.Old(heard.Merged)
	switch {
	case in.receipt.Old:
		err = in.answer(h)
	case !in.receipt.Gap:
		err = in.merge(m)
	}
	if err != nil {
		return err
	}
	return in.finish(m)
}

// begin reads who the sender is now, and what of ourselves it knows of; it may prove us to be an old copy.
func (in *incomingFile) begin(c *change) (*merging, error) {
	h := in.reader.Header()
	if err := checkNames(h); err != nil {
		return nil, sync.ErrBroken.Because(err, nil)
	}
	in.receipt = exchange.Receipt{Written: sync.Time(h.Written)}
	if ahead := h.Ahead(c.office.config.Now()); ahead > sync.WarnAhead {
		in.receipt.Ahead = ahead
	}
	own, err := c.office.ownActor(c.ctx, c.tx)
	if err != nil {
		return nil, err
	}
	if in.receipt.NewActor = h.Outrun(own, c.lsn-1); in.receipt.NewActor {
		if err := c.newActor(); err != nil {
			return nil, err
		}
		if err := c.exec("UPDATE peer SET confirmed = '[]'"); err != nil { // nobody has merged anything of the new one
			return nil, err
		}
	}
	if in.sender, err = peerOf(c.ctx, c.tx, in.sender.Office()); errors.Is(err, app.ErrNotFound) {
		return nil, sync.ErrSender // removed since
	} else if err != nil {
		return nil, err
	}
	return newMerging(c, in.sender, h)
}

// answer sees to it that a partner who sends again what was merged hears that it was: our acknowledgement may be lost.
// An acknowledgement alone is never answered.
func (in *incomingFile) answer(h sync.Header) error {
	_, err := in.reader.Next()
	if err == io.EOF { //nolint:errorlint // only the end itself
		return nil
	}
	in.sender.state = in.sender.state.Took(h, 1)
	return err
}

// merge takes all changes of the file in.
func (in *incomingFile) merge(m *merging) error {
	h, marks, count := in.reader.Header(), in.sender.state.Merged, 0
	for ; ; count++ {
		change, err := in.reader.Next()
		if err == io.EOF { //nolint:errorlint // only the end itself
			break
		}
		if err != nil {
			return err
		}
		if !h.Fresh(change, marks) {
			continue
		}
		if err := in.one(m, change); err != nil {
			return err
		}
	}
	if err := m.flush(); err != nil {
		return err
	}
	if err := m.inOrder(); err != nil {
		return err
	}
	in.sender.state = in.sender.state.Took(h, count)
	return nil
}

// one takes in a change of a row, or what a partner tells of a whole dossier.
func (in *incomingFile) one(m *merging, change sync.Change) error {
	switch change.Kind {
	case sync.KindRow, sync.KindCell, sync.KindTombstone:
		return m.add(change)
	}
	if err := m.flush(); err != nil {
		return err
	}
	switch dossier := change.Dossier[:]; change.Kind {
	case sync.KindErasure:
		kind, _, err := nameOfDossier(m.ctx, m.tx, dossier)
		if err != nil {
			return err
		}
		erased, err := m.eraseReceived(dossier, m.office)
		in.erased = in.erased || erased
		in.receipt.Erased += once(erased && kind != "")
		return errors.Join(err, m.readGraves())
	case sync.KindWithdrawal:
		open, err := m.withdrawnBy(m.peer, dossier)
		in.receipt.Requests += once(open)
		m.asked[change.Dossier] = true
		return err
	case sync.KindAnswer:
		removed := change.Value == sync.Removed
		asked, err := m.answered(m.peer, dossier, removed)
		in.receipt.Removed += once(asked && removed)
		in.receipt.Kept += once(asked && !removed)
		return err
	}
	return nil
}

func once(is bool) int {
	if is {
		return 1
	}
	return 0
}

// finish keeps what is known of the partner now, and tells what came.
func (in *incomingFile) finish(m *merging) error {
	in.sender.Heard = in.office.config.Now()
	in.receipt.Aside = m.asideCount
	if err := m.came.fill(m.ctx, m.tx, &in.receipt, in.office.self); err != nil {
		return err
	}
	in.sender.Seen = in.sender.Seen || !in.receipt.Gap && !in.receipt.Quiet() // nobody looks at a mere acknowledgement
	if err := m.keepPeer(in.sender); err != nil {
		return err
	}
	in.receipt.Peer = in.sender.Peer
	in.receipt.Peer.Owed = in.sender.state.Owed
	in.done = true
	return nil
}
