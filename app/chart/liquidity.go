package chart

import "math"

// Liquidity shows what is in hand at the end of each month. Balances are in any unit, the same everywhere; NaN or a
// missing one is not known and breaks the line.
type Liquidity struct {
	Months   []string
	Balances []float64

	Money func(float64) string
	Words LiquidityWords
}

// LiquidityWords are the words of the chart; an empty one is not written.
type LiquidityWords struct {
	Balance string // what the values are called
	Lowest  string // beside the lowest month, with its value
	Gap     string // beside what is missing there, with its value
	Above   string // name of the scale
}

// Least implements Chart.
func (c Liquidity) Least(em float64) Size { return Size{32 * em, 18 * em} }

// Lowest is the first month with the least balance; false if none is known.
func (c Liquidity) Lowest() (month int, known bool) {
	least := math.Inf(1)
	for i := range c.Months {
		if v := c.balance(i); v < least {
			month, least, known = i, v, true
		}
	}
	return month, known
}

// balance is that of a month, NaN if it is not known.
func (c Liquidity) balance(month int) float64 {
	if month < 0 || month >= len(c.Balances) {
		return math.NaN()
	}
	return sound(c.Balances[month])
}

// liquidity is the chart while it is drawn.
type liquidity struct {
	Liquidity
	*plane
	points []Point // by month
}

// Lay implements Chart. What lies below zero is hatched; only a negative lowest balance is a gap.
func (c Liquidity) Lay(f Frame) Picture {
	b := newBoard(f)
	values := []float64{0}
	for i := range c.Months {
		values = append(values, c.balance(i))
	}
	low, high := span(values...)
	d := liquidity{Liquidity: c, plane: newPlane(b, planeInput{low: low, high: high, number: c.Money, above: c.Words.Above})}
	places := make([]float64, len(c.Months))
	d.points = make([]Point, len(c.Months))
	for i := range places {
		places[i] = d.inner.X + d.inner.W*(float64(i)+0.5)/float64(len(places))
		d.points[i] = Point{places[i], d.y.at(soundOr(c.balance(i), 0))}
	}
	d.feet(places, c.Months)
	d.debts()
	d.curve()
	d.lowest()
	var spots []Spot
	for i, p := range d.points {
		if v := c.balance(i); !math.IsNaN(v) {
			spots = append(spots, Spot{
				At: p, Guide: d.upright(p.X), Marks: []Point{p}, Title: c.Months[i], Facts: []Fact{{c.Words.Balance, said(c.Money, v)}},
			})
		}
	}
	d.spots(spots)
	return b.done()
}

// debts are the areas between the line and zero where it lies below.
func (d *liquidity) debts() {
	zero := d.y.at(0)
	var area []Point
	for i, p := range d.points {
		v, before := d.balance(i), d.balance(i-1)
		switch {
		case v < 0 && len(area) == 0:
			from := Point{p.X, zero}
			if before >= 0 {
				from = d.meets(i-1, zero)
			}
			area = append(area, from, p)
		case v < 0:
			area = append(area, p)
		case len(area) > 0:
			to := Point{d.points[i-1].X, zero}
			if v >= 0 {
				to = d.meets(i-1, zero)
			}
			d.hatch(append(area, to), ToneLoss)
			area = nil
		}
	}
	if n := len(area); n > 0 {
		d.hatch(append(area, Point{area[n-1].X, zero}), ToneLoss)
	}
}

// meets is where the line from a month to the next is at zero.
func (d *liquidity) meets(month int, zero float64) Point {
	a, b := d.points[month], d.points[month+1]
	if a.Y == b.Y {
		return Point{b.X, zero}
	}
	return Point{a.X + (b.X-a.X)*(zero-a.Y)/(b.Y-a.Y), zero}
}

// curve joins the months that are known; each has a dot where there is room.
func (d *liquidity) curve() {
	style := StyleOf(1, d.em)
	dots := len(d.points) > 0 && d.inner.W/float64(len(d.points)) > 3*style.Radius
	var line []Point
	end := func() {
		if len(line) > 1 {
			d.Lines = append(d.Lines, Line{line, Series(0), 0.18 * d.em, nil})
		}
		line = nil
	}
	for i, p := range d.points {
		if math.IsNaN(d.balance(i)) {
			end()
			continue
		}
		if before := d.balance(i - 1); dots || math.IsNaN(before) && math.IsNaN(d.balance(i+1)) {
			d.Signs = append(d.Signs, Sign{p, style, Series(0)})
		}
		line = append(line, p)
	}
	end()
}

// lowest marks the month with the least balance, and what is missing there.
func (d *liquidity) lowest() {
	month, ok := d.Lowest()
	if !ok {
		return
	}
	p := d.points[month]
	style := StyleOf(2, d.em)
	style.Radius, style.Width = 0.42*d.em, 0.18*d.em
	d.Signs = append(d.Signs, Sign{p, style, ToneText})
	if d.balance(month) < 0 {
		zero := d.y.at(0)
		beam := 0.35 * d.em
		x := min(p.X, d.inner.X+d.inner.W-beam)
		d.Lines = append(d.Lines,
			Line{[]Point{{p.X, zero}, p}, ToneRule, 0.14 * d.em, nil},
			Line{[]Point{{max(0, x-beam), zero}, {x + beam, zero}}, ToneRule, 0.14 * d.em, nil},
		)
	}
	d.label(p, 0.8*d.em, d.Words.Lowest)
	if d.balance(month) < 0 {
		d.label(Point{p.X, (d.y.at(0) + p.Y) / 2}, 0.7*d.em, d.Words.Gap)
	}
}
