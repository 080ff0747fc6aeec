package chart

import "math"

// areas are the sectors and arcs of neighbouring axes. Axes beyond the last area belong to none.
func (r *radar) areas() []RadarArea {
	var out []RadarArea
	first := 0
	for i, count := range r.Areas {
		count = min(count, r.Axes-first)
		if count <= 0 {
			continue
		}
		a := RadarArea{First: first, Count: count, Sector: r.sector(first, count)}
		a.Bands = r.bands(i, first, count)
		out = append(out, a)
		first += count
	}
	return out
}

// sector is the part of the outer ring around the axes, half way to their neighbours.
func (r *radar) sector(first, count int) []Point {
	edge := r.radius * math.Cos(math.Pi/float64(r.Axes))
	points := []Point{r.center, r.at(float64(first)-0.5, edge)}
	for axis := first; axis < first+count; axis++ {
		points = append(points, r.at(float64(axis), r.radius))
	}
	return append(points, r.at(float64(first+count)-0.5, edge))
}

// Parts of the patterns: of the height for one of two narrow arcs, and of a broken arc that is drawn.
const (
	thinShare  = 0.32
	drawnShare = 0.75
)

// bands are the arcs of an area: one broad, two narrow, or broken, so that areas are told apart without colour.
func (r *radar) bands(area, first, count int) [][]Point {
	inner := r.radius + r.distance
	from, to := float64(first)-0.5, float64(first+count)-0.5
	apart := 0.0
	if whole := 2 * math.Pi * inner / float64(r.Axes); whole > 0 && count < r.Axes {
		apart = min(0.35*r.em/whole, 0.2)
	}
	from, to = from+apart, to-apart
	switch pattern(area) {
	case 1:
		thin := thinShare * r.band
		return [][]Point{r.piece(from, to, inner, inner+thin), r.piece(from, to, inner+r.band-thin, inner+r.band)}
	case 2:
		const pieces = 3 // of each axis
		var out [][]Point
		n := pieces * count
		step := (to - from) / (float64(n) - 1 + drawnShare)
		for k := range n {
			at := from + float64(k)*step
			out = append(out, r.piece(at, at+drawnShare*step, inner, inner+r.band))
		}
		return out
	}
	return [][]Point{r.piece(from, to, inner, inner+r.band)}
}

// pattern of an area: 0 broad, 1 two narrow arcs, 2 broken.
func pattern(area int) int { return (area%3 + 3) % 3 }

// piece is one piece of an arc, its curve in steps that the eye does not see.
func (r *radar) piece(from, to, inner, outer float64) []Point {
	const fine = 2 * math.Pi / 120
	n := 1 + int((to-from)*2*math.Pi/float64(r.Axes)/fine)
	var points []Point
	for k := 0; k <= n; k++ {
		points = append(points, r.at(from+(to-from)*float64(k)/float64(n), outer))
	}
	for k := n; k >= 0; k-- {
		points = append(points, r.at(from+(to-from)*float64(k)/float64(n), inner))
	}
	return points
}

// Swatch is a straight piece of the arcs of an area, for a legend that is w wide and h high.
func Swatch(area int, w, h float64) []Rect {
	w, h = length(w, 0), length(h, 0)
	switch pattern(area) {
	case 1:
		thin := thinShare * h
		return []Rect{{0, 0, w, thin}, {0, h - thin, w, thin}}
	case 2:
		const pieces = 4
		step := w / (pieces - 1 + drawnShare)
		var out []Rect
		for k := range pieces {
			out = append(out, Rect{float64(k) * step, 0, drawnShare * step, h})
		}
		return out
	}
	return []Rect{{0, 0, w, h}}
}
