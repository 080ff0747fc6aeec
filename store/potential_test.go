package store

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
)

// wholeAnalysis has a value under every key that an analysis may have.
const wholeAnalysis = `{"format":"wurzelwerk-archive","version":1,"office":{"id":"o","name":"O"},
	"founders":[{"id":"f","givenNames":"Ana","potential":[{
	"id":"p","date":"2025-04-07","vat":"small-business",
	"statements":[{"statement":"pricing.calculated","relevance":5,"state":1,"takenOver":"2025-04-08"},{"statement":"of.later","relevance":null,"state":null}],
	"fields":[{"id":"A","name":"Nähen","quantity":2.5,"priceCents":1200,"variableCostCents":200,"minutesPerUnit":20,
		"growthPercent":-1.5,"strongestCompetitorCents":0,"strongestCompetitor":"Laden"},{"id":"B","name":"Kurse"}],
	"fixedCosts":[{"name":"Versicherung","cents":9500,"kind":"other","paidIn":[1,7]}],
	"privateNeeds":[{"name":"Miete","cents":62000}],"otherIncome":[{"name":"Kindergeld","cents":51000}],
	"loanRepaymentCents":0,"imputedWageCents":260000,"sellableHours":160,
	"liquidity":{"from":"2025-01","openingCents":-25000,"turnoverCents":[380000],"variablePercent":20,
		"payments":[{"month":"2025-02","name":"Maschine","cents":-90000}],"months":6,
		"repeated":[{"name":"Steuer","cents":-30000,"months":[3,6]}],"seasonPercent":[50,80,100,120,120,100,90,60,100,110,120,150]},
	"expansions":[{"id":"X","name":"Online","quantity":60,"priceCents":1800,"variableCostCents":500,"minutesPerUnit":5,
		"extraFixedCostCents":13000,"investmentCents":240000}],
	"shifts":[{"id":"V","name":"mehr Kurse","changes":[{"field":"A","quantity":0},{"field":"B","quantity":3,"priceCents":2000}]}],
	"options":{"criteria":[{"id":"k","name":"Ertrag","weight":2.5}],
		"alternatives":[{"id":"a","name":"Kurse","strategy":"shift","points":{"k":3}},{"id":"b","name":"Laden","knockedOut":"Kapital"}],
		"sensitivity":{"criterion":"k","weight":1}},
	"note":"x","portfolio":{"marketShare":0.8,"growthPercent":0},
	"scenarios":[{"id":"S","name":"ohne Nähen","changes":[{"field":"A","dropped":true},{"field":"B","variableCostCents":5,"minutesPerUnit":30}],
		"newFields":[{"id":"C","name":"Verleih","quantity":4,"priceCents":5000}],"fixedCosts":[{"name":"Versicherung","cents":0}],
		"sellableHours":120,"payments":[{"month":"2025-03","name":"Regal","cents":-5000}],"note":"y"}],
	"years":[{"year":2024,"turnoverCents":3000000,"employees":0.5,"hoursPerWeek":35}],
	"growth":{"dueToCoaching":"partly","words":"Ich rechne jetzt.","date":"2025-11-28"},"binnedOn":"2025-12-01"}]}]}`

func TestAnAnalysisComesBackWhole(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	doc := must[archive.Document](t)(archive.Parse([]byte(wholeAnalysis)))
	var want, have bytes.Buffer
	if err := archive.Encode(&want, archive.Document{Founders: doc.Founders}); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Import(ctx, doc); err != nil {
		t.Fatal(err)
	}
	back := must[archive.Document](t)(o.Export(ctx))
	if err := archive.Encode(&have, archive.Document{Founders: back.Founders}); err != nil {
		t.Fatal(err)
	}
	if have.String() != want.String() {
		t.Errorf("%s\n%s", have.String(), want.String())
	}
	summary, err := o.Import(ctx, back)
	if err != nil || len(summary.Added)+len(summary.Changed) > 0 {
		t.Errorf("the second import: %+v, %v", summary, err)
	}
}

// tillys is an analysis as the window makes one: nothing has an id yet.
func tillys() potential.Analysis {
	number := func(x float64) *float64 { return &x }
	cents := func(x int64) *int64 { return &x }
	step := func(x int) *int { return &x }
	return potential.Analysis{
		Date: "2025-04-07", VAT: potential.SmallBusiness, SellableHours: number(120), LoanRepayment: cents(0),
		Statements: []potential.Rating{
			{Statement: "pricing.calculated", Relevance: step(5), State: step(1), TakenOver: "2025-04-08"}, {Statement: "offer.clear"},
		},
		Fields: []potential.Field{
			{Name: "Nähen", Quantity: number(80), PriceCents: cents(1800), MinutesPerUnit: number(25)}, {Name: "Kurse"}, {Name: "Verleih"},
		},
		FixedCosts: []potential.Cost{{Name: "Miete", Cents: 62000}},
		Expansions: []potential.Expansion{{Name: "Laden", InvestmentCents: cents(240000)}},
		Shifts:     []potential.Shift{{Name: "mehr Kurse"}},
		Options: &potential.Options{
			Criteria:     []potential.Criterion{{Name: "Ertrag", Weight: 2}},
			Alternatives: []potential.Alternative{{Name: "Laden", Strategy: "market-development"}},
		},
		Scenarios: []potential.Scenario{{Name: "teurer", NewFields: []potential.Field{{Name: "Verleih"}}}},
		Years:     []potential.Year{{Year: 2024, Turnover: cents(3000000)}},
		Growth:    &potential.Growth{DueToCoaching: potential.GrowthPartly, Words: "Ich rechne jetzt."},
	}
}

func TestAnalysesAreKeptAndChanged(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Tilly"})
	a := must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, tillys()))
	for what, id := range map[string]app.ID{
		"analysis": a.ID, "field": a.Fields[2].ID, "expansion": a.Expansions[0].ID, "shift": a.Shifts[0].ID,
		"criterion": a.Options.Criteria[0].ID, "alternative": a.Options.Alternatives[0].ID,
		"scenario": a.Scenarios[0].ID, "new field": a.Scenarios[0].NewFields[0].ID,
	} {
		if !id.Valid() {
			t.Errorf("the %s got the id %q", what, id)
		}
	}
	read := func() potential.Analysis {
		t.Helper()
		got, whose, err := o.Analysis(ctx, a.ID)
		if err != nil || whose != f.ID {
			t.Fatalf("of %q, %v", whose, err)
		}
		return got
	}
	if got := read(); !reflect.DeepEqual(got, a) {
		t.Errorf("%+v\nwant %+v", got, a)
	}
	a.Fields = []potential.Field{a.Fields[2], {Name: "Änderungen"}, a.Fields[0]}
	a.Statements = a.Statements[1:]
	a.Shifts[0].Changes = []potential.FieldChange{{Field: a.Fields[0].ID, Dropped: true}}
	a.Growth, a.SellableHours = nil, nil
	a = must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, a))
	if got := read(); !reflect.DeepEqual(got, a) {
		t.Errorf("changed: %+v\nwant %+v", got, a)
	}
	undone := must[app.Undone](t)(o.Undo(ctx))
	if !slices.Contains(undone.Kinds, app.KindPotential) || !slices.Contains(undone.Kinds, app.KindField) {
		t.Errorf("undone: %+v", undone)
	}
	if got := read(); got.Fields[1].Name != "Kurse" || len(got.Statements) != 2 || got.Growth == nil {
		t.Errorf("after taking back: %+v", got)
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestAnalysesStandNewestFirst(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Tilly"})
	for _, note := range []string{"2025-04-07 a", "2024-01-01 b", "2025-04-07 c", "2025-11-28 d"} {
		day, _, _ := strings.Cut(note, " ")
		must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, potential.Analysis{Date: app.Date(day), Note: note}))
	}
	var order []string
	for _, a := range must[[]potential.Analysis](t)(o.Analyses(ctx, f.ID)) {
		order = append(order, a.Note[11:])
	}
	if got := strings.Join(order, ""); got != "dcab" {
		t.Errorf("in the order %s", got)
	}
}

func TestTheNextAnalysisIsOneOfItsOwn(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Tilly"})
	first := must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, tillys()))
	first.Shifts[0].Changes = []potential.FieldChange{{Field: first.Fields[1].ID}}
	first = must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, first))
	next := must[potential.Analysis](t)(o.NextAnalysis(ctx, first.ID))
	if next.ID == first.ID || next.Date != o.Today() || next.Growth != nil || next.Statements[0].TakenOver != "" || *next.Statements[0].Relevance != 5 {
		t.Errorf("the next: %+v", next)
	}
	if len(next.Fields) != 3 || next.Fields[1].ID == first.Fields[1].ID || next.Shifts[0].Changes[0].Field != next.Fields[1].ID {
		t.Errorf("its fields: %+v, %+v", next.Fields, next.Shifts)
	}
	all := must[[]potential.Analysis](t)(o.Analyses(ctx, f.ID))
	if len(all) != 2 || !reflect.DeepEqual(all[0], next) || !reflect.DeepEqual(all[1], first) {
		t.Errorf("kept: %+v\nwant %+v\nand %+v", all, next, first)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if all := must[[]potential.Analysis](t)(o.Analyses(ctx, f.ID)); len(all) != 1 || !reflect.DeepEqual(all[0], first) {
		t.Errorf("after taking back: %+v", all)
	}
}

func TestAnalysesInTheBin(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Tilly"})
	a := must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, tillys()))
	count := func() int { return len(must[[]potential.Analysis](t)(o.Analyses(ctx, f.ID))) }
	if err := o.BinAnalysis(ctx, a.ID); err != nil {
		t.Fatal(err)
	}
	want := app.BinnedRecord{Kind: app.KindPotential, ID: a.ID, Founder: f.ID, Day: "2025-04-07", On: o.Today()}
	if b := must[[]app.BinnedRecord](t)(o.Binned(ctx)); len(b) != 1 || b[0] != want || count() != 0 {
		t.Errorf("in the bin: %+v", b)
	}
	if err := o.RestoreAnalysis(ctx, a.ID); err != nil || count() != 1 {
		t.Errorf("out of the bin: %d, %v", count(), err)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if n := must[int](t)(o.EmptyBin(ctx)); n != 1 || count() != 0 {
		t.Errorf("emptied %d, left %d", n, count())
	}
	for _, name := range []string{"potential", "potential_field", "potential_rating", "potential_expansion", "potential_shift"} {
		var n int
		if err := o.reader.QueryRow("SELECT count(*) FROM " + name).Scan(&n); err != nil || n > 0 {
			t.Errorf("%d rows left in %s, %v", n, name, err)
		}
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

// TestAMeasureOutlivesItsAnalysis exports a measure whose analysis was erased.
func TestAMeasureOutlivesItsAnalysis(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Tilly"})
	a := must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, tillys()))
	must[coaching.Measure](t)(o.SaveMeasure(ctx, f.ID, coaching.Measure{
		Text: "Preise neu rechnen", From: &coaching.Source{Potential: a.ID, Part: coaching.PartOf(coaching.PartField, string(a.Fields[0].ID))},
	}))
	if err := o.BinAnalysis(ctx, a.ID); err != nil {
		t.Fatal(err)
	}
	must[int](t)(o.EmptyBin(ctx))
	doc, err := archive.Parse([]byte(exported(t, o)))
	if err != nil {
		t.Fatal(err)
	}
	m := doc.Founders[0].Measures[0]
	if m.Text != "Preise neu rechnen" || m.From != nil && (m.From.Potential != "" || m.From.Part != "") {
		t.Errorf("the measure of an analysis that is gone: %+v", m.From)
	}
}

func TestAnalysisRefusals(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Tilly"})
	wrong := tillys()
	wrong.Statements = append(wrong.Statements, wrong.Statements[0])
	if _, err := o.SaveAnalysis(ctx, f.ID, wrong); !errors.As(err, new(app.Faults)) {
		t.Errorf("a statement that stands twice: %v", err)
	}
	if _, err := o.SaveAnalysis(ctx, o.NewID(), tillys()); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("of nobody: %v", err)
	}
	for what, err := range map[string]error{
		"reading": second(o.NextAnalysis(ctx, o.NewID())), "binning": o.BinAnalysis(ctx, o.NewID()), "restoring": o.RestoreAnalysis(ctx, "no id"),
	} {
		if !errors.Is(err, app.ErrNotFound) {
			t.Errorf("%s none: %v", what, err)
		}
	}
	all, err := o.Analyses(ctx, f.ID)
	if err != nil || len(all) > 0 {
		t.Errorf("kept of what was refused: %+v, %v", all, err)
	}
}

func second[T any](_ T, err error) error { return err }

// TestTheWayOfAMeasureSurvivesTheArchive takes measures from parts of an analysis out of one office and into another,
// where all ids are other ones.
func TestTheWayOfAMeasureSurvivesTheArchive(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Tilly"})
	a := must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, tillys()))
	for _, part := range []string{
		"", coaching.PartLiquidity, coaching.PartOf(coaching.PartStatement, "pricing.calculated"),
		coaching.PartOf(coaching.PartField, string(a.Fields[1].ID)), coaching.PartOf(coaching.PartOption, string(a.Options.Alternatives[0].ID)),
		coaching.PartOf(coaching.PartScenario, string(a.Scenarios[0].ID)), coaching.PartOf(coaching.PartField, string(o.NewID())),
	} {
		must[coaching.Measure](t)(o.SaveMeasure(ctx, f.ID, coaching.Measure{Text: "Zu tun", From: &coaching.Source{Potential: a.ID, Part: part}}))
	}
	doc := must[archive.Document](t)(o.Export(ctx))
	archive.Rename(&doc, func(kind app.Kind, id app.ID) string { return string(kind) + " " + string(id) })
	other := newOffice(t)
	must[archive.Summary](t)(other.Import(ctx, doc))
	got := must[archive.Document](t)(other.Export(ctx)).Founders[0]
	p := got.Potential[0]
	var have []string
	for _, m := range got.Measures {
		if m.From.Potential != p.ID || p.ID == a.ID {
			t.Errorf("from %+v, the analysis is %q", m.From, p.ID)
		}
		have = append(have, m.From.Part)
	}
	want := []string{
		"", "liquidity", "statement:pricing.calculated", "field:" + string(p.Fields[1].ID),
		"option:" + string(p.Options.Alternatives[0].ID), "scenario:" + string(p.Scenarios[0].ID), "",
	}
	if !slices.Equal(have, want) {
		t.Errorf("from %q, want %q", have, want)
	}
}

func TestHistoryTellsOfAnalyses(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Tilly"})
	a := must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, tillys()))
	price := int64(2200)
	a.Note, a.Fields[0].PriceCents = "neu", &price
	must[potential.Analysis](t)(o.SaveAnalysis(ctx, f.ID, a))
	var have []string
	for _, h := range must[[]app.HistoryEntry](t)(o.History(ctx, f.ID, 10)) {
		have = append(have, string(h.Kind)+"."+h.Field+"="+h.Old)
	}
	slices.Sort(have)
	if want := []string{"field.priceCents=1800", "founder.=", "potential.=", "potential.note="}; !slices.Equal(have, want) {
		t.Errorf("%q, want %q", have, want)
	}
}

// largeAnalysis has all statements of the catalogue, and fields and scenarios as many as an office will ever keep.
func largeAnalysis() potential.Analysis {
	a := tillys()
	a.Statements = nil
	for _, area := range potential.Statements().Fields {
		for _, s := range area.Statements {
			step := 3
			a.Statements = append(a.Statements, potential.Rating{Statement: s.Key, Relevance: &step, State: &step})
		}
	}
	for i := range 50 {
		price := int64(100 * i)
		a.Fields = append(a.Fields, potential.Field{Name: "Feld", PriceCents: &price})
		a.Scenarios = append(a.Scenarios, potential.Scenario{Name: "Was, wenn"})
	}
	return a
}

// BenchmarkSaveAnalysis saves one price of a large analysis, as the autosave does.
func BenchmarkSaveAnalysis(b *testing.B) {
	ctx, o := context.Background(), newOffice(b)
	f := saveFounder(b, o, app.Founder{GivenNames: "Tilly"})
	a := must[potential.Analysis](b)(o.SaveAnalysis(ctx, f.ID, largeAnalysis()))
	for i := int64(0); b.Loop(); i++ {
		a.Fields[0].PriceCents = &i
		a = must[potential.Analysis](b)(o.SaveAnalysis(ctx, f.ID, a))
	}
}

// BenchmarkAnalyses reads ten large analyses.
func BenchmarkAnalyses(b *testing.B) {
	ctx, o := context.Background(), newOffice(b)
	f := saveFounder(b, o, app.Founder{GivenNames: "Tilly"})
	for range 10 {
		must[potential.Analysis](b)(o.SaveAnalysis(ctx, f.ID, largeAnalysis()))
	}
	for b.Loop() {
		must[[]potential.Analysis](b)(o.Analyses(ctx, f.ID))
	}
}
