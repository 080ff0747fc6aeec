package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"wurzelwerk/app"
)

// change is one write transaction: everything in it bears one stamp of the clock and one number (lsn). All writes to
// synced tables go through put, bury and the functions that use them, so that none misses the change log.
type change struct {
	ctx        context.Context
	tx         *sql.Tx
	office     *Office
	clock      int64
	lsn        int64
	actor      int64
	logged     bool // something was stamped or buried
	touched    map[app.ID]bool
	undo       []cellBefore
	statements map[string]*sql.Stmt
	lifting    bool            // restrictions do not bind
	restricted map[app.ID]bool // dossiers that are only kept; nil until asked for
	silent     bool            // an archive is taken in, which tells nothing of what refers to records of other offices
}

// cellBefore is what stood in a cell before this transaction; column 0 means that the row was not there.
type cellBefore struct {
	table *table
	row   []byte
	col   int
	old   any
}

// historyPause is how long changes of one cell count as one in the history, in clock units.
const historyPause = 10 * 60 * 1000 << clockBits

func (c *change) exec(query string, args ...any) error {
	s, err := c.prepare(query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(c.ctx, args...)
	return err
}

func (c *change) prepare(query string) (*sql.Stmt, error) {
	if s, ok := c.statements[query]; ok {
		return s, nil
	}
	s, err := c.tx.PrepareContext(c.ctx, query)
	if err != nil {
		return nil, fmt.Errorf("preparing %q: %w", query, err)
	}
	c.statements[query] = s
	return s, nil
}

// row is a row as it is to stand: the values of parent, position and gone, then of the table's columns.
type row struct {
	table   *table
	id      []byte
	dossier []byte
	values  []any
}

// numbers are the column numbers that the values of a row belong to.
func (t *table) number(i int) int {
	if i < 3 {
		return colParent + i
	}
	return firstColumn + i - 3
}

// put makes the row stand as given and logs what changed; fresh says that its id was drawn just now.
func (c *change) put(r row, fresh bool) error {
	if fresh {
		return c.insert(r)
	}
	before, err := c.current(r.table, r.id)
	if errors.Is(err, sql.ErrNoRows) {
		if err := c.refuseBuried(r); err != nil {
			return err
		}
		return c.insert(r)
	}
	if err != nil {
		return err
	}
	if c.silent {
		if err := c.keepForeign(r, before); err != nil {
			return err
		}
	}
	return c.update(r, before)
}

// current reads the values of a row; sql.ErrNoRows when it is not there.
func (c *change) current(t *table, id []byte) ([]any, error) {
	s, err := c.prepare(t.currentQuery())
	if err != nil {
		return nil, err
	}
	values := make([]any, len(t.columns)+3)
	pointers := make([]any, len(values))
	for i := range values {
		pointers[i] = &values[i]
	}
	return values, s.QueryRowContext(c.ctx, id).Scan(pointers...)
}

func (t *table) currentQuery() string {
	return "SELECT " + strings.Join(t.columnNames(), ", ") + " FROM " + t.name + " WHERE id = ?"
}

// rowQuery reads rows with their ids before the values of current.
func (t *table) rowQuery() string {
	return "SELECT id, " + strings.Join(t.columnNames(), ", ") + " FROM " + t.name
}

func (t *table) columnNames() []string {
	names := []string{"parent", "position", "gone"}
	for _, c := range t.columns {
		names = append(names, `"`+c.name+`"`)
	}
	return names
}

func (c *change) insert(r row) error {
	if err := c.refuseRestricted(r.dossier); err != nil {
		return err
	}
	names := r.table.columnNames()
	query := fmt.Sprintf("INSERT INTO %s (id, dossier, %s) VALUES (?, ?%s)", r.table.name, strings.Join(names, ", "), strings.Repeat(", ?", len(names)))
	if err := c.exec(query, append([]any{r.id, r.dossier}, r.values...)...); err != nil {
		return fmt.Errorf("inserting into %s: %w", r.table.name, err)
	}
	c.undo = append(c.undo, cellBefore{table: r.table, row: r.id, col: colRow})
	if err := c.touch(r.dossier); err != nil {
		return err
	}
	return c.stamp(r.table, r.id, colRow, nil)
}

func (c *change) update(r row, before []any) error {
	var set []string
	var args []any
	names := r.table.columnNames()
	for i, v := range r.values {
		if equal(before[i], v) {
			continue
		}
		set = append(set, names[i]+" = ?")
		args = append(args, v)
		if err := c.log(r, r.table.number(i), before[i]); err != nil {
			return err
		}
	}
	if len(set) == 0 {
		return nil
	}
	if err := c.refuseRestricted(r.dossier); err != nil {
		return err
	}
	if err := c.exec("UPDATE "+r.table.name+" SET "+strings.Join(set, ", ")+" WHERE id = ?", append(args, r.id)...); err != nil {
		return fmt.Errorf("updating %s: %w", r.table.name, err)
	}
	if !equal(before[0], r.values[0]) {
		if err := c.moved(r.table, r.id); err != nil {
			return fmt.Errorf("moving a row of %s: %w", r.table.name, err)
		}
	}
	return c.touch(r.dossier)
}

// log stamps a changed cell and keeps what stood there; the history tells nothing of where among others a row hangs,
// but for a founder who was taken over by another.
func (c *change) log(r row, col int, old any) error {
	c.undo = append(c.undo, cellBefore{table: r.table, row: r.id, col: col, old: old})
	if col != colPosition && (col != colParent || r.table == founderTable) {
		err := c.exec(`INSERT INTO history (dossier, clock, tbl, row, col, actor, old)
			SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS
			(SELECT 1 FROM history WHERE row = ?4 AND col = ?5 AND clock > ?8 AND tbl = ?3 AND actor = ?6)`,
			r.dossier, c.clock, r.table.no, r.id, col, c.actor, old, c.clock-historyPause)
		if err != nil {
			return fmt.Errorf("keeping the history: %w", err)
		}
	}
	return c.stamp(r.table, r.id, col, old)
}

// stamp puts the stamp of this transaction on a cell where old stood, and notes what that replaces as sync.Replacing
// says. A cell without a stamp of its own stood with the row's, but for one that was never filled.
func (c *change) stamp(t *table, id []byte, col int, old any) error {
	c.logged = true
	query := stampNew
	if col != colRow && old != nil {
		query = stampOver
	}
	return c.exec(query, t.no, id, col, c.clock, c.actor, c.lsn)
}

const (
	stampNew = "INSERT INTO cell (tbl, row, col, clock, actor, lsn) VALUES (?1, ?2, ?3, ?4, ?5, ?6)" + stampAgain

	stampOver = `INSERT INTO cell (tbl, row, col, clock, actor, lsn, prev_clock, prev_actor)
		SELECT ?1, ?2, ?3, ?4, ?5, ?6, iif(actor = ?5, NULL, clock), iif(actor = ?5, NULL, actor)
		FROM cell WHERE tbl = ?1 AND row = ?2 AND col = 0` + stampAgain

	stampAgain = ` ON CONFLICT (tbl, row, col) DO UPDATE SET
		prev_clock = iif(actor = excluded.actor, prev_clock, clock), prev_actor = iif(actor = excluded.actor, prev_actor, actor),
		clock = excluded.clock, actor = excluded.actor, lsn = excluded.lsn, peer = NULL
		WHERE clock <> excluded.clock OR actor <> excluded.actor`
)

// touch remembers that a dossier was changed.
func (c *change) touch(dossier []byte) error {
	id, err := app.IDFromBytes(dossier)
	if err != nil {
		return err
	}
	if c.touched[id] {
		return nil
	}
	c.touched[id] = true
	return c.exec("INSERT INTO touched (dossier, clock) VALUES (?, ?) ON CONFLICT (dossier) DO UPDATE SET clock = excluded.clock", dossier, c.clock)
}

// refuseBuried refuses a row that was there once and is gone for good, or whose dossier is.
func (c *change) refuseBuried(r row) error {
	s, err := c.prepare("SELECT EXISTS (SELECT 1 FROM tombstone WHERE tbl = ?1 AND row = ?2) OR EXISTS (SELECT 1 FROM erasure_to WHERE dossier = ?3)")
	if err != nil {
		return err
	}
	var buried bool
	if err := s.QueryRowContext(c.ctx, r.table.no, r.id, r.dossier).Scan(&buried); err != nil {
		return err
	}
	if buried {
		return app.ErrNotFound
	}
	return nil
}

// setCell changes one column of a row; a value that stands there already changes nothing.
func (c *change) setCell(t *table, id []byte, col int, value any) error {
	return c.setCells(t, id, map[int]any{col: value})
}

// setCells changes columns of a row, by their numbers. Error: app.ErrNotFound.
func (c *change) setCells(t *table, id []byte, cells map[int]any) error {
	before, err := c.current(t, id)
	if errors.Is(err, sql.ErrNoRows) {
		return app.ErrNotFound
	}
	if err != nil {
		return err
	}
	values := append([]any(nil), before...)
	for i := range values {
		if value, ok := cells[t.number(i)]; ok {
			values[i] = value
		}
	}
	dossier, err := c.dossierOf(t, id)
	if err != nil {
		return err
	}
	return c.update(row{table: t, id: id, dossier: dossier, values: values}, before)
}

func (c *change) dossierOf(t *table, id []byte) ([]byte, error) {
	s, err := c.prepare("SELECT dossier FROM " + t.name + " WHERE id = ?")
	if err != nil {
		return nil, err
	}
	var dossier []byte
	err = s.QueryRowContext(c.ctx, id).Scan(&dossier)
	return dossier, err
}

// bury removes the rows that fulfil the condition for good, with their stamps, history and archive names; only a
// tombstone without content stays.
func (c *change) bury(t *table, condition string, args ...any) (int, error) {
	graves, err := c.remove(t, condition, args...)
	if err != nil {
		return 0, err
	}
	for _, g := range graves {
		c.logged = true
		err := c.exec("INSERT INTO tombstone (tbl, row, dossier, clock, actor, lsn) VALUES (?, ?, ?, ?, ?, ?)",
			t.no, g.id, g.dossier, c.clock, c.actor, c.lsn)
		if err != nil {
			return 0, err
		}
	}
	return len(graves), nil
}

// grave is a row that was there.
type grave struct{ id, dossier []byte }

// remove removes the rows that fulfil the condition without a trace.
func (c *change) remove(t *table, condition string, args ...any) ([]grave, error) {
	graves, err := queryAll(c.ctx, c.tx, func(r *sql.Rows) (grave, error) {
		var g grave
		return g, r.Scan(&g.id, &g.dossier)
	}, "SELECT id, dossier FROM "+t.name+" WHERE "+condition, args...)
	if err != nil {
		return nil, err
	}
	for _, g := range graves {
		for _, step := range []struct {
			query string
			args  []any
		}{
			{"DELETE FROM " + t.name + " WHERE id = ?", []any{g.id}},
			{"DELETE FROM cell WHERE tbl = ? AND row = ?", []any{t.no, g.id}},
			{"DELETE FROM history WHERE dossier = ? AND tbl = ? AND row = ?", []any{g.dossier, t.no, g.id}},
			{"DELETE FROM aside WHERE tbl = ? AND row = ?", []any{t.no, g.id}},
			{"DELETE FROM archive_name WHERE id = ? OR scope = ?", []any{g.id, g.id}},
			{"DELETE FROM touched WHERE dossier = ?", []any{g.id}},
		} {
			if err := c.exec(step.query, step.args...); err != nil {
				return nil, err
			}
		}
	}
	return graves, nil
}

// equal compares two values as SQLite holds them.
func equal(a, b any) bool {
	if x, ok := a.([]byte); ok {
		y, ok := b.([]byte)
		return ok && bytes.Equal(x, y)
	}
	if _, ok := b.([]byte); ok {
		return false
	}
	return a == b
}
