package potential

import (
	"slices"

	"wurzelwerk/app"
)

// Next is a new analysis that starts from a: the same figures, ratings, plan, options, scenarios and years, its parts
// under new ids. No rating has been taken over into a SWOT yet, and what she says on her growth is still to be asked.
func (a Analysis) Next(on app.Date, newID func() app.ID) Analysis {
	renamed := map[part]app.ID{}
	a = a.withIDs(func(kind app.Kind, id app.ID) app.ID {
		renamed[part{kind, id}] = newID()
		return renamed[part{kind, id}]
	}, func(kind app.Kind, id app.ID) app.ID {
		if now, ok := renamed[part{kind, id}]; ok {
			return now
		}
		return id
	})
	a.ID, a.Date, a.BinnedOn, a.Growth = newID(), on, "", nil
	a.Statements = slices.Clone(a.Statements)
	for i := range a.Statements {
		a.Statements[i].TakenOver = ""
	}
	return a
}

// Identified is a copy whose fields, expansions, shifts, scenarios, criteria and alternatives all have an id of their
// own: those without one, and those with one that another of their kind has already, get a new one.
func (a Analysis) Identified(newID func() app.ID) Analysis {
	seen := map[part]bool{}
	return a.withIDs(func(kind app.Kind, id app.ID) app.ID {
		if id == "" || seen[part{kind, id}] {
			id = newID()
		}
		seen[part{kind, id}] = true
		return id
	}, func(_ app.Kind, id app.ID) app.ID { return id })
}

// part is a part of an analysis that has an id.
type part struct {
	kind app.Kind
	id   app.ID
}

// rename gives an id in the place of another one of the kind.
type rename func(kind app.Kind, id app.ID) app.ID

// withIDs is a copy in which own names every part, and then to what refers to one.
func (a Analysis) withIDs(own, to rename) Analysis {
	a.Fields, a.Expansions = slices.Clone(a.Fields), slices.Clone(a.Expansions)
	a.Shifts, a.Scenarios = slices.Clone(a.Shifts), slices.Clone(a.Scenarios)
	for i := range a.Fields {
		a.Fields[i].ID = own(app.KindField, a.Fields[i].ID)
	}
	for i := range a.Expansions {
		a.Expansions[i].ID = own(app.KindExpansion, a.Expansions[i].ID)
	}
	for i := range a.Scenarios {
		a.Scenarios[i] = a.Scenarios[i].withIDs(own)
	}
	for i := range a.Scenarios {
		a.Scenarios[i].Changes = changesTo(a.Scenarios[i].Changes, to)
	}
	for i := range a.Shifts {
		a.Shifts[i].ID = own(app.KindShift, a.Shifts[i].ID)
		a.Shifts[i].Changes = changesTo(a.Shifts[i].Changes, to)
	}
	if a.Options != nil {
		options := a.Options.withIDs(own, to)
		a.Options = &options
	}
	return a
}

func (s Scenario) withIDs(own rename) Scenario {
	s.ID, s.NewFields = own(app.KindScenario, s.ID), slices.Clone(s.NewFields)
	for i := range s.NewFields {
		s.NewFields[i].ID = own(app.KindField, s.NewFields[i].ID)
	}
	return s
}

func changesTo(changes []FieldChange, to rename) []FieldChange {
	changes = slices.Clone(changes)
	for i := range changes {
		changes[i].Field = to(app.KindField, changes[i].Field)
	}
	return changes
}

func (o Options) withIDs(own, to rename) Options {
	o.Criteria, o.Alternatives = slices.Clone(o.Criteria), slices.Clone(o.Alternatives)
	for i := range o.Criteria {
		o.Criteria[i].ID = own(app.KindCriterion, o.Criteria[i].ID)
	}
	for i, alternative := range o.Alternatives {
		o.Alternatives[i].ID = own(app.KindAlternative, alternative.ID)
		if alternative.Points == nil {
			continue
		}
		points := make(map[app.ID]float64, len(alternative.Points))
		for criterion, p := range alternative.Points {
			points[to(app.KindCriterion, criterion)] = p
		}
		o.Alternatives[i].Points = points
	}
	if o.Sensitivity != nil {
		question := *o.Sensitivity
		question.Criterion = to(app.KindCriterion, question.Criterion)
		o.Sensitivity = &question
	}
	return o
}
