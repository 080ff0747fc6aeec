package arrange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/widgets"
)

// Sides sets two columns side by side, the left one with its share of the width, or one below the other where one of
// them would be narrower than least, at text size 100 %.
func Sides(share, least float32, left, right fyne.CanvasObject) *fyne.Container {
	return SidesApart(widgets.Gap, share, least, left, right)
}

// SidesApart is Sides with a gap of its own between two that stand one below the other.
func SidesApart(gap, share, least float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&sidesLayout{gap: gap, share: share, least: least}, left, right)
}

type sidesLayout struct{ gap, share, least, width float32 }

func (l *sidesLayout) below() bool {
	return l.width > 0 && (l.width-widgets.Gap)*min(l.share, 1-l.share) < l.least*widgets.Zoom()
}

// MinSize is the height of the higher one, or of both.
func (l *sidesLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if l.below() {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+l.gap+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout shares the width.
func (l *sidesLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	first, second := (size.Width-widgets.Gap)*l.share, (size.Width-widgets.Gap)*(1-l.share)
	at := fyne.NewPos(first+widgets.Gap, 0)
	if l.below() {
		first, second = size.Width, size.Width
	}
	o[0].Move(fyne.NewPos(0, 0))
	height := widgets.Settle(o[0], first)
	if l.below() {
		at = fyne.NewPos(0, height+l.gap)
	}
	o[1].Move(at)
	widgets.Settle(o[1], second)
}

// Ends sets one object at the left, which takes the rest, and one at the right at its own width; where the left one
// would have less room than least, at text size 100 %, the right one stands below it.
func Ends(least float32, left, right fyne.CanvasObject) *fyne.Container {
	return Line{Gap: Apart, Least: least, Middle: 2}.Ends(left, right)
}

// Line is what Ends keeps to.
type Line struct {
	Gap    float32 // between the two
	Least  float32 // width of the left one, at text size 100 %
	Middle float32 // the right one stands in the middle of what is less than so many times as high, else at its top
}

// Ends sets one object at the left and one at the right.
func (l Line) Ends(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&endsLayout{Line: l}, left, right)
}

type endsLayout struct {
	Line
	width float32
}

func (l *endsLayout) below(right fyne.Size) bool {
	return l.width > 0 && l.width-right.Width-l.Gap < l.Least*widgets.Zoom()
}

// right is the size of the right one, which takes the gap before it along when it is hidden.
func (l *endsLayout) right(o []fyne.CanvasObject) fyne.Size {
	if !o[1].Visible() {
		return fyne.NewSize(-l.Gap, 0)
	}
	return o[1].MinSize()
}

// MinSize is one line or two.
func (l *endsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), l.right(o)
	if l.below(right) {
		return fyne.NewSize(max(min(left.Width, l.Least*widgets.Zoom()), right.Width), left.Height+Tight+right.Height)
	}
	return fyne.NewSize(max(min(left.Width, l.Least*widgets.Zoom()), right.Width), max(left.Height, right.Height))
}

// Layout keeps the right one at the right edge, in the middle of what is not much higher, else at the top.
func (l *endsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	right := l.right(o)
	o[0].Move(fyne.NewPos(0, 0))
	if l.below(right) {
		y := widgets.Settle(o[0], size.Width) + Tight
		o[1].Resize(fyne.NewSize(min(right.Width, size.Width), right.Height))
		o[1].Move(fyne.NewPos(0, y))
		return
	}
	height := widgets.Settle(o[0], size.Width-right.Width-l.Gap)
	o[1].Resize(right)
	y := float32(0)
	if height < right.Height {
		o[0].Move(fyne.NewPos(0, (right.Height-height)/2))
	} else if height < l.Middle*right.Height {
		y = (height - right.Height) / 2
	}
	o[1].Move(fyne.NewPos(size.Width-right.Width, y))
}

// High gives objects, one over the other, a height of their own, which grows with the texts.
func High(height float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(highLayout(height), objects...)
}

type highLayout float32

// MinSize is the height.
func (h highLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(h)*widgets.Zoom())
}

// Layout fills.
func (h highLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
		o.Move(fyne.NewPos(0, 0))
	}
}

// After sets an object behind a narrow one whose width, at text size 100 %, is given and grows with the texts.
func After(width float32, narrow, wide fyne.CanvasObject) *fyne.Container {
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
