package store

import (
	"context"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"wurzelwerk/app"
)

// Partners are the organisations to refer to and from, by name.
func (o *Office) Partners(ctx context.Context) (out []app.Partner, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadAll[app.Partner](ctx, q, partnerTable, "1")
		return err
	})
	order := collate.New(language.German, collate.IgnoreCase)
	slices.SortStableFunc(out, func(a, b app.Partner) int { return order.CompareString(a.Name, b.Name) })
	return out, err
}

// SavePartner keeps a partner as given; without an id it is new. Error: app.Faults.
func (o *Office) SavePartner(ctx context.Context, p app.Partner) (app.Partner, error) {
	if err := p.Validate().Err(); err != nil {
		return p, err
	}
	err := o.writeUndoable(ctx, func(c *change) (err error) {
		p.ID, err = c.save(partnerTable, &p, "", "")
		return err
	})
	return p, err
}

// DropPartner takes a partner away whom nothing names, neither here nor in the bin.
// Errors: app.ErrNotFound; app.ErrInUse.
func (o *Office) DropPartner(ctx context.Context, id app.ID) error {
	return o.dropUnnamed(ctx, partnerTable, id)
}
