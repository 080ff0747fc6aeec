package potential

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"wurzelwerk/app"
)

func TestScenarioOfEverything(t *testing.T) {
	a, untouched := nadel(t), nadel(t)
	s := Scenario{
		Changes: []FieldChange{
			{Field: "GF1", Price: ptr(int64(1300)), VariableCost: ptr(int64(100)), Minutes: ptr(15.0)},
			{Field: "GF3", Quantity: ptr(9.0), Dropped: true},
			{Field: "GF9", Quantity: ptr(9.0)},
		},
		NewFields:     []Field{{ID: "GF4", Name: "Kurse", Quantity: ptr(6.0), PriceCents: ptr(int64(5000))}},
		FixedCosts:    []Cost{{Name: "Miete", Cents: 60000}, {Name: "AfA", Cents: 0}, {Name: "Kursraum", Cents: 5000}},
		SellableHours: ptr(100.0),
		Payments:      []Payment{{Month: "2025-01", Name: "Stühle", Cents: -30000}},
	}
	after := Apply(a, s)
	if !reflect.DeepEqual(a, untouched) {
		t.Fatal("the analysis itself has changed")
	}
	f := Compute(after)
	// 260 × 13.00 + 8 × 140.00 + 6 × 50.00; 260 × 12.00 + 8 × 120.00 + 300.00
	if f.Turnover != 480000 || f.Contribution != 438000 || f.FixedCosts != 145000-18000-9000+5000 || !near(f.Utilisation, 0.89) {
		t.Errorf("%+v", f.Totals)
	}
	if costs := after.FixedCosts; len(costs) != 10 || costs[6].Kind != Depreciation {
		t.Errorf("%+v", costs)
	}
	// The plan follows the fields: 3,800.00 × 480/520, and 20 % × (42/480) ÷ (104/520).
	plan := f.Liquidity.Months[0]
	if plan.Turnover != 350769 || !near(&plan.VariableCosts, 350769*0.0875) || plan.Out != 30000 || plan.FixedCosts != 123000 {
		t.Errorf("%+v", plan)
	}
	if !reflect.DeepEqual(Under(a, s), f.Totals) {
		t.Errorf("%+v\n%+v", Under(a, s), f.Totals)
	}
}

func TestAnEmptyPlanAndFieldsStayEmpty(t *testing.T) {
	a := Analysis{Liquidity: &Liquidity{From: "2025-01", TurnoverCents: []int64{100}, VariablePercent: ptr(30.0)}}
	s := Scenario{NewFields: []Field{{ID: "A", Quantity: ptr(1.0), PriceCents: ptr(int64(100))}}}
	if l := Compute(Apply(a, s)).Liquidity; l.Months[0].Turnover != 100 || l.Months[0].VariableCosts != 30 {
		t.Errorf("%+v", l.Months[0])
	}
}

func TestAPlanStaysWithinItsLimits(t *testing.T) {
	a := single(1, 1, 1, 0)
	a.Liquidity = &Liquidity{From: "2025-01", TurnoverCents: []int64{MaxCents}, VariablePercent: ptr(float64(MaxPercent))}
	s := Scenario{Changes: []FieldChange{{Field: "A", Quantity: ptr(1e9), VariableCost: ptr(int64(999999))}}}
	if faults := Apply(a, s).Validate(); len(faults) > 0 {
		t.Error(faults)
	}
}

func TestExit(t *testing.T) {
	a := nadel(t)
	before, after := Compute(a), Compute(Apply(a, Exit("GF3")))
	if len(after.Fields) != 2 || after.Contribution != before.Contribution-60000 || !near(&after.Hours, before.Hours-40) {
		t.Errorf("%+v", after.Totals)
	}
}

func TestExpand(t *testing.T) {
	a := nadel(t)
	before, x := Compute(a), a.Expansions[0]
	grown := Compute(Apply(a, Expand(a, x)))
	if !near(&grown.Result, before.Result+65000) || grown.Liquidity.Months[0].Out != 240000 || grown.FixedCosts != 158000 {
		t.Errorf("%+v", grown.Totals)
	}
	x.Name = "Miete"
	if grown = Compute(Apply(a, Expand(a, x))); grown.FixedCosts != 158000 || len(grown.Analysis.FixedCosts) != 9 {
		t.Errorf("of the name of a cost: %v", grown.FixedCosts)
	}
}

func TestSpecialise(t *testing.T) {
	a := nadel(t)
	focus, ok := Focus(Compute(a))
	if !ok || focus != "GF2" {
		t.Errorf("in %s", focus)
	}
	units := func(field app.ID) float64 {
		fields := Apply(a, Specialise(a, field)).Fields
		if len(fields) != 1 || fields[0].ID != field {
			t.Fatalf("%+v", fields)
		}
		return *fields[0].Quantity
	}
	if got := units("GF2"); got != 50 { // 150.67 hours by three
		t.Errorf("%v units", got)
	}
	a.SellableHours = ptr(100.0)
	if got := units("GF1"); got != 300 {
		t.Errorf("%v units in 100 hours", got)
	}
	a.Fields[0].MinutesPerUnit = nil
	if got := units("GF1"); got != 260 {
		t.Errorf("%v units without a time", got)
	}
	if fields := Apply(a, Specialise(a, "none of these")).Fields; len(fields) != 0 {
		t.Errorf("%+v", fields)
	}
	if id, ok := Focus(Compute(single(1, 100, 200, 0))); ok {
		t.Errorf("focus on %q", id)
	}
}

func TestTimeline(t *testing.T) {
	y := func(year int, turnover int64, employees, hours float64) Year {
		return Year{year, &turnover, &employees, &hours}
	}
	columns := Timeline([]Analysis{
		{Date: "2025-11-01", Years: []Year{{Year: 2024, Turnover: ptr(int64(120))}, y(2025, 150, 1, 30)}},
		{Date: "2025-04-01", Years: []Year{y(2022, 0, 0, 20), y(2024, 100, 0.5, 40)}},
		{Date: "2026-01-01", BinnedOn: "2026-01-02", Years: []Year{y(2023, 1, 1, 1)}},
	})
	years := make([]int, len(columns))
	for i, c := range columns {
		years[i] = c.Year.Year
	}
	if !slices.Equal(years, []int{2022, 2024, 2025}) {
		t.Fatal(years)
	}
	if c := columns[1]; *c.Turnover != 120 || *c.Employees != 0.5 || c.TurnoverChange != nil {
		t.Errorf("%+v", c)
	}
	if c := columns[2]; !near(c.TurnoverChange, 0.25) || !near(c.EmployeesChange, 1) || !near(c.HoursChange, -0.25) {
		t.Errorf("%+v", c)
	}
	if got := Timeline(nil); len(got) != 0 {
		t.Error(got)
	}
	if c := Timeline([]Analysis{{Years: []Year{y(2024, 0, 0, 0), y(2025, 5, 0, 0)}}})[1]; c.TurnoverChange != nil || c.EmployeesChange != nil {
		t.Errorf("%+v", c)
	}
}

func TestAnsoff(t *testing.T) {
	places := map[Ansoff][]string{}
	for _, s := range Strategies {
		if place, ok := AnsoffPlace(s); ok {
			places[place] = append(places[place], s)
		}
	}
	want := map[Ansoff][]string{
		{}:            {"penetration", "shift", "specialisation"},
		{true, false}: {"market-development"}, {false, true}: {"product-development"}, {true, true}: {"diversification"},
	}
	if !reflect.DeepEqual(places, want) {
		t.Error(places)
	}
	if _, ok := AnsoffPlace("of a newer version"); ok {
		t.Error("an unknown strategy has a place")
	}
}

func TestAShiftIsAScenario(t *testing.T) {
	a := nadel(t)
	f := Compute(a)
	after := Compute(Apply(a, a.Shifts[0].Scenario()))
	if !reflect.DeepEqual(after.Totals, f.Shifts[0].Totals) || math.Abs(after.Contribution-f.Contribution-f.Shifts[0].ContributionChange) > 1e-6 {
		t.Errorf("%+v\n%+v", after.Totals, f.Shifts[0])
	}
	if s := a.Shifts[0].Scenario(); s.ID != app.ID("V1") || s.Name != a.Shifts[0].Name {
		t.Errorf("%+v", s)
	}
}
