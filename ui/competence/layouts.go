package competence

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// heightIn asks an object of wrapping words for its height in a width: the width is given first.
func heightIn(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	return o.MinSize().Height
}

// headAndBody sets a head above a body that takes the rest.
type headAndBody struct{ gap float32 }

// MinSize adds the heights.
func (l headAndBody) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, body := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(head.Width, body.Width), head.Height+l.gap+body.Height)
}

// Layout asks the head for its height in the width it has.
func (l headAndBody) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high := heightIn(o[0], size.Width)
	o[0].Resize(fyne.NewSize(size.Width, high))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Move(fyne.NewPos(0, high+l.gap))
	o[1].Resize(fyne.NewSize(size.Width, max(size.Height-high-l.gap, 0)))
}

// panelLayout sets title, help and level on top, a foot at the bottom, and between them what scrolls. Where that would
// leave little to scroll, it does without the help, then without the title, which the board shows as well, and at last
// the foot scrolls too.
type panelLayout struct {
	foot  fyne.CanvasObject
	fold  func(bool) // lets the foot scroll, or stand at the bottom
	after func()     // when everything has its place
}

const (
	panelGap    float32 = 6
	leastLadder float32 = 120 // of what scrolls, at 100 %
)

// MinSize does without title and help, and lets the foot scroll.
func (l panelLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	level, body := o[2].MinSize(), o[3].MinSize()
	return fyne.NewSize(max(level.Width, body.Width, l.foot.MinSize().Width), level.Height+leastLadder+2*panelGap)
}

// Layout gives what scrolls the rest.
func (l panelLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	least := leastLadder * unit()
	l.fold(size.Height-heightIn(o[2], size.Width)-heightIn(l.foot, size.Width)-2*panelGap < least)
	highs := make([]float32, len(o))
	rest := size.Height - 2*panelGap
	for _, i := range []int{2, 4, 0, 1} { // what matters most first
		highs[i] = heightIn(o[i], size.Width)
		if i < 2 && rest-highs[i] < least {
			o[i].Hide()
			continue
		}
		o[i].Show()
		rest -= highs[i] + panelGap
	}
	highs[3] = max(rest+panelGap, 0)
	y := float32(0)
	for i, part := range o {
		if part.Visible() {
			part.Resize(fyne.NewSize(size.Width, highs[i]))
			part.Move(fyne.NewPos(0, y))
			y += highs[i] + panelGap
		}
	}
	l.after()
}

// sideBySide sets a main part beside one of a given width at 100 %.
type sideBySide struct{ side float32 }

func (l sideBySide) wide() float32 { return l.side * min(unit(), 1.17) }

// MinSize is the side and a little of the main part, which scrolls.
func (l sideBySide) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.wide()+widgets.Gap+240, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout gives the main part what the side leaves.
func (l sideBySide) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rest := size.Width - l.wide() - widgets.Gap
	o[0].Resize(fyne.NewSize(rest, size.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(l.wide(), size.Height))
	o[1].Move(fyne.NewPos(rest+widgets.Gap, 0))
}

// leftAndRight sets actions at the right, beside what wraps in the rest.
type leftAndRight struct{}

// MinSize is as high as the higher one.
func (leftAndRight) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(left.Width+widgets.Gap+right.Width, max(left.Height, right.Height))
}

// Layout gives the left what the actions leave.
func (leftAndRight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	right := o[1].MinSize()
	o[1].Resize(right)
	o[1].Move(fyne.NewPos(size.Width-right.Width, 0))
	rest := size.Width - right.Width - widgets.Gap
	o[0].Resize(fyne.NewSize(rest, heightIn(o[0], rest)))
	o[0].Move(fyne.NewPos(0, 0))
}

// layer keeps what lies over a page where it was moved to.
type layer struct{}

// MinSize takes no room.
func (layer) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout leaves everything where it is.
func (layer) Layout([]fyne.CanvasObject, fyne.Size) {}

// tableBeside sets a picture beside a table, each as high as it needs in its width; where both have no room side by
// side, the table stands below.
type tableBeside struct{ width float32 } // of the last layout

// leastPicture is the width that the picture has at least, at 100 %, and pictureShare its part where there is more.
const (
	leastPicture float32 = 344
	pictureShare float32 = 0.45
)

// picture is the width of the picture, 0 when the table stands below it.
func (l *tableBeside) picture(o []fyne.CanvasObject, width float32) float32 {
	rest := width - widgets.Gap - o[1].MinSize().Width
	if rest < leastPicture*unit() {
		return 0
	}
	return max(min(width*pictureShare, rest), leastPicture*unit())
}

// MinSize is as high as the width of the last layout asks for.
func (l *tableBeside) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	size := fyne.NewSize(max(left.Width, right.Width), max(left.Height, right.Height))
	if l.width > 0 && l.picture(o, l.width) == 0 {
		size.Height = left.Height + widgets.Gap + right.Height
	}
	return size
}

// Layout asks both for their heights in their widths.
func (l *tableBeside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	wide := l.picture(o, size.Width)
	at, rest := fyne.NewPos(wide+widgets.Gap, 0), size.Width-wide-widgets.Gap
	if wide == 0 {
		wide, rest = size.Width, size.Width
		at = fyne.NewPos(0, heightIn(o[0], wide)+widgets.Gap)
	}
	o[0].Resize(fyne.NewSize(wide, heightIn(o[0], wide)))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(rest, heightIn(o[1], rest)))
	o[1].Move(at)
}

// top gives an object the height it needs and no more.
type top struct{}

// MinSize is that of the object.
func (top) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout leaves the rest empty.
func (top) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, heightIn(o[0], size.Width)))
}

// pictureHigh makes a radar nearly as high as it is wide, since its labels take more width than height, but not higher
// than can be seen at once.
type pictureHigh struct{}

const (
	flat        float32 = 0.8
	mostPicture float32 = 420
)

func (pictureHigh) high(o fyne.CanvasObject, width float32) float32 {
	return max(o.MinSize().Height, min(width*flat, mostPicture))
}

// MinSize follows the width of the last layout.
func (l pictureHigh) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, l.high(o[0], o[0].Size().Width))
}

// Layout gives the object all width.
func (l pictureHigh) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, l.high(o[0], size.Width)))
}

// wholeWords makes a choice wide enough for all its options.
type wholeWords struct{}

// MinSize measures the options.
func (wholeWords) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	for _, option := range o[0].(*widgets.Choice).Options() {
		size.Width = max(size.Width, fyne.MeasureText(option.Text, theme.Size(theme.SizeNameText), fyne.TextStyle{}).Width+choiceEdges*unit())
	}
	return size
}

// choiceEdges is what a choice needs beside its words, at 100 %.
const choiceEdges float32 = 46

// Layout fills the place.
func (wholeWords) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }
