package participation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// notice sets an icon before a text that wraps, and a link behind it, if there is one.
func notice(parts ...fyne.CanvasObject) *fyne.Container {
	return container.New(noticeLayout{}, parts...)
}

type noticeLayout struct{}

const noticeGap float32 = 6

// MinSize is as high as the text at its present width, or the link.
func (noticeLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	icon := theme.IconInlineSize()
	size := fyne.NewSize(icon+noticeGap+o[1].MinSize().Width, max(o[1].MinSize().Height, icon))
	if len(o) > 2 {
		link := o[2].MinSize()
		size = fyne.NewSize(size.Width+noticeGap+link.Width, max(size.Height, link.Height))
	}
	return size
}

// Layout gives icon and link their own widths, and the text the rest.
func (noticeLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	icon, line := theme.IconInlineSize(), widgets.NewText("M").MinSize().Height
	width, top := size.Width-icon-noticeGap, float32(0)
	if len(o) > 2 {
		link := o[2].MinSize()
		width -= link.Width + noticeGap
		o[2].Resize(link)
		o[2].Move(fyne.NewPos(size.Width-link.Width, 0))
		top = max((link.Height-line)/2, 0)
	}
	o[1].Resize(fyne.NewSize(max(width, 1), o[1].MinSize().Height))
	if high := o[1].MinSize().Height; high > line+1 {
		top = 0
	}
	o[0].Resize(fyne.NewSquareSize(icon))
	o[0].Move(fyne.NewPos(0, top+(line-icon)/2))
	o[1].Resize(fyne.NewSize(max(width, 1), max(size.Height-top, 1)))
	o[1].Move(fyne.NewPos(icon+noticeGap, top))
}

// pageLayout is the page: a bar on top, the steps at the left, the form beside them, a line at the foot.
type pageLayout struct{}

// The part of the width that the steps get, and their least and most.
const (
	lineShare float32 = 0.33
	lineLeast float32 = 196
	lineMost  float32 = 282
)

// MinSize is what the narrowest window leaves.
func (pageLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	bar, foot := o[0].MinSize(), o[3].MinSize()
	width := max(bar.Width, lineLeast+o[2].MinSize().Width)
	return fyne.NewSize(width+2*widgets.Gap, bar.Height+foot.Height+240)
}

// Layout shares the room.
func (pageLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := widgets.Gap
	o[0].Move(fyne.NewPos(gap, gap))
	o[0].Resize(fyne.NewSize(size.Width-2*gap, o[0].MinSize().Height))
	bar, foot := o[0].MinSize().Height, o[3].MinSize().Height
	o[0].Resize(fyne.NewSize(size.Width-2*gap, bar))
	top := bar + 2*gap
	high := max(size.Height-top-foot-6, 0)
	left := min(max(size.Width*lineShare, lineLeast*widgets.Zoom()), lineMost*widgets.Zoom())
	o[1].Move(fyne.NewPos(gap, top))
	o[1].Resize(fyne.NewSize(left, high))
	o[2].Move(fyne.NewPos(2*gap+left, top))
	o[2].Resize(fyne.NewSize(max(size.Width-left-2*gap, 0), high))
	o[3].Move(fyne.NewPos(gap, size.Height-foot-4))
	o[3].Resize(fyne.NewSize(size.Width-2*gap, foot))
}
