package widgets

import (
	"slices"
	"testing"
)

func TestBreakText(t *testing.T) {
	letters := func(s string) float32 { return float32(len([]rune(s))) }
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"drei kurze Worte", 0, []string{"drei kurze Worte"}},
		{"drei kurze Worte", 10, []string{"drei kurze", "Worte"}},
		{"eins\nzwei drei", 20, []string{"eins", "zwei drei"}},
		{"es sind 2.600,00\u00a0€ im Monat", 16, []string{"es sind", "2.600,00\u00a0€ im", "Monat"}},
		{"Änderungsschneiderei", 8, []string{"Änderung", "sschneid", "erei"}},
	} {
		if got := breakText(c.text, c.width, letters); !slices.Equal(got, c.want) {
			t.Errorf("%q at %v is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
