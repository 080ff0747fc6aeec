package store

import (
	"context"
	"errors"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// peer is an office as this one knows it.
type peer struct {
	exchange.Peer
	no        int64
	state     sync.Peer
	removed   bool
	refreshed int64    // lsn up to which table shared was brought up to date
	named     []app.ID // partner ids under which the consents named it then
	told      int64    // lsn up to which the last file for it goes
}

// SyncCard is this office's own card, to be given to partners. Its keys are drawn at the first call.
func (o *Office) SyncCard(ctx context.Context) (sync.Card, error) {
	return sync.Card{}, errors.ErrUnsupported
}

// Peers are the offices that this one exchanges with, by name.
func (o *Office) Peers(ctx context.Context) ([]exchange.Peer, error) {
	return nil, errors.ErrUnsupported
}

// Pair takes the office of the card as a partner, also one that was removed. The directory's partner of that name is
// meant, or a new one, unless the pairing names it. A card that is known with other keys replaces the old one only when
// the pairing says so; then its words have to be compared again.
// Errors: exchange.ErrOwnCard, sync.ErrKey; app.ErrNotFound for a partner that is not there.
func (o *Office) Pair(ctx context.Context, card sync.Card, pairing exchange.Pairing) (exchange.Peer, error) {
	return exchange.Peer{}, errors.ErrUnsupported
}

// SavePeer keeps what people decide of a partner: Name, Partner, Checked, Paused and Automatic; the rest stays.
// Errors: app.Faults, app.ErrNotFound.
func (o *Office) SavePeer(ctx context.Context, p exchange.Peer) error { return errors.ErrUnsupported }

// RemovePeer ends the exchange with an office: nothing goes to it, and no file of it is taken. What was disclosed to it
// stays in the log. Error: app.ErrNotFound.
func (o *Office) RemovePeer(ctx context.Context, office app.ID) error { return errors.ErrUnsupported }

// SyncStatus is the exchange at a glance.
func (o *Office) SyncStatus(ctx context.Context) (exchange.Status, error) {
	return exchange.Status{}, errors.ErrUnsupported
}

// peersWhere are the partners that fulfil the condition, by their numbers, removed ones among them.
func peersWhere(ctx context.Context, q querier, condition string, args ...any) ([]peer, error) {
	return nil, errors.ErrUnsupported
}

// peerOf is the partner with the office's id. Error: app.ErrNotFound, also for one that was removed.
func peerOf(ctx context.Context, q querier, office app.ID) (peer, error) {
	return peer{}, errors.ErrUnsupported
}

// keepPeer keeps what the partner is now, but for its number and its office.
func (c *change) keepPeer(p peer) error { return errors.ErrUnsupported }
