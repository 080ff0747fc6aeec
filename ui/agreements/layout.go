package agreements

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/arrange"
)

// pair sets two objects side by side at equal width, or one below the other where each would be narrow.
func pair(left, right fyne.CanvasObject) *fyne.Container {
	return arrange.SidesApart(arrange.Apart, 0.5, 280, left, right)
}

// facts sets those that are known in two columns.
func facts(known ...fyne.CanvasObject) *fyne.Container { return arrange.InTwos(pair, known...) }

// ends sets one object at the left and one at the right edge, each at its own width, or below each other where both have
// no room side by side.
func ends(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&endsLayout{}, left, right)
}

type endsLayout struct{ width float32 }

func (l *endsLayout) below(left, right fyne.Size) bool {
	return l.width > 0 && left.Width+arrange.Apart+right.Width > l.width
}

// MinSize is one line or two.
func (l *endsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	if l.below(left, right) {
		return fyne.NewSize(max(left.Width, right.Width), left.Height+arrange.Tight+right.Height)
	}
	return fyne.NewSize(max(left.Width, right.Width), max(left.Height, right.Height))
}

// Layout keeps the right one at the right edge.
func (l *endsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	left, right := o[0].MinSize(), o[1].MinSize()
	o[0].Resize(left)
	o[1].Resize(right)
	if l.below(left, right) {
		o[0].Move(fyne.NewPos(0, 0))
		o[1].Move(fyne.NewPos(max(0, size.Width-right.Width), left.Height+arrange.Tight))
		return
	}
	o[0].Move(fyne.NewPos(0, (size.Height-left.Height)/2))
	o[1].Move(fyne.NewPos(size.Width-right.Width, (size.Height-right.Height)/2))
}
