package store

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"strings"

	"wurzelwerk/app"
)

// querier reads: a transaction or the database.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// queryAll reads rows of a few plain columns with scan, one value a row.
func queryAll[T any](ctx context.Context, q querier, scan func(row *sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// held is one row with the record it pictures.
type held struct {
	parent string // bytes of the parent's id, as a map key
	id     string
	record reflect.Value
}

// recordOf is the record that the row pictures.
func recordOf[T any](h held) T { return *h.record.Addr().Interface().(*T) }

// present are the rows that were not deleted.
const present = "gone IS NULL"

// loadAll reads the records of a table that fulfil the condition, in their order, with all their lists.
func loadAll[T any](ctx context.Context, q querier, t *table, condition string, args ...any) ([]T, error) {
	rows, err := t.load(ctx, q, condition, args...)
	if err != nil {
		return nil, err
	}
	out := make([]T, len(rows))
	for i, r := range rows {
		out[i] = recordOf[T](r)
	}
	if women, ok := any(out).([]app.Founder); ok {
		return out, tellOrigin(ctx, q, women)
	}
	return out, nil
}

// loadOne reads one record by its id; app.ErrNotFound when it is not there or was deleted.
func loadOne[T any](ctx context.Context, q querier, t *table, id app.ID) (T, error) {
	var none T
	b, err := id.Bytes()
	if err != nil || b == nil {
		return none, app.ErrNotFound.Because(err, nil)
	}
	all, err := loadAll[T](ctx, q, t, "id = ?", b)
	if err != nil {
		return none, err
	}
	if len(all) == 0 {
		return none, app.ErrNotFound
	}
	return all[0], nil
}

// loadByParent reads the records of a table that fulfil the condition, by the id of what they hang on.
func loadByParent[T any](ctx context.Context, q querier, t *table, condition string) (map[app.ID][]T, error) {
	rows, err := t.load(ctx, q, condition)
	if err != nil {
		return nil, err
	}
	out := make(map[app.ID][]T)
	for _, r := range rows {
		id, err := app.IDFromBytes([]byte(r.parent))
		if err != nil {
			return nil, err
		}
		out[id] = append(out[id], recordOf[T](r))
	}
	return out, nil
}

func (t *table) load(ctx context.Context, q querier, condition string, args ...any) ([]held, error) {
	rows, err := queryAll(ctx, q, t.scanner(), t.selectQuery(condition), args...)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", t.name, err)
	}
	if len(rows) == 0 || len(t.lists) == 0 {
		return rows, nil
	}
	within := fmt.Sprintf("parent IN (SELECT id FROM %s WHERE %s AND %s)", t.name, present, condition)
	for _, l := range t.lists {
		entries, err := l.rows.load(ctx, q, within, args...)
		if err != nil {
			return nil, err
		}
		l.distribute(rows, entries)
	}
	return rows, nil
}

func (t *table) selectQuery(condition string) string {
	var b strings.Builder
	b.WriteString("SELECT id, parent")
	for _, c := range t.columns {
		b.WriteString(`, "` + c.name + `"`)
	}
	fmt.Fprintf(&b, " FROM %s WHERE %s AND (%s) ORDER BY parent, position, id", t.name, present, condition)
	return b.String()
}

// scanner reads rows of selectQuery one after the other.
func (t *table) scanner() func(row *sql.Rows) (held, error) {
	cells := make([]any, len(t.columns)+2)
	pointers := make([]any, len(cells))
	for i := range cells {
		pointers[i] = &cells[i]
	}
	return func(row *sql.Rows) (held, error) {
		if err := row.Scan(pointers...); err != nil {
			return held{}, err
		}
		return t.picture(cells)
	}
}

// picture is the record of a row with the given id, parent and columns.
func (t *table) picture(cells []any) (held, error) {
	id, _ := cells[0].([]byte)
	parent, _ := cells[1].([]byte)
	record := reflect.New(t.record).Elem()
	if t.id != nil {
		if err := decodeID(cells[0], record.FieldByIndex(t.id)); err != nil {
			return held{}, err
		}
	}
	for i, c := range t.columns {
		if cells[i+2] == nil {
			continue
		}
		if err := c.read(cells[i+2], record.FieldByIndex(c.index)); err != nil {
			return held{}, fmt.Errorf("%s.%s: %w", t.name, c.name, err)
		}
	}
	return held{parent: string(parent), id: string(id), record: record}, nil
}

// distribute puts the entries, which are ordered within each parent, into the lists of the records they hang on.
func (l list) distribute(rows, entries []held) {
	lists := make(map[string]reflect.Value, len(rows))
	for _, r := range rows {
		lists[r.id] = r.record.FieldByIndex(l.index)
	}
	for _, e := range entries {
		if field, ok := lists[e.parent]; ok {
			field.Set(reflect.Append(field, e.record))
		}
	}
}

func scanText(r *sql.Rows) (text string, err error) { return text, r.Scan(&text) }
