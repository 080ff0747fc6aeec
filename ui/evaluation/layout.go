package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// Measures at text size 100 %.
const (
	apart  float32 = 10 // between things in a line
	wide   float32 = 24 // between figures in a line
	narrow float32 = 400
)

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
			x, y, high = 0, y+high+arrange.Tight, 0
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
	return fyne.NewSize(min(widest, narrow*widgets.Zoom()), high)
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
	return arrange.Sides(0.5, narrow, left, right)
}

type besideLayout struct{ first, width float32 }

// widths are those of both, and whether they stand one below the other.
func (l *besideLayout) widths() (first, second float32, below bool) {
	first = l.first * widgets.Zoom()
	second = l.width - first - apart
	if l.width > 0 && second < narrow*widgets.Zoom()/2 {
		return l.width, l.width, true
	}
	return first, second, false
}

// MinSize is the height of the higher one, or of both.
func (l *besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if _, _, below := l.widths(); below {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+arrange.Tight+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout shares the width.
func (l *besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	first, second, below := l.widths()
	high := widgets.Settle(o[0], first)
	widgets.Settle(o[1], second)
	o[0].Move(fyne.NewPos(0, 0))
	if below {
		o[1].Move(fyne.NewPos(0, high+arrange.Tight))
		return
	}
	o[1].Move(fyne.NewPos(size.Width-second, 0))
}

// ends sets an object that takes the rest before one at the right at its own width, or above it where the rest would be
// narrow.
func ends(left, right fyne.CanvasObject) *fyne.Container {
	return arrange.Line{Gap: apart, Least: narrow / 2}.Ends(left, right)
}
