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

func (w besideLayout) left() float32 { return float32(w)*widgets.Zoom() + widgets.Gap }

// MinSize is the height of the taller one.
func (w besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(w.left()+b.Width, max(a.Height, b.Height))
}

// Layout gives the first its width and the second what is left.
func (w besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(w.left()-widgets.Gap, size.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(max(0, size.Width-w.left()), size.Height))
	o[1].Move(fyne.NewPos(w.left(), 0))
}

// cells sets objects side by side: a positive width is taken as it is, the first one has width 0 and takes the rest,
// -1 stands for the object's own width. Where the first would get less than it needs, it stands in a line of its own
// above the others.
func cells(widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&cellsLayout{widths: widths}, objects...)
}

type cellsLayout struct {
	widths []float32
	width  float32 // of the last layout, 0 before
}

const (
	cellGap   float32 = 6
	cellLeast float32 = 110 // what a choice in the first place needs at least
	textLeast float32 = 140 // what a field of one line needs there
)

func (c *cellsLayout) cell(i int, o fyne.CanvasObject) float32 {
	if c.widths[i] < 0 {
		return o.MinSize().Width
	}
	return c.widths[i] * widgets.Zoom()
}

// rest is what the cells after the first leave of a width.
func (c *cellsLayout) rest(objects []fyne.CanvasObject, width float32) float32 {
	for i, o := range objects[1:] {
		width -= c.cell(i+1, o) + cellGap
	}
	return width
}

// least is what the first cell needs: words all their width, an input a part of its own.
func (c *cellsLayout) least(first fyne.CanvasObject) float32 {
	switch first.(type) {
	case *widgets.Button, *widgets.Text:
		return first.MinSize().Width
	case *widgets.TextField, *widgets.SearchEntry:
		return textLeast * widgets.Zoom()
	}
	return min(first.MinSize().Width, cellLeast*widgets.Zoom())
}

func (c *cellsLayout) folded(objects []fyne.CanvasObject) bool {
	return c.width > 0 && c.rest(objects, c.width) < c.least(objects[0])
}

// MinSize is as high as two lines once the width of the last layout did not suffice for one.
func (c *cellsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	others := float32(0)
	for _, o := range objects[1:] {
		others = max(others, o.MinSize().Height)
	}
	first := objects[0].MinSize().Height
	width := c.least(objects[0])
	if c.folded(objects) {
		return fyne.NewSize(width, first+cellGap+others)
	}
	return fyne.NewSize(width, max(first, others))
}

// Layout shares the width.
func (c *cellsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	first, x, y, height := objects[0], float32(0), float32(0), size.Height
	if c.folded(objects) {
		top := first.MinSize().Height
		first.Resize(fyne.NewSize(size.Width, top))
		y, height = top+cellGap, size.Height-top-cellGap
	} else {
		first.Resize(fyne.NewSize(c.rest(objects, size.Width), size.Height))
		x = first.Size().Width + cellGap
	}
	first.Move(fyne.NewPos(0, 0))
	for i, o := range objects[1:] {
		own := fyne.NewSize(c.cell(i+1, o), height)
		if c.widths[i+1] < 0 {
			own.Height = min(height, o.MinSize().Height)
		}
		o.Resize(own)
		o.Move(fyne.NewPos(x, y+(height-own.Height)/2))
		x += own.Width + cellGap
	}
}

// paneLayout sets a head above and a foot below an object that fills the rest. Head and foot are asked for their
// height at the width they get.
type paneLayout struct{}

// MinSize adds the heights.
func (paneLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, body, foot := o[0].MinSize(), o[1].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(head.Width, body.Width, foot.Width), head.Height+body.Height+foot.Height+2*cellGap)
}

// Layout goes from top to bottom.
func (paneLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	height := func(o fyne.CanvasObject) float32 {
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		return o.Size().Height
	}
	head, foot := height(o[0]), height(o[2])
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Move(fyne.NewPos(0, head+cellGap))
	o[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-head-foot-2*cellGap)))
	o[2].Move(fyne.NewPos(0, size.Height-foot))
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
