package store

import (
	"bytes"
	"slices"

	"wurzelwerk/app/sync"
)

// overlap is what hangs on a founder who was taken over by another.
type overlap struct {
	all    bool
	tables []*table
}

func (m *merging) rowsIn(query string, args ...any) ([]rowAt, error) {
	s, err := m.prepare(query)
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(m.ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []rowAt
	for rows.Next() {
		var k rowAt
		var id []byte
		if err := rows.Scan(&k.table, &id); err != nil {
			return nil, err
		}
		k.row = sync.ID(id)
		out = append(out, k)
	}
	return out, rows.Err()
}

// follow remembers what has to be put in order once all is merged: a woman who was taken over, what was written on one
// elsewhere, and of whom something came.
func (m *merging) follow(r *mergedRow) error {
	parent, _ := r.values[0].([]byte)
	switch {
	case r.table == founderTable:
		m.women[r.id] = true
		if parent != nil && (r.before == nil || !equal(r.before[0], r.values[0])) {
			m.overlapOf(r.id).all = true
		}
	case r.table == shareTable && parent != nil:
		m.women[sync.ID(parent)] = true
	case r.table.above() == founderTable && parent != nil:
		m.women[sync.ID(parent)] = true
		if !equal(parent, r.dossier) {
			o := m.overlapOf(sync.ID(parent))
			if !slices.Contains(o.tables, r.table) {
				o.tables = append(o.tables, r.table)
			}
		}
	}
	return nil
}

func (m *merging) overlapOf(founder sync.ID) *overlap {
	if m.taken[founder] == nil {
		m.taken[founder] = &overlap{}
	}
	return m.taken[founder]
}

// takeOverAgain hangs what was written elsewhere on a founder who was taken over meanwhile on the one who took her over.
// Every office that sees both does the same.
func (m *merging) takeOverAgain() error {
	founders := make([]sync.ID, 0, len(m.taken))
	for id := range m.taken {
		founders = append(founders, id)
	}
	slices.SortFunc(founders, func(a, b sync.ID) int { return bytes.Compare(a[:], b[:]) })
	for _, id := range founders {
		kept, err := m.standsFor(id)
		if err != nil {
			return err
		}
		if kept == id {
			continue
		}
		parts := m.taken[id].tables
		if m.taken[id].all {
			parts = append([]*table{shareTable}, founderParts...)
		}
		for _, t := range parts {
			if err := m.takeOver(t, mustID(kept[:]), mustID(id[:])); err != nil {
				return err
			}
		}
	}
	return nil
}

// standsFor is the founder who took the given one over at last, or herself. Of two who were taken over by each other in
// two offices the one who was taken over later stands again.
func (m *merging) standsFor(id sync.ID) (sync.ID, error) {
	way := []sync.ID{id}
	for {
		next, err := m.parentOfFounder(way[len(way)-1])
		if err != nil || next == nil {
			return way[len(way)-1], err
		}
		if i := slices.Index(way, sync.ID(next)); i >= 0 {
			return m.untie(way[i:])
		}
		way = append(way, sync.ID(next))
	}
}

func (m *merging) parentOfFounder(id sync.ID) (parent []byte, err error) {
	rows, err := m.ids("SELECT parent FROM founder WHERE id = ? AND parent IN (SELECT id FROM founder)", id[:])
	if len(rows) > 0 {
		parent = rows[0]
	}
	return parent, err
}

func (m *merging) untie(ring []sync.ID) (sync.ID, error) {
	first, latest := ring[0], sync.Stamp{}
	for _, id := range ring {
		taken, err := m.takenOverOn(id)
		if err != nil {
			return id, err
		}
		if taken.Compare(latest) > 0 {
			first, latest = id, taken
		}
	}
	if err := m.setCells(founderTable, first[:], map[int]any{colParent: nil, colGone: nil}); err != nil {
		return first, err
	}
	for _, other := range ring {
		if other == first {
			continue
		}
		if err := m.refile(other); err != nil {
			return first, err
		}
		m.overlapOf(other).all = true
		for _, t := range append([]*table{shareTable}, founderParts...) {
			if err := m.takeOver(t, mustID(first[:]), mustID(other[:])); err != nil {
				return first, err
			}
		}
	}
	return first, nil
}

// takenOverOn is the stamp with which a founder was taken over.
func (m *merging) takenOverOn(id sync.ID) (stamp sync.Stamp, err error) {
	var actor int64
	err = m.tx.QueryRowContext(m.ctx, "SELECT clock, actor FROM cell WHERE tbl = ? AND row = ? AND col IN (?, ?) ORDER BY col DESC LIMIT 1",
		founderTable.no, id[:], colRow, colParent).Scan(&stamp.Clock, &actor)
	stamp.Actor = m.actors[actor]
	return stamp, err
}

// refile puts a founder and what hangs on her into the dossier of the one who took her over.
func (m *merging) refile(founder sync.ID) error {
	dossier, err := m.dossierAbove(founderTable, founder[:])
	if err != nil {
		return err
	}
	return m.file(founderTable, founder[:], dossier)
}

// inOrder puts in order what follows from all that was merged.
func (m *merging) inOrder() error {
	if err := m.takeOverAgain(); err != nil {
		return err
	}
	return m.noteVisitors()
}
