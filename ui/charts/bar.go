package charts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/chart"
	"wurzelwerk/ui/widgets"
)

// Bar is one row from a value before to a value after on a scale that begins at 0. What was there and stayed is pale,
// what came to it is full, what went is an outline; the marks are those of the first two series.
type Bar struct {
	widget.BaseWidget
	from, to, end float64
}

const leastBar float32 = 60

// NewBar returns a bar on a scale from 0 to end. A value may be Unrated.
func NewBar(from, to, end float64) *Bar {
	b := &Bar{from: from, to: to, end: end}
	b.ExtendBaseWidget(b)
	return b
}

// Fill shows other values on the same scale.
func (b *Bar) Fill(from, to float64) {
	b.from, b.to = from, to
	b.Refresh()
}

// CreateRenderer draws the row.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{bar: b} }

type barRenderer struct {
	bar     *Bar
	objects []fyne.CanvasObject
}

func (r *barRenderer) build(size fyne.Size) {
	b := r.bar
	shape := chart.Bars(chart.BarsInput{
		Width: float64(size.Width), Row: float64(size.Height), Em: em(), Max: b.end,
		Rows: []chart.BarRow{{From: b.from, To: b.to}},
	})
	r.objects = nil
	for _, row := range shape.Rows {
		full := ink(1)
		r.box(row.Track, &canvas.Rectangle{FillColor: widgets.Color(theme.ColorNameSeparator)})
		r.box(row.Held, &canvas.Rectangle{FillColor: faint(full, 110)})
		r.box(row.Gained, &canvas.Rectangle{FillColor: full})
		r.box(row.Ceded, &canvas.Rectangle{StrokeColor: full, StrokeWidth: 1.2, FillColor: widgets.Color(widgets.ColorCard)})
		light := widgets.Color(widgets.ColorCard)
		if row.From != nil {
			r.objects = append(r.objects, marker(row.From.At, row.FromStyle, ink(0), light))
		}
		if row.To != nil {
			r.objects = append(r.objects, marker(row.To.At, row.ToStyle, full, light))
		}
	}
}

// box draws a part that has a width.
func (r *barRenderer) box(at chart.Rect, part *canvas.Rectangle) {
	if at.W <= 0 {
		return
	}
	part.CornerRadius = min(float32(at.H)/2, 3)
	part.Move(fyne.NewPos(float32(at.X), float32(at.Y)))
	part.Resize(fyne.NewSize(float32(at.W), float32(at.H)))
	r.objects = append(r.objects, part)
}

// MinSize is a short row as high as its marks.
func (r *barRenderer) MinSize() fyne.Size {
	return fyne.NewSize(leastBar, float32(2*chart.StyleOf(0, em()).Radius)+4)
}

// Layout draws in the size.
func (r *barRenderer) Layout(size fyne.Size) { r.build(size) }

// Refresh draws anew.
func (r *barRenderer) Refresh() {
	r.build(r.bar.Size())
	canvas.Refresh(r.bar)
}

// Objects lists what is drawn.
func (r *barRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *barRenderer) Destroy() {}
