package chart

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// fields are three fields of a tailor's, one without growth known.
func fields() Portfolio {
	return Portfolio{
		Fields: []PortfolioField{
			{"Änderungen", 1.5, 0.01, 3120, "Milchkuh"},
			{"Maßanfertigung", 0.5, 0.12, 1120, "Fragezeichen"},
			{"Reparatur", 0.4, -0.05, 960, "Armer Hund"},
			{"Kurse", 1, nan, 100, ""},
		},
		ShareAt: 1, GrowthAt: 0.03, Ratio: func(v float64) string { return fmt.Sprintf("%.1f", v) }, Growth: percent, Money: whole,
		Words: PortfolioWords{
			Share: "Marktanteil im Vergleich", Growth: "Wachstum im Jahr", Turnover: "Umsatz", Star: "Stars", Question: "Fragezeichen",
			Cow: "Milchkühe", Dog: "Arme Hunde",
		},
	}
}

func TestBubblesStandInTheirQuadrants(t *testing.T) {
	p := fields().Lay(framed(480, 400))
	if len(p.Left) != 1 || p.Left[0] != "Kurse" || len(p.Rounds) != 3 || len(p.Spots) != 3 {
		t.Fatalf("left %q, %d bubbles, %d spots", p.Left, len(p.Rounds), len(p.Spots))
	}
	x, y := p.Lines[0].Points[0].X, p.Lines[1].Points[0].Y
	for i, want := range []struct{ right, above bool }{{true, false}, {false, true}, {false, false}} {
		if at := p.Rounds[i].At; at.X > x != want.right || at.Y < y != want.above {
			t.Errorf("bubble %d stands at %v, the thresholds at %v, %v", i, at, x, y)
		}
	}
	a, b := p.Rounds[0].Radius, p.Rounds[1].Radius
	if math.Abs(a*a/(b*b)-3120.0/1120) > 1e-9 {
		t.Errorf("radii %v and %v", a, b)
	}
	for _, word := range []string{"Stars", "Fragezeichen", "Milchkühe", "Arme Hunde", "Änderungen", "Maßanfertigung", "Reparatur"} {
		if !p.has(word) {
			t.Errorf("%q is not among %q", word, p.written())
		}
	}
	if s := p.Spots[1]; s.Title != "Maßanfertigung" || s.Facts[0].Value != "Fragezeichen" || s.Facts[3] != (Fact{"Wachstum im Jahr", "12 %"}) {
		t.Errorf("the second says %+v", s)
	}
}

func TestHalfAndTwiceAsMuchLieEquallyFar(t *testing.T) {
	c := fields()
	c.Fields = []PortfolioField{{Share: 0.5}, {Share: 1}, {Share: 2}, {Share: -3}, {Share: math.Inf(1)}}
	p := c.Lay(framed(480, 400))
	if left, right := p.Rounds[1].At.X-p.Rounds[0].At.X, p.Rounds[2].At.X-p.Rounds[1].At.X; math.Abs(left-right) > 1e-9 || left <= 0 {
		t.Errorf("half lies %v away, twice %v", left, right)
	}
	if len(p.Rounds) != 4 || p.Rounds[3].At.X >= p.Rounds[0].At.X || p.Rounds[3].Radius != 0 {
		t.Errorf("%+v", p.Rounds)
	}
}

// manyFields are fifty fields.
func manyFields() Portfolio {
	c := fields()
	c.Fields = nil
	for i := range 50 {
		c.Fields = append(c.Fields, PortfolioField{
			fmt.Sprintf("Geschäftsfeld %d", i), math.Pow(2, math.Sin(float64(3*i))*3), 0.2 * math.Cos(float64(7*i)), float64(1 + i*i), "",
		})
	}
	return c
}

func TestAreasAreTurnoverAndStayInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := fields()
		c.Fields = nil
		for range rapid.IntRange(0, 20).Draw(t, "fields") {
			c.Fields = append(c.Fields, PortfolioField{
				names.Draw(t, "name"), rapid.Float64Range(0.001, 1e4).Draw(t, "share"), rapid.Float64Range(-1, 5).Draw(t, "growth"),
				rapid.Float64Range(0, 1e6).Draw(t, "turnover"), "",
			})
		}
		c.ShareAt, c.GrowthAt = rapid.Float64Range(0.1, 3).Draw(t, "shareAt"), rapid.Float64Range(-1, 1).Draw(t, "growthAt")
		f := rapid.SampledFrom([]Frame{framed(480, 400), framed(900, 300), framed(200, 600)}).Draw(t, "frame")
		p := c.Lay(f)
		keeps(t, c, f)
		sum, area := 0.0, 0.0
		for i, r := range p.Rounds {
			area += r.Radius * r.Radius
			if i > 0 && r.Radius > p.Rounds[i-1].Radius {
				t.Errorf("bubble %d hides the one before", i)
			}
		}
		for _, f := range c.Fields {
			sum += f.Turnover
		}
		if len(p.Rounds) > 0 && sum > 0 {
			most := p.Rounds[0].Radius * p.Rounds[0].Radius
			top := 0.0
			for _, f := range c.Fields {
				top = max(top, f.Turnover)
			}
			if math.Abs(area/most-sum/top) > 1e-6 {
				t.Errorf("the areas are %v times the greatest, the turnovers %v times", area/most, sum/top)
			}
		}
	})
}

func TestPortfolioKeepsTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := fields()
		c.ShareAt, c.GrowthAt, c.Fields = amounts.Draw(t, "shareAt"), amounts.Draw(t, "growthAt"), nil
		for range rapid.IntRange(0, 15).Draw(t, "fields") {
			c.Fields = append(c.Fields, PortfolioField{
				names.Draw(t, "name"), amounts.Draw(t, "share"), amounts.Draw(t, "growth"), amounts.Draw(t, "turnover"), "",
			})
		}
		keeps(t, c, frames.Draw(t, "frame"))
	})
}

func BenchmarkPortfolio(b *testing.B) {
	c, f := manyFields(), framed(600, 500)
	for b.Loop() {
		c.Lay(f)
	}
}
