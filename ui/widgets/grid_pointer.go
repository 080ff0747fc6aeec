package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// Tapped goes to a cell, or does what the sign at the end of a row says.
func (g *Grid) Tapped(e *fyne.PointEvent) {
	SignOfLife()
	h := g.under(e.Position)
	switch {
	case h.tool == removeSign:
		g.remove(h.row)
	case h.tool == upSign:
		g.move(h.row, -1)
	case h.tool == downSign:
		g.move(h.row, 1)
	case h.row >= 0 && h.col >= 0:
		g.Focus(h.row, h.col)
		if g.live && g.columns[h.col].Kind == GridCheck {
			g.tick()
		}
		if g.live && g.columns[h.col].Kind == GridChoice {
			g.choice.open()
		}
	}
}

// MouseIn lights what is under the pointer.
func (g *Grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved lights what is under the pointer and says what it means.
func (g *Grid) MouseMoved(e *desktop.MouseEvent) {
	SignOfLife()
	g.light(g.under(e.Position))
}

// MouseOut takes the light away.
func (g *Grid) MouseOut() { g.light(nowhereInGrid) }

// under is what stands at a position of the grid.
func (g *Grid) under(pos fyne.Position) gridHit {
	if pos.Y < g.shape.head || pos.Y >= g.shape.head+g.seenHigh {
		return nowhereInGrid
	}
	pos.Y -= g.shape.head
	if g.tight {
		pos.Y += g.scroll.Offset.Y
	}
	return g.hit(pos)
}

func (g *Grid) light(h gridHit) {
	if h != g.hover {
		g.hover = h
		g.lay()
	}
}

// Cursor is a hand over the signs and a beam over what can be written.
func (g *Grid) Cursor() desktop.Cursor {
	switch {
	case g.hover.tool != noSign:
		return desktop.PointerCursor
	case g.hover.col >= 0 && g.columns[g.hover.col].Kind <= GridNumber:
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// gridScroll scrolls the rows; at their ends it hands the wheel on.
type gridScroll struct {
	container.Scroll
	grid *Grid
}

func newGridScroll(g *Grid) *gridScroll {
	s := &gridScroll{grid: g}
	s.Content, s.Direction = g.body, container.ScrollVerticalOnly
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled scrolls the rows, or hands the wheel on.
func (s *gridScroll) Scrolled(e *fyne.ScrollEvent) {
	before := s.Offset
	s.Scroll.Scrolled(e)
	if s.Offset == before && s.grid.OnWheel != nil {
		s.grid.OnWheel(e)
	}
}
