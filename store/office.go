package store

import (
	"context"

	"wurzelwerk/app"
)

// Info is the office's name, address and consultant.
func (o *Office) Info(ctx context.Context) (info app.Office, err error) {
	err = o.read(ctx, func(q querier) error {
		info, err = loadOne[app.Office](ctx, q, officeTable, o.self)
		return err
	})
	return info, err
}

// SaveInfo keeps the office's name, address and consultant; its identity stays. Error: app.Faults.
func (o *Office) SaveInfo(ctx context.Context, info app.Office) error {
	if err := info.Validate().Err(); err != nil {
		return err
	}
	info.ID = o.self
	return o.writeUndoable(ctx, func(c *change) error {
		_, err := c.save(officeTable, &info, "", "")
		return err
	})
}
