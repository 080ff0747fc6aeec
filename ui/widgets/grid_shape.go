package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

const (
	gridPad     float32 = 8  // beside the text of a cell
	gridTool    float32 = 21 // the width of a sign at the end of a row, at 100 %
	gridWidth   float32 = 260
	gridNoteGap float32 = 4
)

// gridSpan is a column or a row in the body of a grid.
type gridSpan struct{ at, size float32 }

func (s gridSpan) end() float32 { return s.at + s.size }

func (s gridSpan) has(x float32) bool { return x >= s.at && x < s.end() }

// gridShape is where everything stands in a width.
type gridShape struct {
	room    float32 // that was given
	width   float32 // of all columns
	gutter  float32 // for the numbers of the rows
	tools   gridSpan
	columns []gridSpan
	titles  [][]string // broken to the columns
	head    float32
	line    float32 // the height of a row without notes
	rows    []gridSpan
	notes   [][]string // what is wrong, below each row
	high    float32    // of all rows
}

// gridLine is the height of a row: that of a field.
func (g *Grid) gridLine() float32 {
	return fyne.MeasureText("M", theme.Size(theme.SizeNameText), fyne.TextStyle{}).Height + 2*theme.InnerPadding() + 2
}

func captionHigh() float32 {
	return fyne.MeasureText("M", theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Height
}

func (g *Grid) toolsWidth() float32 {
	width := float32(0)
	if g.events.Remove != nil {
		width += gridTool
	}
	if g.events.Move != nil {
		width += 2 * gridTool
	}
	return width * textScale()
}

// leastWidths are those that the columns need.
func (g *Grid) leastWidths() []float32 {
	size := theme.Size(theme.SizeNameCaptionText)
	least := make([]float32, len(g.columns))
	for i, c := range g.columns {
		least[i] = c.Width * textScale()
		for _, word := range append(strings.Fields(c.Title), c.Unit) {
			least[i] = max(least[i], fyne.MeasureText(word, size, fyne.TextStyle{Bold: true}).Width+2*gridPad)
		}
	}
	return least
}

// newShape lays columns and rows out in a width.
func (g *Grid) newShape(room float32) gridShape {
	s := gridShape{room: room, line: g.gridLine()}
	s.gutter = fyne.MeasureText("00", theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width + gridPad
	tools := g.toolsWidth()
	widths := g.leastWidths()
	left := room - s.gutter - tools
	for _, w := range widths {
		left -= w
	}
	g.share(widths, left)
	x := s.gutter
	for _, w := range widths {
		s.columns = append(s.columns, gridSpan{x, w})
		x += w
	}
	s.tools = gridSpan{x, tools}
	s.width = x + tools
	g.breakTitles(&s)
	g.stackRows(&s)
	return s
}

// share gives what is left to the columns that grow.
func (g *Grid) share(widths []float32, left float32) {
	if left <= 0 {
		return
	}
	grow := make([]float32, len(widths))
	sum := float32(0)
	for i, c := range g.columns {
		grow[i] = c.Grow
		sum += c.Grow
	}
	for i, c := range g.columns {
		if sum == 0 && c.Kind == GridText {
			grow[i] = 1
		}
	}
	sum = 0
	for _, n := range grow {
		sum += n
	}
	for i := range widths {
		if sum > 0 {
			widths[i] += left * grow[i] / sum
		}
	}
}

func (g *Grid) breakTitles(s *gridShape) {
	size, lines := theme.Size(theme.SizeNameCaptionText), 1
	measure := func(t string) float32 { return fyne.MeasureText(t, size, fyne.TextStyle{Bold: true}).Width }
	s.titles = make([][]string, len(g.columns))
	for i, c := range g.columns {
		s.titles[i] = breakText(c.Title, s.columns[i].size-2*gridPad+0.5, measure)
		if c.Unit != "" {
			s.titles[i] = append(s.titles[i], c.Unit)
		}
		lines = max(lines, len(s.titles[i]))
	}
	s.head = captionHigh()*float32(lines) + 8
}

// stackRows sets the rows one below the other, each with what is wrong in it.
func (g *Grid) stackRows(s *gridShape) {
	size := theme.Size(theme.SizeNameCaptionText)
	measure := func(t string) float32 { return fyne.MeasureText(t, size, fyne.TextStyle{}).Width }
	rows := g.events.Rows()
	s.rows, s.notes = make([]gridSpan, rows), make([][]string, rows)
	y := float32(0)
	for row := range rows {
		high := s.line
		for col := range g.columns {
			p := gridPlace{row, col}
			if d, ok := g.drafts[p]; ok {
				s.notes[row] = append(s.notes[row], breakText(g.failure(p, d).Error(), min(s.width, s.room)-s.gutter-2*gridPad, measure)...)
			}
		}
		if n := len(s.notes[row]); n > 0 {
			high += float32(n)*captionHigh() + gridNoteGap
		}
		s.rows[row] = gridSpan{y, high}
		y += high
	}
	s.high = y
}

// gridHit is what stands at a position: a cell, a sign at the end of a row, or the rest of a row.
type gridHit struct {
	row, col int // -1 for none
	tool     gridSign
}

// gridSign is what can be done with a row by the pointer.
type gridSign int

const (
	noSign gridSign = iota
	upSign
	downSign
	removeSign
)

var nowhereInGrid = gridHit{row: -1, col: -1}

// hit finds what stands at a position of the body.
func (g *Grid) hit(pos fyne.Position) gridHit {
	h := nowhereInGrid
	for i, row := range g.shape.rows {
		if row.has(pos.Y) {
			h.row = i
		}
	}
	if h.row < 0 || pos.Y >= g.shape.rows[h.row].at+g.shape.line {
		return h
	}
	for i, column := range g.shape.columns {
		if column.has(pos.X) {
			h.col = i
		}
	}
	for sign, span := range g.signs() {
		if span.has(pos.X) {
			h.tool = sign
		}
	}
	return h
}

// signs is where the signs at the end of a row stand.
func (g *Grid) signs() map[gridSign]gridSpan {
	x, wide := g.shape.tools.at, gridTool*textScale()
	signs := make(map[gridSign]gridSpan, 3)
	if g.events.Move != nil {
		signs[upSign], signs[downSign] = gridSpan{x, wide}, gridSpan{x + wide, wide}
		x += 2 * wide
	}
	if g.events.Remove != nil {
		signs[removeSign] = gridSpan{x, wide}
	}
	return signs
}
