package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strconv"

	"wurzelwerk/app"
)

// History lists the newest changes to a founder's records: the fields changed, and the worksheets and measures made.
func (o *Office) History(ctx context.Context, dossier app.ID, limit int) (out []app.HistoryEntry, err error) {
	b, err := dossier.Bytes()
	if err != nil {
		return nil, app.ErrNotFound.Because(err, nil)
	}
	err = o.read(ctx, func(q querier) error {
		out, err = queryAll(ctx, q, scanHistory, historyQuery, b, limit)
		return err
	})
	return out, err
}

// historyQuery joins the changed cells with the making of the records that bear a kind of their own.
var historyQuery = `SELECT h.clock, coalesce(a.name, ''), h.tbl, h.row, h.col, h.old FROM (
	SELECT clock, actor, tbl, row, col, old FROM history WHERE dossier = ?1
	UNION ALL SELECT c.clock, c.actor, c.tbl, c.row, c.col, NULL FROM cell c
	WHERE c.col = 0 AND (` + madeIn(founderTable) + " OR " + madeIn(swotTable) + " OR " + madeIn(measureTable) + `)
	) h JOIN actor a ON a.no = h.actor ORDER BY h.clock DESC, h.tbl, h.row, h.col LIMIT ?2`

func madeIn(t *table) string {
	return "(c.tbl = " + strconv.Itoa(t.no) + " AND c.row IN (SELECT id FROM " + t.name + " WHERE dossier = ?1))"
}

func scanHistory(r *sql.Rows) (e app.HistoryEntry, err error) {
	var clock int64
	var tbl, col int
	var row []byte
	var old any
	if err := r.Scan(&clock, &e.Actor, &tbl, &row, &col, &old); err != nil {
		return e, err
	}
	t := tableByNumber(tbl)
	e.When, e.Kind, e.Old = clockTime(clock), t.kind, heldText(old)
	switch {
	case col >= firstColumn:
		e.Field = t.columns[col-firstColumn].json
	case col != colRow:
		e.Field = t.columnName(col)
	}
	e.Record, err = app.IDFromBytes(row)
	return e, err
}

func heldText(held any) string {
	switch h := held.(type) {
	case string:
		return h
	case int64:
		return strconv.FormatInt(h, 10)
	case float64:
		return strconv.FormatFloat(h, 'f', -1, 64)
	case []byte:
		id, err := app.IDFromBytes(h)
		if err != nil {
			return ""
		}
		return string(id)
	default:
		return ""
	}
}

// Undo takes back the last change made in this window since the office was opened: what was changed stands as before,
// what was made is gone. Error: app.ErrNothing.
func (o *Office) Undo(ctx context.Context) (app.Undone, error) {
	var undone app.Undone
	cells, ok := o.lastChange()
	if !ok {
		return undone, app.ErrNothing
	}
	err := o.write(ctx, func(c *change) error {
		for _, cell := range slices.Backward(cells) {
			col, value := cell.col, cell.old
			if col == colRow {
				col, value = colGone, int64(1)
			}
			err := c.setCell(cell.table, cell.row, col, value)
			if err != nil && !errors.Is(err, app.ErrNotFound) {
				return err
			}
			undone.Fields++
			if kind := cell.table.kind; !slices.Contains(undone.Kinds, kind) {
				undone.Kinds = append(undone.Kinds, kind)
			}
		}
		return nil
	})
	if err == nil {
		o.forgetLastChange()
	}
	return undone, err
}

func (o *Office) lastChange() ([]cellBefore, bool) {
	o.writing.Lock()
	defer o.writing.Unlock()
	if len(o.undo) == 0 {
		return nil, false
	}
	return o.undo[len(o.undo)-1], true
}

func (o *Office) forgetLastChange() {
	o.writing.Lock()
	defer o.writing.Unlock()
	o.undo = o.undo[:len(o.undo)-1]
}
