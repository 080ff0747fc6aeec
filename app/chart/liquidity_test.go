package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// halfYear is half a year that begins short of money.
func halfYear() Liquidity {
	return Liquidity{
		Months: []string{"Jan", "Feb", "Mär", "Apr", "Mai", "Jun"}, Balances: []float64{-60, -130, 520, 1890, 3660, 5110}, Money: whole,
		Words: LiquidityWords{Balance: "Kontostand", Lowest: "Februar: -130 €", Gap: "Lücke 130 €", Above: "€ am Monatsende"},
	}
}

// twoYears are twenty-four months.
func twoYears() Liquidity {
	c := halfYear()
	c.Months, c.Balances = nil, nil
	for i := range 24 {
		c.Months = append(c.Months, []string{"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"}[i%12])
		c.Balances = append(c.Balances, 3000*math.Sin(float64(i))+100*float64(i))
	}
	return c
}

func TestLiquidityMarksTheLowestMonth(t *testing.T) {
	p := halfYear().Lay(framed(500, 260))
	if len(p.Left) > 0 || len(p.Signs) != 7 || len(p.Grounds) != 1 || len(p.Spots) != 6 {
		t.Fatalf("left %q, %d signs, %d grounds, %d spots", p.Left, len(p.Signs), len(p.Grounds), len(p.Spots))
	}
	mark := p.Signs[6]
	if mark.At != p.Spots[1].At || mark.Style.Mark != Square {
		t.Errorf("marked is %+v", mark)
	}
	zero := 0.0
	for _, l := range p.Grid {
		if l.Tone == ToneAxis {
			zero = l.Points[0].Y
		}
	}
	if zero == 0 || mark.At.Y <= zero || p.Spots[5].At.Y >= zero {
		t.Errorf("zero is %v high, the lowest %v, the highest %v", zero, mark.At.Y, p.Spots[5].At.Y)
	}
}

func TestDebtsEndWhereTheLineMeetsZero(t *testing.T) {
	p := halfYear().Lay(framed(500, 260))
	zero := p.Grounds[0].Points[0].Y
	last := p.Grounds[0].Points[len(p.Grounds[0].Points)-1]
	a, b := p.Spots[1].At, p.Spots[2].At
	if want := a.X + (b.X-a.X)*130/650; math.Abs(last.Y-zero) > 1e-6 || math.Abs(last.X-want) > 1e-6 {
		t.Errorf("the debts end at %v, not %v", last, want)
	}
	if s := p.Spots[1]; s.Title != "Feb" || s.Facts[0] != (Fact{"Kontostand", "-130"}) {
		t.Errorf("February says %+v", s)
	}
}

func TestOnlyWhatIsMissingIsAGap(t *testing.T) {
	c := halfYear()
	c.Balances = []float64{10, 20, nan, 5, 30}
	p := c.Lay(framed(500, 260))
	if len(p.Grounds) > 0 || p.has("Lücke 130 €") || len(p.Lines) != 2 || len(p.Spots) != 4 {
		t.Errorf("%d grounds, %d lines, %d spots, words %q", len(p.Grounds), len(p.Lines), len(p.Spots), p.written())
	}
	if month, ok := c.Lowest(); !ok || month != 3 {
		t.Errorf("the lowest month is %d", month)
	}
	c.Balances = nil
	if _, ok := c.Lowest(); ok {
		t.Error("nothing has a lowest month")
	}
}

func TestMonthsThinOut(t *testing.T) {
	wide, narrow := twoYears().Lay(framed(900, 260)), twoYears().Lay(framed(260, 260))
	count := func(p Picture) (n int) {
		for _, w := range p.Words {
			if len(w.Lines) == 1 && len([]rune(w.Lines[0])) == 3 && w.Lines[0][0] >= 'A' {
				n++
			}
		}
		return n
	}
	if a, b := count(wide), count(narrow); a != 24 || b != 8 {
		t.Errorf("wide there are %d months, narrow %d", a, b)
	}
}

func TestLiquidityKeepsTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := halfYear()
		c.Months = rapid.SliceOfN(names, 0, 30).Draw(t, "months")
		c.Balances = rapid.SliceOfN(amounts, 0, 30).Draw(t, "balances")
		keeps(t, c, frames.Draw(t, "frame"))
	})
}

func BenchmarkLiquidity(b *testing.B) {
	c, f := twoYears(), framed(600, 300)
	for b.Loop() {
		c.Lay(f)
	}
}
