package plan

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
)

// shop is a business with two fields, a cost that has a name twice, and an idea of every kind.
func shop() potential.Analysis {
	return potential.Analysis{
		ID: "a",
		Fields: []potential.Field{
			{ID: "cake", Name: "Kuchen", Quantity: at(100), PriceCents: cents(at(500)), VariableCostCents: cents(at(200)), MinutesPerUnit: at(30)},
			{ID: "bread", Name: "Brot", Quantity: at(200), PriceCents: cents(at(350)), VariableCostCents: cents(at(150)), MinutesPerUnit: at(10)},
		},
		FixedCosts:    []potential.Cost{{Name: "Miete", Cents: 40000}, {Name: "Strom", Cents: 5000}, {Name: "Miete", Cents: 1}},
		SellableHours: at(120),
		Liquidity:     &potential.Liquidity{From: "2026-01", OpeningCents: 10000},
		Scenarios:     []potential.Scenario{{ID: "s", Name: "Versuch", NewFields: []potential.Field{{ID: "new", Name: "Torten"}}}},
		Shifts:        []potential.Shift{{ID: "v", Name: "Mehr Brot"}},
		Expansions:    []potential.Expansion{{ID: "x", Name: "Kurse"}},
	}
}

var (
	scenario  = idea{coaching.PartScenario, "s"}
	shift     = idea{coaching.PartShift, "v"}
	expansion = idea{coaching.PartExpansion, "x"}
)

func TestIdeasAreListed(t *testing.T) {
	if got, want := ideas(shop()), []idea{scenario, shift, expansion}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	for _, i := range ideas(shop()) {
		a := shop()
		if ideaOf(i.part()) != i {
			t.Errorf("%v is not found by its part %q", i, i.part())
		}
		i.rename(&a, "Anders")
		if s, ok := i.scenario(a); !ok || s.Name != "Anders" {
			t.Errorf("%v is called %q", i, s.Name)
		}
		i.remove(&a)
		if _, ok := i.scenario(a); ok || len(ideas(a)) != 2 {
			t.Errorf("%v is still there", i)
		}
		i.restore(&a, shop())
		i.restore(&a, shop())
		if _, ok := i.scenario(a); !ok || len(ideas(a)) != 3 {
			t.Errorf("%v is not back", i)
		}
	}
}

// TestLeversMove: what a lever is moved to is what Apply computes with, and moved back nothing is left of it.
func TestLeversMove(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a := shop()
		i := rapid.SampledFrom([]idea{scenario, shift}).Draw(r, "idea")
		b := rapid.SampledFrom([]board{boardQuantity, boardPrice, boardCost, boardMinutes, boardBusiness}).Draw(r, "board")
		levers := i.levers(a, b)
		if len(levers) == 0 {
			if i != shift || b != boardBusiness {
				r.Fatalf("%v has nothing to move on %s", i, b)
			}
			return
		}
		l := rapid.SampledFrom(levers).Draw(r, "lever")
		value := float64(rapid.IntRange(1, 100_000).Draw(r, "value"))
		i.move(&a, l.leverKey, &value)
		if got := named(i.levers(a, b), l.leverKey).now; got == nil || *got != value {
			r.Fatalf("%v stands at %v, want %v", l.leverKey, got, value)
		}
		s, _ := i.scenario(a)
		after := named(i.levers(potential.Apply(a, s), b), l.leverKey)
		if !l.isNew && *after.today != value {
			r.Fatalf("applied it is %v, want %v", *after.today, value)
		}
		if l.isNew {
			return
		}
		i.move(&a, l.leverKey, l.today)
		if want := shop(); !reflect.DeepEqual(a, want) {
			r.Fatalf("back at today's value something is left: %+v", a)
		}
	})
}

func named(levers []lever, key leverKey) lever {
	for _, l := range levers {
		if l.leverKey == key {
			return l
		}
	}
	return lever{}
}

func TestExpansionLevers(t *testing.T) {
	a := shop()
	for n, l := range expansion.levers(a, "") {
		expansion.move(&a, l.leverKey, at(float64(n+1)))
	}
	want := potential.Expansion{
		ID: "x", Name: "Kurse", Quantity: at(1), PriceCents: cents(at(2)), VariableCostCents: cents(at(3)), MinutesPerUnit: at(4),
		ExtraFixedCostCents: cents(at(5)), InvestmentCents: cents(at(6)),
	}
	if got := a.Expansions[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestDroppedFieldsComeBack(t *testing.T) {
	a := shop()
	scenario.move(&a, leverKey{kind: movePrice, field: "cake"}, at(700))
	scenario.drop(&a, "cake", true)
	if l := scenario.levers(a, boardQuantity)[0]; !l.dropped || !l.moved() {
		t.Errorf("%+v", l)
	}
	scenario.resetAll(&a, boardQuantity)
	if c := a.Scenarios[0].Changes; len(c) != 1 || c[0].Dropped || *c[0].Price != 700 {
		t.Errorf("the price is lost: %+v", c)
	}
	if scenario.moved(a, boardQuantity) || !scenario.moved(a, boardPrice) {
		t.Error("the wrong board has a mark")
	}
	scenario.resetAll(&a, boardPrice)
	if !reflect.DeepEqual(a, shop()) {
		t.Errorf("something is left: %+v", a.Scenarios)
	}
}

// TestChangesOfOneFieldAreMerged: files may name a field twice.
func TestChangesOfOneFieldAreMerged(t *testing.T) {
	a := shop()
	a.Shifts[0].Changes = []potential.FieldChange{
		{Field: "cake", Quantity: at(1)}, {Field: "bread", Quantity: at(5)}, {Field: "cake", Quantity: at(2), Price: cents(at(9))},
	}
	before := potential.Under(a, a.Shifts[0].Scenario())
	shift.change(&a, "cake", func(*potential.FieldChange) {})
	if got := a.Shifts[0].Changes; len(got) != 2 || got[0].Field != "cake" || *got[0].Quantity != 2 || *got[0].Price != 9 {
		t.Errorf("%+v", got)
	}
	if after := potential.Under(a, a.Shifts[0].Scenario()); !reflect.DeepEqual(before, after) {
		t.Errorf("%+v, then %+v", before, after)
	}
}

func TestScales(t *testing.T) {
	kinds := []quantityKind{moveQuantity, movePrice, moveCost, moveMinutes, moveHours, moveFixed, moveExtra, moveInvestment}
	rapid.Check(t, func(r *rapid.T) {
		l := lever{leverKey: leverKey{kind: rapid.SampledFrom(kinds).Draw(r, "kind")}}
		draw := func(name string) *float64 {
			return at(math.Abs(rapid.Float64Range(0, potential.MaxQuantity).Draw(r, name)))
		}
		if rapid.Bool().Draw(r, "known") {
			l.today = draw("today")
		}
		l.now = draw("now")
		most, step := l.scale()
		if !(step > 0) || math.IsInf(most, 0) || most < *l.now || l.today != nil && most < *l.today {
			r.Fatalf("%+v goes to %v by %v", l, most, step)
		}
		if n := most / step; n < 1 || n > 1000 {
			r.Fatalf("%+v has %v steps", l, n)
		}
	})
	for today, want := range map[float64]float64{1200: 10, 14000: 100, 24000: 200} {
		if _, step := (lever{leverKey: leverKey{kind: movePrice}, today: &today, now: &today}).scale(); step != want {
			t.Errorf("a price of %v moves by %v cents, want %v", today, step, want)
		}
	}
}

func TestStarts(t *testing.T) {
	a := shop()
	f := potential.Compute(a)
	if got := dearer(a); *got.Changes[0].Price != 550 || *got.Changes[1].Price != 390 {
		t.Errorf("a tenth more is %d and %d cents", *got.Changes[0].Price, *got.Changes[1].Price)
	}
	s := halfShift(f)
	if len(s.Changes) != 2 || s.Changes[0].Field != "cake" || *s.Changes[0].Quantity != 50 || *s.Changes[1].Quantity != 350 {
		t.Errorf("%+v", s)
	}
	if s.Name != "Weniger Kuchen, mehr Brot" {
		t.Errorf("it is called %q", s.Name)
	}
	if after := potential.Under(a, s.Scenario()); after.Hours > f.Hours || after.Contribution <= f.Contribution {
		t.Errorf("%v hours bring %v; before it were %v and %v", after.Hours, after.Contribution, f.Hours, f.Contribution)
	}
	if got := halfShift(potential.Compute(potential.Analysis{Fields: a.Fields[:1]})); len(got.Changes) != 0 {
		t.Errorf("with one field there is nothing to move: %+v", got)
	}
}

func TestStartsWithAField(t *testing.T) {
	a := shop()
	if got := unused(a, "Versuch"); got != "Versuch (2)" {
		t.Errorf("a name that is taken becomes %q", got)
	}
	if got := exit(a, "cake"); got.Name != "Ohne Kuchen" || !got.Changes[0].Dropped {
		t.Errorf("%+v", got)
	}
	if got := specialised(a, "bread"); got.Name != "Nur noch Brot" || len(potential.Apply(a, got).Fields) != 1 {
		t.Errorf("%+v", got)
	}
}

func TestAddedCosts(t *testing.T) {
	a := shop()
	scenario.move(&a, leverKey{kind: moveFixed, cost: "Strom"}, at(9000))
	addCost(&a, &a.Scenarios[0])
	addCost(&a, &a.Scenarios[0])
	s := a.Scenarios[0]
	if got := addedCosts(a, s); !reflect.DeepEqual(got, []int{1, 2}) || s.FixedCosts[1].Name == s.FixedCosts[2].Name {
		t.Errorf("%v of %+v", got, s.FixedCosts)
	}
	if !scenario.moved(a, boardNew) || !scenario.moved(a, boardBusiness) {
		t.Error("new costs have no mark")
	}
	if n := len(scenario.levers(a, boardBusiness)); n != 3 {
		t.Errorf("hours and two costs by their names are %d levers", n)
	}
}

func TestNothingMovesWithoutItsIdea(t *testing.T) {
	gone := idea{coaching.PartScenario, "gone"}
	a := shop()
	gone.move(&a, leverKey{kind: moveHours}, at(1))
	gone.move(&a, leverKey{kind: moveFixed, cost: "Miete"}, at(1))
	gone.move(&a, leverKey{kind: movePrice, field: "cake"}, at(1))
	scenario.move(&a, leverKey{kind: movePrice, field: app.ID("nobody")}, at(1))
	idea{coaching.PartExpansion, "gone"}.move(&a, leverKey{kind: movePrice}, at(1))
	if !reflect.DeepEqual(a, shop()) {
		t.Errorf("%+v", a)
	}
}
