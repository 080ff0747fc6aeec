package plan

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
)

// move sets the value of a lever. The value of today is no change; nil goes back to it, and is no value where there is
// none.
func (i idea) move(a *potential.Analysis, key leverKey, value *float64) {
	switch {
	case i.kind == coaching.PartExpansion:
		i.moveExpansion(a, key.kind, value)
	case key.kind == moveHours:
		if s := scenarioOf(a, i.id); s != nil {
			s.SellableHours = unless(value, a.SellableHours)
		}
	case key.kind == moveFixed:
		i.moveFixed(a, key.cost, value)
	default:
		i.moveField(a, key, value)
	}
}

// unless is a value but nil where it is that of today.
func unless(value, today *float64) *float64 {
	if value != nil && today != nil && *value == *today {
		return nil
	}
	return value
}

func (i idea) moveField(a *potential.Analysis, key leverKey, value *float64) {
	if s := scenarioOf(a, i.id); i.kind == coaching.PartScenario && s != nil {
		if f := find(s.NewFields, func(f potential.Field) bool { return f.ID == key.field }); f != nil {
			setField(f, key.kind, value)
			return
		}
	}
	f := find(a.Fields, func(f potential.Field) bool { return f.ID == key.field })
	if f == nil {
		return
	}
	value = unless(value, valueOf(*f, key.kind))
	i.change(a, key.field, func(c *potential.FieldChange) {
		switch key.kind {
		case movePrice:
			c.Price = cents(value)
		case moveCost:
			c.VariableCost = cents(value)
		case moveMinutes:
			c.Minutes = value
		default:
			c.Quantity = value
		}
	})
}

func setField(f *potential.Field, kind quantityKind, value *float64) {
	switch kind {
	case movePrice:
		f.PriceCents = cents(value)
	case moveCost:
		f.VariableCostCents = cents(value)
	case moveMinutes:
		f.MinutesPerUnit = value
	default:
		f.Quantity = value
	}
}

func (i idea) moveFixed(a *potential.Analysis, name string, value *float64) {
	s := scenarioOf(a, i.id)
	if s == nil {
		return
	}
	old := costOf(a.FixedCosts, name)
	if value == nil || old != nil && potential.Cents(*value) == old.Cents {
		if s.FixedCosts = slices.DeleteFunc(s.FixedCosts, func(c potential.Cost) bool { return c.Name == name }); len(s.FixedCosts) == 0 {
			s.FixedCosts = nil
		}
		return
	}
	if c := costOf(s.FixedCosts, name); c != nil {
		c.Cents = potential.Cents(*value)
		return
	}
	s.FixedCosts = append(s.FixedCosts, potential.Cost{Name: name, Cents: potential.Cents(*value)})
}

func (i idea) moveExpansion(a *potential.Analysis, kind quantityKind, value *float64) {
	e := expansionOf(a, i.id)
	if e == nil {
		return
	}
	switch kind {
	case movePrice:
		e.PriceCents = cents(value)
	case moveCost:
		e.VariableCostCents = cents(value)
	case moveMinutes:
		e.MinutesPerUnit = value
	case moveExtra:
		e.ExtraFixedCostCents = cents(value)
	case moveInvestment:
		e.InvestmentCents = cents(value)
	default:
		e.Quantity = value
	}
}

// drop gives up a field of the business, or takes that back.
func (i idea) drop(a *potential.Analysis, field app.ID, dropped bool) {
	i.change(a, field, func(c *potential.FieldChange) { c.Dropped = dropped })
}

// resetAll takes every change of a board back.
func (i idea) resetAll(a *potential.Analysis, b board) {
	for _, l := range i.levers(*a, b) {
		if !l.isNew {
			i.move(a, l.leverKey, nil)
			if b == boardQuantity {
				i.drop(a, l.field, false)
			}
		}
	}
}

// moved tells on which boards something is different from today.
func (i idea) moved(a potential.Analysis, b board) bool {
	if s := scenarioOf(&a, i.id); b == boardNew && i.kind == coaching.PartScenario && s != nil {
		return len(s.NewFields)+len(s.Payments)+len(addedCosts(a, *s)) > 0
	}
	return slices.ContainsFunc(i.levers(a, b), lever.moved)
}

// moved tells that the value is not that of today.
func (l lever) moved() bool {
	switch {
	case l.isNew:
		return false
	case l.now == nil || l.today == nil:
		return l.now != l.today || l.dropped
	}
	return *l.now != *l.today || l.dropped
}

// addedCosts are the places of the fixed costs of a scenario that the business does not have.
func addedCosts(a potential.Analysis, s potential.Scenario) []int {
	var out []int
	for n, c := range s.FixedCosts {
		if costOf(a.FixedCosts, c.Name) == nil {
			out = append(out, n)
		}
	}
	return out
}
