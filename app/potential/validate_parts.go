package potential

import (
	"fmt"
	"math"
	"slices"

	"wurzelwerk/app"
)

func (g *gauge) rating(r *Rating) {
	if r.Statement == "" {
		g.faults = append(g.faults, app.Fault{Path: g.path + "statement", Code: app.FaultRequired})
	}
	g.step("relevance", &r.Relevance)
	g.step("state", &r.State)
}

func (g *gauge) step(key string, p **int) {
	if x := *p; x != nil && (*x < 1 || *x > MaxRating) {
		*p = nil
		g.fault(key, between(1, MaxRating))
	}
}

func (g *gauge) field(f *Field) {
	g.number("quantity", &f.Quantity, 0, MaxQuantity)
	g.cents("priceCents", &f.PriceCents)
	g.cents("variableCostCents", &f.VariableCostCents)
	g.number("minutesPerUnit", &f.MinutesPerUnit, 0, MaxMinutes)
	g.number("growthPercent", &f.GrowthPercent, -100, MaxPercent)
	g.cents("strongestCompetitorCents", &f.StrongestCompetitor)
	g.product(f)
}

// product takes away a quantity that would give money beyond all reckoning at the field's price or cost.
func (g *gauge) product(f *Field) {
	dear := max(or0(f.PriceCents), or0(f.VariableCostCents))
	if dear > 0 && or0(f.Quantity) > maxTurnover/float64(dear) {
		f.Quantity = nil
		g.fault("quantity", fmt.Sprintf("<= %.0f", math.Floor(maxTurnover/float64(dear))))
	}
}

func (g *gauge) expansion(e *Expansion) {
	f := e.field()
	g.field(&f)
	e.Quantity, e.PriceCents, e.VariableCostCents, e.MinutesPerUnit = f.Quantity, f.PriceCents, f.VariableCostCents, f.MinutesPerUnit
	g.cents("extraFixedCostCents", &e.ExtraFixedCostCents)
	g.cents("investmentCents", &e.InvestmentCents)
}

func (g *gauge) shift(s *Shift) { s.Changes = each(g, "changes", s.Changes, (*gauge).change) }

func (g *gauge) change(c *FieldChange) {
	g.number("quantity", &c.Quantity, 0, MaxQuantity)
	g.cents("priceCents", &c.Price)
	g.cents("variableCostCents", &c.VariableCost)
	g.number("minutesPerUnit", &c.Minutes, 0, MaxMinutes)
}

func (g *gauge) scenario(s *Scenario) {
	s.Changes = each(g, "changes", s.Changes, (*gauge).change)
	s.NewFields = each(g, "newFields", s.NewFields, (*gauge).field)
	s.FixedCosts = each(g, "fixedCosts", s.FixedCosts, (*gauge).cost)
	s.Payments = each(g, "payments", s.Payments, (*gauge).payment)
	g.hours("sellableHours", &s.SellableHours)
}

func (g *gauge) cost(c *Cost) {
	g.amount("cents", &c.Cents, 0)
	c.PaidIn = g.months("paidIn", c.PaidIn)
}

func (g *gauge) payment(p *Payment) { g.amount("cents", &p.Cents, -MaxCents) }

func (g *gauge) repeated(r *Repeated) {
	g.amount("cents", &r.Cents, -MaxCents)
	r.Months = g.months("months", r.Months)
}

// months is the list in order, each once, without what is no month of the calendar.
func (g *gauge) months(key string, list []int) []int {
	outside := func(m int) bool { return m < 1 || m > yearMonths }
	for i, m := range list {
		if outside(m) {
			g.fault(app.Item(key, i), "1–12")
		}
	}
	list = slices.DeleteFunc(slices.Clone(list), outside)
	slices.Sort(list)
	return slices.Compact(list)
}

func (g *gauge) year(y *Year) {
	if y.Year < firstYear || y.Year > lastYear {
		g.fault("year", between(firstYear, lastYear))
	}
	g.cents("turnoverCents", &y.Turnover)
	g.number("employees", &y.Employees, 0, MaxQuantity)
	g.number("hoursPerWeek", &y.HoursPerWeek, 0, 7*24)
}

// twice notes the entries of a list that have the name of another one before them.
func twice[T any, K comparable](g *gauge, list, key string, records []T, name func(T) K) {
	seen := map[K]bool{}
	for i, r := range records {
		if seen[name(r)] {
			g.faults = append(g.faults, app.Fault{Path: app.Item(list, i) + "." + key, Code: app.FaultTwice})
		}
		seen[name(r)] = true
	}
}

func (g *gauge) portfolio(p *Portfolio) *Portfolio {
	if p == nil {
		return nil
	}
	out := *p
	g.path = "portfolio."
	g.number("marketShare", &out.MarketShare, 0, MaxPercent)
	g.number("growthPercent", &out.GrowthPercent, -100, MaxPercent)
	return &out
}

func (g *gauge) liquidity(l *Liquidity) *Liquidity {
	if l == nil {
		return nil
	}
	out := *l
	g.path = "liquidity."
	g.amount("openingCents", &out.OpeningCents, -MaxCents)
	out.TurnoverCents = slices.Clone(out.TurnoverCents)
	for i := range out.TurnoverCents {
		g.amount(app.Item("turnoverCents", i), &out.TurnoverCents[i], 0)
	}
	g.number("variablePercent", &out.VariablePercent, 0, MaxPercent)
	out.Payments = each(g, "payments", out.Payments, (*gauge).payment)
	out.Repeated = each(g, "repeated", out.Repeated, (*gauge).repeated)
	if m := out.Months; m != nil && (*m < MinMonths || *m > MaxMonths) {
		out.Months = nil
		g.fault("months", between(MinMonths, MaxMonths))
	}
	out.SeasonPercent = g.season(out.SeasonPercent)
	return &out
}

// season is the list where it has twelve right entries, else none.
func (g *gauge) season(list []float64) []float64 {
	wrong := func(x float64) bool { return !(x >= 0 && x <= MaxPercent) }
	for i, x := range list {
		if wrong(x) {
			g.fault(app.Item("seasonPercent", i), between(0, MaxPercent))
		}
	}
	if len(list) != 0 && len(list) != yearMonths {
		g.faults = append(g.faults, app.Fault{Path: g.path + "seasonPercent", Code: app.FaultValue, Want: wantTwelve})
	}
	if len(list) != yearMonths || slices.ContainsFunc(list, wrong) {
		return nil
	}
	return list
}

// What is expected of the seasons; a key of the translations ("fault.want.<word>").
const wantTwelve = "twelve"

func (g *gauge) options(o *Options) *Options {
	if o == nil {
		return nil
	}
	out := *o
	g.path = "options."
	out.Criteria = each(g, "criteria", out.Criteria, (*gauge).criterion)
	out.Alternatives = each(g, "alternatives", out.Alternatives, (*gauge).alternative)
	if s := out.Sensitivity; s != nil && !weighty(s.Weight) {
		out.Sensitivity = nil
		g.fault("sensitivity.weight", between(0, MaxWeight))
	}
	if len(out.Criteria) > 0 && out.total() == 0 {
		g.fault("criteria", wantWeight)
	}
	return &out
}

// wantWeight is what is expected of criteria of which none has a weight.
const wantWeight = "> 0"

func weighty(w float64) bool { return w >= 0 && w <= MaxWeight }

func (g *gauge) criterion(c *Criterion) {
	if !weighty(c.Weight) {
		c.Weight = 0
		g.fault("weight", between(0, MaxWeight))
	}
}

func (g *gauge) alternative(a *Alternative) {
	points := make(map[app.ID]float64, len(a.Points))
	for _, id := range sortedIDs(a.Points) {
		if p := a.Points[id]; p >= 0 && p <= MaxPoints {
			points[id] = p
		} else {
			g.fault("points."+string(id), between(0, MaxPoints))
		}
	}
	a.Points = points
}

// total is the sum of all weights.
func (o Options) total() float64 {
	sum := 0.0
	for _, c := range o.Criteria {
		sum += c.Weight
	}
	return math.Max(0, sum)
}
