package store

import (
	"wurzelwerk/app/sync"
)

// mergeRow merges the changes of one row and writes what came of it.
func (m *merging) mergeRow(r *mergedRow) error {
	for _, in := range r.changes {
		took, err := m.mergeChange(r, in)
		if err != nil {
			return err
		}
		if took {
			r.took++
		}
	}
	if r.took == 0 {
		return nil
	}
	m.logged = true
	switch {
	case r.buried:
		return m.inter(r)
	case r.stands:
		return m.store(r)
	}
	m.came.row(r, false)
	return nil
}

// mergeChange tells whether anything became of a change.
func (m *merging) mergeChange(r *mergedRow, in sync.Change) (took bool, err error) {
	switch in.Kind {
	case sync.KindTombstone:
		return m.bury(r, in)
	case sync.KindCell:
		return m.mergeCell(r, in)
	}
	row := in
	row.Kind, row.Values = sync.KindCell, nil
	if took, err = m.mergeCell(r, row); err != nil {
		return false, err
	}
	r.whole = true
	defer func() { r.whole = false }()
	for _, cell := range in.Cells() {
		also, err := m.mergeCell(r, cell)
		if err != nil {
			return false, err
		}
		took = took || also
	}
	return took, nil
}

// cellOf is the entry of a column, with its value.
func (r *mergedRow) cellOf(col int) (*mergedCell, sync.Value) {
	if col == colRow {
		return &r.row, nil
	}
	i, _ := r.table.indexOf(col)
	return &r.cells[i], r.values[i]
}

func (m *merging) mergeCell(r *mergedRow, in sync.Change) (took bool, err error) {
	here, value := r.cellOf(in.Column)
	state := sync.State{Stands: here.stands, Value: value, Stamp: here.stamp, Replaced: here.replaced, Buried: r.tomb}
	out := sync.Merge(state, in)
	if out.Take && out.Conflict != nil {
		if state.Confirmed, err = m.confirmed(r, in.Column); err != nil {
			return false, err
		}
		out = sync.Merge(state, in)
	}
	if out.Conflict == nil && r.unseen(in) {
		out.Conflict = sync.Bury(in, sync.Stamp{})
	}
	if out.Conflict != nil && r.table.disputable(in.Column) {
		if err := m.keep(r, *out.Conflict); err != nil {
			return false, err
		}
		took = true
	}
	if !out.Take {
		return took, nil
	}
	if err := m.keepDeleted(r, in, value); err != nil {
		return false, err
	}
	return true, m.take(r, in)
}

// unseen tells whether a value comes for a row that was buried here by somebody who cannot have known of it. As it was
// inserted the row was known, unless two offices may have made the same.
func (r *mergedRow) unseen(in sync.Change) bool {
	return r.ours && in.Value != nil && in.Stamp.Actor != r.tomb.Actor && (!r.whole || r.table.key != nil)
}

// disputable tells whether a value that lost in this column is kept as a conflict. The place of a row, that it hangs
// somewhere and that it was deleted are nobody's words; shares and conflicts follow what was decided last.
func (t *table) disputable(col int) bool { return t.kind != "" && col >= firstColumn }

// confirmed tells whether the sender had merged a cell as it stands here.
func (m *merging) confirmed(r *mergedRow, col int) (bool, error) {
	cell, _ := r.cellOf(col)
	from := m.actors[cell.peer]
	if from == m.header.Actor || m.out == nil {
		return from == m.header.Actor, nil
	}
	sent, err := m.out.sent(r.table, r.id[:], col, cell.lsn)
	return err == nil && m.header.Confirms(from, sent, m.own, m.line), err
}

// keepDeleted keeps what was written into a deleted record by somebody who did not know that it was: a value that comes
// into a row that was deleted here, and the values over which a deletion comes.
func (m *merging) keepDeleted(r *mergedRow, in sync.Change, value sync.Value) error {
	if !r.known || in.Value == nil {
		return nil
	}
	gone := r.cells[colGone-colParent]
	switch {
	case in.Column == colGone && r.values[colGone-colParent] == nil:
		return m.keepAll(r, in)
	case r.values[colGone-colParent] == nil, !r.table.disputable(in.Column), gone.stamp.Actor == in.Stamp.Actor,
		gone.peer == m.sender, equal(value, in.Value):
		return nil
	}
	return m.keepCell(r, in)
}

// keepAll keeps the values of a row of which whoever deletes it did not know.
func (m *merging) keepAll(r *mergedRow, gone sync.Change) error {
	for i, value := range r.values {
		col := r.table.number(i)
		cell := r.cells[i]
		if value == nil || !r.table.disputable(col) || cell.stamp.Actor == gone.Stamp.Actor {
			continue
		}
		known, err := m.confirmed(r, col)
		if err != nil {
			return err
		}
		if known {
			continue
		}
		if err := m.keepCell(r, r.change(i)); err != nil {
			return err
		}
	}
	return nil
}

// change is the cell as a change.
func (r *mergedRow) change(i int) sync.Change {
	c := sync.Change{Kind: sync.KindCell, Table: r.table.no, Row: r.id, Column: r.table.number(i), Value: r.values[i], Stamp: r.cells[i].stamp}
	copy(c.Dossier[:], r.dossier)
	return c
}

// keepCell keeps a value as a conflict under its own stamp.
func (m *merging) keepCell(r *mergedRow, cell sync.Change) error {
	if c := sync.Bury(cell, sync.Stamp{}); c != nil {
		return m.keep(r, *c)
	}
	return nil
}

// take makes a change stand.
func (m *merging) take(r *mergedRow, in sync.Change) error {
	cell := mergedCell{stands: true, fresh: true, stamp: in.Stamp, replaced: in.Replaced, lsn: m.lsn, peer: m.sender}
	r.stands = true
	if in.Column == colRow {
		cell.own = r.row.own
		r.row = cell
		return nil
	}
	i, _ := r.table.indexOf(in.Column)
	cell.own = r.cells[i].own
	old := r.values[i]
	r.cells[i], r.values[i] = cell, in.Value
	if !r.known || equal(old, in.Value) || in.Stamp == r.row.stamp || !r.table.told(in.Column) {
		return nil
	}
	actor, err := m.number(in.Stamp.Actor)
	if err != nil {
		return err
	}
	return m.exec("INSERT OR IGNORE INTO history (dossier, clock, tbl, row, col, actor, old) VALUES (?, ?, ?, ?, ?, ?, ?)",
		r.dossier, in.Stamp.Clock, r.table.no, r.id[:], in.Column, actor, old)
}

// told tells whether the history tells of changes of a column.
func (t *table) told(col int) bool {
	return t.kind != "" && col != colPosition && (col != colParent || t == founderTable)
}
