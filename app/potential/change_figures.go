package potential

import "wurzelwerk/app"

// ExpansionFigures are the figures of a planned expansion; nil where a price or quantity is missing.
type ExpansionFigures struct {
	Expansion
	UnitContribution *float64
	Turnover         *float64
	Contribution     *float64
	Gain             *float64 // a month: contribution less the fixed costs that come with it
	ThresholdUnits   *float64 // whole units a month that cover those costs; nil where none do
	Payback          *float64 // F13 in months; nil where it never pays, or the investment is not known
	Hours            *float64
	Utilisation      *float64 // of the sellable hours, together with the fields that there are
}

// NeverPays tells that the expansion is known to bring nothing.
func (e ExpansionFigures) NeverPays() bool { return e.Gain != nil && *e.Gain <= 0 }

func expansions(a Analysis, t Totals) []ExpansionFigures {
	out := make([]ExpansionFigures, len(a.Expansions))
	for i, e := range a.Expansions {
		out[i] = e.figures(t)
	}
	return out
}

func (e Expansion) figures(t Totals) ExpansionFigures {
	f, extra := e.field().figures(), float64(or0(e.ExtraFixedCostCents))
	out := ExpansionFigures{
		Expansion: e, UnitContribution: f.UnitContribution, Turnover: f.Turnover, Contribution: f.Contribution, Hours: f.Hours,
	}
	if f.UnitContribution != nil {
		out.ThresholdUnits = unitsFor(extra, *f.UnitContribution)
	}
	if f.Contribution != nil {
		out.Gain = figure(*f.Contribution - extra)
	}
	if out.Gain != nil && *out.Gain > 0 && e.InvestmentCents != nil {
		out.Payback = quotient(float64(*e.InvestmentCents), *out.Gain)
	}
	if f.Hours != nil && t.SellableHours != nil {
		out.Utilisation = quotient(t.Hours+*f.Hours, *t.SellableHours)
	}
	return out
}

// ShiftFigures are the figures of the business after a shift; those before it are Figures.Totals.
type ShiftFigures struct {
	ID   app.ID
	Name string
	Totals
	ContributionChange float64 // after less before
}

func shifts(a Analysis, before Totals) []ShiftFigures {
	out := make([]ShiftFigures, len(a.Shifts))
	for i, s := range a.Shifts {
		after := Under(a, s.Scenario())
		out[i] = ShiftFigures{s.ID, s.Name, after, after.Contribution - before.Contribution}
	}
	return out
}

// Under are the totals of the business under a scenario, for a table of several.
func Under(a Analysis, s Scenario) Totals {
	a.Liquidity, a.Expansions, a.Shifts, a.Options, a.Statements = nil, nil, nil, nil, nil
	a, _ = clean(Apply(a, s))
	return totals(a, fieldFigures(a.Fields))
}
