package potential

import (
	"fmt"
	"slices"

	"wurzelwerk/app"
)

// The limits of what may be typed. Within them no sum and no product of an analysis can overflow.
const (
	MaxCents    = 1_000_000_000_000 // of any amount: ten thousand million euro
	MaxQuantity = 1_000_000_000     // units a month
	MaxMinutes  = 1_000_000         // a unit
	MaxHours    = 1_000_000         // a month
	MaxPercent  = 10_000
	MaxWeight   = 1_000_000

	maxTurnover = 1_000_000_000_000_000 // of one field: more units at such a price cannot be
	firstYear   = 1900
	lastYear    = 2100
)

// Validate lists what keeps the analysis from being saved: values of the wrong form or out of range, criteria of which
// none has a weight, a year or a statement that stands twice. A price below cost is no fault: see Figures.Marks.
func (a Analysis) Validate() app.Faults {
	_, faults := clean(a)
	return append(app.CheckValues(a), faults...)
}

// clean is a copy without the values that are out of range, which count as not given, and what is wrong with them.
func clean(a Analysis) (Analysis, app.Faults) {
	var g gauge
	a.Statements = each(&g, "statements", a.Statements, (*gauge).rating)
	a.Fields = each(&g, "fields", a.Fields, (*gauge).field)
	a.FixedCosts = each(&g, "fixedCosts", a.FixedCosts, (*gauge).cost)
	a.PrivateNeeds = each(&g, "privateNeeds", a.PrivateNeeds, (*gauge).cost)
	a.OtherIncome = each(&g, "otherIncome", a.OtherIncome, (*gauge).cost)
	a.Expansions = each(&g, "expansions", a.Expansions, (*gauge).expansion)
	a.Shifts = each(&g, "shifts", a.Shifts, (*gauge).shift)
	a.Scenarios = each(&g, "scenarios", a.Scenarios, (*gauge).scenario)
	a.Years = each(&g, "years", a.Years, (*gauge).year)
	g.path = ""
	g.cents("loanRepaymentCents", &a.LoanRepayment)
	g.cents("imputedWageCents", &a.ImputedWage)
	g.hours("sellableHours", &a.SellableHours)
	a.Portfolio = g.portfolio(a.Portfolio)
	a.Liquidity = g.liquidity(a.Liquidity)
	a.Options = g.options(a.Options)
	twice(&g, "years", "year", a.Years, func(y Year) int { return y.Year })
	twice(&g, "statements", "statement", a.Statements, func(r Rating) string { return r.Statement })
	return a, g.faults
}

// gauge measures values against their limits.
type gauge struct {
	path   string // of the record that is measured, with its point
	faults app.Faults
}

// each measures the entries of a list in a copy of it.
func each[T any](g *gauge, list string, records []T, measure func(*gauge, *T)) []T {
	outer := g.path
	records = slices.Clone(records)
	for i := range records {
		g.path = outer + app.Item(list, i) + "."
		measure(g, &records[i])
	}
	g.path = outer
	return records
}

func (g *gauge) fault(key, want string) {
	g.faults = append(g.faults, app.Fault{Path: g.path + key, Code: app.FaultRange, Want: want})
}

func between(low, high float64) string { return fmt.Sprintf("%.0f–%.0f", low, high) }

// number takes away a number that is not between low and high.
func (g *gauge) number(key string, p **float64, low, high float64) {
	if x := *p; x != nil && !(*x >= low && *x <= high) {
		*p = nil
		g.fault(key, between(low, high))
	}
}

// hours takes away hours a month that are none.
func (g *gauge) hours(key string, p **float64) {
	if x := *p; x != nil && !(*x > 0 && *x <= MaxHours) {
		*p = nil
		g.fault(key, fmt.Sprintf("> 0, <= %d", int64(MaxHours)))
	}
}

// cents takes away an amount that is negative or absurd.
func (g *gauge) cents(key string, p **int64) {
	if x := *p; x != nil && (*x < 0 || *x > MaxCents) {
		*p = nil
		g.fault(key, between(0, MaxCents))
	}
}

// amount sets an amount to 0 that is not between low and MaxCents.
func (g *gauge) amount(key string, p *int64, low int64) {
	if *p < low || *p > MaxCents {
		*p = 0
		g.fault(key, between(float64(low), MaxCents))
	}
}
