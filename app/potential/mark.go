package potential

import (
	"slices"

	"wurzelwerk/app"
)

// Mark is a hint that stands beside the figures; it never keeps anybody from saving.
type Mark struct {
	Code  MarkCode
	Field app.ID // of a field or an expansion; "" for the business
	Name  string // hers
}

// MarkCode names a kind of mark; its sentence stands in the translations under "potential.mark.<code>".
type MarkCode string

// The marks.
const (
	MarkIncomplete      MarkCode = "incomplete"       // a field without price or quantity counts nowhere
	MarkBelowCost       MarkCode = "below-cost"       // a unit costs more than it brings
	MarkNoTime          MarkCode = "no-time"          // the hours lack a field without minutes
	MarkBelowRequired   MarkCode = "below-required"   // an hour of the field brings too little
	MarkOverCapacity    MarkCode = "over-capacity"    // the orders take more hours than there are
	MarkLoss            MarkCode = "loss"             // the contribution does not cover the fixed costs
	MarkBelowMinimum    MarkCode = "below-minimum"    // it covers them, but not what she needs to live
	MarkIncomeCovers    MarkCode = "income-covers"    // other income is more than the private needs
	MarkMoneyRunsOut    MarkCode = "money-runs-out"   // the plan has a gap
	MarkOutsidePlan     MarkCode = "outside-plan"     // a payment lies in no month of the plan
	MarkPointsMissing   MarkCode = "points-missing"   // an option is not marked in every criterion that counts
	MarkWinnerUncertain MarkCode = "winner-uncertain" // another weight, another winner
)

// MarkCodes lists all kinds of marks.
var MarkCodes = []MarkCode{
	MarkIncomplete, MarkBelowCost, MarkNoTime, MarkBelowRequired, MarkOverCapacity, MarkLoss, MarkBelowMinimum, MarkIncomeCovers, MarkMoneyRunsOut,
	MarkOutsidePlan, MarkPointsMissing, MarkWinnerUncertain,
}

// marks lists the marks, first those of the fields in their order, then those of the whole.
func (f Figures) marks() []Mark {
	var out []Mark
	for _, field := range f.Fields {
		for _, code := range field.marks(f.Hours > 0) {
			out = append(out, Mark{code, field.ID, field.Name})
		}
	}
	for _, e := range f.Expansions {
		if e.UnitContribution != nil && *e.UnitContribution < 0 {
			out = append(out, Mark{MarkBelowCost, e.ID, e.Name})
		}
	}
	for _, m := range []struct {
		code  MarkCode
		holds bool
	}{
		{MarkOverCapacity, f.Utilisation != nil && *f.Utilisation > 1},
		{MarkLoss, f.Result < 0},
		{MarkBelowMinimum, f.Result >= 0 && f.RestAfterPrivate < 0},
		{MarkIncomeCovers, f.PrivateNeed < 0},
		{MarkMoneyRunsOut, f.Liquidity != nil && f.Liquidity.Gap > 0},
		{MarkOutsidePlan, f.Liquidity != nil && f.Liquidity.misses(*f.Analysis.Liquidity)},
		{MarkPointsMissing, f.Options != nil && f.Options.incomplete()},
		{MarkWinnerUncertain, f.Options != nil && f.Options.Sensitivity != nil && !f.Options.Sensitivity.Stable},
	} {
		if m.holds {
			out = append(out, Mark{Code: m.code})
		}
	}
	return out
}

func (f FieldFigures) marks(timed bool) []MarkCode {
	var out []MarkCode
	if f.Turnover == nil {
		out = append(out, MarkIncomplete)
	}
	if f.UnitContribution != nil && *f.UnitContribution < 0 {
		out = append(out, MarkBelowCost)
	}
	if timed && f.MinutesPerUnit == nil {
		out = append(out, MarkNoTime)
	}
	if f.BelowRequired {
		out = append(out, MarkBelowRequired)
	}
	return out
}

// misses tells that a payment of the plan lies outside its months.
func (l LiquidityFigures) misses(plan Liquidity) bool {
	return slices.ContainsFunc(plan.Payments, func(p Payment) bool {
		return !slices.ContainsFunc(l.Months, func(m MonthFigures) bool { return m.Month == p.Month })
	})
}
