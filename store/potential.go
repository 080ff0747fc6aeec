package store

import (
	"cmp"
	"context"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// Analyses are a founder's potential analyses outside the bin, the newest first; of one day, the one made last first.
func (o *Office) Analyses(ctx context.Context, founder app.ID) ([]potential.Analysis, error) {
	out, err := ofFounder[potential.Analysis](ctx, o, potentialTable, founder)
	slices.Reverse(out)
	slices.SortStableFunc(out, func(a, b potential.Analysis) int { return cmp.Compare(b.Date, a.Date) })
	return out, err
}

// Analysis is one potential analysis, and whose it is. Error: app.ErrNotFound.
func (o *Office) Analysis(ctx context.Context, id app.ID) (a potential.Analysis, founder app.ID, err error) {
	err = o.read(ctx, func(q querier) error {
		if a, err = loadOne[potential.Analysis](ctx, q, potentialTable, id); err != nil {
			return err
		}
		founder, err = parentOf(ctx, q, potentialTable, id)
		return err
	})
	return a, founder, err
}

// SaveAnalysis keeps a potential analysis of the founder as given, with all that is in it; without an id it is new.
// What has no id in it gets one. Errors: app.Faults; app.ErrNotFound without the founder.
func (o *Office) SaveAnalysis(ctx context.Context, founder app.ID, a potential.Analysis) (potential.Analysis, error) {
	a = a.Identified(o.NewID)
	if err := a.Validate().Err(); err != nil {
		return a, err
	}
	err := o.writeUndoable(ctx, func(c *change) error { return c.saveOf(potentialTable, &a, founder) })
	return a, err
}

// NextAnalysis starts a new analysis of today from the one with the given id, and keeps it.
func (o *Office) NextAnalysis(ctx context.Context, id app.ID) (potential.Analysis, error) {
	a, founder, err := o.Analysis(ctx, id)
	if err != nil {
		return a, err
	}
	return o.SaveAnalysis(ctx, founder, a.Next(o.Today(), o.NewID))
}

// BinAnalysis puts a potential analysis into the bin.
func (o *Office) BinAnalysis(ctx context.Context, id app.ID) error {
	return o.mark(ctx, potentialTable, id, "binned_on", o.Today())
}

// RestoreAnalysis brings a potential analysis back from the bin.
func (o *Office) RestoreAnalysis(ctx context.Context, id app.ID) error {
	return o.mark(ctx, potentialTable, id, "binned_on", "")
}
