package archive

import (
	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// PotentialFigures is what a potential analysis comes to. Amounts are whole cents a month, ratios, hours and months
// have four places; halves are rounded away from zero, as potential.Cents says. A figure without a value is nil.
type PotentialFigures struct {
	ID                app.ID                      `json:"id"`
	Turnover          int64                       `json:"turnoverCents"`
	Contribution      int64                       `json:"contributionCents"`
	Ratio             *float64                    `json:"contributionRatio"`
	Hours             float64                     `json:"hours"`
	Fields            map[app.ID]FieldFigures     `json:"fields"`
	FixedCosts        int64                       `json:"fixedCostCents"`
	PrivateNeed       int64                       `json:"privateNeedCents"`
	ResultBeforeWage  int64                       `json:"resultBeforeWageCents"`
	EconomicResult    *int64                      `json:"economicResultCents"`
	BreakEvenTurnover *int64                      `json:"breakEvenTurnoverCents"`
	BreakEvenUnits    *int64                      `json:"breakEvenUnits,omitempty"` // of a single field
	MinimumTurnover   *int64                      `json:"minimumTurnoverCents"`
	SafetyMargin      *float64                    `json:"safetyMargin"`
	SafetyToMinimum   *float64                    `json:"safetyMarginToMinimum"`
	RestAfterPrivate  int64                       `json:"restAfterPrivateCents"`
	Utilisation       *float64                    `json:"utilisation"`
	RequiredPerHour   *int64                      `json:"requiredContributionPerHourCents"`
	Liquidity         *LiquidityFigures           `json:"liquidity"` // nil without a plan
	Expansions        map[app.ID]ExpansionFigures `json:"expansions"`
	Shifts            map[app.ID]ShiftFigures     `json:"shifts"`
	Options           *OptionsFigures             `json:"options"` // nil without options
	Needs             map[string]NeedFigures      `json:"needs"`
}

// FieldFigures are those of one business field.
type FieldFigures struct {
	Turnover      *int64              `json:"turnoverCents"`
	Contribution  *int64              `json:"contributionCents"`
	Ratio         *float64            `json:"ratio"`
	PerHour       *int64              `json:"contributionPerHourCents"`
	Quadrant      *potential.Quadrant `json:"quadrant"`
	BelowRequired bool                `json:"belowRequired,omitempty"`
}

// LiquidityFigures is the plan of payments: the balance at the end of each month.
type LiquidityFigures struct {
	Balances []int64   `json:"balancesCents"`
	Gap      int64     `json:"gapCents"`
	Lowest   app.Month `json:"lowestMonth"`
}

// ExpansionFigures are those of a planned expansion.
type ExpansionFigures struct {
	MonthlyGain    *int64   `json:"monthlyGainCents"`
	ThresholdUnits *int64   `json:"thresholdUnits"`
	PaybackMonths  *float64 `json:"paybackMonths"`
}

// ShiftFigures are those of the business after a shift.
type ShiftFigures struct {
	Turnover           int64    `json:"turnoverCents"`
	Contribution       int64    `json:"contributionCents"`
	ContributionChange int64    `json:"contributionChangeCents"`
	Ratio              *float64 `json:"ratio"`
	ResultBeforeWage   int64    `json:"resultBeforeWageCents"`
	Hours              float64  `json:"hours"`
}

// OptionsFigures is what the utility analysis says. The utility is nil where points are missing, and absent for what
// is knocked out; of several winners alike the first is named, and all of them under tied.
type OptionsFigures struct {
	Utility     map[app.ID]*float64 `json:"utility"`
	Winner      *app.ID             `json:"winner"`
	Tied        []app.ID            `json:"tied,omitempty"`
	KnockedOut  []app.ID            `json:"knockedOut"`
	Sensitivity *SensitivityFigures `json:"sensitivity"`
}

// SensitivityFigures are the options under another weight of one criterion.
type SensitivityFigures struct {
	Utility map[app.ID]*float64 `json:"utility"`
	Winner  *app.ID             `json:"winner"`
	Tied    []app.ID            `json:"tied,omitempty"`
	Stable  bool                `json:"stable"`
}

// NeedFigures is what one statement asks for.
type NeedFigures struct {
	Need    *int              `json:"need"`
	Urgency potential.Urgency `json:"urgency,omitempty"`
}

func potentialFigures(f potential.Figures) *PotentialFigures {
	out := &PotentialFigures{
		ID: f.Analysis.ID, Turnover: potential.Cents(f.Turnover), Contribution: potential.Cents(f.Contribution),
		Ratio: rounded(f.Ratio), Hours: fourPlaces(f.Hours), FixedCosts: potential.Cents(f.FixedCosts),
		PrivateNeed: potential.Cents(f.PrivateNeed), ResultBeforeWage: potential.Cents(f.Result),
		EconomicResult: cents(f.EconomicResult), BreakEvenTurnover: cents(f.BreakEven), BreakEvenUnits: cents(f.BreakEvenUnits),
		MinimumTurnover: cents(f.MinimumTurnover), SafetyMargin: rounded(f.SafetyMargin),
		SafetyToMinimum: rounded(f.SafetyMarginToMinimum), RestAfterPrivate: potential.Cents(f.RestAfterPrivate),
		Utilisation: rounded(f.Utilisation), RequiredPerHour: cents(f.RequiredPerHour),
		Fields: map[app.ID]FieldFigures{}, Expansions: map[app.ID]ExpansionFigures{}, Shifts: map[app.ID]ShiftFigures{},
		Liquidity: liquidityFigures(f.Liquidity), Options: optionsFigures(f.Options), Needs: map[string]NeedFigures{},
	}
	for _, x := range f.Fields {
		out.Fields[x.ID] = fieldFigures(x)
	}
	for _, e := range f.Expansions {
		out.Expansions[e.ID] = ExpansionFigures{cents(e.Gain), cents(e.ThresholdUnits), rounded(e.Payback)}
	}
	for _, s := range f.Shifts {
		out.Shifts[s.ID] = ShiftFigures{
			potential.Cents(s.Turnover), potential.Cents(s.Contribution), potential.Cents(s.ContributionChange),
			rounded(s.Ratio), potential.Cents(s.Result), fourPlaces(s.Hours),
		}
	}
	for _, n := range f.Needs {
		out.Needs[n.Statement] = NeedFigures{n.Points, n.Urgency}
	}
	return out
}

// cents is nil for nil.
func cents(x *float64) *int64 {
	if x == nil {
		return nil
	}
	out := potential.Cents(*x)
	return &out
}

func fieldFigures(f potential.FieldFigures) FieldFigures {
	out := FieldFigures{
		Turnover: cents(f.Turnover), Contribution: cents(f.Contribution), Ratio: rounded(f.Ratio), PerHour: cents(f.PerHour),
		BelowRequired: f.BelowRequired,
	}
	if f.Quadrant != "" {
		out.Quadrant = &f.Quadrant
	}
	return out
}

func liquidityFigures(l *potential.LiquidityFigures) *LiquidityFigures {
	if l == nil {
		return nil
	}
	out := &LiquidityFigures{Gap: potential.Cents(l.Gap), Lowest: l.Lowest}
	for _, m := range l.Months {
		out.Balances = append(out.Balances, potential.Cents(m.Balance))
	}
	return out
}

func optionsFigures(o *potential.OptionsFigures) *OptionsFigures {
	if o == nil {
		return nil
	}
	out := &OptionsFigures{Utility: utilities(o.Alternatives), KnockedOut: o.KnockedOut}
	out.Winner, out.Tied = winner(o.Winners)
	if s := o.Sensitivity; s != nil {
		out.Sensitivity = &SensitivityFigures{Utility: utilities(s.Alternatives), Stable: s.Stable}
		out.Sensitivity.Winner, out.Sensitivity.Tied = winner(s.Winners)
	}
	return out
}

func utilities(alternatives []potential.AlternativeFigures) map[app.ID]*float64 {
	out := map[app.ID]*float64{}
	for _, a := range alternatives {
		if a.KnockedOut == "" {
			out[a.ID] = rounded(a.Utility)
		}
	}
	return out
}

// winner is the first of the winners, and all of them where they are several.
func winner(winners []app.ID) (first *app.ID, tied []app.ID) {
	if len(winners) == 0 {
		return nil, nil
	}
	if len(winners) > 1 {
		tied = winners
	}
	return &winners[0], tied
}
