package store

import (
	"context"
	"fmt"

	"wurzelwerk/app"
)

// Projects are what funders pay for, in the order in which they were noted.
func (o *Office) Projects(ctx context.Context) (out []app.Project, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadAll[app.Project](ctx, q, projectTable, "1")
		return err
	})
	return out, err
}

// SaveProject keeps a project as given; without an id it is new. Error: app.Faults.
func (o *Office) SaveProject(ctx context.Context, p app.Project) (app.Project, error) {
	if err := p.Validate().Err(); err != nil {
		return p, err
	}
	err := o.writeUndoable(ctx, func(c *change) (err error) {
		p.ID, err = c.save(projectTable, &p, "", "")
		return err
	})
	return p, err
}

// DropProject takes a project away that nothing names, neither here nor in the bin.
// Errors: app.ErrNotFound; app.ErrInUse.
func (o *Office) DropProject(ctx context.Context, id app.ID) error {
	return o.dropUnnamed(ctx, projectTable, id)
}

// reference is a column that names a record of another table.
type reference struct {
	table  *table
	column string
}

// namedIn are the columns that name records which can be dropped only while nothing names them.
var namedIn = map[*table][]reference{
	projectTable: {{participationTable, "project"}, {sessionTable, "project"}, {outcomeTable, "project"}},
	partnerTable: {{consentTable, "recipient"}, {referralTable, "to"}, {referralTable, "from"}, {spaceTable, "partner"}},
}

func (o *Office) dropUnnamed(ctx context.Context, t *table, id app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error {
		n := 0
		for _, ref := range namedIn[t] {
			var more int
			query := fmt.Sprintf(`SELECT count(*) FROM %s WHERE "%s" = ? AND gone IS NULL`, ref.table.name, ref.column)
			if err := c.tx.QueryRowContext(c.ctx, query, mustBytes(id)).Scan(&more); err != nil {
				return err
			}
			n += more
		}
		if n > 0 {
			return app.ErrInUse.Because(nil, map[string]any{"n": n})
		}
		return c.drop(t, id)
	})
}
