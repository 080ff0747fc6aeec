package desk_test

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/analysis/desk"
)

// table is a desk over an office of its own.
type table struct {
	*testing.T
	*desk.Desk
	ctx     context.Context
	office  *store.Office
	touched int
	heard   int
	day     time.Time
}

func newTable(t *testing.T) *table {
	t.Helper()
	w := &table{T: t, ctx: context.Background(), day: time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC)}
	config := store.Config{Now: func() time.Time { return w.day }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(w.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(w.ctx) })
	founder, err := office.SaveFounder(w.ctx, app.Founder{GivenNames: "Desislava"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := office.SaveBusiness(w.ctx, founder.ID, app.Business{Name: "Nadel & Faden"}); err != nil {
		t.Fatal(err)
	}
	w.office = office
	w.Desk = desk.New(office, founder.ID, func() app.Date { return app.DateOf(w.day) }, func() { w.touched++ })
	w.Listen(func() { w.heard++ })
	w.must(w.Load(w.ctx))
	return w
}

func (w *table) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// begin makes an analysis of one field: 100 pieces at 12 euro, 2 of them material.
func (w *table) begin() {
	w.Helper()
	quantity, price, cost := 100.0, int64(1200), int64(200)
	w.must(w.Begin(w.ctx, potential.Analysis{
		Fields:  []potential.Field{{Name: "Änderungen", Quantity: &quantity, PriceCents: &price, VariableCostCents: &cost}},
		Options: &potential.Options{Alternatives: []potential.Alternative{{Name: "mehr", KnockedOut: "kein Platz"}}},
	}))
}

func setPrice(cents int64) func(a *potential.Analysis) {
	return func(a *potential.Analysis) { *a.Fields[0].PriceCents = cents }
}

func TestNothingLiesOnAnEmptyDesk(t *testing.T) {
	w := newTable(t)
	if !w.Locked() || len(w.All()) != 0 || len(w.Businesses()) != 1 {
		t.Errorf("locked %v, %d analyses, %d businesses", w.Locked(), len(w.All()), len(w.Businesses()))
	}
	w.Edit(func(*potential.Analysis) { t.Error("nothing can be edited") })
	if w.touched != 0 || w.Dirty() {
		t.Error("an edit of nothing counts")
	}
}

func TestEditChangesACopyAndTells(t *testing.T) {
	w := newTable(t)
	w.begin()
	before, figures, heard := w.Analysis(), w.Figures(), w.heard
	w.Edit(func(a *potential.Analysis) {
		setPrice(1500)(a)
		a.ID = "another"
		a.Options.Alternatives[0].Name = "andere"
	})
	switch {
	case *before.Fields[0].PriceCents != 1200 || before.Options.Alternatives[0].Name != "mehr":
		t.Error("the analysis of before has changed")
	case w.Analysis().ID != before.ID:
		t.Error("the id has changed")
	case figures.Turnover != 120_000 || w.Figures().Turnover != 150_000:
		t.Errorf("turnover %v, then %v", figures.Turnover, w.Figures().Turnover)
	case w.heard != heard+1 || w.touched != 1 || !w.Dirty():
		t.Errorf("heard %d times, touched %d times, dirty %v", w.heard-heard, w.touched, w.Dirty())
	}
	w.Edit(setPrice(1500))
	if w.heard != heard+1 || w.touched != 1 {
		t.Error("a change of nothing is told")
	}
}

func TestListenUntilStopped(t *testing.T) {
	w := newTable(t)
	w.begin()
	n := 0
	var stop func()
	stop = w.Listen(func() { n++; stop() })
	w.Edit(setPrice(1500))
	w.Edit(setPrice(1600))
	if n != 1 || w.heard < 2 {
		t.Errorf("heard %d times after the stop, the other %d times", n, w.heard)
	}
}

func TestSaveKeepsWhatWasChanged(t *testing.T) {
	w := newTable(t)
	w.begin()
	w.Edit(setPrice(1500))
	w.Edit(func(a *potential.Analysis) { a.Fields = append(a.Fields, potential.Field{Name: "Braut"}) })
	w.must(w.Save(w.ctx))
	if w.Dirty() || w.Analysis().Fields[1].ID == "" || w.Figures().Fields[1].ID == "" {
		t.Error("the desk does not show what was kept")
	}
	w.must(w.Load(w.ctx))
	if a := w.Analysis(); *a.Fields[0].PriceCents != 1500 || len(a.Fields) != 2 {
		t.Errorf("kept: %+v", a.Fields)
	}
	heard := w.heard
	w.must(w.Save(w.ctx))
	if w.heard != heard {
		t.Error("a save of nothing is told")
	}
}

func TestWhatCannotBeSavedStays(t *testing.T) {
	w := newTable(t)
	w.begin()
	w.Edit(setPrice(-1))
	var faults app.Faults
	if err := w.Save(w.ctx); !errors.As(err, &faults) {
		t.Fatalf("saved with %v", err)
	}
	if !w.Dirty() || *w.Analysis().Fields[0].PriceCents != -1 {
		t.Error("what was typed is gone")
	}
}

func TestNextGoesOnFromTheOpenOne(t *testing.T) {
	w := newTable(t)
	w.begin()
	first := w.Analysis().ID
	w.day = w.day.AddDate(0, 6, 0)
	w.must(w.Next(w.ctx))
	next := w.Analysis()
	if next.ID == first || next.Date != app.DateOf(w.day) || next.Fields[0].Name != "Änderungen" || len(w.All()) != 2 {
		t.Fatalf("the next: %+v", next)
	}
	w.Edit(setPrice(1500))
	if all := w.All(); *all[0].Fields[0].PriceCents != 1500 || *all[1].Fields[0].PriceCents != 1200 {
		t.Error("all do not show the open one as it is")
	}
	w.must(w.Save(w.ctx))
	if !w.Open(first) || w.Analysis().ID != first || w.Figures().Turnover != 120_000 {
		t.Error("the first does not open")
	}
	if w.Open("nobody") || w.Analysis().ID != first {
		t.Error("one that is not there opens")
	}
}

func TestIntoTheBinAndBack(t *testing.T) {
	w := newTable(t)
	w.begin()
	first := w.Analysis().ID
	w.must(w.Next(w.ctx))
	next := w.Analysis().ID
	w.Open(first)
	binned, err := w.Bin(w.ctx)
	w.must(err)
	if binned != first || w.Analysis().ID != next || len(w.All()) != 1 {
		t.Errorf("after the bin %v is open", w.Analysis().ID)
	}
	w.must(w.Restore(w.ctx, binned))
	if w.Analysis().ID != first || len(w.All()) != 2 {
		t.Error("what was restored is not open")
	}
	for range 2 {
		_, err = w.Bin(w.ctx)
		w.must(err)
	}
	if !w.Locked() {
		t.Error("the last in the bin is still open")
	}
}

// TestACopySharesNothing fills every pointer, list and map of an analysis and changes all of the copy.
func TestACopySharesNothing(t *testing.T) {
	w := newTable(t)
	w.begin()
	w.Edit(func(a *potential.Analysis) {
		id := a.ID
		fill(reflect.ValueOf(a).Elem(), 1)
		a.ID = id
	})
	filled := w.Analysis()
	was, err := json.Marshal(filled)
	w.must(err)
	w.Edit(func(a *potential.Analysis) { fill(reflect.ValueOf(a).Elem(), 2) })
	is, err := json.Marshal(filled)
	w.must(err)
	if string(was) != string(is) {
		t.Errorf("changing the copy changed the first:\n%s\n%s", was, is)
	}
	if changed, _ := json.Marshal(w.Analysis()); strings.Contains(string(changed), ":1,") || !strings.Contains(string(was), `"seasonPercent":[1]`) {
		t.Errorf("not all was filled:\n%s\n%s", was, changed)
	}
}

// fill sets every number below v to n, in place where something is there already.
func fill(v reflect.Value, n int) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		fill(v.Elem(), n)
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		fill(v.Index(0), n)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Map:
		if v.IsNil() {
			v.Set(reflect.MakeMap(v.Type()))
		}
		v.SetMapIndex(reflect.ValueOf(app.ID("k")), reflect.ValueOf(float64(n)))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(n))
	case reflect.Float64:
		v.SetFloat(float64(n))
	}
}

func TestUnfinishedNamesTheField(t *testing.T) {
	var coded *app.Error
	if err := desk.Unfinished(2, "Preis"); !errors.As(err, &coded) || coded.Code != "unfinished" || coded.Vars["n"] != 2 || coded.Vars["Field"] != "Preis" {
		t.Errorf("%v", err)
	}
}
