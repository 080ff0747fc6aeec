package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// five are five years, the number of those who work not known in the first, nothing of the third.
func five() Years {
	return Years{
		Rows:  []Year{{"2021", 31000, nan}, {"2022", 38000, 1}, {"2023", nan, nan}, {"2024", 52000, 1.5}, {"2025", 62400, 2}},
		Money: whole, Count: func(v float64) string { return whole(v * 10) }, Words: YearsWords{Turnover: "Umsatz", Staff: "Beschäftigte"},
	}
}

func TestColumnsAreAsHighAsTurnover(t *testing.T) {
	p := five().Lay(framed(480, 320))
	if len(p.Left) > 0 || len(p.Blocks) != 4 || len(p.Signs) != 3 || len(p.Spots) != 4 || len(p.Lines) != 1 {
		t.Fatalf("left %q, %d columns, %d signs, %d spots, %d lines", p.Left, len(p.Blocks), len(p.Signs), len(p.Spots), len(p.Lines))
	}
	a, b := p.Blocks[0].Box, p.Blocks[3].Box
	if math.Abs(a.H/b.H-31.0/62.4) > 1e-9 || math.Abs(a.Y+a.H-b.Y-b.H) > 1e-9 {
		t.Errorf("columns %+v and %+v", a, b)
	}
	for _, s := range p.Signs {
		for _, c := range p.Blocks {
			if s.At.Y > c.Box.Y {
				t.Errorf("a mark at %v lies lower than a column begins, %v", s.At, c.Box)
			}
		}
	}
}

func TestYearsSayTheirValues(t *testing.T) {
	p := five().Lay(framed(480, 320))
	if s := p.Spots[3]; s.Title != "2025" || s.Facts[0] != (Fact{"Umsatz", "62400"}) || s.Facts[1] != (Fact{"Beschäftigte", "20"}) {
		t.Errorf("the last says %+v", s)
	}
	for _, word := range []string{"2021", "2025", "Umsatz", "Beschäftigte", "62400", "20"} {
		if !p.has(word) {
			t.Errorf("%q is not among %q", word, p.written())
		}
	}
}

func TestYearsWithoutStaffHaveNoStrip(t *testing.T) {
	c := five()
	for i := range c.Rows {
		c.Rows[i].Staff = nan
	}
	c.Rows[0].Turnover = -500
	p := c.Lay(framed(480, 320))
	if len(p.Signs)+len(p.Lines) > 0 || p.has("Beschäftigte") || !p.Blocks[0].Hollow {
		t.Errorf("%d signs, words %q", len(p.Signs), p.written())
	}
}

func TestYearsKeepTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := five()
		c.Rows = nil
		for range rapid.IntRange(0, 15).Draw(t, "years") {
			c.Rows = append(c.Rows, Year{names.Draw(t, "name"), amounts.Draw(t, "turnover"), amounts.Draw(t, "staff")})
		}
		keeps(t, c, frames.Draw(t, "frame"))
	})
}

func BenchmarkYears(b *testing.B) {
	c, f := five(), framed(480, 320)
	for b.Loop() {
		c.Lay(f)
	}
}
