package store

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"wurzelwerk/app/sync"
)

// logEntry is what the change log says of a cell.
type logEntry struct {
	col                  int
	clock, actor, lsn    int64
	peer                 int64 // 0 for one written here
	prevClock, prevActor int64 // no actor: none was replaced
}

// content is a row as it is read to be sent.
type content struct {
	id, dossier sync.ID
	values      []any // of parent, position, gone, then of the table's columns
	entries     []logEntry
}

// read reads the noted rows and gathers what goes of them.
func (l *leaving) read() error {
	for no := range len(tables) + 1 {
		ids := sortedIDs(l.wanted[no])
		for batch := range slices.Chunk(ids, collectBatch) {
			if err := l.readBatch(tableByNumber(no), batch); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *leaving) readBatch(t *table, ids []sync.ID) error {
	rows, err := l.contents(t, ids)
	if err != nil {
		return err
	}
	if ids = slices.DeleteFunc(ids, func(id sync.ID) bool { return rows[id] == nil }); len(ids) == 0 {
		return nil
	}
	if err := l.entries(t, ids, rows); err != nil {
		return err
	}
	for _, id := range ids {
		if row := rows[id]; len(row.entries) > 0 && row.entries[0].col == colRow {
			if err := l.gather(t, row); err != nil {
				return err
			}
		}
	}
	return nil
}

// contents are the rows, as far as they are in dossiers of which anything goes.
func (l *leaving) contents(t *table, ids []sync.ID) (map[sync.ID]*content, error) {
	query := "SELECT id, dossier, " + strings.Join(t.columnNames(), ", ") + " FROM " + t.name + " WHERE id IN " + marks(ids)
	args := anyOf(ids)
	if !l.peer.Everything {
		query += " AND EXISTS (SELECT 1 FROM shared s WHERE s.peer = ? AND s.dossier = " + t.name + ".dossier)"
		args = append(args, l.peer.no)
	}
	rows, err := l.q.QueryContext(l.ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", t.name, err)
	}
	defer rows.Close()
	out := make(map[sync.ID]*content, len(ids))
	var id, dossier sql.RawBytes
	pointers := make([]any, len(t.columns)+5)
	pointers[0], pointers[1] = &id, &dossier
	for rows.Next() {
		row := &content{values: make([]any, len(t.columns)+3)}
		for i := range row.values {
			pointers[2+i] = &row.values[i]
		}
		if err := rows.Scan(pointers...); err != nil {
			return nil, err
		}
		row.id, row.dossier = sync.ID(id), sync.ID(dossier)
		out[row.id] = row
	}
	return out, rows.Err()
}

func (l *leaving) entries(t *table, ids []sync.ID, into map[sync.ID]*content) error {
	rows, err := l.q.QueryContext(l.ctx, `SELECT row, col, clock, actor, lsn, coalesce(peer, 0), coalesce(prev_clock, 0), coalesce(prev_actor, 0)
		FROM cell WHERE tbl = ? AND row IN `+marks(ids)+" ORDER BY row, col", append([]any{t.no}, anyOf(ids)...)...)
	if err != nil {
		return err
	}
	defer rows.Close()
	var id sql.RawBytes
	for rows.Next() {
		var e logEntry
		if err := rows.Scan(&id, &e.col, &e.clock, &e.actor, &e.lsn, &e.peer, &e.prevClock, &e.prevActor); err != nil {
			return err
		}
		if row, ok := into[sync.ID(id)]; ok {
			row.entries = append(row.entries, e)
		}
	}
	return rows.Err()
}

// gather adds the changes of a row: one for the row with all columns that stand as they were inserted with it, and one
// for each other column.
func (l *leaving) gather(t *table, r *content) error {
	s, err := l.judge(t, r)
	if err != nil {
		return err
	}
	row := r.entries[0]
	number, ok := l.number(s, colRow, row.lsn)
	if !ok {
		return nil
	}
	whole := l.change(t, r, s, row, number)
	whole.Kind, whole.Replaced = sync.KindRow, sync.Stamp{}
	at := 1
	for i, value := range r.values {
		no := t.number(i)
		e := logEntry{col: no, clock: row.clock, actor: row.actor, lsn: row.lsn, peer: row.peer}
		own := at < len(r.entries) && r.entries[at].col == no
		if own {
			e = r.entries[at]
			at++
		}
		n, ok := l.number(s, no, e.lsn)
		switch {
		case !ok || !own && value == nil:
		case e.clock == row.clock && e.actor == row.actor && e.peer == row.peer && n == number:
			whole.Values = append(whole.Values, sync.ColumnValue{Column: no, Value: value})
		case l.goesNow(n, e.peer):
			cell := l.change(t, r, s, e, n)
			cell.Value = value
			l.changes = append(l.changes, cell)
		}
	}
	if l.goesNow(number, row.peer) {
		l.changes = append(l.changes, whole)
	}
	return nil
}

// goesNow tells whether what goes with a number is not confirmed, and did not come from the partner.
func (l *leaving) goesNow(number, peer int64) bool {
	return number > l.from && (peer == 0 || peer != l.sender)
}

func (l *leaving) number(s *standing, col int, lsn int64) (int64, bool) {
	if l.peer.Everything {
		return sync.Sent(lsn, l.all), true
	}
	return s.number(col, lsn)
}

func (l *leaving) change(t *table, r *content, s *standing, e logEntry, number int64) *outChange {
	out := &outChange{row: s, Change: sync.Change{
		Kind: sync.KindCell, LSN: number, Table: t.no, Row: r.id, Dossier: r.dossier, Column: e.col,
		Stamp: sync.Stamp{Clock: e.clock, Actor: l.actors[e.actor].Actor},
	}}
	if e.prevActor != 0 {
		out.Replaced = sync.Stamp{Clock: e.prevClock, Actor: l.actors[e.prevActor].Actor}
	}
	return out
}

// judge is the row with what decides on it.
func (l *leaving) judge(t *table, r *content) (*standing, error) {
	if l.peer.Everything {
		return nil, nil
	}
	if s, ok := l.outbound.rows[rowKey{t.no, r.id}]; ok && s != nil {
		return s, nil
	}
	k := kindOfTable(t)
	f := found{id: r.id, dossier: r.dossier}
	f.parent, _ = r.values[0].([]byte)
	if len(k.deciding) == 0 {
		return l.stand(t, f)
	}
	f.values, f.cells = make(map[string]sync.Value, len(k.deciding)), make(map[int]int64, len(r.entries))
	for _, name := range k.deciding {
		f.values[name] = r.values[3+t.column(name)]
	}
	for _, e := range r.entries {
		f.cells[e.col] = e.lsn
	}
	return l.stand(t, f)
}
