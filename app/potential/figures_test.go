package potential

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"wurzelwerk/app"
)

// near tells that a figure is a number, but for what binary arithmetic leaves.
func near(x *float64, want float64) bool {
	return x != nil && math.Abs(*x-want) <= 1e-9*math.Max(1, math.Abs(want))
}

func TestTheWorkedExample(t *testing.T) {
	f := Compute(nadel(t))
	for name, c := range map[string]struct {
		have *float64
		want float64
	}{
		"turnover": {&f.Turnover, 520000}, "contribution": {&f.Contribution, 416000}, "ratio": {f.Ratio, 0.8},
		"hours": {&f.Hours, 452.0 / 3}, "an hour": {f.PerHour, 416000 / (452.0 / 3)}, "fixed costs": {&f.FixedCosts, 145000},
		"private need": {&f.PrivateNeed, 184000}, "result": {&f.Result, 271000}, "economic result": {f.EconomicResult, 11000},
		"break-even": {f.BreakEven, 181250}, "minimum": {f.MinimumTurnover, 430000}, "margin": {f.SafetyMargin, 338750.0 / 520000},
		"margin to the minimum": {f.SafetyMarginToMinimum, 90000.0 / 520000}, "rest": {&f.RestAfterPrivate, 72000},
		"utilisation": {f.Utilisation, 452.0 / 480}, "required": {f.RequiredPerHour, 2150}, "share": {f.Fields[0].MarketShare, 1.2},
		"of a unit": {f.Fields[1].UnitContribution, 12000}, "gap": {&f.Liquidity.Gap, 13000}, "gain": {f.Expansions[0].Gain, 65000},
		"payback": {f.Expansions[0].Payback, 240.0 / 65}, "after the shift": {&f.Shifts[0].Contribution, 494000},
		"needed after the shift": {f.Shifts[0].RequiredPerHour, 2150},
	} {
		if !near(c.have, c.want) {
			t.Errorf("%s: %v, want %v", name, *c.have, c.want)
		}
	}
	if f.BreakEvenUnits != nil || len(f.Faults) > 0 {
		t.Errorf("%v, %v", f.BreakEvenUnits, f.Faults)
	}
	want := []Mark{{MarkBelowRequired, "GF3", "Maßanfertigung"}, {Code: MarkMoneyRunsOut}, {Code: MarkWinnerUncertain}}
	if !slices.Equal(f.Marks, want) {
		t.Errorf("%v", f.Marks)
	}
}

// single is a business of one field.
func single(quantity float64, price, cost, fixed int64) Analysis {
	return Analysis{
		Fields:     []Field{{ID: "A", Name: "A", Quantity: &quantity, PriceCents: &price, VariableCostCents: &cost}},
		FixedCosts: []Cost{{Name: "K", Cents: fixed}},
	}
}

func TestPublishedChecks(t *testing.T) {
	// A year's statement of a course in cost accounting: turnover 12,000,000, variable costs 6,293,943, fixed 4,861,057.
	f := Compute(single(1, 1200000000, 629394300, 486105700))
	if f.Contribution != 570605700 || f.Result != 84500000 || Places(*f.Ratio, 4) != 0.4755 || Cents(*f.BreakEven) != 1022294099 {
		t.Errorf("%+v", f.Totals)
	}
	// The same with a contribution of 29.28 a unit: 166,019.71 units, so 166,020; and 50,000 by 20.00.
	for _, c := range []struct {
		price, cost, fixed int64
		units              float64
	}{{6158, 3230, 486105700, 166020}, {2000, 0, 5000000, 2500}} {
		if f := Compute(single(1, c.price, c.cost, c.fixed)); !near(f.BreakEvenUnits, c.units) {
			t.Errorf("%v units, want %v", *f.BreakEvenUnits, c.units)
		}
	}
	// A cake for 5 with ingredients for 2.
	if f := Compute(single(1, 500, 200, 0)); !near(f.Fields[0].UnitContribution, 300) {
		t.Errorf("%v", *f.Fields[0].UnitContribution)
	}
}

func TestAnEmptyAnalysisHasNoFigures(t *testing.T) {
	empty := Compute(Analysis{})
	if !reflect.DeepEqual(empty.Totals, Totals{}) || len(empty.Marks) > 0 || empty.Liquidity != nil || empty.Options != nil {
		t.Errorf("%+v", empty)
	}
}

func TestNoTurnoverReachesABreakEvenBelowCost(t *testing.T) {
	f := Compute(single(10, 100, 300, 5000))
	for _, x := range []*float64{f.BreakEven, f.BreakEvenUnits, f.MinimumTurnover, f.SafetyMargin, f.SafetyMarginToMinimum} {
		if x != nil {
			t.Errorf("%v in %+v", *x, f.Totals)
		}
	}
	if want := []Mark{{MarkBelowCost, "A", "A"}, {Code: MarkLoss}}; f.Result != -7000 || !slices.Equal(f.Marks, want) {
		t.Errorf("%v %v", f.Result, f.Marks)
	}
}

func TestFieldsThatLackSomething(t *testing.T) {
	f := Compute(Analysis{Fields: []Field{
		{ID: "price", PriceCents: ptr(int64(900)), MinutesPerUnit: ptr(30.0)},
		{ID: "quantity", Quantity: ptr(3.0), MinutesPerUnit: ptr(20.0)},
		{ID: "no cost", Quantity: ptr(2.0), PriceCents: ptr(int64(100)), StrongestCompetitor: ptr(int64(0)), GrowthPercent: ptr(5.0)},
		{ID: "no time", Quantity: ptr(2.0), PriceCents: ptr(int64(0)), MinutesPerUnit: ptr(0.0)},
	}})
	want := Totals{Turnover: 200, Contribution: 200, Ratio: ptr(1.0), Hours: 1, PerHour: ptr(0.0), Result: 200, RestAfterPrivate: 200, BreakEven: ptr(0.0), MinimumTurnover: ptr(0.0), SafetyMargin: ptr(1.0), SafetyMarginToMinimum: ptr(1.0)}
	if !reflect.DeepEqual(f.Totals, want) {
		t.Errorf("%+v", f.Totals)
	}
	for i, values := range [][]*float64{ // turnover, of a unit, contribution, ratio, an hour, hours, share
		{nil, ptr(900.0), nil, nil, ptr(1800.0), nil, nil},
		{nil, nil, nil, nil, nil, ptr(1.0), nil},
		{ptr(200.0), ptr(100.0), ptr(200.0), ptr(1.0), nil, nil, nil},
		{ptr(0.0), ptr(0.0), ptr(0.0), nil, nil, ptr(0.0), nil},
	} {
		x := f.Fields[i]
		if have := []*float64{x.Turnover, x.UnitContribution, x.Contribution, x.Ratio, x.PerHour, x.Hours, x.MarketShare}; !reflect.DeepEqual(have, values) || x.Quadrant != "" {
			t.Errorf("%s: %+v", x.ID, x)
		}
	}
	marks := []Mark{{Code: MarkIncomplete, Field: "price"}, {Code: MarkIncomplete, Field: "quantity"}, {Code: MarkNoTime, Field: "no cost"}}
	if !slices.Equal(f.Marks, marks) {
		t.Errorf("%v", f.Marks)
	}
}

func TestOtherIncomeAboveTheNeeds(t *testing.T) {
	a := single(100, 1000, 500, 20000)
	a.PrivateNeeds, a.OtherIncome, a.SellableHours = []Cost{{Cents: 50000}}, []Cost{{Cents: 60000}}, ptr(100.0)
	f := Compute(a)
	if f.PrivateNeed != -10000 || !near(f.MinimumTurnover, 20000) || !near(f.RequiredPerHour, 100) || f.RestAfterPrivate != 40000 {
		t.Errorf("%+v", f.Totals)
	}
	a.OtherIncome[0].Cents = 90000
	f = Compute(a)
	if !near(f.MinimumTurnover, 0) || !near(f.RequiredPerHour, 0) || !near(f.SafetyMarginToMinimum, 1) {
		t.Errorf("%+v", f.Totals)
	}
	if !slices.Contains(f.Marks, Mark{Code: MarkIncomeCovers}) {
		t.Errorf("%v", f.Marks)
	}
}

func TestQuadrants(t *testing.T) {
	place := func(p *Portfolio, competitor int64, growth float64) Quadrant {
		a := single(100, 1000, 0, 0)
		a.Portfolio, a.Fields[0].StrongestCompetitor, a.Fields[0].GrowthPercent = p, &competitor, &growth
		return Compute(a).Fields[0].Quadrant
	}
	for _, c := range []struct {
		p          *Portfolio
		competitor int64
		growth     float64
		want       Quadrant
	}{
		{nil, 100000, 3, Star},
		{nil, 100000, 2.9, CashCow},
		{nil, 100001, 3, QuestionMark},
		{nil, 100001, -5, PoorDog},
		{&Portfolio{MarketShare: ptr(0.5)}, 200000, 2, CashCow},
		{&Portfolio{GrowthPercent: ptr(0.0)}, 100001, 0, QuestionMark},
		{&Portfolio{ptr(2.0), ptr(-1.0)}, 50000, -1, Star},
	} {
		if got := place(c.p, c.competitor, c.growth); got != c.want {
			t.Errorf("%+v is a %s", c, got)
		}
	}
}

func TestMoreWorkThanTime(t *testing.T) {
	a := single(100, 1000, 500, 20000)
	a.Fields[0].MinutesPerUnit, a.SellableHours, a.PrivateNeeds = ptr(66.0), ptr(100.0), []Cost{{Cents: 50000}}
	f := Compute(a)
	want := []Mark{{MarkBelowRequired, "A", "A"}, {Code: MarkOverCapacity}, {Code: MarkBelowMinimum}}
	if !near(f.Utilisation, 1.1) || !slices.Equal(f.Marks, want) {
		t.Errorf("%v, %v", *f.Utilisation, f.Marks)
	}
}

func TestExpansionsThatDoNotPay(t *testing.T) {
	e := func(change func(*Expansion)) ExpansionFigures {
		x := Expansion{
			ID: "X", Quantity: ptr(10.0), PriceCents: ptr(int64(1000)), VariableCostCents: ptr(int64(400)), MinutesPerUnit: ptr(60.0),
			ExtraFixedCostCents: ptr(int64(5000)), InvestmentCents: ptr(int64(10000)),
		}
		change(&x)
		return Compute(Analysis{SellableHours: ptr(20.0), Expansions: []Expansion{x}}).Expansions[0]
	}
	for name, c := range map[string]struct {
		change                   func(*Expansion)
		gain, threshold, payback *float64
		never                    bool
	}{
		"pays":             {func(*Expansion) {}, ptr(1000.0), ptr(9.0), ptr(10.0), false},
		"gains nothing":    {func(x *Expansion) { x.ExtraFixedCostCents = ptr(int64(6000)) }, ptr(0.0), ptr(10.0), nil, true},
		"loses":            {func(x *Expansion) { x.PriceCents = ptr(int64(400)) }, ptr(-5000.0), nil, nil, true},
		"below cost":       {func(x *Expansion) { x.PriceCents = ptr(int64(300)) }, ptr(-6000.0), nil, nil, true},
		"no investment":    {func(x *Expansion) { x.InvestmentCents = nil }, ptr(1000.0), ptr(9.0), nil, false},
		"costs nothing":    {func(x *Expansion) { x.InvestmentCents, x.ExtraFixedCostCents = ptr(int64(0)), nil }, ptr(6000.0), ptr(0.0), ptr(0.0), false},
		"price not known":  {func(x *Expansion) { x.PriceCents = nil }, nil, nil, nil, false},
		"amount not known": {func(x *Expansion) { x.Quantity = nil }, nil, ptr(9.0), nil, false},
	} {
		got := e(c.change)
		if !reflect.DeepEqual([]*float64{got.Gain, got.ThresholdUnits, got.Payback}, []*float64{c.gain, c.threshold, c.payback}) || got.NeverPays() != c.never {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := e(func(*Expansion) {}); !near(got.Utilisation, 0.5) || !near(got.Turnover, 10000) {
		t.Errorf("%+v", got)
	}
}

func TestComputeChangesNothing(t *testing.T) {
	a, untouched := nadel(t), nadel(t)
	a.FixedCosts[0].PaidIn, untouched.FixedCosts[0].PaidIn = []int{7, 1}, []int{7, 1}
	a.Options.Alternatives[0].Points["yield"], untouched.Options.Alternatives[0].Points["yield"] = 9, 9
	Compute(a)
	a.Validate()
	if !reflect.DeepEqual(a, untouched) {
		t.Error("the analysis is another")
	}
}

func TestTheNewestAnalysisCounts(t *testing.T) {
	list := []Analysis{{ID: "a", Date: "2024-05-01"}, {ID: "b", Date: "2025-05-01"}, {ID: "c", Date: "2025-05-01"}, {ID: "d", Date: "2026-01-01", BinnedOn: "2026-01-02"}, {ID: "e"}}
	if a, ok := Newest(list); !ok || a.ID != "c" {
		t.Errorf("%+v", a)
	}
	if _, ok := Newest(list[3:4]); ok {
		t.Error("one in the bin counts")
	}
	if a, ok := Newest(list[4:]); !ok || a.ID != app.ID("e") {
		t.Errorf("%+v", a)
	}
}
