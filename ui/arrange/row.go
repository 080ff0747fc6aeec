package arrange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// Row is one line of a list: a name, a line below it, and a badge.
type Row struct {
	widget.BaseWidget
	Badge       *widgets.Badge // whose hue may be set before Fill
	name, below *widgets.Text
	box         *fyne.Container
}

// The room that the words of a row keep beside its badge, and the gap between them.
const rowLeast, rowGap float32 = 60, 6

// NewRow returns a row without words.
func NewRow() *Row {
	r := &Row{name: widgets.Strong(""), below: widgets.Caption(""), Badge: widgets.NewBadge("")}
	r.name.Shrinks, r.below.Shrinks = true, true
	r.box = container.New(layout.NewCustomPaddedLayout(5, 5, 10, 10), Line{Gap: rowGap, Least: rowLeast, Middle: 2}.Ends(widgets.Stack(0, r.name, r.below), r.Badge))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows the words; without a badge the others have all the room.
func (r *Row) Fill(name, below, badge string) {
	r.name.SetText(name)
	r.below.SetText(below)
	r.Badge.SetText(badge)
	r.Badge.Hidden = badge == ""
	r.box.Refresh()
}

// CreateRenderer shows the words.
func (r *Row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }
