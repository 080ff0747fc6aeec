package store

import (
	"context"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"wurzelwerk/app"
)

// Spaces are the premises on offer, by title.
func (o *Office) Spaces(ctx context.Context) (out []app.Space, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadAll[app.Space](ctx, q, spaceTable, "1")
		return err
	})
	order := collate.New(language.German, collate.IgnoreCase)
	slices.SortStableFunc(out, func(a, b app.Space) int { return order.CompareString(a.Title, b.Title) })
	return out, err
}

// SaveSpace keeps an offer of premises as given; without an id it is new.
// Errors: app.Faults; app.ErrNotFound for a partner or business that is not there.
func (o *Office) SaveSpace(ctx context.Context, s app.Space) (app.Space, error) {
	if err := s.Validate().Err(); err != nil {
		return s, err
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		var kept app.Space
		if s.ID != "" {
			held, err := loadOne[app.Space](c.ctx, c.tx, spaceTable, s.ID)
			if err != nil {
				return err
			}
			kept = held
		}
		if err := c.names(partnerTable, kept.Partner, s.Partner); err != nil {
			return err
		}
		if err := c.names(businessTable, kept.Business, s.Business); err != nil {
			return err
		}
		_, err := c.save(spaceTable, &s, "", "")
		return err
	})
	return s, err
}

// DropSpace takes an offer away. Error: app.ErrNotFound.
func (o *Office) DropSpace(ctx context.Context, id app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error { return c.drop(spaceTable, id) })
}

// SpacesSought are the premises that a founder is looking for, in the order in which they were noted.
func (o *Office) SpacesSought(ctx context.Context, founder app.ID) (out []app.SpaceSought, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadOf[app.SpaceSought](ctx, q, soughtTable, founder)
		return err
	})
	return out, err
}

// SaveSpaceSought keeps a search of the founder as given; without an id it is new.
// Errors: app.Faults; app.ErrNotFound without the founder, and for a search of another.
func (o *Office) SaveSpaceSought(ctx context.Context, founder app.ID, s app.SpaceSought) (app.SpaceSought, error) {
	if err := s.Validate().Err(); err != nil {
		return s, err
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		if _, err := keptOf[app.SpaceSought](c, soughtTable, s.ID, founder); err != nil {
			return err
		}
		return c.saveOf(soughtTable, &s, founder)
	})
	return s, err
}

// DropSpaceSought takes a search away. Error: app.ErrNotFound.
func (o *Office) DropSpaceSought(ctx context.Context, id app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error { return c.drop(soughtTable, id) })
}

// AllSpacesSought are the searches of all founders at work, by founder in the order in which these were noted: who is
// archived, restricted or in the bin has none here.
func (o *Office) AllSpacesSought(ctx context.Context) (out []app.FounderSpaceSought, err error) {
	atWork := func(r app.FounderRow) bool { return r.BinnedOn == "" && r.ArchivedOn == "" && !r.Restricted }
	err = eachOf(ctx, o, soughtTable, "1", atWork, func(f app.FounderRow, s app.SpaceSought) {
		out = append(out, app.FounderSpaceSought{Founder: f.ID, Name: f.Name, SpaceSought: s})
	})
	return out, err
}
