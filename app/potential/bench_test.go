package potential

import (
	"fmt"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// large is a business of 50 fields with a plan of 24 months and everything else that an analysis may have.
func large() Analysis {
	a := Analysis{ImputedWage: ptr(int64(260000)), LoanRepayment: ptr(int64(15000)), SellableHours: ptr(2000.0)}
	for i := range 50 {
		id := app.ID(fmt.Sprint("F", i))
		a.Fields = append(a.Fields, Field{
			ID: id, Name: "Feld " + string(id), Quantity: ptr(float64(i*7%90) + 0.5), PriceCents: ptr(int64(1200 + 310*i)), VariableCostCents: ptr(int64(200 + 90*i)),
			MinutesPerUnit: ptr(float64(5 + i)), GrowthPercent: ptr(float64(i%9) - 3), StrongestCompetitor: ptr(int64(90000)),
		})
		a.FixedCosts = append(a.FixedCosts, Cost{Name: fmt.Sprint("K", i), Cents: 9500, PaidIn: []int{1, 7}})
		a.PrivateNeeds = append(a.PrivateNeeds, Cost{Name: fmt.Sprint("P", i), Cents: 3000})
		a.Statements = append(a.Statements, rating(fmt.Sprint("pricing.s", i), 1+i%5, 1+i%4))
	}
	a.Liquidity = &Liquidity{From: "2025-01", Months: ptr(24), SeasonPercent: []float64{80, 80, 90, 100, 110, 120, 120, 100, 100, 100, 100, 100}}
	for i := range 48 {
		month, _ := monthAfter("2025-01", i/2)
		a.Liquidity.Payments = append(a.Liquidity.Payments, Payment{month, "Zahlung", -5000})
	}
	for i := range 10 {
		id := app.ID(fmt.Sprint("X", i))
		a.Expansions = append(a.Expansions, Expansion{ID: id, Name: string(id), Quantity: ptr(60.0), PriceCents: ptr(int64(1800)), VariableCostCents: ptr(int64(500)), InvestmentCents: ptr(int64(240000))})
		a.Shifts = append(a.Shifts, Shift{ID: id, Changes: []FieldChange{{Field: "F1", Quantity: ptr(0.0)}, {Field: "F2", Quantity: ptr(99.0)}}})
	}
	o := Options{Sensitivity: &Sensitivity{"c0", 20}}
	for i := range 8 {
		o.Criteria = append(o.Criteria, Criterion{ID: app.ID(fmt.Sprint("c", i)), Name: "K", Weight: float64(5 + i)})
	}
	for i := range 10 {
		points := map[app.ID]float64{}
		for j := range 8 {
			points[app.ID(fmt.Sprint("c", j))] = float64((i*3 + j*5) % 6)
		}
		o.Alternatives = append(o.Alternatives, Alternative{ID: app.ID(fmt.Sprint("a", i)), Name: "A", Points: points})
	}
	a.Options = &o
	return a
}

func BenchmarkCompute(b *testing.B) {
	a := large()
	if faults := a.Validate(); len(faults) > 0 {
		b.Fatal(faults)
	}
	for b.Loop() {
		Compute(a)
	}
}

// BenchmarkWhatIf is one move of a slider: the scenario applied, both computed, and the figures of the business in words.
func BenchmarkWhatIf(b *testing.B) {
	a, l := large(), translations.In("de")
	s := Scenario{Changes: []FieldChange{{Field: "F7", Price: ptr(int64(9900))}}}
	for b.Loop() {
		Compute(a)
		f := Compute(Apply(a, s))
		for _, key := range BusinessKeys {
			if e, ok := f.Explain(key); ok {
				e.In(l)
			}
		}
	}
}

func BenchmarkReigns(b *testing.B) {
	o := Compute(large()).Options
	for b.Loop() {
		for _, c := range o.Criteria {
			o.Reigns(c.ID)
		}
	}
}
