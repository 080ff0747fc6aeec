package store

import (
	"database/sql"
	"strings"

	"wurzelwerk/app/sync"
)

// mergedRow is one row while changes are merged into it.
type mergedRow struct {
	table   *table
	id      sync.ID
	changes []sync.Change

	known   bool // it stood here before
	stands  bool // it stands now
	dossier []byte
	before  []any // values as they stood here
	values  []any
	row     mergedCell
	cells   []mergedCell
	tomb    sync.Stamp // zero when it was not buried
	ours    bool       // it was buried here
	whole   bool       // the change being merged is of the row as it was inserted
	buried  bool       // by what came now
	took    int        // of the changes
}

// mergedCell is the entry of a cell. A column without one has that of the row, if it holds a value.
type mergedCell struct {
	stands   bool
	own      bool // it has an entry of its own in the database
	fresh    bool // it was taken now
	stamp    sync.Stamp
	replaced sync.Stamp
	lsn      int64
	peer     int64 // actor.no of the incarnation out of whose file it came; 0 for none
}

// among is how many ids one query asks for; what is too few is filled up with null.
const among = 64

var amongIDs = "(?" + strings.Repeat(", ?", among-1) + ")"

// load reads what stands here of the rows.
func (m *merging) load(rows []*mergedRow) error {
	byTable := map[*table][]*mergedRow{}
	for _, r := range rows {
		*r = mergedRow{table: r.table, id: r.id, changes: r.changes}
		r.values = make([]any, r.table.width())
		r.cells = make([]mergedCell, r.table.width())
		byTable[r.table] = append(byTable[r.table], r)
	}
	for t, some := range byTable {
		for len(some) > 0 {
			n := min(len(some), among)
			if err := m.loadSome(t, some[:n]); err != nil {
				return err
			}
			some = some[n:]
		}
	}
	return nil
}

func (m *merging) loadSome(t *table, rows []*mergedRow) error {
	at := make(map[sync.ID]*mergedRow, len(rows))
	for _, r := range rows {
		at[r.id] = r
	}
	err := m.eachAmong("SELECT id, dossier, "+strings.Join(t.columnNames(), ", ")+" FROM "+t.name+" WHERE id IN "+amongIDs, at, nil,
		func(found *sql.Rows) error { return scanMerged(t, found, at) })
	if err != nil {
		return err
	}
	unknown := make(map[sync.ID]*mergedRow, len(at))
	for id, r := range at {
		if !r.known {
			unknown[id] = r
			delete(at, id)
		}
	}
	if err := m.loadCells(t, at); err != nil {
		return err
	}
	return m.eachAmong("SELECT row, clock, actor, peer IS NULL FROM tombstone WHERE row IN "+amongIDs+" AND tbl = ?", unknown, t.no, func(found *sql.Rows) error {
		var id []byte
		var actor int64
		var stamp sync.Stamp
		var ours bool
		err := found.Scan(&id, &stamp.Clock, &actor, &ours)
		stamp.Actor = m.actors[actor]
		if err == nil {
			r := unknown[sync.ID(id)]
			r.tomb, r.ours = stamp, ours
		}
		return err
	})
}

// eachAmong runs a query for at most as many rows as it asks for.
func (m *merging) eachAmong(query string, rows map[sync.ID]*mergedRow, last any, scan func(*sql.Rows) error) error {
	if len(rows) == 0 {
		return nil
	}
	args := make([]any, among, among+1)
	i := 0
	for id := range rows {
		args[i] = id[:]
		i++
	}
	if last != nil {
		args = append(args, last)
	}
	s, err := m.prepare(query)
	if err != nil {
		return err
	}
	found, err := s.QueryContext(m.ctx, args...)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		if err := scan(found); err != nil {
			return err
		}
	}
	return found.Err()
}

func scanMerged(t *table, found *sql.Rows, at map[sync.ID]*mergedRow) error {
	var id, dossier []byte
	values := make([]any, t.width())
	pointers := make([]any, 2, len(values)+2)
	pointers[0], pointers[1] = &id, &dossier
	for i := range values {
		pointers = append(pointers, &values[i])
	}
	if err := found.Scan(pointers...); err != nil {
		return err
	}
	r := at[sync.ID(id)]
	r.known, r.stands, r.dossier, r.values = true, true, dossier, values
	r.before = append([]any(nil), values...)
	return nil
}

// loadCells reads the entries of rows that stand here.
func (m *merging) loadCells(t *table, rows map[sync.ID]*mergedRow) error {
	err := m.eachAmong(`SELECT row, col, clock, actor, prev_clock, prev_actor, lsn, coalesce(peer, 0) FROM cell
		WHERE row IN `+amongIDs+" AND tbl = ?", rows, t.no, func(found *sql.Rows) error {
		var id []byte
		var col int
		var actor int64
		var since, replaced sql.NullInt64
		c := mergedCell{stands: true, own: true}
		if err := found.Scan(&id, &col, &c.stamp.Clock, &actor, &since, &replaced, &c.lsn, &c.peer); err != nil {
			return err
		}
		c.stamp.Actor = m.actors[actor]
		if replaced.Valid {
			c.replaced = sync.Stamp{Clock: since.Int64, Actor: m.actors[replaced.Int64]}
		}
		r := rows[sync.ID(id)]
		if col == colRow {
			r.row = c
		} else if i, ok := t.indexOf(col); ok {
			r.cells[i] = c
		}
		return nil
	})
	for _, r := range rows {
		for i := range r.cells {
			if !r.cells[i].stands && r.values[i] != nil {
				c := r.row
				c.own, c.replaced = false, sync.Stamp{}
				r.cells[i] = c
			}
		}
	}
	return err
}
