package profiling

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

const linkImportance = widget.LowImportance

// shownBox sets a text before a link that leads to where it is edited.
func shownBox(text, link fyne.CanvasObject) *fyne.Container {
	return container.New(&shownLayout{}, text, link)
}

type shownLayout struct{}

// MinSize is that of the text with the link beside it.
func (*shownLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	text, link := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(text.Width+link.Width, max(text.Height+12, link.Height))
}

// Layout gives the link its own width and the text the rest.
func (*shownLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	link := o[1].MinSize()
	o[0].Resize(fyne.NewSize(max(size.Width-link.Width-12, 1), max(size.Height-12, 1)))
	o[0].Move(fyne.NewPos(theme.InnerPadding(), 6))
	o[1].Resize(link)
	o[1].Move(fyne.NewPos(size.Width-link.Width, 0))
}

// sides sets one object at the left and one at the right, or below it where there is no room beside each other.
func sides(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&sidesLayout{}, left, right)
}

type sidesLayout struct{ below bool }

// MinSize is one line or two.
func (l *sidesLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	if l.below {
		return fyne.NewSize(max(left.Width, right.Width), left.Height+4+right.Height)
	}
	return fyne.NewSize(max(left.Width, right.Width), max(left.Height, right.Height))
}

// Layout sets the second object to the right edge.
func (l *sidesLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left, right := o[0].MinSize(), o[1].MinSize()
	if text, ok := o[0].(*widgets.Text); ok {
		left = fyne.MeasureText(text.Text, theme.Size(text.SizeName), fyne.TextStyle{Bold: text.Bold})
	}
	l.below = left.Width+flowGap+right.Width > size.Width
	o[0].Resize(fyne.NewSize(min(left.Width+1, size.Width), left.Height))
	o[1].Resize(right)
	if l.below {
		o[0].Move(fyne.NewPos(0, 0))
		o[1].Move(fyne.NewPos(0, left.Height+4))
		return
	}
	o[0].Move(fyne.NewPos(0, (size.Height-left.Height)/2))
	o[1].Move(fyne.NewPos(size.Width-right.Width, (size.Height-right.Height)/2))
}

// flow sets objects side by side at their own widths and goes on in the next line where the room ends. An object with
// a width of its own in widths gets that, 0 stands for its least one.
type flow struct {
	widths []float32
	width  float32 // of the last layout
	high   float32
}

func newFlow(widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{widths: widths}, objects...)
}

const flowGap float32 = 12

func (f *flow) size(i int, o fyne.CanvasObject) fyne.Size {
	m := o.MinSize()
	if i < len(f.widths) && f.widths[i] > 0 {
		m.Width = f.widths[i] * widgets.Zoom()
	}
	return m
}

// MinSize is as high as the lines of the last layout, and as wide as the widest object.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, f.high)
	for i, o := range objects {
		if o.Visible() {
			m := f.size(i, o)
			size = fyne.NewSize(max(size.Width, m.Width), max(size.Height, m.Height))
		}
	}
	return size
}

// Layout goes line by line.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x, y, line := float32(0), float32(0), float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		m := f.size(i, o)
		if x > 0 && x+m.Width > size.Width {
			x, y, line = 0, y+line+4, 0
		}
		m.Width = min(m.Width, size.Width)
		o.Resize(m)
		o.Move(fyne.NewPos(x, y))
		x, line = x+m.Width+flowGap, max(line, m.Height)
	}
	f.width, f.high = size.Width, y+line
}

// sheetLayout is the page: a bar on top, the blocks at the left, the questions beside them, a line at the foot.
type sheetLayout struct{}

// The part of the width that the blocks get, and their least and most.
const (
	indexShare float32 = 0.27
	indexLeast float32 = 148
	indexMost  float32 = 230
)

// MinSize is what the narrowest window leaves.
func (sheetLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	bar, foot := o[0].MinSize(), o[3].MinSize()
	width := max(bar.Width, indexLeast+o[2].MinSize().Width)
	return fyne.NewSize(width+2*widgets.Gap, bar.Height+foot.Height+240)
}

// Layout shares the room.
func (sheetLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := widgets.Gap
	bar, foot := o[0].MinSize().Height, o[3].MinSize().Height
	o[0].Move(fyne.NewPos(gap, gap))
	o[0].Resize(fyne.NewSize(size.Width-2*gap, bar))
	top := bar + 2*gap
	high := max(size.Height-top-foot-6, 0)
	left := min(max(size.Width*indexShare, indexLeast*widgets.Zoom()), indexMost*widgets.Zoom())
	o[1].Move(fyne.NewPos(gap, top))
	o[1].Resize(fyne.NewSize(left, high))
	o[2].Move(fyne.NewPos(gap+left, top))
	o[2].Resize(fyne.NewSize(max(size.Width-left-gap, 0), high))
	o[3].Move(fyne.NewPos(gap, size.Height-foot-4))
	o[3].Resize(fyne.NewSize(size.Width-2*gap, foot))
}

// barLayout gives the first object what the others leave, but not more than the blocks below it have. Where that is
// too little, the others stand below it.
type barLayout struct{ width float32 }

const (
	barLeast float32 = 150
	barMost  float32 = 260
)

func (b *barLayout) rest(o []fyne.CanvasObject) (width, high float32) {
	for _, object := range o[1:] {
		m := object.MinSize()
		width, high = width+m.Width+6, max(high, m.Height)
	}
	return width, high
}

func (b *barLayout) folded(o []fyne.CanvasObject) bool {
	width, _ := b.rest(o)
	return b.width > 0 && b.width-width < barLeast
}

// MinSize is one line or two.
func (b *barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width, high := b.rest(o)
	first := o[0].MinSize().Height
	if b.folded(o) {
		return fyne.NewSize(min(width, 420), first+6+high)
	}
	return fyne.NewSize(min(barLeast+width, 420), max(first, high))
}

// Layout sets the others to the right edge.
func (b *barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	width, high := b.rest(o)
	x, y, first := size.Width-width, float32(0), min(size.Width-width, barMost*widgets.Zoom())
	if b.folded(o) {
		x, y, first = 0, o[0].MinSize().Height+6, size.Width
	} else {
		high = size.Height
	}
	o[0].Resize(fyne.NewSize(first, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, 0))
	for _, object := range o[1:] {
		m := object.MinSize()
		object.Resize(m)
		object.Move(fyne.NewPos(x+6, y+(high-m.Height)/2))
		x += m.Width + 6
	}
}
