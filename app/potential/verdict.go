package potential

import (
	"math"
	"slices"

	"wurzelwerk/app"
)

// Verdict is what the options come to: who wins, by how much, and how little would have to change for another to win.
type Verdict struct {
	Winners []AlternativeFigures // several where they tie, none while nothing can be weighed
	Second  *AlternativeFigures  // the best of the others; nil where nobody is left
	Turn    *Turn                // the nearest change of one weight that makes another win; nil where none does
	Waiting []Waiting            // options that lack points
	options OptionsFigures
}

// Turn is a weight of one criterion beyond which another option wins.
type Turn struct {
	Criterion Criterion
	At        float64
	Up        bool // by more weight; else by less
	Winner    string
	Distance  float64 // from the weight of today, as a part of all weights together
}

// Waiting is an option that is not weighed yet, and the criteria in which it has no points.
type Waiting struct {
	Alternative
	Missing []Criterion
}

// Verdict judges the options by their weights of today.
func (o OptionsFigures) Verdict() Verdict {
	v := Verdict{Waiting: o.waiting(), options: o}
	for _, a := range o.Ranking() {
		switch {
		case slices.Contains(o.Winners, a.ID):
			v.Winners = append(v.Winners, a)
		case v.Second == nil:
			v.Second = &a
		}
	}
	for _, c := range o.Criteria {
		for _, turn := range o.Turns(c) {
			if v.Turn == nil || turn.Distance < v.Turn.Distance {
				v.Turn = &turn
			}
		}
	}
	return v
}

// Lead is how many points the winner has more than the second, 0 without one.
func (v Verdict) Lead() float64 {
	if len(v.Winners) == 0 || v.Second == nil {
		return 0
	}
	return *v.Winners[0].Utility - *v.Second.Utility
}

func (o OptionsFigures) waiting() []Waiting {
	var out []Waiting
	for _, a := range o.Unranked() {
		if a.KnockedOut != "" {
			continue
		}
		w := Waiting{Alternative: a.Alternative}
		for _, c := range o.Criteria {
			if _, marked := a.Points[c.ID]; !marked && c.Weight > 0 {
				w.Missing = append(w.Missing, c)
			}
		}
		out = append(out, w)
	}
	return out
}

// Turns are those next to the weight of today: one below it, one above, or none. None where several options tie today.
func (o OptionsFigures) Turns(c Criterion) []Turn {
	if len(o.Winners) != 1 {
		return nil
	}
	reigns := o.Reigns(c.ID)
	now := slices.IndexFunc(reigns, func(r Reign) bool {
		return r.Winner == o.Winners[0] && r.From <= c.Weight && c.Weight <= r.To
	})
	if now < 0 {
		return nil
	}
	var out []Turn
	add := func(at float64, up bool, winner app.ID) {
		out = append(out, Turn{c, at, up, o.Name(winner), math.Abs(at-c.Weight) / o.Total})
	}
	if now > 0 {
		add(reigns[now].From, false, reigns[now-1].Winner)
	}
	if now+1 < len(reigns) {
		add(reigns[now].To, true, reigns[now+1].Winner)
	}
	return out
}

// Name is that of an alternative, "" for one that is not there or has none.
func (o OptionsFigures) Name(alternative app.ID) string {
	for _, a := range o.Alternatives {
		if a.ID == alternative {
			return a.Name
		}
	}
	return ""
}

// Round rounds a weight that was computed to the decimals in which it is told: one, or two where all weights together
// are small.
func (o OptionsFigures) Round(weight float64) float64 {
	const small = 20
	if o.Total < small {
		return Places(weight, 2)
	}
	return Places(weight, 1)
}
