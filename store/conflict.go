package store

import (
	"context"
	"errors"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// Conflicts are the values that lost without having been seen by who wrote what stands: open ones first, the newest of
// them first, then those that were settled in the last 90 days.
func (o *Office) Conflicts(ctx context.Context) ([]exchange.Conflict, error) {
	return nil, errors.ErrUnsupported
}

// ConflictCount is how many conflicts are open.
func (o *Office) ConflictCount(ctx context.Context) (int, error) {
	return 0, errors.ErrUnsupported
}

// Settle ends a conflict; Undo takes that back. A text of somebody's own goes only into a column of text. Taking what
// had lost brings a deleted record back. Settling alike what is settled changes nothing.
// Errors: app.ErrNotFound; app.Faults where the value does not fit the record; app.ErrUnsupported for a text where none
// can stand, and for a record that is gone for good, unless what stands is kept.
func (o *Office) Settle(ctx context.Context, id app.ID, choice exchange.Choice) error {
	return errors.ErrUnsupported
}
