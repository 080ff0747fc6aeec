package chart

import "slices"

// labelShare is how much of the width of a plane a label in it may take.
const labelShare = 0.4

// label writes a text about a point, nearer to it than to the others, and further away only where it covers less there.
func (p *plane) label(at Point, away float64, text string, others ...Point) {
	word := Word{Lines: p.wrap(text, labelShare*p.inner.W), Align: Center, Tone: ToneText, Plate: true}
	size := p.extent(word.Lines)
	places := func(away float64) []Point {
		out := around(at, size, away)
		for i, c := range out {
			out[i] = p.within(Rect{c.X, c.Y, size.W, size.H})
		}
		return slices.DeleteFunc(out, func(c Point) bool {
			box := Rect{c.X, c.Y, size.W, size.H}
			return slices.ContainsFunc(others, func(o Point) bool { return box.distance(o) < box.distance(at) })
		})
	}
	near, far := places(away), places(3*away)
	_, cost := p.best(word.Lines, near)
	if _, distant := p.best(word.Lines, far); distant+costAway < cost {
		near = far
	}
	p.write(word, near...)
}

// ruleLabel writes a text beside an upright rule, as far up as there is room.
func (p *plane) ruleLabel(x float64, text string) {
	lines := p.wrap(text, labelShare*p.inner.W)
	size := p.extent(lines)
	var places []Point
	for _, share := range []float64{0, 0.12, 0.85, 0.5, 0.7, 0.3} {
		y := p.inner.Y + share*(p.inner.H-size.H)
		places = append(places, p.within(Rect{x + 0.5*p.em, y, size.W, size.H}), p.within(Rect{x - 0.5*p.em - size.W, y, size.W, size.H}))
	}
	p.write(Word{Lines: lines, Tone: ToneText, Plate: true}, places...)
}

// within moves a box by as little as needed into the plane, or into the frame if the plane cannot hold it.
func (p *plane) within(r Rect) Point {
	if r.W > p.inner.W || r.H > p.inner.H {
		return p.inside(r)
	}
	return Point{
		max(p.inner.X, min(r.X, p.inner.X+p.inner.W-r.W)), max(p.inner.Y, min(r.Y, p.inner.Y+p.inner.H-r.H)),
	}
}

// name writes a word between the upper or lower edge of an area, its first two points, and the other one, where it
// can be held.
func (p *plane) name(area []Point, word string) {
	size := p.measure(word)
	if size.W == 0 {
		return
	}
	for _, share := range []float64{0.5, 0.35, 0.65, 0.25, 0.75, 0.15, 0.85} {
		x := area[0].X + share*(area[1].X-area[0].X)
		y := ((area[0].Y+area[3].Y)*(1-share) + (area[1].Y+area[2].Y)*share) / 2
		box := Rect{x - size.W/2, y - size.H/2, size.W, size.H}
		if box.in(area) {
			p.write(Word{Lines: []string{word}, Align: Center, Tone: ToneText, Plate: true}, Point{box.X, box.Y})
			return
		}
	}
	p.Left = append(p.Left, word)
}

// in tells whether a convex area holds the box.
func (r Rect) in(area []Point) bool {
	for _, y := range []float64{r.Y, r.Y + r.H} {
		if cuts := crossings(area, y); len(cuts) < 2 || cuts[0] > r.X || cuts[1] < r.X+r.W {
			return false
		}
	}
	return true
}

// spots lets each be asked within the plane from half way to its neighbour on. They are given from the left.
func (p *plane) spots(spots []Spot) {
	for i := range spots {
		from, to := p.inner.X, p.inner.X+p.inner.W
		if i > 0 {
			from = (spots[i-1].At.X + spots[i].At.X) / 2
		}
		if i+1 < len(spots) {
			to = (spots[i].At.X + spots[i+1].At.X) / 2
		}
		spots[i].Area = Rect{from, 0, max(0, to-from), p.size.H}
	}
	p.Spots = spots
}
