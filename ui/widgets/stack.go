package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Stack sets objects one below the other over the whole width, with a gap. Each is asked for its height at the width it
// gets, so that texts that wrap have the room they need.
func Stack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(stackLayout(gap), objects...)
}

type stackLayout float32

// MinSize adds the heights.
func (gap stackLayout) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if size.Height > 0 {
			size.Height += float32(gap)
		}
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
	}
	return size
}

// Layout goes from top to bottom.
func (gap stackLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		high := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, high))
		o.Move(fyne.NewPos(0, y))
		y += high + float32(gap)
	}
}
