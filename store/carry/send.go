package carry

import (
	"context"
	"errors"
	"io"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// When a file that was written and not confirmed is written anew: when it has vanished, though not at once, because
// a place that loses everything would be filled without end; and when it may have been lost on the way.
const (
	againGone = time.Hour
	againLost = 7 * 24 * time.Hour
)

func (r *round) send(ctx context.Context) error {
	_, peers, err := r.peers(ctx)
	if err != nil {
		return err
	}
	own, err := r.place.in(ctx, string(r.place.own))
	if err != nil {
		return err
	}
	for _, peer := range peers {
		if peer.Paused {
			continue
		}
		write, ack, err := r.due(ctx, peer, latest(own, peer.Office()))
		if err != nil {
			return err
		}
		if write == nil {
			continue
		}
		if err := r.write(ctx, peer, ack, write); err != nil {
			if ctx.Err() != nil {
				return err
			}
			r.report.Failed = append(r.report.Failed, exchange.Failed{Peer: peer, Err: err})
			if nothingGoes(err) {
				return nil
			}
		}
	}
	return nil
}

// latest is the latest file with changes for an office; nil for none.
func latest(own []file, to app.ID) (last *file) {
	for i, f := range own {
		if f.to == to && !f.ack && (last == nil || f.written.After(last.written)) {
			last = &own[i]
		}
	}
	return last
}

type writing func(ctx context.Context, office app.ID, w io.Writer) (exchange.Sending, error)

// due is what is to be written for a partner: its changes, an acknowledgement, or nothing.
func (r *round) due(ctx context.Context, peer exchange.Peer, last *file) (write writing, ack bool, err error) {
	if peer.Automatic || r.rules.Send {
		needs, err := r.office.NeedsSending(ctx, peer.Office())
		if err != nil {
			return nil, false, err
		}
		if needs && (peer.Waiting || !peer.Owed) || peer.Waiting && r.lost(peer, last) {
			return r.office.Send, false, nil
		}
	}
	if peer.Owed || r.again[peer.Office()] {
		return r.office.Acknowledge, true, nil
	}
	return nil, false, nil
}

// lost tells that what a partner has not confirmed is to be written once more.
func (r *round) lost(peer exchange.Peer, last *file) bool {
	since := r.place.now().Sub(peer.Sent)
	if last == nil {
		return r.rules.Send || since > againGone
	}
	return since > againLost
}

func (r *round) write(ctx context.Context, peer exchange.Peer, ack bool, write writing) error {
	var sending exchange.Sending
	_, err := r.place.write(ctx, peer.Office(), ack, func(w io.Writer) (err error) {
		sending, err = write(ctx, peer.Office(), w)
		return err
	})
	if err == nil {
		r.report.Sent = append(r.report.Sent, sending)
	}
	return err
}

// nothingGoes tells that the same would happen with every other file.
func nothingGoes(err error) bool {
	for _, e := range []*app.Error{
		exchange.ErrFolder, exchange.ErrNetwork, exchange.ErrLogin, exchange.ErrCertificate, app.ErrDiskFull, app.ErrReadOnly,
	} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// tidy removes own files that a later one to the same office takes the place of, that were confirmed, and those for
// offices that are no partners any longer. The latest acknowledgement stays: nobody ever confirms one.
func (r *round) tidy(ctx context.Context) error {
	peers, _, err := r.peers(ctx)
	if err != nil {
		return err
	}
	own, err := r.place.in(ctx, string(r.place.own))
	if err != nil {
		return err
	}
	for _, f := range own {
		peer, known := peers[f.to]
		if known && !superseded(f, own) && !confirmed(f, peer) {
			continue
		}
		if err := r.place.Remove(ctx, f.String()); err != nil {
			return err
		}
		r.report.Removed++
	}
	return nil
}

// superseded tells that a later file says all that f does: one with changes of any, an acknowledgement only of another.
func superseded(f file, own []file) bool {
	for _, g := range own {
		if g.to == f.to && g.written.After(f.written) && (f.ack || !g.ack) {
			return true
		}
	}
	return false
}

// confirmed tells that the partner has merged what is in the file: nothing waits for it, and it was heard since.
func confirmed(f file, peer exchange.Peer) bool {
	return !f.ack && !peer.Waiting && peer.Heard.After(f.written)
}
