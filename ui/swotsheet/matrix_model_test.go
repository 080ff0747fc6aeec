package swotsheet

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
)

// reference is the matrix of three factors each with the sums 15, 12, 12 and 11.
func reference() swot.Worksheet {
	w := swot.Worksheet{ID: "sheet", Version: 1, Status: swot.Draft}
	for _, q := range swot.Quadrants {
		for i := range 3 {
			id := app.ID(strings.ToLower(q.Letter()) + strconv.Itoa(i+1))
			w.Factors = append(w.Factors, swot.Factor{ID: id, Quadrant: q, Text: "Text " + string(id)})
		}
	}
	set := func(inner, outer string, scores ...int) {
		for i, s := range scores {
			w.SetScore(app.ID(inner+strconv.Itoa(i/3+1)), app.ID(outer+strconv.Itoa(i%3+1)), s)
		}
	}
	set("s", "o", 3, 1, 2, 2, 3, 1, 1, 0, 2)
	set("s", "t", 1, 2, 0, 2, 1, 1, 1, 1, 3)
	set("w", "o", 2, 3, 1, 1, 1, 2, 2, 0, 0)
	set("w", "t", 1, 2, 0, 3, 1, 1, 0, 1, 2)
	return w
}

func TestGridSumsAndLeadingStrategy(t *testing.T) {
	g := newGrid(reference())
	for s, want := range map[swot.Strategy]int{swot.SO: 15, swot.ST: 12, swot.WO: 12, swot.WT: 11} {
		if have := g.analysis.Parts[s].Sum; have != want {
			t.Errorf("sum of %s = %d, want %d", s, have, want)
		}
	}
	so := g.part(swot.SO)
	for i, want := range []int{6, 6, 3} {
		if have := so.Rows[g.rows[i].ID]; have != want {
			t.Errorf("sum of row %d = %d, want %d", i, have, want)
		}
	}
	for i, want := range []int{6, 4, 5} {
		if have := so.Columns[g.columns[i].ID]; have != want {
			t.Errorf("sum of column %d = %d, want %d", i, have, want)
		}
	}
	if g.analysis.Leading != swot.SO || len(g.tied()) != 0 {
		t.Errorf("leading %s, level with it %v", g.analysis.Leading, g.tied())
	}
}

func TestGridTellsUnscoredFromNought(t *testing.T) {
	w := reference()
	w.Matrix = slices.DeleteFunc(w.Matrix, func(s swot.Score) bool { return s.A == "s1" && s.B == "o1" })
	g := newGrid(w)
	if have := g.score(0, 0); have != unscored {
		t.Errorf("cell without a score shows %d", have)
	}
	if have := g.score(2, 1); have != 0 {
		t.Errorf("cell scored 0 shows %d", have)
	}
	if scored, cells := g.scored(); scored != 35 || cells != 36 {
		t.Errorf("scored %d of %d", scored, cells)
	}
}

func TestGridNamesTheStrategiesLevelWithTheFirst(t *testing.T) {
	w := reference()
	w.Matrix = nil
	w.SetScore("s1", "o1", 2)
	w.SetScore("w1", "t1", 2)
	if have := newGrid(w).tied(); !slices.Equal(have, []swot.Strategy{swot.WT}) {
		t.Errorf("level with it: %v", have)
	}
	w.Matrix = nil
	if have := newGrid(w).tied(); have != nil {
		t.Errorf("nothing scored, but level: %v", have)
	}
}

func TestQuestionOfACellHasBothTexts(t *testing.T) {
	g := newGrid(reference())
	for pair, want := range map[pairKey]string{
		{"s1", "o1"}: "Hilft S1 „Text s1“, die Chance O1 „Text o1“ zu nutzen?",
		{"s2", "t3"}: "Schützt S2 „Text s2“ vor dem Risiko T3 „Text t3“?",
		{"w3", "o2"}: "Hindert W3 „Text w3“ daran, die Chance O2 „Text o2“ zu nutzen?",
		{"w1", "t1"}: "Verschärft W1 „Text w1“ das Risiko T1 „Text t1“?",
	} {
		if have := g.question(pair); have != want {
			t.Errorf("question of %v: %s", pair, have)
		}
	}
	if have := g.question(pairKey{"s1", "gone"}); have != "" {
		t.Errorf("a pair without a factor asks %q", have)
	}
}

func TestPairsStrongestFirst(t *testing.T) {
	pairs, left := newGrid(reference()).pairs(6)
	var have []string
	for _, p := range pairs {
		have = append(have, string(p.A+p.B)+strconv.Itoa(p.Score))
	}
	if want := []string{"s1o13", "s2o23", "s3t33", "w1o23", "w2t13", "s1o32"}; !slices.Equal(have, want) || left == 0 {
		t.Errorf("pairs %v and %d more, want %v", have, left, want)
	}
	w := reference()
	w.Matrix = []swot.Score{{A: "s1", B: "o1", Score: 1}}
	if pairs, _ := newGrid(w).pairs(6); len(pairs) != 1 {
		t.Errorf("a single weak pair is the strongest there is, but got %v", pairs)
	}
}

// gridOf is the matrix of the last of some versions.
func gridOf(versions ...swot.Worksheet) grid {
	m := model{versions: versions, sheet: versions[len(versions)-1]}
	return m.grid()
}

func TestMeasureRemembersItsPair(t *testing.T) {
	w := reference()
	m := newGrid(w).measureOf("m1", pairKey{"s1", "o2"})
	if err := m.Validate().Err(); err != nil || m.From.SWOT != "sheet" {
		t.Fatalf("measure %+v: %v", m, err)
	}
	if have := gridOf(w).measuresOf([]coaching.Measure{m}, pairKey{"s1", "o2"}); len(have) != 1 {
		t.Errorf("its own pair does not know the measure")
	}
	if have := gridOf(w).measuresOf([]coaching.Measure{m}, pairKey{"s1", "o1"}); len(have) != 0 {
		t.Errorf("another pair claims the measure")
	}
	n := 0
	next := w.Next("2026-01-01", func() app.ID { n++; return app.ID("n" + strconv.Itoa(n)) })
	third := next.Next("2026-02-01", func() app.ID { n++; return app.ID("n" + strconv.Itoa(n)) })
	later := pairKey{third.In(swot.Strength)[0].ID, third.In(swot.Opportunity)[1].ID}
	if have := gridOf(w, next, third).measuresOf([]coaching.Measure{m}, later); len(have) != 1 {
		t.Errorf("the pair of the next version does not know the measure")
	}
	m.BinnedOn = "2026-01-02"
	if have := gridOf(w).measuresOf([]coaching.Measure{m}, pairKey{"s1", "o2"}); len(have) != 0 {
		t.Errorf("a binned measure is still shown")
	}
}

func TestMeasureOfVeryLongTextsCanBeSaved(t *testing.T) {
	w := reference()
	w.Factors[0].Text, w.Factors[6].Text = strings.Repeat("ağ", app.MaxText/2), strings.Repeat("م ", app.MaxText/2)
	m := newGrid(w).measureOf("m1", pairKey{"s1", "o1"})
	if err := m.Validate().Err(); err != nil {
		t.Error(err)
	}
}

func TestLineageThatRunsInACircleEnds(t *testing.T) {
	l := lineage{"a": "b", "b": "a"}
	if have := l.root("a"); have != "a" && have != "b" {
		t.Errorf("the root is %q", have)
	}
}
