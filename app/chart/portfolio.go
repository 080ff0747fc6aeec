package chart

import (
	"cmp"
	"math"
	"slices"
)

// Portfolio shows business fields as bubbles: how they grow over how large they are beside the strongest competitor,
// with turnover as area (the matrix of the Boston Consulting Group). The relative share is drawn on a logarithmic
// scale, on which half and twice as much lie equally far from the threshold; it rises to the right as on every other
// scale of the program and as in most German books, so that stars stand above on the right. The thresholds stand in
// the middle.
type Portfolio struct {
	Fields   []PortfolioField // those without known share and growth are not drawn
	ShareAt  float64          // threshold, greater than 0; 1 otherwise
	GrowthAt float64          // threshold; 0 if it is no number

	Ratio, Growth, Money func(float64) string
	Words                PortfolioWords
}

// PortfolioField is a business field. A share of 0 or less stands at the edge, turnover of 0 or less has no area.
type PortfolioField struct {
	Name                    string
	Share, Growth, Turnover float64
	Kind                    string // what such a field is called, said when it is asked
}

// PortfolioWords are the words of the chart; an empty one is not written.
type PortfolioWords struct {
	Share, Growth, Turnover  string // of the scales and of the area
	Star, Question, Cow, Dog string // names of the quadrants
}

// Least implements Chart.
func (c Portfolio) Least(em float64) Size { return Size{36 * em, 28 * em} }

const (
	bubbleShare  = 0.11 // radius of the greatest bubble, of the shorter side of the plane
	leastFactor  = 4.0  // by which shares at the ends of the scale differ from the threshold
	utmostFactor = 1000.0
)

// portfolio is the chart while it is drawn.
type portfolio struct {
	Portfolio
	*plane
	order []int // of the fields that are drawn, the greatest first
	most  float64
}

func (c Portfolio) sound() Portfolio {
	c.GrowthAt = soundOr(c.GrowthAt, 0)
	if c.ShareAt = sound(c.ShareAt); !(c.ShareAt > 1/utmostFactor && c.ShareAt < utmostFactor) {
		c.ShareAt = 1
	}
	c.Fields = slices.Clone(c.Fields)
	for i := range c.Fields {
		f := &c.Fields[i]
		f.Share, f.Growth, f.Turnover = sound(f.Share), sound(f.Growth), max(0, soundOr(f.Turnover, 0))
	}
	return c
}

// reach is how far the scales go from the thresholds: shares by a factor, growth by a difference.
func (c Portfolio) reach() (factor, difference float64) {
	factor = leastFactor
	for _, f := range c.Fields {
		if math.IsNaN(f.Share) || math.IsNaN(f.Growth) {
			continue
		}
		if f.Share > 0 {
			factor = max(factor, f.Share/c.ShareAt, c.ShareAt/f.Share)
		}
		difference = max(difference, math.Abs(f.Growth-c.GrowthAt))
	}
	if difference *= 1.1; difference < 1e-6*max(1, math.Abs(c.GrowthAt)) {
		difference = cmp.Or(math.Abs(c.GrowthAt), 1)
	}
	return min(factor, utmostFactor), difference
}

// Lay implements Chart.
func (c Portfolio) Lay(f Frame) Picture {
	b := newBoard(f)
	c = c.sound()
	factor, difference := c.reach()
	low, high := span(c.GrowthAt-difference, c.GrowthAt+difference)
	d := portfolio{Portfolio: c, plane: newPlane(b, planeInput{
		low: low, high: high, exact: true, number: c.Growth, above: c.Words.Growth, below: c.Words.Share, inset: bubbleShare,
	})}
	d.x.low, d.x.high, d.x.log = c.ShareAt/factor, c.ShareAt*factor, true
	d.scaleFeet(c.Ratio)
	d.thresholds()
	for i, field := range c.Fields {
		if math.IsNaN(field.Share) || math.IsNaN(field.Growth) {
			d.Left = append(d.Left, field.Name)
			continue
		}
		d.order = append(d.order, i)
		d.most = max(d.most, field.Turnover)
	}
	slices.SortStableFunc(d.order, func(i, k int) int { return cmp.Compare(c.Fields[k].Turnover, c.Fields[i].Turnover) })
	d.bubbles()
	d.quadrants()
	for _, i := range d.order {
		d.caption(i)
	}
	return b.done()
}

func (d *portfolio) thresholds() {
	dash := []float64{0.5 * d.em, 0.4 * d.em}
	y := d.y.at(d.GrowthAt)
	d.Lines = append(d.Lines,
		Line{d.upright(d.x.at(d.ShareAt)), ToneRule, 0.1 * d.em, dash},
		Line{[]Point{{d.inner.X, y}, {d.inner.X + d.inner.W, y}}, ToneRule, 0.1 * d.em, dash},
	)
}

func (d *portfolio) place(i int) Point {
	return Point{d.x.at(d.Fields[i].Share), d.y.at(d.Fields[i].Growth)}
}

// radius is that of a bubble whose area is proportional to the turnover.
func (d *portfolio) radius(i int) float64 {
	if d.most <= 0 {
		return 0
	}
	return d.inset * math.Sqrt(d.Fields[i].Turnover/d.most)
}

// bubbles are drawn the greatest first, each with a dot in its middle that shows even what has no area.
func (d *portfolio) bubbles() {
	dot := StyleOf(1, d.em)
	dot.Radius = 0.16 * d.em
	for _, i := range d.order {
		at := d.place(i)
		d.Rounds = append(d.Rounds, Round{at, d.radius(i), Series(0)})
		d.Signs = append(d.Signs, Sign{at, dot, Series(0)})
		f, r := d.Fields[i], max(d.radius(i), 0.7*d.em)
		d.Spots = append(d.Spots, Spot{
			At: at, Area: Rect{at.X - r, at.Y - r, 2 * r, 2 * r}, Marks: []Point{at}, Title: f.Name,
			Facts: []Fact{
				{"", f.Kind},
				{d.Words.Turnover, said(d.Money, f.Turnover)},
				{d.Words.Share, said(d.Ratio, f.Share)},
				{d.Words.Growth, said(d.Growth, f.Growth)},
			},
		})
	}
}

// quadrants writes their names into their corners.
func (d *portfolio) quadrants() {
	x, y, edge := d.x.at(d.ShareAt), d.y.at(d.GrowthAt), d.apart()
	left, right, top, bottom := d.inner.X+edge, d.inner.X+d.inner.W-edge, d.inner.Y+edge, d.inner.Y+d.inner.H-edge
	for _, q := range []struct {
		name          string
		outer, inner  float64 // edges of the quadrant
		above, middle bool
	}{
		{d.Words.Question, left, x - edge, true, false},
		{d.Words.Star, right, x + edge, true, false},
		{d.Words.Dog, left, x - edge, false, false},
		{d.Words.Cow, right, x + edge, false, false},
	} {
		lines := d.shortened(q.name, math.Abs(q.outer-q.inner), 2)
		size := d.extent(lines)
		word := Word{Lines: lines, Tone: ToneMuted}
		from, to := q.outer, q.inner-size.W
		if q.outer > q.inner {
			word.Align = Right
			from, to = q.outer-size.W, q.inner
		}
		far, near := top, y-edge-size.H
		if !q.above {
			far, near = bottom-size.H, y+edge
		}
		d.write(word, Point{from, far}, Point{to, far}, Point{from, near}, Point{to, near})
	}
}

// caption names a bubble beside it, further away with a line that leads there.
func (d *portfolio) caption(i int) {
	at, r := d.place(i), d.radius(i)
	lines := d.wrap(d.Fields[i].Name, 0.3*d.inner.W)
	size := d.extent(lines)
	word := Word{Lines: lines, Align: Center, Tone: ToneText, Plate: true}
	if size.W == 0 {
		return
	}
	next := d.beside(at, size, r+0.25*d.em)
	for _, away := range []float64{0, 1.6, 3.2} {
		places := next
		if away > 0 {
			places = d.reached(at, size, r+away*d.em)
		}
		box, ok := d.put(word, places...)
		if !ok {
			continue
		}
		if away > 0 {
			d.Lines = append(d.Lines, Line{[]Point{at, box.nearest(at)}, ToneMuted, 0.07 * d.em, nil})
		}
		return
	}
	d.Left = append(d.Left, d.Fields[i].Name)
}

// beside are the places around a bubble, within the plane and on the middle of no bubble.
func (d *portfolio) beside(at Point, size Size, away float64) []Point {
	slant := away * 0.75
	all := []Point{
		{at.X + away, at.Y - size.H/2},
		{at.X - away - size.W, at.Y - size.H/2},
		{at.X - size.W/2, at.Y - away - size.H},
		{at.X - size.W/2, at.Y + away},
		{at.X + slant, at.Y - slant - size.H},
		{at.X + slant, at.Y + slant},
		{at.X - slant - size.W, at.Y - slant - size.H},
		{at.X - slant - size.W, at.Y + slant},
	}
	return slices.DeleteFunc(all, func(p Point) bool {
		const eps = 1e-6
		box := Rect{p.X, p.Y, size.W, size.H}
		return slices.ContainsFunc(d.Rounds, func(r Round) bool { return box.holds(r.At) }) || p.X < d.inner.X-eps || p.Y < d.inner.Y-eps ||
			p.X+size.W > d.inner.X+d.inner.W+eps || p.Y+size.H > d.inner.Y+d.inner.H+eps
	})
}

// reached are the places to which a line can lead without crossing a word.
func (d *portfolio) reached(at Point, size Size, away float64) []Point {
	return slices.DeleteFunc(d.beside(at, size, away), func(p Point) bool {
		to := Rect{p.X, p.Y, size.W, size.H}.nearest(at)
		return slices.ContainsFunc(d.Picture.Words, func(w Word) bool { return w.Box.crossed(at, to) })
	})
}
