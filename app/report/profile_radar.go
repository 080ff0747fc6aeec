package report

import (
	"math"
	"strings"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// areaColors tell the areas of the framework apart; the pattern of their arcs does so too.
var areaColors = []Color{Blue, Amber, Green}

const (
	radarLeast = 230.0
	radarMost  = 380.0
	radarEm    = 9.5
)

// seriesColors are those of the earlier and the later reading.
var seriesColors = []Color{Amber, Teal}

// series is where a reading is drawn; a single one looks like the later of two.
func (s *profileSheet) series(reading int) int { return reading + len(seriesColors) - len(s.readings) }

// radarLabels are the names of the axes, made ready for breaking.
type radarLabels []*paragraph

func (l radarLabels) size(axis int, width float64) chart.Size {
	var size chart.Size
	pitch, _ := l[axis].pitch(radarEm)
	for _, line := range l[axis].lines(width) {
		size.W = max(size.W, line.width)
		size.H += pitch
	}
	return size
}

// draw writes a label into its box.
func (l radarLabels) draw(c *Canvas, label chart.RadarLabel, x, y float64) {
	pitch, rise := l[label.Axis].pitch(radarEm)
	align := map[chart.Align]Align{chart.Left: Start, chart.Center: Center, chart.Right: End}[label.Align]
	for i, line := range l[label.Axis].lines(label.Width) {
		l[label.Axis].draw(c, line, x+label.Box.X, y+label.Box.Y+float64(i)*pitch+rise, label.Box.W, align)
	}
}

// radar is the figure, with the table in words for those who do not see it.
func (s *profileSheet) radar(height float64) Block {
	style := Style{Size: radarEm}
	labels := make(radarLabels, len(profile.Competences))
	for i, c := range profile.Competences {
		labels[i] = newParagraph(P(s.competence(c), style).Spans, style.look())
	}
	in := chart.RadarInput{
		Size: chart.Size{W: contentWidth, H: height}, Axes: len(profile.Competences), Em: radarEm,
		Max: profile.MaxLevel, Step: 1, Every: 2, Number: chart.Size{W: 7, H: 9}, Label: labels.size, Series: make([][]float64, len(seriesColors)),
	}
	for _, a := range profile.Areas {
		in.Areas = append(in.Areas, len(a.Competences))
	}
	for i, r := range s.readings {
		in.Series[s.series(i)] = levelsOf(r)
	}
	shape := chart.Radar(in)
	return Func{Height: height, Alt: s.inWords(), Draw: func(c *Canvas, x, y, _ float64) {
		s.drawRadar(c, shape, labels, x, y)
	}}
}

func levelsOf(r profile.Reading) []float64 {
	out := make([]float64, len(profile.Competences))
	for i, c := range profile.Competences {
		out[i] = math.NaN()
		if level, ok := r.Level(c); ok {
			out[i] = float64(level)
		}
	}
	return out
}

func (s *profileSheet) drawRadar(c *Canvas, shape chart.RadarShape, labels radarLabels, x, y float64) {
	for i, a := range shape.Areas {
		color := areaColors[i%len(areaColors)]
		drawArea(c, moved(a.Sector, x, y), Paint{Fill: Tint(color, 0.06)})
		for _, band := range a.Bands {
			drawArea(c, moved(band, x, y), Paint{Fill: color})
		}
	}
	if later := shape.Series[len(shape.Series)-1]; later.Closed {
		drawArea(c, moved(later.Lines[0], x, y), Paint{Fill: Tint(Teal, 0.16)})
	}
	for _, ring := range shape.Rings {
		drawArea(c, moved(ring, x, y), Paint{Line: Hairline, Width: 0.5})
	}
	for _, spoke := range shape.Spokes {
		drawPath(c, moved(spoke[:], x, y), false, Stroke{Color: Hairline, Width: 0.5})
	}
	for _, n := range shape.Numbers {
		c.Rect(x+n.Box.X-1, y+n.Box.Y, n.Box.W+2, n.Box.H, 2, Paint{Fill: White})
		c.Text(s.Number(n.Value, 0), Style{Size: 7.5, Color: Muted}, x+n.Box.X, y+n.Box.Y-0.8, n.Box.W, Center)
	}
	for i, series := range shape.Series {
		drawSeries(c, series, seriesColors[i], x, y)
	}
	for _, l := range shape.Labels {
		drawPath(c, moved(l.Leader, x, y), false, Stroke{Color: Muted, Width: 0.5})
		labels.draw(c, l, x, y)
	}
}

func drawSeries(c *Canvas, series chart.RadarSeries, color Color, x, y float64) {
	for _, line := range series.Lines {
		drawPath(c, moved(line, x, y), series.Closed, Stroke{Color: color, Width: series.Style.Width, Dash: series.Style.Dash})
	}
	for _, m := range series.Markers {
		drawMark(c, series.Style, chart.Point{X: x + m.At.X, Y: y + m.At.Y}, color)
	}
}

// inWords is the radar as it is read aloud.
func (s *profileSheet) inWords() string {
	out := []string{s.T("doc.profile.alt")}
	for _, c := range profile.Competences {
		vars := translations.Vars{"Name": s.competence(c), "Before": s.level(s.readings[0], c)}
		if !s.compares() {
			vars["Level"] = vars["Before"]
			out = append(out, s.T("doc.profile.alt.one", vars))
			continue
		}
		vars["After"] = s.level(s.To, c)
		out = append(out, s.T("doc.profile.alt.both", vars))
	}
	return strings.Join(out, " ")
}

// level is the number of a level, or that there is none.
func (s *profileSheet) level(r profile.Reading, competence string) string {
	if level, ok := r.Level(competence); ok {
		return s.Number(float64(level), 0)
	}
	return s.T("doc.profile.unrated")
}

// legend shows the line of each reading, and the arc of each area.
func (s *profileSheet) legend() []Block {
	lines, arcs := Row{Gap: 5}, Row{Gap: 5}
	add := func(row *Row, sample Block, text string) {
		row.Widths = append(row.Widths, -30, 1)
		row.Cells = append(row.Cells, sample, P(text, Style{Size: 9.5}))
	}
	for i, r := range s.readings {
		name := s.T("doc.profile.reading")
		if s.compares() {
			name = []string{s.T("doc.profile.before"), s.T("doc.profile.after")}[i]
		}
		add(&lines, lineSample(s.series(i)), joined(name, s.date(r)))
	}
	for range len(profile.Areas) - len(s.readings) {
		add(&lines, Space(0), "")
	}
	for i, a := range profile.Areas {
		add(&arcs, arcSample(i), s.area(a.Key))
	}
	return []Block{Space(4), lines, Space(2), arcs}
}

func lineSample(series int) Block {
	return Func{Height: 13, Draw: func(c *Canvas, x, y, w float64) {
		style, color := chart.StyleOf(series, radarEm), seriesColors[series]
		y += 6.8
		c.Line(x, y, x+w, y, Stroke{Color: color, Width: style.Width, Dash: style.Dash})
		drawMark(c, style, chart.Point{X: x + w/2, Y: y}, color)
	}}
}

// arcSample is a straight piece of the arc of an area.
func arcSample(area int) Block {
	return Func{Height: 13, Draw: func(c *Canvas, x, y, w float64) {
		for _, r := range chart.Swatch(area, w, 4.2) {
			c.Rect(x+r.X, y+4.8+r.Y, r.W, r.H, 0, Paint{Fill: areaColors[area%len(areaColors)]})
		}
	}}
}
