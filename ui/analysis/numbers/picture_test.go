package numbers

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

func TestThePictureOfTheSample(t *testing.T) {
	l, f := translations.In("de"), potential.Compute(newBench(t).desk.Analysis())
	data, known := breakEven(l, &f)
	at, reached := data.At()
	if !known || !reached || math.Abs(at-1812.5) > 1e-9 || data.Now != 5200 || plain(data.Words.Point) != "Kosten gedeckt ab 1.812,50 €" {
		t.Errorf("%v %v %v %q", known, at, data.Now, data.Words.Point)
	}
	if got := plain(data.Words.Now); got != "heute: 5.200 €" {
		t.Error(got)
	}
	var rows []string
	for _, row := range breakEvenRows(l, &f) {
		rows = append(rows, plain(strings.Join(row, " ")))
	}
	want := []string{
		"Gewinnschwelle 1.812,50 € 1.812,50 € 0,00 €", "Mindestumsatz 4.300,00 € 2.310,00 € 1.990,00 €", "Heute 5.200,00 € 2.490,00 € 2.710,00 €",
	}
	if !slices.Equal(rows, want) {
		t.Errorf("%q", rows)
	}
	hours, known := perHour(l, &f)
	if !known || hours.Required != 21.5 || hours.Rows[2].Value != 15 || plain(hours.Words.Required) != "nötig: 21,50 €" {
		t.Errorf("%+v", hours)
	}
	if got := strings.Join(perHourRows(l, &f)[2], " "); got != "Maßanfertigung 15,00 -6,50 zu wenig" {
		t.Error(got)
	}
}

// TestASingleFieldIsDrawnInUnits as it is easier to grasp than turnover.
func TestASingleFieldIsDrawnInUnits(t *testing.T) {
	l := translations.In("de")
	f := potential.Compute(potential.Analysis{
		Fields:     []potential.Field{{ID: "a", Quantity: ptr(100.0), PriceCents: ptr(int64(500)), VariableCostCents: ptr(int64(200))}},
		FixedCosts: []potential.Cost{{Cents: 10000}},
	})
	data, known := breakEven(l, &f)
	if !known || data.Price != 5 || data.Variable != 2 || data.Now != 100 || plain(data.Words.Point) != "Kosten gedeckt ab 34 Stück" {
		t.Errorf("%+v", data)
	}
}

func TestWithoutPricesThereIsNoPicture(t *testing.T) {
	l, f := translations.In("de"), potential.Compute(potential.Analysis{Fields: []potential.Field{{ID: "a"}}})
	if _, known := breakEven(l, &f); known {
		t.Error("there is a break-even")
	}
	if _, known := perHour(l, &f); known {
		t.Error("an hour brings something")
	}
	if rows := perHourRows(l, &f); strings.Join(rows[0], "|") != "ohne Namen|–|–|" {
		t.Errorf("%q", rows)
	}
}

// TestNoFigureIsEverInfinite whatever is typed.
func TestNoFigureIsEverInfinite(t *testing.T) {
	l := translations.In("de")
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.OneOf(rapid.Just[*float64](nil), rapid.Map(rapid.Float64Range(0, potential.MaxQuantity), func(x float64) *float64 { return &x }))
		cents := rapid.OneOf(rapid.Just[*int64](nil), rapid.Map(rapid.Int64Range(0, potential.MaxCents), func(x int64) *int64 { return &x }))
		a := potential.Analysis{LoanRepayment: cents.Draw(t, "loan"), ImputedWage: cents.Draw(t, "wage"), SellableHours: number.Draw(t, "hours")}
		for range rapid.IntRange(0, 3).Draw(t, "fields") {
			a.Fields = append(a.Fields, potential.Field{
				Quantity: number.Draw(t, "quantity"), PriceCents: cents.Draw(t, "price"), VariableCostCents: cents.Draw(t, "cost"), MinutesPerUnit: number.Draw(t, "minutes"),
			})
		}
		a.FixedCosts = []potential.Cost{{Cents: rapid.Int64Range(0, potential.MaxCents).Draw(t, "fixed")}}
		f := potential.Compute(a)
		var texts []string
		for _, g := range groups {
			for _, s := range ofBusiness(l, &f, g.keys) {
				texts = append(texts, s.Result, s.Sentence, s.Formula)
			}
		}
		for _, row := range append(breakEvenRows(l, &f), perHourRows(l, &f)...) {
			texts = append(texts, row...)
		}
		for _, field := range f.Fields {
			for col := colTurnover; col < fieldColumns; col++ {
				texts = append(texts, computed(l, field, col))
			}
		}
		for _, text := range texts {
			if strings.Contains(text, "Inf") || strings.Contains(text, "NaN") || strings.Contains(text, "[[") {
				t.Fatalf("%q", text)
			}
		}
	})
}

func TestLongSumsAreShortened(t *testing.T) {
	l := translations.In("de")
	a := potential.Analysis{}
	many(50)(&a)
	f := potential.Compute(a)
	s := ofBusiness(l, &f, []potential.FigureKey{potential.KeyFixedCosts})[0]
	want := "Kosten 0 95,00 € + Kosten 1 95,00 € + Kosten 2 95,00 € + Kosten 3 95,00 € + Kosten 4 95,00 € + Kosten 5 95,00 € + " +
		"Kosten 6 95,00 € + 43 weitere 4.085,00 € = 4.750,00 €"
	if plain(s.Formula) != want {
		t.Error(plain(s.Formula))
	}
	many(8)(&a)
	f = potential.Compute(a)
	if s = ofBusiness(l, &f, []potential.FigureKey{potential.KeyFixedCosts})[0]; strings.Contains(s.Formula, "weitere") {
		t.Error(s.Formula)
	}
}

func TestWhatIsSerious(t *testing.T) {
	l := translations.In("de")
	serious := func(a potential.Analysis) string {
		f := potential.Compute(a)
		var out []string
		for _, g := range groups {
			for _, s := range ofBusiness(l, &f, g.keys) {
				if s.serious {
					out = append(out, string(s.key))
				}
			}
		}
		return strings.Join(out, " ")
	}
	sold := []potential.Field{{ID: "a", Quantity: ptr(100.0), PriceCents: ptr(int64(500)), VariableCostCents: ptr(int64(200))}}
	dear := []potential.Field{{ID: "a", Quantity: ptr(100.0), PriceCents: ptr(int64(500)), VariableCostCents: ptr(int64(600))}}
	for want, a := range map[string]potential.Analysis{
		"":                   {Fields: []potential.Field{{ID: "a"}}},
		"rest-after-private": {Fields: []potential.Field{{ID: "a"}}, PrivateNeeds: []potential.Cost{{Cents: 100}}},
		"result rest-after-private safety-margin safety-margin-minimum":                             {Fields: sold, FixedCosts: []potential.Cost{{Cents: 40000}}, PrivateNeeds: []potential.Cost{{Cents: 100}}},
		"contribution ratio result rest-after-private break-even break-even-units minimum-turnover": {Fields: dear, OtherIncome: []potential.Cost{{Cents: 9}}},
	} {
		if got := serious(a); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	f := potential.Compute(potential.Analysis{Fields: []potential.Field{{ID: "a"}}})
	if s := ofBusiness(l, &f, stripKeys)[1]; s.Sentence != "Das lässt sich erst mit Menge und Preis berechnen." {
		t.Error(s.Sentence)
	}
}

func TestNothingIsPraisedBeforeCostsAreKnown(t *testing.T) {
	l := translations.In("de")
	a := potential.Analysis{Fields: []potential.Field{{ID: "a", Quantity: ptr(10.0), PriceCents: ptr(int64(500))}}}
	sentences := func() string {
		f := potential.Compute(a)
		said := ofBusiness(l, &f, []potential.FigureKey{potential.KeyBreakEven, potential.KeyMinimum})
		return said[0].Result + " " + said[0].Sentence + " " + said[1].Result + " " + said[1].Sentence
	}
	if got := sentences(); got != "– Dafür fehlen noch die Fixkosten. – Dafür fehlt noch, was Sie privat brauchen." {
		t.Error(got)
	}
	a.FixedCosts, a.PrivateNeeds = []potential.Cost{{Cents: 1000}}, []potential.Cost{{Cents: 2000}}
	if got := plain(sentences()); got != "10,00 € Ab 10,00 € Umsatz im Monat sind Ihre Kosten gedeckt. 30,00 € Ab 30,00 € Umsatz im Monat können Sie vom Betrieb leben." {
		t.Error(got)
	}
}
