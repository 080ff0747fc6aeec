package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/widgets"
)

// heightIn asks an object of wrapping words for its height in a width: the width is given first.
func heightIn(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	return o.MinSize().Height
}

// settle lays a scrolled page out again after something on it grew or shrank.
func settle(page *container.Scroll) {
	page.Content.Refresh()
	page.Refresh()
}

// pinned keeps a head in sight while a body scrolls below it. Where that would leave little of the body, both scroll.
type pinned struct {
	head   fyne.CanvasObject
	place  *fyne.Container // where the head stays
	inner  *fyne.Container // what scrolls
	scroll *container.Scroll
}

const mostHead float32 = 0.5 // of the height

func newPinned(head, body fyne.CanvasObject) (*pinned, fyne.CanvasObject) {
	p := &pinned{head: head, place: container.New(edges{foot: 0})}
	p.inner = container.New(edges{foot: widgets.Gap}, body)
	p.scroll = container.NewVScroll(p.inner)
	return p, container.New(p, p.place, p.scroll)
}

// MinSize leaves the height to the scrolling.
func (p *pinned) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(p.head.MinSize().Width, p.inner.MinSize().Width), 200)
}

// Layout puts the head above what scrolls, or into it.
func (p *pinned) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	high := heightIn(p.head, size.Width-2*widgets.Gap) + widgets.Gap
	p.pin(high <= size.Height*mostHead)
	if len(p.place.Objects) == 0 {
		high = 0
	}
	p.place.Resize(fyne.NewSize(size.Width, high))
	p.scroll.Move(fyne.NewPos(0, high))
	p.scroll.Resize(fyne.NewSize(size.Width, size.Height-high))
}

func (p *pinned) pin(stays bool) {
	body := p.inner.Objects[len(p.inner.Objects)-1]
	switch {
	case stays == (len(p.place.Objects) == 1) && len(p.place.Objects)+len(p.inner.Objects) == 2:
		return
	case stays:
		p.place.Objects, p.inner.Objects = []fyne.CanvasObject{p.head}, []fyne.CanvasObject{body}
	default:
		p.place.Objects, p.inner.Objects = nil, []fyne.CanvasObject{p.head, body}
	}
	p.place.Refresh()
	p.inner.Refresh()
}

// edges sets objects one below the other with the gap of a page between, above and beside them.
type edges struct{ foot float32 }

// MinSize adds the gaps.
func (e edges) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := stack{widgets.Gap}.MinSize(o)
	return m.AddWidthHeight(2*widgets.Gap, widgets.Gap+e.foot)
}

// Layout gives the width before the height is asked.
func (e edges) Layout(o []fyne.CanvasObject, size fyne.Size) {
	stack{widgets.Gap}.layAt(o, fyne.NewPos(widgets.Gap, widgets.Gap), size.Width-2*widgets.Gap)
}

// stack sets objects one below the other, each as high as it is in the width.
type stack struct{ gap float32 }

// MinSize adds the heights.
func (l stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if m := o.MinSize(); o.Visible() {
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height+l.gap)
		}
	}
	size.Height = max(size.Height-l.gap, 0)
	return size
}

// Layout gives the width before the height is asked.
func (l stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.layAt(objects, fyne.NewPos(0, 0), size.Width)
}

func (l stack) layAt(objects []fyne.CanvasObject, at fyne.Position, width float32) {
	for _, o := range objects {
		if o.Visible() {
			high := heightIn(o, width)
			o.Resize(fyne.NewSize(width, high))
			o.Move(at)
			at.Y += high + l.gap
		}
	}
}

// pairOf sets two objects side by side, or the second below the first where one of them has not its least width.
type pairOf struct {
	first       float32 // its part of the width
	leasts      [2]float32
	even        bool // both as high as the higher one
	secondOnTop bool // where they stand one below the other
	width       float32
}

func (l *pairOf) widths(width float32) (first, second float32, beside bool) {
	rest := width - widgets.Gap
	first = max(rest*l.first, l.leasts[0]*unit())
	second = rest - first
	return first, second, second >= l.leasts[1]*unit()
}

func (l *pairOf) order(o []fyne.CanvasObject) []fyne.CanvasObject {
	if l.secondOnTop {
		return []fyne.CanvasObject{o[1], o[0]}
	}
	return o
}

// MinSize is as high as the width of the last layout asks for.
func (l *pairOf) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	size := a.Max(b)
	if _, _, beside := l.widths(l.width); !beside {
		size.Height = a.Height + widgets.Gap + b.Height
	}
	return size
}

// Layout asks both for their heights in their widths.
func (l *pairOf) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	first, second, beside := l.widths(size.Width)
	if !beside {
		stack{widgets.Gap}.layAt(l.order(o), fyne.NewPos(0, 0), size.Width)
		return
	}
	highs := [2]float32{heightIn(o[0], first), heightIn(o[1], second)}
	if l.even {
		highs[0], highs[1] = max(highs[0], highs[1]), max(highs[0], highs[1])
	}
	o[0].Resize(fyne.NewSize(first, highs[0]))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(second, highs[1]))
	o[1].Move(fyne.NewPos(first+widgets.Gap, 0))
}

// chartHigh gives a chart a height at which it is read well.
type chartHigh struct{ high float32 }

// MinSize is that of the chart, at least the height.
func (l chartHigh) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := o[0].MinSize()
	return fyne.NewSize(least.Width, max(least.Height, l.high*unit()))
}

// Layout fills the place.
func (chartHigh) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// ideaLayout sets a head over what can be moved and what comes of it, each of which scrolls on its own, so that both
// are in sight. Where there is no room side by side, what comes of it stands above.
type ideaLayout struct{}

const (
	leverWide   float32 = 296 // of what can be moved, at 100 %
	leastResult float32 = 440
	upperShare  float32 = 0.5 // of the height where one stands above the other
)

// MinSize leaves the height to the scrolling.
func (ideaLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	head := o[0].MinSize()
	return fyne.NewSize(max(head.Width+2*widgets.Gap, 320), head.Height+2*widgets.Gap+200)
}

// Layout gives the left its width and the right the rest.
func (ideaLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const gap = widgets.Gap
	high := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(gap, gap))
	o[0].Resize(fyne.NewSize(size.Width-2*gap, high))
	y, wide := high+2*gap, leverWide*unit()
	rest, down := size.Width-wide-2*gap, size.Height-y
	if rest >= leastResult*unit() {
		o[1].Move(fyne.NewPos(gap, y))
		o[1].Resize(fyne.NewSize(wide, down-gap))
		o[2].Move(fyne.NewPos(wide+gap, y-gap))
		o[2].Resize(fyne.NewSize(rest+gap, down+gap))
		return
	}
	upper := down * upperShare
	o[2].Move(fyne.NewPos(0, y-gap))
	o[2].Resize(fyne.NewSize(size.Width, upper))
	o[1].Move(fyne.NewPos(gap, y+upper))
	o[1].Resize(fyne.NewSize(size.Width-2*gap, down-upper-gap))
}

// follow scrolls so that a place in an object on the page is in sight with some room around it.
func follow(page *container.Scroll, o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(page.Content).Y + at.Y
	offset, high := page.Offset.Y, page.Size().Height
	if bottom := top + size.Height + widgets.Gap; bottom > offset+high {
		offset = bottom - high
	}
	if offset = max(min(offset, top-widgets.Gap), 0); offset != page.Offset.Y {
		page.ScrollToOffset(fyne.NewPos(0, offset))
	}
}
