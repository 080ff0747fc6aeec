package chart

import "math"

// Hit is a value of a series.
type Hit struct {
	Series, Axis int
	Value        float64
	At           Point
	Distance     float64 // from where was asked
}

// Nearest is the value whose marker lies nearest to p, of several in one place that of the last series. There is none
// without markers.
func (s RadarShape) Nearest(p Point) (Hit, bool) {
	hit, ok := Hit{Distance: math.Inf(1)}, false
	for i, series := range s.Series {
		for _, m := range series.Markers {
			if d := math.Hypot(m.At.X-p.X, m.At.Y-p.Y); d <= hit.Distance && known(d) {
				hit, ok = Hit{i, m.Axis, m.Value, m.At, d}, true
			}
		}
	}
	if !ok {
		return Hit{}, false
	}
	return hit, true
}

// AxisAt is the axis on whose label p lies, or within the circle the nearest one. There is none elsewhere.
func (s RadarShape) AxisAt(p Point) (int, bool) {
	for _, l := range s.Labels {
		if p.X >= l.Box.X && p.X <= l.Box.X+l.Box.W && p.Y >= l.Box.Y && p.Y <= l.Box.Y+l.Box.H {
			return l.Axis, true
		}
	}
	x, y := p.X-s.Center.X, p.Y-s.Center.Y
	if d := math.Hypot(x, y); d == 0 || !(d <= s.Outer) {
		return 0, false
	}
	best, cosine := 0, math.Inf(-1)
	for i, spoke := range s.Spokes {
		if c := (spoke[1].X-s.Center.X)*x + (spoke[1].Y-s.Center.Y)*y; c > cosine {
			best, cosine = i, c
		}
	}
	return best, true
}
