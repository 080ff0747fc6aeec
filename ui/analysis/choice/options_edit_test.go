package choice

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

func shop() *potential.Options {
	return &potential.Options{
		Criteria: []potential.Criterion{{ID: "yield", Weight: 30}, {ID: "life", Weight: 10}, {ID: "none"}},
		Alternatives: []potential.Alternative{
			{ID: "a", Points: map[app.ID]float64{"yield": 3, "life": 4}}, {ID: "b", Points: map[app.ID]float64{"life": 1}},
		},
		Sensitivity: &potential.Sensitivity{Criterion: "life", Weight: 25},
	}
}

func TestACriterionTakesItsPointsAlong(t *testing.T) {
	o := shop()
	before := maps.Clone(o.Alternatives[0].Points)
	old := o.Alternatives[0].Points
	if err := removeCriterion(o, 1); err != nil {
		t.Fatal(err)
	}
	if len(o.Criteria) != 2 || o.Sensitivity != nil || len(o.Alternatives[0].Points) != 1 || len(o.Alternatives[1].Points) != 0 {
		t.Errorf("%+v", o)
	}
	if !maps.Equal(before, old) {
		t.Error("the points that were there before were changed")
	}
}

func TestTheLastWeightStays(t *testing.T) {
	o := shop()
	if err := setWeight(o, 1, 0); err != nil || o.Sensitivity == nil {
		t.Fatalf("%v, %+v", err, o.Sensitivity)
	}
	if err := setWeight(o, 0, 0); !errors.Is(err, errNoWeight) || o.Criteria[0].Weight != 30 {
		t.Errorf("%v, %v", err, o.Criteria[0].Weight)
	}
	if err := removeCriterion(o, 0); !errors.Is(err, errNoWeight) || len(o.Criteria) != 3 {
		t.Errorf("%v, %d", err, len(o.Criteria))
	}
	for _, i := range []int{2, 1, 0} {
		if err := removeCriterion(o, i); err != nil {
			t.Errorf("%d: %v", i, err)
		}
	}
}

func TestAWeightBeyondTheSumIsTriedNoLonger(t *testing.T) {
	o := shop()
	if err := setWeight(o, 0, 10); err != nil || o.Sensitivity != nil {
		t.Errorf("%v, %+v", err, o.Sensitivity)
	}
}

func TestANewCriterionWeighsAsMuchAsTheOthers(t *testing.T) {
	o := &potential.Options{}
	for _, want := range []float64{20, 20, 20} {
		addCriterion(o, "x")
		if have := o.Criteria[len(o.Criteria)-1].Weight; have != want {
			t.Errorf("%v", have)
		}
	}
	o = &potential.Options{Criteria: []potential.Criterion{{Weight: 0.2}, {Weight: 0.3}}}
	if addCriterion(o, "x"); o.Criteria[2].Weight != 1 {
		t.Errorf("beside small weights: %v", o.Criteria[2].Weight)
	}
}

func TestMoved(t *testing.T) {
	list := []string{"a", "b", "c", "d"}
	for _, c := range []struct {
		from, to int
		want     string
	}{{0, 3, "bcda"}, {3, 0, "dabc"}, {1, 2, "acbd"}, {2, 2, "abcd"}} {
		have := ""
		for _, s := range moved(list, c.from, c.to) {
			have += s
		}
		if have != c.want {
			t.Errorf("%d to %d: %s", c.from, c.to, have)
		}
	}
	if !slices.Equal(list, []string{"a", "b", "c", "d"}) {
		t.Errorf("the list before is %v", list)
	}
}

func TestSuggestionsComeFromTheAnalysis(t *testing.T) {
	n := 0
	newID := func() app.ID { n++; return app.ID(rune('a' + n)) }
	a := potential.Analysis{
		Shifts: []potential.Shift{{Name: "mehr Braut"}}, Expansions: []potential.Expansion{{Name: "Kurse"}},
		Scenarios: []potential.Scenario{{Name: "ohne Maß"}},
	}
	o := suggested(a, newID)
	var names []string
	for _, x := range o.Alternatives {
		names = append(names, x.Name)
	}
	if want := []string{"Weiter wie bisher", "mehr Braut", "Kurse", "ohne Maß"}; !slices.Equal(names, want) {
		t.Errorf("%q", names)
	}
	a.Options = o
	if faults := a.Validate(); weightOf(o.Criteria) != 100 || len(faults) > 0 {
		t.Errorf("%v, %v", weightOf(o.Criteria), faults)
	}
}
