package potential

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// usual draws an analysis as a consultant might type one.
func usual() *rapid.Generator[Analysis] {
	return rapid.Custom(func(t *rapid.T) Analysis {
		var a Analysis
		for i := range rapid.IntRange(0, 6).Draw(t, "fields") {
			a.Fields = append(a.Fields, usualField(t, app.ID(rune('A'+i))))
		}
		a.FixedCosts, a.PrivateNeeds, a.OtherIncome = usualCosts(t), usualCosts(t), usualCosts(t)
		a.LoanRepayment = ptr(rapid.Int64Range(0, 100000).Draw(t, "repayment"))
		a.ImputedWage = ptr(rapid.Int64Range(0, 500000).Draw(t, "wage"))
		a.SellableHours = ptr(rapid.Float64Range(1, 400).Draw(t, "sellable"))
		return a
	})
}

func usualField(t *rapid.T, id app.ID) Field {
	quantity := rapid.OneOf(rapid.Float64Range(0, 1000), rapid.Map(rapid.IntRange(0, 1000), func(n int) float64 { return float64(n) }))
	return Field{
		ID: id, Name: string(id), Quantity: ptr(quantity.Draw(t, "quantity")), PriceCents: ptr(rapid.Int64Range(0, 1000000).Draw(t, "price")),
		VariableCostCents: ptr(rapid.Int64Range(0, 300000).Draw(t, "cost")), MinutesPerUnit: ptr(rapid.Float64Range(0, 600).Draw(t, "minutes")),
	}
}

func usualCosts(t *rapid.T) []Cost {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Cost {
		c := Cost{Cents: rapid.Int64Range(0, 200000).Draw(t, "cents"), Kind: rapid.SampledFrom([]CostKind{"", Depreciation, Interest}).Draw(t, "kind")}
		c.PaidIn = rapid.SliceOfNDistinct(rapid.IntRange(1, 12), 0, 4, rapid.ID[int]).Draw(t, "paid in")
		return c
	}), 0, 4).Draw(t, "costs")
}

// same tells that two amounts are the same but for what binary arithmetic leaves of the sizes that they came from.
func same(a, b float64, sizes ...float64) bool {
	size := math.Max(math.Abs(a), math.Abs(b))
	for _, s := range sizes {
		size = math.Max(size, math.Abs(s))
	}
	return math.Abs(a-b) <= 1e-9*math.Max(1, size)
}

func TestContributionIsAdditive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := usual().Draw(t, "one"), usual().Draw(t, "other")
		both := a
		both.Fields = append(append([]Field{}, a.Fields...), b.Fields...)
		x, y, z := Compute(a), Compute(b), Compute(both)
		if !same(z.Contribution, x.Contribution+y.Contribution, z.Turnover, x.Turnover) || !same(z.Turnover, x.Turnover+y.Turnover) || !same(z.Hours, x.Hours+y.Hours) {
			t.Fatalf("%v + %v = %v", x.Contribution, y.Contribution, z.Contribution)
		}
		if len(a.Fields) == 0 {
			return
		}
		split := a
		split.Fields = append([]Field{}, a.Fields...)
		half := split.Fields[0]
		half.Quantity = ptr(*half.Quantity / 2)
		split.Fields[0] = half
		split.Fields = append(split.Fields, half)
		if s := Compute(split); !same(s.Contribution, x.Contribution, s.Turnover) || !same(s.Result, x.Result, s.Turnover) {
			t.Fatalf("%v split in two is %v", x.Contribution, s.Contribution)
		}
	})
}

// scaled is the business with a part of its quantities.
func scaled(a Analysis, part float64) Analysis {
	a.Fields = append([]Field{}, a.Fields...)
	for i := range a.Fields {
		a.Fields[i].Quantity = ptr(*a.Fields[i].Quantity * part)
	}
	return a
}

func TestAtTheThresholdsNothingIsLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := usual().Draw(t, "analysis")
		f := Compute(a)
		if f.Contribution <= 0 || f.FixedCosts*f.Turnover/f.Contribution > maxFigure {
			if f.BreakEven != nil {
				t.Fatalf("reached without a contribution: %+v", f.Totals)
			}
			return
		}
		if part := *f.BreakEven / f.Turnover; part < 1e6 {
			at := Compute(scaled(a, part))
			if !same(at.Result, 0, at.Turnover, f.FixedCosts) || !same(or0(at.BreakEven), *f.BreakEven) && part > 0 {
				t.Fatalf("at the break-even %v: %+v", *f.BreakEven, at.Totals)
			}
		}
		if part := or0(f.MinimumTurnover) / f.Turnover; part > 0 && part < 1e6 {
			if at := Compute(scaled(a, part)); !same(at.RestAfterPrivate, 0, at.Turnover, f.PrivateNeeds, f.OtherIncome) {
				t.Fatalf("at the minimum %v: %+v", *f.MinimumTurnover, at.Totals)
			}
		}
		if f.Hours > 0 && *f.RequiredPerHour > 0 {
			at := *f.RequiredPerHour * *f.SellableHours
			if !same(at, f.FixedCosts+f.PrivateNeed+f.Repayment, f.PrivateNeeds, f.OtherIncome) {
				t.Fatalf("all hours at the required contribution bring %v", at)
			}
		}
	})
}

func TestUnitsOfTheBreakEvenAreTheFewest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		price, cost := rapid.Int64Range(0, MaxCents).Draw(t, "price"), rapid.Int64Range(0, 1000).Draw(t, "cost")
		fixed := rapid.Int64Range(0, MaxCents).Draw(t, "fixed")
		f := Compute(single(1, price, cost, fixed))
		if price <= cost {
			if f.BreakEvenUnits != nil {
				t.Fatalf("%v units at a price below cost", *f.BreakEvenUnits)
			}
			return
		}
		units := int64(*f.BreakEvenUnits)
		if units*(price-cost) < fixed || units > 0 && (units-1)*(price-cost) >= fixed {
			t.Fatalf("%d units of %d for %d", units, price-cost, fixed)
		}
	})
}

func TestAShiftByNothingChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := usual().Draw(t, "analysis")
		var all []FieldChange
		for _, f := range a.Fields {
			all = append(all, FieldChange{Field: f.ID, Quantity: f.Quantity, Price: f.PriceCents, Minutes: f.MinutesPerUnit})
		}
		a.Shifts = []Shift{{ID: "V"}, {ID: "W", Changes: all}}
		a.Liquidity = &Liquidity{From: "2025-01", TurnoverCents: []int64{7, 77, 777}, VariablePercent: ptr(33.3)}
		f := Compute(a)
		for _, s := range f.Shifts {
			if s.ContributionChange != 0 || !reflect.DeepEqual(s.Totals, f.Totals) {
				t.Fatalf("%+v\n%+v", s.Totals, f.Totals)
			}
			if after := Compute(Apply(a, Scenario{Changes: all})); !reflect.DeepEqual(after.Liquidity, f.Liquidity) {
				t.Fatalf("%+v", after.Liquidity)
			}
		}
	})
}

func TestLawsOfThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := usual().Draw(t, "analysis")
		a.Liquidity = &Liquidity{From: "2024-11", OpeningCents: rapid.Int64Range(-1000000, 1000000).Draw(t, "opening"), Months: ptr(24)}
		f := Compute(a)
		l, last, lowest := f.Liquidity, float64(a.Liquidity.OpeningCents), math.Inf(1)
		for _, m := range l.Months {
			if m.Opening != last || !same(m.Balance, m.Opening+m.Change(), m.Turnover) {
				t.Fatalf("%+v after %v", m, last)
			}
			last, lowest = m.Balance, math.Min(lowest, m.Balance)
		}
		if l.Gap != math.Max(0, -lowest) || l.Months[l.Least()].Balance != lowest {
			t.Fatalf("%+v, lowest %v", l, lowest)
		}
		worn := 0.0
		for _, c := range a.FixedCosts {
			if c.Kind == Depreciation {
				worn += float64(c.Cents)
			}
		}
		for _, c := range append(a.PrivateNeeds, a.OtherIncome...) { // what is no cash in the household counts in F10 and not here
			if c.Kind == Depreciation {
				return
			}
		}
		if want := float64(a.Liquidity.OpeningCents) + 24*(f.RestAfterPrivate+worn); !same(last, want, f.Turnover*24, f.FixedCosts*24, f.PrivateNeeds*24) {
			t.Fatalf("two years end at %v, want %v", last, want)
		}
	})
}

// odd draws a value of any type, with all that can be wrong with it.
func odd(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if rapid.IntRange(0, 3).Draw(t, "there") > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			odd(t, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			odd(t, v.Field(i))
		}
	case reflect.Slice:
		for range rapid.IntRange(0, 3).Draw(t, "length") {
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			odd(t, v.Index(v.Len()-1))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for _, key := range []string{"A", "B"} {
			entry := reflect.New(v.Type().Elem()).Elem()
			odd(t, entry)
			v.SetMapIndex(reflect.ValueOf(app.ID(key)), entry)
		}
	case reflect.String:
		v.SetString(rapid.SampledFrom([]string{"", "A", "B", "2025-01", "2025-02", "9999-12", "pricing.calculated", "depreciation"}).Draw(t, "text"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "truth"))
	case reflect.Int:
		v.SetInt(rapid.OneOf(rapid.Int64Range(-1, 24), rapid.Int64()).Draw(t, "whole"))
	case reflect.Int64:
		v.SetInt(rapid.OneOf(rapid.Int64Range(-2, 5000), rapid.Int64(), rapid.SampledFrom([]int64{0, 1, MaxCents})).Draw(t, "cents"))
	case reflect.Float64:
		v.SetFloat(rapid.OneOf(rapid.Float64Range(0, 300), rapid.Float64(), rapid.SampledFrom([]float64{
			0, math.Copysign(0, -1), math.NaN(), math.Inf(1), math.Inf(-1), 5e-324, math.MaxFloat64, MaxQuantity, MaxMinutes, MaxWeight, 1e-300,
		})).Draw(t, "number"))
	}
}

// finite reports every number below v that is none.
func finite(t interface{ Errorf(string, ...any) }, v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			finite(t, v.Elem(), path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			finite(t, v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	case reflect.Slice:
		for i := range v.Len() {
			finite(t, v.Index(i), path)
		}
	case reflect.Float64:
		if x := v.Float(); math.IsNaN(x) || math.IsInf(x, 0) || math.Abs(x) > 1e18 {
			t.Errorf("%s is %v", path, x)
		}
	}
}

// explained are all explanations of an analysis.
func explained(f Figures) []Explanation {
	var out []Explanation
	add := func(e Explanation, ok bool) {
		if ok {
			out = append(out, e)
		}
	}
	for _, key := range BusinessKeys {
		add(f.Explain(key))
	}
	for _, x := range f.Fields {
		for _, key := range FieldKeys {
			add(x.Explain(key, f.Totals))
		}
	}
	for _, x := range f.Expansions {
		for _, key := range ExpansionKeys {
			add(x.Explain(key))
		}
	}
	for _, s := range f.Shifts {
		out = append(out, s.Explain(f.Totals))
	}
	if f.Liquidity != nil {
		for _, m := range f.Liquidity.Months {
			out = append(out, m.Explain())
		}
	}
	for _, n := range f.Needs {
		out = append(out, n.Explain())
	}
	if o := f.Options; o != nil {
		for _, a := range o.Alternatives {
			add(o.Explain(a.ID))
		}
		add(o.ExplainSensitivity())
		for _, c := range o.Criteria {
			out = append(out, o.ExplainSwitches(c.ID)...)
		}
	}
	return out
}

// sound reports what of an analysis cannot be shown.
func sound(t interface {
	Errorf(string, ...any)
	Fatalf(string, ...any)
}, a Analysis,
) {
	f := Compute(a)
	finite(t, reflect.ValueOf(f), "figures")
	for _, s := range f.Analysis.Scenarios {
		finite(t, reflect.ValueOf(Compute(Apply(a, s))), "scenario "+s.Name)
	}
	for _, x := range f.Fields {
		finite(t, reflect.ValueOf(Compute(Apply(a, Specialise(a, x.ID)))), "specialised")
		finite(t, reflect.ValueOf(Compute(Apply(a, Exit(x.ID)))), "exit")
	}
	for _, x := range f.Analysis.Expansions {
		finite(t, reflect.ValueOf(Compute(Apply(a, Expand(a, x)))), "expanded")
	}
	if o := f.Options; o != nil {
		for _, c := range o.Criteria {
			finite(t, reflect.ValueOf(o.Reigns(c.ID)), "reigns")
		}
	}
	Focus(f)
	finite(t, reflect.ValueOf(Timeline([]Analysis{f.Analysis})), "years")
	for _, code := range []string{"de", "en"} {
		for _, e := range explained(f) {
			w := e.In(translations.In(code))
			for _, text := range []string{w.Name, w.Help, w.Formula, w.Sentence, w.Result} {
				if text == "" || strings.Contains(text, "⟦") || strings.Contains(text, "no value") || strings.Contains(text, "NaN") || strings.Contains(text, "Inf") {
					t.Fatalf("%s: %+v says %q", code, e, text)
				}
			}
		}
	}
}

func oddAnalysis(t *rapid.T) {
	var a Analysis
	odd(t, reflect.ValueOf(&a).Elem())
	sound(t, a)
}

func TestNoFigureIsEverInfinite(t *testing.T) { rapid.Check(t, oddAnalysis) }

func FuzzOddAnalysis(f *testing.F) { f.Fuzz(rapid.MakeFuzz(oddAnalysis)) }

func FuzzCompute(f *testing.F) {
	sample, err := json.Marshal(nadel(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sample)
	for _, c := range wrongs {
		if text, err := json.Marshal(c.a); err == nil {
			f.Add(text)
		}
	}
	f.Add([]byte(`{"fields":[{"id":"A","quantity":1e9,"priceCents":1000000,"minutesPerUnit":1e-300}],"sellableHours":1e-300,"fixedCosts":[{"cents":1}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var a Analysis
		if json.Unmarshal(text, &a) != nil {
			return
		}
		before := Compute(a)
		sound(t, a)
		if again := Compute(a); !reflect.DeepEqual(before, again) {
			t.Error("computed twice, the figures differ")
		}
		if left := before.Analysis.Validate(); len(left) > len(a.Validate()) {
			t.Errorf("what was mended has more faults: %v", left)
		}
	})
}
