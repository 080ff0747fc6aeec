package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// four are four meetings, one of which knows nothing of the first series.
func four() Rates {
	return Rates{
		Rows: []RatesRow{
			{Name: "1", Values: []float64{nan, 1}},
			{Name: "2", Values: []float64{0.5, 0.8}},
			{Name: "3", Values: []float64{0.25, 2}, Said: []string{"1 von 4"}},
			{Name: "4", Values: []float64{1}},
		},
		Series: []string{"gehalten", "dabei"}, Percent: func(v float64) string { return whole(100 * v) },
	}
}

func TestRatesStandOnTheirScale(t *testing.T) {
	p := four().Lay(framed(480, 240))
	if len(p.Left) > 0 || len(p.Lines) < 2 || len(p.Signs) != 6 || len(p.Spots) != 4 {
		t.Fatalf("left %q, %d lines, %d signs, %d spots", p.Left, len(p.Lines), len(p.Signs), len(p.Spots))
	}
	half, quarter, whole := p.Signs[0].At.Y, p.Signs[1].At.Y, p.Signs[2].At.Y
	if math.Abs((quarter-half)-(half-whole)/2) > 1e-9 {
		t.Errorf("heights %v, %v and %v", half, quarter, whole)
	}
	if above := p.Signs[5].At.Y; math.Abs(above-whole) > 1e-9 {
		t.Errorf("what is more than the whole stands at %v, the whole at %v", above, whole)
	}
	for _, word := range []string{"gehalten", "dabei", "0", "100", "1", "4"} {
		if !p.has(word) {
			t.Errorf("%q is not among %q", word, p.written())
		}
	}
}

func TestRatesSayTheirValues(t *testing.T) {
	spots := four().Lay(framed(480, 240)).Spots
	if s := spots[2]; s.Title != "3" || s.Facts[0] != (Fact{"gehalten", "1 von 4"}) || s.Facts[1] != (Fact{"dabei", "100"}) {
		t.Errorf("the third says %+v", s)
	}
	if s := spots[0]; len(s.Facts) != 1 || s.Facts[0].Name != "dabei" {
		t.Errorf("the first says %+v", s)
	}
}

func TestRatesKeepTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := four()
		c.Rows = nil
		for range rapid.IntRange(0, 15).Draw(t, "meetings") {
			c.Rows = append(c.Rows, RatesRow{Name: names.Draw(t, "name"), Values: []float64{amounts.Draw(t, "first"), rapid.Float64Range(0, 1).Draw(t, "second")}})
		}
		keeps(t, c, frames.Draw(t, "frame"))
	})
}
