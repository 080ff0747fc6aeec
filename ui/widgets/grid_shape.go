package widgets

import (
	"cmp"
	"slices"

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
	gutter  float32 // for the numbers of the rows
	tools   gridSpan
	least   []float32  // what the columns need
	columns []gridSpan // without a size where there is no room
	titles  [][]string // broken to the columns
	head    float32
	line    float32 // the height of a row without notes
	rows    []gridSpan
	notes   [][]string // what is wrong, below each row
	high    float32    // of all rows

	wide        bool // not all columns have room
	frozen      int  // how many stay at the left then
	from, shown int  // which of the others are seen
	furthest    int  // the last that from can be
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
	return width * Zoom()
}

// leastWidths are those that the columns need.
func (g *Grid) leastWidths() []float32 {
	size := theme.Size(theme.SizeNameCaptionText)
	least := make([]float32, len(g.columns))
	for i, c := range g.columns {
		least[i] = c.Width * Zoom()
		for _, word := range append(splitWords(c.Title), c.Unit) {
			least[i] = max(least[i], fyne.MeasureText(word, size, fyne.TextStyle{Bold: true}).Width+2*gridPad)
		}
	}
	return least
}

// newShape lays columns and rows out in a width.
func (g *Grid) newShape(room float32) gridShape {
	s := gridShape{room: room, line: g.gridLine(), least: g.leastWidths()}
	s.gutter = fyne.MeasureText("00", theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width + gridPad
	tools := g.toolsWidth()
	s.choose(room-s.gutter-tools, g.from)
	widths := g.share(&s, room-s.gutter-tools)
	x := s.gutter
	for _, w := range widths {
		s.columns = append(s.columns, gridSpan{x, w})
		x += w
	}
	s.tools = gridSpan{room - tools, tools}
	g.breakTitles(&s)
	g.stackRows(&s)
	return s
}

// choose finds which columns are seen: all, or where they have no room the first one and some after from.
func (s *gridShape) choose(room float32, from int) {
	n, sum, widest := len(s.least), float32(0), float32(0)
	for i, w := range s.least {
		sum += w
		if i > 0 {
			widest = max(widest, w)
		}
	}
	if s.wide = sum > room+0.5 && n > 1 && room > 0; !s.wide {
		s.shown = n
		return
	}
	if n > 2 && s.least[0]+widest <= room {
		s.frozen, room = 1, room-s.least[0]
	}
	s.furthest = n - 1
	for rest := s.least[n-1]; s.furthest > s.frozen && rest+s.least[s.furthest-1] <= room; s.furthest-- {
		rest += s.least[s.furthest-1]
	}
	s.from, s.shown = max(s.frozen, min(from, s.furthest)), 1
	for used := s.least[s.from]; s.from+s.shown < n && used+s.least[s.from+s.shown] <= room; s.shown++ {
		used += s.least[s.from+s.shown]
	}
}

// seen tells whether a column is shown.
func (s *gridShape) seen(col int) bool {
	return col < s.frozen || col >= s.from && col < s.from+s.shown
}

// share gives each column that is seen what it needs, and what is left to those that grow.
func (g *Grid) share(s *gridShape, room float32) []float32 {
	widths, grow, sum := make([]float32, len(s.least)), make([]float32, len(s.least)), float32(0)
	for _, weigh := range []func(GridColumn) float32{
		func(c GridColumn) float32 { return c.Grow },
		func(c GridColumn) float32 { return map[bool]float32{true: 1}[c.Kind == GridText] },
		func(GridColumn) float32 { return 1 },
	} {
		for i, c := range g.columns {
			if sum == 0 && s.seen(i) {
				grow[i] = weigh(c)
			}
		}
		sum = 0
		for _, n := range grow {
			sum += n
		}
	}
	left := room
	for i, w := range s.least {
		if s.seen(i) {
			widths[i] = w
			left -= w
		}
	}
	if !s.wide {
		left = g.widen(s, widths, grow, max(left, 0))
	}
	for i := range widths {
		widths[i] = max(widths[i]+left*grow[i]/max(sum, 1e-6), 0)
	}
	return widths
}

// widen gives of what is left to the columns of numbers and computed texts that are wider, those that need least first, and tells
// what is left then.
func (g *Grid) widen(s *gridShape, widths, grow []float32, left float32) float32 {
	type wish struct {
		col  int
		more float32
	}
	var wishes []wish
	for i, c := range g.columns {
		if left > 0 && grow[i] == 0 && s.seen(i) && (c.Kind == GridNumber || c.Kind == GridFixed) {
			if more := g.widestText(i) + 2*gridPad + 1 - widths[i]; more > 0 {
				wishes = append(wishes, wish{i, more})
			}
		}
	}
	slices.SortStableFunc(wishes, func(a, b wish) int { return cmp.Compare(a.more, b.more) })
	for _, w := range wishes {
		more := min(w.more, left)
		widths[w.col] += more
		left -= more
	}
	return left
}

// widestText is the room that the texts of a column need, with their signs. It measures the longest alone.
func (g *Grid) widestText(col int) float32 {
	size, longest, signed := theme.Size(theme.SizeNameText), "", ""
	for row := range g.events.Rows() {
		text := g.shown(gridPlace{row, col})
		if len(text) > len(longest) {
			longest = text
		}
		if len(text) > len(signed) && g.events.Mark != nil && g.events.Mark(row, col) != "" {
			signed = text
		}
	}
	wide := fyne.MeasureText(longest, size, fyne.TextStyle{}).Width
	if signed != "" {
		wide = max(wide, fyne.MeasureText(signed, size, fyne.TextStyle{}).Width+captionHigh())
	}
	if g.events.Footer != nil {
		wide = max(wide, fyne.MeasureText(g.events.Footer(col), size, fyne.TextStyle{Bold: true}).Width)
	}
	return wide
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
				s.notes[row] = append(s.notes[row], breakText(g.failure(p, d).Error(), s.room-s.gutter-2*gridPad, measure)...)
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
	x, wide := g.shape.tools.at, gridTool*Zoom()
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
