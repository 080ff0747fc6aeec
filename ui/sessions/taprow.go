package sessions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// tapRow is a line that opens something: by a click anywhere on it, by Enter and by Space.
type tapRow struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tapped  func()
	pad     float32
	card    bool // stands on the ground of a card

	focused, hovered bool
}

func newTapRow(content fyne.CanvasObject, tapped func()) *tapRow {
	r := &tapRow{content: content, tapped: tapped, pad: 5}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped opens.
func (r *tapRow) Tapped(*fyne.PointEvent) {
	widgets.SignOfLife()
	r.tapped()
}

// MouseIn lights the row.
func (r *tapRow) MouseIn(*desktop.MouseEvent) { r.light(true) }

// MouseMoved does nothing.
func (r *tapRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (r *tapRow) MouseOut() { r.light(false) }

// Cursor is a hand.
func (r *tapRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (r *tapRow) light(on bool) {
	widgets.SignOfLife()
	r.hovered = on
	r.Refresh()
}

// FocusGained shows the focus and brings the row into sight.
func (r *tapRow) FocusGained() {
	r.focused = true
	r.Refresh()
	widgets.InSight(r)
}

// FocusLost hides it.
func (r *tapRow) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune does nothing.
func (r *tapRow) TypedRune(rune) {}

// TypedKey opens on Enter and Space and hands on the rest.
func (r *tapRow) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.tapped()
	default:
		widgets.ForwardKey(r, key)
	}
}

// CreateRenderer draws ground and content.
func (r *tapRow) CreateRenderer() fyne.WidgetRenderer {
	d := &tapRenderer{row: r, ground: &canvas.Rectangle{CornerRadius: 6}}
	d.objects = []fyne.CanvasObject{d.ground, r.content}
	d.Refresh()
	return d
}

type tapRenderer struct {
	row     *tapRow
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// Destroy has nothing to give back.
func (d *tapRenderer) Destroy() {}

// Objects are ground and content.
func (d *tapRenderer) Objects() []fyne.CanvasObject { return d.objects }

// MinSize leaves room around the content.
func (d *tapRenderer) MinSize() fyne.Size {
	return d.row.content.MinSize().AddWidthHeight(2*d.row.pad, 2*d.row.pad)
}

// Layout fills.
func (d *tapRenderer) Layout(size fyne.Size) {
	d.ground.Resize(size)
	d.row.content.Move(fyne.NewPos(d.row.pad, d.row.pad))
	d.row.content.Resize(size.SubtractWidthHeight(2*d.row.pad, 2*d.row.pad))
}

// Refresh shows the pointer and the focus.
func (d *tapRenderer) Refresh() {
	d.ground.FillColor, d.ground.StrokeColor, d.ground.StrokeWidth = nil, nil, 0
	if d.row.card {
		d.ground.FillColor = widgets.Color(widgets.ColorCard)
		d.ground.StrokeColor, d.ground.StrokeWidth = widgets.Color(theme.ColorNameSeparator), 1
	}
	if d.row.hovered {
		d.ground.FillColor = widgets.Color(theme.ColorNameHover)
	}
	if d.row.focused {
		d.ground.StrokeColor, d.ground.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 2
	}
	d.ground.Refresh()
	canvas.Refresh(d.row)
}
