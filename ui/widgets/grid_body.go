package widgets

import (
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// gridBody draws the rows and holds the field. What did not change keeps its drawing. The pointer is heard by the grid.
type gridBody struct {
	widget.BaseWidget
	grid    *Grid
	look    gridLook
	rows    []gridRow
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

// gridLook is what all drawings hang on.
type gridLook struct {
	ground, ink color.Color
	letter      float32
}

// gridRow is the drawing of a row and all it hangs on.
type gridRow struct {
	state   gridRowState
	objects []fyne.CanvasObject
}

type gridRowState struct {
	place        gridSpan
	columns      []gridSpan
	texts, marks []string
	notes        []string
	drafts       []bool
	live         int // the column of the field, -1 for none
	signs        bool
	sign         gridSign // that is under the pointer
}

func (s gridRowState) equal(o gridRowState) bool {
	return s.place == o.place && s.live == o.live && s.signs == o.signs && s.sign == o.sign && slices.Equal(s.columns, o.columns) &&
		slices.Equal(s.texts, o.texts) && slices.Equal(s.marks, o.marks) && slices.Equal(s.notes, o.notes) && slices.Equal(s.drafts, o.drafts)
}

func newGridBody(g *Grid) *gridBody {
	b := &gridBody{grid: g, ring: &canvas.Rectangle{CornerRadius: 4}}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer draws the rows.
func (b *gridBody) CreateRenderer() fyne.WidgetRenderer { return &gridBodyRenderer{body: b} }

type gridBodyRenderer struct {
	body *gridBody
	size fyne.Size // drawn for
}

// Destroy has nothing to give back.
func (r *gridBodyRenderer) Destroy() {}

// Objects are the rows that are in sight, the field, and the doors around it.
func (r *gridBodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }

// MinSize holds all rows and columns.
func (r *gridBodyRenderer) MinSize() fyne.Size {
	return fyne.NewSize(1, r.body.grid.shape.high)
}

// Layout draws for another size, and makes nothing anew for the same.
func (r *gridBodyRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.body.paint()
	}
}

// Refresh draws what is different.
func (r *gridBodyRenderer) Refresh() { r.body.paint() }

// paint brings the drawing up to date.
func (b *gridBody) paint() {
	g := b.grid
	now := gridLook{Color(theme.ColorNameBackground), Color(theme.ColorNameForeground), theme.Size(theme.SizeNameText)}
	if now != b.look {
		b.look, b.rows = now, nil
	}
	rows := make([]gridRow, len(g.shape.rows))
	copy(rows, b.rows)
	b.rows = rows
	b.objects = b.bands()
	for i := range b.rows {
		if !b.inSight(g.shape.rows[i]) {
			b.rows[i] = gridRow{}
			continue
		}
		if s := b.state(i); b.rows[i].objects == nil || !s.equal(b.rows[i].state) {
			b.rows[i] = gridRow{s, b.draw(i, s)}
		}
		b.objects = append(b.objects, b.rows[i].objects...)
	}
	b.placeRing()
	g.placeField()
	b.objects = append(b.objects, b.ring, g.doors.first, g.doors.before, g.entry, g.choice, g.check, g.doors.after, g.doors.last)
	canvas.Refresh(b)
}

// inSight tells whether a row is near to what the grid shows of its rows.
func (b *gridBody) inSight(row gridSpan) bool {
	scroll := b.grid.scroll
	if !b.grid.tight {
		return true
	}
	return row.end() >= scroll.Offset.Y-row.size && row.at <= scroll.Offset.Y+scroll.Size().Height+row.size
}

// bands are the grounds of computed columns.
func (b *gridBody) bands() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, c := range b.grid.columns {
		if c.Kind == GridFixed && !c.Leading && i < len(b.grid.shape.columns) {
			span := b.grid.shape.columns[i]
			out = append(out, gridBox(span.at, 0, span.size, b.grid.shape.high, Color(theme.ColorNameBackground)))
		}
	}
	return out
}

func (b *gridBody) state(row int) gridRowState {
	g := b.grid
	s := gridRowState{place: g.shape.rows[row], columns: g.shape.columns, notes: g.shape.notes[row], live: -1}
	for col, c := range g.columns {
		p := gridPlace{row, col}
		_, draft := g.drafts[p]
		s.texts = append(s.texts, c.words(g.shown(p)))
		s.drafts = append(s.drafts, draft)
		mark := ""
		if g.events.Mark != nil {
			mark = g.events.Mark(row, col)
		}
		s.marks = append(s.marks, mark)
	}
	if g.live && g.at.row == row {
		s.live = g.at.col
	}
	s.signs = s.live >= 0 || g.hover.row == row
	if g.hover.row == row {
		s.sign = g.hover.tool
	}
	return s
}

// words are what a cell of the column shows for its text.
func (c GridColumn) words(text string) string {
	if c.Kind == GridChoice {
		if i := slices.IndexFunc(c.Options, func(o Option) bool { return o.Key == text }); i >= 0 {
			return c.Options[i].Text
		}
	}
	return text
}

func (b *gridBody) placeRing() {
	g := b.grid
	b.ring.Hidden = !g.live
	if !g.live || g.at.row >= len(g.shape.rows) {
		return
	}
	column := g.shape.columns[g.at.col]
	focusRing(b.ring, true)
	b.ring.FillColor = Color(theme.ColorNameInputBackground)
	if g.columns[g.at.col].Kind == GridCheck { // the tick is drawn with the row, below the ring
		b.ring.FillColor = nil
	}
	b.ring.Move(fyne.NewPos(column.at+1, g.shape.rows[g.at.row].at+1))
	b.ring.Resize(fyne.NewSize(column.size-2, g.shape.line-2))
}

func (b *gridBody) draw(row int, s gridRowState) []fyne.CanvasObject {
	g, y := b.grid, s.place.at
	caption := y + (g.shape.line-captionHigh())/2
	out := []fyne.CanvasObject{
		gridBox(0, s.place.end()-1, g.shape.room, 1, Color(theme.ColorNameSeparator)),
		gridWords(strconv.Itoa(row+1), 0, caption, g.shape.gutter-4, theme.SizeNameCaptionText, ColorMuted, fyne.TextStyle{}, fyne.TextAlignTrailing),
	}
	for col := range g.columns {
		if s.columns[col].size > 0 {
			out = append(out, b.drawCell(col, s)...)
		}
	}
	for i, note := range s.notes {
		out = append(out, gridWords(note, g.shape.gutter+gridPad, y+g.shape.line+float32(i)*captionHigh(), g.shape.room-g.shape.gutter, theme.SizeNameCaptionText, ColorErrorText, fyne.TextStyle{}, fyne.TextAlignLeading))
	}
	if s.signs {
		out = append(out, b.drawSigns(s)...)
	}
	return out
}
