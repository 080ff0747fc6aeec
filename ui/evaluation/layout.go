package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// Measures at text size 100 %.
const (
	tight  float32 = 4  // between lines that belong together
	apart  float32 = 10 // between things in a line
	wide   float32 = 24 // between figures in a line
	narrow float32 = 400
)

// zoom is how much larger than usual texts are set.
func zoom() float32 { return theme.TextSize() / 13 }

// put adds objects to a container that is laid out later, once, when all are in it.
func put(c *fyne.Container, objects ...fyne.CanvasObject) { c.Objects = append(c.Objects, objects...) }

// settled gives an object a width and the height that it needs there.
func settled(o fyne.CanvasObject, width float32) float32 {
	if size := o.Size(); size.Width != width {
		o.Resize(fyne.NewSize(width, size.Height))
	}
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(width, height))
	return height
}

// flow sets objects side by side with a gap, each at its own width, and begins a new line where the room ends.
func flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flowLayout{gap: gap}, objects...)
}

type flowLayout struct{ gap, width float32 }

// place calls set with the place of each object and returns the height of all.
func (l *flowLayout) place(objects []fyne.CanvasObject, set func(o fyne.CanvasObject, at fyne.Position, size fyne.Size)) float32 {
	x, y, high := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if m.Width == 0 {
			continue
		}
		if x > 0 && l.width > 0 && x+m.Width > l.width+0.5 {
			x, y, high = 0, y+high+tight, 0
		}
		width := m.Width
		if l.width > 0 {
			width = min(width, l.width)
		}
		set(o, fyne.NewPos(x, y), fyne.NewSize(width, m.Height))
		x, high = x+width+l.gap, max(high, m.Height)
	}
	return y + high
}

// MinSize is as wide as the widest, and as high as the lines at the present width.
func (l *flowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	high := l.place(objects, func(_ fyne.CanvasObject, _ fyne.Position, size fyne.Size) { widest = max(widest, size.Width) })
	return fyne.NewSize(min(widest, narrow*zoom()), high)
}

// Layout places each.
func (l *flowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.place(objects, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Resize(size)
		o.Move(at)
	})
}

// beside sets an object of a fixed width, which grows with the texts, before one that takes the rest; below each other
// where the rest would be narrow.
func beside(width float32, first, rest fyne.CanvasObject) *fyne.Container {
	return container.New(&besideLayout{first: width}, first, rest)
}

// halves sets two columns side by side, or one below the other where they would be narrow.
func halves(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&besideLayout{gap: widgets.Gap}, left, right)
}

// besideLayout sets two objects side by side or below each other. Without a width of the first they share the room.
type besideLayout struct{ first, gap, width float32 }

// widths are those of both, and whether they stand one below the other.
func (l *besideLayout) widths() (first, second float32, below bool) {
	gap := max(l.gap, apart)
	first = l.first * zoom()
	least := narrow * zoom() / 2
	if l.first == 0 {
		first, least = (l.width-gap)/2, narrow*zoom()
	}
	second = l.width - first - gap
	if l.width > 0 && second < least {
		return l.width, l.width, true
	}
	return first, second, false
}

// MinSize is the height of the higher one, or of both.
func (l *besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if _, _, below := l.widths(); below {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+max(l.gap, tight)+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout shares the width.
func (l *besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	first, second, below := l.widths()
	high := settled(o[0], first)
	settled(o[1], second)
	o[0].Move(fyne.NewPos(0, 0))
	if below {
		o[1].Move(fyne.NewPos(0, high+max(l.gap, tight)))
		return
	}
	o[1].Move(fyne.NewPos(size.Width-second, 0))
}

// ends sets an object that takes the rest before one at the right at its own width, or above it where the rest would be
// narrow.
func ends(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&endsLayout{}, left, right)
}

type endsLayout struct{ width float32 }

func (l *endsLayout) rest(right fyne.CanvasObject) (width float32, below bool) {
	width = l.width - right.MinSize().Width - apart
	return width, l.width > 0 && width < narrow*zoom()/2
}

// MinSize is one line or two.
func (l *endsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	if _, below := l.rest(o[1]); below {
		return fyne.NewSize(max(left.Width, right.Width), left.Height+tight+right.Height)
	}
	return fyne.NewSize(max(left.Width, right.Width), max(left.Height, right.Height))
}

// Layout keeps the right one at the right edge.
func (l *endsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	rest, below := l.rest(o[1])
	right := o[1].MinSize()
	o[1].Resize(right)
	o[0].Move(fyne.NewPos(0, 0))
	if below {
		o[1].Move(fyne.NewPos(0, settled(o[0], size.Width)+tight))
		return
	}
	high := settled(o[0], rest)
	o[0].Move(fyne.NewPos(0, max(0, (right.Height-high)/2)))
	o[1].Move(fyne.NewPos(size.Width-right.Width, 0))
}

// highLayout gives its object a height of its own, which grows with the texts.
type highLayout float32

// MinSize is the height.
func (h highLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(h)*zoom()) }

// Layout fills.
func (h highLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
		o.Move(fyne.NewPos(0, 0))
	}
}

func muted(text string) *widgets.Lines {
	l := widgets.NewLines(text)
	l.ColorName = widgets.ColorMuted
	return l
}
