package chart

import (
	"math"
	"slices"
)

// Strokes of a hatch: losses lie, gains stand.
const hatchEm = 0.55

// hatch strokes an area with lines that lie, or stand if it is a gain, so that the two are told apart without colour.
func (b *board) hatch(area []Point, tone Tone) {
	b.Grounds = append(b.Grounds, Ground{area, tone})
	b.stroke(area, tone)
}

// stroke is hatch without a ground.
func (b *board) stroke(area []Point, tone Tone) {
	for _, stroke := range strokes(area, hatchEm*b.em, tone == ToneGain) {
		b.Hatches = append(b.Hatches, Line{stroke[:], tone, 0.06 * b.em, nil})
	}
}

// strokes are the parts of parallel lines that lie within a closed area.
func strokes(area []Point, apart float64, upright bool) [][2]Point {
	const most = 150
	turned := make([]Point, len(area))
	low, high := math.Inf(1), math.Inf(-1)
	for i, p := range area {
		if upright {
			p = Point{p.Y, p.X}
		}
		turned[i] = p
		low, high = min(low, p.Y), max(high, p.Y)
	}
	if len(area) < 3 || high <= low {
		return nil
	}
	apart = max(apart, (high-low)/most)
	var out [][2]Point
	for y := (math.Floor(low/apart) + 0.5) * apart; y < high; y += apart {
		cuts := crossings(turned, y)
		for i := 1; i < len(cuts); i += 2 {
			a, c := Point{cuts[i-1], y}, Point{cuts[i], y}
			if upright {
				a, c = Point{a.Y, a.X}, Point{c.Y, c.X}
			}
			out = append(out, [2]Point{a, c})
		}
	}
	return out
}

// crossings are where the outline meets a height, from the left.
func crossings(outline []Point, y float64) []float64 {
	var out []float64
	for i, a := range outline {
		c := outline[(i+1)%len(outline)]
		if (a.Y <= y) != (c.Y <= y) {
			out = append(out, a.X+(c.X-a.X)*(y-a.Y)/(c.Y-a.Y))
		}
	}
	slices.Sort(out)
	return out
}
