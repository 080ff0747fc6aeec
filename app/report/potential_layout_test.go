package report

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

func TestEmptyAnalysisIsOnePageToSign(t *testing.T) {
	for _, lang := range []string{"de", "ar"} {
		d := mustPotential(t, PotentialInput{Lang: lang, Created: created})
		inside(t, d)
		if d.Pages() != 1 {
			t.Errorf("%s: %d pages", lang, d.Pages())
		}
	}
	got := text(mustPotential(t, PotentialInput{Created: created}))
	for _, want := range []string{"Für ein Ergebnis fehlen noch Zahlen", "Das kommt als Nächstes", "Unterschrift Gründerin"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing: %s", want, got)
		}
	}
	for _, never := range []string{"Die Rechnung dahinter", "Ab wann sind", "0,00 €"} {
		if strings.Contains(got, never) {
			t.Errorf("%q stands there", never)
		}
	}
}

// crowded has fifty fields, a plan of two years, and many scenarios and options with long names.
func crowded(t testing.TB) PotentialInput {
	in := nadel(t, "de")
	a := &in.Analysis
	a.Fields, a.Expansions, a.Shifts, a.Scenarios = nil, nil, nil, nil
	for i := range 50 {
		f := potential.Field{
			ID: app.ID(fmt.Sprint("f", i)), Name: fmt.Sprintf("Feld%d", i), Quantity: ptr(float64(i + 1)), PriceCents: ptr(int64(1000 + 10*i)),
			VariableCostCents: ptr(int64(400)), MinutesPerUnit: ptr(float64(10 + i)), GrowthPercent: ptr(float64(i%9 - 3)), StrongestCompetitor: ptr(int64(20_000)),
		}
		if i == 7 {
			f.Name = strings.Repeat("Name", 75)
		}
		a.Fields = append(a.Fields, f)
		a.FixedCosts = append(a.FixedCosts, potential.Cost{Name: fmt.Sprintf("Posten%d", i), Cents: 1234, PaidIn: []int{3, 9}})
	}
	for i := range 8 {
		a.Scenarios = append(a.Scenarios, potential.Scenario{ID: app.ID(fmt.Sprint("s", i)), Name: strings.Repeat("Weg", 30), SellableHours: ptr(120.0)})
	}
	o := a.Options
	for i := range 20 {
		x := o.Alternatives[i%4]
		x.ID, x.Name = app.ID(fmt.Sprint("o", i)), strings.Repeat("Option", 20)
		o.Alternatives = append(o.Alternatives, x)
	}
	a.Liquidity.Months, a.Liquidity.OpeningCents = ptr(24), 123_456_789_012
	in.Founder.GivenNames, in.Business.Name = strings.Repeat("Vorname", 43), strings.Repeat("Betrieb", 43)
	return in
}

func TestFiftyFieldsAndLongNames(t *testing.T) {
	d := mustPotential(t, crowded(t))
	inside(t, d)
	got := text(d)
	for _, want := range []string{"Feld0", "Feld49", "Posten49", "Gezahlt in den Monaten 3, 9.", "Summe der Tabelle", "Das Bild zeigt die 14 Felder mit dem größten Umsatz.", "Dezember 2026"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if !strings.Contains(flat(got), strings.Repeat("Name", 75)) {
		t.Error("the long name is cut in the tables")
	}
	if !strings.HasSuffix(d.pageWords(d.Pages()-1), "Unterschrift Beraterin") {
		t.Error("the last page does not end with the signatures")
	}
	if n := d.Pages(); n > 30 {
		t.Errorf("%d pages", n)
	}
}

func TestWhatTheFirstPageJudges(t *testing.T) {
	one := func(quantity float64, price, cost int64, fixed, private []potential.Cost) potential.Analysis {
		return potential.Analysis{
			FixedCosts: fixed, PrivateNeeds: private,
			Fields: []potential.Field{{ID: "A", Name: "Torten", Quantity: &quantity, PriceCents: &price, VariableCostCents: &cost, MinutesPerUnit: ptr(60.0)}},
		}
	}
	fixed, private := []potential.Cost{{Name: "Miete", Cents: 50_000}}, []potential.Cost{{Name: "Leben", Cents: 100_000}}
	for want, a := range map[string]potential.Analysis{
		"Für ein Ergebnis fehlen noch Zahlen":                            one(0, 1000, 500, fixed, private),
		"Ihre Fixkosten fehlen noch.":                                    one(10, 1000, 500, nil, private),
		"Mit diesen Preisen kann Ihr Betrieb seine Kosten nicht decken.": one(10, 1000, 1500, fixed, private),
		"Dafür fehlen 900,00 € Umsatz im Monat.":                         one(10, 1000, 500, fixed, private),
		"Ihr Privatbedarf ist noch nicht eingetragen.":                   one(200, 1000, 500, fixed, nil),
		"Zum Leben fehlen noch 1.000,00 € Umsatz im Monat.":              one(200, 1000, 500, fixed, private),
		"Ihr Betrieb trägt sich, und Sie können davon leben.":            one(300, 1000, 500, fixed, private),
	} {
		d := mustPotential(t, PotentialInput{Analysis: a, Lang: "de", Created: created})
		inside(t, d)
		if first := record(d).words(0); !strings.Contains(flat(first), flat(want)) {
			t.Errorf("%q is missing: %s", want, first)
		}
	}
}

func TestBreakEvenThatCannotBeReached(t *testing.T) {
	in := nadel(t, "de")
	for i := range in.Analysis.Fields {
		in.Analysis.Fields[i].VariableCostCents = ptr(int64(99_900))
	}
	in.Analysis.Liquidity = nil
	d := mustPotential(t, in)
	inside(t, d)
	first := flat(record(d).words(0))
	for _, want := range []string{"Mit diesen Preisen ist die Gewinnschwelle nicht erreichbar.", "Verlust", "Sicherheitsabstand"} {
		if !strings.Contains(first, flat(want)) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, never := range []string{"NaN", "Inf", "∞", "Liquiditätsplan", "Kosten gedeckt ab"} {
		if strings.Contains(text(d), never) {
			t.Errorf("%q stands in the document", never)
		}
	}
}

// TestWhateverIsTypedIsLaidOut draws analyses by chance: nothing leaves the page and no figure is none.
func TestWhateverIsTypedIsLaidOut(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		cents := rapid.Custom(func(r *rapid.T) *int64 {
			if rapid.Bool().Draw(r, "none") {
				return nil
			}
			return ptr(rapid.Int64Range(0, potential.MaxCents).Draw(r, "cents"))
		})
		number := rapid.Custom(func(r *rapid.T) *float64 { return ptr(rapid.Float64Range(0, 1e6).Draw(r, "number")) })
		var a potential.Analysis
		for i := range rapid.IntRange(0, 4).Draw(r, "fields") {
			a.Fields = append(a.Fields, potential.Field{
				ID: app.ID(fmt.Sprint(i)), Name: rapid.String().Draw(r, "name"), Quantity: number.Draw(r, "quantity"), PriceCents: cents.Draw(r, "price"),
				VariableCostCents: cents.Draw(r, "cost"), MinutesPerUnit: number.Draw(r, "minutes"), GrowthPercent: number.Draw(r, "growth"), StrongestCompetitor: cents.Draw(r, "rival"),
			})
			a.FixedCosts = append(a.FixedCosts, potential.Cost{Name: rapid.String().Draw(r, "item"), Cents: *cents.Filter(func(c *int64) bool { return c != nil }).Draw(r, "fixed")})
		}
		a.SellableHours, a.ImputedWage, a.LoanRepayment = number.Draw(r, "hours"), cents.Draw(r, "wage"), cents.Draw(r, "loan")
		if rapid.Bool().Draw(r, "plan") {
			a.Liquidity = &potential.Liquidity{From: "2025-01", OpeningCents: rapid.Int64Range(-potential.MaxCents, potential.MaxCents).Draw(r, "opening")}
		}
		d, err := Potential(PotentialInput{Analysis: a, Lang: rapid.SampledFrom([]string{"de", "en", "ar"}).Draw(r, "lang"), Created: created})
		if err != nil {
			r.Fatal(err)
		}
		if got := text(d); strings.Contains(got, "NaN") || strings.Contains(got, "Inf") || strings.Contains(got, "⟦") {
			r.Fatalf("%.400s", got)
		}
		for _, m := range record(d).marks {
			if m.kind == markText && m.role != roleArtifact && (m.y > bodyBottom+0.1 || m.x < margin-0.1 || m.x+m.w > margin+contentWidth+0.1) {
				r.Fatalf("%q leaves the text", m.text)
			}
		}
	})
}

func BenchmarkPotential(b *testing.B) {
	for _, lang := range []string{"de", "ar"} {
		in := nadel(b, lang)
		b.Run(lang, func(b *testing.B) {
			benchmarkDocument(b, func(n int) (*Document, error) {
				in.Founder.GivenNames = fmt.Sprintf("Frau %d", n)
				return Potential(in)
			})
		})
	}
	in := crowded(b)
	b.Run("50 fields", func(b *testing.B) {
		benchmarkDocument(b, func(int) (*Document, error) { return Potential(in) })
	})
}
