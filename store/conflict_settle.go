package store

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// Settle ends a conflict; Undo takes that back. A text of somebody's own goes only into a column of text. Taking what
// had lost, or something third, brings a deleted record back. What stands is confirmed anew when it is kept, so that two
// offices which settle differently learn of it by a new conflict; settling alike what is settled changes nothing.
// Errors: app.ErrNotFound; app.Faults where the text does not fit the record; app.ErrRestricted; app.ErrUnsupported for a
// text where none can stand, and for a record that is gone for good, unless what stands is kept.
func (o *Office) Settle(ctx context.Context, id app.ID, choice exchange.Choice) error {
	if !slices.Contains([]exchange.Settled{exchange.SettledStands, exchange.SettledLost, exchange.SettledOther}, choice.Settled) {
		return app.ErrUnsupported
	}
	return o.writeUndoable(ctx, func(c *change) error {
		found, err := queryAll(ctx, c.tx, scanDispute, disputes+" AND k.id = ?3", conflictTable.no, settledColumn, mustBytes(id))
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return app.ErrNotFound
		}
		d := found[0]
		if d.table != nil {
			if err := d.find(ctx, c.tx); err != nil {
				return err
			}
		}
		if d.Settled == choice.Settled && choice.Settled != exchange.SettledOther {
			return nil
		}
		if err := c.settle(&d, choice); err != nil {
			return err
		}
		return c.setCell(conflictTable, mustBytes(id), settledColumn, string(choice.Settled))
	})
}

func (c *change) settle(d *dispute, choice exchange.Choice) error {
	if choice.Settled == exchange.SettledStands {
		return c.confirm(d)
	}
	if d.table == nil || d.values == nil {
		return app.ErrUnsupported
	}
	value := d.Lost.Value
	if choice.Settled == exchange.SettledOther {
		var ok bool
		if value, ok = d.other(choice.Text); !ok {
			return app.ErrUnsupported
		}
	}
	if d.table.fits(d.column, value) != nil {
		return app.ErrUnsupported
	}
	if choice.Settled == exchange.SettledOther {
		if err := c.checkCell(d, value); err != nil {
			return err
		}
	}
	return c.bringBack(d, value)
}

// other is a text of somebody's own as the column holds it; false where no text can stand. An answer takes one in the
// place of another text.
func (d *dispute) other(text string) (sync.Value, bool) {
	answered := d.table == answerTable && (d.text(d.Lost.Value) != "" || d.text(d.values[3+d.table.column("value")]) != "")
	switch {
	case !d.table.isText(d.column) && !(answered && d.fieldName() == "value"):
		return nil, false
	case text == "":
		return nil, true
	case d.table.isText(d.column):
		return text, true
	}
	b, err := json.Marshal(text)
	return string(b), err == nil
}

// confirm stamps what stands: the value, or that its row was deleted.
func (c *change) confirm(d *dispute) error {
	if d.table == nil || d.values == nil {
		return nil
	}
	col := d.column
	if d.values[colGone-colParent] != nil {
		col = colGone
	}
	i, _ := d.table.indexOf(col)
	dossier, err := c.dossierOf(d.table, d.row)
	if err != nil {
		return err
	}
	if err := c.refuseRestricted(dossier); err != nil {
		return err
	}
	return c.stamp(d.table, d.row, col, d.values[i])
}

// bringBack makes the value stand, in a record that is there again.
func (c *change) bringBack(d *dispute, value sync.Value) error {
	deleted, err := d.deleted(c.ctx, c.tx)
	if err != nil {
		return err
	}
	for _, row := range deleted {
		if err := c.setCell(row.table, row.id, colGone, nil); err != nil {
			return err
		}
	}
	i, _ := d.table.indexOf(d.column)
	if equal(d.values[i], value) {
		return c.stamp(d.table, d.row, d.column, value)
	}
	return c.setCell(d.table, d.row, d.column, value)
}

// checkCell lists what is wrong with the record because of the value.
func (c *change) checkCell(d *dispute, value sync.Value) error {
	before, err := c.faultsOf(d, d.values)
	if err != nil {
		return err
	}
	values := slices.Clone(d.values)
	i, _ := d.table.indexOf(d.column)
	values[i] = value
	after, err := c.faultsOf(d, values)
	if err != nil {
		return err
	}
	name := d.fieldName()
	after = slices.DeleteFunc(after, func(f app.Fault) bool {
		return slices.Contains(before, f) && f.Path != name && !strings.HasPrefix(f.Path, name+".")
	})
	return after.Err()
}

// faultsOf checks the record that values make, each kind by its own rules.
func (c *change) faultsOf(d *dispute, values []any) (app.Faults, error) {
	cells := append([]any{d.row}, values[0])
	held, err := d.table.picture(append(cells, values[3:]...))
	if err != nil {
		return nil, err
	}
	switch r := held.record.Interface().(type) {
	case interface{ Validate() app.Faults }:
		return r.Validate(), nil
	case interface{ Validate(app.Date) app.Faults }:
		return r.Validate(c.office.Today()), nil
	}
	return app.CheckValues(held.record.Interface()), nil
}
