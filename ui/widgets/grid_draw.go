package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer sets titles, rows, sums, the button and the line of hints one below the other.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	return &gridRenderer{grid: g, head: newClip(g.head), foot: newClip(g.foot)}
}

// newClip cuts off what has no room. A Clip of Fyne lays its content out only once it is extended.
func newClip(o fyne.CanvasObject) *container.Clip {
	c := container.NewClip(o)
	c.ExtendBaseWidget(c)
	return c
}

type gridRenderer struct {
	grid       *Grid
	head, foot *container.Clip
}

// Destroy has nothing to give back.
func (r *gridRenderer) Destroy() {}

// Objects are the parts of the grid; the rows scroll only where they have less room than they need.
func (r *gridRenderer) Objects() []fyne.CanvasObject {
	g := r.grid
	var rows fyne.CanvasObject = g.rows
	if g.tight {
		rows = g.scroll
	}
	return []fyne.CanvasObject{r.head, rows, g.bar, r.foot, g.add, g.note}
}

// gridHeights are those of all that is not rows.
type gridHeights struct{ bar, foot, add, note float32 }

func (h gridHeights) sum() float32 { return h.bar + h.foot + h.add + h.note }

func (g *Grid) heights() gridHeights {
	h := gridHeights{note: max(g.note.MinSize().Height, captionHigh()) + gridNoteGap}
	if g.wide() {
		h.bar = gridBarHigh
	}
	if g.events.Footer != nil {
		h.foot = g.shape.line
	}
	if !g.add.Hidden {
		h.add = g.add.MinSize().Height
	}
	return h
}

// MinSize has all rows; narrower than its columns it moves them to and fro.
func (r *gridRenderer) MinSize() fyne.Size {
	g := r.grid
	if g.shape.line != g.gridLine() {
		g.shape = g.newShape(g.shape.room)
	}
	return fyne.NewSize(gridWidth*textScale(), g.shape.head+g.shape.high+g.heights().sum())
}

// Layout gives the rows what the rest leaves.
func (r *gridRenderer) Layout(size fyne.Size) {
	g := r.grid
	if g.shape.room != size.Width || g.shape.line != g.gridLine() {
		g.shape = g.newShape(size.Width)
	}
	g.note.Resize(fyne.NewSize(size.Width, 1))
	h := g.heights()
	rows := max(min(g.shape.high, size.Height-g.shape.head-h.sum()), 0)
	g.tight = rows < g.shape.high-0.5
	setHidden(g.bar, h.bar == 0)
	setHidden(r.foot, h.foot == 0)
	y := float32(0)
	place := func(o fyne.CanvasObject, width, high float32) {
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(0, y))
		y += high
	}
	place(r.head, size.Width, g.shape.head)
	if g.tight {
		place(g.scroll, size.Width, rows)
	} else {
		place(g.rows, size.Width, rows)
	}
	place(g.bar, size.Width, h.bar)
	place(r.foot, size.Width, h.foot)
	place(g.add, min(g.add.MinSize().Width, size.Width), h.add)
	y += gridNoteGap
	place(g.note, size.Width, h.note-gridNoteGap)
	g.head.Resize(fyne.NewSize(g.shape.width, g.shape.head))
	g.foot.Resize(fyne.NewSize(g.shape.width, h.foot))
	g.body.Resize(g.body.MinSize())
	g.shift(g.offset)
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
	if high := g.shape.head + g.shape.high + g.heights().sum(); high != g.high {
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
