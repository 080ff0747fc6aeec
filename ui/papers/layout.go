package papers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// tight is the gap between lines that belong together.
const tight float32 = 3

// ends sets what stands at the right of a line at its own width beside what takes the rest, or below it where the rest
// would have less room than least.
func ends(least float32, left, right fyne.CanvasObject) *fyne.Container {
	return arrange.Line{Gap: arrange.Apart, Least: least, Middle: 1.5}.Ends(left, right)
}

// after sets an object behind a narrow one of a width that grows with the texts.
func after(width float32, narrow, wide fyne.CanvasObject) *fyne.Container {
	return container.New(afterLayout(width), narrow, wide)
}

type afterLayout float32

// MinSize is the height of the higher one.
func (w afterLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(float32(w)*widgets.Zoom()+b.Width, max(a.Height, b.Height))
}

// Layout gives the second what is left; the first stands at its top.
func (w afterLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := float32(w) * widgets.Zoom()
	o[0].Resize(fyne.NewSize(left, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, 0))
	widgets.Settle(o[1], size.Width-left)
	o[1].Move(fyne.NewPos(left, 0))
}

// fact is a small label above what it names.
func fact(label, text string) fyne.CanvasObject {
	return widgets.Stack(0, widgets.Caption(label), widgets.NewLines(text))
}
