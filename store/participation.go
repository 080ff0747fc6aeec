package store

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
)

// Participations are a founder's parts in projects, in the order in which they were noted.
func (o *Office) Participations(ctx context.Context, founder app.ID) (out []indicator.Participation, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadOf[indicator.Participation](ctx, q, participationTable, founder)
		return err
	})
	return out, err
}

// SaveParticipation keeps the founder's part in a project as given; it replaces the one in the same project that is
// there. Errors: app.Faults; app.ErrNotFound without the founder or the project.
func (o *Office) SaveParticipation(ctx context.Context, founder app.ID, p indicator.Participation) (indicator.Participation, error) {
	if err := p.Validate().Err(); err != nil {
		return p, err
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		if err := c.mustStand(projectTable, p.Project); err != nil {
			return err
		}
		return c.saveSome(participationTable, []indicator.Participation{p}, founder)
	})
	return p, err
}

// DropParticipation takes the founder's part in a project away. Error: app.ErrNotFound.
func (o *Office) DropParticipation(ctx context.Context, founder, project app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error {
		if err := c.mustStand(founderTable, founder); err != nil {
			return err
		}
		known, err := c.siblings(participationTable, founder)
		if err != nil {
			return err
		}
		s, ok := known[joinKey([]any{mustBytes(project)})]
		if !ok || s.gone {
			return app.ErrNotFound
		}
		return c.setCell(participationTable, mustBytes(s.id), colGone, int64(1))
	})
}
