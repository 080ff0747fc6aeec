package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// line is one item: its shape, where it leads, and what that is.
type line struct {
	widget.BaseWidget
	icon  *widget.Icon
	title *widgets.Text
	kind  *widgets.Text
}

const (
	side float32 = 8
	high float32 = 6
	icon float32 = 18
)

func newLine() *line {
	l := &line{icon: widget.NewIcon(nil), title: widgets.NewText(""), kind: widgets.Caption("")}
	l.title.Shrinks, l.kind.Shrinks = true, false
	l.ExtendBaseWidget(l)
	return l
}

func (l *line) show(item Item) {
	l.icon.SetResource(theme.NewColoredResource(item.Icon, theme.ColorNamePrimary))
	l.title.SetText(item.Title)
	l.kind.SetText(item.Kind)
	l.Refresh()
}

// CreateRenderer places the words.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{l} }

type lineRenderer struct{ line *line }

// MinSize is that of the words.
func (r *lineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.line.title.MinSize().Height+2*high)
}

// Layout keeps the kind at the right.
func (r *lineRenderer) Layout(size fyne.Size) {
	l := r.line
	title, kind := l.title.MinSize(), l.kind.MinSize()
	l.icon.Resize(fyne.NewSquareSize(icon))
	l.icon.Move(fyne.NewPos(side, (size.Height-icon)/2))
	left := 2*side + icon
	l.kind.Resize(kind)
	l.kind.Move(fyne.NewPos(size.Width-side-kind.Width, (size.Height-kind.Height)/2))
	l.title.Move(fyne.NewPos(left, (size.Height-title.Height)/2))
	l.title.Resize(fyne.NewSize(max(0, size.Width-left-kind.Width-2*side), title.Height))
}

// Refresh places the kind anew, whose width follows its words.
func (r *lineRenderer) Refresh() {
	r.Layout(r.line.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// Objects are the shape and the words.
func (r *lineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line.icon, r.line.title, r.line.kind}
}

// Destroy has nothing to give back.
func (r *lineRenderer) Destroy() {}
