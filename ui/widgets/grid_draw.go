package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer sets titles, rows, sums, the button and the line of hints one below the other.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{g} }

type gridRenderer struct{ grid *Grid }

// Destroy has nothing to give back.
func (r *gridRenderer) Destroy() {}

// Objects are the parts of the grid; the rows scroll only where they have less room than they need.
func (r *gridRenderer) Objects() []fyne.CanvasObject {
	g := r.grid
	var rows fyne.CanvasObject = g.body
	if g.tight {
		rows = g.scroll
	}
	return []fyne.CanvasObject{g.head, rows, g.bar, g.foot, g.add, g.note}
}

// gridHeights are those of all that is not rows.
type gridHeights struct{ bar, foot, add, note float32 }

func (h gridHeights) sum() float32 { return h.bar + h.foot + h.add + h.note }

func (g *Grid) heights() gridHeights {
	h := gridHeights{note: max(g.note.MinSize().Height, captionHigh()) + gridNoteGap}
	if g.shape.wide {
		h.bar = gridBarHigh
	}
	if g.summed() {
		h.foot = g.shape.line
	}
	if !g.add.Hidden {
		h.add = g.add.MinSize().Height
	}
	return h
}

// summed tells that a column has a sum.
func (g *Grid) summed() bool {
	for col := range g.columns {
		if g.events.Footer != nil && g.events.Footer(col) != "" {
			return true
		}
	}
	return false
}

// MinSize has all rows; narrower than its columns it shows some of them.
func (r *gridRenderer) MinSize() fyne.Size {
	g := r.grid
	if g.shape.line != g.gridLine() {
		g.shape = g.newShape(g.shape.room)
	}
	return fyne.NewSize(gridWidth*Zoom(), g.need())
}

// need is the height of all rows and what is around them.
func (g *Grid) need() float32 { return g.shape.head + g.shape.high + g.heights().sum() }

// Layout gives the rows what the rest leaves.
func (r *gridRenderer) Layout(size fyne.Size) {
	g := r.grid
	if g.shape.room != size.Width || g.shape.line != g.gridLine() {
		g.shape = g.newShape(size.Width)
	}
	g.note.Resize(fyne.NewSize(size.Width, 1))
	h := g.heights()
	rows := max(min(g.shape.high, size.Height-g.shape.head-h.sum()), 0)
	g.tight, g.seenHigh = rows < g.shape.high-0.5, rows
	setHidden(g.bar, h.bar == 0)
	y := float32(0)
	place := func(o fyne.CanvasObject, width, high float32) {
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(0, y))
		y += high
	}
	place(g.head, size.Width, g.shape.head)
	if g.tight {
		place(g.scroll, size.Width, rows)
		g.scroll.Refresh()
	} else {
		place(g.body, size.Width, rows)
	}
	place(g.bar, size.Width, h.bar)
	place(g.foot, size.Width, h.foot)
	place(g.add, min(g.add.MinSize().Width, size.Width), h.add)
	y += gridNoteGap
	place(g.note, size.Width, h.note-gridNoteGap)
	g.high = g.need()
	g.head.paint()
	g.foot.paint()
	g.body.paint()
}

// Refresh draws all again.
func (r *gridRenderer) Refresh() {
	r.Layout(r.grid.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// lay computes the shape again and draws what is different.
func (g *Grid) lay() {
	g.shape = g.newShape(g.shape.room)
	g.tell()
	if high := g.need(); high != g.high {
		g.high = high
		g.BaseWidget.Refresh()
		if g.OnResized != nil {
			g.OnResized()
		}
		return
	}
	g.body.paint()
	g.head.Refresh()
	g.foot.Refresh()
}

// gridWords writes one line, cut to its width.
func gridWords(words string, x, y, width float32, size fyne.ThemeSizeName, ink fyne.ThemeColorName, style fyne.TextStyle, align fyne.TextAlign) *canvas.Text {
	cut := Text{Text: words, SizeName: size, Bold: style.Bold, Italic: style.Italic, Shrinks: true}
	text := canvas.NewText(cut.fit(width), Color(ink))
	text.TextSize, text.TextStyle, text.Alignment = theme.Size(size), style, align
	text.Resize(fyne.NewSize(width, text.MinSize().Height))
	text.Move(fyne.NewPos(x, y))
	return text
}

func gridBox(x, y, width, high float32, fill color.Color) *canvas.Rectangle {
	r := canvas.NewRectangle(fill)
	r.Resize(fyne.NewSize(width, high))
	r.Move(fyne.NewPos(x, y))
	return r
}

// align is how the texts of a column stand.
func (c GridColumn) align() fyne.TextAlign {
	switch {
	case c.Kind == GridNumber, c.Kind == GridFixed && !c.Leading:
		return fyne.TextAlignTrailing
	case c.Kind == GridCheck:
		return fyne.TextAlignCenter
	default:
		return fyne.TextAlignLeading
	}
}
