package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// gridBar moves columns that have no room to and fro. The rows are not in a scroll of Fyne for that, which would take
// the wheel away from the page around the grid.
type gridBar struct {
	widget.BaseWidget
	grid    *Grid
	hovered bool
}

const gridBarHigh float32 = 10

func newGridBar(g *Grid) *gridBar {
	b := &gridBar{grid: g}
	b.ExtendBaseWidget(b)
	return b
}

// thumb is where the handle stands and how wide it is.
func (b *gridBar) thumb() gridSpan {
	room, all := b.Size().Width, b.grid.shape.width
	if all <= 0 {
		return gridSpan{}
	}
	return gridSpan{b.grid.offset * room / all, room * room / all}
}

// Dragged moves the columns along.
func (b *gridBar) Dragged(e *fyne.DragEvent) {
	if room := b.Size().Width; room > 0 {
		b.grid.shift(b.grid.offset + e.Dragged.DX*b.grid.shape.width/room)
	}
}

// DragEnd does nothing: the columns moved on the way.
func (b *gridBar) DragEnd() {}

// Tapped goes to a place.
func (b *gridBar) Tapped(e *fyne.PointEvent) {
	if thumb := b.thumb(); b.Size().Width > 0 && !thumb.has(e.Position.X) {
		b.grid.shift((e.Position.X - thumb.size/2) * b.grid.shape.width / b.Size().Width)
	}
}

// MouseIn lights the handle.
func (b *gridBar) MouseIn(*desktop.MouseEvent) { b.light(true) }

// MouseMoved does nothing.
func (b *gridBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (b *gridBar) MouseOut() { b.light(false) }

func (b *gridBar) light(on bool) {
	SignOfLife()
	b.hovered = on
	b.Refresh()
}

// CreateRenderer draws the handle.
func (b *gridBar) CreateRenderer() fyne.WidgetRenderer {
	ground, handle := &canvas.Rectangle{CornerRadius: 3}, &canvas.Rectangle{CornerRadius: 3}
	place := func() {
		thumb := b.thumb()
		ground.FillColor, handle.FillColor = Color(theme.ColorNameSeparator), Color(theme.ColorNameScrollBar)
		if b.hovered {
			handle.FillColor = Color(ColorMuted)
		}
		ground.Move(fyne.NewPos(0, 2))
		ground.Resize(fyne.NewSize(b.Size().Width, gridBarHigh-4))
		handle.Move(fyne.NewPos(thumb.at, 2))
		handle.Resize(fyne.NewSize(thumb.size, gridBarHigh-4))
	}
	return &renderer{
		objects: []fyne.CanvasObject{ground, handle}, refresh: place,
		min:    func() fyne.Size { return fyne.NewSize(40, gridBarHigh) },
		layout: func(fyne.Size) { place() },
	}
}

// gridRows holds the rows in the room they are given.
type gridRows struct{ grid *Grid }

// MinSize is as high as the rows.
func (r gridRows) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, r.grid.shape.high)
}

// Layout leaves the place of the body to the grid.
func (r gridRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	r.grid.body.Resize(r.grid.body.MinSize())
}

// wide tells that the columns have more than the room.
func (g *Grid) wide() bool { return g.shape.width > g.shape.room+0.5 }

// shift moves the columns so that as much as offset of them is hidden at the left.
func (g *Grid) shift(offset float32) {
	g.offset = max(min(offset, g.shape.width-g.shape.room), 0)
	for _, o := range []fyne.CanvasObject{g.head, g.body, g.foot} {
		o.Move(fyne.NewPos(-g.offset, 0))
	}
	g.bar.Refresh()
	canvas.Refresh(g.body)
}

// reveal brings the cell at work in sight.
func (g *Grid) reveal() {
	column, row := g.shape.columns[g.at.col], g.shape.rows[g.at.row]
	if moved := revealed(g.offset, g.shape.room, column.at-g.shape.gutter, column.end()); moved != g.offset {
		g.shift(moved)
	}
	if !g.tight {
		return
	}
	if y := revealed(g.scroll.Offset.Y, g.scroll.Size().Height, row.at, row.end()); y != g.scroll.Offset.Y {
		g.scroll.ScrollToOffset(fyne.NewPos(0, y))
		g.body.paint()
	}
}

// revealed moves an offset as little as needed to see from–to.
func revealed(offset, room, from, to float32) float32 {
	return max(min(max(offset, to-room), from), 0)
}
