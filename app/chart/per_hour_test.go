package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// hours are three fields of which one does not bring what it should, and one costs.
func hours() PerHour {
	return PerHour{
		Rows: []PerHourRow{
			{"Änderungen", 30}, {"Maßanfertigung für Feste", 40}, {"Reparatur", 15}, {"Lieferdienst", -8}, {"Kurse", nan},
		},
		Required: 21.5, Money: whole,
		Words: PerHourWords{Value: "Deckungsbeitrag je Stunde", Required: "nötig: 21,50 €", Unknown: "keine Angabe", Below: "€ je Stunde"},
	}
}

func TestBarsAreHeldAgainstWhatIsRequired(t *testing.T) {
	p := hours().Lay(framed(500, 240))
	if len(p.Left) > 0 || len(p.Blocks) != 4 || len(p.Spots) != 5 {
		t.Fatalf("left %q, %d bars, %d spots", p.Left, len(p.Blocks), len(p.Spots))
	}
	zero := p.Lines[0].Points[0].X
	rule := p.Lines[1].Points[0].X
	unit := p.Blocks[0].Box.W / 30
	if math.Abs(rule-zero-21.5*unit) > 1e-6 {
		t.Errorf("the line of 21.5 is %v from zero", (rule-zero)/unit)
	}
	for i, want := range []struct {
		x, w   float64
		hollow bool
	}{{0, 30, false}, {0, 40, false}, {0, 15, true}, {-8, 8, true}} {
		b := p.Blocks[i]
		if math.Abs(b.Box.X-zero-want.x*unit) > 1e-6 || math.Abs(b.Box.W-want.w*unit) > 1e-6 || b.Hollow != want.hollow {
			t.Errorf("bar %d is %+v", i, b)
		}
	}
	if s := p.Spots[4]; s.Facts[0] != (Fact{"Deckungsbeitrag je Stunde", "keine Angabe"}) || s.Facts[1].Value != "nötig: 21,50 €" {
		t.Errorf("the last says %+v", s)
	}
	if at, ok := p.SpotAt(Point{5, p.Spots[2].At.Y + 3}); !ok || at != 2 {
		t.Errorf("beside the third name lies %d", at)
	}
}

func TestPerHourWithoutARequirement(t *testing.T) {
	c := hours()
	c.Required = nan
	p := c.Lay(framed(500, 240))
	if len(p.Lines) != 1 || p.has("nötig: 21,50 €") || p.Blocks[2].Hollow || !p.Blocks[3].Hollow {
		t.Errorf("%d lines, words %q", len(p.Lines), p.written())
	}
	c.Rows = nil
	if p = c.Lay(framed(500, 240)); len(p.Blocks)+len(p.Spots) > 0 {
		t.Errorf("no field has %d bars", len(p.Blocks))
	}
}

// manyHours are fifty fields.
func manyHours() PerHour {
	c := hours()
	c.Rows = nil
	for i := range 50 {
		c.Rows = append(c.Rows, PerHourRow{"Geschäftsfeld mit langem Namen", float64(i) - 8})
	}
	return c
}

func TestFiftyFieldsHaveAllTheirNames(t *testing.T) {
	c := manyHours()
	size := c.Least(10)
	if p := c.Lay(framed(size.W, size.H)); len(p.Left) > 0 {
		t.Errorf("left %q", p.Left)
	}
}

func TestPerHourKeepsTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := hours()
		c.Required, c.Rows = amounts.Draw(t, "required"), nil
		for range rapid.IntRange(0, 30).Draw(t, "rows") {
			c.Rows = append(c.Rows, PerHourRow{names.Draw(t, "name"), amounts.Draw(t, "value")})
		}
		keeps(t, c, frames.Draw(t, "frame"))
	})
}

func BenchmarkPerHour(b *testing.B) {
	c, f := manyHours(), framed(500, 1400)
	for b.Loop() {
		c.Lay(f)
	}
}
