package store

import (
	"context"
	"errors"
	"slices"

	"wurzelwerk/app"
)

// Undo takes back the last change made in this window since the office was opened: what was changed stands as before,
// what was made is gone. Error: app.ErrNothing.
func (o *Office) Undo(ctx context.Context) (app.Undone, error) {
	var undone app.Undone
	cells, ok := o.lastChange()
	if !ok {
		return undone, app.ErrNothing
	}
	err := o.write(ctx, func(c *change) error {
		for _, cell := range slices.Backward(cells) {
			col, value := cell.col, cell.old
			if col == colRow {
				col, value = colGone, int64(1)
			}
			err := c.setCell(cell.table, cell.row, col, value)
			if err != nil && !errors.Is(err, app.ErrNotFound) {
				return err
			}
			undone.Fields++
			if kind := cell.table.kind; !slices.Contains(undone.Kinds, kind) {
				undone.Kinds = append(undone.Kinds, kind)
			}
		}
		return nil
	})
	if err == nil {
		o.forgetLastChange()
	}
	return undone, err
}

func (o *Office) lastChange() ([]cellBefore, bool) {
	o.writing.Lock()
	defer o.writing.Unlock()
	if len(o.undo) == 0 {
		return nil, false
	}
	return o.undo[len(o.undo)-1], true
}

func (o *Office) forgetLastChange() {
	o.writing.Lock()
	defer o.writing.Unlock()
	o.undo = o.undo[:len(o.undo)-1]
}
