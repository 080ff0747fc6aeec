package founders

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/assets"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func (r *room) reading(f app.Founder, reading profile.Reading) profile.Reading {
	r.t.Helper()
	out, err := r.office.SaveReading(r.ctx, f.ID, reading)
	return must(r, out, err)
}

// desi is the founder of the sample.
func (r *room) desi() app.Founder {
	r.t.Helper()
	doc, err := archive.Parse(assets.Sample())
	if err != nil {
		r.t.Fatal(err)
	}
	if _, err := r.office.Import(r.ctx, doc); err != nil {
		r.t.Fatal(err)
	}
	rows, err := r.office.Founders(r.ctx, app.FounderFilter{Words: "Stoyanova"})
	if err != nil || len(rows) != 1 {
		r.t.Fatal(rows, err)
	}
	return r.founder(rows[0].ID)
}

func TestOverviewTellsTheWayOfTheSample(t *testing.T) {
	r := newRoom(t)
	r.open(r.desi(), TabOverview)
	r.shows("Ich will von meiner Werkstatt leben", "12 von 15", "Kompetenzen gestiegen",
		"Im Mittel 1,3 Stufen höher als am Anfang", "12 gestiegen, 3 gleich, 0 gesunken", "Eingang · 03.03.2025", "Ausgang · 28.11.2025")
	r.hides("Aufenthaltstitel", "Selbständig arbeiten", "Zum Profil")
	radars := uitest.All[*charts.Picture](r.window.Content())
	if len(radars) != 1 {
		t.Fatalf("%d radars", len(radars))
	}
}

func TestOverviewOfAnEmptyFounder(t *testing.T) {
	r := newRoom(t)
	r.open(r.add(app.Founder{GivenNames: "Ana"}), TabOverview)
	r.shows("Noch keine Einschätzung der Kompetenzen.", "0 von 15", "Kompetenzen eingeschätzt", "0", "offene Maßnahmen",
		"Noch kein Ziel notiert.", "Fragen im Bogen besprochen")
	if radars := uitest.All[*charts.Picture](r.window.Content()); len(radars) != 0 {
		t.Error("a radar without a reading")
	}
}

func TestOverviewOfReadings(t *testing.T) {
	entry := profile.Reading{Phase: profile.Entry, Date: "2025-03-03", Levels: map[string]int{"vision": 4, "creativity": 5}}
	for _, c := range []struct {
		name     string
		readings []profile.Reading
		shows    []string
		hides    []string
	}{
		{
			"one reading",
			[]profile.Reading{entry},
			[]string{"2 von 15", "Kompetenzen eingeschätzt", "2 Kompetenzen eingeschätzt", "Eingang · 03.03.2025", "Eine zweite Einschätzung zeigt später den Weg."},
			[]string{"Im Mittel", "gestiegen"},
		},
		{
			"one without a date",
			[]profile.Reading{{Phase: profile.Interim, Levels: map[string]int{"vision": 1}}},
			[]string{"1 von 15", "1 Kompetenz eingeschätzt", "Zwischenstand · ohne Datum"},
			[]string{"Im Mittel"},
		},
		{
			"a decline without alarm",
			[]profile.Reading{entry, {Phase: profile.Exit, Date: "2025-11-28", Levels: map[string]int{"vision": 3, "creativity": 5, "valuing-ideas": 8}}},
			[]string{"0 von 2", "Im Mittel 0,5 Stufen niedriger als am Anfang.", "0 gestiegen, 1 gleich, 1 gesunken"},
			nil,
		},
		{
			"as before",
			[]profile.Reading{entry, {Phase: profile.Interim, Date: "2025-06-01", Levels: map[string]int{"vision": 4}}},
			[]string{"Im Mittel so hoch wie am Anfang", "0 gestiegen, 1 gleich, 0 gesunken"},
			nil,
		},
		{
			"nothing in common",
			[]profile.Reading{entry, {Phase: profile.Exit, Date: "2025-06-01", Levels: map[string]int{"valuing-ideas": 4}}},
			[]string{"Noch nichts zu vergleichen", "1 von 15"},
			[]string{"Im Mittel"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRoom(t)
			f := r.add(app.Founder{GivenNames: "Ana"})
			for _, reading := range c.readings {
				r.reading(f, reading)
			}
			r.open(f, TabOverview)
			r.shows(c.shows...)
			r.hides(c.hides...)
		})
	}
}

func TestOverviewLeadsToTheProfile(t *testing.T) {
	r := newRoom(t, Tab{Key: TabProfile, Title: "Profil", New: func(app.ID) Page { return emptyPage{} }})
	r.open(r.desi(), TabOverview)
	r.press("Zum Profil")
	r.expect("tab", r.screen.Tab(), TabProfile)
}

// emptyPage is a tab on which nothing is.
type emptyPage struct{}

// Content is one word.
func (emptyPage) Content() fyne.CanvasObject { return widgets.NewText("Profil") }

// Refresh has nothing to load.
func (emptyPage) Refresh() {}

// Leave has nothing to keep.
func (emptyPage) Leave() error { return nil }

func TestOverviewRemindsOfTheResidenceTitle(t *testing.T) {
	for _, c := range []struct {
		name  string
		f     app.Founder
		shows []string
		hides []string
	}{
		{"in 90 days", app.Founder{ResidenceUntil: today.AddDays(90)}, []string{"endet in 90 Tagen, am 19.04.2026."}, nil},
		{"in 91 days", app.Founder{ResidenceUntil: today.AddDays(91)}, nil, []string{"Aufenthaltstitel"}},
		{"tomorrow", app.Founder{ResidenceUntil: today.AddDays(1)}, []string{"endet morgen, am 20.01.2026."}, nil},
		{"today", app.Founder{ResidenceUntil: today}, []string{"endet heute."}, nil},
		{"over", app.Founder{ResidenceUntil: today.AddDays(-1)}, []string{"ist am 18.01.2026 abgelaufen."}, nil},
		{"allowed", app.Founder{SelfEmployment: app.Allowed}, nil, []string{"selbständig", "Selbständig"}},
		{"not allowed", app.Founder{SelfEmployment: "no"}, []string{"erlaubt keine selbständige Arbeit."}, nil},
		{"with a permit", app.Founder{SelfEmployment: "with-permit"}, []string{"nur mit Erlaubnis."}, nil},
		{"unclear", app.Founder{SelfEmployment: "unclear"}, []string{"noch zu klären"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRoom(t)
			c.f.GivenNames = "Ana"
			r.open(r.add(c.f), TabOverview)
			r.shows(c.shows...)
			r.hides(c.hides...)
		})
	}
}

func TestOverviewCountsWhatIsOverdue(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.measure(f.ID, coaching.Measure{Text: "Später", Due: today.AddDays(3)})
	r.open(f, TabOverview)
	r.shows("1 offene Maßnahme")
	r.measure(f.ID, coaching.Measure{Text: "Längst", Due: today.AddDays(-3)})
	r.open(f, TabOverview)
	r.shows("2 offene Maßnahmen, davon 1 überfällig")
}

// TestSensitiveQuestionsCountWithConsent answers a question of a block that she has not agreed to yet.
func TestSensitiveQuestionsCountWithConsent(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabOverview)
	o := r.screen.detail.pages[TabOverview].(*overview)
	before := o.sheet
	_, err := r.office.SaveConsent(r.ctx, f.ID, app.Consent{Purpose: "special", DataClasses: []string{"health"}, GivenOn: today})
	must(r, 0, err)
	err = r.office.SaveAnswers(r.ctx, f.ID, []profile.Answer{{Question: "health.limitations", Declined: true}})
	must(r, 0, err)
	o.Refresh()
	if o.sheet.Asked != before.Asked+1 || o.sheet.Questions <= before.Questions {
		t.Errorf("%+v, before %+v", o.sheet, before)
	}
}

func TestOverviewPictures(t *testing.T) {
	for _, look := range []struct {
		name  string
		theme widgets.Theme
	}{{"light", widgets.Theme{}}, {"dark", widgets.Theme{Look: widgets.LookDark}}, {"large", widgets.Theme{Scale: 1.5}}} {
		t.Run(look.name, func(t *testing.T) {
			uitest.Theme(t, look.theme)
			r := newRoom(t, Tab{Key: TabProfile, Title: "Profil", New: func(app.ID) Page { return emptyPage{} }})
			r.window.Resize(uitest.BesideSidebar)
			r.screen.parts.OpenPotential = func(app.ID, coaching.Source) {}
			strategies := map[app.ID]string{}
			r.screen.parts.Strategy = func(id app.ID) string { return strategies[id] }
			empty := r.add(app.Founder{GivenNames: "Ana", FamilyNames: "Ionescu"})
			full := r.desi()
			full.ResidenceUntil, full.SelfEmployment = today.AddDays(41), "with-permit"
			full = r.add(full)
			strategies[full.ID] = "Ausbauen"
			r.measure(full.ID, coaching.Measure{Text: "Mietvertrag für die neuen Räume prüfen lassen", Due: today.AddDays(-4)})
			r.fromAnalysis(full)
			begun := r.add(app.Founder{GivenNames: "Rasha", FamilyNames: "al-Khatib"})
			r.reading(begun, profile.Reading{Phase: profile.Entry, Date: today, Levels: map[string]int{"vision": 4, "creativity": 6, "valuing-ideas": 2}})
			r.analysis(begun, potential.Analysis{Date: today, Fields: []potential.Field{{Name: "Kurse", Quantity: ptr(12.0), PriceCents: ptr(int64(3500))}, {Name: "Laden"}}})
			for name, f := range map[string]app.Founder{"full": full, "empty": empty, "begun": begun} {
				r.open(f, TabOverview)
				uitest.Shot(t, r.window, look.name+"-overview-"+name)
			}
			if r.failed != nil {
				t.Error(r.failed)
			}
		})
	}
}
