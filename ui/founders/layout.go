package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// beside sets a narrow object of the given width before one that takes the rest.
func beside(width float32, narrow, wide fyne.CanvasObject) *fyne.Container {
	return container.New(besideLayout(width), narrow, wide)
}

type besideLayout float32

// MinSize is the height of the taller one.
func (w besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(float32(w)+widgets.Gap+b.Width, max(a.Height, b.Height))
}

// Layout gives the first its width and the second what is left.
func (w besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := float32(w)
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(max(0, size.Width-left-widgets.Gap), size.Height))
	o[1].Move(fyne.NewPos(left+widgets.Gap, 0))
}

// cells sets objects side by side: a positive width is taken as it is, those of width 0 share the rest, -1 stands for
// the object's own width.
func cells(widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(cellsLayout(widths), objects...)
}

type cellsLayout []float32

const cellGap float32 = 6

func (c cellsLayout) width(i int, o fyne.CanvasObject) float32 {
	if c[i] < 0 {
		return o.MinSize().Width
	}
	return c[i]
}

// MinSize adds the widths.
func (c cellsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(cellGap*float32(len(objects)-1), 0)
	for i, o := range objects {
		m, width := o.MinSize(), c.width(i, o)
		if width == 0 {
			width = min(m.Width, 80)
		}
		size = fyne.NewSize(size.Width+width, max(size.Height, m.Height))
	}
	return size
}

// Layout shares what the fixed ones leave.
func (c cellsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest, sharing := size.Width-cellGap*float32(len(objects)-1), float32(0)
	for i, o := range objects {
		rest -= c.width(i, o)
		if c[i] == 0 {
			sharing++
		}
	}
	x := float32(0)
	for i, o := range objects {
		width := c.width(i, o)
		if c[i] == 0 {
			width = max(0, rest/sharing)
		}
		height := size.Height
		if c[i] < 0 {
			height = min(height, o.MinSize().Height)
		}
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		x += width + cellGap
	}
}

// emptyState explains a narrow place where nothing is; action may be nil.
func emptyState(icon fyne.Resource, sentence string, action fyne.CanvasObject) fyne.CanvasObject {
	picture := widget.NewIcon(theme.NewColoredResource(icon, widgets.ColorMuted))
	words := widgets.Paragraph(sentence)
	words.Alignment = fyne.TextAlignCenter
	column := widgets.Column(container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(40), picture)), words)
	if action != nil {
		column.Add(container.NewCenter(action))
	}
	return container.NewVBox(layout.NewSpacer(), column, layout.NewSpacer(), layout.NewSpacer())
}

// tightLayout sets objects one below the other with a gap, and asks each for its height at the width it gets.
type tightLayout float32

// MinSize adds the heights.
func (gap tightLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, -float32(gap))
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height+float32(gap))
		}
	}
	return size.Max(fyne.Size{})
}

// Layout goes from top to bottom.
func (gap tightLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		height := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, height))
		o.Move(fyne.NewPos(0, y))
		y += height + float32(gap)
	}
}

// splitLayout sets two columns side by side, each at its own height; the left one is somewhat wider.
type splitLayout struct{}

const leftShare = 0.55

// MinSize is the height of the taller one.
func (splitLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+widgets.Gap+b.Width, max(a.Height, b.Height))
}

// Layout shares the width.
func (splitLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := (size.Width - widgets.Gap) * leftShare
	x := float32(0)
	for i, width := range []float32{left, size.Width - widgets.Gap - left} {
		o[i].Resize(fyne.NewSize(width, o[i].MinSize().Height))
		o[i].Resize(fyne.NewSize(width, o[i].MinSize().Height))
		o[i].Move(fyne.NewPos(x, 0))
		x += width + widgets.Gap
	}
}

// heightLayout gives its objects a height of their own.
type heightLayout float32

// MinSize is the height.
func (h heightLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(h)) }

// Layout fills.
func (h heightLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
		o.Move(fyne.NewPos(0, 0))
	}
}

// flush takes the inner padding of a wrapping text away, so that it stands in one line with the title above it.
func flush(o fyne.CanvasObject) fyne.CanvasObject {
	side := -theme.InnerPadding()
	return container.New(layout.NewCustomPaddedLayout(side/2, side/2, side, side), o)
}
