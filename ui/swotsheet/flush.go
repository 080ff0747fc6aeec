package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// flush takes the room away that a wrapping text keeps around itself, so that it stands in line with other words.
func flush(paragraph fyne.CanvasObject) *fyne.Container {
	return container.New(flushLayout{}, paragraph)
}

type flushLayout struct{}

// over is how far the text reaches beyond its place, at the sides and above and below.
func (flushLayout) over() fyne.Size {
	side := theme.Size(theme.SizeNameInnerPadding)
	return fyne.NewSize(side, side-1)
}

// MinSize is that of the words alone.
func (l flushLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	over := l.over()
	return o[0].MinSize().SubtractWidthHeight(2*over.Width, 2*over.Height)
}

// Layout lets the room lie outside. The width is given before the height is asked.
func (l flushLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	over := l.over()
	o[0].Move(fyne.NewPos(-over.Width, -over.Height))
	o[0].Resize(fyne.NewSize(size.Width+2*over.Width, size.Height+2*over.Height))
}

// settle lays a scrolled page out again after something on it grew or shrank.
func settle(page *container.Scroll) {
	page.Content.Refresh()
	page.Refresh()
}
