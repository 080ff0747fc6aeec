package papers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

const (
	tight float32 = 3 // between lines that belong together
	apart float32 = 8 // between things of one card
)

// zoom is how much larger than usual texts are set.
func zoom() float32 { return theme.TextSize() / 13 }

// stack sets objects one below the other with a small gap.
func stack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(stackLayout(gap), objects...)
}

// put adds objects to a container that is laid out later, once, when all are in it.
func put(c *fyne.Container, objects ...fyne.CanvasObject) { c.Objects = append(c.Objects, objects...) }

type stackLayout float32

// MinSize adds the heights.
func (gap stackLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, -float32(gap))
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height+float32(gap))
		}
	}
	return size.Max(fyne.Size{})
}

// Layout goes from top to bottom and asks each for its height at the width it gets.
func (gap stackLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		height := settled(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		y += height + float32(gap)
	}
}

// settled gives an object a width and the height that it needs there.
func settled(o fyne.CanvasObject, width float32) float32 {
	if size := o.Size(); size.Width != width {
		o.Resize(fyne.NewSize(width, size.Height))
	}
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(width, height))
	return height
}

// ends sets one object at the left, which takes the rest, and one at the right at its own width, in the middle of what is
// not much higher and at the top of the rest; where the left one would have less room than least, the right one stands below
// it.
func ends(least float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&endsLayout{least: least}, left, right)
}

type endsLayout struct{ least, width float32 }

func (l *endsLayout) below(right fyne.Size) bool {
	return l.width > 0 && l.width-right.Width-apart < l.least*zoom()
}

// MinSize is one line or two.
func (l *endsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	if l.below(right) {
		return fyne.NewSize(max(min(left.Width, l.least*zoom()), right.Width), left.Height+tight+right.Height)
	}
	return fyne.NewSize(max(min(left.Width, l.least*zoom()), right.Width), max(left.Height, right.Height))
}

// Layout keeps the right one at the right edge.
func (l *endsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	right := o[1].MinSize()
	o[0].Move(fyne.NewPos(0, 0))
	if l.below(right) {
		y := settled(o[0], size.Width) + tight
		o[1].Resize(fyne.NewSize(min(right.Width, size.Width), right.Height))
		o[1].Move(fyne.NewPos(0, y))
		return
	}
	height := settled(o[0], size.Width-right.Width-apart)
	o[1].Resize(right)
	y := float32(0)
	if height < right.Height {
		o[0].Move(fyne.NewPos(0, (right.Height-height)/2))
	} else if height < 1.5*right.Height {
		y = (height - right.Height) / 2
	}
	o[1].Move(fyne.NewPos(size.Width-right.Width, y))
}

// after sets an object behind a narrow one of a width that grows with the texts.
func after(width float32, narrow, wide fyne.CanvasObject) *fyne.Container {
	return container.New(afterLayout(width), narrow, wide)
}

type afterLayout float32

// MinSize is the height of the higher one.
func (w afterLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(float32(w)*zoom()+b.Width, max(a.Height, b.Height))
}

// Layout gives the second what is left; the first stands at its top.
func (w afterLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := float32(w) * zoom()
	o[0].Resize(fyne.NewSize(left, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, 0))
	settled(o[1], size.Width-left)
	o[1].Move(fyne.NewPos(left, 0))
}

// fact is a small label above what it names.
func fact(label, text string) fyne.CanvasObject {
	return stack(0, widgets.Caption(label), widgets.NewLines(text))
}
