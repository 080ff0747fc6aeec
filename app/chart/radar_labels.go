package chart

import (
	"math"
	"slices"
)

// labels finds the greatest radius at which all labels find room, and their places. If there is none, the labels
// that need most room are left out.
func (r *radar) labels() (out []RadarLabel, left []int) {
	with := make([]bool, r.Axes)
	for axis := range with {
		with[axis] = r.Label != nil
	}
	for {
		if labels, ok := r.widest(with); ok {
			return labels, left
		}
		axis := r.largest(with)
		if axis < 0 {
			r.place(0, with)
			return nil, left
		}
		with[axis] = false
		left = append(left, axis)
		slices.Sort(left)
	}
}

// leastShare is the part of the half box below which the rings are not made smaller for the labels.
const leastShare = 0.3

// widest halves the interval of radii; every radius taken has been tried.
func (r *radar) widest(with []bool) (out []RadarLabel, ok bool) {
	high := min(r.Size.W, r.Size.H)/2 - r.distance - r.band
	low := max(0, leastShare*high)
	if high < 0 {
		return nil, false
	}
	if out, ok = r.place(high, with); ok {
		return out, true
	}
	if out, ok = r.place(low, with); !ok {
		return nil, false
	}
	const halvings = 9
	for range halvings {
		middle := (low + high) / 2
		if labels, fits := r.place(middle, with); fits {
			low, out = middle, labels
		} else {
			high = middle
		}
	}
	r.place(low, with)
	return out, true
}

// largest is the axis whose label needs most room, -1 if there is none.
func (r *radar) largest(with []bool) int {
	worst, area := -1, -1.0
	for axis, there := range with {
		if !there {
			continue
		}
		if s := r.measure(axis, r.Size.W/3); s.W*s.H > area {
			worst, area = axis, s.W*s.H
		}
	}
	return worst
}

func (r *radar) measure(axis int, width float64) Size {
	s := r.Label(axis, width)
	return Size{length(s.W, 0), length(s.H, 0)}
}

// place puts centre and labels for a radius. It is not ok if a label would leave the box.
func (r *radar) place(radius float64, with []bool) (out []RadarLabel, ok bool) {
	r.radius = radius
	r.center = Point{r.Size.W / 2, r.Size.H / 2}
	labels := r.sizes(with)
	up, down := r.outer(), r.outer()
	for _, l := range labels {
		y := r.naturalY(l) - r.center.Y
		up, down = max(up, -y), max(down, y+l.Box.H)
	}
	if up+down > r.Size.H {
		return nil, false
	}
	r.center.Y = up + (r.Size.H-up-down)/2
	top, bottom := 0.0, r.Size.H
	var sides [2][]*RadarLabel // right from the top, left from the bottom
	for i := range labels {
		l := &labels[i]
		switch r.side(l.Axis) {
		case Center:
			l.Box.X, l.Box.Y, l.Align = r.center.X-l.Box.W/2, r.naturalY(*l), Center
			if l.Axis == 0 {
				top = l.Box.Y + l.Box.H + r.between()
			} else {
				bottom = l.Box.Y - r.between()
			}
		case Left:
			sides[0] = append(sides[0], l)
		default:
			sides[1] = append(sides[1], l)
		}
	}
	slices.Reverse(sides[1])
	if !r.column(sides[0], top, bottom) || !r.column(sides[1], top, bottom) {
		return nil, false
	}
	for i := range labels {
		if !r.settle(&labels[i]) {
			return nil, false
		}
	}
	return labels, true
}

// between is the room between two labels above each other.
func (r *radar) between() float64 { return 0.3 * r.em }

// side is how the lines of a label stand: to the right of the circle they begin on the left.
func (r *radar) side(axis int) Align {
	switch twice := 2 * axis; {
	case axis == 0, twice == r.Axes:
		return Center
	case twice < r.Axes:
		return Left
	}
	return Right
}

// sizes measures the labels in the width that they have beside the circle.
func (r *radar) sizes(with []bool) []RadarLabel {
	const most = 0.32 // of the width of the box
	var out []RadarLabel
	for axis, there := range with {
		if !there {
			continue
		}
		sin := math.Abs(math.Sin(2 * math.Pi * float64(axis) / float64(r.Axes)))
		width := min(most*r.Size.W, r.Size.W/2-(r.outer()+r.gap)*sin)
		if width <= 0 {
			width = r.em
		}
		s := r.measure(axis, width)
		if s.W == 0 || s.H == 0 {
			continue
		}
		out = append(out, RadarLabel{Axis: axis, Box: Rect{W: s.W, H: s.H}, Width: max(width, s.W), Align: r.side(axis)})
	}
	return out
}

// naturalY is the upper edge of a label that has nobody beside it: above the circle at the top, in the middle of its
// axis at the sides, below at the bottom.
func (r *radar) naturalY(l RadarLabel) float64 {
	cos := math.Cos(2 * math.Pi * float64(l.Axis) / float64(r.Axes))
	return r.center.Y - (r.outer()+r.gap)*cos - l.Box.H*(1+cos)/2
}

// column moves labels, given from above, up and down as little as needed (in squares) so that none overlaps the next.
func (r *radar) column(labels []*RadarLabel, top, bottom float64) bool {
	offsets := make([]float64, len(labels)) // of each, when all stand close
	want := make([]float64, len(labels))
	sum := 0.0
	for i, l := range labels {
		offsets[i] = sum
		want[i] = r.naturalY(*l) - sum
		sum += l.Box.H + r.between()
	}
	free := bottom - top - sum + r.between()
	if len(labels) == 0 {
		return true
	}
	if free < 0 {
		return false
	}
	for i, y := range rising(want) {
		labels[i].Box.Y = top + min(max(y-top, 0), free) + offsets[i]
	}
	return true
}

// rising is the sequence without a fall that is nearest to v (pool adjacent violators).
func rising(v []float64) []float64 {
	type pool struct {
		sum float64
		n   int
	}
	var pools []pool
	for _, x := range v {
		pools = append(pools, pool{x, 1})
		for k := len(pools) - 1; k > 0 && pools[k-1].sum/float64(pools[k-1].n) > pools[k].sum/float64(pools[k].n); k-- {
			pools[k-1].sum += pools[k].sum
			pools[k-1].n += pools[k].n
			pools = pools[:k]
		}
	}
	out := make([]float64, 0, len(v))
	for _, p := range pools {
		for range p.n {
			out = append(out, p.sum/float64(p.n))
		}
	}
	return out
}

// leadingEm is how far a label stands from its axis before a line leads to it, in lines of text.
const leadingEm = 2

// settle moves a label of the sides out of the circle and gives it its leader.
func (r *radar) settle(l *RadarLabel) bool {
	if l.Align != Center {
		r.besides(l)
	}
	if l.Box.X < 0 || l.Box.Y < 0 || l.Box.X+l.Box.W > r.Size.W || l.Box.Y+l.Box.H > r.Size.H {
		return false
	}
	tip := r.at(float64(l.Axis), r.outer()+0.2*r.em)
	near := Point{min(max(tip.X, l.Box.X), l.Box.X+l.Box.W), min(max(tip.Y, l.Box.Y), l.Box.Y+l.Box.H)}
	if math.Hypot(tip.X-near.X, tip.Y-near.Y) > leadingEm*r.em {
		l.Leader = []Point{tip, near}
	}
	return true
}

// besides is where the label lies beside the circle at its height, in its own half of the box.
func (r *radar) besides(l *RadarLabel) {
	reach := r.outer() + r.gap
	dy := max(0, l.Box.Y-r.center.Y, r.center.Y-l.Box.Y-l.Box.H)
	chord := math.Sqrt(max(0, reach*reach-dy*dy))
	sin := math.Abs(math.Sin(2 * math.Pi * float64(l.Axis) / float64(r.Axes)))
	x := max(chord, r.between()/2, reach*sin-l.Box.W*(1-sin)/2)
	if l.Align == Left {
		l.Box.X = r.center.X + x
	} else {
		l.Box.X = r.center.X - x - l.Box.W
	}
}
