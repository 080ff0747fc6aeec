package store

import (
	"context"
	"errors"
	"io"

	"wurzelwerk/app/exchange"
)

// Preview is what Receive would do with the file; nothing is kept of it. Errors: as Receive.
func (o *Office) Preview(ctx context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error) {
	return exchange.Receipt{}, errors.ErrUnsupported
}

// Receive merges a sync file of a partner, all of it or nothing. A file before which another one is missing changes
// nothing but what is known of the partner (Receipt.Gap), and neither does one that was merged already (Receipt.Old).
// Nothing that was written before can be taken back by Undo once anything has changed.
// Errors: those of sync.Open and sync.Reader.Next; exchange.ErrPaused.
func (o *Office) Receive(ctx context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error) {
	return exchange.Receipt{}, errors.ErrUnsupported
}

// IncomingReferrals are the referrals of other offices to this one, the newest first.
func (o *Office) IncomingReferrals(ctx context.Context) ([]exchange.IncomingReferral, error) {
	return nil, errors.ErrUnsupported
}
