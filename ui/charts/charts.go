// Package charts draws the shapes of package app/chart in the window: lines, circles and texts in the colours of the
// theme, never a bitmap. What lies under the pointer or the keyboard is answered with its value.
//
// Which function do I want?
//   - NewRadar: several series on axes around a centre, with labels, numbers and the keyboard; NewSmallRadar: the same
//     as a picture of about 180 by 180, without labels, for an overview.
//   - NewBreakEven: turnover and costs, and where they meet.
//   - NewPerHour: what an hour brings in each field; NewLiquidity: what is in hand month by month.
//   - NewSensitivity: what options are worth under other weights; NewPortfolio: fields by share, growth and turnover;
//     NewYears: turnover and those who work, year by year.
//   - NewRates: parts of a whole from one occasion to the next.
//   - NewBar: one row from a value before to a value after, to stand in a table.
//   - NewLegend: which line is which series; NewAreaMark: which arc is which area.
//   - NewTip: the bubble that says a value, for drawings of other packages.
//   - Wrapped: the lines of a text in a width.
//
// It imports app/chart, translations, ui/widgets and Fyne, and knows none of our records.
package charts

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/chart"
	"wurzelwerk/ui/widgets"
)

// Unrated is the value of an axis or row that was not rated; it is never drawn as zero.
var Unrated = math.NaN()

// inks are the colours of the series in their order: the one before, the one after.
var inks = []fyne.ThemeColorName{widgets.ColorSeries2, widgets.ColorSeries1, widgets.ColorSeries3, widgets.ColorSeries4}

// firstOf is where a number of series begins among the styles: one alone is drawn as the one after, in a full line.
func firstOf(series int) int {
	if series == 1 {
		return 1
	}
	return 0
}

func ink(series int) color.Color { return widgets.Color(inks[series%len(inks)]) }

// faint is a colour that lets shine through what lies below it.
func faint(c color.Color, alpha uint8) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = alpha
	return n
}

func position(p chart.Point) fyne.Position { return fyne.NewPos(float32(p.X), float32(p.Y)) }

func point(p fyne.Position) chart.Point { return chart.Point{X: float64(p.X), Y: float64(p.Y)} }

// em is the height that markers, gaps and strokes are measured by.
func em() float64 { return float64(theme.Size(theme.SizeNameCaptionText)) }

func line(a, b chart.Point, c color.Color, width float64) fyne.CanvasObject {
	l := canvas.NewLine(c)
	l.StrokeWidth, l.Position1, l.Position2 = float32(width), position(a), position(b)
	return l
}

// path joins points with lines; a closed one goes back to its beginning.
func path(points []chart.Point, closed bool, c color.Color, width float64) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i := 1; i < len(points); i++ {
		out = append(out, line(points[i-1], points[i], c, width))
	}
	if n := len(points); closed && n > 2 {
		out = append(out, line(points[n-1], points[0], c, width))
	}
	return out
}

// dashed joins points with strokes and gaps, which run on around the corners.
func dashed(points []chart.Point, closed bool, c color.Color, style chart.Style) []fyne.CanvasObject {
	if len(style.Dash) == 0 {
		return path(points, closed, c, style.Width)
	}
	if closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	var out []fyne.CanvasObject
	part, left := 0, style.Dash[0]
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		whole := math.Hypot(to.X-from.X, to.Y-from.Y)
		for at := 0.0; at < whole; {
			step := min(left, whole-at)
			if part%2 == 0 {
				out = append(out, line(between(from, to, at/whole), between(from, to, (at+step)/whole), c, style.Width))
			}
			at, left = at+step, left-step
			if left <= 1e-9 {
				part = (part + 1) % len(style.Dash)
				left = max(style.Dash[part], 1e-3)
			}
		}
	}
	return out
}

func between(a, b chart.Point, share float64) chart.Point {
	return chart.Point{X: a.X + (b.X-a.X)*share, Y: a.Y + (b.Y-a.Y)*share}
}

// marker draws the sign of a series at a place; light fills the ones that are hollow.
func marker(at chart.Point, style chart.Style, c, light color.Color) fyne.CanvasObject {
	r, width := float32(style.Radius), float32(max(style.Width, 1.2))
	var o fyne.CanvasObject
	switch style.Mark {
	case chart.Ring:
		o = &canvas.Circle{FillColor: light, StrokeColor: c, StrokeWidth: width}
	case chart.Dot:
		o = &canvas.Circle{FillColor: c}
	case chart.Square:
		o = &canvas.Rectangle{FillColor: light, StrokeColor: c, StrokeWidth: width}
	default:
		o = canvas.NewArbitraryPolygon([]fyne.Position{{X: r}, {X: 2 * r, Y: r}, {X: r, Y: 2 * r}, {Y: r}}, c)
	}
	o.Resize(fyne.NewSquareSize(2 * r))
	o.Move(position(at).SubtractXY(r, r))
	return o
}
