package chart

import (
	"slices"
	"testing"
)

func TestAnAmountIsNotBrokenFromItsUnit(t *testing.T) {
	b := newBoard(Frame{Measure: func(text string) Size { return Size{float64(len([]rune(text))), 1} }})
	for width, want := range map[float64][]string{
		20: {"gedeckt ab 1812,50\u00a0€"},
		17: {"gedeckt ab", "1812,50\u00a0€"},
	} {
		if got := b.wrap("gedeckt ab  1812,50\u00a0€", width); !slices.Equal(got, want) {
			t.Errorf("%g: %q", width, got)
		}
	}
}
