// Package potential holds the potential analysis of an existing business: the rated statements, the business fields
// with their figures, costs and needs, liquidity, shifts, expansions, options and scenarios.
//
// Which function do I want?
//   - Compute: every figure of an analysis; Figures.Explain and its relatives: how a figure comes about, with her
//     numbers; Explanation.In: that in words.
//   - Apply: the analysis as it would be under a Scenario, to compute again; Shift.Scenario, Expand, Exit and
//     Specialise: the scenarios of the programme.
//   - Statements: the catalogue; Needs and Overview: what the ratings say; Proposals: what they offer to a SWOT.
//   - Timeline: the years of a business over several analyses; Newest: the analysis that counts.
//
// Money is in cents, periods are months, amounts are net of VAT; of a small business gross is net. Figures are not
// rounded: Cents and Places round where one is shown. It imports package app, and translations for the words of
// explanations, and nothing else of ours.
package potential

import "wurzelwerk/app"

// Analysis is one dated potential analysis of a business.
type Analysis struct {
	ID            app.ID      `json:"id"`
	Date          app.Date    `json:"date,omitempty"`
	Business      app.ID      `json:"business,omitempty"`
	VAT           VAT         `json:"vat,omitempty"`
	Statements    []Rating    `json:"statements,omitempty"`
	Fields        []Field     `json:"fields,omitempty"`
	FixedCosts    []Cost      `json:"fixedCosts,omitempty"`
	PrivateNeeds  []Cost      `json:"privateNeeds,omitempty"`
	OtherIncome   []Cost      `json:"otherIncome,omitempty"`
	LoanRepayment *int64      `json:"loanRepaymentCents,omitempty"`
	ImputedWage   *int64      `json:"imputedWageCents,omitempty"`
	SellableHours *float64    `json:"sellableHours,omitempty"`
	Liquidity     *Liquidity  `json:"liquidity,omitempty"`
	Expansions    []Expansion `json:"expansions,omitempty"`
	Shifts        []Shift     `json:"shifts,omitempty"`
	Options       *Options    `json:"options,omitempty"`
	Note          string      `json:"note,omitempty"`
	Portfolio     *Portfolio  `json:"portfolio,omitempty"` // the catalogue's defaults when nil
	Scenarios     []Scenario  `json:"scenarios,omitempty"`
	Years         []Year      `json:"years,omitempty"`
	Growth        *Growth     `json:"growth,omitempty"`
	BinnedOn      app.Date    `json:"binnedOn,omitempty"`
}

// VAT is regular, or small business under § 19 UStG.
type VAT string

// The kinds of VAT.
const (
	RegularVAT    VAT = "regular"
	SmallBusiness VAT = "small-business"
)

// Values lists the kinds.
func (VAT) Values() []string { return []string{string(RegularVAT), string(SmallBusiness)} }

// Net is what counts of a gross amount at a rate in percent. A small business shows no VAT: gross is net.
func (v VAT) Net(gross int64, percent float64) int64 {
	if v == SmallBusiness || !(percent > 0) {
		return gross
	}
	return Cents(float64(gross) / (1 + percent/100))
}

// Rating of one statement of the catalogue; a nil value means "k. A.".
type Rating struct {
	Statement string   `json:"statement"`
	Relevance *int     `json:"relevance"`           // 1–5
	State     *int     `json:"state"`               // 1–5
	TakenOver app.Date `json:"takenOver,omitempty"` // the day on which it became a factor of a SWOT
}

// MaxRating is the highest relevance and the best state of a statement.
const MaxRating = 5

// Field is one business field, its figures per month.
type Field struct {
	ID                      app.ID   `json:"id"`
	Name                    string   `json:"name"`
	Quantity                *float64 `json:"quantity,omitempty"`
	PriceCents              *int64   `json:"priceCents,omitempty"`
	VariableCostCents       *int64   `json:"variableCostCents,omitempty"` // of a unit; nil counts as none
	MinutesPerUnit          *float64 `json:"minutesPerUnit,omitempty"`
	GrowthPercent           *float64 `json:"growthPercent,omitempty"` // of its market, a year
	StrongestCompetitor     *int64   `json:"strongestCompetitorCents,omitempty"`
	StrongestCompetitorName string   `json:"strongestCompetitor,omitempty"`
}

// Cost is one named amount a month.
type Cost struct {
	Name   string   `json:"name"`
	Cents  int64    `json:"cents"`
	Kind   CostKind `json:"kind,omitempty"`
	PaidIn []int    `json:"paidIn,omitempty"` // months of the calendar, 1–12, that share the payment of a year; every month when empty
}

// CostKind marks costs that are not cash.
type CostKind string

// The kinds of costs. Depreciation is a cost but no payment.
const (
	Depreciation CostKind = "depreciation"
	Interest     CostKind = "interest"
	OtherCost    CostKind = "other"
)

// Values lists the kinds.
func (CostKind) Values() []string {
	return []string{string(Depreciation), string(Interest), string(OtherCost)}
}

// Portfolio is where the quadrants of the portfolio meet; what is nil comes from the catalogue's defaults.
type Portfolio struct {
	MarketShare   *float64 `json:"marketShare,omitempty"`   // relative to the strongest competitor
	GrowthPercent *float64 `json:"growthPercent,omitempty"` // mean of the branch
}
