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
			r.lead(labels)
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
	var poles [2]*RadarLabel   // at the top, at the bottom
	var sides [2][]*RadarLabel // right, left; from the top
	for i := range labels {
		l := &labels[i]
		l.Box.Y = r.naturalY(*l)
		switch {
		case l.Axis == 0:
			poles[0] = l
		case l.Align == Center:
			poles[1] = l
		case l.Align == Left:
			sides[0] = append(sides[0], l)
		default:
			sides[1] = append(sides[1], l)
		}
	}
	slices.Reverse(sides[1])
	top, bottom := r.part(poles, max(r.height(sides[0]), r.height(sides[1])))
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

// part moves the labels at top and bottom apart, as far as the box allows, until labels of that height stand between
// them, and returns where those begin and end.
func (r *radar) part(poles [2]*RadarLabel, height float64) (top, bottom float64) {
	bottom = r.Size.H
	upward, downward := 0.0, 0.0 // how far each can go
	if l := poles[0]; l != nil {
		top, upward = l.Box.Y+l.Box.H+r.between(), max(0, l.Box.Y)
	}
	if l := poles[1]; l != nil {
		bottom, downward = l.Box.Y-r.between(), max(0, r.Size.H-l.Box.Y-l.Box.H)
	}
	missing := max(0, height-(bottom-top))
	up := min(upward, max(missing/2, missing-downward))
	down := min(downward, missing-up)
	if poles[0] != nil {
		poles[0].Box.Y -= up
	}
	if poles[1] != nil {
		poles[1].Box.Y += down
	}
	return top - up, bottom + down
}

// height of labels that stand close under each other.
func (r *radar) height(labels []*RadarLabel) float64 {
	sum := -r.between()
	for _, l := range labels {
		sum += l.Box.H + r.between()
	}
	return max(0, sum)
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
	free := bottom - top - r.height(labels)
	if free < -rounding {
		return false
	}
	free = max(0, free)
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

// rounding forgives what is lost in sums.
const rounding = 1e-9

// settle moves a label of the sides out of the circle. It is not ok if the label would leave the box.
func (r *radar) settle(l *RadarLabel) bool {
	if l.Align == Center {
		l.Box.X = r.center.X - l.Box.W/2
	} else {
		r.besides(l)
	}
	return l.Box.X >= 0 && l.Box.Y >= 0 && l.Box.X+l.Box.W <= r.Size.W && l.Box.Y+l.Box.H <= r.Size.H
}

// leadingEm is how far a label stands from its axis before a line leads to it, in lines of text.
const leadingEm = 2

// lead gives labels that had to give way a line to their axis, unless it would cross another label.
func (r *radar) lead(labels []RadarLabel) {
	for i := range labels {
		l := &labels[i]
		tip := r.at(float64(l.Axis), r.outer()+0.2*r.em)
		near := Point{min(max(tip.X, l.Box.X), l.Box.X+l.Box.W), min(max(tip.Y, l.Box.Y), l.Box.Y+l.Box.H)}
		crosses := func(o RadarLabel) bool { return o.Axis != l.Axis && o.Box.crossed(tip, near) }
		if math.Hypot(tip.X-near.X, tip.Y-near.Y) > leadingEm*r.em && !slices.ContainsFunc(labels, crosses) {
			l.Leader = []Point{tip, near}
		}
	}
}

// crossed tells whether the line from a to b has a point in the box (Liang and Barsky).
func (r Rect) crossed(a, b Point) bool {
	from, to := 0.0, 1.0
	clip := func(start, way, low, high float64) bool {
		if way == 0 {
			return start >= low && start <= high
		}
		enter, leave := (low-start)/way, (high-start)/way
		from, to = max(from, min(enter, leave)), min(to, max(enter, leave))
		return from <= to
	}
	return clip(a.X, b.X-a.X, r.X, r.X+r.W) && clip(a.Y, b.Y-a.Y, r.Y, r.Y+r.H)
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
