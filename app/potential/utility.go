package potential

import (
	"maps"
	"slices"

	"wurzelwerk/app"
)

// OptionsFigures are the options weighed by utility analysis (F15).
type OptionsFigures struct {
	Criteria     []Criterion
	Total        float64 // sum of the weights
	Alternatives []AlternativeFigures
	Winners      []app.ID // the best, several where they tie, in their order; none while nothing can be weighed
	KnockedOut   []app.ID
	Sensitivity  *SensitivityFigures // nil where none is asked for, or it cannot be computed
}

// AlternativeFigures is one option in figures.
type AlternativeFigures struct {
	Alternative
	Utility *float64 // nil when it is knocked out, or lacks points in a criterion with a weight
	Rank    int      // from 1, the same where two tie; 0 without a utility
}

// SensitivityFigures are the options under another weight of one criterion (F16).
type SensitivityFigures struct {
	Sensitivity
	Alternatives []AlternativeFigures
	Winners      []app.ID
	Stable       bool // the winners stay the winners
}

// tie is how near two utilities are that count as the same.
const tie = 1e-9

func (o Options) figures() *OptionsFigures {
	out := &OptionsFigures{Criteria: o.Criteria, Total: o.total(), KnockedOut: []app.ID{}}
	out.Alternatives = o.weigh(o.weights())
	out.Winners = rank(out.Alternatives)
	for _, a := range o.Alternatives {
		if a.KnockedOut != "" {
			out.KnockedOut = append(out.KnockedOut, a.ID)
		}
	}
	if s := o.Sensitivity; s != nil {
		out.Sensitivity = out.At(s.Criterion, s.Weight)
	}
	return out
}

func (o Options) weights() []float64 {
	out := make([]float64, len(o.Criteria))
	for i, c := range o.Criteria {
		out[i] = c.Weight
	}
	return out
}

// weigh is F15 for every alternative that is not knocked out.
func (o Options) weigh(weights []float64) []AlternativeFigures {
	out := make([]AlternativeFigures, len(o.Alternatives))
	for i, a := range o.Alternatives {
		out[i] = AlternativeFigures{Alternative: a, Utility: a.utility(o.Criteria, weights)}
	}
	return out
}

func (a Alternative) utility(criteria []Criterion, weights []float64) *float64 {
	if a.KnockedOut != "" {
		return nil
	}
	points, total := 0.0, 0.0
	for i, c := range criteria {
		if weights[i] == 0 {
			continue
		}
		p, marked := a.Points[c.ID]
		if !marked {
			return nil
		}
		points, total = points+weights[i]*p, total+weights[i]
	}
	return quotient(points, total)
}

// rank gives every alternative with a utility its rank and lists the best.
func rank(alternatives []AlternativeFigures) (winners []app.ID) {
	for i := range alternatives {
		a := &alternatives[i]
		if a.Utility == nil {
			continue
		}
		a.Rank = 1
		for _, b := range alternatives {
			if b.Utility != nil && *b.Utility > *a.Utility+tie {
				a.Rank++
			}
		}
		if a.Rank == 1 {
			winners = append(winners, a.ID)
		}
	}
	return winners
}

// Ranking are the alternatives that have a rank, the best first.
func (o OptionsFigures) Ranking() []AlternativeFigures {
	out := slices.DeleteFunc(slices.Clone(o.Alternatives), func(a AlternativeFigures) bool { return a.Rank == 0 })
	slices.SortStableFunc(out, func(a, b AlternativeFigures) int { return a.Rank - b.Rank })
	return out
}

// Unranked are the alternatives that have no rank: knocked out, or without points.
func (o OptionsFigures) Unranked() []AlternativeFigures {
	return slices.DeleteFunc(slices.Clone(o.Alternatives), func(a AlternativeFigures) bool { return a.Rank != 0 })
}

func (o OptionsFigures) incomplete() bool {
	return o.Total > 0 && slices.ContainsFunc(o.Alternatives, func(a AlternativeFigures) bool {
		return a.KnockedOut == "" && a.Utility == nil
	})
}

func (o OptionsFigures) options() Options {
	out := Options{Criteria: o.Criteria, Alternatives: make([]Alternative, len(o.Alternatives))}
	for i, a := range o.Alternatives {
		out.Alternatives[i] = a.Alternative
	}
	return out
}

func sortedIDs[V any](m map[app.ID]V) []app.ID { return slices.Sorted(maps.Keys(m)) }
