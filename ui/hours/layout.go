package hours

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// apart is the gap between things that follow each other.
const apart float32 = 8

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
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height+float32(gap))
	}
	return size.Max(fyne.Size{})
}

// Layout goes from top to bottom and asks each for its height at the width it gets.
func (gap stackLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(0, y))
		y += settled(o, size.Width) + float32(gap)
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

// beside sets words behind an object of its own width; both begin at the same height, a single line in the middle.
func beside(narrow, words fyne.CanvasObject) *fyne.Container {
	return container.New(besideLayout{}, narrow, words)
}

type besideLayout struct{}

// MinSize is the height of the higher one.
func (besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+apart+b.Width, max(a.Height, b.Height))
}

// Layout gives the words what is left.
func (besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	narrow := o[0].MinSize()
	height := settled(o[1], max(0, size.Width-narrow.Width-apart))
	o[0].Resize(narrow)
	o[0].Move(fyne.NewPos(0, max(0, min(height, narrow.Height)-narrow.Height)/2))
	o[1].Move(fyne.NewPos(narrow.Width+apart, max(0, narrow.Height-height)/2))
}

// figures sets objects side by side at equal width, in two lines where they would be narrow.
func figures(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&figuresLayout{}, objects...)
}

type figuresLayout struct{ width float32 }

// figureWidth is the least that a figure is wide, at text size 100 %.
const figureWidth float32 = 120

func (l *figuresLayout) columns(n int) int {
	if l.width > 0 && (l.width+widgets.Gap)/float32(n)-widgets.Gap < figureWidth*zoom() {
		return (n + 1) / 2
	}
	return n
}

// MinSize is as high as the highest of each line.
func (l *figuresLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	columns, size := l.columns(len(objects)), fyne.NewSize(0, -apart)
	for i := 0; i < len(objects); i += columns {
		height := float32(0)
		for _, o := range objects[i:min(i+columns, len(objects))] {
			height = max(height, o.MinSize().Height)
		}
		size.Height += height + apart
	}
	return size
}

// Layout shares the width.
func (l *figuresLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	columns, y := l.columns(len(objects)), float32(0)
	width := (size.Width+widgets.Gap)/float32(columns) - widgets.Gap
	for i := 0; i < len(objects); i += columns {
		height := float32(0)
		for k, o := range objects[i:min(i+columns, len(objects))] {
			height = max(height, settled(o, width))
			o.Move(fyne.NewPos(float32(k)*(width+widgets.Gap), y))
		}
		y += height + apart
	}
}

// figure is a number above what it counts.
func figure(number, of string) fyne.CanvasObject {
	big := widgets.Heading(number)
	return stack(0, big, widgets.CaptionLines(of))
}

func trailing(text *widgets.Text) *widgets.Text {
	text.Alignment = fyne.TextAlignTrailing
	return text
}

// outdented lets a link stand out at the left by the room beside its label, so that its words are in line with others.
func outdented(link fyne.CanvasObject) *fyne.Container {
	return container.New(outdentLayout{}, link)
}

type outdentLayout struct{}

// MinSize leaves the room out on both sides.
func (outdentLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().SubtractWidthHeight(2*linkPadding, 0)
}

// Layout lets the link stand out.
func (outdentLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size.AddWidthHeight(2*linkPadding, 0))
	o[0].Move(fyne.NewPos(-linkPadding, 0))
}
