// Package potential holds the potential analysis of an existing business: the rated statements, the business fields
// with their figures, costs and needs, liquidity, shifts, expansions and options. It imports package app and nothing
// else of ours. Money is in whole cents, periods are months.
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
}

// VAT is regular, or small business under § 19 UStG.
type VAT string

// Values lists the kinds.
func (VAT) Values() []string { return []string{"regular", "small-business"} }

// Rating of one statement of the catalogue; a nil value means "k. A.".
type Rating struct {
	Statement string `json:"statement"`
	Relevance *int   `json:"relevance"` // 1–5
	State     *int   `json:"state"`     // 1–5
}

// MaxRating is the highest relevance and the best state of a statement.
const MaxRating = 5

// Field is one business field, its figures per month.
type Field struct {
	ID                      app.ID   `json:"id"`
	Name                    string   `json:"name"`
	Quantity                *float64 `json:"quantity,omitempty"`
	PriceCents              *int64   `json:"priceCents,omitempty"`
	VariableCostCents       *int64   `json:"variableCostCents,omitempty"`
	MinutesPerUnit          *float64 `json:"minutesPerUnit,omitempty"`
	GrowthPercent           *float64 `json:"growthPercent,omitempty"`
	StrongestCompetitor     *int64   `json:"strongestCompetitorCents,omitempty"`
	StrongestCompetitorName string   `json:"strongestCompetitor,omitempty"`
}

// Cost is one named amount a month.
type Cost struct {
	Name  string   `json:"name"`
	Cents int64    `json:"cents"`
	Kind  CostKind `json:"kind,omitempty"`
}

// CostKind marks costs that are not cash.
type CostKind string

// Values lists the kinds.
func (CostKind) Values() []string { return []string{"depreciation", "interest", "other"} }

// Liquidity is the plan of payments month by month.
type Liquidity struct {
	From            app.Month `json:"from"`
	OpeningCents    int64     `json:"openingCents"`
	TurnoverCents   []int64   `json:"turnoverCents,omitempty"`
	VariablePercent *float64  `json:"variablePercent,omitempty"`
	Payments        []Payment `json:"payments,omitempty"`
}

// Payment is a single amount in one month; negative for money going out.
type Payment struct {
	Month app.Month `json:"month"`
	Name  string    `json:"name"`
	Cents int64     `json:"cents"`
}

// Expansion is a new field with its investment.
type Expansion struct {
	ID                  app.ID   `json:"id"`
	Name                string   `json:"name"`
	Quantity            *float64 `json:"quantity,omitempty"`
	PriceCents          *int64   `json:"priceCents,omitempty"`
	VariableCostCents   *int64   `json:"variableCostCents,omitempty"`
	MinutesPerUnit      *float64 `json:"minutesPerUnit,omitempty"`
	ExtraFixedCostCents *int64   `json:"extraFixedCostCents,omitempty"`
	InvestmentCents     *int64   `json:"investmentCents,omitempty"`
}

// Shift moves capacity between fields.
type Shift struct {
	ID      app.ID        `json:"id"`
	Name    string        `json:"name"`
	Changes []FieldChange `json:"changes,omitempty"`
}

// FieldChange sets the quantity of a field.
type FieldChange struct {
	Field    app.ID   `json:"field"`
	Quantity *float64 `json:"quantity,omitempty"`
	Price    *int64   `json:"priceCents,omitempty"`
}

// Options are alternatives weighed by utility analysis.
type Options struct {
	Criteria     []Criterion   `json:"criteria,omitempty"`
	Alternatives []Alternative `json:"alternatives,omitempty"`
	Sensitivity  *Sensitivity  `json:"sensitivity,omitempty"`
}

// Criterion has a weight; the weights need not sum to 100.
type Criterion struct {
	ID     app.ID  `json:"id"`
	Name   string  `json:"name"`
	Weight float64 `json:"weight"`
}

// Alternative has points by criterion, unless it is knocked out.
type Alternative struct {
	ID         app.ID             `json:"id"`
	Name       string             `json:"name"`
	Strategy   string             `json:"strategy,omitempty"`
	Points     map[app.ID]float64 `json:"points,omitempty"`
	KnockedOut string             `json:"knockedOut,omitempty"`
}

// Sensitivity asks what another weight of one criterion would change.
type Sensitivity struct {
	Criterion app.ID  `json:"criterion"`
	Weight    float64 `json:"weight"`
}

// Validate lists what keeps the analysis from being saved.
func (a Analysis) Validate() app.Faults {
	faults := app.CheckValues(a)
	for i, r := range a.Statements {
		faults = append(faults, r.validate().At(app.Item("statements", i))...)
	}
	return faults
}

func (r Rating) validate() app.Faults {
	var faults app.Faults
	if v := r.Relevance; v != nil && (*v < 1 || *v > MaxRating) {
		faults = append(faults, app.Fault{Path: "relevance", Code: app.FaultRange, Want: "1–5"})
	}
	if v := r.State; v != nil && (*v < 1 || *v > MaxRating) {
		faults = append(faults, app.Fault{Path: "state", Code: app.FaultRange, Want: "1–5"})
	}
	return faults
}
