package workbook

import (
	"encoding/json"
	"testing"

	"wurzelwerk/app/potential"
	"wurzelwerk/assets"
)

// nadel is the analysis of the sample office, with what it lacks: seasons, payments, a scenario and years.
func nadel(t testing.TB) potential.Analysis {
	t.Helper()
	var sample struct {
		Founders []struct{ Potential []potential.Analysis }
	}
	if err := json.Unmarshal(assets.Sample(), &sample); err != nil || len(sample.Founders[0].Potential) != 1 {
		t.Fatal(err)
	}
	a := sample.Founders[0].Potential[0]
	a.FixedCosts[2].PaidIn = []int{2, 8}
	plan := a.Liquidity
	plan.Months = ptr(14)
	plan.SeasonPercent = []float64{80, 85, 100, 110, 125, 110, 90, 80, 100, 100, 110, 110}
	plan.Payments = []potential.Payment{{Month: "2025-03", Name: "Maschine", Cents: -120000}, {Month: "2025-09", Name: "Zuschuss", Cents: 50000}, {Month: "2031-01", Cents: 7}}
	plan.Repeated = []potential.Repeated{{Name: "Umsatzsteuer", Cents: -90000, Months: []int{1, 4, 7, 10}}, {Name: "Rückzahlung", Cents: 10000, Months: []int{6}}}
	a.Scenarios = []potential.Scenario{{
		Name: "Preise +10 %", SellableHours: ptr(140.0), Note: "Probe",
		Changes:    []potential.FieldChange{{Field: "GF1", Price: ptr(int64(1320))}, {Field: "GF3", Dropped: true}},
		NewFields:  []potential.Field{{Name: "Nähkurse", Quantity: ptr(4.0), PriceCents: ptr(int64(9000)), MinutesPerUnit: ptr(120.0)}},
		FixedCosts: []potential.Cost{{Name: "Werbung", Cents: 12000}, {Name: "Raum", Cents: 20000}},
	}}
	a.Years = []potential.Year{{Year: 2023, Turnover: ptr(int64(4100000)), Employees: ptr(0.0)}, {Year: 2024, Turnover: ptr(int64(4550000)), Employees: ptr(0.5), HoursPerWeek: ptr(38.0)}, {Year: 2026, Turnover: ptr(int64(5000000))}}
	return a
}

func ptr[T any](x T) *T { return &x }
