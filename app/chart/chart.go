// Package chart computes the geometry of every chart: values and sizes of texts go in, points and boxes come out. The
// window and the documents draw the same shapes.
//
// Which function do I want?
//   - Radar: several series of values on axes around a centre, with labels that never collide; Nearest and AxisAt find
//     what lies under the pointer.
//   - Bars: one horizontal bar for each row, from one value to another.
//   - BreakEven, PerHour, Liquidity, Sensitivity, Portfolio, Years: the charts of a business. Each is a Chart: Lay
//     makes a Picture of it, whose parts are drawn one after another, and whose SpotAt finds what lies under the pointer.
//   - Rates: parts of a whole from one occasion to the next. It is a Chart too.
//   - StyleOf: marker and dashes of a series, for a legend.
//
// Lengths have no unit: they are those of the box and of Em, the height of a line of text. Places are given from the
// upper left corner, y downwards. Whatever goes in, everything that comes out is finite.
//
// The package imports none of ours and knows neither widget nor PDF.
package chart

import "math"

// Point is a place.
type Point struct{ X, Y float64 }

// Size is how wide and high something is.
type Size struct{ W, H float64 }

// Rect is a box with its upper left corner at X, Y.
type Rect struct{ X, Y, W, H float64 }

// Overlaps tells whether the boxes have more than their edges in common.
func (r Rect) Overlaps(o Rect) bool {
	return r.X < o.X+o.W && o.X < r.X+r.W && r.Y < o.Y+o.H && o.Y < r.Y+r.H
}

// Align is where the lines of a text stand in their box.
type Align uint8

// The alignments; left and right are those of the page, whichever way the text runs.
const (
	Left Align = iota
	Center
	Right
)

// Mark is the shape of a marker, by which series are told apart without colour.
type Mark uint8

// The shapes of markers.
const (
	Ring    Mark = iota // a circle with a light inside
	Dot                 // a filled circle
	Square              // a square with a light inside
	Diamond             // a filled square on its corner
)

// Style is how a series is drawn. Dash holds the lengths of strokes and gaps, nil for a solid line.
type Style struct {
	Mark   Mark
	Radius float64 // of the marker
	Width  float64 // of the line
	Dash   []float64
}

// styles by series, in lines of text. Markers shrink from series to series, so that one on another is seen around it.
var styles = []Style{
	{Ring, 0.38, 0.12, []float64{0.42, 0.28}},
	{Dot, 0.21, 0.2, nil},
	{Square, 0.3, 0.13, []float64{0.12, 0.24}},
	{Diamond, 0.24, 0.13, []float64{0.7, 0.2, 0.12, 0.2}},
}

// StyleOf is the style of a series, counted from 0, for text of height em.
func StyleOf(series int, em float64) Style {
	n := len(styles)
	s := styles[(series%n+n)%n]
	em = length(em, defaultEm)
	s.Radius, s.Width = s.Radius*em, s.Width*em
	dash := make([]float64, len(s.Dash))
	for i, d := range s.Dash {
		dash[i] = d * em
	}
	if s.Dash = nil; len(dash) > 0 {
		s.Dash = dash
	}
	return s
}

const (
	defaultEm = 10.0
	longest   = 1e6 // lengths beyond are cut to it
	shortest  = 1e-6
)

// length is v if it can be a length, at most longest, else otherwise.
func length(v, otherwise float64) float64 {
	if math.IsNaN(v) || v < shortest {
		return otherwise
	}
	return min(v, longest)
}

// steps is how far apart the marks of a scale are, a part of the whole if what is wanted gives none or too many, and
// how many there are.
func steps(top, step, otherwise float64) (float64, int) {
	const most, rounding = 20, 1e-9
	step = length(step, otherwise)
	if step > top || top/step > most {
		step = otherwise
	}
	return step, int(top/step + rounding)
}

func known(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
