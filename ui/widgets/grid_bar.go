package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// gridBar leads to the columns that have no room. They come and go as a whole, since a Scroll of Fyne would take the
// wheel away from the page around the grid, and what is cut off would still hear clicks beyond the edge of the page.
type gridBar struct {
	widget.BaseWidget
	grid    *Grid
	hovered bool
	dragged float32 // where the handle would be if it did not go from column to column
}

const gridBarHigh float32 = 12

func newGridBar(g *Grid) *gridBar {
	b := &gridBar{grid: g}
	b.ExtendBaseWidget(b)
	return b
}

// thumb is where the handle stands and how wide it is.
func (b *gridBar) thumb() gridSpan {
	s := b.grid.shape
	n := len(s.least) - s.frozen
	if n <= 0 {
		return gridSpan{}
	}
	each := b.Size().Width / float32(n)
	return gridSpan{each * float32(s.from-s.frozen), each * float32(s.shown)}
}

// Dragged brings other columns.
func (b *gridBar) Dragged(e *fyne.DragEvent) {
	SignOfLife()
	b.dragged += e.Dragged.DX
	b.goTo(b.dragged)
}

// DragEnd lets the next drag begin where the handle stands.
func (b *gridBar) DragEnd() { b.dragged = b.thumb().at }

// Tapped goes to a place.
func (b *gridBar) Tapped(e *fyne.PointEvent) {
	SignOfLife()
	if thumb := b.thumb(); !thumb.has(e.Position.X) {
		b.goTo(e.Position.X - thumb.size/2)
		b.DragEnd()
	}
}

func (b *gridBar) goTo(x float32) {
	s := b.grid.shape
	if width := b.Size().Width; width > 0 {
		b.grid.goToColumn(s.frozen + int(x/width*float32(len(s.least)-s.frozen)+0.5))
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
		ground.Move(fyne.NewPos(0, 3))
		ground.Resize(fyne.NewSize(b.Size().Width, gridBarHigh-6))
		handle.Move(fyne.NewPos(thumb.at, 3))
		handle.Resize(fyne.NewSize(thumb.size, gridBarHigh-6))
	}
	return &renderer{
		objects: []fyne.CanvasObject{ground, handle}, refresh: place,
		min:    func() fyne.Size { return fyne.NewSize(40, gridBarHigh) },
		layout: func(fyne.Size) { place() },
	}
}

// goToColumn shows the columns from one on, beside those that stay.
func (g *Grid) goToColumn(from int) {
	if from = max(g.shape.frozen, min(from, g.shape.furthest)); from != g.shape.from {
		if g.live && from > g.at.col {
			g.rest()
		}
		g.from = from
		g.lay()
		g.bar.Refresh()
	}
}

// bring shows the column of a cell.
func (g *Grid) bring(col int) {
	s := g.shape
	switch {
	case !s.wide || col < s.frozen || s.columns[col].size > 0:
		return
	case col < s.from:
		g.from = col
	default:
		for g.from = s.from; g.shape.columns[col].size == 0 && g.from < s.furthest; {
			g.from++
			g.shape = g.newShape(s.room)
		}
	}
	g.lay()
	g.bar.Refresh()
}

// reveal scrolls to the row at work where the rows have no room, and lets the page follow.
func (g *Grid) reveal() {
	row, column := g.shape.rows[g.at.row], g.shape.columns[g.at.col]
	y := row.at
	if g.tight {
		offset := max(min(max(g.scroll.Offset.Y, row.end()-g.scroll.Size().Height), row.at), 0)
		if offset != g.scroll.Offset.Y {
			g.scroll.ScrollToOffset(fyne.NewPos(0, offset))
			g.body.paint()
		}
		y -= g.scroll.Offset.Y
	}
	if g.OnCell != nil {
		g.OnCell(fyne.NewPos(column.at, g.shape.head+y), fyne.NewSize(column.size, row.size))
	}
}
