package agreements

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

const (
	tight float32 = 4   // between lines that belong together
	apart float32 = 8   // between things that follow each other
	half  float32 = 280 // the least width of one of two columns, at text size 100 %
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
		if o.Visible() {
			o.Move(fyne.NewPos(0, y))
			y += settled(o, size.Width) + float32(gap)
		}
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

// pair sets two objects side by side at equal width, or one below the other where each would be narrow.
func pair(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&pairLayout{}, left, right)
}

type pairLayout struct{ width float32 }

func (l *pairLayout) below() bool { return l.width > 0 && (l.width-widgets.Gap)/2 < half*zoom() }

// MinSize is the height of the higher one, or of both.
func (l *pairLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if l.below() {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+apart+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout shares the width.
func (l *pairLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	width, at := (size.Width-widgets.Gap)/2, fyne.NewPos((size.Width-widgets.Gap)/2+widgets.Gap, 0)
	if l.below() {
		width = size.Width
	}
	o[0].Move(fyne.NewPos(0, 0))
	height := settled(o[0], width)
	if l.below() {
		at = fyne.NewPos(0, height+apart)
	}
	o[1].Move(at)
	settled(o[1], width)
}

// ends sets one object at the left and one at the right edge, each at its own width, or below each other where both have
// no room side by side.
func ends(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&endsLayout{}, left, right)
}

type endsLayout struct{ width float32 }

func (l *endsLayout) below(left, right fyne.Size) bool {
	return l.width > 0 && left.Width+apart+right.Width > l.width
}

// MinSize is one line or two.
func (l *endsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	if l.below(left, right) {
		return fyne.NewSize(max(left.Width, right.Width), left.Height+tight+right.Height)
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
		o[1].Move(fyne.NewPos(max(0, size.Width-right.Width), left.Height+tight))
		return
	}
	o[0].Move(fyne.NewPos(0, (size.Height-left.Height)/2))
	o[1].Move(fyne.NewPos(size.Width-right.Width, (size.Height-right.Height)/2))
}

// fact is a small label above what it names; nil for nothing.
func fact(label, text string) fyne.CanvasObject {
	if blank(text) {
		return nil
	}
	return stack(0, widgets.Caption(label), widgets.NewLines(text))
}

// facts sets those that are known in two columns.
func facts(known ...fyne.CanvasObject) *fyne.Container {
	out, open := stack(apart), fyne.CanvasObject(nil)
	for _, f := range known {
		switch {
		case f == nil:
		case open == nil:
			open = f
		default:
			put(out, pair(open, f))
			open = nil
		}
	}
	if open != nil {
		put(out, open)
	}
	return out
}

func muted(text string) *widgets.Lines {
	l := widgets.NewLines(text)
	l.ColorName = widgets.ColorMuted
	return l
}

func bold(text string) *widgets.Lines {
	l := widgets.NewLines(text)
	l.Bold = true
	return l
}
