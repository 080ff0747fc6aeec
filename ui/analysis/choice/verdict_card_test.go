package choice

import (
	"math"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

func TestTheCardSaysWhatIsNeededBeforeAnythingWins(t *testing.T) {
	option := func(reason string) potential.Alternative {
		return potential.Alternative{ID: "a", Name: "Laden", KnockedOut: reason, Points: map[app.ID]float64{}}
	}
	criteria := []potential.Criterion{{ID: "k", Name: "Kapital", Weight: 1}}
	for _, c := range []struct {
		options     potential.Options
		title, note string
	}{
		{potential.Options{}, "Schreiben Sie auf, was in Frage kommt: Dann vergleicht das Programm die Optionen.", ""},
		{
			potential.Options{Alternatives: []potential.Alternative{option("")}},
			"Schreiben Sie auf, was zählt: Dann vergleicht das Programm die Optionen.", "",
		},
		{
			potential.Options{Criteria: criteria, Alternatives: []potential.Alternative{option("")}},
			"Geben Sie jeder Option Punkte: Dann steht hier, welche vorn liegt.", "„Laden“ zählt noch nicht mit: Es fehlen Punkte bei Kapital.",
		},
		{
			potential.Options{Criteria: criteria, Alternatives: []potential.Alternative{option("zu teuer")}},
			"Alle Optionen scheiden aus. Nennen Sie eine neue.", "",
		},
	} {
		o := potential.Compute(potential.Analysis{Options: &c.options}).Options
		card := newVerdictCard()
		card.show(o.Verdict(), o)
		if card.title.Text != c.title || !card.turn.Hidden || card.note.Hidden != (c.note == "") || card.note.Text != c.note {
			t.Errorf("%+v: %q, %q", c.options, card.title.Text, card.note.Text)
		}
	}
}

func TestTheStepOfTheSliderFitsTheWeights(t *testing.T) {
	for total, want := range map[float64]float64{100: 1, 115: 1, 3: 0.02, 1: 0.01, 1_000_000: 10_000} {
		if have := stepOf(total); math.Abs(have-want) > 1e-9 {
			t.Errorf("the step of %v is %v", total, have)
		}
	}
}
