package store

import "wurzelwerk/app/sync"

// standShare lets a share go to the office that it is with.
func (b *outbound) standShare(s *standing, f found) {
	from, _ := f.values["from"].([]byte)
	to, _ := f.values["to"].([]byte)
	self, other := b.office.self, b.peer.Office()
	if mustID(from) == self && mustID(to) == other || mustID(from) == other && mustID(to) == self {
		s.plan = wholePlan(s.table, way{since: s.scoped.first})
	}
}

// standConflict lets a conflict go with the cell that it is about.
func (b *outbound) standConflict(s *standing, f found) error {
	no, _ := f.values["table"].(int64)
	row, _ := f.values["row"].([]byte)
	column, _ := f.values["column"].(int64)
	if no < 1 || int(no) > len(tables) || len(row) != len(sync.ID{}) || tables[no-1] == conflictTable || tables[no-1] == shareTable {
		return nil
	}
	about := tables[no-1]
	up, err := b.row(about, sync.ID(row))
	if err != nil {
		return err
	}
	if up == nil {
		up = b.gone(about, s)
	}
	w, ok := up.plan[int(column)]
	k := kindOfTable(about)
	if !ok || up.dossier != s.dossier {
		return nil
	}
	if k.safe != 0 && int(column) == k.safe {
		values := map[string]sync.Value{about.columnName(k.safe): f.values["value"]}
		if ok = sync.Shared().Goes(s.scoped.scope, about.name, about.columnName(k.safe), values); !ok {
			return nil
		}
		s.raise = up.safe
	}
	s.raise, s.woman, s.plan = max(s.raise, up.raise), up.woman, wholePlan(conflictTable, w)
	return nil
}

// gone is a row that stands here no more, as far as is known without it whether it would go.
func (b *outbound) gone(t *table, s *standing) *standing {
	out := &standing{table: t, dossier: s.dossier, scoped: s.scoped}
	for at := t; at != nil && at != founderTable; at = kindOfTable(at).above {
		if sync.Shared().Unknown(at.name) {
			return out
		}
	}
	if t != founderTable {
		out.plan = s.scoped.plan(t, nil)
	}
	return out
}

// wholePlan lets all columns of a row go alike.
func wholePlan(t *table, w way) plan {
	out := plan{colRow: w}
	for i := range len(t.columns) + 3 {
		out[t.number(i)] = w
	}
	return out
}
