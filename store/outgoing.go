package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
)

// outbound tells with which numbers cells go to one partner, as table shared has it. What it has once read of a row it
// keeps, so that all cells of a row are judged by how it stood at the first of them.
type outbound struct {
	ctx      context.Context
	q        querier
	office   *Office
	peer     peer
	partners []app.ID
	all      int64            // of the other machine: the number since which everything goes
	women    map[app.ID]bool  // who go with teams
	since    map[app.ID]int64 // and the numbers since which they do
	dossiers map[sync.ID]*scoped
	rows     map[rowKey]*standing
}

type rowKey struct {
	table int
	id    sync.ID
}

// scoped is what goes of a dossier, and by class the number since which it does.
type scoped struct {
	scope sync.Scope
	since map[string]int64
	first int64 // the least of them
	plans map[string]plan
}

// plan is for one row which of its columns go, and how.
type plan map[int]way

// way is by which classes a column goes, and since which number.
type way struct {
	classes []string
	since   int64
}

// standing is a row with what decides on it.
type standing struct {
	table    *table
	parent   []byte
	dossier  sync.ID
	plan     plan // nil when nothing of it goes
	raise    int64
	safe     int64  // number of the column that is held back while a number in it may not be called
	carries  bool   // what hangs on it may go
	woman    app.ID // whose turn it belongs to
	scoped   *scoped
	deciding map[string]sync.Value
}

// outboundTo is for a partner; q is the transaction in which it is asked.
func (o *Office) outboundTo(ctx context.Context, q querier, p peer) (*outbound, error) {
	s, err := o.scopingFor(ctx, q, p)
	if err != nil {
		return nil, err
	}
	b := &outbound{
		ctx: ctx, q: q, office: o, peer: p, partners: s.partners,
		women: map[app.ID]bool{}, since: map[app.ID]int64{}, dossiers: map[sync.ID]*scoped{}, rows: map[rowKey]*standing{},
	}
	type woman struct {
		id  []byte
		lsn int64
	}
	list, err := queryAll(ctx, q, func(r *sql.Rows) (w woman, err error) { return w, r.Scan(&w.id, &w.lsn) },
		"SELECT dossier, lsn FROM shared WHERE peer = ? AND class = ?", p.no, sync.ClassFirstName)
	if err != nil {
		return nil, err
	}
	for _, w := range list {
		b.women[mustID(w.id)], b.since[mustID(w.id)] = true, w.lsn
	}
	err = q.QueryRowContext(ctx, "SELECT coalesce(max(lsn), 0) FROM shared WHERE peer = ? AND class = ?", p.no, classAll).Scan(&b.all)
	return b, err
}

// sent is the number with which a cell that stands here goes to the partner, or went: what sync.Header.Confirms asks
// for. lsn is that of the cell, or of the row for a column without an entry of its own; 0 is for one that stays.
func (b *outbound) sent(t *table, id []byte, col int, lsn int64) (int64, error) {
	if b.peer.Everything {
		return sync.Sent(lsn, b.all), nil
	}
	s, err := b.row(t, sync.ID(id))
	if err != nil || s == nil {
		return 0, err
	}
	n, _ := s.number(col, lsn)
	return n, nil
}

// number is the number with which a column of the row goes; false for one that stays.
func (s *standing) number(col int, lsn int64) (int64, bool) {
	w, ok := s.plan[col]
	return max(lsn, w.since, s.raise) * goes(ok), ok
}

func goes(ok bool) int64 {
	if ok {
		return 1
	}
	return 0
}

// row is a row that stands here; nil for one that does not.
func (b *outbound) row(t *table, id sync.ID) (*standing, error) {
	key := rowKey{t.no, id}
	if s, ok := b.rows[key]; ok {
		return s, nil
	}
	k := kindOfTable(t)
	read := make([]any, 2+len(k.deciding))
	pointers := make([]any, len(read))
	for i := range read {
		pointers[i] = &read[i]
	}
	err := b.q.QueryRowContext(b.ctx, k.query, id[:]).Scan(pointers...)
	if err == sql.ErrNoRows {
		b.rows[key] = nil
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	f := found{id: id, dossier: sync.ID(read[0].([]byte))}
	f.parent, _ = read[1].([]byte)
	f.values = map[string]sync.Value{}
	for i, name := range k.deciding {
		f.values[name] = read[2+i]
	}
	if len(k.deciding) > 0 && t != conflictTable && t != shareTable {
		if f.cells, err = b.decidingCells(t, id); err != nil {
			return nil, err
		}
	}
	return b.stand(t, f)
}

// decidingCells are the numbers of the row and of its columns that decide.
func (b *outbound) decidingCells(t *table, id sync.ID) (map[int]int64, error) {
	rows, err := b.q.QueryContext(b.ctx, "SELECT col, lsn FROM cell WHERE tbl = ? AND row = ? AND col IN ("+kindOfTable(t).columns+")", t.no, id[:])
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[int]int64{}
	for rows.Next() {
		var col int
		var lsn int64
		if err := rows.Scan(&col, &lsn); err != nil {
			return nil, err
		}
		out[col] = lsn
	}
	return out, rows.Err()
}

// tableKind is what a table's rows need to be judged.
type tableKind struct {
	above     *table
	deciding  []string // columns
	releasing map[int]bool
	safe      int    // number of the column that holds telephone numbers; 0 for none
	query     string // dossier, parent and the deciding columns of a row
	columns   string // numbers of the row and of the deciding columns
}

var tableKinds = func() map[int]*tableKind {
	out := map[int]*tableKind{}
	for _, t := range tables {
		k := &tableKind{above: t.above(), deciding: sync.Shared().Deciding(t.name), releasing: map[int]bool{}, columns: strconv.Itoa(colRow)}
		switch t {
		case conflictTable:
			k.deciding = []string{"table", "row", "column", "value"}
		case shareTable:
			k.deciding = []string{"from", "to"}
		default:
			k.number(t)
		}
		k.query = "SELECT dossier, parent"
		for _, name := range k.deciding {
			k.query += `, "` + name + `"`
		}
		k.query += " FROM " + t.name + " WHERE id = ?"
		out[t.no] = k
	}
	return out
}()

func (k *tableKind) number(t *table) {
	releasing := sync.Shared().Releasing(t.name)
	for _, name := range k.deciding {
		no := firstColumn + t.column(name)
		k.columns += ", " + strconv.Itoa(no)
		if slices.Contains(releasing, name) {
			k.releasing[no] = true
		} else {
			k.safe = no
		}
	}
}

func kindOfTable(t *table) *tableKind { return tableKinds[t.no] }

// found is a row as it was read.
type found struct {
	id, dossier sync.ID
	parent      []byte
	values      map[string]sync.Value // of the columns that decide
	cells       map[int]int64         // numbers of the row and of the columns that decide
}

// raise is the number since which the row stands as it does, as far as its columns decide that.
func (f found) raise(k *tableKind) (raise int64) {
	for no := range k.releasing {
		if lsn, ok := f.cells[no]; ok {
			raise = max(raise, lsn)
		}
	}
	return raise
}

// stand judges a row and keeps it.
func (b *outbound) stand(t *table, f found) (*standing, error) {
	s := &standing{table: t, parent: f.parent, dossier: f.dossier, deciding: f.values}
	b.rows[rowKey{t.no, f.id}] = s
	var err error
	if s.scoped, err = b.dossier(f.dossier); err != nil || s.scoped == nil {
		return s, err
	}
	switch t {
	case conflictTable:
		return s, b.standConflict(s, f)
	case shareTable:
		b.standShare(s, f)
		return s, nil
	}
	k := kindOfTable(t)
	s.raise, s.safe = f.raise(k), f.cells[k.safe]
	if ok, err := b.standBelow(s, k); err != nil || !ok {
		return s, err
	}
	if t == turnTable {
		raw, _ := f.values["founder"].([]byte)
		s.woman = mustID(raw)
		s.raise = max(s.raise, b.since[s.woman])
	}
	s.plan = s.scoped.plan(t, f.values)
	s.carries = sync.Shared().Carries(s.scoped.scope, t.name, f.values)
	return s, nil
}

// standBelow tells whether the row may go with the one that it hangs on, and goes with its number at least.
func (b *outbound) standBelow(s *standing, k *tableKind) (bool, error) {
	if k.above == nil || s.parent == nil {
		return k.above == nil || s.table == founderTable, nil
	}
	up, err := b.row(k.above, sync.ID(s.parent))
	if err != nil || up == nil || !up.carries {
		return false, err
	}
	s.raise, s.woman = max(s.raise, up.raise), up.woman
	return true, nil
}

// dossier is what goes of a dossier; nil for nothing.
func (b *outbound) dossier(id sync.ID) (*scoped, error) {
	if s, ok := b.dossiers[id]; ok {
		return s, nil
	}
	rows, err := b.q.QueryContext(b.ctx, "SELECT class, lsn FROM shared WHERE peer = ? AND dossier = ?", b.peer.no, id[:])
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	s := &scoped{scope: sync.Scope{Partners: b.partners, Classes: map[string]bool{}}, since: map[string]int64{}, plans: map[string]plan{}}
	for rows.Next() {
		var class string
		var lsn int64
		if err := rows.Scan(&class, &lsn); err != nil {
			return nil, err
		}
		s.add(class, lsn, b.women)
	}
	if len(s.since) == 0 {
		s = nil
	}
	b.dossiers[id] = s
	return s, rows.Err()
}

func (s *scoped) add(class string, lsn int64, women map[app.ID]bool) {
	switch {
	case strings.HasPrefix(class, "-"):
		return
	case class == sync.ClassTeam:
		s.scope.Team, s.scope.Women = true, women
	case class == sync.ClassFirstName:
		s.scope.FirstName = true
	default:
		s.scope.Classes[class] = true
	}
	if len(s.since) == 0 || lsn < s.first {
		s.first = lsn
	}
	s.since[class] = lsn
}

// plan is which columns of a row with the deciding values go.
func (s *scoped) plan(t *table, values map[string]sync.Value) plan {
	key := strconv.Itoa(t.no)
	for _, name := range kindOfTable(t).deciding {
		key += fmt.Sprintf("|%v", values[name])
	}
	if p, ok := s.plans[key]; ok {
		return p
	}
	var p plan
	for i := -1; i < len(t.columns)+3; i++ {
		no, name := colRow, ""
		if i >= 0 {
			no = t.number(i)
			name = t.columnName(no)
		}
		if w, ok := s.earliest(sync.Shared().Ways(s.scope, t.name, name, values)); ok {
			if p == nil {
				p = plan{}
			}
			p[no] = w
		}
	}
	s.plans[key] = p
	return p
}

// earliest is the way that has been open for the longest.
func (s *scoped) earliest(ways [][]string) (best way, ok bool) {
	for _, classes := range ways {
		w := way{classes: classes}
		for _, class := range classes {
			w.since = max(w.since, s.since[class])
		}
		if !ok || w.since < best.since {
			best, ok = w, true
		}
	}
	return best, ok
}
