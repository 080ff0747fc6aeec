package swot

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// Strategy is one of the four fields of the confrontation matrix.
type Strategy string

// The strategies: use strengths to seize chances, use strengths against risks, work off weaknesses to seize chances,
// lessen weaknesses and avoid risks.
const (
	SO Strategy = "SO"
	ST Strategy = "ST"
	WO Strategy = "WO"
	WT Strategy = "WT"
)

// Strategies in reading order.
var Strategies = []Strategy{SO, ST, WO, WT}

// MaxScore is the strongest connection of a pair.
const MaxScore = 3

// Quadrants are the inner and the outer quadrant that meet in the strategy.
func (s Strategy) Quadrants() (inner, outer Quadrant) {
	inner, outer = Strength, Opportunity
	if s == WO || s == WT {
		inner = Weakness
	}
	if s == ST || s == WT {
		outer = Threat
	}
	return inner, outer
}

// StrategyOf is the field in which an inner and an outer quadrant meet.
func StrategyOf(inner, outer Quadrant) Strategy {
	switch {
	case inner == Strength && outer == Opportunity:
		return SO
	case inner == Strength:
		return ST
	case outer == Opportunity:
		return WO
	default:
		return WT
	}
}

// Part is one field of the matrix in figures.
type Part struct {
	Strategy Strategy
	Cells    int // rows times columns, scored or not
	Scored   int
	Sum      int
	Weighted int // cell × importance of both; importance 0 (not rated) counts as 1
	Rows     map[app.ID]int
	Columns  map[app.ID]int
}

// Mean is the sum over all cells, an unscored one counting 0, so that fields of different size can be compared; false
// for a field without cells.
func (p Part) Mean() (mean float64, ok bool) {
	if p.Cells == 0 {
		return 0, false
	}
	return float64(p.Sum) / float64(p.Cells), true
}

// Analysis is what the confrontation matrix says.
type Analysis struct {
	Parts   map[Strategy]Part
	Leading Strategy // highest mean; "" while nothing is scored above 0
	Pairs   []Score  // the pairs with the highest score that occurs, in the order of the factors
}

// precedence decides between equal means: seize chances first, purely defensive last.
var precedence = []Strategy{SO, WO, ST, WT}

// Analyse computes sums, means, the leading strategy and the strongest pairs of a worksheet.
func Analyse(w Worksheet) Analysis {
	a := Analysis{Parts: make(map[Strategy]Part, len(Strategies))}
	for _, s := range Strategies {
		a.Parts[s] = w.part(s)
	}
	best := 0.0
	for _, s := range precedence {
		if mean, ok := a.Parts[s].Mean(); ok && mean > best {
			best, a.Leading = mean, s
		}
	}
	a.Pairs = w.strongest()
	return a
}

func (w Worksheet) part(s Strategy) Part {
	inner, outer := s.Quadrants()
	rows, columns := w.In(inner), w.In(outer)
	p := Part{Strategy: s, Cells: len(rows) * len(columns), Rows: map[app.ID]int{}, Columns: map[app.ID]int{}}
	cells := w.cells()
	for _, r := range rows {
		p.Rows[r.ID] += 0
		for _, c := range columns {
			score, scored := cells[[2]app.ID{r.ID, c.ID}]
			if scored {
				p.Scored++
			}
			p.Sum += score
			p.Weighted += score * max(1, r.Importance) * max(1, c.Importance)
			p.Rows[r.ID] += score
			p.Columns[c.ID] += score
		}
	}
	return p
}

func (w Worksheet) cells() map[[2]app.ID]int {
	cells := make(map[[2]app.ID]int, len(w.Matrix))
	for _, s := range w.Matrix {
		cells[[2]app.ID{s.A, s.B}] = s.Score
	}
	return cells
}

func (w Worksheet) strongest() []Score {
	place := make(map[app.ID]int, len(w.Factors))
	for i, f := range w.Factors {
		place[f.ID] = i
	}
	top := 1
	for _, s := range w.Matrix {
		top = max(top, s.Score)
	}
	var pairs []Score
	for _, s := range w.Matrix {
		_, a := place[s.A]
		_, b := place[s.B]
		if s.Score == top && a && b {
			pairs = append(pairs, s)
		}
	}
	slices.SortStableFunc(pairs, func(x, y Score) int {
		return cmp.Or(cmp.Compare(place[x.A], place[y.A]), cmp.Compare(place[x.B], place[y.B]))
	})
	return pairs
}
