package report

import "wurzelwerk/app/chart"

// drawMark draws the marker of a series of a chart.
func drawMark(c *Canvas, s chart.Style, at chart.Point, color Color) {
	r := s.Radius
	switch s.Mark {
	case chart.Ring:
		c.Circle(at.X, at.Y, r-s.Width/2, Paint{Fill: White, Line: color, Width: s.Width})
	case chart.Dot:
		c.Circle(at.X, at.Y, r, Paint{Fill: color})
	case chart.Square:
		w := s.Width / 2
		c.Rect(at.X-r+w, at.Y-r+w, 2*(r-w), 2*(r-w), 0, Paint{Fill: White, Line: color, Width: s.Width})
	case chart.Diamond:
		c.Polygon([]Point{{at.X, at.Y - r}, {at.X + r, at.Y}, {at.X, at.Y + r}, {at.X - r, at.Y}}, Paint{Fill: color})
	}
}

// drawPath draws the lines between points; closed leads back to the first.
func drawPath(c *Canvas, points []chart.Point, closed bool, s Stroke) {
	for i := 1; i < len(points); i++ {
		c.Line(points[i-1].X, points[i-1].Y, points[i].X, points[i].Y, s)
	}
	if n := len(points); closed && n > 2 {
		c.Line(points[n-1].X, points[n-1].Y, points[0].X, points[0].Y, s)
	}
}

// moved are the points of a shape that stands at x, y.
func moved(points []chart.Point, x, y float64) []chart.Point {
	out := make([]chart.Point, len(points))
	for i, p := range points {
		out[i] = chart.Point{X: p.X + x, Y: p.Y + y}
	}
	return out
}

func drawArea(c *Canvas, points []chart.Point, p Paint) {
	out := make([]Point, len(points))
	for i, q := range points {
		out[i] = Point(q)
	}
	c.Polygon(out, p)
}

// drawBar draws one row of bars with its upper corner at x, y.
func drawBar(c *Canvas, b chart.Bar, x, y float64, color Color) {
	rect := func(r chart.Rect, p Paint) {
		if r.W > 0 {
			c.Rect(x+r.X, y+r.Y, r.W, r.H, 0, p)
		}
	}
	c.Rect(x+b.Track.X, y+b.Track.Y, b.Track.W, b.Track.H, b.Track.H/2, Paint{Fill: Tint(Muted, 0.13)})
	rect(b.Held, Paint{Fill: Tint(color, 0.45)})
	rect(b.Gained, Paint{Fill: color})
	rect(b.Ceded, Paint{Fill: White, Line: color, Width: 0.6})
	if b.From != nil {
		drawMark(c, b.FromStyle, chart.Point{X: x + b.From.At.X, Y: y + b.From.At.Y}, Ink)
	}
	if b.To != nil {
		drawMark(c, b.ToStyle, chart.Point{X: x + b.To.At.X, Y: y + b.To.At.Y}, Ink)
	}
}
