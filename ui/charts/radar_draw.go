package charts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/chart"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// CreateRenderer draws the shape.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p.self)
	return &radarRenderer{picture: p}
}

// radarRenderer keeps what hangs on size, values and look apart from what follows the pointer.
type radarRenderer struct {
	picture *Picture
	size    fyne.Size
	drawn   drawn
	ground  []fyne.CanvasObject
	objects []fyne.CanvasObject
}

// drawn is what the drawing hangs on, beside what follows the pointer.
type drawn struct {
	size    fyne.Size
	version int // of the values
	ink     color.Color
	letter  float32
	locale  string
}

// Least share of the letters that a picture without labels is drawn with.
const smallLetters = 0.8

// em is the height of a line of its texts.
func (p *Picture) em() float64 {
	if p.labels {
		return em()
	}
	return em() * smallLetters
}

func (p *Picture) first() int { return firstOf(len(p.data.Series)) }

func (p *Picture) style(series int) chart.Style { return chart.StyleOf(p.first()+series, p.em()) }

func (p *Picture) labelSize() float32 { return theme.Size(theme.SizeNameCaptionText) }

// lines are those of a label in a width.
func (p *Picture) lines(axis int, width float64) []string {
	text := p.data.Axes[axis]
	if axis < len(p.data.Labels) {
		text = p.data.Labels[axis]
	}
	return Wrapped(text, float32(width), p.labelSize(), fyne.TextStyle{})
}

// lay computes the shape for a size.
func (p *Picture) lay(size fyne.Size) {
	in := chart.RadarInput{
		Size: chart.Size{W: float64(size.Width), H: float64(size.Height)},
		Axes: len(p.data.Axes), Em: p.em(), Max: p.data.Max, Step: p.data.Step, Areas: p.data.Areas,
	}
	for _, s := range p.data.Series {
		in.Series = append(in.Series, s.Values)
	}
	if p.labels {
		number := measured([]string{translations.Current().Number(p.data.Max, 0)}, p.labelSize(), fyne.TextStyle{})
		in.Every, in.Number = 1, chart.Size{W: float64(number.Width) + 4, H: float64(number.Height) - 2}
		in.Label = func(axis int, width float64) chart.Size {
			m := measured(p.lines(axis, width), p.labelSize(), fyne.TextStyle{})
			return chart.Size{W: float64(m.Width), H: float64(m.Height)}
		}
	}
	p.shape = chart.Radar(in)
}

// build draws everything but what follows the pointer, unless it is drawn already.
func (r *radarRenderer) build() {
	p := r.picture
	now := drawn{r.size, p.version, widgets.Color(theme.ColorNameForeground), p.labelSize(), translations.Current().Code()}
	if now == r.drawn {
		return
	}
	r.drawn = now
	p.lay(r.size)
	grid := widgets.Color(theme.ColorNameInputBorder)
	r.ground = nil
	for _, a := range p.shape.Areas {
		r.ground = append(r.ground, arcs(p.shape.Center, a)...)
	}
	for i, ring := range p.shape.Rings {
		width := 0.8
		if i == len(p.shape.Rings)-1 {
			width = 1.4
		}
		r.ground = append(r.ground, path(ring, true, grid, width)...)
	}
	for _, spoke := range p.shape.Spokes {
		r.ground = append(r.ground, line(spoke[0], spoke[1], grid, 0.8))
	}
	r.series()
	if p.labels {
		r.words()
	}
}

// mostVertices is what Fyne draws of a polygon; one with more is left unfilled.
const mostVertices = 16

func (r *radarRenderer) series() {
	light := widgets.Color(widgets.ColorCard)
	shape, first := r.picture.shape, r.picture.first()
	for i, s := range shape.Series {
		c := ink(first + i)
		last := i == len(shape.Series)-1
		if last && s.Closed && len(s.Lines[0]) <= mostVertices {
			r.ground = append(r.ground, filled(s.Lines[0], faint(c, 40)))
		}
		for _, l := range s.Lines {
			r.ground = append(r.ground, dashed(l, s.Closed, c, r.picture.style(i))...)
		}
	}
	for i, s := range shape.Series {
		for _, m := range s.Markers {
			r.ground = append(r.ground, marker(m.At, r.picture.style(i), ink(first+i), light))
		}
	}
}

// filled is a polygon in the box that holds it.
func filled(points []chart.Point, c color.Color) fyne.CanvasObject {
	low, high := position(points[0]), position(points[0])
	for _, p := range points {
		at := position(p)
		low = fyne.NewPos(min(low.X, at.X), min(low.Y, at.Y))
		high = fyne.NewPos(max(high.X, at.X), max(high.Y, at.Y))
	}
	corners := make([]fyne.Position, len(points))
	for i, p := range points {
		corners[i] = position(p).Subtract(low)
	}
	polygon := canvas.NewArbitraryPolygon(corners, c)
	polygon.Move(low)
	polygon.Resize(fyne.NewSize(high.X-low.X, high.Y-low.Y))
	return polygon
}

// words writes numbers and labels, and the lines that lead to those that gave way.
func (r *radarRenderer) words() {
	p := r.picture
	muted, plain := widgets.Color(widgets.ColorMuted), widgets.Color(theme.ColorNameForeground)
	for _, n := range p.shape.Numbers {
		ground := canvas.NewRectangle(widgets.Color(widgets.ColorCard))
		ground.CornerRadius = 3
		ground.Move(fyne.NewPos(float32(n.Box.X), float32(n.Box.Y)))
		ground.Resize(fyne.NewSize(float32(n.Box.W), float32(n.Box.H)))
		text := []string{translations.Current().Number(n.Value, 0)}
		r.ground = append(r.ground, ground)
		r.ground = append(r.ground, write(text, ground.Position().SubtractXY(0, 1), ground.Size().Width, p.labelSize(), muted, chart.Center, fyne.TextStyle{})...)
	}
	for _, l := range p.shape.Labels {
		if len(l.Leader) == 2 {
			r.ground = append(r.ground, line(l.Leader[0], l.Leader[1], muted, 0.8))
		}
		at := fyne.NewPos(float32(l.Box.X), float32(l.Box.Y))
		r.ground = append(r.ground, write(p.lines(l.Axis, l.Width), at, float32(l.Box.W), p.labelSize(), plain, l.Align, fyne.TextStyle{})...)
	}
}

// light draws what follows the pointer: the axis, larger markers, the bubble, the frame of the focus.
func (r *radarRenderer) light() {
	p := r.picture
	var lit []fyne.CanvasObject
	if p.focused {
		ring := &canvas.Rectangle{CornerRadius: 6, StrokeWidth: 2, StrokeColor: widgets.Color(theme.ColorNamePrimary)}
		ring.Resize(r.size)
		lit = append(lit, ring)
	}
	if p.axis >= 0 && p.axis < len(p.shape.Spokes) {
		spoke := p.shape.Spokes[p.axis]
		lit = append(lit, line(spoke[0], spoke[1], widgets.Color(theme.ColorNameForeground), 1.6))
		for i, s := range p.shape.Series {
			for _, m := range s.Markers {
				if m.Axis == p.axis {
					style := p.style(i)
					style.Radius *= 1.35
					lit = append(lit, marker(m.At, style, ink(p.first()+i), widgets.Color(widgets.ColorCard)))
				}
			}
		}
	}
	r.objects = append(append(r.ground[:len(r.ground):len(r.ground)], lit...), p.tip)
}

// MinSize is that of the picture, or leaves room for labels as well.
func (r *radarRenderer) MinSize() fyne.Size {
	if r.picture.labels {
		return fyne.NewSquareSize(largeSide)
	}
	return fyne.NewSquareSize(smallSide)
}

// Layout computes the shape anew.
func (r *radarRenderer) Layout(size fyne.Size) {
	r.size = size
	r.build()
	r.light()
}

// Refresh draws anew.
func (r *radarRenderer) Refresh() {
	r.build()
	r.light()
	canvas.Refresh(r.picture.self)
}

// Objects lists what is drawn, the bubble last.
func (r *radarRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *radarRenderer) Destroy() {}
