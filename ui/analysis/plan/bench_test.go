package plan

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// largest is a business of fifty fields with a plan of two years and twelve ideas.
func largest(newID func() app.ID) potential.Analysis {
	a := potential.Analysis{Date: "2026-01-19", SellableHours: at(2000)}
	for i := range 50 {
		f := float64(i)
		a.Fields = append(a.Fields, potential.Field{
			ID: newID(), Name: fmt.Sprintf("Geschäftsfeld Nummer %d", i), Quantity: at(10 + f), PriceCents: cents(at(2000 + 100*f)),
			VariableCostCents: cents(at(500 + 10*f)), MinutesPerUnit: at(20 + f),
		})
		a.FixedCosts = append(a.FixedCosts, potential.Cost{Name: fmt.Sprintf("Kosten Nummer %d", i), Cents: int64(10_000 + i)})
	}
	long := potential.MaxMonths
	a.Liquidity = &potential.Liquidity{From: "2026-01", OpeningCents: 100_000, Months: &long}
	for i := range 24 {
		a.Liquidity.Payments = append(a.Liquidity.Payments, potential.Payment{Month: later("2026-01", i), Name: "Zahlung", Cents: -50_000})
	}
	for i := range 12 {
		s := potential.Scenario{ID: newID(), Name: fmt.Sprintf("Szenario %d", i)}
		for _, f := range a.Fields {
			s.Changes = append(s.Changes, potential.FieldChange{Field: f.ID, Quantity: at(*f.Quantity + float64(i))})
		}
		a.Scenarios = append(a.Scenarios, s)
	}
	return a
}

// keys edits the analysis as a key does, and lets the page draw it, again and again.
func (b *bench) keys(t *testing.B, edit func(a *potential.Analysis, n int)) {
	t.ReportAllocs()
	n := 0
	for t.Loop() {
		n++
		b.desk.Edit(func(a *potential.Analysis) { edit(a, n) })
	}
}

// BenchmarkLiquidityKey is a key in the plan: the copy of the record, all figures, chart, grids and table.
func BenchmarkLiquidityKey(t *testing.B) {
	b := newBench(t, largest(bareDesk(t).desk.NewID))
	b.show(NewLiquidity(b.parts()), tab)
	b.keys(t, func(a *potential.Analysis, n int) { a.Liquidity.OpeningCents = int64(n) })
}

// BenchmarkSliderStep is a step of a slider: the copy of the record, all figures before and after, tables, chart and
// the comparison of all ideas.
func BenchmarkSliderStep(t *testing.B) {
	b := newBench(t, largest(bareDesk(t).desk.NewID))
	w := NewWhatIf(b.parts())
	b.show(w, tab)
	b.grab(firstSlider(t, w))
	n := 0
	for t.Loop() {
		key := fyne.KeyRight
		if n++; n%40 >= 20 {
			key = fyne.KeyLeft
		}
		b.press(key)
	}
}
