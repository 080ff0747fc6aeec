package potential

import (
	"cmp"
	"math"
	"slices"

	"wurzelwerk/app"
)

// Apply is the analysis as it would be under a scenario: fields changed, dropped and added, fixed costs and hours
// replaced, payments added. A plan of its own turnovers grows and shrinks with the turnover of the fields, its percent
// of variable costs with their part of it. Changes of fields that are not there change nothing. What both share stays
// as it is.
func Apply(a Analysis, s Scenario) Analysis {
	before := a
	a.Fields, a.FixedCosts = s.fields(a.Fields), s.costs(a.FixedCosts)
	if s.SellableHours != nil {
		a.SellableHours = s.SellableHours
	}
	if a.Liquidity != nil {
		plan := *a.Liquidity
		plan.Payments = slices.Concat(plan.Payments, s.Payments)
		plan.follow(plainTotals(before), plainTotals(a))
		a.Liquidity = &plan
	}
	return a
}

func (s Scenario) fields(fields []Field) []Field {
	out := make([]Field, 0, len(fields)+len(s.NewFields))
	for _, f := range fields {
		dropped := false
		for _, c := range s.Changes {
			if c.Field == f.ID {
				f, dropped = c.to(f), dropped || c.Dropped
			}
		}
		if !dropped {
			out = append(out, f)
		}
	}
	return append(out, s.NewFields...)
}

func (s Scenario) costs(costs []Cost) []Cost {
	costs = slices.Clone(costs)
	for _, c := range s.FixedCosts {
		if i := slices.IndexFunc(costs, func(old Cost) bool { return old.Name == c.Name }); i >= 0 {
			c.Kind = cmp.Or(c.Kind, costs[i].Kind)
			if c.PaidIn == nil {
				c.PaidIn = costs[i].PaidIn
			}
			costs[i] = c
		} else {
			costs = append(costs, c)
		}
	}
	return costs
}

func plainTotals(a Analysis) Totals {
	fields := Analysis{Fields: a.Fields}
	fields, _ = clean(fields)
	return totals(fields, fieldFigures(fields.Fields))
}

// follow lets the turnovers of the plan and its variable costs go the way of the fields.
func (l *Liquidity) follow(before, after Totals) {
	if before.Turnover <= 0 {
		return
	}
	if growth := after.Turnover / before.Turnover; growth != 1 {
		turnovers := make([]int64, len(l.TurnoverCents))
		for i, cents := range l.TurnoverCents {
			turnovers[i] = min(Cents(float64(cents)*growth), MaxCents)
		}
		l.TurnoverCents = turnovers
	}
	from, to := before.variable(), after.variable()
	if l.VariablePercent != nil && from > 0 && to != from {
		percent := math.Min(*l.VariablePercent*to/from, MaxPercent)
		l.VariablePercent = &percent
	}
}

// Scenario is the shift as a scenario.
func (s Shift) Scenario() Scenario { return Scenario{ID: s.ID, Name: s.Name, Changes: s.Changes} }

// Expand is an expansion as a scenario: its field, its fixed costs under its name, and its investment in the first
// month of the plan.
func Expand(a Analysis, e Expansion) Scenario {
	out := Scenario{ID: e.ID, Name: e.Name, NewFields: []Field{e.field()}}
	if extra := or0(e.ExtraFixedCostCents); extra != 0 {
		for _, c := range a.FixedCosts {
			if c.Name == e.Name {
				extra += c.Cents
				break
			}
		}
		out.FixedCosts = []Cost{{Name: e.Name, Cents: extra}}
	}
	if price := or0(e.InvestmentCents); price != 0 && a.Liquidity != nil {
		out.Payments = []Payment{{Month: a.Liquidity.From, Name: e.Name, Cents: -price}}
	}
	return out
}

// Exit is giving up a field as a scenario.
func Exit(field app.ID) Scenario {
	return Scenario{Changes: []FieldChange{{Field: field, Dropped: true}}}
}

// Specialise is giving up all fields but one, which takes over the hours of the others: as many whole units as fit
// into the hours that all take today, or into the sellable hours where those are fewer. A field without a time keeps
// its quantity. Whether so many customers will come is for the founder to judge.
func Specialise(a Analysis, field app.ID) Scenario {
	a, _ = clean(a)
	var out Scenario
	for _, f := range a.Fields {
		if f.ID != field {
			out.Changes = append(out.Changes, FieldChange{Field: f.ID, Dropped: true})
			continue
		}
		hours := totals(a, fieldFigures(a.Fields)).Hours
		if a.SellableHours != nil {
			hours = math.Min(hours, *a.SellableHours)
		}
		if units := quotient(hours*minutesPerHour, or0(f.MinutesPerUnit)); units != nil {
			quantity := math.Min(math.Floor(Places(*units, 6)), MaxQuantity)
			out.Changes = append(out.Changes, FieldChange{Field: f.ID, Quantity: &quantity})
		}
	}
	return out
}

// Focus is the field to specialise in: the one with the highest contribution an hour, weighed with the growth of its
// market as the best sign of demand that an analysis has; of several alike the first. False where no field has a
// contribution an hour above 0.
func Focus(f Figures) (app.ID, bool) {
	best, id := 0.0, app.ID("")
	for _, field := range f.Fields {
		if field.PerHour == nil {
			continue
		}
		if worth := *field.PerHour * (1 + or0(field.GrowthPercent)/100); worth > best {
			best, id = worth, field.ID
		}
	}
	return id, best > 0
}
