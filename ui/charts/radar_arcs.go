package charts

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wurzelwerk/app/chart"
	"wurzelwerk/ui/widgets"
)

// arcs draws the bands of an area: each as one arc, one that is broken into pieces as an arc with gaps across it, since
// an arc costs as much as the whole circle.
func arcs(center chart.Point, a chart.RadarArea) []fyne.CanvasObject {
	if len(a.Bands) == 0 {
		return nil
	}
	if len(a.Bands) == 2 {
		return []fyne.CanvasObject{arc(center, a.Bands[0], a.Bands[0]), arc(center, a.Bands[1], a.Bands[1])}
	}
	out := []fyne.CanvasObject{arc(center, a.Bands[0], a.Bands[len(a.Bands)-1])}
	for i := 1; i < len(a.Bands); i++ {
		out = append(out, gap(a.Bands[i-1], a.Bands[i]))
	}
	return out
}

// arc goes from the beginning of one band to the end of another. A band runs along its outer edge and back along the
// inner one.
func arc(center chart.Point, first, last []chart.Point) fyne.CanvasObject {
	outer, inner := far(first[0], center), far(first[len(first)-1], center)
	from, to := angle(center, first[0]), angle(center, last[len(last)/2-1])
	if clockwise := turn(angle(center, first[1])-from) > 0; clockwise && to < from {
		to += 360
	} else if !clockwise && to > from {
		to -= 360
	}
	o := canvas.NewArc(float32(from), float32(to), float32(inner/outer), widgets.Color(widgets.ColorMuted))
	o.Resize(fyne.NewSquareSize(float32(2 * outer)))
	o.Move(position(center).SubtractXY(float32(outer), float32(outer)))
	return o
}

// angle is where a place lies around the centre: 0 at the top, clockwise, in degrees.
func angle(center, p chart.Point) float64 {
	return math.Atan2(p.X-center.X, center.Y-p.Y) * 180 / math.Pi
}

// turn is a difference of angles by the shorter way.
func turn(degrees float64) float64 { return math.Remainder(degrees, 360) }

// gap covers what lies between two pieces of a band.
func gap(before, after []chart.Point) fyne.CanvasObject {
	n, m := len(before), len(after)
	outer := between(before[n/2-1], after[0], 0.5)
	inner := between(before[n/2], after[m-1], 0.5)
	return line(between(outer, inner, -0.2), between(outer, inner, 1.2), widgets.Color(widgets.ColorCard), far(before[n/2-1], after[0]))
}
