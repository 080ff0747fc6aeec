package store

import (
	"context"
	"database/sql"
	"errors"

	"wurzelwerk/app"
)

// Founder is the founder with the given id, also one in the archive or the bin. Error: app.ErrNotFound.
func (o *Office) Founder(ctx context.Context, id app.ID) (f app.Founder, err error) {
	err = o.read(ctx, func(q querier) error {
		f, err = loadOne[app.Founder](ctx, q, founderTable, id)
		return err
	})
	return f, err
}

// SaveFounder keeps a founder as given; without an id she is new. It returns her as kept.
// Errors: app.Faults; app.ErrNotFound for one whom another took over in a merge.
func (o *Office) SaveFounder(ctx context.Context, f app.Founder) (app.Founder, error) {
	if err := f.Validate(o.Today()).Err(); err != nil {
		return f, err
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		into, err := mergedInto(ctx, c.tx, f.ID)
		if err != nil {
			return err
		}
		if into != "" {
			return app.ErrNotFound
		}
		f.ID, err = c.save(founderTable, &f, "", "")
		return err
	})
	return f, err
}

// mergedInto is the founder who took the given one over, "" for one who stands for herself or is not there.
func mergedInto(ctx context.Context, q querier, id app.ID) (into app.ID, err error) {
	for next := id; ; into = next {
		next, err = parentOf(ctx, q, founderTable, next)
		if errors.Is(err, sql.ErrNoRows) {
			return into, nil
		}
		if err != nil || next == "" {
			return into, err
		}
	}
}

// ArchiveFounder puts a founder away; she is found again under the archived ones.
func (o *Office) ArchiveFounder(ctx context.Context, id app.ID) error {
	return o.mark(ctx, founderTable, id, "archived_on", o.Today())
}

// UnarchiveFounder brings a founder back from the archive.
func (o *Office) UnarchiveFounder(ctx context.Context, id app.ID) error {
	return o.mark(ctx, founderTable, id, "archived_on", "")
}

// BinFounder puts a founder and all that is hers into the bin.
func (o *Office) BinFounder(ctx context.Context, id app.ID) error {
	return o.mark(ctx, founderTable, id, "binned_on", o.Today())
}

// RestoreFounder brings a founder back from the bin with all that is hers.
func (o *Office) RestoreFounder(ctx context.Context, id app.ID) error {
	return o.mark(ctx, founderTable, id, "binned_on", "")
}

// mark sets or clears the date in a column of a record. Error: app.ErrNotFound.
func (o *Office) mark(ctx context.Context, t *table, id app.ID, column string, on app.Date) error {
	b, err := id.Bytes()
	if err != nil {
		return app.ErrNotFound.Because(err, nil)
	}
	var value any
	if on != "" {
		value = string(on)
	}
	return o.writeUndoable(ctx, func(c *change) error {
		return c.setCell(t, b, firstColumn+t.column(column), value)
	})
}
