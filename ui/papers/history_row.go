package papers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// changeRow is one line of the history: what, below it what stood there; at the right when, below it who.
type changeRow struct {
	widget.BaseWidget
	what, before, when, who *widgets.Text
	box                     *fyne.Container
}

func newChangeRow() *changeRow {
	r := &changeRow{what: widgets.NewText(""), before: widgets.Caption(""), when: widgets.Caption(""), who: widgets.Caption("")}
	for _, text := range []*widgets.Text{r.what, r.before, r.when, r.who} {
		text.Shrinks = true
	}
	r.when.Alignment, r.who.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	cells := container.New(changeLayout{}, r.what, r.before, r.when, r.who)
	r.box = container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), cells)
	r.ExtendBaseWidget(r)
	return r
}

func (r *changeRow) show(what, before, when, who string) {
	r.what.SetText(what)
	r.before.SetText(before)
	r.when.SetText(when)
	r.who.SetText(who)
}

// CreateRenderer shows the words.
func (r *changeRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }

// changeLayout sets two lines, each with its right part in a column of its own width.
type changeLayout struct{}

// sideWide is how wide the right part is at text size 100 %.
const sideWide float32 = 150

// MinSize is two lines high.
func (changeLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*sideWide*widgets.Zoom(), o[0].MinSize().Height+o[1].MinSize().Height)
}

// Layout gives the left part what is left.
func (changeLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	side := sideWide * widgets.Zoom()
	y := float32(0)
	for line := range 2 {
		left, right := o[line], o[2+line]
		height := left.MinSize().Height
		left.Resize(fyne.NewSize(max(size.Width-side-arrange.Apart, 0), height))
		left.Move(fyne.NewPos(0, y))
		right.Resize(fyne.NewSize(side, height))
		right.Move(fyne.NewPos(size.Width-side, y))
		y += height
	}
}

// underLayout leaves the gap between cards below its object.
type underLayout struct{}

// MinSize adds the gap.
func (underLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(0, widgets.Gap)
}

// Layout leaves the gap.
func (underLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, size.Height-widgets.Gap))
	o[0].Move(fyne.NewPos(0, 0))
}
