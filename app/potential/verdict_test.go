package potential

import (
	"maps"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// judged are options in figures: weights of criteria, then names with points.
func judged(weights []float64, points map[string][]float64) *OptionsFigures {
	o := &Options{}
	for i, w := range weights {
		o.Criteria = append(o.Criteria, Criterion{ID: criterionID(i), Name: string(criterionID(i)), Weight: w})
	}
	for _, name := range slices.Sorted(maps.Keys(points)) {
		a := Alternative{ID: app.ID(name), Name: name, Points: map[app.ID]float64{}}
		for i, p := range points[name] {
			if !math.IsNaN(p) {
				a.Points[criterionID(i)] = p
			}
		}
		o.Alternatives = append(o.Alternatives, a)
	}
	return Compute(Analysis{Options: o}).Options
}

func criterionID(i int) app.ID { return app.ID("k" + string(rune('1'+i))) }

func TestVerdictInWords(t *testing.T) {
	none := math.NaN()
	for _, c := range []struct {
		name        string
		weights     []float64
		points      map[string][]float64
		title, turn string
	}{
		{"nothing is there", nil, nil, "", ""},
		{"no criteria", nil, map[string][]float64{"Laden": {}}, "", ""},
		{"no points", []float64{1}, map[string][]float64{"Laden": {}}, "", ""},
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
		o := judged(c.weights, c.points)
		said := o.Verdict().In(translations.In("de"))
		if said.Title != c.title || said.Turn != c.turn {
			t.Errorf("%s: %q, %q", c.name, said.Title, said.Turn)
		}
	}
}

func TestVerdictNamesWhatIsMissing(t *testing.T) {
	o := judged([]float64{2, 1, 0}, map[string][]float64{"Laden": {4, 3}, "Markt": {4}})
	if said := o.Verdict().In(translations.In("de")); said.Note != "„Markt“ zählt noch nicht mit: Es fehlen Punkte bei k2." {
		t.Errorf("%q", said.Note)
	}
	both := judged([]float64{2, 1}, map[string][]float64{"Laden": {4}, "Markt": {4}})
	if said := both.Verdict().In(translations.In("de")); said.Note != "Bei 2 Optionen fehlen Punkte." {
		t.Errorf("%q", said.Note)
	}
	o.Alternatives[1].KnockedOut = "Kapital"
	o.Alternatives[0].KnockedOut = "Kapital"
	o = Compute(Analysis{Options: &Options{
		Criteria: o.Criteria, Alternatives: []Alternative{o.Alternatives[0].Alternative, o.Alternatives[1].Alternative},
	}}).Options
	if said := o.Verdict().In(translations.In("de")); said.Title != "" || said.Note != "" {
		t.Errorf("%q %q", said.Title, said.Note)
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
		o := judged(weights, points)
		v := o.Verdict()
		for _, c := range o.Criteria {
			for _, turn := range o.Turns(c) {
				step := o.Total / 1e5
				if !turn.Up {
					step = -step
				}
				if near := o.At(c.ID, turn.At-step); near != nil && math.Abs(turn.At-c.Weight) > 2*math.Abs(step) && !slices.Equal(near.Winners, o.Winners) {
					t.Fatalf("before the turn %+v wins %v, today %v", turn, near.Winners, o.Winners)
				}
				if far := o.At(c.ID, turn.At+step); far != nil && slices.Contains(far.Winners, o.Winners[0]) {
					t.Fatalf("beyond the turn %+v the winner of today wins", turn)
				}
				if v.Turn == nil || v.Turn.Distance > turn.Distance {
					t.Fatalf("the verdict names %+v, nearer is %+v", v.Turn, turn)
				}
			}
		}
	})
}

func TestWeightsAreRoundedAsTheyAreTold(t *testing.T) {
	for _, c := range []struct{ weight, total, want float64 }{
		{26.0869, 100, 26.1}, {0.26087, 1, 0.26}, {50, 100, 50}, {1250.04, 5000, 1250}, {1e6, 6e6, 1e6},
	} {
		if have := (OptionsFigures{Total: c.total}).Round(c.weight); have != c.want {
			t.Errorf("%v of %v: %v", c.weight, c.total, have)
		}
	}
}
