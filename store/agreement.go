package store

import (
	"cmp"
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// Agreements are a founder's goal agreements outside the bin, in the order in which they were made.
func (o *Office) Agreements(ctx context.Context, founder app.ID) ([]coaching.Agreement, error) {
	return ofFounder[coaching.Agreement](ctx, o, agreementTable, founder)
}

// SaveAgreement keeps a goal agreement of the founder, as far as coaching.Agreement.Change lets what is kept become it;
// without an id it is new. In the bin it stays where it is.
// Errors: app.Faults; app.ErrNotFound without the founder, for an agreement of another, and for a session or agreement
// that is not there.
func (o *Office) SaveAgreement(ctx context.Context, founder app.ID, a coaching.Agreement) (coaching.Agreement, error) {
	err := o.writeUndoable(ctx, func(c *change) error {
		kept, err := keptOf[coaching.Agreement](c, agreementTable, a.ID, founder)
		if err != nil {
			return err
		}
		a.BinnedOn = kept.BinnedOn
		if err := kept.Change(a, o.Today()).Err(); err != nil {
			return err
		}
		err = cmp.Or(c.names(sessionTable, kept.Session, a.Session), c.names(agreementTable, kept.CarriedFrom, a.CarriedFrom))
		if err != nil {
			return err
		}
		return c.saveOf(agreementTable, &a, founder)
	})
	return a, err
}

// BinAgreement puts a goal agreement into the bin.
func (o *Office) BinAgreement(ctx context.Context, id app.ID) error {
	return o.mark(ctx, agreementTable, id, "binned_on", o.Today())
}

// RestoreAgreement brings a goal agreement back from the bin.
func (o *Office) RestoreAgreement(ctx context.Context, id app.ID) error {
	return o.mark(ctx, agreementTable, id, "binned_on", "")
}
