package store

import (
	"cmp"
	"context"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
)

// Worksheets are a founder's SWOT worksheets outside the bin, the newest first.
func (o *Office) Worksheets(ctx context.Context, founder app.ID) ([]swot.Worksheet, error) {
	out, err := ofFounder[swot.Worksheet](ctx, o, swotTable, founder)
	slices.SortStableFunc(out, func(a, b swot.Worksheet) int {
		return cmp.Or(cmp.Compare(b.Version, a.Version), cmp.Compare(b.Date, a.Date))
	})
	return out, err
}

// Worksheet is one worksheet, and whose it is. Error: app.ErrNotFound.
func (o *Office) Worksheet(ctx context.Context, id app.ID) (w swot.Worksheet, founder app.ID, err error) {
	err = o.read(ctx, func(q querier) error {
		if w, err = loadOne[swot.Worksheet](ctx, q, swotTable, id); err != nil {
			return err
		}
		founder, err = parentOf(ctx, q, swotTable, id)
		return err
	})
	return w, founder, err
}

// SaveWorksheet keeps a worksheet of the founder as given, factors and matrix with it; without an id it is new, and
// without a version it gets the next number. Factors without an id get one. Error: app.Faults.
func (o *Office) SaveWorksheet(ctx context.Context, founder app.ID, w swot.Worksheet) (swot.Worksheet, error) {
	if err := w.Validate().Err(); err != nil {
		return w, err
	}
	w.Factors, w.Matrix = slices.Clone(w.Factors), slices.Clone(w.Matrix)
	err := o.writeUndoable(ctx, func(c *change) error {
		if w.Version == 0 {
			last, err := c.lastVersion(founder)
			if err != nil {
				return err
			}
			w.Version = last + 1
		}
		return c.saveOf(swotTable, &w, founder)
	})
	return w, err
}

func (c *change) lastVersion(founder app.ID) (last int, err error) {
	parent, err := founder.Bytes()
	if err != nil {
		return 0, app.ErrNotFound.Because(err, nil)
	}
	err = c.tx.QueryRowContext(c.ctx, "SELECT coalesce(max(version), 0) FROM swot WHERE parent = ? AND gone IS NULL", parent).Scan(&last)
	return last, err
}

// NextWorksheet starts a new version from the worksheet with the given id and keeps it as a draft of today.
func (o *Office) NextWorksheet(ctx context.Context, id app.ID) (swot.Worksheet, error) {
	w, founder, err := o.Worksheet(ctx, id)
	if err != nil {
		return w, err
	}
	next := w.Next(o.Today(), o.NewID)
	next.Version = 0
	return o.SaveWorksheet(ctx, founder, next)
}

// BinWorksheet puts a worksheet into the bin.
func (o *Office) BinWorksheet(ctx context.Context, id app.ID) error {
	return o.mark(ctx, swotTable, id, "binned_on", o.Today())
}

// RestoreWorksheet brings a worksheet back from the bin.
func (o *Office) RestoreWorksheet(ctx context.Context, id app.ID) error {
	return o.mark(ctx, swotTable, id, "binned_on", "")
}
