package store

import (
	"bytes"
	"fmt"
	"strings"

	"wurzelwerk/app/sync"
)

// store writes a row as it came to stand.
func (m *merging) store(r *mergedRow) error {
	dossier, err := m.dossierOfRow(r)
	if err != nil {
		return err
	}
	if !r.known {
		r.dossier = dossier
		if err := m.insertRow(r); err != nil {
			return err
		}
	} else if err := m.updateRow(r); err != nil {
		return err
	}
	if err := m.storeCells(r); err != nil {
		return err
	}
	if err := m.touch(bytes.Clone(dossier)); err != nil {
		return err
	}
	if r.known && !equal(r.dossier, dossier) {
		m.restless = true
		clear(m.dossiers)
		if err := m.file(r.table, r.id[:], dossier); err != nil {
			return err
		}
		r.dossier = dossier
	}
	m.came.row(r, m.ours[r.row.stamp.Actor])
	return m.follow(r)
}

func (m *merging) insertRow(r *mergedRow) error {
	names := r.table.columnNames()
	query := fmt.Sprintf("INSERT INTO %s (id, dossier, %s) VALUES (?, ?%s)", r.table.name, strings.Join(names, ", "), strings.Repeat(", ?", len(names)))
	if err := m.exec(query, append([]any{r.id[:], r.dossier}, r.values...)...); err != nil {
		return err
	}
	return m.adopt(r)
}

func (m *merging) updateRow(r *mergedRow) error {
	var set []string
	var args []any
	names := r.table.columnNames()
	for i, v := range r.values {
		if !equal(r.before[i], v) {
			set, args = append(set, names[i]+" = ?"), append(args, v)
		}
	}
	if len(set) == 0 {
		return nil
	}
	return m.exec("UPDATE "+r.table.name+" SET "+strings.Join(set, ", ")+" WHERE id = ?", append(args, r.id[:])...)
}

// storeCells writes the entries of what was taken, and of values that the entry of the row does not speak for any more.
func (m *merging) storeCells(r *mergedRow) error {
	if r.row.fresh {
		if err := m.storeCell(r, colRow, r.row); err != nil {
			return err
		}
	}
	for i, c := range r.cells {
		if !c.stands || c.own && !c.fresh || !c.own && r.values[i] != nil && c.like(r.row) {
			continue
		}
		if err := m.storeCell(r, r.table.number(i), c); err != nil {
			return err
		}
	}
	return nil
}

// like tells whether the entry of the row speaks for a cell.
func (c mergedCell) like(row mergedCell) bool {
	return row.stands && c.stamp == row.stamp && c.lsn == row.lsn && c.peer == row.peer && c.replaced.IsZero()
}

func (m *merging) storeCell(r *mergedRow, col int, c mergedCell) error {
	actor, err := m.number(c.stamp.Actor)
	if err != nil {
		return err
	}
	var since, replaced, peer any
	if !c.replaced.IsZero() {
		since = c.replaced.Clock
		if replaced, err = m.number(c.replaced.Actor); err != nil {
			return err
		}
	}
	if c.peer != 0 {
		peer = c.peer
	}
	return m.exec(`INSERT OR REPLACE INTO cell (tbl, row, col, clock, actor, prev_clock, prev_actor, lsn, peer)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, r.table.no, r.id[:], col, c.stamp.Clock, actor, since, replaced, c.lsn, peer)
}

// keep adds a value that lost as a conflict, which is the same row in every office.
func (m *merging) keep(r *mergedRow, lost sync.Conflict) error {
	dossier := r.dossier
	if dossier == nil {
		dossier = bytes.Clone(lost.Dossier[:])
	}
	s, err := m.prepare("SELECT EXISTS (SELECT 1 FROM conflict WHERE id = ?1) OR EXISTS (SELECT 1 FROM tombstone WHERE tbl = ?2 AND row = ?1)")
	if err != nil {
		return err
	}
	var known bool
	if err := s.QueryRowContext(m.ctx, lost.ID[:], conflictTable.no).Scan(&known); err != nil || known {
		return err
	}
	row := &mergedRow{table: conflictTable, id: lost.ID, dossier: dossier, values: make([]any, conflictTable.width())}
	for name, value := range map[string]any{"table": int64(lost.Table), "row": bytes.Clone(lost.Row[:]), "column": int64(lost.Column), "value": lost.Value} {
		row.values[3+conflictTable.column(name)] = value
	}
	if err := m.insertRow(row); err != nil {
		return err
	}
	m.logged = true
	m.came.conflicts = append(m.came.conflicts, lost.ID)
	if err := m.touch(bytes.Clone(dossier)); err != nil {
		return err
	}
	return m.storeCell(row, colRow, mergedCell{stamp: lost.Stamp, lsn: m.lsn})
}

// bury takes a row away for good, and keeps what was written into it later.
func (m *merging) bury(r *mergedRow, in sync.Change) (bool, error) {
	if in.Stamp.Compare(r.tomb) <= 0 {
		return false, nil
	}
	if r.dossier == nil {
		r.dossier = bytes.Clone(in.Dossier[:])
	}
	for i := range r.values {
		if !r.stands || !r.table.disputable(r.table.number(i)) {
			continue
		}
		if err := m.survive(r, i, in.Stamp); err != nil {
			return false, err
		}
	}
	r.tomb, r.ours, r.buried, r.stands = in.Stamp, false, true, false
	r.values, r.cells, r.row = make([]any, r.table.width()), make([]mergedCell, r.table.width()), mergedCell{}
	return true, nil
}

// survive keeps a value of a row that is buried as a conflict if whoever buried it did not know of it.
func (m *merging) survive(r *mergedRow, i int, tomb sync.Stamp) error {
	cell := r.change(i)
	if c := sync.Bury(cell, tomb); c != nil {
		return m.keep(r, *c)
	}
	if cell.Value == nil || cell.Stamp.Actor == tomb.Actor {
		return nil
	}
	known, err := m.confirmed(r, cell.Column)
	if err != nil || known {
		return err
	}
	return m.keepCell(r, cell)
}

// inter leaves only the tombstone of a row.
func (m *merging) inter(r *mergedRow) error {
	actor, err := m.number(r.tomb.Actor)
	if err != nil {
		return err
	}
	id := r.id[:]
	if r.known {
		m.restless = true
		clear(m.dossiers)
		if err := m.touch(r.dossier); err != nil {
			return err
		}
	}
	for _, step := range []struct {
		query string
		args  []any
	}{
		{"DELETE FROM " + r.table.name + " WHERE id = ?", []any{id}},
		{"DELETE FROM cell WHERE tbl = ? AND row = ?", []any{r.table.no, id}},
		{"DELETE FROM aside WHERE tbl = ? AND row = ?", []any{r.table.no, id}},
		{"DELETE FROM history WHERE dossier = ? AND tbl = ? AND row = ?", []any{r.dossier, r.table.no, id}},
		{"DELETE FROM archive_name WHERE id = ? OR scope = ?", []any{id, id}},
		{"DELETE FROM touched WHERE dossier = ?", []any{id}},
		{"DELETE FROM visitor WHERE founder = ?", []any{id}},
		{
			"INSERT OR REPLACE INTO tombstone (tbl, row, dossier, clock, actor, lsn, peer) VALUES (?, ?, ?, ?, ?, ?, ?)",
			[]any{r.table.no, id, r.dossier, r.tomb.Clock, actor, m.lsn, m.sender},
		},
	} {
		if err := m.exec(step.query, step.args...); err != nil {
			return err
		}
	}
	m.came.row(r, m.ours[r.row.stamp.Actor])
	return nil
}

// dossierOfRow is the dossier of what the row hangs on, if that is here; else the one that the sender names. A row that
// hangs on nothing is its own, and a conflict goes with what it is about.
func (m *merging) dossierOfRow(r *mergedRow) ([]byte, error) {
	named := r.dossier
	if named == nil {
		named = bytes.Clone(r.changes[0].Dossier[:])
	}
	up, parent := r.table.tablesAbove(), r.values[0]
	if r.table == conflictTable {
		no, _ := r.values[3+conflictTable.column("table")].(int64)
		about := knownTable(int(no))
		if about == nil {
			return named, nil
		}
		up, parent = []*table{about}, r.values[3+conflictTable.column("row")]
	} else if parent == nil && (up == nil || r.table == founderTable) {
		return bytes.Clone(r.id[:]), nil
	}
	id, ok := parent.([]byte)
	if !ok {
		return named, nil
	}
	for _, t := range up {
		dossier, err := m.dossierAt(t, sync.ID(id))
		if err != nil || dossier != nil {
			return dossier, err
		}
	}
	return named, nil
}

// dossierAt is the dossier of a row on which others hang; nil when it is not here.
func (m *merging) dossierAt(t *table, id sync.ID) ([]byte, error) {
	key := rowAt{t.no, id}
	if dossier, ok := m.dossiers[key]; ok {
		return dossier, nil
	}
	found, err := m.ids("SELECT dossier FROM "+t.name+" WHERE id = ?", id[:])
	if err != nil || len(found) == 0 {
		return nil, err
	}
	if len(m.dossiers) > 1<<16 {
		clear(m.dossiers)
	}
	m.dossiers[key] = found[0]
	return found[0], nil
}

// adopt puts rows that came before the one they hang on into its dossier.
func (m *merging) adopt(r *mergedRow) error {
	parts := r.table.hanging()
	if len(parts) == 0 {
		return nil
	}
	key := rowAt{r.table.no, r.id}
	m.dossiers[key] = r.dossier
	var query []string
	for _, t := range parts {
		query = append(query, fmt.Sprintf("SELECT %d, id FROM %s WHERE parent = ?1 AND dossier <> ?2", t.no, t.name))
	}
	orphans, err := m.rowsIn(strings.Join(query, " UNION ALL "), r.id[:], r.dossier)
	if err != nil || len(orphans) == 0 {
		return err
	}
	m.restless = true
	clear(m.dossiers)
	for _, o := range orphans {
		if err := m.file(tableByNumber(o.table), o.row[:], r.dossier); err != nil {
			return err
		}
	}
	return nil
}
