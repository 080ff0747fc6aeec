package store

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// Measures are a founder's measures outside the bin, in the order in which they were made.
func (o *Office) Measures(ctx context.Context, founder app.ID) ([]coaching.Measure, error) {
	return ofFounder[coaching.Measure](ctx, o, measureTable, founder)
}

// SaveMeasure keeps a measure of the founder as given; without an id it is new, without a status open.
// Error: app.Faults.
func (o *Office) SaveMeasure(ctx context.Context, founder app.ID, m coaching.Measure) (coaching.Measure, error) {
	if m.Status == "" {
		m.Status = coaching.Open
	}
	if err := m.Validate().Err(); err != nil {
		return m, err
	}
	err := o.writeUndoable(ctx, func(c *change) error { return c.saveOf(measureTable, &m, founder) })
	return m, err
}

// BinMeasure puts a measure into the bin.
func (o *Office) BinMeasure(ctx context.Context, id app.ID) error {
	return o.mark(ctx, measureTable, id, "binned_on", o.Today())
}

// RestoreMeasure brings a measure back from the bin.
func (o *Office) RestoreMeasure(ctx context.Context, id app.ID) error {
	return o.mark(ctx, measureTable, id, "binned_on", "")
}
