package intake

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/ui/widgets"
)

// muted is a wrapping explanation that begins where its neighbours do.
func muted(text string) fyne.CanvasObject { return widgets.Flush(widgets.MutedParagraph(text)) }

// prose is text that wraps and begins where its neighbours do.
func prose(text string) fyne.CanvasObject { return widgets.Flush(widgets.Paragraph(text)) }

// sizeLayout asks for a size and fills what it gets.
type sizeLayout fyne.Size

// MinSize is that size.
func (s sizeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size(s) }

// Layout fills the place.
func (s sizeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// besideLayout sets a list beside what is known of one entry.
type besideLayout struct{}

const listPart = 0.64 // of the width

// MinSize leaves both to shrink.
func (besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 160) }

// Layout shares the width.
func (besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := (size.Width - widgets.Gap) * listPart
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(size.Width-widgets.Gap-left, size.Height))
	o[1].Move(fyne.NewPos(left+widgets.Gap, 0))
}

// gapBelow leaves the gap of a page below an object.
type gapBelow struct{}

// MinSize adds the gap.
func (gapBelow) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(0, widgets.Gap)
}

// Layout leaves the gap.
func (gapBelow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size.SubtractWidthHeight(0, widgets.Gap))
}

// compareLayout sets the label of a field and two values side by side, at the height of the tallest; without a second
// value the first takes its place.
type compareLayout struct{ label float32 }

func (c compareLayout) widths(n int, width float32) []float32 {
	label := c.label * widgets.Zoom()
	rest := width - label - widgets.Gap
	if n < 3 {
		return []float32{label, rest}
	}
	return []float32{label, (rest - widgets.Gap) / 2, (rest - widgets.Gap) / 2}
}

// MinSize is the height of the tallest at the width it has.
func (c compareLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(c.label*widgets.Zoom()*2, 0)
	for _, o := range objects {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

// Layout sets them in their columns.
func (c compareLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, width := range c.widths(len(objects), size.Width) {
		objects[i].Resize(fyne.NewSize(width, size.Height))
		objects[i].Move(fyne.NewPos(x, 0))
		x += width + widgets.Gap
	}
}
