package profile

import (
	"slices"
	"testing"
)

func TestFifteenCompetences(t *testing.T) {
	sorted := slices.Sorted(slices.Values(Competences))
	if len(Competences) != 15 || len(slices.Compact(sorted)) != 15 {
		t.Errorf("%v", Competences)
	}
}

func TestWhatKeepsAReadingFromBeingSaved(t *testing.T) {
	for want, r := range map[string]Reading{
		"": {Phase: "interim", Rater: "agreed", Levels: map[string]int{"vision": 1, "creativity": 8}, Evidence: map[string]string{"vision": "Plan"}},
		"phase: value, expected entry, interim, exit": {Phase: "middle"},
		"levels.vision: range, expected 1–8":          {Levels: map[string]int{"vision": 0}},
		"levels.creativity: range, expected 1–8\nlevels.vision: range, expected 1–8\nlevels.a: unknown key\nlevels.b: unknown key\nevidence.c: unknown key": {
			Levels: map[string]int{"b": 1, "a": 1, "vision": 9, "creativity": -1}, Evidence: map[string]string{"c": ""},
		},
	} {
		if got := r.Validate().Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestNoughtNoAnswerAndDeclinedDiffer(t *testing.T) {
	for _, c := range []struct {
		a    Answer
		want string
	}{
		{Answer{Question: "digital.elster", Value: 0}, ""},
		{Answer{Question: "digital.elster"}, ""},
		{Answer{Question: "health.limitations", Declined: true}, ""},
		{Answer{Question: "health.limitations", Declined: true, Value: 0}, "value: value, expected declined = false"},
		{Answer{Value: "x"}, "question: required"},
		{Answer{Question: "q", Source: "rumour"}, "source: value, expected self, document, consultant"},
	} {
		if got := c.a.Validate().Error(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.a, got, c.want)
		}
	}
}
