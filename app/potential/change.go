package potential

import "wurzelwerk/app"

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

// field is the business field that the expansion would be.
func (e Expansion) field() Field {
	return Field{
		ID: e.ID, Name: e.Name, Quantity: e.Quantity, PriceCents: e.PriceCents,
		VariableCostCents: e.VariableCostCents, MinutesPerUnit: e.MinutesPerUnit,
	}
}

// Shift moves capacity between fields.
type Shift struct {
	ID      app.ID        `json:"id"`
	Name    string        `json:"name"`
	Changes []FieldChange `json:"changes,omitempty"`
}

// FieldChange sets figures of a field, or takes it away; what is nil stays.
type FieldChange struct {
	Field        app.ID   `json:"field"`
	Quantity     *float64 `json:"quantity,omitempty"`
	Price        *int64   `json:"priceCents,omitempty"`
	VariableCost *int64   `json:"variableCostCents,omitempty"`
	Minutes      *float64 `json:"minutesPerUnit,omitempty"`
	Dropped      bool     `json:"dropped,omitempty"`
}

func (c FieldChange) to(f Field) Field {
	if c.Quantity != nil {
		f.Quantity = c.Quantity
	}
	if c.Price != nil {
		f.PriceCents = c.Price
	}
	if c.VariableCost != nil {
		f.VariableCostCents = c.VariableCost
	}
	if c.Minutes != nil {
		f.MinutesPerUnit = c.Minutes
	}
	return f
}

// Scenario is a named "what if": what would be different in a month. Apply makes an analysis of it.
type Scenario struct {
	ID            app.ID        `json:"id"`
	Name          string        `json:"name"`
	Changes       []FieldChange `json:"changes,omitempty"`
	NewFields     []Field       `json:"newFields,omitempty"`
	FixedCosts    []Cost        `json:"fixedCosts,omitempty"` // each instead of the first of its name, or besides; 0 ends one
	SellableHours *float64      `json:"sellableHours,omitempty"`
	Payments      []Payment     `json:"payments,omitempty"` // besides those of the plan
	Note          string        `json:"note,omitempty"`
}
