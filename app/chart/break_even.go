package chart

import (
	"math"
	"slices"
)

// BreakEven shows where turnover covers the costs: both as lines over the quantity of a month. Over the turnover
// itself Price is 1 and Variable the part of it that variable costs take. Money is in any unit, the same everywhere.
// What is no number counts as 0.
type BreakEven struct {
	Fixed    float64 // costs of a month that stay whatever is sold
	Price    float64 // turnover of one
	Variable float64 // costs of one
	Now      float64 // sold in a month; NaN: not shown

	Quantity, Money func(float64) string
	Words           BreakEvenWords
}

// BreakEvenWords are the words of the chart; an empty one is not written.
type BreakEvenWords struct {
	Turnover, Costs, Fixed string // names of the lines
	Gain, Loss             string // of the areas
	Point, Now             string // beside the point of break-even and the present one, with their values
	Above, Below           string // of the scales: money and quantity
}

// Least implements Chart.
func (c BreakEven) Least(em float64) Size { return Size{34 * em, 22 * em} }

// At is the quantity at which turnover covers the costs. It is not reached if one more brings no more than it costs.
func (c BreakEven) At() (quantity float64, reached bool) {
	c = c.sound()
	at := c.Fixed / (c.Price - c.Variable)
	return at, c.Price > c.Variable && at >= 0 && at <= utmost
}

func (c BreakEven) sound() BreakEven {
	c.Fixed, c.Price, c.Variable = soundOr(c.Fixed, 0), soundOr(c.Price, 0), soundOr(c.Variable, 0)
	if c.Now = sound(c.Now); c.Now < 0 {
		c.Now = 0
	}
	return c
}

func (c BreakEven) turnover(quantity float64) float64 { return c.Price * quantity }

func (c BreakEven) costs(quantity float64) float64 { return c.Fixed + c.Variable*quantity }

// top is the end of the scale across: what is shown and some more.
func (c BreakEven) top() float64 {
	top := 0.0
	if !math.IsNaN(c.Now) {
		top = 1.25 * c.Now
	}
	if at, ok := c.At(); ok {
		top = max(top, 1.6*at)
	}
	if top < shortest {
		return 1
	}
	return top
}

// Lay implements Chart. A point of break-even that cannot be reached is not drawn: all is loss then.
func (c BreakEven) Lay(f Frame) Picture {
	b := newBoard(f)
	c = c.sound()
	top := c.top()
	low, high := span(0, c.turnover(top), c.Fixed, c.costs(top))
	names := []string{c.Words.Turnover, c.Words.Costs, c.Words.Fixed}
	p := newPlane(b, planeInput{
		low: low, high: high, number: c.Money, above: c.Words.Above, below: c.Words.Below, right: b.endRoom(names),
	})
	p.x.high = top
	ticks := p.scaleFeet(c.Quantity)
	d := breakEven{c, p, top}
	d.areas()
	d.lines()
	d.points()
	p.spots(d.asked(ticks))
	return b.done()
}

// breakEven is the chart while it is drawn.
type breakEven struct {
	BreakEven
	*plane
	top float64
}

func (d *breakEven) place(quantity, money float64) Point {
	return Point{d.x.at(quantity), d.y.at(money)}
}

// areas are those between the two lines, before and after they meet.
func (d *breakEven) areas() {
	ends := []float64{0, d.top}
	if at, ok := d.At(); ok && at > 0 {
		ends = []float64{0, at, d.top}
	}
	for i := 1; i < len(ends); i++ {
		from, to := ends[i-1], ends[i]
		tone, word := ToneLoss, d.Words.Loss
		switch middle := (from + to) / 2; {
		case d.turnover(middle) == d.costs(middle):
			continue
		case d.turnover(middle) > d.costs(middle):
			tone, word = ToneGain, d.Words.Gain
		}
		area := []Point{
			d.place(from, d.turnover(from)), d.place(to, d.turnover(to)), d.place(to, d.costs(to)), d.place(from, d.costs(from)),
		}
		d.hatch(area, tone)
		d.name(area, word)
	}
}

func (d *breakEven) lines() {
	var labels []endLabel
	for i, l := range []struct {
		name string
		at   func(float64) float64
	}{
		{d.Words.Turnover, d.turnover},
		{d.Words.Costs, d.costs},
		{d.Words.Fixed, func(float64) float64 { return d.Fixed }},
	} {
		style := seriesStyle(i, d.em)
		end := d.place(d.top, l.at(d.top))
		d.Lines = append(d.Lines, Line{[]Point{d.place(0, l.at(0)), end}, Series(i), style.Width, style.Dash})
		if l.name != "" {
			labels = append(labels, endLabel{l.name, end.Y, Series(i)})
		}
	}
	d.ends(labels)
}

// points are where the lines meet, and what is sold now.
func (d *breakEven) points() {
	at, reached := d.At()
	if !math.IsNaN(d.Now) {
		d.Lines = append(d.Lines, Line{d.upright(d.x.at(d.Now)), ToneRule, 0.1 * d.em, []float64{0.5 * d.em, 0.4 * d.em}})
		style := StyleOf(1, d.em)
		style.Radius = 0.32 * d.em
		for i, money := range []float64{d.turnover(d.Now), d.costs(d.Now)} {
			d.Signs = append(d.Signs, Sign{d.place(d.Now, money), style, Series(i)})
		}
	}
	if reached {
		meet := d.place(at, d.turnover(at))
		foot := Point{meet.X, d.inner.Y + d.inner.H}
		d.Lines = append(d.Lines, Line{[]Point{meet, foot}, ToneText, 0.08 * d.em, []float64{0.2 * d.em, 0.2 * d.em}})
		style := StyleOf(0, d.em)
		style.Radius, style.Width = 0.5*d.em, 0.2*d.em
		d.Signs = append(d.Signs, Sign{meet, style, ToneText})
		d.label(meet, 0.9*d.em, d.Words.Point)
	}
	if !math.IsNaN(d.Now) {
		d.ruleLabel(d.x.at(d.Now), d.Words.Now)
	}
}

// asked are the quantities that can be asked, in order, with what they bring and cost.
func (d *breakEven) asked(ticks []float64) []Spot {
	quantities := slices.Clone(ticks)
	at, reached := d.At()
	if reached {
		quantities = append(quantities, at)
	}
	if !math.IsNaN(d.Now) {
		quantities = append(quantities, d.Now)
	}
	slices.Sort(quantities)
	quantities = slices.CompactFunc(quantities, func(a, b float64) bool { return math.Abs(a-b) <= rounding*d.top })
	var out []Spot
	for _, q := range quantities {
		turnover, costs := d.turnover(q), d.costs(q)
		s := Spot{At: d.place(q, turnover), Guide: d.upright(d.x.at(q)), Title: said(d.Quantity, q)}
		s.Marks = []Point{s.At, d.place(q, costs)}
		if reached && math.Abs(q-at) <= rounding*d.top && d.Words.Point != "" {
			s.Title = d.Words.Point
		}
		name, balance := d.Words.Gain, turnover-costs
		if balance < 0 {
			name, balance = d.Words.Loss, -balance
		}
		s.Facts = []Fact{
			{d.Words.Turnover, said(d.Money, turnover)}, {d.Words.Costs, said(d.Money, costs)}, {name, said(d.Money, balance)},
		}
		out = append(out, s)
	}
	return out
}
