package teams

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// zoom is how much larger than usual texts are set.
func zoom() float32 { return theme.TextSize() / 13 }

const (
	tight  float32 = 4 // between lines that belong together
	apart  float32 = 6 // between things in a line
	narrow float32 = 330
)

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

// sides sets two columns side by side; left is the share of the left one.
func sides(share float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&sidesLayout{left: share}, left, right)
}

// sidesLayout sets two columns side by side, the left one with its share of the width, or one below the other where
// the right one would be narrow.
type sidesLayout struct{ left, width float32 }

func (l *sidesLayout) below() bool {
	return l.width > 0 && (l.width-widgets.Gap)*(1-l.left) < 0.85*narrow*zoom()
}

// MinSize is the height of the higher one, or of both.
func (l *sidesLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if l.below() {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+widgets.Gap+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout shares the width.
func (l *sidesLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	first, second, at := (size.Width-widgets.Gap)*l.left, (size.Width-widgets.Gap)*(1-l.left), fyne.Position{}
	if l.below() {
		first, second = size.Width, size.Width
	}
	height := settled(o[0], first)
	o[0].Move(at)
	at = fyne.NewPos(first+widgets.Gap, 0)
	if l.below() {
		at = fyne.NewPos(0, height+widgets.Gap)
	}
	settled(o[1], second)
	o[1].Move(at)
}

// ends sets one object at the left, which takes the rest, and one at the right at its own width; where the left one
// would have less room than least, the right one stands below it.
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
	if !o[1].Visible() {
		right = fyne.Size{}
	}
	if l.below(right) {
		return fyne.NewSize(max(left.Width, right.Width), left.Height+tight+right.Height)
	}
	return fyne.NewSize(max(min(left.Width, l.least*zoom()), right.Width), max(left.Height, right.Height))
}

// Layout keeps the right one at the right edge, in the middle of a single line and at the top of several.
func (l *endsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	right := o[1].MinSize()
	if !o[1].Visible() {
		right = fyne.NewSize(-apart, 0)
	}
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
	} else if height < 2*right.Height {
		y = (height - right.Height) / 2
	}
	o[1].Move(fyne.NewPos(size.Width-right.Width, y))
}

// after sets an object behind a narrow one of a width that grows with the texts; a single line stands at the middle of
// what is not much higher.
func after(width float32, narrow, wide fyne.CanvasObject) *fyne.Container {
	return container.New(afterLayout(width), narrow, wide)
}

type afterLayout float32

// MinSize is the height of the higher one.
func (w afterLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left := float32(w) * zoom()
	b := o[1].MinSize()
	return fyne.NewSize(left+b.Width, max(o[0].MinSize().Height, b.Height))
}

// Layout gives the second what is left.
func (w afterLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := float32(w) * zoom()
	first := o[0].MinSize().Height
	high := settled(o[1], size.Width-left)
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
	return stack(0, widgets.Caption(label), o)
}

// facts are pairs of a small label and what is known, one below the other; what is not known is left out.
type facts struct{ *fyne.Container }

func newFacts() facts { return facts{stack(apart)} }

func (f facts) add(label, text string) {
	if text != "" {
		put(f.Container, fact(label, widgets.NewLines(text)))
	}
}

func muted(text string) *widgets.Lines {
	l := widgets.NewLines(text)
	l.ColorName = widgets.ColorMuted
	return l
}

// heightLayout gives its objects a height of their own, which grows with the texts.
type heightLayout float32

// MinSize is the height.
func (h heightLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(h)*zoom())
}

// Layout fills.
func (h heightLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
		o.Move(fyne.NewPos(0, 0))
	}
}
