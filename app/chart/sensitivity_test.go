package chart

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// choice is four options, of which three become the best in turn.
func choice() Sensitivity {
	return Sensitivity{
		Options: []SensitivityOption{{"Ausweiten", 3.4, 5}, {"Verlagern", 4.2, 3}, {"Spezialisieren", 3.9, 4.2}, {"Bleiben", 2, 3}},
		Now:     0.25, Percent: percent, Number: func(v float64) string { return fmt.Sprintf("%.2f", v) },
		Words: SensitivityWords{Now: "heute 25 %", Above: "Nutzwert", Below: "Gewicht von „Einkommen“"},
	}
}

func TestTheBestOptionChanges(t *testing.T) {
	c := choice()
	got := c.Switches()
	want := []Switch{{0.2, 1, 2}, {0.5 / 1.3, 2, 0}}
	if len(got) != 2 || got[0].After != 2 || got[1].After != 0 || got[1].Before != 2 {
		t.Fatalf("%+v", got)
	}
	for i := range want {
		if math.Abs(got[i].Share-want[i].Share) > 1e-9 {
			t.Errorf("change %d is at %v", i, got[i].Share)
		}
	}
}

func TestSensitivityMarksTheChanges(t *testing.T) {
	c := choice()
	p := c.Lay(framed(600, 320))
	if len(p.Left) > 0 || len(p.Signs) != 10 || !p.has("20 %") || !p.has("38 %") || !p.has("heute 25 %") {
		t.Errorf("left %q, %d signs, words %q", p.Left, len(p.Signs), p.written())
	}
	at, _ := p.SpotAt(Point{p.Lines[len(p.Lines)-1].Points[0].X, 100})
	if s := p.Spots[at]; s.Title != "heute 25 %" || s.Facts[0] != (Fact{"Spezialisieren", "3.97"}) || len(s.Marks) != 4 {
		t.Errorf("today says %+v", s)
	}
	band := p.Lines[8]
	if n, _ := band.Tone.Series(); n != 1 || band.Points[0].Y >= p.Signs[0].At.Y {
		t.Errorf("the band begins with %+v", band)
	}
	c.Switch = func(share float64, before, after string) string {
		return percent(share) + ": " + before + " → " + after
	}
	p = c.Lay(framed(600, 320))
	if at, _ := p.SpotAt(Point{p.Signs[8].At.X, 200}); p.Spots[at].Title != "20 %: Verlagern → Spezialisieren" {
		t.Errorf("at the first change it says %q", p.Spots[at].Title)
	}
}

func TestLabelsOfChangesLieAtTheirOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := choice()
		f := framed(rapid.Float64Range(150, 700).Draw(t, "w"), rapid.Float64Range(100, 400).Draw(t, "h"))
		c.Percent = func(share float64) string { return fmt.Sprintf("%.1f %%", 100*share) }
		p := c.Lay(f)
		places := []Point{p.Signs[8].At, p.Signs[9].At}
		for _, w := range p.Words {
			own := slices.Index([]string{"20.0 %", "38.5 %"}, w.Lines[0])
			if own >= 0 && w.Plate && w.Box.distance(places[own]) > w.Box.distance(places[1-own]) {
				t.Errorf("%q lies at the other change", w.Lines)
			}
		}
	})
}

func TestWithoutOptionsNothingIsBest(t *testing.T) {
	c := Sensitivity{Now: nan, Options: []SensitivityOption{{"A", nan, 1}}}
	if got := c.Best(0.5); got != -1 || c.Switches() != nil {
		t.Errorf("best is %d", got)
	}
	if p := c.Lay(framed(600, 320)); len(p.Spots)+len(p.Lines) > 0 {
		t.Errorf("%d spots, %d lines", len(p.Spots), len(p.Lines))
	}
}

// TestBetweenSwitchesOneIsBest holds the hull against trying all weights.
func TestBetweenSwitchesOneIsBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		worth := rapid.Float64Range(0, 5)
		c := Sensitivity{}
		for range rapid.IntRange(1, 8).Draw(t, "options") {
			c.Options = append(c.Options, SensitivityOption{"x", worth.Draw(t, "without"), worth.Draw(t, "only")})
		}
		switches := c.Switches()
		best := c.Best(0)
		if !slices.IsSortedFunc(switches, func(a, b Switch) int { return int(math.Copysign(1, a.Share-b.Share)) }) {
			t.Errorf("%+v are not in order", switches)
		}
		k := 0
		for i := range 101 {
			share := float64(i) / 100
			for k < len(switches) && switches[k].Share <= share {
				if switches[k].Before != best {
					t.Fatalf("before %+v the best was %d", switches[k], best)
				}
				best = switches[k].After
				k++
			}
			most := c.Options[c.Best(share)].at(share)
			if got := c.Options[best].at(share); math.Abs(got-most) > 1e-9 {
				t.Errorf("at %v option %d has %v, the best %v", share, best, got, most)
			}
		}
	})
}

func TestSensitivityKeepsTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := choice()
		c.Now, c.Options = amounts.Draw(t, "now"), nil
		for range rapid.IntRange(0, 12).Draw(t, "options") {
			c.Options = append(c.Options, SensitivityOption{names.Draw(t, "name"), amounts.Draw(t, "without"), amounts.Draw(t, "only")})
		}
		keeps(t, c, frames.Draw(t, "frame"))
	})
}

func BenchmarkSensitivity(b *testing.B) {
	c, f := choice(), framed(600, 320)
	for b.Loop() {
		c.Lay(f)
	}
}
