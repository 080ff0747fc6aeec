package founders

import (
	"reflect"
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func (r *room) analysis(f app.Founder, a potential.Analysis) potential.Analysis {
	r.t.Helper()
	out, err := r.office.SaveAnalysis(r.ctx, f.ID, a)
	return must(r, out, err)
}

func (r *room) analyses(f app.Founder) []potential.Analysis {
	r.t.Helper()
	out, err := r.office.Analyses(r.ctx, f.ID)
	return must(r, out, err)
}

func ptr[T any](v T) *T { return &v }

func TestOverviewTellsWhatTheBusinessBears(t *testing.T) {
	r := newRoom(t)
	var source coaching.Source
	r.screen.parts.OpenPotential = func(_ app.ID, s coaching.Source) { source = s }
	desi := r.desi()
	r.open(desi, TabOverview)
	newest := r.analyses(desi)[0]
	r.shows("Potenzialanalyse vom "+dateText(newest.Date), "Umsatz", "5.200,00\u00a0€", "Ergebnis vor Unternehmerlohn",
		"2.710,00\u00a0€", "Gewinnschwelle", "1.812,50\u00a0€", "Ab 1.812,50\u00a0€ Umsatz im Monat sind Ihre Kosten gedeckt.")
	r.hides("Noch keine Potenzialanalyse", "fehlt noch")
	r.press("Zur Potenzialanalyse")
	r.expect("opened", source.Potential, newest.ID)
}

func TestOverviewSaysWhatTheFiguresLack(t *testing.T) {
	whole := potential.Field{Name: "Nähen", Quantity: ptr(10.0), PriceCents: ptr(int64(2000))}
	rent := []potential.Cost{{Name: "Miete", Cents: 8000}}
	for _, c := range []struct {
		name         string
		a            potential.Analysis
		shows, hides []string
	}{
		{
			"nothing",
			potential.Analysis{Date: "2025-04-07"},
			[]string{"Zum Rechnen fehlt noch: ein Geschäftsfeld mit Preis und Menge, die Fixkosten."},
			[]string{"0,00", "Umsatz", "Gewinnschwelle"},
		},
		{
			"fields",
			potential.Analysis{FixedCosts: rent, Fields: []potential.Field{{Name: "Kurse"}}},
			[]string{"Zum Rechnen fehlt noch: ein Geschäftsfeld mit Preis und Menge."},
			[]string{"Umsatz", "Kurse"},
		},
		{
			"costs",
			potential.Analysis{Fields: []potential.Field{whole}},
			[]string{"200,00\u00a0€", "Zum Rechnen fehlt noch: die Fixkosten."},
			[]string{"Gewinnschwelle", "Unternehmerlohn"},
		},
		{
			"one field",
			potential.Analysis{FixedCosts: rent, Fields: []potential.Field{whole, {Name: "Kurse"}}},
			[]string{"120,00\u00a0€", "80,00\u00a0€", "Zum Rechnen fehlt noch: Preis oder Menge bei „Kurse“."},
			nil,
		},
		{
			"several fields",
			potential.Analysis{FixedCosts: rent, Fields: []potential.Field{whole, {Name: "Kurse"}, {}}},
			[]string{"Zum Rechnen fehlt noch: Preis oder Menge bei 2 Geschäftsfeldern."},
			nil,
		},
		{
			"a field without a name",
			potential.Analysis{FixedCosts: rent, Fields: []potential.Field{whole, {}}},
			[]string{"Zum Rechnen fehlt noch: Preis oder Menge bei 1 Geschäftsfeld."},
			nil,
		},
		{
			"a price below cost",
			potential.Analysis{FixedCosts: rent, Fields: []potential.Field{{Quantity: ptr(1.0), PriceCents: ptr(int64(100)), VariableCostCents: ptr(int64(300))}}},
			[]string{"-82,00\u00a0€", "Ihrem Betrieb fehlen im Monat 82,00\u00a0€.", "nicht erreichbar"},
			[]string{"fehlt noch"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRoom(t)
			f := r.add(app.Founder{GivenNames: "Ana"})
			r.analysis(f, c.a)
			r.open(f, TabOverview)
			r.shows(c.shows...)
			r.hides(append(c.hides, "Noch keine Potenzialanalyse", "Zur Potenzialanalyse")...)
		})
	}
}

func TestOverviewOffersAFirstAnalysis(t *testing.T) {
	r := newRoom(t)
	source := coaching.Source{Potential: "none"}
	r.screen.parts.OpenPotential = func(_ app.ID, s coaching.Source) { source = s }
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabOverview)
	r.shows("Noch keine Potenzialanalyse. Sie zeigt, was ein Betrieb trägt.")
	r.press("Zur Potenzialanalyse")
	r.expect("opened", source.Potential, app.ID(""))
	a := r.analysis(f, potential.Analysis{Date: "2025-04-07"})
	for _, name := range []string{"Nadel & Faden", "Gustul Mamei"} {
		b, err := r.office.SaveBusiness(r.ctx, f.ID, app.Business{Name: name})
		a.Business = must(r, b, err).ID
	}
	r.analysis(f, a)
	r.open(f, TabOverview)
	r.shows("Potenzialanalyse vom 07.04.2025 · Gustul Mamei")
}

func TestAMeasureLeadsBackToItsAnalysis(t *testing.T) {
	r := newRoom(t)
	var source coaching.Source
	r.screen.parts.OpenPotential = func(_ app.ID, s coaching.Source) { source = s }
	f := r.add(app.Founder{GivenNames: "Ana"})
	a := r.analysis(f, potential.Analysis{
		Fields: []potential.Field{{Name: "Änderungen"}}, Expansions: []potential.Expansion{{Name: "Laden"}}, Shifts: []potential.Shift{{Name: "mehr Kurse"}},
		Scenarios: []potential.Scenario{{Name: "Preise erhöhen und im Sommer drei Wochen weniger arbeiten"}},
		Options:   &potential.Options{Alternatives: []potential.Alternative{{Name: "Stand auf dem Markt"}}},
	})
	for _, c := range []struct{ part, shown string }{
		{"", ""},
		{coaching.PartOf(coaching.PartStatement, "pricing.calculated"), "Anlass: Preise kalkulieren"},
		{coaching.PartOf(coaching.PartStatement, "of.later"), ""},
		{coaching.PartOf(coaching.PartField, string(a.Fields[0].ID)), "Anlass: Änderungen"},
		{coaching.PartOf(coaching.PartField, string(r.office.NewID())), ""},
		{coaching.PartOf(coaching.PartExpansion, string(a.Expansions[0].ID)), "Anlass: Laden"},
		{coaching.PartOf(coaching.PartShift, string(a.Shifts[0].ID)), "Anlass: mehr Kurse"},
		{coaching.PartOf(coaching.PartScenario, string(a.Scenarios[0].ID)), "Anlass: Preise erhöhen und im Sommer drei Wochen weniger arbeiten"},
		{coaching.PartOf(coaching.PartOption, string(a.Options.Alternatives[0].ID)), "Anlass: Stand auf dem Markt"},
		{coaching.PartLiquidity, "Anlass: Liquidität"},
		{coaching.PartYears, "Anlass: Jahre"},
	} {
		from := coaching.Source{Potential: a.ID, Part: c.part}
		m := r.measure(f.ID, coaching.Measure{Text: "Zu tun", From: &from})
		r.open(f, TabMeasures)
		r.press("aus der Potenzialanalyse")
		if r.shows(c.shown); c.shown == "" {
			r.hides("Anlass")
		}
		r.expect("the place opened", source.Part, c.part)
		r.expect("the analysis opened", source.Potential, a.ID)
		if err := r.office.BinMeasure(r.ctx, m.ID); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTheWayBackEndsWithItsAnalysis throws the analysis away that a measure came from, and takes it out of the bin.
func TestTheWayBackEndsWithItsAnalysis(t *testing.T) {
	r := newRoom(t)
	r.screen.parts.OpenPotential = func(app.ID, coaching.Source) {}
	f := r.add(app.Founder{GivenNames: "Ana", FamilyNames: "Ionescu"})
	a := r.analysis(f, potential.Analysis{Date: "2025-04-07"})
	r.measure(f.ID, coaching.Measure{Text: "Preise rechnen", From: &coaching.Source{Potential: a.ID, Part: coaching.PartLiquidity}})
	labels := func() []string {
		p := r.screen.detail.pages[TabMeasures].(*measuresPage)
		var out []string
		for _, item := range p.menu(p.list.all[0]) {
			out = append(out, item.Label)
		}
		return out
	}
	r.open(f, TabMeasures)
	if got := labels(); !slices.Contains(got, "Zur Potenzialanalyse") || slices.Contains(got, "Zum SWOT-Blatt") {
		t.Errorf("offered: %q", got)
	}
	if err := r.office.BinAnalysis(r.ctx, a.ID); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	r.hides("aus der Potenzialanalyse")
	if got := labels(); slices.Contains(got, "Zur Potenzialanalyse") {
		t.Errorf("offered: %q", got)
	}
	r.screen.ShowBin()
	r.shows("Potenzialanalyse · 07.04.2025", "Ana Ionescu · gelöscht am 19.01.2026")
	r.press("Wiederherstellen")
	r.expect("told", r.told, "„Potenzialanalyse · 07.04.2025“ ist wieder da.")
	r.expect("restored", len(r.analyses(f)), 1)
	r.screen.Back()
	r.open(f, TabMeasures)
	r.shows("Anlass: Liquidität")
}

func TestWithoutTheInstrumentTheOriginIsToldOnly(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	a := r.analysis(f, potential.Analysis{})
	r.measure(f.ID, coaching.Measure{Text: "Preise rechnen", From: &coaching.Source{Potential: a.ID}})
	r.open(f, TabMeasures)
	r.shows("aus der Potenzialanalyse")
	for _, b := range uitest.All[*widgets.Button](r.window.Content()) {
		if b.Text == "aus der Potenzialanalyse" {
			t.Error("a link that leads nowhere")
		}
	}
}

func TestChangesOfOneKindAreOneLine(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	a := potential.Analysis{}
	for range 30 {
		a.Fields = append(a.Fields, potential.Field{Name: "Feld"})
	}
	a = r.analysis(f, a)
	for i := range a.Fields {
		a.Fields[i].PriceCents = ptr(int64(100 * i))
	}
	r.analysis(f, a)
	r.open(f, TabOverview)
	r.shows("Geschäftsfeld: Preis", "Potenzialanalyse: neu angelegt", "Gründerin: neu angelegt")
	lines := 0
	for _, text := range r.texts() {
		if text == "Geschäftsfeld: Preis" {
			lines++
		}
	}
	r.expect("lines", lines, 1)
}

// TestEveryFieldOfAnAnalysisHasAName goes through what the history may tell of one.
func TestEveryFieldOfAnAnalysisHasAName(t *testing.T) {
	untold := []string{"id", "statements", "fields", "expansions", "shifts", "statement"}
	for kind, record := range map[app.Kind]any{
		app.KindPotential: potential.Analysis{}, app.KindField: potential.Field{}, app.KindExpansion: potential.Expansion{}, app.KindShift: potential.Shift{},
	} {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(record)) {
			if name := app.JSONName(f); !slices.Contains(untold, name) && changes.Field(kind, name) == "" {
				t.Errorf("%s.%s has no name", kind, name)
			}
		}
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[potential.Rating]()) {
		if name := app.JSONName(f); !slices.Contains(untold, name) && changes.Field(app.KindPotential, name) == "" {
			t.Errorf("a rating's %s has no name", name)
		}
	}
}

// fromAnalysis adds measures from places of the newest analysis of a founder.
func (r *room) fromAnalysis(f app.Founder) {
	r.t.Helper()
	a := r.analyses(f)[0]
	for _, m := range []coaching.Measure{
		{Text: "Preise neu rechnen", Due: today.AddDays(-3), From: &coaching.Source{Part: coaching.PartOf(coaching.PartStatement, "pricing.calculated")}},
		{Text: "Kurse am Samstag anbieten", Due: today.AddDays(20), From: &coaching.Source{Part: coaching.PartOf(coaching.PartField, string(a.Fields[1].ID))}},
		{Text: "Rücklage für den Februar", From: &coaching.Source{Part: coaching.PartLiquidity}},
	} {
		m.From.Potential = a.ID
		r.measure(f.ID, m)
	}
}
