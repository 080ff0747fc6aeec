package potential

import (
	"math"

	"wurzelwerk/app"
)

// Figures is everything that is computed of an analysis, the business as it is in Totals. Money is in cents a month
// and not rounded. A nil figure has no value: nothing to divide by, a break-even that cannot be reached, a payback
// that never comes. No figure is infinite or no number.
type Figures struct {
	Totals
	Analysis   Analysis  // what was computed: without the values that are out of range
	Portfolio  Portfolio // with the defaults in place
	Fields     []FieldFigures
	Liquidity  *LiquidityFigures // nil without a plan
	Expansions []ExpansionFigures
	Shifts     []ShiftFigures
	Options    *OptionsFigures // nil without options
	Needs      []Need
	Marks      []Mark
	Faults     app.Faults // values that are out of range and were left out, as Validate lists them
}

// Totals are the figures of a whole business.
type Totals struct {
	Turnover     float64  // F1
	Contribution float64  // F3
	Ratio        *float64 // F4, of the turnover
	Hours        float64  // that the orders take in a month
	PerHour      *float64 // contribution an hour over all fields with a time

	FixedCosts    float64
	PrivateNeeds  float64
	OtherIncome   float64
	PrivateNeed   float64 // F10: the needs less other income; negative where that is more
	Repayment     float64
	Wage          *float64 // imputed
	SellableHours *float64

	Result                float64  // F6, before a wage of the owner
	EconomicResult        *float64 // F11
	BreakEven             *float64 // F7, turnover
	BreakEvenUnits        *float64 // F7 in whole units, where there is one field alone
	MinimumTurnover       *float64 // F8, not below 0
	SafetyMargin          *float64 // F9, of the turnover
	SafetyMarginToMinimum *float64
	RestAfterPrivate      float64
	Utilisation           *float64 // hours of the sellable ones
	RequiredPerHour       *float64 // F14, not below 0
}

// FieldFigures are the figures of one business field; nil where a price or quantity is missing.
type FieldFigures struct {
	Field
	Turnover         *float64 // F1
	UnitContribution *float64 // F2
	Contribution     *float64 // F3
	Ratio            *float64 // F4
	PerHour          *float64 // F5: contribution an hour of the bottleneck
	Hours            *float64
	MarketShare      *float64 // F17, of the strongest competitor's turnover
	Quadrant         Quadrant // "" without share or growth
	BelowRequired    bool     // PerHour does not reach Totals.RequiredPerHour
}

// Quadrant is the place of a field in the portfolio, an estimate for small businesses.
type Quadrant string

// The quadrants; a value on the threshold counts as high.
const (
	Star         Quadrant = "star"          // high share, high growth
	CashCow      Quadrant = "cash-cow"      // high share, low growth
	QuestionMark Quadrant = "question-mark" // low share, high growth
	PoorDog      Quadrant = "poor-dog"
)

// Quadrants in reading order.
var Quadrants = []Quadrant{Star, QuestionMark, CashCow, PoorDog}

// Compute computes every figure of an analysis. It changes nothing and cannot fail: what is missing or out of range
// gives figures without a value, and Faults.
func Compute(a Analysis) Figures {
	a, faults := clean(a)
	fields := fieldFigures(a.Fields)
	f := Figures{
		Totals: totals(a, fields), Analysis: a, Portfolio: a.portfolio(),
		Fields: fields, Needs: Needs(a.Statements), Faults: faults,
	}
	for i := range f.Fields {
		f.Fields[i].place(f.Portfolio, f.RequiredPerHour)
	}
	f.Liquidity = liquidity(a, f.Totals)
	f.Expansions = expansions(a, f.Totals)
	f.Shifts = shifts(a, f.Totals)
	if a.Options != nil {
		f.Options = a.Options.figures()
	}
	f.Marks = f.marks()
	return f
}

func (a Analysis) portfolio() Portfolio {
	d := Statements().Defaults
	out := Portfolio{&d.MarketShare, &d.GrowthPercent}
	if p := a.Portfolio; p != nil && p.MarketShare != nil {
		out.MarketShare = p.MarketShare
	}
	if p := a.Portfolio; p != nil && p.GrowthPercent != nil {
		out.GrowthPercent = p.GrowthPercent
	}
	return out
}

func fieldFigures(fields []Field) []FieldFigures {
	out := make([]FieldFigures, len(fields))
	for i, f := range fields {
		out[i] = f.figures()
	}
	return out
}

func (f Field) figures() FieldFigures {
	out := FieldFigures{Field: f}
	if f.PriceCents != nil {
		out.UnitContribution = figure(float64(*f.PriceCents - or0(f.VariableCostCents)))
		if m := f.MinutesPerUnit; m != nil {
			out.PerHour = quotient(*out.UnitContribution*minutesPerHour, *m)
		}
	}
	if f.Quantity != nil && f.MinutesPerUnit != nil {
		out.Hours = figure(*f.Quantity * *f.MinutesPerUnit / minutesPerHour)
	}
	if f.Quantity == nil || f.PriceCents == nil {
		return out
	}
	out.Turnover = figure(*f.Quantity * float64(*f.PriceCents))
	out.Contribution = figure(*f.Quantity * *out.UnitContribution)
	out.Ratio = quotient(*out.Contribution, *out.Turnover)
	if c := f.StrongestCompetitor; c != nil {
		out.MarketShare = quotient(*out.Turnover, float64(*c))
	}
	return out
}

const minutesPerHour = 60

// place finds the quadrant of a field, and whether an hour of it brings what is needed.
func (f *FieldFigures) place(p Portfolio, required *float64) {
	f.BelowRequired = f.PerHour != nil && required != nil && Places(*f.PerHour, 6) < Places(*required, 6)
	if f.MarketShare == nil || f.GrowthPercent == nil {
		return
	}
	strong, growing := *f.MarketShare >= *p.MarketShare, *f.GrowthPercent >= *p.GrowthPercent
	switch {
	case strong && growing:
		f.Quadrant = Star
	case strong:
		f.Quadrant = CashCow
	case growing:
		f.Quadrant = QuestionMark
	default:
		f.Quadrant = PoorDog
	}
}

// totals adds up a business of these fields with the costs and needs of the analysis.
func totals(a Analysis, fields []FieldFigures) Totals {
	t := Totals{
		FixedCosts: sum(a.FixedCosts), PrivateNeeds: sum(a.PrivateNeeds), OtherIncome: sum(a.OtherIncome),
		Repayment: float64(or0(a.LoanRepayment)), Wage: whole(a.ImputedWage), SellableHours: a.SellableHours,
	}
	t.PrivateNeed = t.PrivateNeeds - t.OtherIncome
	timed := 0.0
	for _, f := range fields {
		t.Turnover += or0(f.Turnover)
		t.Contribution += or0(f.Contribution)
		t.Hours += or0(f.Hours)
		if f.Hours != nil {
			timed += or0(f.Contribution)
		}
	}
	t.Ratio = quotient(t.Contribution, t.Turnover)
	t.PerHour = quotient(timed, t.Hours)
	t.results()
	if len(fields) == 1 && fields[0].UnitContribution != nil {
		t.BreakEvenUnits = unitsFor(t.FixedCosts, *fields[0].UnitContribution)
	}
	return t
}

// results computes what follows from turnover, contribution, costs and needs.
func (t *Totals) results() {
	t.Result = t.Contribution - t.FixedCosts
	if t.Wage != nil {
		t.EconomicResult = figure(t.Result - *t.Wage)
	}
	t.RestAfterPrivate = t.Result - t.PrivateNeed - t.Repayment
	t.BreakEven = t.turnoverFor(t.FixedCosts)
	t.MinimumTurnover = t.turnoverFor(t.Required())
	t.SafetyMargin = t.margin(t.BreakEven)
	t.SafetyMarginToMinimum = t.margin(t.MinimumTurnover)
	if h := t.SellableHours; h != nil {
		t.Utilisation = quotient(t.Hours, *h)
		t.RequiredPerHour = quotient(t.Required(), *h)
	}
}

// Required is the contribution a month that costs, private need and repayment take together, not below 0.
func (t Totals) Required() float64 { return math.Max(0, t.FixedCosts+t.PrivateNeed+t.Repayment) }

// turnoverFor is the turnover whose contribution is an amount; nil where no turnover can bring it.
func (t Totals) turnoverFor(amount float64) *float64 {
	if t.Ratio == nil || t.Contribution <= 0 {
		return nil
	}
	return figure(amount * t.Turnover / t.Contribution)
}

// margin is how far turnover lies above a threshold, as a part of the turnover.
func (t Totals) margin(threshold *float64) *float64 {
	if threshold == nil {
		return nil
	}
	return quotient(t.Turnover-*threshold, t.Turnover)
}

// unitsFor is how many whole units cover an amount, nil where none do.
func unitsFor(amount, unitContribution float64) *float64 {
	if unitContribution <= 0 {
		return nil
	}
	costs, unit := int64(amount), int64(unitContribution)
	units := costs / unit
	if costs%unit != 0 {
		units++
	}
	return figure(float64(units))
}

func sum(costs []Cost) float64 {
	total := 0.0
	for _, c := range costs {
		total += float64(c.Cents)
	}
	return total
}
