package store

import (
	"context"
	"reflect"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// MergeFounders makes two records of one woman one: kept stands as given and takes over all that hangs on other, who
// is gone. It is one change that Undo takes back whole.
//
// Where both have what there is only one of, of an answer the newer one stays, of a part in a project what kept
// lacks is taken from the other, a business both run is named once. What is not taken stays with the other's record as
// long as kept stays, and History tells it. Worksheets keep the numbers of their versions, which may be printed.
//
// Errors: app.Faults; app.ErrNotFound when one of the two is not there; app.ErrUnsupported for one and the same.
func (o *Office) MergeFounders(ctx context.Context, kept app.Founder, other app.ID) error {
	if err := kept.Validate(o.Today()).Err(); err != nil {
		return err
	}
	if kept.ID == other {
		return app.ErrUnsupported
	}
	return o.writeUndoable(ctx, func(c *change) error { return c.merge(kept, other) })
}

func (c *change) merge(kept app.Founder, other app.ID) error {
	for _, id := range []app.ID{kept.ID, other} {
		if err := c.mustStand(founderTable, id); err != nil {
			return err
		}
	}
	if _, err := c.save(founderTable, &kept, "", ""); err != nil {
		return err
	}
	for _, t := range append([]*table{shareTable}, founderParts...) {
		if err := c.takeOver(t, kept.ID, other); err != nil {
			return err
		}
	}
	if err := c.mergeInTeams(kept.ID, other); err != nil {
		return err
	}
	return c.setCells(founderTable, mustBytes(other), map[int]any{colParent: mustBytes(kept.ID), colGone: int64(1)})
}

// takeOver hangs the rows of a table that hang on other on kept, behind hers.
func (c *change) takeOver(t *table, kept, other app.ID) error {
	rows, err := queryAll(c.ctx, c.tx, scanID, "SELECT id FROM "+t.name+" WHERE parent = ? AND gone IS NULL ORDER BY position, id", mustBytes(other))
	if err != nil || len(rows) == 0 {
		return err
	}
	place, err := c.lastPlace(t, kept)
	if err != nil {
		return err
	}
	hers, err := c.siblings(t, kept)
	if err != nil {
		return err
	}
	for _, id := range rows {
		values, err := c.current(t, id)
		if err != nil {
			return err
		}
		if s, ok := hers[t.keyOfRow(id, values)]; ok {
			err = c.combine(t, s, values)
		} else {
			place++
			err = c.setCells(t, id, map[int]any{colParent: mustBytes(kept), colPosition: place})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// keyOfRow is keyOf for the values of a row.
func (t *table) keyOfRow(id []byte, values []any) string {
	if t.id != nil {
		return string(id)
	}
	var key []any
	for _, name := range t.key {
		key = append(key, values[3+t.column(name)])
	}
	return joinKey(key)
}

// combine takes into her row what the other's row of the same key has and hers lacks; a row of hers that was deleted
// becomes the other's, and so does an older answer. Where the two do not go together, as the end of a part in a project
// before its beginning, hers stays as it is.
func (c *change) combine(t *table, hers sibling, other []any) error {
	values, err := c.current(t, mustBytes(hers.id))
	if err != nil {
		return err
	}
	whole := hers.gone || t == answerTable && newer(t, other, values)
	cells := map[int]any{colGone: nil}
	for i := range t.columns {
		if whole || t != answerTable && values[3+i] == nil {
			cells[firstColumn+i], values[3+i] = other[3+i], other[3+i]
		}
	}
	right, err := t.valid(values)
	if err != nil || !right {
		return err
	}
	return c.setCells(t, mustBytes(hers.id), cells)
}

// valid tells whether the values of a row make a record that may be saved.
func (t *table) valid(values []any) (bool, error) {
	record := reflect.New(t.record).Elem()
	for i, col := range t.columns {
		if err := col.read(values[3+i], record.FieldByIndex(col.index)); err != nil {
			return false, err
		}
	}
	checked, ok := record.Interface().(interface{ Validate() app.Faults })
	return !ok || len(checked.Validate()) == 0, nil
}

// newer tells whether the answer a was given after b; one without a day is older than any with one.
func newer(t *table, a, b []any) bool {
	on := 3 + t.column("on")
	x, _ := a[on].(string)
	y, _ := b[on].(string)
	return x > y
}

// mergeInTeams puts kept in the place of other in every team.
func (c *change) mergeInTeams(kept, other app.ID) error {
	a, b := mustBytes(kept), mustBytes(other)
	turns, err := queryAll(c.ctx, c.tx, scanID, `SELECT id FROM turn WHERE founder = ?2 AND gone IS NULL
		AND parent NOT IN (SELECT parent FROM turn WHERE founder = ?1)`, a, b)
	if err != nil {
		return err
	}
	for _, id := range turns {
		if err := c.setCell(turnTable, id, firstColumn+turnTable.column("founder"), a); err != nil {
			return err
		}
	}
	teams, err := loadAll[team.Team](c.ctx, c.tx, teamTable, "1")
	if err != nil {
		return err
	}
	for _, t := range teams {
		t = t.Merged(kept, other)
		if _, err := c.save(teamTable, &t, "", ""); err != nil {
			return err
		}
	}
	return nil
}
