package store

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// Sessions are a founder's sessions outside the bin in the order of time, those without a day last.
func (o *Office) Sessions(ctx context.Context, founder app.ID) ([]coaching.Session, error) {
	out, err := ofFounder[coaching.Session](ctx, o, sessionTable, founder)
	slices.SortStableFunc(out, func(a, b coaching.Session) int {
		return cmp.Or(cmp.Compare(undated(a.Date), undated(b.Date)), cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
	})
	return out, err
}

// undated sorts what has no day behind all others.
func undated(d app.Date) int {
	if d == "" {
		return 1
	}
	return 0
}

// Session is one session, and whose it is. Error: app.ErrNotFound.
func (o *Office) Session(ctx context.Context, id app.ID) (s coaching.Session, founder app.ID, err error) {
	err = o.read(ctx, func(q querier) error {
		if s, err = loadOne[coaching.Session](ctx, q, sessionTable, id); err != nil {
			return err
		}
		founder, err = parentOf(ctx, q, sessionTable, id)
		return err
	})
	return s, founder, err
}

// SaveSession keeps a session of the founder as given, as far as coaching.Session.Change lets what is kept become it:
// closing, signing and addenda go this way too. Without an id it is new, without a status a draft. In the bin it stays
// where it is, and there it cannot be closed.
// Errors: app.Faults; app.ErrNotFound without the founder, for a session of another, and for a business or project that
// is not there.
func (o *Office) SaveSession(ctx context.Context, founder app.ID, s coaching.Session) (coaching.Session, error) {
	if s.Status == "" {
		s.Status = coaching.Draft
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		kept, err := keptOf[coaching.Session](c, sessionTable, s.ID, founder)
		if err != nil {
			return err
		}
		s.BinnedOn = kept.BinnedOn
		if err := kept.Change(s, o.Today()).Err(); err != nil {
			return err
		}
		if s.Locked() && s.BinnedOn != "" {
			return app.ErrNotFound
		}
		err = cmp.Or(c.names(businessTable, kept.Business, s.Business), c.names(projectTable, kept.Project, s.Project))
		if err != nil {
			return err
		}
		return c.saveOf(sessionTable, &s, founder)
	})
	return s, err
}

// keptOf is the record that stands under the id, an empty one when none does. Error: app.ErrNotFound when it is of
// another founder.
func keptOf[T any](c *change, t *table, id, founder app.ID) (kept T, err error) {
	if id == "" {
		return kept, nil
	}
	kept, err = loadOne[T](c.ctx, c.tx, t, id)
	if errors.Is(err, app.ErrNotFound) {
		var none T
		return none, nil
	}
	if err != nil {
		return kept, err
	}
	of, err := parentOf(c.ctx, c.tx, t, id)
	if err == nil && of != founder {
		err = app.ErrNotFound
	}
	return kept, err
}

// names refuses a reference to a record that is not there with app.ErrNotFound; one that stood there before may stay.
func (c *change) names(t *table, before, after app.ID) error {
	if after == "" || after == before {
		return nil
	}
	return c.mustStand(t, after)
}

// BinSession puts a draft into the bin. Errors: app.ErrNotFound; app.Faults for a session that is closed.
func (o *Office) BinSession(ctx context.Context, id app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error {
		s, err := loadOne[coaching.Session](c.ctx, c.tx, sessionTable, id)
		if err != nil {
			return err
		}
		if s.Locked() {
			return app.Faults{{Path: "status", Code: coaching.FaultLocked}}
		}
		return c.setCell(sessionTable, mustBytes(id), firstColumn+sessionTable.column("binned_on"), string(o.Today()))
	})
}

// RestoreSession brings a session back from the bin.
func (o *Office) RestoreSession(ctx context.Context, id app.ID) error {
	return o.mark(ctx, sessionTable, id, "binned_on", "")
}
