package report

import "wurzelwerk/app/chart"

// Chart is a block that draws a chart of package app/chart as wide as there is room.
type Chart struct {
	Of     chart.Chart
	Height float64
	Alt    string // says in words what the chart shows
}

const chartEm = 9.0

// chartStyle is that of all words in charts.
var chartStyle = Style{Size: chartEm}

// Fit implements Block.
func (f Chart) Fit(width float64) Box {
	picture := f.Of.Lay(chart.Frame{Size: chart.Size{W: width, H: f.Height}, Em: chartEm, Measure: chartSize})
	draw := func(c *Canvas, x, y, _ float64) { drawPicture(c, picture, x, y) }
	return Func{Height: f.Height, Alt: f.Alt, Draw: draw}.Fit(width)
}

// chartSize is the room of a text in one line.
func chartSize(text string) chart.Size {
	p := newParagraph([]Span{{Text: text}}, chartStyle.look())
	pitch, _ := p.pitch(chartEm)
	return chart.Size{W: p.width(), H: pitch}
}

// chartColors are those of the series of charts.
var chartColors = []Color{Teal, Amber, Blue, Red}

func toneColor(t chart.Tone) Color {
	if n, ok := t.Series(); ok {
		return chartColors[n%len(chartColors)]
	}
	switch t {
	case chart.ToneGrid:
		return Tint(Hairline, 0.6)
	case chart.ToneAxis, chart.ToneMuted:
		return Muted
	case chart.ToneGain:
		return Green
	case chart.ToneLoss:
		return Red
	}
	return Ink
}

// drawPicture draws a picture with its upper corner at x, y.
func drawPicture(c *Canvas, p chart.Picture, x, y float64) {
	for _, g := range p.Grounds {
		drawArea(c, moved(g.Points, x, y), Paint{Fill: Tint(toneColor(g.Tone), 0.07)})
	}
	drawLines(c, p.Grid, x, y, 1)
	for _, b := range p.Blocks {
		paint := Paint{Fill: toneColor(b.Tone)}
		if b.Hollow {
			paint = Paint{Fill: White, Line: toneColor(b.Tone), Width: 0.7}
		}
		c.Rect(x+b.Box.X, y+b.Box.Y, b.Box.W, b.Box.H, 0, paint)
	}
	for _, r := range p.Rounds {
		color := toneColor(r.Tone)
		c.Circle(x+r.At.X, y+r.At.Y, r.Radius, Paint{Fill: Tint(color, 0.3), Line: color, Width: 0.7})
	}
	drawLines(c, p.Hatches, x, y, 0.5)
	drawLines(c, p.Lines, x, y, 1)
	for _, s := range p.Signs {
		drawMark(c, s.Style, chart.Point{X: x + s.At.X, Y: y + s.At.Y}, toneColor(s.Tone))
	}
	for _, w := range p.Words {
		drawWord(c, w, x, y)
	}
}

// drawLines draws lines whose colour is mixed with white.
func drawLines(c *Canvas, lines []chart.Line, x, y, share float64) {
	for _, l := range lines {
		stroke := Stroke{Color: Tint(toneColor(l.Tone), share), Width: max(l.Width, 0.4), Dash: l.Dash}
		drawPath(c, moved(l.Points, x, y), false, stroke)
	}
}

func drawWord(c *Canvas, w chart.Word, x, y float64) {
	if w.Plate {
		c.Rect(x+w.Box.X, y+w.Box.Y, w.Box.W, w.Box.H, 2, Paint{Fill: White})
	}
	align := map[chart.Align]Align{chart.Left: Start, chart.Center: Center, chart.Right: End}[w.Align]
	style := chartStyle
	style.Color = toneColor(w.Tone)
	y += w.Box.Y
	for _, line := range w.Lines {
		c.Text(line, style, x+w.Box.X, y, w.Box.W, align)
		y += chartSize(line).H
	}
}
