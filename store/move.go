package store

import (
	"database/sql"
	"errors"
	"slices"

	"wurzelwerk/app"
)

// moved makes the dossier of a row that hangs on another one now, and of all that hangs on it, the dossier of what it
// hangs on; a row that hangs on nothing is its own. History and conflicts go along.
// Error: app.ErrNotFound where what it hangs on is not there.
func (c *change) moved(t *table, id []byte) error {
	dossier, err := c.dossierAbove(t, id)
	if err != nil {
		return err
	}
	return c.file(t, id, dossier)
}

// movedTo is moved for a row that came from another office: where what it hangs on is not here, it goes into the dossier
// that the other office names.
func (c *change) movedTo(t *table, id, named []byte) error {
	dossier, err := c.dossierAbove(t, id)
	if errors.Is(err, app.ErrNotFound) {
		dossier, err = named, nil
	}
	if err != nil {
		return err
	}
	return c.file(t, id, dossier)
}

// gather puts what came before the row that it hangs on, and so into a dossier that another office named, into the
// dossier of that row. It is for rows that were just inserted.
func (c *change) gather(t *table, id []byte) error {
	dossier, err := c.dossierOf(t, id)
	if err != nil {
		return err
	}
	return c.fileBelow(t, id, dossier)
}

// hanging are the tables whose rows hang on rows of t, with those of the exchange.
func (t *table) hanging() []*table {
	if t == founderTable || t == teamTable {
		return append(slices.Clone(t.parts()), shareTable)
	}
	return t.parts()
}

// tablesAbove are the tables on one of whose rows a row of t may hang.
func (t *table) tablesAbove() (out []*table) {
	if t == shareTable {
		return []*table{founderTable, teamTable}
	}
	if above := t.above(); above != nil {
		out = append(out, above)
	}
	return out
}

func (c *change) dossierAbove(t *table, id []byte) ([]byte, error) {
	s, err := c.prepare("SELECT parent FROM " + t.name + " WHERE id = ?")
	if err != nil {
		return nil, err
	}
	var parent []byte
	if err := s.QueryRowContext(c.ctx, id).Scan(&parent); err != nil || parent == nil {
		return id, err
	}
	for _, above := range t.tablesAbove() {
		dossier, err := c.dossierOf(above, parent)
		if !errors.Is(err, sql.ErrNoRows) {
			return dossier, err
		}
	}
	return nil, app.ErrNotFound
}

// file puts a row and all that hangs on it into a dossier.
func (c *change) file(t *table, id, dossier []byte) error {
	before, err := c.dossierOf(t, id)
	if err != nil || equal(before, dossier) {
		return err
	}
	if err := c.setDossier(t, id, before, dossier); err != nil {
		return err
	}
	for _, d := range [][]byte{before, dossier} {
		if err := c.touch(d); err != nil {
			return err
		}
	}
	return c.fileBelow(t, id, dossier)
}

// fileBelow puts all that hangs on a row into a dossier.
func (c *change) fileBelow(t *table, id, dossier []byte) error {
	for _, part := range t.hanging() {
		below, err := queryAll(c.ctx, c.tx, scanID, "SELECT id FROM "+part.name+" WHERE parent = ?", id)
		if err != nil {
			return err
		}
		for _, row := range below {
			if err := c.file(part, row, dossier); err != nil {
				return err
			}
		}
	}
	return nil
}

// setDossier puts a row, its history and the conflicts about it into a dossier. That is no change of its own, because it
// follows from what the row hangs on; but whoever shares the dossier may not have the row yet, so that all of it goes out
// again. What was buried of a dossier that becomes part of another goes along as well.
func (c *change) setDossier(t *table, id, before, dossier []byte) error {
	c.logged = true
	steps := []struct {
		query string
		args  []any
	}{
		{"UPDATE " + t.name + " SET dossier = ? WHERE id = ?", []any{dossier, id}},
		{"UPDATE history SET dossier = ? WHERE row = ? AND tbl = ?", []any{dossier, id, t.no}},
		{"UPDATE aside SET dossier = ? WHERE row = ? AND tbl = ?", []any{dossier, id, t.no}},
		{again, []any{c.lsn, t.no, id}},
	}
	if equal(id, before) {
		steps = append(steps, struct {
			query string
			args  []any
		}{"UPDATE tombstone SET dossier = ?, lsn = ?, peer = NULL WHERE dossier = ?", []any{dossier, c.lsn, before}})
	}
	for _, step := range steps {
		if err := c.exec(step.query, step.args...); err != nil {
			return err
		}
	}
	about, err := queryAll(c.ctx, c.tx, scanID, `SELECT id FROM conflict WHERE "row" = ? AND "table" = ?`, id, t.no)
	if err != nil {
		return err
	}
	for _, conflict := range about {
		if err := c.exec("UPDATE conflict SET dossier = ? WHERE id = ?", dossier, conflict); err != nil {
			return err
		}
		if err := c.exec("UPDATE history SET dossier = ? WHERE row = ? AND tbl = ?", dossier, conflict, conflictTable.no); err != nil {
			return err
		}
		if err := c.exec(again, c.lsn, conflictTable.no, conflict); err != nil {
			return err
		}
	}
	return nil
}

// again lets all cells of a row go out once more, to everybody; who wrote them when stays.
const again = "UPDATE cell SET lsn = ?, peer = NULL WHERE tbl = ? AND row = ?"

func scanID(r *sql.Rows) (id []byte, err error) { return id, r.Scan(&id) }
