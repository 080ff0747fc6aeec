package plan

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

func at(x float64) *float64 { return &x }

func months(n int) *int { return &n }

func TestOwnTurnovers(t *testing.T) {
	fields := []float64{100, 200, 300, 400, 500, 600}
	for name, c := range map[string]struct {
		before []int64
		month  int
		cents  *float64
		want   []int64
	}{
		"the first":                          {nil, 0, at(7), []int64{7}},
		"a later one keeps those before it":  {[]int64{1}, 3, at(7), []int64{1, 200, 300, 7}},
		"another value":                      {[]int64{1, 2, 3}, 1, at(9), []int64{1, 9, 3}},
		"nothing in the middle":              {[]int64{1, 2, 3}, 1, nil, []int64{1, 200, 3}},
		"nothing at the end":                 {[]int64{1, 2, 3}, 2, nil, []int64{1, 2}},
		"nothing where the rest is as usual": {[]int64{1, 200, 300, 9}, 3, nil, []int64{1}},
		"nothing at all":                     {[]int64{100, 5}, 1, nil, nil},
		"nothing beyond the end":             {[]int64{1}, 4, nil, []int64{1}},
		"the same as the fields is her own":  {nil, 0, at(100), []int64{100}},
	} {
		l := potential.Liquidity{From: "2026-01", TurnoverCents: c.before}
		setOwn(&l, c.month, c.cents, fields)
		if !reflect.DeepEqual(l.TurnoverCents, c.want) {
			t.Errorf("%s: %v, want %v", name, l.TurnoverCents, c.want)
		}
	}
}

func TestPlanKeepsItsLength(t *testing.T) {
	six := potential.Liquidity{From: "2025-01", TurnoverCents: []int64{1, 2, 3, 4, 5, 6}}
	setOwn(&six, 5, nil, make([]float64, 6))
	if span(six) != 6 || len(six.TurnoverCents) != 5 {
		t.Errorf("the plan has %d months and %d own turnovers", span(six), len(six.TurnoverCents))
	}
	if n := span(potential.Liquidity{}); n != potential.DefaultMonths {
		t.Errorf("a plan that says nothing has %d months", n)
	}
	short := potential.Liquidity{TurnoverCents: []int64{1, 2, 3}}
	pin(&short)
	if *short.Months != potential.MinMonths {
		t.Errorf("three own turnovers make a plan of %d months", *short.Months)
	}
}

// TestClearedTurnoversFollowTheFields: what is typed and cleared again changes no balance.
func TestClearedTurnoversFollowTheFields(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a := potential.Analysis{
			Fields:    []potential.Field{{ID: "f", Quantity: at(float64(rapid.IntRange(0, 500).Draw(r, "quantity"))), PriceCents: cents(at(1234))}},
			Liquidity: &potential.Liquidity{From: "2026-02", Months: months(rapid.IntRange(6, 24).Draw(r, "months"))},
		}
		setSeason(a.Liquidity, rapid.IntRange(0, 11).Draw(r, "season"), at(rapid.Float64Range(0, 300).Draw(r, "percent")))
		before := potential.Compute(a).Liquidity
		fields := fieldTurnovers(a)
		typed := rapid.SliceOfN(rapid.IntRange(0, len(fields)-1), 1, 5).Draw(r, "typed")
		for _, month := range typed {
			setOwn(a.Liquidity, month, at(float64(rapid.IntRange(0, 1_000_000).Draw(r, "own"))), fields)
		}
		for _, month := range typed {
			setOwn(a.Liquidity, month, nil, fields)
		}
		after := potential.Compute(a).Liquidity
		for i := range before.Months {
			if potential.Cents(before.Months[i].Turnover) != potential.Cents(after.Months[i].Turnover) {
				r.Fatalf("month %d brings %v, then %v", i, before.Months[i].Turnover, after.Months[i].Turnover)
			}
		}
	})
}

func TestSeason(t *testing.T) {
	l := potential.Liquidity{}
	setSeason(&l, 6, at(130))
	if got := seasonOf(l, 6); got != 130 || seasonOf(l, 0) != 100 {
		t.Errorf("July has %v, January %v", got, seasonOf(l, 0))
	}
	if got := meanSeason(l); got != 102.5 {
		t.Errorf("the mean is %v", got)
	}
	setSeason(&l, 6, nil)
	if l.SeasonPercent != nil {
		t.Errorf("a year of usual months has the season %v", l.SeasonPercent)
	}
}

func TestAmountsHaveADirection(t *testing.T) {
	for name, c := range map[string]struct {
		before, direction int64
		typed             *float64
		want              int64
	}{
		"out":                           {0, moneyOut, at(500), -500},
		"in":                            {0, moneyIn, at(500), 500},
		"in takes the place of out":     {-300, moneyIn, at(500), 500},
		"nothing out":                   {-300, moneyOut, nil, 0},
		"nothing in leaves what is out": {-300, moneyIn, nil, -300},
		"zero in":                       {-300, moneyIn, at(0), 0},
	} {
		if got := withAmount(c.before, c.direction, c.typed); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
	if amountOf(-300, moneyIn) != nil || *amountOf(-300, moneyOut) != 300 || amountOf(0, moneyOut) != nil {
		t.Error("an amount stands on the wrong side")
	}
}

func TestPlanMonths(t *testing.T) {
	l := potential.Liquidity{From: "2025-11", Months: months(6), Payments: []potential.Payment{{Month: "2026-12"}, {Month: "2025-12"}}}
	want := []app.Month{"2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-12"}
	if got := planMonths(l); !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	if within(l, "2026-05") || !within(l, "2026-04") || within(l, "2025-10") {
		t.Error("the plan ends in the wrong month")
	}
	if later("wrong", 3) != "wrong" {
		t.Error("what is no month has become one")
	}
}
