package teams

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// apart is the gap between things in a line, and narrow the least width of one of two columns at text size 100 %.
const (
	apart  float32 = 6
	narrow float32 = 280
)

// ends sets what stands at the right of a line at its own width beside what takes the rest, or below it where the rest
// would have less room than least.
func ends(least float32, left, right fyne.CanvasObject) *fyne.Container {
	return arrange.Line{Gap: apart, Least: least, Middle: 2}.Ends(left, right)
}

// after sets an object behind a narrow one of a width that grows with the texts; a single line stands at the middle of
// what is not much higher.
func after(width float32, narrow, wide fyne.CanvasObject) *fyne.Container {
	return container.New(afterLayout(width), narrow, wide)
}

type afterLayout float32

// MinSize is the height of the higher one.
func (w afterLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left := float32(w) * widgets.Zoom()
	b := o[1].MinSize()
	return fyne.NewSize(left+b.Width, max(o[0].MinSize().Height, b.Height))
}

// Layout gives the second what is left.
func (w afterLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := float32(w) * widgets.Zoom()
	first := o[0].MinSize().Height
	high := widgets.Settle(o[1], size.Width-left)
	o[0].Resize(fyne.NewSize(left-apart, first))
	o[0].Move(fyne.NewPos(0, 0))
	if high < 2*first {
		o[0].Move(fyne.NewPos(0, max(0, (high-first)/2)))
	}
	o[1].Move(fyne.NewPos(left, 0))
}

// bar is the line above a page, with the gap of a page around it.
func bar(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(barLayout{}, ends(240, left, right))
}

// barLayout leaves the gap of a page above and beside its object.
type barLayout struct{}

// MinSize adds the gap.
func (barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(2*widgets.Gap, widgets.Gap)
}

// Layout leaves the gap.
func (barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width-2*widgets.Gap, size.Height-widgets.Gap))
	o[0].Move(fyne.NewPos(widgets.Gap, widgets.Gap))
}

// fact is a small label above what it names.
func fact(label string, o fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Stack(0, widgets.Caption(label), o)
}

// facts are pairs of a small label and what is known, one below the other; what is not known is left out.
type facts struct{ *fyne.Container }

func newFacts() facts { return facts{widgets.Stack(apart)} }

func (f facts) add(label, text string) {
	if text != "" {
		arrange.Put(f.Container, fact(label, widgets.NewLines(text)))
	}
}
