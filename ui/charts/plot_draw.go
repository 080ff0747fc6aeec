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

// plotInks are the colours of the series of plots.
var plotInks = []fyne.ThemeColorName{widgets.ColorSeries1, widgets.ColorSeries2, widgets.ColorSeries4, widgets.ColorSeries3}

// toneInks are the colours of the other tones.
var toneInks = map[chart.Tone]fyne.ThemeColorName{
	chart.ToneGrid: theme.ColorNameSeparator, chart.ToneAxis: widgets.ColorMuted, chart.ToneMuted: widgets.ColorMuted,
	chart.ToneText: theme.ColorNameForeground, chart.ToneRule: theme.ColorNameForeground,
	chart.ToneGain: theme.ColorNameSuccess, chart.ToneLoss: theme.ColorNameError,
}

func toneInk(t chart.Tone) color.Color {
	if n, ok := t.Series(); ok {
		return widgets.Color(plotInks[n%len(plotInks)])
	}
	return widgets.Color(toneInks[t])
}

// CreateRenderer draws the picture.
func (p *Plot[C]) CreateRenderer() fyne.WidgetRenderer {
	return &plotRenderer[C]{plot: p, size: p.Size()}
}

// plotRenderer keeps what hangs on size, values and look apart from what follows the pointer.
type plotRenderer[C chart.Chart] struct {
	plot    *Plot[C]
	size    fyne.Size
	drawn   drawn
	ground  []fyne.CanvasObject
	objects []fyne.CanvasObject
}

// build draws everything but what follows the pointer, unless it is drawn already.
func (r *plotRenderer[C]) build() {
	p := r.plot
	now := drawn{r.size, p.version, widgets.Color(theme.ColorNameForeground), theme.Size(theme.SizeNameCaptionText), translations.Current().Code()}
	if now == r.drawn {
		return
	}
	r.drawn = now
	p.lay(r.size)
	r.ground = painted(p.picture)
}

// How strongly what lies under lines and words is painted.
const (
	groundAlpha = 26
	roundAlpha  = 90
	hatchAlpha  = 120
)

// painted is a picture in objects, from the back to the front.
func painted(p chart.Picture) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, g := range p.Grounds {
		if len(g.Points) > 2 && len(g.Points) <= mostVertices {
			out = append(out, filled(g.Points, faint(toneInk(g.Tone), groundAlpha)))
		}
	}
	out = append(out, strokes(p.Grid, 255)...)
	for _, b := range p.Blocks {
		out = append(out, block(b))
	}
	for _, round := range p.Rounds {
		out = append(out, bubble(round))
	}
	out = append(out, strokes(p.Hatches, hatchAlpha)...)
	out = append(out, strokes(p.Lines, 255)...)
	for _, s := range p.Signs {
		out = append(out, marker(s.At, s.Style, toneInk(s.Tone), widgets.Color(widgets.ColorCard)))
	}
	for _, w := range p.Words {
		out = append(out, written(w)...)
	}
	return out
}

func strokes(lines []chart.Line, alpha uint8) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range lines {
		c := toneInk(l.Tone)
		if alpha < 255 {
			c = faint(c, alpha)
		}
		out = append(out, dashed(l.Points, false, c, chart.Style{Width: max(l.Width, 0.8), Dash: l.Dash})...)
	}
	return out
}

func block(b chart.Block) fyne.CanvasObject {
	box := &canvas.Rectangle{FillColor: toneInk(b.Tone), CornerRadius: 2}
	if b.Hollow {
		box.FillColor, box.StrokeColor, box.StrokeWidth = widgets.Color(widgets.ColorCard), toneInk(b.Tone), 1.2
	}
	put(box, b.Box)
	return box
}

func put(o fyne.CanvasObject, at chart.Rect) {
	o.Move(fyne.NewPos(float32(at.X), float32(at.Y)))
	o.Resize(fyne.NewSize(float32(at.W), float32(at.H)))
}

func bubble(r chart.Round) fyne.CanvasObject {
	c := toneInk(r.Tone)
	disc := &canvas.Circle{FillColor: faint(c, roundAlpha), StrokeColor: c, StrokeWidth: 1.2}
	put(disc, chart.Rect{X: r.At.X - r.Radius, Y: r.At.Y - r.Radius, W: 2 * r.Radius, H: 2 * r.Radius})
	return disc
}

// written is a word, on its plate if it has one.
func written(w chart.Word) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if w.Plate {
		plate := &canvas.Rectangle{FillColor: faint(widgets.Color(widgets.ColorCard), 225), CornerRadius: 3}
		put(plate, w.Box)
		out = append(out, plate)
	}
	at := fyne.NewPos(float32(w.Box.X), float32(w.Box.Y))
	size := theme.Size(theme.SizeNameCaptionText)
	return append(out, write(w.Lines, at, float32(w.Box.W), size, toneInk(w.Tone), w.Align, fyne.TextStyle{})...)
}

// light draws what follows the pointer: guide, marks, the bubble, the frame of the focus.
func (r *plotRenderer[C]) light() {
	p := r.plot
	var lit []fyne.CanvasObject
	if p.focused {
		ring := &canvas.Rectangle{CornerRadius: 6, StrokeWidth: 2, StrokeColor: widgets.Color(theme.ColorNamePrimary)}
		ring.Resize(r.size)
		lit = append(lit, ring)
	}
	if p.spot != noSpot && p.spot < len(p.picture.Spots) {
		s := p.picture.Spots[p.spot]
		ink := widgets.Color(theme.ColorNameForeground)
		lit = append(lit, path(s.Guide, false, ink, 1)...)
		for _, m := range s.Marks {
			style := chart.StyleOf(0, em())
			style.Width = 2
			lit = append(lit, marker(m, style, ink, color.Transparent))
		}
	}
	r.objects = append(append(r.ground[:len(r.ground):len(r.ground)], lit...), p.tip)
}

// MinSize leaves room for the words.
func (r *plotRenderer[C]) MinSize() fyne.Size {
	least := r.plot.data.Least(em())
	return fyne.NewSize(float32(least.W), float32(least.H))
}

// Layout computes the picture anew.
func (r *plotRenderer[C]) Layout(size fyne.Size) {
	r.size = size
	r.build()
	r.light()
}

// Refresh draws anew.
func (r *plotRenderer[C]) Refresh() {
	r.build()
	r.light()
	canvas.Refresh(r.plot)
}

// Objects lists what is drawn, the bubble last.
func (r *plotRenderer[C]) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *plotRenderer[C]) Destroy() {}
