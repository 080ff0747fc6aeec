package chart

import (
	"math"
	"testing"
)

func TestBarsShowWhatWasHeldGainedAndCeded(t *testing.T) {
	in := BarsInput{Width: 100, Row: 12, Em: 10, Max: 8, Step: 2, Rows: []BarRow{{2, 4}, {4, 2}, {3, 3}, {nan, 5}, {5, nan}, {nan, nan}, {0, 20}}}
	s := Bars(in)
	if s.Height != 84 || len(s.Ticks) != 5 || s.Ticks[4].Value != 8 {
		t.Errorf("height %v, ticks %v", s.Height, s.Ticks)
	}
	unit := s.Rows[0].Track.W / 8
	for i, want := range []struct {
		held, gained, ceded float64
		from, to            bool
	}{
		{2, 2, 0, true, true},
		{2, 0, 2, true, true},
		{3, 0, 0, true, true},
		{5, 0, 0, false, true},
		{5, 0, 0, true, false},
		{0, 0, 0, false, false},
		{0, 8, 0, true, true},
	} {
		b := s.Rows[i]
		for k, c := range [][2]float64{{b.Held.W, want.held}, {b.Gained.W, want.gained}, {b.Ceded.W, want.ceded}} {
			if math.Abs(c[0]-c[1]*unit) > 1e-9 {
				t.Errorf("row %d: part %d is %v levels", i, k, c[0]/unit)
			}
		}
		if (b.From != nil) != want.from || (b.To != nil) != want.to {
			t.Errorf("row %d: markers %v, %v", i, b.From, b.To)
		}
		if middle := 12*float64(i) + 6; b.From != nil && b.From.At.Y != middle {
			t.Errorf("row %d stands at %v", i, b.From.At.Y)
		}
	}
	mirrored := in
	mirrored.Mirror = true
	m := Bars(mirrored)
	if x := 100 - s.Rows[0].To.At.X; math.Abs(m.Rows[0].To.At.X-x) > 1e-9 || math.Abs(m.Rows[0].Gained.X-(100-s.Rows[0].Gained.X-s.Rows[0].Gained.W)) > 1e-9 {
		t.Error("mirrored bars do not stand on the other side")
	}
}
