package report

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
)

// origin names the place in the analysis that a measure came from; "" for one that is not there.
func (s *potentialSheet) origin(m coaching.Measure) string {
	if m.From == nil || m.From.Potential == "" || m.From.Potential != s.Analysis.ID {
		return ""
	}
	a := s.Analysis
	kind, name := m.From.Place()
	switch kind {
	case coaching.PartStatement:
		return s.topic(name)
	case coaching.PartField:
		return nameIn(a.Fields, name, func(f potential.Field) (app.ID, string) { return f.ID, f.Name })
	case coaching.PartScenario:
		return nameIn(a.Scenarios, name, func(x potential.Scenario) (app.ID, string) { return x.ID, x.Name })
	case coaching.PartShift:
		return nameIn(a.Shifts, name, func(x potential.Shift) (app.ID, string) { return x.ID, x.Name })
	case coaching.PartExpansion:
		return nameIn(a.Expansions, name, func(x potential.Expansion) (app.ID, string) { return x.ID, x.Name })
	case coaching.PartOption:
		options := cmp.Or(a.Options, &potential.Options{})
		return nameIn(options.Alternatives, name, func(x potential.Alternative) (app.ID, string) { return x.ID, x.Name })
	case coaching.PartLiquidity:
		return s.T("doc.potential.plan.title")
	case coaching.PartYears:
		return s.T("doc.potential.years.title")
	}
	return ""
}

// nameIn is the name of the one with that id.
func nameIn[T any](list []T, id string, of func(T) (app.ID, string)) string {
	i := slices.IndexFunc(list, func(x T) bool { at, _ := of(x); return string(at) == id })
	if i < 0 {
		return ""
	}
	_, name := of(list[i])
	return name
}
