package swot

import (
	"fmt"
	"maps"
	"testing"

	"wurzelwerk/app"
)

// sheet is a worksheet with factors S1…, W1…, O1…, T1… and the cells of the four fields row by row.
func sheet(strengths, weaknesses, opportunities, threats int, cells map[Strategy][]int) Worksheet {
	w := Worksheet{ID: "sheet", Version: 1, Date: "2025-03-24", Question: "Wie weiter?", Status: Agreed, Language: "de"}
	for q, n := range map[Quadrant]int{Strength: strengths, Weakness: weaknesses, Opportunity: opportunities, Threat: threats} {
		for i := range n {
			w.Add(Factor{ID: name(q, i), Quadrant: q, Text: "Text " + string(name(q, i)), EvidenceKind: "figure"})
		}
	}
	for s, scores := range cells {
		inner, outer := s.Quadrants()
		columns := len(w.In(outer))
		for i, score := range scores {
			w.SetScore(name(inner, i/columns), name(outer, i%columns), score)
		}
	}
	return w
}

func name(q Quadrant, i int) app.ID { return app.ID(fmt.Sprint(q.Letter(), i+1)) }

// worked is the example of the field guide, counted by hand.
func worked() Worksheet {
	return sheet(3, 3, 3, 3, map[Strategy][]int{
		SO: {3, 1, 2, 2, 3, 1, 1, 0, 2},
		ST: {1, 2, 0, 2, 1, 1, 1, 1, 3},
		WO: {2, 3, 1, 1, 1, 2, 2, 0, 0},
		WT: {1, 2, 0, 3, 1, 1, 0, 1, 2},
	})
}

func TestTheWorkedExample(t *testing.T) {
	a := Analyse(worked())
	for s, sum := range map[Strategy]int{SO: 15, ST: 12, WO: 12, WT: 11} {
		p := a.Parts[s]
		mean, ok := p.Mean()
		if p.Sum != sum || p.Cells != 9 || p.Scored != 9 || p.Strategy != s || !ok || mean != float64(sum)/9 {
			t.Errorf("%s: %+v, mean %v", s, p, mean)
		}
		if p.Weighted != p.Sum {
			t.Errorf("%s: without importance the weighted sum is %d, not %d", s, p.Weighted, p.Sum)
		}
	}
	if rows := a.Parts[SO].Rows; !maps.Equal(rows, map[app.ID]int{"S1": 6, "S2": 6, "S3": 3}) {
		t.Errorf("rows %v", rows)
	}
	if columns := a.Parts[SO].Columns; !maps.Equal(columns, map[app.ID]int{"O1": 6, "O2": 4, "O3": 5}) {
		t.Errorf("columns %v", columns)
	}
	if a.Leading != SO {
		t.Errorf("leads %s", a.Leading)
	}
}

func TestStrongestPairsStandInTheOrderOfTheFactors(t *testing.T) {
	w := worked()
	w.Matrix[0], w.Matrix[len(w.Matrix)-1] = w.Matrix[len(w.Matrix)-1], w.Matrix[0]
	var pairs []string
	for _, p := range Analyse(w).Pairs {
		pairs = append(pairs, fmt.Sprint(w.Label(p.A), w.Label(p.B), p.Score))
	}
	want := map[string]bool{"S1O13": true, "S2O23": true, "S3T33": true, "W1O23": true, "W2T13": true}
	if len(pairs) != len(want) {
		t.Errorf("%v", pairs)
	}
	place := func(id app.ID) int { return w.index(id) }
	for i, p := range Analyse(w).Pairs {
		if !want[pairs[i]] {
			t.Errorf("%s is none of the strongest", pairs[i])
		}
		if i > 0 && place(p.A) < place(Analyse(w).Pairs[i-1].A) {
			t.Errorf("out of order: %v", pairs)
		}
	}
}

func TestWeightedSum(t *testing.T) {
	w := sheet(1, 0, 2, 0, map[Strategy][]int{SO: {2, 3}})
	for i := range w.Factors {
		switch w.Factors[i].ID {
		case "S1":
			w.Factors[i].Importance = 3
		case "O1":
			w.Factors[i].Importance = 2
		}
	}
	if got := Analyse(w).Parts[SO].Weighted; got != 2*3*2+3*3*1 { // O2 is not rated and counts as 1
		t.Errorf("%d", got)
	}
}

func TestWhichStrategyLeads(t *testing.T) {
	cases := []struct {
		name string
		w    Worksheet
		want Strategy
	}{
		{"nothing is there", Worksheet{}, ""},
		{"nothing is scored", sheet(2, 2, 2, 2, nil), ""},
		{"only noughts", sheet(1, 0, 1, 0, map[Strategy][]int{SO: {0}}), ""},
		{"the mean decides, not the sum", sheet(3, 1, 2, 1, map[Strategy][]int{SO: {1, 1, 1, 1, 1, 1}, WT: {2}}), WT},
		{"unscored cells count as nought", sheet(2, 1, 2, 1, map[Strategy][]int{SO: {3}, WT: {1}}), WT},
		{"all even: seize chances", sheet(1, 1, 1, 1, map[Strategy][]int{SO: {2}, ST: {2}, WO: {2}, WT: {2}}), SO},
		{"WO before ST", sheet(1, 1, 1, 1, map[Strategy][]int{ST: {2}, WO: {2}, WT: {2}}), WO},
		{"ST before WT", sheet(1, 1, 1, 1, map[Strategy][]int{ST: {2}, WT: {2}}), ST},
	}
	for _, c := range cases {
		if got := Analyse(c.w).Leading; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAFieldWithoutCellsHasNoMean(t *testing.T) {
	a := Analyse(sheet(2, 0, 1, 0, nil))
	if _, ok := a.Parts[WT].Mean(); ok {
		t.Error("WT has a mean")
	}
	if mean, ok := a.Parts[SO].Mean(); !ok || mean != 0 {
		t.Error("SO has none")
	}
	if len(a.Pairs) != 0 {
		t.Errorf("%v", a.Pairs)
	}
}

func TestStrategiesAndQuadrants(t *testing.T) {
	want := map[Strategy]string{SO: "SO", ST: "ST", WO: "WO", WT: "WT"}
	for _, s := range Strategies {
		inner, outer := s.Quadrants()
		if inner.Letter()+outer.Letter() != want[s] || inner.Outer() || !outer.Outer() || StrategyOf(inner, outer) != s {
			t.Errorf("%s: %s, %s", s, inner, outer)
		}
	}
}
