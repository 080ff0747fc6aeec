package potential

import (
	"reflect"
	"testing"

	"wurzelwerk/app"
)

// plan is a business with a turnover of 1,000.00, variable costs of 400.00 and a plan.
func plan(l Liquidity) Analysis {
	a := single(10, 10000, 4000, 0)
	a.FixedCosts = nil
	a.Liquidity = &l
	return a
}

func balances(t *testing.T, a Analysis) []int64 {
	t.Helper()
	l := Compute(a).Liquidity
	if l == nil {
		t.Fatal("no plan")
	}
	out := make([]int64, len(l.Months))
	for i, m := range l.Months {
		out[i] = Cents(m.Balance)
	}
	return out
}

func TestWhereTheTurnoverOfAPlanComesFrom(t *testing.T) {
	six := ptr(6)
	winter := []float64{0, 50, 100, 100, 100, 100, 100, 100, 100, 100, 100, 200}
	for name, c := range map[string]struct {
		l    Liquidity
		want []int64
	}{
		"the fields":        {Liquidity{From: "2025-01", Months: six}, []int64{60000, 120000, 180000, 240000, 300000, 360000}},
		"a list":            {Liquidity{From: "2025-01", TurnoverCents: []int64{100, 200}}, []int64{60, 180}},
		"a list, then them": {Liquidity{From: "2025-01", Months: six, TurnoverCents: []int64{0}}, []int64{0, 60000, 120000, 180000, 240000, 300000}},
		"the season":        {Liquidity{From: "2025-12", Months: six, SeasonPercent: winter}, []int64{120000, 120000, 150000, 210000, 270000, 330000}},
		"another percent":   {Liquidity{From: "2025-01", OpeningCents: -500, TurnoverCents: []int64{1000}, VariablePercent: ptr(150.0)}, []int64{-1000}},
		"of 24 turnovers":   {Liquidity{From: "2025-01", Months: six, TurnoverCents: make([]int64, 24)}, make([]int64, 6)},
	} {
		if got := balances(t, plan(c.l)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	for _, c := range []struct {
		l    Liquidity
		want int
	}{
		{Liquidity{}, DefaultMonths},
		{Liquidity{Months: ptr(24)}, 24},
		{Liquidity{TurnoverCents: make([]int64, 99)}, MaxMonths},
		{Liquidity{Months: ptr(99)}, DefaultMonths},
	} {
		c.l.From = "2025-01"
		if got := len(balances(t, plan(c.l))); got != c.want {
			t.Errorf("%d months, want %d", got, c.want)
		}
	}
	if l := Compute(plan(Liquidity{From: "2025-13"})).Liquidity; l != nil {
		t.Errorf("%+v", l)
	}
}

func TestPaymentsOfAPlan(t *testing.T) {
	a := plan(Liquidity{
		From: "2025-11", OpeningCents: 1000, TurnoverCents: make([]int64, 6),
		Payments: []Payment{{"2025-12", "Grant", 500}, {"2025-12", "Machine", -2000}, {"2027-01", "Late", -9}},
		Repeated: []Repeated{{"Tax", -300, []int{3, 6, 9, 12}}, {"Insurance", -100, []int{1, 1}}, {"Never", -1, nil}},
	})
	a.LoanRepayment = ptr(int64(10))
	f := Compute(a)
	if got, want := balances(t, a), []int64{990, -820, -930, -940, -1250, -1260}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	december := f.Liquidity.Months[1]
	if december.In != 500 || december.Out != 2300 || december.Opening != 990 || december.Change() != -1810 || december.Month != "2025-12" {
		t.Errorf("%+v", december)
	}
	if f.Liquidity.Gap != 1260 || f.Liquidity.Lowest != "2026-04" || f.Liquidity.Least() != 5 || f.Marks[len(f.Marks)-1].Code != MarkOutsidePlan {
		t.Errorf("%v %s %v", f.Liquidity.Gap, f.Liquidity.Lowest, f.Marks)
	}
}

func TestCostsThatArePaidInSomeMonths(t *testing.T) {
	a := plan(Liquidity{From: "2025-01", OpeningCents: 100000, TurnoverCents: make([]int64, 12)})
	a.FixedCosts = []Cost{{"Insurance", 1000, "", []int{7, 1, 1}}, {"Wear", 5000, Depreciation, nil}, {"Rent", 100, OtherCost, nil}}
	a.PrivateNeeds = []Cost{{"Tax", 300, "", []int{3, 6, 9, 12}}}
	a.OtherIncome = []Cost{{"Holiday money", 50, "", []int{6}}}
	want := []int64{93900, 93800, 92800, 92700, 92600, 92200, 86100, 86000, 85000, 84900, 84800, 83800}
	if got := balances(t, a); !reflect.DeepEqual(got, want) {
		t.Errorf("%v,\nwant %v", got, want)
	}
}

func TestTheFirstOfTheLowestMonths(t *testing.T) {
	l := Compute(plan(Liquidity{From: "2025-01", OpeningCents: 5, TurnoverCents: []int64{0, 0, 0}})).Liquidity
	if l.Lowest != "2025-01" || l.Gap != 0 {
		t.Errorf("%+v", l)
	}
	if FirstDay(l.Lowest).Month() != 1 || !FirstDay(app.Month("x")).IsZero() {
		t.Error("the first day of a month")
	}
}
