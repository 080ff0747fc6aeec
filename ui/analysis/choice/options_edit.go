package choice

import (
	"errors"
	"maps"
	"math"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// errNoWeight keeps the last weight from being taken away: the office refuses criteria of which none counts.
var errNoWeight = errors.New("no criterion would have a weight")

// optionsOf are the options of an analysis, made where there are none.
func optionsOf(a *potential.Analysis) *potential.Options {
	if a.Options == nil {
		a.Options = &potential.Options{}
	}
	return a.Options
}

// settle takes away what an analysis without criteria and alternatives does not need.
func settle(a *potential.Analysis) {
	if o := a.Options; o != nil && len(o.Criteria) == 0 && len(o.Alternatives) == 0 {
		a.Options = nil
	}
}

// firstWeight is the weight of the first criterion; each other one begins with the mean of those that are there.
const firstWeight = 20

func addCriterion(o *potential.Options, id app.ID) {
	weight := float64(firstWeight)
	if n := len(o.Criteria); n > 0 {
		weight = math.Round(weightOf(o.Criteria) / float64(n))
	}
	o.Criteria = append(o.Criteria, potential.Criterion{ID: id, Weight: max(weight, 1)})
}

func weightOf(criteria []potential.Criterion) float64 {
	sum := 0.0
	for _, c := range criteria {
		sum += c.Weight
	}
	return sum
}

// removeCriterion takes a criterion away with the points in it and the question about its weight.
func removeCriterion(o *potential.Options, i int) error {
	id := o.Criteria[i].ID
	rest := slices.Delete(slices.Clone(o.Criteria), i, i+1)
	if len(rest) > 0 && weightOf(rest) == 0 {
		return errNoWeight
	}
	o.Criteria = rest
	for k := range o.Alternatives {
		o.Alternatives[k].Points = without(o.Alternatives[k].Points, id)
	}
	if s := o.Sensitivity; s != nil && s.Criterion == id {
		o.Sensitivity = nil
	}
	return nil
}

func without(points map[app.ID]float64, id app.ID) map[app.ID]float64 {
	points = maps.Clone(points)
	delete(points, id)
	return points
}

// setWeight changes a weight. A weight that was tried out beyond the new sum is tried no longer.
func setWeight(o *potential.Options, i int, weight float64) error {
	before := o.Criteria[i].Weight
	o.Criteria[i].Weight = weight
	if weightOf(o.Criteria) == 0 {
		o.Criteria[i].Weight = before
		return errNoWeight
	}
	if s := o.Sensitivity; s != nil && s.Weight > weightOf(o.Criteria) {
		o.Sensitivity = nil
	}
	return nil
}

// setPoints marks an alternative in a criterion; nil takes the mark away.
func setPoints(a *potential.Alternative, criterion app.ID, points *float64) {
	a.Points = without(a.Points, criterion)
	if points == nil {
		return
	}
	if a.Points == nil {
		a.Points = map[app.ID]float64{}
	}
	a.Points[criterion] = *points
}

// moved is a list with one entry at another place.
func moved[T any](list []T, from, to int) []T {
	entry := list[from]
	list = slices.Delete(slices.Clone(list), from, from+1)
	return slices.Insert(list, to, entry)
}

// suggested are the criteria and options to begin with: what an existing business mostly asks, and what the analysis
// already thinks of. The names are those of the language of the window.
func suggested(a potential.Analysis, newID func() app.ID) *potential.Options {
	o := &potential.Options{}
	for _, c := range []struct {
		name   string
		weight float64
	}{
		{t("analysis.options.start.yield"), 25},
		{t("analysis.options.start.demand"), 20},
		{t("analysis.options.start.capital"), 15},
		{t("analysis.options.start.fit"), 15},
		{t("analysis.options.start.life"), 15},
		{t("analysis.options.start.risk"), 10},
	} {
		o.Criteria = append(o.Criteria, potential.Criterion{ID: newID(), Name: c.name, Weight: c.weight})
	}
	add := func(name, strategy string) {
		o.Alternatives = append(o.Alternatives, potential.Alternative{ID: newID(), Name: name, Strategy: strategy})
	}
	add(t("analysis.options.start.stay"), "penetration")
	for _, s := range a.Shifts {
		add(s.Name, "shift")
	}
	for _, e := range a.Expansions {
		add(e.Name, "product-development")
	}
	for _, s := range a.Scenarios {
		add(s.Name, "")
	}
	return o
}
