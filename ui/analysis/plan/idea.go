package plan

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
)

// idea names something that could be different: a scenario, a shift or an expansion of an analysis.
type idea struct {
	kind string // coaching.PartScenario, PartShift or PartExpansion; "" for none
	id   app.ID
}

// ideas lists all of an analysis.
func ideas(a potential.Analysis) []idea {
	var out []idea
	for _, s := range a.Scenarios {
		out = append(out, idea{coaching.PartScenario, s.ID})
	}
	for _, s := range a.Shifts {
		out = append(out, idea{coaching.PartShift, s.ID})
	}
	for _, e := range a.Expansions {
		out = append(out, idea{coaching.PartExpansion, e.ID})
	}
	return out
}

// part is the place of the idea as a measure that comes from it remembers it.
func (i idea) part() string { return coaching.PartOf(i.kind, string(i.id)) }

func scenarioOf(a *potential.Analysis, id app.ID) *potential.Scenario {
	return find(a.Scenarios, func(s potential.Scenario) bool { return s.ID == id })
}

func shiftOf(a *potential.Analysis, id app.ID) *potential.Shift {
	return find(a.Shifts, func(s potential.Shift) bool { return s.ID == id })
}

func expansionOf(a *potential.Analysis, id app.ID) *potential.Expansion {
	return find(a.Expansions, func(e potential.Expansion) bool { return e.ID == id })
}

// find is the place of the first that is meant, nil for none.
func find[T any](list []T, meant func(T) bool) *T {
	if i := slices.IndexFunc(list, meant); i >= 0 {
		return &list[i]
	}
	return nil
}

// scenario is what would be different; false for an idea that is not there.
func (i idea) scenario(a potential.Analysis) (potential.Scenario, bool) {
	switch i.kind {
	case coaching.PartScenario:
		if s := scenarioOf(&a, i.id); s != nil {
			return *s, true
		}
	case coaching.PartShift:
		if s := shiftOf(&a, i.id); s != nil {
			return s.Scenario(), true
		}
	case coaching.PartExpansion:
		if e := expansionOf(&a, i.id); e != nil {
			return potential.Expand(a, *e), true
		}
	}
	return potential.Scenario{}, false
}

// rename gives the idea another name.
func (i idea) rename(a *potential.Analysis, name string) {
	switch i.kind {
	case coaching.PartScenario:
		if s := scenarioOf(a, i.id); s != nil {
			s.Name = name
		}
	case coaching.PartShift:
		if s := shiftOf(a, i.id); s != nil {
			s.Name = name
		}
	case coaching.PartExpansion:
		if e := expansionOf(a, i.id); e != nil {
			e.Name = name
		}
	}
}

// remove takes the idea out of the analysis.
func (i idea) remove(a *potential.Analysis) {
	switch i.kind {
	case coaching.PartScenario:
		a.Scenarios = slices.DeleteFunc(a.Scenarios, func(s potential.Scenario) bool { return s.ID == i.id })
	case coaching.PartShift:
		a.Shifts = slices.DeleteFunc(a.Shifts, func(s potential.Shift) bool { return s.ID == i.id })
	case coaching.PartExpansion:
		a.Expansions = slices.DeleteFunc(a.Expansions, func(e potential.Expansion) bool { return e.ID == i.id })
	}
}

// changes are those of fields that the idea makes; nil for an expansion, which changes none.
func (i idea) changes(a *potential.Analysis) *[]potential.FieldChange {
	switch i.kind {
	case coaching.PartScenario:
		if s := scenarioOf(a, i.id); s != nil {
			return &s.Changes
		}
	case coaching.PartShift:
		if s := shiftOf(a, i.id); s != nil {
			return &s.Changes
		}
	}
	return nil
}

// change edits the change of a field. A change that says nothing is taken away.
func (i idea) change(a *potential.Analysis, field app.ID, edit func(c *potential.FieldChange)) {
	changes := i.changes(a)
	if changes == nil {
		return
	}
	merged := potential.FieldChange{Field: field}
	for _, c := range *changes {
		if c.Field == field {
			merged = merge(merged, c)
		}
	}
	edit(&merged)
	place := slices.IndexFunc(*changes, func(c potential.FieldChange) bool { return c.Field == field })
	if place < 0 {
		place = len(*changes)
	}
	rest := slices.DeleteFunc(slices.Clone(*changes), func(c potential.FieldChange) bool { return c.Field == field })
	if merged != (potential.FieldChange{Field: field}) {
		rest = slices.Insert(rest, place, merged)
	}
	if *changes = rest; len(rest) == 0 {
		*changes = nil
	}
}

// merge is a change followed by another of the same field.
func merge(first, then potential.FieldChange) potential.FieldChange {
	if then.Quantity != nil {
		first.Quantity = then.Quantity
	}
	if then.Price != nil {
		first.Price = then.Price
	}
	if then.VariableCost != nil {
		first.VariableCost = then.VariableCost
	}
	if then.Minutes != nil {
		first.Minutes = then.Minutes
	}
	first.Dropped = first.Dropped || then.Dropped
	return first
}
