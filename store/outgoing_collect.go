package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
)

// leaving is all that the next file to a partner holds.
type leaving struct {
	*outbound
	from    int64
	sender  int64                 // actor.no of the incarnation whose own changes are left out; 0 for none
	actors  map[int64]sync.Author // by actor.no
	wanted  map[int]map[sync.ID]bool
	changes []*outChange
	runBy   map[sync.ID][]app.ID // the founders of a dossier
}

// outChange is a change that goes.
type outChange struct {
	sync.Change
	row *standing // of a row or cell, but to the other machine
}

// collectBatch is how many rows are read with one query.
const collectBatch = 200

// collect gathers what goes to a partner and is not confirmed by it; table shared must be up to date.
func (o *Office) collect(ctx context.Context, q querier, p peer) (*leaving, error) {
	l, err := o.leavingSince(ctx, q, p, p.state.From())
	if err != nil {
		return nil, err
	}
	for _, gather := range []func() error{l.bare, l.written, l.newlyShared, l.graves, l.read} {
		if err := gather(); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(l.changes, compareOut)
	return l, nil
}

// leavingSince is to gather what goes with a number above from.
func (o *Office) leavingSince(ctx context.Context, q querier, p peer, from int64) (*leaving, error) {
	b, err := o.outboundTo(ctx, q, p)
	if err != nil {
		return nil, err
	}
	l := &leaving{outbound: b, from: from, wanted: map[int]map[sync.ID]bool{}}
	return l, l.loadActors()
}

func compareOut(a, b *outChange) int {
	return cmp.Or(cmp.Compare(a.LSN, b.LSN), cmp.Compare(a.Table, b.Table), bytes.Compare(a.Row[:], b.Row[:]),
		cmp.Compare(a.Column, b.Column), bytes.Compare(a.Dossier[:], b.Dossier[:]))
}

func (l *leaving) loadActors() error {
	rows, err := l.q.QueryContext(l.ctx, `SELECT a.no, a.id, coalesce(a.office, (SELECT office FROM local)),
		CASE WHEN a.office IS NULL THEN (SELECT o.name FROM office o JOIN local ON o.id = local.office) ELSE a.name END FROM actor a`)
	if err != nil {
		return err
	}
	defer rows.Close()
	l.actors = map[int64]sync.Author{}
	for rows.Next() {
		var no int64
		var id, office []byte
		var name sql.NullString
		if err := rows.Scan(&no, &id, &office, &name); err != nil {
			return err
		}
		a := sync.Author{Actor: sync.Actor(id), Party: sync.Party{Office: mustID(office), Name: name.String}}
		l.actors[no] = a
		if a.Actor == l.peer.state.Actor {
			l.sender = no
		}
	}
	return rows.Err()
}

// bare gathers erasures, wishes to remove, and answers to those of the partner.
func (l *leaving) bare() error {
	for _, from := range []struct {
		kind  sync.Kind
		query string
		args  []any
	}{
		{sync.KindErasure, "SELECT dossier, lsn, NULL FROM erasure_to WHERE office = ? AND lsn > ?", []any{mustBytes(l.peer.Office()), l.from}},
		{sync.KindWithdrawal, "SELECT dossier, lsn, NULL FROM withdrawal WHERE peer = ? AND lsn > ?", []any{l.peer.no, l.from}},
		{sync.KindAnswer, "SELECT dossier, lsn, answer = 'removed' FROM request WHERE peer = ? AND lsn > ? AND answer IS NOT NULL", []any{l.peer.no, l.from}},
	} {
		more, err := queryAll(l.ctx, l.q, func(r *sql.Rows) (*outChange, error) {
			var dossier []byte
			out := &outChange{Change: sync.Change{Kind: from.kind}}
			if err := r.Scan(&dossier, &out.LSN, &out.Value); err != nil {
				return nil, err
			}
			out.Dossier = sync.ID(dossier)
			return out, nil
		}, from.query, from.args...)
		if err != nil {
			return err
		}
		l.changes = append(l.changes, more...)
	}
	return nil
}

// add notes a row to be read.
func (l *leaving) add(t int, id sync.ID) {
	if l.wanted[t] == nil {
		l.wanted[t] = map[sync.ID]bool{}
	}
	l.wanted[t][id] = true
}

// written notes the rows of the cells that were written since, and those that a change of one lets out.
func (l *leaving) written() error {
	since := l.from
	if l.peer.Everything && l.all > l.from {
		since = -1
	}
	if before, err := l.sharedBefore(); err != nil || !before {
		return err
	}
	rows, err := l.q.QueryContext(l.ctx, "SELECT tbl, row, col, peer FROM cell WHERE lsn > ?", since)
	if err != nil {
		return err
	}
	defer rows.Close()
	releasing := map[int][]sync.ID{}
	var safe []sync.ID
	var raw sql.RawBytes
	for rows.Next() {
		var tbl, col int
		var peer sql.NullInt64
		if err := rows.Scan(&tbl, &raw, &col, &peer); err != nil {
			return err
		}
		id := sync.ID(raw)
		switch k := tableKinds[tbl]; {
		case k.releasing[col]:
			releasing[tbl] = append(releasing[tbl], id)
		case col == k.safe && col > 0:
			safe = append(safe, id)
		}
		if !peer.Valid || peer.Int64 != l.sender {
			l.add(tbl, id)
		}
	}
	if err := rows.Err(); err != nil || l.peer.Everything {
		return err
	}
	return l.released(safe, releasing)
}

// sharedBefore tells whether there is a dossier that newlyShared does not read as a whole.
func (l *leaving) sharedBefore() (before bool, err error) {
	if l.peer.Everything {
		return true, nil
	}
	err = l.q.QueryRowContext(l.ctx, "SELECT EXISTS (SELECT 1 FROM shared WHERE peer = ? AND lsn <= ? AND class NOT LIKE '-%')", l.peer.no, l.from).Scan(&before)
	return before, err
}

// released notes the rows whose deciding columns were written with what hangs on them, and the conflicts about it; of a
// founder whose numbers were, the conflicts alone.
func (l *leaving) released(safe []sync.ID, releasing map[int][]sync.ID) error {
	for no, ids := range releasing {
		if err := l.below(tableByNumber(no), ids, true); err != nil {
			return err
		}
	}
	return l.addWhere(conflictTable, `"row"`, safe)
}

// newlyShared notes all rows of the dossiers of which more goes than was confirmed.
func (l *leaving) newlyShared() error {
	fresh, err := l.fresh()
	if err != nil {
		return err
	}
	return l.wholeDossiers(fresh)
}

// fresh are the dossiers of which more goes than was confirmed; with women who go newly the teams go anew.
func (l *leaving) fresh() ([]sync.ID, error) {
	ids, err := queryAll(l.ctx, l.q, scanID, `SELECT dossier FROM shared WHERE peer = ?1 AND lsn > ?2 AND class NOT LIKE '-%'
		UNION SELECT dossier FROM shared WHERE peer = ?1 AND class = ?3 AND EXISTS (SELECT 1 FROM shared WHERE peer = ?1 AND lsn > ?2 AND class = ?4)`,
		l.peer.no, l.from, sync.ClassTeam, sync.ClassFirstName)
	if err != nil {
		return nil, err
	}
	out := make([]sync.ID, len(ids))
	for i, id := range ids {
		out[i] = sync.ID(id)
	}
	return out, nil
}

func (l *leaving) wholeDossiers(dossiers []sync.ID) error {
	for _, t := range []*table{founderTable, businessTable, teamTable} {
		roots, err := l.idsWhere(t, "dossier", dossiers)
		if t != founderTable {
			roots, err = l.idsWhere(t, "id", dossiers)
		}
		if err != nil {
			return err
		}
		if err := l.below(t, roots, false); err != nil {
			return err
		}
	}
	for _, t := range []*table{shareTable, conflictTable} {
		if err := l.addWhere(t, "dossier", dossiers); err != nil {
			return err
		}
	}
	return l.buried("dossier", dossiers)
}

// below notes rows and all that hangs on them, and where asked for the conflicts about them.
func (l *leaving) below(t *table, ids []sync.ID, conflicts bool) error {
	for _, id := range ids {
		l.add(t.no, id)
	}
	if conflicts {
		if err := l.addWhere(conflictTable, `"row"`, ids); err != nil {
			return err
		}
	}
	for _, part := range t.parts() {
		if part == founderTable {
			continue // those whom she took over are in her dossier
		}
		under, err := l.idsWhere(part, "parent", ids)
		if err != nil {
			return err
		}
		if len(under) > 0 {
			if err := l.below(part, under, conflicts); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *leaving) addWhere(t *table, column string, ids []sync.ID) error {
	found, err := l.idsWhere(t, column, ids)
	for _, id := range found {
		l.add(t.no, id)
	}
	return err
}

// idsWhere are the rows of a table in which a column is one of the ids.
func (l *leaving) idsWhere(t *table, column string, ids []sync.ID) (out []sync.ID, err error) {
	for batch := range slices.Chunk(ids, collectBatch) {
		more, err := queryAll(l.ctx, l.q, func(r *sql.Rows) (sync.ID, error) {
			var raw sql.RawBytes
			if err := r.Scan(&raw); err != nil {
				return sync.ID{}, err
			}
			return sync.ID(raw), nil
		}, "SELECT id FROM "+t.name+" WHERE "+column+" IN "+marks(batch), anyOf(batch)...)
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	return out, nil
}

// marks are as many question marks as there are ids.
func marks(ids []sync.ID) string { return "(?" + strings.Repeat(", ?", len(ids)-1) + ")" }

func anyOf(ids []sync.ID) []any {
	out := make([]any, len(ids))
	for i := range ids {
		out[i] = ids[i][:]
	}
	return out
}

func sortedIDs(set map[sync.ID]bool) []sync.ID {
	return slices.SortedFunc(maps.Keys(set), func(a, b sync.ID) int { return bytes.Compare(a[:], b[:]) })
}

// graves gathers the tombstones since; newlyShared has gathered those of its dossiers.
func (l *leaving) graves() error {
	since := l.from
	if l.peer.Everything && l.all > l.from {
		since = -1
	}
	if l.peer.Everything {
		return l.tombstones("lsn > ?", since)
	}
	return l.tombstones("lsn > ? AND EXISTS (SELECT 1 FROM shared s WHERE s.peer = ? AND s.dossier = tombstone.dossier)", since, l.peer.no)
}

func (l *leaving) buried(column string, ids []sync.ID) error {
	for batch := range slices.Chunk(ids, collectBatch) {
		if err := l.tombstones("lsn <= ? AND "+column+" IN "+marks(batch), append([]any{l.from}, anyOf(batch)...)...); err != nil {
			return err
		}
	}
	return nil
}

func (l *leaving) tombstones(condition string, args ...any) error {
	type grave struct {
		tbl              int
		row, dossier     []byte
		clock, actor, no int64
		peer             sql.NullInt64
	}
	all, err := queryAll(l.ctx, l.q, func(r *sql.Rows) (g grave, err error) {
		return g, r.Scan(&g.tbl, &g.row, &g.dossier, &g.clock, &g.actor, &g.no, &g.peer)
	}, "SELECT tbl, row, dossier, clock, actor, lsn, peer FROM tombstone WHERE "+condition, args...)
	if err != nil {
		return err
	}
	for _, g := range all {
		number, err := l.dossierNumber(sync.ID(g.dossier), g.no)
		if err != nil {
			return err
		}
		if number > l.from && !(g.peer.Valid && g.peer.Int64 == l.sender) {
			l.changes = append(l.changes, &outChange{Change: sync.Change{
				Kind: sync.KindTombstone, LSN: number, Table: g.tbl, Row: sync.ID(g.row), Dossier: sync.ID(g.dossier),
				Stamp: sync.Stamp{Clock: g.clock, Actor: l.actors[g.actor].Actor},
			}})
		}
	}
	return nil
}

// dossierNumber is the number with which something goes that goes with anything of the dossier; 0 for one that stays.
func (l *leaving) dossierNumber(dossier sync.ID, lsn int64) (int64, error) {
	if l.peer.Everything {
		return sync.Sent(lsn, l.all), nil
	}
	s, err := l.dossier(dossier)
	if err != nil || s == nil {
		return 0, err
	}
	return sync.Sent(lsn, s.first), nil
}
