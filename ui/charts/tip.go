package charts

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/chart"
	"wurzelwerk/ui/widgets"
)

// Tip is a bubble beside what the pointer or the keyboard is on: a title, and what there is to say of it. It hears
// nothing itself. Put it last into a container without a layout, or among the objects of a renderer.
type Tip struct {
	widget.BaseWidget
	title string
	lines []string
	width float32 // of its text at most, at 100 %
}

const (
	tipPadding float32 = 8
	tipWide    float32 = 270
	tipNarrow  float32 = 160
)

// NewTip returns a bubble that is hidden.
func NewTip() *Tip {
	t := &Tip{}
	t.ExtendBaseWidget(t)
	t.Hide()
	return t
}

// Title and Lines are what the bubble says while it is shown.
func (t *Tip) Title() string { return t.title }

// Lines are the sentences below the title, not yet wrapped.
func (t *Tip) Lines() []string { return t.lines }

// Point shows the bubble above a place, away from it, or below it where there is more room; it stays within room.
func (t *Tip) Point(at fyne.Position, away float32, room fyne.Size, title string, lines ...string) {
	t.title, t.lines, t.width = title, lines, tipWide
	size := t.MinSize()
	x, y := at.X-size.Width/2, at.Y-away-size.Height
	if y < 0 && at.Y+away+size.Height <= room.Height {
		y = at.Y + away
	}
	t.show(fyne.NewPos(x, y), room)
}

// Outward shows a narrower bubble at a place, on the side that way leads to; it stays within room.
func (t *Tip) Outward(at, way fyne.Position, room fyne.Size, title string, lines ...string) {
	t.title, t.lines, t.width = title, lines, tipNarrow
	size, long := t.MinSize(), max(float32(math.Hypot(float64(way.X), float64(way.Y))), 1)
	x := at.X - size.Width*(1-way.X/long)/2
	y := at.Y - size.Height*(1-way.Y/long)/2
	t.show(fyne.NewPos(x, y), room)
}

func (t *Tip) show(at fyne.Position, room fyne.Size) {
	size := t.MinSize()
	t.Resize(size)
	t.Move(fyne.NewPos(max(min(at.X, room.Width-size.Width), 0), max(min(at.Y, room.Height-size.Height), 0)))
	t.Show()
	t.Refresh()
}

// CreateRenderer draws the bubble.
func (t *Tip) CreateRenderer() fyne.WidgetRenderer {
	r := &tipRenderer{tip: t, ground: &canvas.Rectangle{CornerRadius: 6, StrokeWidth: 1}}
	r.build()
	return r
}

type tipRenderer struct {
	tip     *Tip
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// paragraph is a text in its lines.
type paragraph struct {
	lines []string
	style fyne.TextStyle
}

func (t *Tip) paragraphs() []paragraph {
	size := theme.Size(theme.SizeNameText)
	width := t.width * size / 13
	bold := fyne.TextStyle{Bold: true}
	var out []paragraph
	if t.title != "" {
		out = append(out, paragraph{Wrapped(t.title, width, size, bold), bold})
	}
	for _, line := range t.lines {
		if line != "" {
			out = append(out, paragraph{Wrapped(line, width, size, fyne.TextStyle{}), fyne.TextStyle{}})
		}
	}
	return out
}

func (r *tipRenderer) build() {
	r.ground.FillColor, r.ground.StrokeColor = widgets.Color(theme.ColorNameOverlayBackground), widgets.Color(widgets.ColorMuted)
	size := theme.Size(theme.SizeNameText)
	r.objects = []fyne.CanvasObject{r.ground}
	at := fyne.NewPos(tipPadding, tipPadding/2)
	for _, p := range r.tip.paragraphs() {
		m := measured(p.lines, size, p.style)
		r.objects = append(r.objects, write(p.lines, at, m.Width, size, widgets.Color(theme.ColorNameForeground), chart.Left, p.style)...)
		at.Y += m.Height
	}
}

// MinSize holds the words.
func (r *tipRenderer) MinSize() fyne.Size {
	all := fyne.NewSize(0, 0)
	for _, p := range r.tip.paragraphs() {
		m := measured(p.lines, theme.Size(theme.SizeNameText), p.style)
		all = fyne.NewSize(max(all.Width, m.Width), all.Height+m.Height)
	}
	return all.AddWidthHeight(2*tipPadding, tipPadding)
}

// Layout lets the ground fill the bubble; the words have their places.
func (r *tipRenderer) Layout(size fyne.Size) { r.ground.Resize(size) }

// Refresh sets the words anew.
func (r *tipRenderer) Refresh() {
	r.build()
	canvas.Refresh(r.tip)
}

// Objects lists ground and words.
func (r *tipRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *tipRenderer) Destroy() {}
