package carry

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// Office is what a round asks of the office; *store.Office is one.
type Office interface {
	Peers(ctx context.Context) ([]exchange.Peer, error)
	Receive(ctx context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error)
	// Preview is Receive that changes nothing.
	Preview(ctx context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error)
	// Send writes all that the partner has not confirmed.
	Send(ctx context.Context, office app.ID, w io.Writer) (exchange.Sending, error)
	// Acknowledge writes a file that says how far the partner's changes were merged, and nothing else.
	Acknowledge(ctx context.Context, office app.ID, w io.Writer) (exchange.Sending, error)
	// NeedsSending tells whether there is something that no file was written of yet, or an answer is owed.
	NeedsSending(ctx context.Context, office app.ID) (bool, error)
	Taken(ctx context.Context) (map[string]bool, error)
	MarkTaken(ctx context.Context, name string) error
}

// unfinishedFor is how long a file that is not whole counts as one that the carrier is still bringing.
const unfinishedFor = time.Hour

// Round takes what has come for the office, in the order in which it was written, writes what is due, and removes own
// files that nobody needs any longer. What fails with one partner is reported and does not keep the others waiting;
// the error is one of the place, or of the office, with which nothing can be done at all.
//
// A file is taken once. An acknowledgement is taken of every partner, and never waits: nobody has to look at it. One that is not whole is tried again in every round, and reported when it stays so for an hour.
// Changes go to partners with Peer.Automatic, or to all with Rules.Send. An acknowledgement holds nothing of anybody
// and always goes. What a partner has not confirmed is written anew when the file has vanished, and after a week.
func Round(ctx context.Context, o Office, p *Place, rules exchange.Rules) (exchange.Report, error) {
	r := &round{office: o, place: p, rules: rules, again: map[app.ID]bool{}}
	err := r.receive(ctx)
	if err == nil && !rules.Look {
		err = r.send(ctx)
	}
	if err == nil && !rules.Look {
		err = r.tidy(ctx)
	}
	return r.report, err
}

type round struct {
	office Office
	place  *Place
	rules  exchange.Rules
	report exchange.Report
	again  map[app.ID]bool // offices that repeat what was taken long ago: they have not heard so
}

// peers are the partners by their offices.
func (r *round) peers(ctx context.Context) (map[app.ID]exchange.Peer, []exchange.Peer, error) {
	all, err := r.office.Peers(ctx)
	byID := make(map[app.ID]exchange.Peer, len(all))
	for _, peer := range all {
		byID[peer.Office()] = peer
	}
	return byID, all, err
}

func (r *round) receive(ctx context.Context) error {
	files, err := r.place.List(ctx)
	if err != nil {
		return err
	}
	taken, err := r.office.Taken(ctx)
	if err != nil {
		return err
	}
	peers, _, err := r.peers(ctx)
	if err != nil {
		return err
	}
	for _, f := range files {
		peer, known := peers[f.Office]
		switch {
		case taken[f.Name], known && peer.Paused:
		case !known:
			r.report.Strangers = append(r.report.Strangers, f)
		default:
			if err := r.meet(ctx, f, peer); err != nil {
				return err
			}
		}
	}
	return nil
}

// meet takes a file of a partner, or lets it wait.
func (r *round) meet(ctx context.Context, f exchange.File, peer exchange.Peer) error {
	taken := !r.rules.Look && !r.rules.Leave && (peer.Seen || r.rules.Unseen)
	switch {
	case taken:
	case !r.empty(ctx, f):
		r.report.Waiting = append(r.report.Waiting, exchange.Waiting{File: f, Peer: peer})
		return ctx.Err()
	case r.rules.Look:
		return nil
	}
	return r.take(ctx, f, peer)
}

// empty tells that a file is an acknowledgement and nothing else: not only by its name, which anybody can give it.
func (r *round) empty(ctx context.Context, f exchange.File) bool {
	if n, _ := parseName(f.Name); !n.ack {
		return false
	}
	receipt, err := r.read(ctx, f, r.office.Preview)
	return err == nil && receipt.Quiet()
}

// take receives one file. The error is the end of the context, or that what was taken cannot be remembered.
func (r *round) take(ctx context.Context, f exchange.File, peer exchange.Peer) error {
	receipt, err := r.read(ctx, f, r.office.Receive)
	switch {
	case ctx.Err() != nil:
		return errors.Join(ctx.Err(), err)
	case err == nil:
		r.report.Taken = append(r.report.Taken, exchange.Taken{File: f, Receipt: receipt})
		if n, _ := parseName(f.Name); receipt.Old && !n.ack {
			r.again[f.Office] = true
		}
		return r.office.MarkTaken(ctx, f.Name)
	case vanished(err), errors.Is(err, exchange.ErrPaused), r.unfinished(f, err):
	default:
		r.report.Failed = append(r.report.Failed, exchange.Failed{Peer: peer, File: f, Err: err})
	}
	return nil
}

type reading func(ctx context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error)

func (r *round) read(ctx context.Context, f exchange.File, read reading) (exchange.Receipt, error) {
	file, size, done, err := r.place.Read(ctx, f.Name)
	if err != nil {
		return exchange.Receipt{}, err
	}
	defer done()
	taking := exchange.Taking{Ahead: r.rules.Ahead}
	if r.rules.Progress != nil {
		taking.Progress = func(done, all int64) { r.rules.Progress(f, done, all) }
	}
	return read(ctx, file, size, taking)
}

// vanished tells that a file was listed and is not there any longer.
func vanished(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, app.ErrNoFile) || errors.Is(err, exchange.ErrMissing)
}

// unfinished tells that a file may yet become whole. A clock of the carrier that is far ahead proves nothing.
func (r *round) unfinished(f exchange.File, err error) bool {
	if !errors.Is(err, sync.ErrCut) && !errors.Is(err, sync.ErrBroken) && !errors.Is(err, sync.ErrNotSync) {
		return false
	}
	since := f.Changed
	if since.IsZero() {
		since = f.Written
	}
	return r.place.now().Sub(since).Abs() < unfinishedFor
}
