package chart

import "math"

// The least and the greatest number of axes of a radar.
const (
	MinAxes = 3
	MaxAxes = 40
)

// RadarInput is what a radar shows. Its axes are numbered from 0, which stands at the top, and run clockwise.
type RadarInput struct {
	Size   Size
	Axes   int
	Em     float64     // height of a line of the labels; 10 if 0
	Max    float64     // value of the outer ring
	Step   float64     // from ring to ring
	Every  int         // each how many-th ring has a number; 0: none
	Number Size        // of the widest number at a ring
	Areas  []int       // how many axes belong to each area, in order; nil: no arcs
	Series [][]float64 // by axis; NaN or a missing value is "not rated". Values beyond 0–Max are drawn at the end

	// Label measures the text of an axis when its lines are broken to be at most width wide; a size of 0 is no label.
	Label func(axis int, width float64) Size

	Mirror bool // the axes run counterclockwise, for languages written from right to left
}

// RadarShape is a radar ready to be drawn, best in this order: Areas, Rings, Spokes, Series, Numbers, Labels.
type RadarShape struct {
	Center  Point
	Radius  float64   // of the outer ring's corners
	Outer   float64   // of the circle that holds rings and arcs
	Rings   [][]Point // closed, from the innermost
	Spokes  [][2]Point
	Areas   []RadarArea
	Series  []RadarSeries
	Numbers []RingNumber
	Labels  []RadarLabel // those that found room, by axis
	Left    []int        // axes whose label found none
}

// RadarArea is a group of neighbouring axes.
type RadarArea struct {
	First, Count int       // its axes
	Sector       []Point   // closed, within the outer ring
	Bands        [][]Point // closed; arcs outside the ring, in a pattern of their own for each area
}

// RadarSeries is one series: lines where neighbours are rated, and a marker for each value.
type RadarSeries struct {
	Style   Style
	Lines   [][]Point
	Closed  bool // all axes are rated: the one line ends where it begins
	Markers []Marker
}

// Marker is one value of a series.
type Marker struct {
	Axis  int
	Value float64
	At    Point
}

// RingNumber is the value of a ring and where it is written, between the last axis and the first.
type RingNumber struct {
	Value float64
	Box   Rect
}

// RadarLabel is the box of a label, which is written into it with lines at most Width wide. A label that had to give
// way has a line that leads to its axis.
type RadarLabel struct {
	Axis   int
	Box    Rect
	Width  float64
	Align  Align
	Leader []Point // nil or two points
}

// Radar lays out a radar. The labels overlap neither each other nor the rings and arcs, and stay in the box; the rings
// become smaller for them. What finds no room even so stands in Left. Less than MinAxes or more than MaxAxes give an
// empty shape.
func Radar(in RadarInput) RadarShape {
	if in.Axes < MinAxes || in.Axes > MaxAxes {
		return RadarShape{}
	}
	r := newRadar(in)
	labels, left := r.labels()
	s := RadarShape{Center: r.center, Radius: r.radius, Outer: r.outer(), Labels: labels, Left: left}
	for n := 1; n <= r.rings; n++ {
		s.Rings = append(s.Rings, r.ring(min(float64(n)*r.step/r.max, 1)))
	}
	for axis := range r.Axes {
		s.Spokes = append(s.Spokes, [2]Point{r.center, r.at(float64(axis), r.radius)})
	}
	s.Areas, s.Numbers = r.areas(), r.numbers()
	for i, values := range in.Series {
		s.Series = append(s.Series, r.series(i, values))
	}
	if in.Mirror {
		s.mirror(r.Size.W)
	}
	return s
}

// radar is the input made sound, and what is found on the way.
type radar struct {
	RadarInput
	em, max, step  float64
	rings          int
	gap            float64 // between circle and labels, and between labels
	center         Point
	radius         float64
	band, distance float64 // of the arcs
}

const (
	bandEm    = 0.42
	distantEm = 0.45 // more than a marker needs
	gapEm     = 0.5
)

func newRadar(in RadarInput) *radar {
	r := &radar{RadarInput: in, em: length(in.Em, defaultEm), max: length(in.Max, 1)}
	r.Size = Size{length(in.Size.W, 0), length(in.Size.H, 0)}
	r.step, r.rings = steps(r.max, in.Step, r.max/4)
	r.gap = gapEm * r.em
	if len(in.Areas) > 0 {
		r.band, r.distance = bandEm*r.em, distantEm*r.em
	}
	return r
}

// outer is the radius of the circle that holds rings and arcs.
func (r *radar) outer() float64 { return r.radius + r.distance + r.band }

// at is the place at a distance from the centre in the direction of an axis; 0.5 is between the first two.
func (r *radar) at(axis, distance float64) Point {
	sin, cos := math.Sincos(2 * math.Pi * axis / float64(r.Axes))
	return Point{r.center.X + distance*sin, r.center.Y - distance*cos}
}

func (r *radar) ring(share float64) []Point {
	points := make([]Point, r.Axes)
	for axis := range points {
		points[axis] = r.at(float64(axis), share*r.radius)
	}
	return points
}

// numbers stand where no marker can be; one that would lie on another is left out.
func (r *radar) numbers() []RingNumber {
	if r.Every <= 0 {
		return nil
	}
	size := Size{min(length(r.Number.W, 0), r.Size.W), min(length(r.Number.H, 0), r.Size.H)}
	middle := r.radius * math.Cos(math.Pi/float64(r.Axes))
	var out []RingNumber
	last := math.Inf(1)
	for n := r.rings; n > 0; n-- {
		p := r.at(-0.5, middle*float64(n)*r.step/r.max)
		away := math.Hypot(p.X-r.center.X, p.Y-r.center.Y)
		if n%r.Every != 0 || last-away < size.H || away < size.H {
			continue
		}
		last = away
		out = append(out, RingNumber{float64(n) * r.step, Rect{p.X - size.W/2, p.Y - size.H/2, size.W, size.H}})
	}
	return out
}

func (r *radar) series(i int, values []float64) RadarSeries {
	s := RadarSeries{Style: StyleOf(i, r.em)}
	rated := make([]bool, r.Axes)
	points := make([]Point, r.Axes)
	for axis := range min(r.Axes, len(values)) {
		v := values[axis]
		if !known(v) {
			continue
		}
		rated[axis] = true
		points[axis] = r.at(float64(axis), r.radius*min(max(v, 0), r.max)/r.max)
		s.Markers = append(s.Markers, Marker{axis, v, points[axis]})
	}
	s.Lines, s.Closed = lines(points, rated)
	return s
}

// lines joins the neighbours that are rated, around the circle.
func lines(points []Point, rated []bool) (out [][]Point, closed bool) {
	n := len(points)
	start := -1 // an axis that is not rated, to begin after
	for i, ok := range rated {
		if !ok {
			start = i
			break
		}
	}
	if start < 0 {
		return [][]Point{points}, true
	}
	var line []Point
	for i := 1; i <= n; i++ {
		at := (start + i) % n
		if rated[at] {
			line = append(line, points[at])
			continue
		}
		if len(line) > 1 {
			out = append(out, line)
		}
		line = nil
	}
	return out, false
}

func (s *RadarShape) mirror(width float64) {
	flip := func(points []Point) {
		for i := range points {
			points[i].X = width - points[i].X
		}
	}
	s.Center.X = width - s.Center.X
	for _, ring := range s.Rings {
		flip(ring)
	}
	for i := range s.Spokes {
		flip(s.Spokes[i][:])
	}
	for _, a := range s.Areas {
		flip(a.Sector)
		for _, band := range a.Bands {
			flip(band)
		}
	}
	for _, series := range s.Series {
		for _, line := range series.Lines {
			flip(line)
		}
		for i := range series.Markers {
			series.Markers[i].At.X = width - series.Markers[i].At.X
		}
	}
	for i, n := range s.Numbers {
		s.Numbers[i].Box.X = width - n.Box.X - n.Box.W
	}
	for i := range s.Labels {
		l := &s.Labels[i]
		l.Box.X, l.Align = width-l.Box.X-l.Box.W, Right-l.Align
		flip(l.Leader)
	}
}
