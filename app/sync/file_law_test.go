package sync

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawChange draws a change with a number of at least lsn.
func drawChange(r *rapid.T, lsn int64, actors []Actor) Change {
	id := func(label string) ID { return ID{byte(rapid.IntRange(1, 4).Draw(r, label))} }
	value := rapid.OneOf(
		rapid.Just(Value(nil)), rapid.Map(rapid.Int64(), func(n int64) Value { return n }),
		rapid.Map(rapid.String(), func(s string) Value { return s }), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) Value { return b }),
		rapid.Map(rapid.Float64Range(-1e9, 1e9), func(f float64) Value { return f }),
	)
	c := Change{Kind: Kind(rapid.IntRange(1, 6).Draw(r, "kind")), LSN: lsn + rapid.Int64Range(0, 3).Draw(r, "later"), Dossier: id("dossier")}
	if c.Kind == KindAnswer {
		c.Value = rapid.SampledFrom([]int64{Kept, Removed}).Draw(r, "answer")
	}
	if c.Kind.bare() {
		return c
	}
	c.Table, c.Row = rapid.IntRange(1, 40).Draw(r, "table"), id("row")
	c.Stamp = Stamp{rapid.Int64Range(0, Clock(testNow)).Draw(r, "clock"), rapid.SampledFrom(actors).Draw(r, "actor")}
	switch c.Kind {
	case KindCell:
		c.Column, c.Value = rapid.IntRange(1, 60).Draw(r, "column"), value.Draw(r, "value")
		if rapid.Bool().Draw(r, "replaces") {
			c.Replaced = Stamp{rapid.Int64Range(0, Clock(testNow)).Draw(r, "replaced"), rapid.SampledFrom(actors).Draw(r, "other")}
		}
	case KindRow:
		columns := rapid.SliceOfNDistinct(rapid.IntRange(1, 60), 0, 5, rapid.ID[int]).Draw(r, "columns")
		slices.Sort(columns)
		for _, column := range columns {
			c.Values = append(c.Values, ColumnValue{column, value.Draw(r, "value")})
		}
	}
	return c
}

func TestRandomFilesAreReadAsTheyWereWritten(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	h := testHeader(a, b)
	kinds := map[Kind]bool{}
	rapid.Check(t, func(r *rapid.T) {
		h.To = 1
		var changes []Change
		for range rapid.IntRange(0, 30).Draw(r, "changes") {
			c := drawChange(r, h.To, []Actor{a.actor, b.actor})
			h.To, kinds[c.Kind] = c.LSN, true
			changes = append(changes, c)
		}
		got, read, err := readFile(writeFile(t, h, a, b, changes), reading(b, a))
		if err != nil || !reflect.DeepEqual(got, h) || !slices.EqualFunc(read, changes, func(x, y Change) bool { return reflect.DeepEqual(x, y) }) {
			r.Fatalf("%+v became %+v, %v", changes, read, err)
		}
	})
	if len(kinds) != 6 {
		t.Errorf("only kinds %v were drawn", kinds)
	}
}
