package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/assets"
	"wurzelwerk/translations"
)

func ptr[T any](v T) *T { return &v }

// nadel is the potential analysis of the sample office, with more ratings, scenarios, years and measures than it has
// there, so that every part of the document is filled.
func nadel(t testing.TB, lang string) PotentialInput {
	t.Helper()
	var office struct {
		Founders []struct {
			Potential []potential.Analysis `json:"potential"`
		} `json:"founders"`
	}
	if err := json.Unmarshal(assets.Sample(), &office); err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(office.Founders[0].Potential, func(a potential.Analysis) bool { return a.ID == "p-nadel-1" })
	if i < 0 {
		t.Fatal("the sample office has no such analysis")
	}
	a := office.Founders[0].Potential[i]
	for n, s := range []string{
		"offer.quality", "offer.earners", "customers.regulars", "customers.competition", "pricing.firm", "finance.reserve",
		"finance.separate", "organisation.week", "person.german", "digital.social-media", "network.peers",
	} {
		a.Statements = append(a.Statements, potential.Rating{Statement: s, Relevance: ptr(3 + n%3), State: ptr(1 + (n*3)%5)})
	}
	a.Scenarios = []potential.Scenario{{
		ID: "w1", Name: "Preise um 10 % höher", Note: "Im Herbst mit Stammkundinnen besprechen.",
		Changes: []potential.FieldChange{
			{Field: "GF1", Price: ptr(int64(1320)), Quantity: ptr(247.0)}, {Field: "GF3", Price: ptr(int64(26400))},
		},
	}}
	a.Years = []potential.Year{
		{Year: 2023, Turnover: ptr(int64(3_800_000)), Employees: ptr(0.0), HoursPerWeek: ptr(32.0)},
		{Year: 2024, Turnover: ptr(int64(5_200_000)), Employees: ptr(0.5), HoursPerWeek: ptr(38.0)},
		{Year: 2025, Turnover: ptr(int64(6_240_000)), Employees: ptr(1.0), HoursPerWeek: ptr(38.0)},
	}
	a.Growth = &potential.Growth{DueToCoaching: potential.GrowthPartly, Words: "Die Preisliste hat mir Mut gemacht.", Date: "2025-11-28"}
	in := nordstadt(t, lang)
	return PotentialInput{
		Office: in.Office, Founder: in.Founder, Business: in.Business, Analysis: a, Measures: in.Measures[:4], Lang: lang, Created: created,
	}
}

func mustPotential(t testing.TB, in PotentialInput) *Document {
	t.Helper()
	d, err := Potential(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// rashaPotential is an analysis whose words run from right to left.
func rashaPotential(t testing.TB) PotentialInput {
	in := nadel(t, "ar")
	own := rasha(t)
	in.Founder, in.Business, in.Measures = own.Founder, own.Business, own.Measures
	for i, name := range []string{"حلويات الأعراس", "خبز اليوم «Pide»", "قهوة"} {
		in.Analysis.Fields[i].Name = name
	}
	for i := range in.Analysis.FixedCosts {
		in.Analysis.FixedCosts[i].Name = fmt.Sprintf("تكلفة %d", i+1)
	}
	return in
}

// text is all that is written, with plain spaces.
func text(d *Document) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(wordsOf(d), "\u00a0", " ")), " ")
}

// TestSummaryIsOnePage writes a picture of each page when the variable SHOTS names a folder.
func TestSummaryIsOnePage(t *testing.T) {
	for _, l := range translations.Documents() {
		in := nadel(t, l.Code)
		for steps := range 5 {
			in.Measures = in.Measures[:0]
			for i := range steps {
				in.Measures = append(in.Measures, coaching.Measure{ID: app.ID(fmt.Sprint(i)), Text: fmt.Sprintf("Schritt%d", i), Status: coaching.Open})
			}
			d := mustPotential(t, in)
			inside(t, d)
			first := record(d).words(0)
			if steps > 0 && !strings.Contains(first, "Schritt0") {
				t.Errorf("%s: the first page has no step", l.Code)
			}
			if title := translations.In(l.Code).T("doc.potential.file"); !strings.HasPrefix(flat(d.pageWords(1)), flat(title)) && l.Code != "ar" {
				t.Errorf("%s, %d steps: the second page begins with %.60q", l.Code, steps, d.pageWords(1))
			}
		}
		d := mustPotential(t, nadel(t, l.Code))
		for i := range d.Pages() {
			shoot(t, d, i, fmt.Sprintf("potential-%s-%02d", l.Code, i+1))
		}
	}
}

func TestFiguresOfTheAnalysisOnPaper(t *testing.T) {
	d := mustPotential(t, nadel(t, "de"))
	first, all := record(d).words(0), text(d)
	for _, want := range []string{
		"Ihr Betrieb trägt sich, und Sie können davon leben.", "Achtung: Das Geld reicht nicht in allen Monaten.",
		"Ab 1.812,50 € Umsatz im Monat sind Ihre Kosten gedeckt.", "4.300,00 €", "720,00 €", "Im Februar 2025 fehlen Ihnen 130,00 €.",
		"Kosten gedeckt ab 1.812,50 €", "Heute: 5.200,00 €", "Probeauftrag Berufskleidung", "bis 31.05.2025",
	} {
		if !strings.Contains(flat(first), flat(want)) {
			t.Errorf("the first page lacks %q", want)
		}
	}
	for _, want := range []string{
		"20 · dringend", "keine Angabe", "Stärke", "Achtung: Eine Stunde bringt weniger, als Sie brauchen.", "nötig: 21,50 €",
		"Fixkosten 1.450,00 € ÷ DB-Quote 80 % = 1.812,50 €", "Änderungen 2.600,00 € + Braut/Festkleid 960,00 € + Maßanfertigung 600,00 € = 4.160,00 €",
		"-130,00", "5.110,00", "Änderungen: Preis 13,20 € statt 12,00 €", "„Verlagerung Maß → Braut“ bringt im Monat 780,00 € mehr.",
		"Neu: Berufskleidung, 60 Stück zu 18,00 €", "+1.890,00 €", "4,10", "„zweiter Laden“ scheidet aus: Kapital über 3.000 EUR.",
		"Ab Gewicht 26,1 für „Vereinbarkeit“ liegt vorn: mehr Änderungen.", "Fragezeichen", "+36,84 %", "zum Teil · 28.11.2025",
		"Die Preisliste hat mir Mut gemacht.", "Unterschrift Gründerin",
	} {
		if !strings.Contains(flat(all), flat(want)) {
			t.Errorf("the document lacks %q", want)
		}
	}
}

func TestEarlierAnalysesBringTheirYears(t *testing.T) {
	in := nadel(t, "de")
	in.Earlier = []potential.Analysis{{ID: "old", Date: "2022-01-01", Years: []potential.Year{{Year: 2021, Turnover: ptr(int64(1_234_500))}}}}
	if got := text(mustPotential(t, in)); !strings.Contains(got, "12.345,00 €") || !strings.Contains(got, "2021") {
		t.Error("the year of the earlier analysis is missing")
	}
}

func TestMeasuresSayWhereTheyCameFrom(t *testing.T) {
	in := nadel(t, "de")
	id := in.Analysis.ID
	for part, want := range map[string]string{
		coaching.PartOf(coaching.PartStatement, "pricing.calculated"): "(aus Preise kalkulieren)",
		coaching.PartOf(coaching.PartField, "GF3"):                    "(aus Maßanfertigung)",
		coaching.PartOf(coaching.PartOption, "D"):                     "(aus Nähkurse)",
		coaching.PartOf(coaching.PartScenario, "w1"):                  "(aus Preise um 10 % höher)",
		coaching.PartOf(coaching.PartShift, "V1"):                     "(aus Verlagerung Maß → Braut)",
		coaching.PartOf(coaching.PartExpansion, "X1"):                 "(aus Berufskleidung)",
		coaching.PartLiquidity:                                        "(aus Liquiditätsplan)",
		coaching.PartYears:                                            "(aus Die Jahre im Vergleich)",
		coaching.PartOf(coaching.PartField, "gone"):                   "",
	} {
		in.Measures = []coaching.Measure{{ID: "m", Text: "Schritt", From: &coaching.Source{Potential: id, Part: part}}}
		got := flat(text(mustPotential(t, in)))
		if !strings.Contains(got, flat(want)) || want == "" && strings.Contains(got, "(aus") {
			t.Errorf("%s: %q is missing", part, want)
		}
	}
}

func TestDroppedMeasuresAreNotPrinted(t *testing.T) {
	in := nadel(t, "de")
	in.Measures = []coaching.Measure{
		{ID: "a", Text: "Weg", Status: coaching.Dropped}, {ID: "b", Text: "Korb", BinnedOn: "2025-01-01"}, {ID: "c", Text: "Bleibt"},
	}
	got := text(mustPotential(t, in))
	if strings.Contains(got, "Weg ") || strings.Contains(got, "Korb") || !strings.Contains(got, "Bleibt") {
		t.Error("the wrong measures are printed")
	}
}

func TestWithoutMeasuresTheUrgentNeedsComeNext(t *testing.T) {
	in := nadel(t, "de")
	in.Measures = nil
	first := record(mustPotential(t, in)).words(0)
	if !strings.Contains(first, "Preise kalkulieren") || !strings.Contains(first, "Rücklagen") {
		t.Error(first)
	}
}
