package sessions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// flow sets objects side by side, each at least as wide as its width in widths, which grows with the texts, and goes on
// in the next line where the room ends. What is left of a line is shared; -1 stands for the object's own width, of which
// nothing is shared.
func flow(widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flowLayout{widths: widths}, objects...)
}

type flowLayout struct {
	widths []float32
	width  float32 // of the last layout
}

func (f *flowLayout) least(i int, o fyne.CanvasObject) float32 {
	if f.widths[i] < 0 {
		return o.MinSize().Width
	}
	return f.widths[i] * widgets.Zoom()
}

// lines are the objects of each line at a width, by their places.
func (f *flowLayout) lines(objects []fyne.CanvasObject, width float32) (out [][]int) {
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		w := f.least(i, o)
		if len(out) == 0 || width > 0 && x+w > width {
			out, x = append(out, nil), 0
		}
		out[len(out)-1] = append(out[len(out)-1], i)
		x += w + widgets.Gap
	}
	return out
}

// MinSize is as high as the lines at the width of the last layout.
func (f *flowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, -arrange.Apart)
	for _, line := range f.lines(objects, f.width) {
		high := float32(0)
		for _, i := range line {
			high = max(high, objects[i].MinSize().Height)
		}
		size.Height += high + arrange.Apart
	}
	return size.Max(fyne.Size{})
}

// Layout goes line by line. Objects keep their own height and stand at the top of the line, those of their own width in
// its middle.
func (f *flowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	y := float32(0)
	for _, line := range f.lines(objects, size.Width) {
		y += f.set(objects, line, y) + arrange.Apart
	}
}

// set places one line and returns its height.
func (f *flowLayout) set(objects []fyne.CanvasObject, line []int, y float32) (high float32) {
	sum, free := float32(0), f.width-widgets.Gap*float32(len(line)-1)
	for _, i := range line {
		w := f.least(i, objects[i])
		free -= w
		if f.widths[i] >= 0 {
			sum += w
		}
	}
	x := float32(0)
	for _, i := range line {
		w := f.least(i, objects[i])
		if f.widths[i] >= 0 && sum > 0 {
			w += max(free, 0) * w / sum
		}
		high = max(high, widgets.Settle(objects[i], min(w, f.width)))
		objects[i].Move(fyne.NewPos(x, y))
		x += w + widgets.Gap
	}
	for _, i := range line {
		if own := objects[i].Size().Height; f.widths[i] < 0 {
			objects[i].Move(fyne.NewPos(objects[i].Position().X, y+(high-own)/2))
		}
	}
	return high
}

// ends sets one object at the left, which takes the rest, and one at the right at its own width, or below where the
// left one would have less room than least.
func ends(least float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&endsLayout{least: least}, left, right)
}

type endsLayout struct{ least, width float32 }

func (l *endsLayout) below(left, right fyne.Size) bool {
	return l.width > 0 && right.Width > 0 && l.width-right.Width-widgets.Gap < max(l.least*widgets.Zoom(), left.Width)
}

// MinSize is one line or two.
func (l *endsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	if l.below(left, right) {
		return fyne.NewSize(min(left.Width, l.least*widgets.Zoom()), left.Height+arrange.Tight+right.Height)
	}
	return fyne.NewSize(min(left.Width, l.least*widgets.Zoom()), max(left.Height, right.Height))
}

// Layout keeps the right one at the right edge; both stand in the middle of the line.
func (l *endsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	right := o[1].MinSize()
	if l.below(o[0].MinSize(), right) {
		y := widgets.Settle(o[0], size.Width) + arrange.Tight
		o[0].Move(fyne.NewPos(0, 0))
		widgets.Settle(o[1], size.Width)
		o[1].Move(fyne.NewPos(0, y))
		return
	}
	width := size.Width
	if right.Width > 0 {
		width -= right.Width + widgets.Gap
	}
	high := max(widgets.Settle(o[0], width), right.Height)
	o[1].Resize(right)
	o[0].Move(fyne.NewPos(0, (high-o[0].Size().Height)/2))
	o[1].Move(fyne.NewPos(size.Width-right.Width, (high-right.Height)/2))
}

// The widths of a page with something beside it, at texts of the usual size.
const (
	wideDesk  float32 = 700 // from here on there is room beside the text
	asideWide float32 = 250
	asideMost float32 = 320
	textMost  float32 = 820
)

// deskLayout sets the worksheet at the left and what stands beside it at the right, or above it where there is little
// room. Folded, only the head of what stands beside is left, above the worksheet.
type deskLayout struct {
	folded func(narrow bool) bool
	onFold func(folded bool) // hears when what stands beside is folded or opened
	known  bool
	was    bool
}

// MinSize is little: both scroll.
func (l *deskLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, o[1].MinSize().Height+160)
}

// Layout shares the room; o are the worksheet and what stands beside it.
func (l *deskLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	narrow := size.Width < wideDesk*widgets.Zoom()
	folded := l.folded(narrow)
	if !l.known || folded != l.was {
		l.known, l.was = true, folded
		l.onFold(folded)
	}
	if !narrow && !folded {
		side := min(max(size.Width*0.31, asideWide*widgets.Zoom()), asideMost*widgets.Zoom())
		text := min(size.Width-side, textMost*widgets.Zoom())
		o[0].Move(fyne.NewPos(0, 0))
		o[0].Resize(fyne.NewSize(text, size.Height))
		o[1].Move(fyne.NewPos(text, 0))
		o[1].Resize(fyne.NewSize(side, size.Height))
		return
	}
	high := o[1].MinSize().Height
	if !folded {
		high = max(high, size.Height*0.4)
	}
	o[1].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(size.Width, high))
	o[0].Move(fyne.NewPos(0, high))
	o[0].Resize(fyne.NewSize(min(size.Width, textMost*widgets.Zoom()), max(size.Height-high, 0)))
}

// fixed gives an object a width that grows with the texts; a badge keeps its own and stands at the left.
func fixed(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(fixedLayout(width), o)
}

type fixedLayout float32

// MinSize is the width, and the height of the object.
func (w fixedLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[0].MinSize()
	return fyne.NewSize(max(float32(w)*widgets.Zoom(), m.Width), m.Height)
}

// Layout fills, but for a badge.
func (fixedLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if _, badge := o[0].(*widgets.Badge); badge {
		size.Width = min(o[0].MinSize().Width, size.Width)
	}
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(0, 0))
}

// fact is a small label above what it names.
func fact(label, text string) fyne.CanvasObject {
	return widgets.Stack(0, widgets.Caption(label), widgets.NewLines(text))
}
