package store

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/rights"
)

// Restrict makes the records of a founder ones that are only kept: whatever would change them, or a business that only
// such women run, is refused with app.ErrRestricted until Unrestrict. Without a day it holds from today. Undo takes
// nothing back any more. Of her part in teams it says nothing.
// Errors: app.Faults, app.ErrNotFound, app.ErrRestricted for one who is restricted already.
func (o *Office) Restrict(ctx context.Context, founder app.ID, r app.Restriction) error {
	if r.Since == "" {
		r.Since = o.Today()
	}
	if err := r.Validate().Err(); err != nil {
		return err
	}
	return o.setRestriction(ctx, founder, &r)
}

// Unrestrict lifts the restriction of a founder; of one who has none nothing changes. Error: app.ErrNotFound.
func (o *Office) Unrestrict(ctx context.Context, founder app.ID) error {
	return o.setRestriction(ctx, founder, nil)
}

func (o *Office) setRestriction(ctx context.Context, founder app.ID, r *app.Restriction) error {
	err := o.write(ctx, func(c *change) error {
		if err := c.mustStand(founderTable, founder); err != nil {
			return err
		}
		c.lifting = r == nil
		f, err := loadOne[app.Founder](c.ctx, c.tx, founderTable, founder)
		if err != nil {
			return err
		}
		f.Restriction = r
		_, err = c.save(founderTable, &f, "", "")
		return err
	})
	if err == nil {
		o.forgetUndo()
	}
	return err
}

// restrictedQuery finds founders who are restricted, and businesses that nobody else runs. It runs with every write: the
// few restricted founders come first (CROSS JOIN keeps them there), by an index of their own.
const restrictedQuery = `SELECT id FROM founder WHERE restriction IS NOT NULL UNION ALL
	SELECT l.business FROM founder f CROSS JOIN founder_business l ON l.parent = f.id
		WHERE f.restriction IS NOT NULL AND l.gone IS NULL AND l.business IS NOT NULL AND NOT EXISTS
		(SELECT 1 FROM founder_business x JOIN founder y ON y.id = x.parent
			WHERE x.business = l.business AND x.gone IS NULL AND y.gone IS NULL AND y.restriction IS NULL)`

// refuseRestricted refuses to change a dossier that is only kept, as it stood when the transaction began.
func (c *change) refuseRestricted(dossier []byte) error {
	if c.lifting {
		return nil
	}
	if c.restricted == nil {
		ids, err := queryAll(c.ctx, c.tx, scanID, restrictedQuery)
		if err != nil {
			return err
		}
		c.restricted = make(map[app.ID]bool, len(ids))
		for _, id := range ids {
			c.restricted[mustID(id)] = true
		}
	}
	if len(c.restricted) > 0 && c.restricted[mustID(dossier)] {
		return app.ErrRestricted
	}
	return nil
}

// Duties are what must be kept of a founder until when. Error: app.ErrNotFound.
func (o *Office) Duties(ctx context.Context, founder app.ID) (out []rights.Duty, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = dutiesOf(ctx, q, founder)
		return err
	})
	return out, err
}

func dutiesOf(ctx context.Context, q querier, founder app.ID) ([]rights.Duty, error) {
	f := archive.Founder{Profile: &archive.Profile{}}
	var err error
	if f.Founder, err = loadOne[app.Founder](ctx, q, founderTable, founder); err != nil {
		return nil, err
	}
	if f.Participations, err = loadOf[indicator.Participation](ctx, q, participationTable, founder); err != nil {
		return nil, err
	}
	if f.Profile.Answers, err = loadOf[profile.Answer](ctx, q, answerTable, founder); err != nil {
		return nil, err
	}
	projects, err := loadAll[app.Project](ctx, q, projectTable, "1")
	return rights.Duties(f, projects), err
}
