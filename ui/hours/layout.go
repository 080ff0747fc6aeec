package hours

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// beside sets words behind an object of its own width; both begin at the same height, a single line in the middle.
func beside(narrow, words fyne.CanvasObject) *fyne.Container {
	return container.New(besideLayout{}, narrow, words)
}

type besideLayout struct{}

// MinSize is the height of the higher one.
func (besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+arrange.Apart+b.Width, max(a.Height, b.Height))
}

// Layout gives the words what is left.
func (besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	narrow := o[0].MinSize()
	height := widgets.Settle(o[1], max(0, size.Width-narrow.Width-arrange.Apart))
	o[0].Resize(narrow)
	o[0].Move(fyne.NewPos(0, max(0, min(height, narrow.Height)-narrow.Height)/2))
	o[1].Move(fyne.NewPos(narrow.Width+arrange.Apart, max(0, narrow.Height-height)/2))
}

// figures sets objects side by side at equal width, in two lines where they would be narrow.
func figures(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&figuresLayout{}, objects...)
}

type figuresLayout struct{ width float32 }

// figureWidth is the least that a figure is wide, at text size 100 %.
const figureWidth float32 = 120

func (l *figuresLayout) columns(n int) int {
	if l.width > 0 && (l.width+widgets.Gap)/float32(n)-widgets.Gap < figureWidth*widgets.Zoom() {
		return (n + 1) / 2
	}
	return n
}

// MinSize is as high as the highest of each line.
func (l *figuresLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	columns, size := l.columns(len(objects)), fyne.NewSize(0, -arrange.Apart)
	for i := 0; i < len(objects); i += columns {
		height := float32(0)
		for _, o := range objects[i:min(i+columns, len(objects))] {
			height = max(height, o.MinSize().Height)
		}
		size.Height += height + arrange.Apart
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
			height = max(height, widgets.Settle(o, width))
			o.Move(fyne.NewPos(float32(k)*(width+widgets.Gap), y))
		}
		y += height + arrange.Apart
	}
}

// figure is a number above what it counts.
func figure(number, of string) fyne.CanvasObject {
	big := widgets.Heading(number)
	return widgets.Stack(0, big, widgets.CaptionLines(of))
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
