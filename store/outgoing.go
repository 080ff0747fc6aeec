package store

import (
	"context"
	"errors"
	"io"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// Leaving is exactly what Send would write now. Errors: app.ErrNotFound.
func (o *Office) Leaving(ctx context.Context, office app.ID) (exchange.Leaving, error) {
	return exchange.Leaving{}, errors.ErrUnsupported
}

// Send writes a sync file for a partner with all that it has not confirmed, and notes for each founder what left the
// office. When the file cannot be written nothing is noted, and the next one holds the same.
// Errors: app.ErrNotFound, exchange.ErrPaused, sync.ErrSize; those of w.
func (o *Office) Send(ctx context.Context, office app.ID, w io.Writer) (exchange.Sending, error) {
	return exchange.Sending{}, errors.ErrUnsupported
}

// NeedsSending tells whether there is something for a partner that no file was written of yet, or an answer is owed.
// Error: app.ErrNotFound.
func (o *Office) NeedsSending(ctx context.Context, office app.ID) (bool, error) {
	return false, errors.ErrUnsupported
}

// Disclosures are what left the office of a founder, the newest first; of all founders for the empty id.
func (o *Office) Disclosures(ctx context.Context, founder app.ID) ([]exchange.Disclosure, error) {
	return nil, errors.ErrUnsupported
}

// outbound tells with which numbers cells go to one partner, as table shared has it. What it has once read of a row it
// keeps, so that all cells of a row are judged by how it stood at the first of them.
type outbound struct{}

// outboundTo is for a partner; q is the transaction in which it is asked.
func (o *Office) outboundTo(ctx context.Context, q querier, p peer) (*outbound, error) {
	return nil, errors.ErrUnsupported
}

// sent is the number with which a cell that stands here goes to the partner, or went: what sync.Header.Confirms asks
// for. lsn is that of the cell, or of the row for a column without an entry of its own; 0 is for one that stays.
func (b *outbound) sent(t *table, id []byte, col int, lsn int64) (int64, error) {
	return 0, errors.ErrUnsupported
}
