package choice

import (
	"cmp"
	"math"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// verdict is what the options come to: who wins, by how much, and how little would have to change for another to win.
type verdict struct {
	winners []potential.AlternativeFigures // several where they tie
	second  *potential.AlternativeFigures  // nil where nobody is left
	turn    *turn                          // the nearest change of weight that makes another win; nil where none does
	waiting []gap                          // options that lack points
}

// lead is how many points the winner has more than the second.
func (v verdict) lead() float64 {
	if len(v.winners) == 0 || v.second == nil {
		return 0
	}
	return *v.winners[0].Utility - *v.second.Utility
}

// turn is a weight of one criterion beyond which another option wins.
type turn struct {
	criterion potential.Criterion
	at        float64
	up        bool // by more weight; else by less
	winner    string
	distance  float64 // from the weight of today, as a part of all weights together
}

// gap is an option that is not weighed yet, and the criteria in which it has no points.
type gap struct {
	option  potential.Alternative
	missing []string
}

func judge(o *potential.OptionsFigures) verdict {
	if o == nil {
		return verdict{}
	}
	v := verdict{waiting: gaps(o)}
	for _, a := range o.Ranking() {
		switch {
		case slices.Contains(o.Winners, a.ID):
			v.winners = append(v.winners, a)
		case v.second == nil:
			v.second = &a
		}
	}
	for _, t := range nearest(o) {
		if v.turn == nil || t.distance < v.turn.distance {
			v.turn = &t
		}
	}
	return v
}

func gaps(o *potential.OptionsFigures) []gap {
	var out []gap
	for _, a := range o.Alternatives {
		if a.KnockedOut != "" || a.Utility != nil {
			continue
		}
		g := gap{option: a.Alternative}
		for _, c := range o.Criteria {
			if _, marked := a.Points[c.ID]; !marked && c.Weight > 0 {
				g.missing = append(g.missing, c.Name)
			}
		}
		out = append(out, g)
	}
	return out
}

// nearest is the nearest turn of every criterion that has one, in their order. Where several tie today there is none.
func nearest(o *potential.OptionsFigures) []turn {
	var out []turn
	for _, c := range o.Criteria {
		if turns := turnsOf(o, c); len(turns) > 0 {
			out = append(out, slices.MinFunc(turns, func(a, b turn) int {
				return cmp.Compare(a.distance, b.distance)
			}))
		}
	}
	return out
}

// turnsOf are the turns next to the weight of today: one below it, one above, or none.
func turnsOf(o *potential.OptionsFigures, c potential.Criterion) []turn {
	if len(o.Winners) != 1 {
		return nil
	}
	reigns := o.Reigns(c.ID)
	now := slices.IndexFunc(reigns, func(r potential.Reign) bool {
		return r.Winner == o.Winners[0] && r.From <= c.Weight && c.Weight <= r.To
	})
	if now < 0 {
		return nil
	}
	var out []turn
	add := func(at float64, up bool, winner app.ID) {
		out = append(out, turn{c, at, up, nameOf(o, winner), math.Abs(at-c.Weight) / o.Total})
	}
	if now > 0 {
		add(reigns[now].From, false, reigns[now-1].Winner)
	}
	if now+1 < len(reigns) {
		add(reigns[now].To, true, reigns[now+1].Winner)
	}
	return out
}

func nameOf(o *potential.OptionsFigures, id app.ID) string {
	for _, a := range o.Alternatives {
		if a.ID == id {
			return a.Name
		}
	}
	return ""
}
