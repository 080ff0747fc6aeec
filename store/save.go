package store

import (
	"bytes"
	"database/sql"
	"fmt"
	"math"
	"reflect"
	"strings"

	"wurzelwerk/app"
)

// save writes one record and all its lists, and gives it an id where it has none. A new record goes to the end of its
// parent's rows. record is a pointer to the table's record type; dossier is empty for a record that is its own.
func (c *change) save(t *table, record any, parent, dossier app.ID) (app.ID, error) {
	v := reflect.ValueOf(record).Elem()
	id, fresh, err := c.identify(v.FieldByIndex(t.id))
	if err != nil {
		return "", err
	}
	if dossier == "" {
		dossier = id
	}
	place, err := c.place(t, id, parent, fresh)
	if err != nil {
		return "", err
	}
	return id, c.saveRow(t, v, keys{id: id, parent: parent, dossier: dossier, fresh: fresh}, place)
}

// keys say where a row hangs.
type keys struct {
	id, parent, dossier app.ID
	fresh               bool
}

func (c *change) identify(field reflect.Value) (id app.ID, fresh bool, err error) {
	if field.String() != "" {
		return app.ID(field.String()), false, nil
	}
	id, err = app.NewID(c.office.config.Random)
	field.SetString(string(id))
	return id, true, err
}

// place is the position of a row: the one it has, or behind the last.
func (c *change) place(t *table, id, parent app.ID, fresh bool) (float64, error) {
	if !fresh {
		b, err := id.Bytes()
		if err != nil {
			return 0, app.ErrNotFound.Because(err, nil)
		}
		s, err := c.prepare("SELECT position FROM " + t.name + " WHERE id = ?")
		if err != nil {
			return 0, err
		}
		var position sql.NullFloat64
		if err := s.QueryRowContext(c.ctx, b).Scan(&position); err == nil && position.Valid {
			return position.Float64, nil
		}
	}
	last, err := c.lastPlace(t, parent)
	return last + 1, err
}

func (c *change) lastPlace(t *table, parent app.ID) (float64, error) {
	b, err := parent.Bytes()
	if err != nil {
		return 0, err
	}
	s, err := c.prepare("SELECT max(position) FROM " + t.name + " WHERE parent IS ?")
	if err != nil {
		return 0, err
	}
	var last sql.NullFloat64
	err = s.QueryRowContext(c.ctx, b).Scan(&last)
	return last.Float64, err
}

// saveRow writes a record with all its lists.
func (c *change) saveRow(t *table, v reflect.Value, k keys, position float64) error {
	if err := c.saveFields(t, v, k, position); err != nil {
		return err
	}
	for _, l := range t.lists {
		if err := c.saveList(l.rows, v.FieldByIndex(l.index), k, true); err != nil {
			return err
		}
	}
	return nil
}

// saveFields writes what stands in the row of a record; its lists stay as they are.
func (c *change) saveFields(t *table, v reflect.Value, k keys, position float64) error {
	r := row{table: t, values: make([]any, len(t.columns)+3)}
	var err error
	if r.id, err = k.id.Bytes(); err != nil {
		return err
	}
	if r.dossier, err = k.dossier.Bytes(); err != nil {
		return err
	}
	if parent, err := k.parent.Bytes(); err != nil {
		return err
	} else if parent != nil {
		r.values[0] = parent
	}
	r.values[1] = position
	for i, col := range t.columns {
		if r.values[i+3], err = col.write(v.FieldByIndex(col.index)); err != nil {
			return fmt.Errorf("%s.%s: %w", t.name, col.name, err)
		}
	}
	return c.put(r, k.fresh)
}

// sibling is a row that hangs on a parent already.
type sibling struct {
	id       app.ID
	position float64
	gone     bool
}

// before tells which of two rows of one key is the one to write: one that stands, then the one of the smaller id.
func (s sibling) before(o sibling) bool {
	if s.gone != o.gone {
		return o.gone
	}
	return s.id < o.id
}

// saveList makes the rows below above the entries of the list, in its order. With whole set, rows that are not in
// the list go; else they stay, and new entries are put behind them.
func (c *change) saveList(t *table, entries reflect.Value, above keys, whole bool) error {
	byKey, err := c.siblings(t, above.id)
	if err != nil {
		return err
	}
	kept := make(map[app.ID]bool, entries.Len())
	places := make([]float64, entries.Len())
	ids := make([]keys, entries.Len())
	for i := range entries.Len() {
		known, k, err := c.entryKeys(t, entries.Index(i), above, byKey)
		if err != nil {
			return err
		}
		places[i], ids[i], kept[k.id] = known.position, k, true
	}
	if whole {
		places = arrange(places)
	} else {
		places = appendPlaces(places, byKey)
	}
	for i, k := range ids {
		if err := c.saveRow(t, entries.Index(i), k, places[i]); err != nil {
			return err
		}
	}
	if !whole {
		return nil
	}
	return c.dropOthers(t, byKey, kept)
}

// entryKeys are those of an entry, and the row that it has already; a new row has NaN for its place. Of two entries with
// one key the later one stands.
func (c *change) entryKeys(t *table, entry reflect.Value, above keys, byKey map[string]sibling) (known sibling, k keys, err error) {
	k = keys{parent: above.id, dossier: above.dossier}
	key, err := t.keyOf(entry)
	if err != nil {
		return known, k, err
	}
	known, ok := byKey[key]
	switch {
	case ok:
		k.id = known.id
		return known, k, nil
	case t.id != nil:
		k.id, k.fresh, err = c.identify(entry.FieldByIndex(t.id))
	default:
		k.fresh = true
		k.id, err = c.keyedID(t, []byte(key), above)
		byKey[key] = sibling{id: k.id, position: math.NaN(), gone: true}
	}
	return sibling{id: k.id, position: math.NaN()}, k, err
}

// dropOthers deletes the rows that are not among those kept.
func (c *change) dropOthers(t *table, byKey map[string]sibling, kept map[app.ID]bool) error {
	for _, s := range byKey {
		if kept[s.id] || s.gone {
			continue
		}
		b, err := s.id.Bytes()
		if err != nil {
			return err
		}
		if err := c.setCell(t, b, colGone, int64(1)); err != nil {
			return err
		}
	}
	return nil
}

// keyOf tells an entry from its siblings: its id, or the values of the key columns.
func (t *table) keyOf(entry reflect.Value) (string, error) {
	if t.id != nil {
		b, err := entry.FieldByIndex(t.id).Interface().(app.ID).Bytes()
		if err != nil {
			return "", app.ErrNotFound.Because(err, nil)
		}
		return string(b), nil
	}
	var values []any
	for _, name := range t.key {
		col := t.columns[t.column(name)]
		v, err := col.write(entry.FieldByIndex(col.index))
		if err != nil {
			return "", err
		}
		values = append(values, v)
	}
	return joinKey(values), nil
}

func joinKey(values []any) string {
	var b bytes.Buffer
	for _, v := range values {
		if raw, ok := v.([]byte); ok {
			v = string(raw)
		}
		fmt.Fprintf(&b, "%v\x00", v)
	}
	return b.String()
}

// siblings are the rows below a parent, deleted ones too, by their key.
func (c *change) siblings(t *table, parent app.ID) (map[string]sibling, error) {
	b, err := parent.Bytes()
	if err != nil {
		return nil, err
	}
	key := "id"
	if t.id == nil {
		key = `"` + strings.Join(t.key, `", "`) + `"`
	}
	s, err := c.prepare("SELECT id, position, gone, " + key + " FROM " + t.name + " WHERE parent IS ?")
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(c.ctx, b)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := make(map[string]sibling)
	for rows.Next() {
		if err := t.scanSibling(rows, out); err != nil {
			return nil, err
		}
	}
	return out, rows.Err()
}

func (t *table) scanSibling(rows *sql.Rows, out map[string]sibling) error {
	var id []byte
	var position sql.NullFloat64
	var gone sql.NullInt64
	values := make([]any, max(1, len(t.key)))
	pointers := []any{&id, &position, &gone}
	for i := range values {
		pointers = append(pointers, &values[i])
	}
	if err := rows.Scan(pointers...); err != nil {
		return err
	}
	key := string(id)
	if t.id == nil {
		key = joinKey(values)
	}
	rowID, err := app.IDFromBytes(id)
	s := sibling{id: rowID, position: position.Float64, gone: gone.Valid}
	if there, twice := out[key]; !twice || s.before(there) {
		out[key] = s
	}
	return err
}
