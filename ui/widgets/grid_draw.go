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
	return &gridRenderer{g, []fyne.CanvasObject{container.NewClip(g.head), g.scroll, container.NewClip(g.foot), g.add, g.note}}
}

type gridRenderer struct {
	grid    *Grid
	objects []fyne.CanvasObject
}

// Destroy has nothing to give back.
func (r *gridRenderer) Destroy() {}

// Objects are the parts of the grid.
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }

// around is the height of all that is not rows.
func (g *Grid) around() (foot, add, note float32) {
	if g.events.Footer != nil {
		foot = g.shape.line
	}
	if !g.add.Hidden {
		add = g.add.MinSize().Height
	}
	return foot, add, max(g.note.MinSize().Height, captionHigh()) + gridNoteGap
}

// wide tells that the columns have more than the room.
func (g *Grid) wide() bool { return g.shape.width > g.shape.room+0.5 }

func (g *Grid) bodyHigh() float32 {
	if g.wide() {
		return g.shape.high + gridScroll
	}
	return g.shape.high
}

// MinSize has all rows; narrower than its columns it scrolls.
func (r *gridRenderer) MinSize() fyne.Size {
	g := r.grid
	if g.shape.line != g.gridLine() {
		g.shape = g.newShape(g.shape.room)
	}
	foot, add, note := g.around()
	return fyne.NewSize(gridWidth*textScale(), g.shape.head+g.bodyHigh()+foot+add+note)
}

// Layout gives the rows what the rest leaves.
func (r *gridRenderer) Layout(size fyne.Size) {
	g := r.grid
	if g.shape.room != size.Width || g.shape.line != g.gridLine() {
		g.shape = g.newShape(size.Width)
	}
	g.note.Resize(fyne.NewSize(size.Width, 1))
	foot, add, note := g.around()
	y := float32(0)
	place := func(o fyne.CanvasObject, high float32) {
		o.Resize(fyne.NewSize(size.Width, high))
		o.Move(fyne.NewPos(0, y))
		y += high
	}
	place(r.objects[0], g.shape.head)
	place(g.scroll, max(min(g.bodyHigh(), size.Height-g.shape.head-foot-add-note), 0))
	place(r.objects[2], foot)
	g.add.Resize(fyne.NewSize(min(g.add.MinSize().Width, size.Width), add))
	g.add.Move(fyne.NewPos(0, y))
	y += add + gridNoteGap
	place(g.note, note-gridNoteGap)
	g.body.Resize(g.body.MinSize())
	g.head.Resize(fyne.NewSize(g.shape.width, g.shape.head))
	g.foot.Resize(fyne.NewSize(g.shape.width, foot))
	g.body.paint()
}

// Refresh draws all again.
func (r *gridRenderer) Refresh() {
	r.Layout(r.grid.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

// lay computes the shape again, draws what is different, and tells the parent when the height is another.
func (g *Grid) lay() {
	before := g.shape.high
	g.shape = g.newShape(g.shape.room)
	noted := g.tell()
	if g.shape.high != before || noted {
		g.BaseWidget.Refresh()
		return
	}
	g.body.paint()
	g.head.Refresh()
	g.foot.Refresh()
}

// follow moves titles and sums along with the rows.
func (g *Grid) follow(offset fyne.Position) {
	g.head.Move(fyne.NewPos(-offset.X, 0))
	g.foot.Move(fyne.NewPos(-offset.X, 0))
	g.body.paint()
}

// reveal scrolls so that the cell at work is in sight.
func (g *Grid) reveal() {
	room, offset := g.scroll.Size(), g.scroll.Offset
	column, row := g.shape.columns[g.at.col], g.shape.rows[g.at.row]
	moved := fyne.NewPos(
		revealed(offset.X, room.Width, column.at-g.shape.gutter, column.end()),
		revealed(offset.Y, room.Height, row.at, row.end()),
	)
	if moved != offset {
		g.scroll.ScrollToOffset(moved)
		g.follow(g.scroll.Offset)
	}
}

// revealed moves an offset as little as needed to see from–to.
func revealed(offset, room, from, to float32) float32 {
	return max(min(max(offset, to-room), from), 0)
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
	switch c.Kind {
	case GridNumber, GridFixed:
		return fyne.TextAlignTrailing
	case GridCheck:
		return fyne.TextAlignCenter
	default:
		return fyne.TextAlignLeading
	}
}
