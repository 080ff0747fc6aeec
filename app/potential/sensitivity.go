package potential

import (
	"math"
	"slices"

	"wurzelwerk/app"
)

// At weighs the options with another weight of one criterion, the others shrinking or growing in their proportion so
// that the sum stays (F16). Nil where the criterion is not there, the weight is not between 0 and the sum, or no other
// criterion has a weight that could give way.
func (o OptionsFigures) At(criterion app.ID, weight float64) *SensitivityFigures {
	k, rest := o.rest(criterion)
	if k < 0 || !(weight >= 0 && weight <= o.Total) {
		return nil
	}
	options := o.options()
	weights := options.weights()
	for i := range weights {
		weights[i] *= (o.Total - weight) / rest
	}
	weights[k] = weight
	out := &SensitivityFigures{Sensitivity: Sensitivity{criterion, weight}, Alternatives: options.weigh(weights)}
	out.Winners = rank(out.Alternatives)
	out.Stable = slices.Equal(out.Winners, o.Winners)
	return out
}

// rest is the place of a criterion and the sum of all other weights; the place is -1 where the criterion is not there
// or the others have next to none.
func (o OptionsFigures) rest(criterion app.ID) (place int, rest float64) {
	k := slices.IndexFunc(o.Criteria, func(c Criterion) bool { return c.ID == criterion })
	for i, c := range o.Criteria {
		if i != k {
			rest += c.Weight
		}
	}
	if rest <= tie*o.Total {
		return -1, 0
	}
	return k, rest
}

// Line is the utility of one alternative over the weight of a criterion: F16 makes it straight.
type Line struct {
	ID           app.ID
	Name         string
	AtNone, Full float64 // with a weight of 0, and with that of all criteria together
}

// at is the utility at a part of the whole weight, 0–1.
func (l Line) at(part float64) float64 { return l.AtNone + (l.Full-l.AtNone)*part }

// Lines are the utilities of all alternatives over the weight of a criterion from 0 to Total; without those that are
// knocked out or lack points there. None where At is nil.
func (o OptionsFigures) Lines(criterion app.ID) []Line {
	none, full := o.At(criterion, 0), o.At(criterion, o.Total)
	if none == nil || full == nil {
		return nil
	}
	var out []Line
	for i, a := range none.Alternatives {
		if u, v := a.Utility, full.Alternatives[i].Utility; u != nil && v != nil {
			out = append(out, Line{a.ID, a.Name, *u, *v})
		}
	}
	return out
}

// Reign is a stretch of weights of a criterion over which one alternative is the best.
type Reign struct {
	From, To float64
	Winner   app.ID // of several that are alike all along the first
}

// Reigns are the stretches from a weight of 0 to Total, without gaps; where one ends and the next begins, the winner
// changes. The weights are computed, not probed: they are where two lines cross.
func (o OptionsFigures) Reigns(criterion app.ID) []Reign {
	lines := o.Lines(criterion)
	if len(lines) == 0 {
		return nil
	}
	var out []Reign
	now := best(lines, 0)
	for from := 0.0; ; {
		next, to := overtakes(lines, now, from)
		out = append(out, Reign{from * o.Total, to * o.Total, lines[now].ID})
		if next < 0 {
			return out
		}
		now, from = next, to
	}
}

// Switches are the weights of a criterion at which the winner changes, the lowest first.
func (o OptionsFigures) Switches(criterion app.ID) []float64 {
	var out []float64
	for i, r := range o.Reigns(criterion) {
		if i > 0 {
			out = append(out, r.From)
		}
	}
	return out
}

// best is the line that is on top just after a part: the highest there, of those the steepest.
func best(lines []Line, part float64) int {
	top := 0
	for i, l := range lines {
		higher := l.at(part) - lines[top].at(part)
		if higher > tie || math.Abs(higher) <= tie && l.Full-l.AtNone > lines[top].Full-lines[top].AtNone+tie {
			top = i
		}
	}
	return top
}

// overtakes finds the line that is the first to cross the one on top after a part, of several the steepest; -1 and 1
// where none does before the end.
func overtakes(lines []Line, now int, part float64) (next int, at float64) {
	next, at = -1, 1
	slope := lines[now].Full - lines[now].AtNone
	for i, l := range lines {
		faster := l.Full - l.AtNone - slope
		if faster <= tie {
			continue
		}
		crossing := math.Max((lines[now].AtNone-l.AtNone)/faster, part)
		switch {
		case crossing >= 1:
		case next < 0 || crossing < at-tie:
			next, at = i, crossing
		case crossing <= at+tie && l.Full-l.AtNone > lines[next].Full-lines[next].AtNone:
			next = i
		}
	}
	return next, at
}
