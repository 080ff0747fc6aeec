package plan

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

const (
	tableEdge   float32 = 6   // left and right of a row
	tableGap    float32 = 10  // between columns
	tableLead   float32 = 3   // above and below the words of a row
	fewestNames float32 = 80  // the room of names, at 100 %
	mostNames   float32 = 320 // beyond it the numbers do not move away from their names
	longestWord         = 40  // bytes; what is longer is no word
)

// tablePlace is where a row stands.
type tablePlace struct {
	top, high float32
	names     []string // the first cell, broken into lines
}

// tableShape is where everything stands in a width.
type tableShape struct {
	names  float32   // the width of the first column
	widths []float32 // of the others
	rows   []tablePlace
	high   float32
}

// tableMeasures are the widths that the texts need, and the last shape, as long as the rows are the same.
type tableMeasures struct {
	letter float32 // the size of the text they are for; 0: nothing is known
	names  float32
	widths []float32
	width  float32 // of the shape
	shape  *tableShape
}

// measured are the widths that the texts need.
func (f *figureTable) measured() *tableMeasures {
	if letter := theme.Size(theme.SizeNameText); f.known.letter != letter {
		f.known = tableMeasures{letter: letter, names: f.leastNames(), widths: f.widths()}
	}
	return &f.known
}

func boldStyle(bold bool) fyne.TextStyle { return fyne.TextStyle{Bold: bold} }

// widths are those of the columns of numbers.
func (f *figureTable) widths() []float32 {
	caption, text := theme.Size(theme.SizeNameCaptionText), theme.Size(theme.SizeNameText)
	out := make([]float32, max(len(f.heads)-1, 0))
	for i := range out {
		out[i] = fyne.MeasureText(f.heads[i+1], caption, boldStyle(true)).Width
		for _, row := range f.rows {
			if i+1 < len(row.cells) {
				c := row.cells[i+1]
				out[i] = max(out[i], fyne.MeasureText(c.text, text, boldStyle(c.bold)).Width)
			}
		}
	}
	return out
}

// leastNames is the room of the names: that of the longest word, which is not broken.
func (f *figureTable) leastNames() float32 {
	least := fewestNames * unit()
	for _, row := range f.rows {
		if len(row.cells) == 0 {
			continue
		}
		for word := range strings.FieldsSeq(row.cells[0].text) {
			if len(word) <= longestWord {
				least = max(least, fyne.MeasureText(word, theme.Size(theme.SizeNameText), boldStyle(row.cells[0].bold)).Width)
			}
		}
	}
	return least
}

// least is the width that the table needs.
func (f *figureTable) least() float32 {
	m := f.measured()
	width := m.names + 2*tableEdge
	for _, w := range m.widths {
		width += w + tableGap
	}
	return width
}

// lay places the rows in a width.
func (f *figureTable) lay(width float32) tableShape {
	m := f.measured()
	if m.shape == nil || m.width != width {
		s := f.newShape(width, *m)
		m.width, m.shape = width, &s
	}
	return *m.shape
}

func (f *figureTable) newShape(width float32, m tableMeasures) tableShape {
	s := tableShape{widths: m.widths}
	s.names = width - 2*tableEdge
	for _, w := range s.widths {
		s.names -= w + tableGap
	}
	s.names = max(min(s.names, mostNames*unit()), m.names)
	line := letterHigh(theme.SizeNameText)
	if f.hasHead() {
		s.high = letterHigh(theme.SizeNameCaptionText) + 2*tableLead
	}
	for _, row := range f.rows {
		p := tablePlace{top: s.high}
		if len(row.cells) > 0 {
			p.names = charts.Wrapped(row.cells[0].text, s.names, theme.Size(theme.SizeNameText), boldStyle(row.cells[0].bold))
		}
		p.high = float32(max(len(p.names), 1))*line + 2*tableLead
		s.high += p.high
		s.rows = append(s.rows, p)
	}
	return s
}

func (f *figureTable) hasHead() bool {
	for _, head := range f.heads {
		if head != "" {
			return true
		}
	}
	return false
}

// CreateRenderer draws the rows.
func (f *figureTable) CreateRenderer() fyne.WidgetRenderer {
	r := &tableRenderer{table: f, light: canvas.NewRectangle(color.Transparent)}
	f.drawn = r
	return r
}

type tableRenderer struct {
	table   *figureTable
	shape   tableShape
	light   *canvas.Rectangle // under the row that stands out
	rules   []*canvas.Rectangle
	words   []*canvas.Text
	used    int
	objects []fyne.CanvasObject
}

func (r *tableRenderer) rowAt(y float32) int {
	for i, row := range r.shape.rows {
		if y >= row.top && y < row.top+row.high {
			return i
		}
	}
	return noRow
}

// word draws a text with one of the texts that were drawn before.
func (r *tableRenderer) word(c cell, at fyne.Position, width float32, size fyne.ThemeSizeName, align fyne.TextAlign) {
	if c.text == "" {
		return
	}
	if r.used == len(r.words) {
		r.words = append(r.words, canvas.NewText("", color.Black))
	}
	w := r.words[r.used]
	r.used++
	ink := c.ink
	if ink == "" {
		ink = theme.ColorNameForeground
	}
	w.Text, w.TextSize, w.TextStyle, w.Alignment, w.Color = c.text, theme.Size(size), boldStyle(c.bold), align, widgets.Color(ink)
	w.Move(at)
	w.Resize(fyne.NewSize(width, letterHigh(size)))
	r.objects = append(r.objects, w)
}

func (r *tableRenderer) paint() {
	f, s := r.table, r.shape
	r.objects, r.used = append(r.objects[:0], r.light), 0
	r.light.FillColor, r.light.CornerRadius = color.Transparent, 6
	wide := f.Size().Width
	heads := make([]cell, len(f.heads))
	for i, head := range f.heads {
		heads[i] = cell{text: head, ink: widgets.ColorMuted, bold: true}
	}
	r.line(heads, fyne.NewPos(tableEdge, tableLead), []string{first(f.heads)}, theme.SizeNameCaptionText)
	for i, row := range f.rows {
		p := s.rows[i]
		if i == f.at || row.here && f.at == noRow {
			r.light.FillColor = widgets.Color(theme.ColorNameSelection)
			r.light.Move(fyne.NewPos(0, p.top))
			r.light.Resize(fyne.NewSize(wide, p.high))
		}
		r.rule(i, p.top, wide)
		r.line(row.cells, fyne.NewPos(tableEdge, p.top+tableLead), p.names, theme.SizeNameText)
	}
	r.objects = append(r.objects, f.tip)
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// rule is the line above a row.
func (r *tableRenderer) rule(i int, y, wide float32) {
	if i == len(r.rules) {
		r.rules = append(r.rules, canvas.NewRectangle(color.Black))
	}
	r.rules[i].FillColor = widgets.Color(theme.ColorNameSeparator)
	r.rules[i].Move(fyne.NewPos(0, y))
	r.rules[i].Resize(fyne.NewSize(wide, 1))
	r.objects = append(r.objects, r.rules[i])
}

// line draws the cells of a row; numbers stand in the middle of a name of several lines.
func (r *tableRenderer) line(cells []cell, at fyne.Position, names []string, size fyne.ThemeSizeName) {
	if len(cells) == 0 {
		return
	}
	s, high := r.shape, letterHigh(size)
	for n, name := range names {
		c := cells[0]
		c.text = name
		r.word(c, at.AddXY(0, float32(n)*high), s.names, size, fyne.TextAlignLeading)
	}
	x, y := at.X+s.names, at.Y+float32(max(len(names)-1, 0))*high/2
	for i, c := range cells[1:] {
		align := fyne.TextAlignTrailing
		if r.table.left[i+1] {
			align = fyne.TextAlignLeading
		}
		if i < len(s.widths) {
			r.word(c, fyne.NewPos(x+tableGap, y), s.widths[i], size, align)
			x += tableGap + s.widths[i]
		}
	}
}

// MinSize is as high as the rows are in the width of the last layout.
func (r *tableRenderer) MinSize() fyne.Size {
	least := r.table.least()
	return fyne.NewSize(least, r.table.lay(max(r.table.Size().Width, least)).high)
}

// Layout places the rows in a width.
func (r *tableRenderer) Layout(size fyne.Size) {
	r.shape = r.table.lay(size.Width)
	r.paint()
}

// Refresh draws anew.
func (r *tableRenderer) Refresh() {
	r.Layout(r.table.Size())
	canvas.Refresh(r.table)
}

// Objects lists what is drawn.
func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *tableRenderer) Destroy() {}
