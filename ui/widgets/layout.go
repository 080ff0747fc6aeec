package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// Row sets objects side by side, each at its own width, centred in height.
func Row(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(rowLayout{6}, objects...)
}

type rowLayout struct{ gap float32 }

// MinSize adds the widths.
func (r rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if size.Width > 0 && m.Width > 0 {
			size.Width += r.gap
		}
		size = fyne.NewSize(size.Width+m.Width, max(size.Height, m.Height))
	}
	return size
}

// Layout goes from left to right.
func (r rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		o.Resize(m)
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		if m.Width > 0 {
			x += m.Width + r.gap
		}
	}
}

// Stack sets objects one below the other over the whole width, with a gap. Each is asked for its height at the width it
// gets, so that texts that wrap have the room they need.
func Stack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columnLayout{gap: gap}, objects...)
}

// Column sets objects one below the other over the whole width, with the gap between cards.
func Column(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columnLayout{gap: Gap}, objects...)
}

// Form sets fields one below the other in one column at most FormWidth wide, which grows with the size of texts.
func Form(fields ...fyne.CanvasObject) *fyne.Container {
	return container.New(columnLayout{gap: 8, form: true}, fields...)
}

// Narrow holds one object to the width of a form.
func Narrow(o fyne.CanvasObject) *fyne.Container {
	return container.New(columnLayout{form: true}, o)
}

type columnLayout struct {
	gap  float32
	form bool // holds to the width of a form
}

// MinSize adds the heights.
func (c columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, -c.gap)
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height+c.gap)
		}
	}
	return size.Max(fyne.Size{})
}

// Layout goes from top to bottom.
func (c columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width, y := size.Width, float32(0)
	if c.form {
		width = min(width, FormWidth*Zoom())
	}
	for _, o := range objects {
		if o.Visible() {
			o.Move(fyne.NewPos(0, y))
			y += Settle(o, width) + c.gap
		}
	}
}

// Settle gives an object a width and the height that it needs there, and returns that height. The width is given before
// the height is asked, so that wrapped text finds its lines.
func Settle(o fyne.CanvasObject, width float32) float32 {
	if size := o.Size(); size.Width != width {
		o.Resize(fyne.NewSize(width, size.Height))
	}
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(width, height))
	return height
}

// Zoom is how much larger texts are than at 100 %.
func Zoom() float32 { return theme.TextSize() / textSizes[theme.SizeNameText] }

// Columns sets objects side by side at equal width and the height of the tallest.
func Columns(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columnsLayout{}, objects...)
}

type columnsLayout struct{}

// MinSize multiplies the widest.
func (columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size, n := fyne.NewSize(0, 0), 0
	for _, o := range objects {
		if o.Visible() {
			size, n = size.Max(o.MinSize()), n+1
		}
	}
	return fyne.NewSize(size.Width*float32(n)+Gap*float32(max(n-1, 0)), size.Height)
}

// Layout shares the width. A field keeps its own height when the one beside it grows by an error.
func (columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := 0
	for _, o := range objects {
		if o.Visible() {
			n++
		}
	}
	width, x := (size.Width-Gap*float32(n-1))/float32(max(n, 1)), float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Resize(fyne.NewSize(width, columnHeight(o, size.Height)))
			o.Move(fyne.NewPos(x, 0))
			x += width + Gap
		}
	}
}

func columnHeight(o fyne.CanvasObject, high float32) float32 {
	switch o.(type) {
	case *Field, *DateField:
		return min(high, o.MinSize().Height)
	}
	return high
}

// Padded leaves the gap of a page around an object.
func Padded(o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(Gap, Gap, Gap, Gap), o)
}

// Page scrolls a column of cards with the gap of a page around them.
func Page(cards ...fyne.CanvasObject) *container.Scroll {
	return VScroll(Padded(Column(cards...)))
}

// Flush takes the room around a Paragraph away, so that its words begin where those of a Text do.
func Flush(o fyne.CanvasObject) *fyne.Container {
	return container.New(flushLayout{}, o)
}

type flushLayout struct{}

// MinSize leaves the room out.
func (flushLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	side := theme.InnerPadding()
	m := objects[0].MinSize()
	return fyne.NewSize(max(m.Width-2*side, 0), max(m.Height-side, 0))
}

// Layout lets the object stand out by the room.
func (flushLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := theme.InnerPadding()
	objects[0].Resize(fyne.NewSize(size.Width+2*side, size.Height+side))
	objects[0].Move(fyne.NewPos(-side, -side/2))
}

// scrolled holds the body of a dialog or card: the room at its edges keeps the frames of fields from being cut.
func scrolled(body fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(3, 3, 3, 3), body)
}

// Scrolled scrolls a body that may be higher than its room.
func Scrolled(body fyne.CanvasObject) *container.Scroll { return VScroll(scrolled(body)) }
