package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// shop is a month of a tailor's, over its turnover.
func shop() BreakEven {
	return BreakEven{
		Fixed: 1450, Price: 1, Variable: 0.2, Now: 5200, Quantity: whole, Money: whole,
		Words: BreakEvenWords{
			Turnover: "Umsatz", Costs: "Kosten", Fixed: "Fixkosten", Gain: "Gewinn", Loss: "Verlust",
			Point: "Kosten gedeckt ab 1.812,50 €", Now: "Heute: 5.200 €", Above: "€ im Monat", Below: "Umsatz im Monat in €",
		},
	}
}

func TestBreakEvenOfPublishedExamples(t *testing.T) {
	for _, c := range []struct {
		fixed, price, variable, want float64
		reached                      bool
	}{
		{1450, 1, 0.2, 1812.5, true},
		{50000, 20, 0, 2500, true},
		{4861057, 29.28, 0, 166019.71, true},
		{100, 5, 5, 0, false},
		{100, 3, 5, 0, false},
		{0, 5, 2, 0, true},
		{-10, 5, 2, 0, false},
		{1e15, 1e-300, 0, 0, false},
		{nan, 5, 2, 0, true},
	} {
		at, ok := BreakEven{Fixed: c.fixed, Price: c.price, Variable: c.variable}.At()
		if ok != c.reached || ok && math.Abs(at-c.want) > 0.005 {
			t.Errorf("%+v: %v, %v", c, at, ok)
		}
	}
}

func TestBreakEvenShowsWhereTheLinesMeet(t *testing.T) {
	p := shop().Lay(framed(560, 320))
	if len(p.Left) > 0 || len(p.Signs) != 3 || len(p.Grounds) != 2 || len(p.Hatches) < 20 {
		t.Fatalf("left %q, %d signs, %d grounds, %d strokes", p.Left, len(p.Signs), len(p.Grounds), len(p.Hatches))
	}
	meet := p.Signs[2].At
	for _, l := range p.Lines[:2] {
		a, b := l.Points[0], l.Points[1]
		if y := a.Y + (b.Y-a.Y)*(meet.X-a.X)/(b.X-a.X); math.Abs(y-meet.Y) > 1e-6 {
			t.Errorf("at the point a line is %v high, not %v", y, meet.Y)
		}
	}
	for _, word := range []string{"Umsatz", "Gewinn", "Verlust", "Kosten gedeckt ab 1.812,50 €", "Heute: 5.200 €", "0", "6000"} {
		if !p.has(word) {
			t.Errorf("%q is not among %q", word, p.written())
		}
	}
}

func TestBreakEvenSaysItsValues(t *testing.T) {
	p := shop().Lay(framed(560, 320))
	at, _ := p.SpotAt(p.Signs[2].At)
	s := p.Spots[at]
	if s.Title != "Kosten gedeckt ab 1.812,50 €" || s.Facts[0] != (Fact{"Umsatz", "1812"}) || s.Facts[1] != (Fact{"Kosten", "1812"}) || s.Facts[2].Value != "0" {
		t.Errorf("the point says %+v", s)
	}
	last := p.Spots[len(p.Spots)-1]
	if last.Title != "6000" || last.Facts[2] != (Fact{"Gewinn", "3350"}) || p.Spots[0].Facts[2] != (Fact{"Verlust", "1450"}) {
		t.Errorf("the ends say %+v and %+v", p.Spots[0], last)
	}
}

func TestAnUnreachableBreakEvenHasNoPoint(t *testing.T) {
	c := shop()
	c.Variable = 1.2
	p := c.Lay(framed(560, 320))
	if len(p.Signs) != 2 || len(p.Grounds) != 1 || p.Grounds[0].Tone != ToneLoss || p.has(c.Words.Point) || p.has("Gewinn") {
		t.Errorf("%d signs, grounds %v, words %q", len(p.Signs), p.Grounds, p.written())
	}
	c.Now = nan
	if p = c.Lay(framed(560, 320)); len(p.Signs) != 0 {
		t.Errorf("%d signs", len(p.Signs))
	}
	c.Variable, c.Fixed = c.Price, 0
	if p = c.Lay(framed(560, 320)); len(p.Grounds) != 0 {
		t.Errorf("neither gain nor loss has the grounds %v", p.Grounds)
	}
}

func TestBreakEvenKeepsTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := shop()
		c.Fixed, c.Price, c.Variable = amounts.Draw(t, "fixed"), amounts.Draw(t, "price"), amounts.Draw(t, "variable")
		c.Now = amounts.Draw(t, "now")
		c.Words.Turnover, c.Words.Point = names.Draw(t, "turnover"), names.Draw(t, "point")
		keeps(t, c, frames.Draw(t, "frame"))
	})
}

func BenchmarkBreakEven(b *testing.B) {
	c, f := shop(), framed(560, 320)
	for b.Loop() {
		c.Lay(f)
	}
}
