package choice

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// weighed are options in figures: weights of criteria, then names with points.
func weighed(weights []float64, points map[string][]float64) *potential.OptionsFigures {
	o := &potential.Options{}
	for i, w := range weights {
		o.Criteria = append(o.Criteria, potential.Criterion{ID: criterionID(i), Name: string(criterionID(i)), Weight: w})
	}
	for _, name := range sorted(points) {
		a := potential.Alternative{ID: app.ID(name), Name: name, Points: map[app.ID]float64{}}
		for i, p := range points[name] {
			if !math.IsNaN(p) {
				a.Points[criterionID(i)] = p
			}
		}
		o.Alternatives = append(o.Alternatives, a)
	}
	return potential.Compute(potential.Analysis{Options: o}).Options
}

func criterionID(i int) app.ID { return app.ID("k" + string(rune('1'+i))) }

func sorted(points map[string][]float64) []string {
	var names []string
	for name := range points {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func TestVerdictInWords(t *testing.T) {
	none := math.NaN()
	for _, c := range []struct {
		name        string
		weights     []float64
		points      map[string][]float64
		title, turn string
	}{
		{"nothing is there", nil, nil, "Schreiben Sie auf, was in Frage kommt: Dann vergleicht das Programm die Optionen.", ""},
		{
			"no criteria", nil,
			map[string][]float64{"Laden": {}},
			"Schreiben Sie auf, was zählt: Dann vergleicht das Programm die Optionen.", "",
		},
		{
			"no points",
			[]float64{1},
			map[string][]float64{"Laden": {}},
			"Geben Sie jeder Option Punkte: Dann steht hier, welche vorn liegt.", "",
		},
		{
			"one is weighed",
			[]float64{1, 1},
			map[string][]float64{"Laden": {4, 3}, "Markt": {4, none}},
			"„Laden“ hat 3,50 von 5 Punkten. Keine andere Option hat schon alle Punkte.", "",
		},
		{
			"more weight turns it",
			[]float64{60, 40},
			map[string][]float64{"Laden": {5, 2}, "Markt": {2, 5}},
			"„Laden“ liegt vorn: 3,80 von 5 Punkten, 0,60 mehr als „Markt“.",
			"Zählt „k1“ weniger als 50 (heute 60 von 100), gewinnt „Markt“.",
		},
		{
			"nothing turns it",
			[]float64{60, 40},
			map[string][]float64{"Laden": {5, 5}, "Markt": {2, 4}},
			"„Laden“ liegt vorn: 5,00 von 5 Punkten, 2,20 mehr als „Markt“.",
			"Auch wenn ein einzelnes Kriterium mehr oder weniger zählt: „Laden“ bleibt vorn.",
		},
		{
			"one criterion",
			[]float64{3},
			map[string][]float64{"Laden": {5}, "Markt": {2}},
			"„Laden“ liegt vorn: 5,00 von 5 Punkten, 3,00 mehr als „Markt“.", "Mit nur einem Kriterium entscheidet dieses allein.",
		},
		{
			"by a hair",
			[]float64{1000, 1},
			map[string][]float64{"Laden": {4, 5}, "Markt": {4, 4}},
			"„Laden“ liegt ganz knapp vorn: 4,00 von 5 Punkten, fast gleich mit „Markt“.",
			"Auch wenn ein einzelnes Kriterium mehr oder weniger zählt: „Laden“ bleibt vorn.",
		},
		{
			"three tie",
			[]float64{1, 1},
			map[string][]float64{"Laden": {4, 2}, "Markt": {2, 4}, "Netz": {3, 3}},
			"„Laden“, „Markt“ und „Netz“ liegen gleichauf: je 3,00 von 5 Punkten.", "",
		},
	} {
		o := weighed(c.weights, c.points)
		said := judge(o).words(o)
		if said.title != c.title || said.turn != c.turn {
			t.Errorf("%s: %q, %q", c.name, said.title, said.turn)
		}
	}
}

func TestVerdictNamesWhatIsMissing(t *testing.T) {
	o := weighed([]float64{2, 1, 0}, map[string][]float64{"Laden": {4, 3}, "Markt": {4}})
	if said := judge(o).words(o); said.note != "„Markt“ zählt noch nicht mit: Es fehlen Punkte bei k2." {
		t.Errorf("%q", said.note)
	}
	both := weighed([]float64{2, 1}, map[string][]float64{"Laden": {4}, "Markt": {4}})
	if said := judge(both).words(both); said.note != "Bei 2 Optionen fehlen Punkte." {
		t.Errorf("%q", said.note)
	}
	o.Alternatives[1].KnockedOut = "Kapital"
	o.Alternatives[0].KnockedOut = "Kapital"
	o = potential.Compute(potential.Analysis{Options: &potential.Options{
		Criteria: o.Criteria, Alternatives: []potential.Alternative{o.Alternatives[0].Alternative, o.Alternatives[1].Alternative},
	}}).Options
	if said := judge(o).words(o); said.title != "Alle Optionen scheiden aus. Nennen Sie eine neue." || said.note != "" {
		t.Errorf("%q %q", said.title, said.note)
	}
}

// TestTurnsAreWhereTheWinnerChanges weighs anew on both sides of every turn: on the near side the winner of today wins,
// on the far side the one that is named.
func TestTurnsAreWhereTheWinnerChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		criteria := rapid.IntRange(2, 6).Draw(t, "criteria")
		weights := rapid.SliceOfN(rapid.Float64Range(1, 50), criteria, criteria).Draw(t, "weights")
		points := map[string][]float64{}
		for _, name := range []string{"Kurse", "Laden", "Markt", "Netz"} {
			for range criteria {
				points[name] = append(points[name], float64(rapid.IntRange(0, 5).Draw(t, name)))
			}
		}
		o := weighed(weights, points)
		v := judge(o)
		for _, c := range o.Criteria {
			for _, turn := range turnsOf(o, c) {
				step := o.Total / 1e5
				if !turn.up {
					step = -step
				}
				if near := o.At(c.ID, turn.at-step); near != nil && math.Abs(turn.at-c.Weight) > 2*math.Abs(step) && !slices.Equal(near.Winners, o.Winners) {
					t.Fatalf("before the turn %+v wins %v, today %v", turn, near.Winners, o.Winners)
				}
				if far := o.At(c.ID, turn.at+step); far != nil && slices.Contains(far.Winners, o.Winners[0]) {
					t.Fatalf("beyond the turn %+v the winner of today wins", turn)
				}
				if v.turn == nil || v.turn.distance > turn.distance {
					t.Fatalf("the verdict names %+v, nearer is %+v", v.turn, turn)
				}
			}
		}
	})
}

func TestSwitchesAreWrittenInTheUnitOfTheWeights(t *testing.T) {
	for _, c := range []struct {
		weight, total float64
		want          string
	}{{26.0869, 100, "26,1"}, {0.26087, 1, "0,26"}, {50, 100, "50"}, {1250.04, 5000, "1.250"}} {
		if have := weightText(c.weight, c.total); have != c.want {
			t.Errorf("%v of %v: %q", c.weight, c.total, have)
		}
	}
	for total, want := range map[float64]float64{100: 1, 115: 1, 3: 0.02, 1: 0.01, 1_000_000: 10_000} {
		if have := stepOf(total); math.Abs(have-want) > 1e-9 {
			t.Errorf("the step of %v is %v", total, have)
		}
	}
	if strings.Contains(weightText(1e6, 6e6), ",") {
		t.Error("a million has decimals")
	}
}
