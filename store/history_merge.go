package store

import (
	"context"
	"database/sql"
	"time"

	"wurzelwerk/app"
)

// takenOver is a founder who was taken over by another.
type takenOver struct {
	id, into []byte
	when     time.Time
	actor    string
}

// leftByMerges are the values that those who were taken over into a dossier held and she whose it is does not hold,
// each as a change made by the merge.
func leftByMerges(ctx context.Context, q querier, dossier []byte) (out []app.HistoryEntry, err error) {
	merged, err := queryAll(ctx, q, func(r *sql.Rows) (m takenOver, err error) {
		var clock int64
		err = r.Scan(&m.id, &m.into, &clock, &m.actor)
		m.when = clockTime(clock)
		return m, err
	}, `SELECT f.id, f.parent, c.clock, coalesce(a.name, '') FROM founder f
		JOIN cell c ON c.tbl = ?2 AND c.row = f.id AND c.col = ?3 JOIN actor a ON a.no = c.actor
		WHERE f.dossier = ?1 AND f.parent IS NOT NULL`, dossier, founderTable.no, colParent)
	if err != nil {
		return nil, err
	}
	for _, m := range merged {
		mine, err := rowsBy(ctx, q, founderTable, "id", dossier)
		if err != nil {
			return nil, err
		}
		hers, err := rowsBy(ctx, q, founderTable, "id", m.id)
		if err != nil {
			return nil, err
		}
		out = m.differing(out, founderTable, hers[string(m.id)], mine[string(dossier)])
		for _, t := range []*table{answerTable, participationTable} {
			hers, err := rowsBy(ctx, q, t, "parent", m.id)
			if err != nil {
				return nil, err
			}
			mine, err := rowsBy(ctx, q, t, "parent", dossier)
			if err != nil {
				return nil, err
			}
			for key, row := range hers {
				out = m.differing(out, t, row, mine[key])
			}
		}
	}
	return out, nil
}

// rowsBy reads the rows of a table, deleted founders too, by their keys.
func rowsBy(ctx context.Context, q querier, t *table, column string, id []byte) (map[string][]any, error) {
	condition := " WHERE " + column + " = ?"
	if t != founderTable {
		condition += " AND " + present
	}
	rows, err := queryAll(ctx, q, func(r *sql.Rows) ([]any, error) {
		values := make([]any, len(t.columns)+4)
		pointers := make([]any, len(values))
		for i := range values {
			pointers[i] = &values[i]
		}
		return values, r.Scan(pointers...)
	}, t.rowQuery()+condition, id)
	out := map[string][]any{}
	for _, row := range rows {
		rowID, _ := row[0].([]byte)
		out[t.keyOfRow(rowID, row[1:])] = row
	}
	return out, err
}

// asked are columns that only say how an answer came about, and where she stands in the cabinet.
var asked = map[string]bool{"on": true, "by": true, "source": true, "archivedOn": true, "binnedOn": true}

// differing adds what a row of hers, who was taken over, holds and the row of the other does not.
func (m takenOver) differing(out []app.HistoryEntry, t *table, hers, mine []any) []app.HistoryEntry {
	if hers == nil || mine == nil {
		return out
	}
	detail := ""
	if t == answerTable {
		detail = heldText(hers[4+t.column("question")])
	}
	id, _ := hers[0].([]byte)
	for i, c := range t.columns {
		held := hers[4+i]
		if held == nil || asked[c.json] || equal(held, mine[4+i]) {
			continue
		}
		e := app.HistoryEntry{
			When: m.when, Actor: m.actor, Record: mustID(id), Kind: t.kind, Field: c.json, Detail: detail, Old: heldText(held),
		}
		if t == answerTable {
			e.Count = 1
		}
		out = append(out, e)
	}
	return out
}
