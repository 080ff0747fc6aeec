package choice

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// unit is how much larger texts are than at 100 %.
func unit() float32 { return theme.Size(theme.SizeNameText) / 13 }

// heightIn asks an object of wrapping words for its height in a width: the width is given first.
func heightIn(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	return o.MinSize().Height
}

// pageLayout sets a head above what scrolls, which finds its height in the width that it has. The head comes last in the
// order of the objects: what is scrolled away below it takes no clicks then.
type pageLayout struct{ scroll *container.Scroll }

const leastScrolled float32 = 120

// MinSize leaves a little to scroll.
func (l *pageLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	head := o[1].MinSize()
	return fyne.NewSize(max(head.Width, l.scroll.MinSize().Width), head.Height+leastScrolled)
}

// Layout settles the content until its height is right, since what wraps knows its height only in its width.
func (l *pageLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high := heightIn(o[1], size.Width)
	place(o[1], 0, 0, size.Width, high)
	content, before := l.scroll.Content, l.scroll.Content.Size()
	for range 3 {
		if heightIn(content, size.Width) == content.Size().Height {
			break
		}
	}
	place(l.scroll, 0, high, size.Width, max(size.Height-high, 0))
	if content.Size() != before {
		l.scroll.Refresh()
	}
}

// besideLayout sets two parts side by side, the first with a share of the width; where one would have less than its
// least width, the second stands below the first. A second that is hidden takes no room.
type besideLayout struct {
	share, left, right float32 // the least widths at 100 %
	width              float32 // of the last layout
}

func beside(share, left, right float32, first, second fyne.CanvasObject) *fyne.Container {
	return container.New(&besideLayout{share: share, left: left, right: right}, first, second)
}

// first is the width of the first part, 0 where the second stands below it.
func (l *besideLayout) first(width float32) float32 {
	left, right := l.left*unit(), l.right*unit()
	if left+right+widgets.Gap > width {
		return 0
	}
	return min(max((width-widgets.Gap)*l.share, left), width-widgets.Gap-right)
}

// MinSize is as high as the width of the last layout asks for.
func (l *besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	if !o[1].Visible() {
		return o[0].MinSize()
	}
	first, second := o[0].MinSize(), o[1].MinSize()
	size := fyne.NewSize(max(first.Width, second.Width), max(first.Height, second.Height))
	if l.first(l.width) == 0 {
		size.Height = first.Height + widgets.Gap + second.Height
	}
	return size
}

// Layout gives both the same height side by side, each its own below each other.
func (l *besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	wide := l.first(size.Width)
	if wide == 0 || !o[1].Visible() {
		high := heightIn(o[0], size.Width)
		place(o[0], 0, 0, size.Width, high)
		place(o[1], 0, high+widgets.Gap, size.Width, heightIn(o[1], size.Width))
		return
	}
	rest := size.Width - wide - widgets.Gap
	high := max(heightIn(o[0], wide), heightIn(o[1], rest))
	place(o[0], 0, 0, wide, high)
	place(o[1], wide+widgets.Gap, 0, rest, high)
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// highLayout gives a chart a height at 100 %.
type highLayout struct{ high float32 }

func high(points float32, chart fyne.CanvasObject) *fyne.Container {
	return container.New(highLayout{points}, chart)
}

// MinSize grows with the texts.
func (l highLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, l.high*unit())
}

// Layout fills the place.
func (l highLayout) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// topLayout gives an object the height it needs and no more.
type topLayout struct{}

func top(o fyne.CanvasObject) *fyne.Container { return container.New(topLayout{}, o) }

// MinSize is that of the object.
func (topLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout leaves the rest empty.
func (topLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], 0, 0, size.Width, heightIn(o[0], size.Width))
}

// line is a thin rule between rows.
func line() *canvas.Rectangle {
	return &canvas.Rectangle{FillColor: widgets.Color(theme.ColorNameSeparator)}
}

// columnLayout sets objects one below the other, each as high as it needs in the width.
type columnLayout struct{ gap float32 }

func stacked(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columnLayout{gap}, objects...)
}

// MinSize adds the heights.
func (l columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size, gap := fyne.NewSize(0, 0), float32(0)
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+gap+m.Height)
			gap = l.gap
		}
	}
	return size
}

// Layout goes from top to bottom.
func (l columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if o.Visible() {
			high := heightIn(o, size.Width)
			place(o, 0, y, size.Width, high)
			y += high + l.gap
		}
	}
}

// padded leaves the gap of a page above and beside an object; what scrolls below brings its own.
func padded(o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(widgets.Gap, 0, widgets.Gap, widgets.Gap), o)
}
