package store

import (
	"cmp"
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// Outcomes are how a founder's coachings ended, in the order in which that was noted.
func (o *Office) Outcomes(ctx context.Context, founder app.ID) (out []coaching.Outcome, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadOf[coaching.Outcome](ctx, q, outcomeTable, founder)
		return err
	})
	return out, err
}

// SaveOutcome keeps an outcome of the founder as given; without an id it is new.
// Errors: app.Faults; app.ErrNotFound without the founder, for an outcome of another, and for a project or business
// that is not there.
func (o *Office) SaveOutcome(ctx context.Context, founder app.ID, r coaching.Outcome) (coaching.Outcome, error) {
	if err := r.Validate().Err(); err != nil {
		return r, err
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		kept, err := keptOf[coaching.Outcome](c, outcomeTable, r.ID, founder)
		if err != nil {
			return err
		}
		err = cmp.Or(c.names(projectTable, kept.Project, r.Project), c.names(businessTable, kept.Business, r.Business))
		if err != nil {
			return err
		}
		return c.saveOf(outcomeTable, &r, founder)
	})
	return r, err
}

// DropOutcome takes an outcome away. Error: app.ErrNotFound.
func (o *Office) DropOutcome(ctx context.Context, id app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error { return c.drop(outcomeTable, id) })
}

// drop deletes a record with the given id. Error: app.ErrNotFound.
func (c *change) drop(t *table, id app.ID) error {
	if err := c.mustStand(t, id); err != nil {
		return err
	}
	return c.setCell(t, mustBytes(id), colGone, int64(1))
}
