package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// settledFor is how many days a conflict is shown after it was settled.
const settledFor = 90

// Conflicts are the values that lost without having been seen by who wrote what stands: open ones first, the newest of
// them first, then those that were settled in the last 90 days. What was written about a founder whom another took over
// meanwhile is about that one.
func (o *Office) Conflicts(ctx context.Context) (out []exchange.Conflict, err error) {
	since := o.config.Now().AddDate(0, 0, -settledFor)
	err = o.read(ctx, func(q querier) error {
		found, err := queryAll(ctx, q, scanDispute, disputes+` AND (k.settled IS NULL OR s.clock >= ?3)
			ORDER BY k.settled IS NOT NULL, coalesce(s.clock, 0) DESC, l.lsn DESC, l.clock DESC, k.id`,
			conflictTable.no, settledColumn, sync.Clock(since))
		if err != nil {
			return err
		}
		names := map[app.ID]string{}
		for _, d := range found {
			if err := d.tell(ctx, q, names); err != nil {
				return err
			}
			out = append(out, d.Conflict)
		}
		return nil
	})
	return out, err
}

// ConflictCount is how many conflicts are open.
func (o *Office) ConflictCount(ctx context.Context) (n int, err error) {
	err = o.read(ctx, func(q querier) error {
		return q.QueryRowContext(ctx, "SELECT count(*) FROM conflict WHERE settled IS NULL AND gone IS NULL").Scan(&n)
	})
	return n, err
}

var settledColumn = firstColumn + conflictTable.column("settled")

// disputes finds conflicts with who wrote what lost, and who settled them.
const disputes = `SELECT k.id, k.dossier, k."table", k."row", k."column", k.value, coalesce(k.settled, ''), l.clock, ` + writer + `, s.clock,
	(SELECT coalesce(p.name, a.name, '') FROM actor a LEFT JOIN peer p ON p.office = a.office WHERE a.no = s.actor)
	FROM conflict k JOIN cell l ON l.tbl = ?1 AND l.row = k.id AND l.col = 0
	JOIN actor a ON a.no = l.actor LEFT JOIN peer p ON p.office = a.office
	LEFT JOIN cell s ON s.tbl = ?1 AND s.row = k.id AND s.col = ?2 WHERE k.gone IS NULL`

// writer names an actor by what its office is called here.
const writer = "coalesce(p.name, a.name, ''), a.office IS NULL"

// dispute is a conflict with the cell that it is about.
type dispute struct {
	exchange.Conflict
	table  *table // nil for one that only a newer program knows
	row    []byte
	column int
	values []any // of the row; nil when it is not here
}

func scanDispute(r *sql.Rows) (d dispute, err error) {
	var id, dossier []byte
	var no int
	var clock int64
	var settled sql.NullInt64
	var by sql.NullString
	err = r.Scan(&id, &dossier, &no, &d.row, &d.column, &d.Lost.Value, &d.Settled, &clock, &d.Lost.By, &d.Lost.Ours, &settled, &by)
	d.ID, d.Dossier, d.table = mustID(id), mustID(dossier), knownTable(no)
	d.Lost.When = clockTime(clock)
	if d.Settled != "" && settled.Valid {
		d.By, d.On = by.String, clockTime(settled.Int64)
	}
	if d.table != nil {
		if _, ok := d.table.indexOf(d.column); !ok {
			d.table = nil
		}
	}
	return d, err
}

// find reads the row that the conflict is about; of a founder who was taken over by another, that one's.
func (d *dispute) find(ctx context.Context, q querier) error {
	if d.table == founderTable {
		into, err := mergedInto(ctx, q, mustID(d.row))
		if err != nil {
			return err
		}
		if into != "" {
			d.row = mustBytes(into)
		}
	}
	values, pointers := make([]any, d.table.width()), make([]any, d.table.width())
	for i := range values {
		pointers[i] = &values[i]
	}
	err := q.QueryRowContext(ctx, d.table.currentQuery(), d.row).Scan(pointers...)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	d.values = values
	return err
}

// tell fills in what the conflict is about and what stands.
func (d *dispute) tell(ctx context.Context, q querier, names map[app.ID]string) error {
	name, ok := names[d.Dossier]
	if !ok {
		var err error
		if _, name, err = nameOfDossier(ctx, q, mustBytes(d.Dossier)); err != nil {
			return err
		}
		names[d.Dossier] = name
	}
	d.Name = name
	if d.table == nil {
		return nil
	}
	if err := d.find(ctx, q); err != nil {
		return err
	}
	d.Kind, d.Record, d.Field = d.table.kind, mustID(d.row), d.fieldName()
	d.Lost.Text = d.text(d.Lost.Value)
	if d.Buried = d.values == nil; d.Buried {
		return nil
	}
	i, _ := d.table.indexOf(d.column)
	d.Stands.Value, d.Stands.Text = d.values[i], d.text(d.values[i])
	d.describe()
	deleted, err := d.deleted(ctx, q)
	d.Deleted = deleted != nil
	return errors.Join(err, d.stands(ctx, q))
}

func (d *dispute) fieldName() string {
	if d.column >= firstColumn {
		return d.table.columns[d.column-firstColumn].json
	}
	return d.table.columnName(d.column)
}

// text is a value as text, where it is one; an answer that is a text stands there as JSON.
func (d *dispute) text(v sync.Value) string {
	text, ok := v.(string)
	switch {
	case !ok:
		return ""
	case d.table.isText(d.column):
		return text
	case d.table == answerTable && json.Unmarshal([]byte(text), &text) == nil:
		return text
	}
	return ""
}

// stands tells who wrote what stands, and when.
func (d *dispute) stands(ctx context.Context, q querier) error {
	var clock int64
	err := q.QueryRowContext(ctx, `SELECT c.clock, `+writer+` FROM cell c JOIN actor a ON a.no = c.actor LEFT JOIN peer p ON p.office = a.office
		WHERE c.tbl = ? AND c.row = ? AND c.col IN (0, ?) ORDER BY c.col DESC LIMIT 1`, d.table.no, d.row, d.column).
		Scan(&clock, &d.Stands.By, &d.Stands.Ours)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	d.Stands.When = clockTime(clock)
	return err
}

// The columns by which a record is told from others, and those that tell which part of it a value is.
var (
	titleColumns  = []string{"name", "title", "topic", "text", "date", "given_on"}
	detailColumns = map[*table]string{answerTable: "question", readingTable: "phase", ratingTable: "statement"}
)

func (d *dispute) describe() {
	if name, ok := detailColumns[d.table]; ok {
		d.Detail, _ = d.values[3+d.table.column(name)].(string)
	}
	for _, name := range titleColumns {
		for i, c := range d.table.columns {
			if c.name == name && d.Title == "" {
				d.Title, _ = d.values[3+i].(string)
			}
		}
	}
}

// ancestor is a row that was deleted.
type ancestor struct {
	table *table
	id    []byte
}

// deleted are the row and the rows it hangs on that were deleted, from the top; not founders on whom it hangs.
func (d *dispute) deleted(ctx context.Context, q querier) (out []ancestor, err error) {
	t, id, values := d.table, d.row, d.values
	for values != nil {
		if values[colGone-colParent] != nil {
			out = append([]ancestor{{t, id}}, out...)
		}
		up := t.above()
		parent, _ := values[0].([]byte)
		if parent == nil || up == nil || up == founderTable {
			return out, nil
		}
		next := dispute{table: up, row: parent}
		if err := next.find(ctx, q); err != nil {
			return nil, err
		}
		t, id, values = up, parent, next.values
	}
	return out, nil
}
