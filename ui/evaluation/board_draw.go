package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// Measures at text size 100 %.
const (
	columnGap  float32 = 16
	rowPadding float32 = 5
	leastText  float32 = 120 // of the column of texts
	mostText   float32 = 520 // of it, before the columns of numbers are set apart
	mostNumber float32 = 120
)

// boardRenderer holds the words of a board, and where they stand.
type boardRenderer struct {
	board   *board
	heads   []*widgets.Text
	lines   []*boardLine
	ring    *canvas.Rectangle // the cell of the keyboard
	light   *canvas.Rectangle // the cell under the pointer
	objects []fyne.CanvasObject
	lefts   []float32 // of the columns
	widths  []float32
	own     float32 // what all columns but that of texts need
	width   float32
	high    float32
}

// boardLine are the words of a row.
type boardLine struct {
	heading *widgets.Text
	text    *widgets.Lines // of the column of texts
	note    *widgets.Lines
	cells   []*widgets.Text // nil at the column of texts
	rule    *canvas.Rectangle
	top     float32
	high    float32
}

func newBoardRenderer(f *board) *boardRenderer {
	r := &boardRenderer{board: f, ring: &canvas.Rectangle{CornerRadius: 4}, light: &canvas.Rectangle{CornerRadius: 4}}
	r.build()
	return r
}

// build makes the words of all rows.
func (r *boardRenderer) build() {
	r.heads, r.lines = nil, nil
	r.objects = []fyne.CanvasObject{r.light, r.ring}
	for i, c := range r.board.columns {
		head := widgets.Caption(c.title)
		head.Shrinks = false
		r.align(head, i)
		r.heads = append(r.heads, head)
		r.objects = append(r.objects, head)
	}
	for _, row := range r.board.rows {
		line := r.line(row)
		r.lines = append(r.lines, line)
		r.objects = append(r.objects, line.objects()...)
	}
	r.width = 0
	r.place(r.board.Size().Width)
	r.mark()
}

// text is which column is that of texts.
func (r *boardRenderer) text() int {
	for i, c := range r.board.columns {
		if c.text {
			return i
		}
	}
	return 0
}

func (r *boardRenderer) align(text *widgets.Text, column int) {
	if column > r.text() {
		text.Alignment = fyne.TextAlignTrailing
	}
}

func (r *boardRenderer) line(of row) *boardLine {
	line := &boardLine{rule: &canvas.Rectangle{}}
	if of.heading != "" {
		line.heading = widgets.Strong(of.heading)
		line.heading.Shrinks = true
		return line
	}
	for i, c := range of.cells {
		ink := theme.ColorNameForeground
		if c.open != nil {
			ink = theme.ColorNamePrimary
		}
		if i == r.text() {
			line.text = widgets.NewLines(c.text)
			line.text.Bold, line.text.ColorName = of.strong, ink
			line.cells = append(line.cells, nil)
			continue
		}
		text := widgets.NewText(c.text)
		text.Bold, text.ColorName = of.strong || c.open != nil, ink
		if i < r.text() {
			text.ColorName = widgets.ColorMuted
		}
		r.align(text, i)
		line.cells = append(line.cells, text)
	}
	if of.note != "" {
		line.note = widgets.CaptionLines(of.note)
	}
	return line
}

func (l *boardLine) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{l.rule}
	if l.heading != nil {
		return append(out, l.heading)
	}
	for _, c := range l.cells {
		if c != nil {
			out = append(out, c)
		}
	}
	if l.text != nil {
		out = append(out, l.text)
	}
	if l.note != nil {
		out = append(out, l.note)
	}
	return out
}

// measure finds how wide the columns are, that of texts not among them.
func (r *boardRenderer) measure() float32 {
	r.widths = make([]float32, len(r.heads))
	for i, head := range r.heads {
		if i != r.text() {
			r.widths[i] = head.MinSize().Width
		}
	}
	for _, line := range r.lines {
		for i, c := range line.cells {
			if c != nil {
				r.widths[i] = max(r.widths[i], c.MinSize().Width)
			}
		}
	}
	return r.sum()
}

// sum is the width of the columns, that of texts not among them, and of the gaps between all.
func (r *boardRenderer) sum() float32 {
	all := columnGap * float32(len(r.widths)-1)
	for i, w := range r.widths {
		if i != r.text() {
			all += w
		}
	}
	return all
}

// place sets all at a width.
func (r *boardRenderer) place(width float32) {
	r.width = width
	r.own = r.measure()
	rest := width - r.own
	numbers := float32(len(r.widths) - 1 - r.text())
	if more := (rest - mostText*widgets.Zoom()) / numbers; more > 0 {
		for i := r.text() + 1; i < len(r.widths); i++ {
			r.widths[i] = max(r.widths[i], min(r.widths[i]+more, mostNumber*widgets.Zoom()))
		}
		rest = width - r.sum()
	}
	r.widths[r.text()] = max(rest, leastText*widgets.Zoom())
	x := float32(0)
	r.lefts = make([]float32, len(r.widths))
	for i, w := range r.widths {
		r.lefts[i] = x
		x += w + columnGap
	}
	y := float32(0)
	for i, head := range r.heads {
		size := fyne.NewSize(r.widths[i], head.MinSize().Height)
		head.Resize(size)
		head.Move(fyne.NewPos(r.lefts[i], 0))
		y = size.Height + arrange.Tight
	}
	for _, line := range r.lines {
		line.top = y
		line.rule.Move(fyne.NewPos(0, y))
		line.rule.Resize(fyne.NewSize(width, 1))
		line.high = r.placeLine(line, width)
		y += line.high
	}
	r.high = y
}

// placeLine sets the words of a row and returns its height.
func (r *boardRenderer) placeLine(l *boardLine, width float32) float32 {
	if l.heading != nil {
		high := l.heading.MinSize().Height
		l.heading.Move(fyne.NewPos(0, l.top+2*rowPadding))
		l.heading.Resize(fyne.NewSize(width, high))
		return high + 3*rowPadding
	}
	text, y := r.text(), l.top+rowPadding
	high := float32(0)
	for i, c := range l.cells {
		if c != nil {
			size := fyne.NewSize(r.widths[i], c.MinSize().Height)
			c.Resize(size)
			c.Move(fyne.NewPos(r.lefts[i], y))
			high = max(high, size.Height)
		}
	}
	words := widgets.Settle(l.text, r.widths[text])
	l.text.Move(fyne.NewPos(r.lefts[text], y))
	if l.note != nil {
		l.note.Move(fyne.NewPos(r.lefts[text], y+words))
		words += widgets.Settle(l.note, r.widths[text])
	}
	return max(high, words) + 2*rowPadding
}

// box is the room of a cell.
func (r *boardRenderer) box(p place) (fyne.Position, fyne.Size) {
	l := r.lines[p.row]
	return fyne.NewPos(r.lefts[p.column]-columnGap/2, l.top+2), fyne.NewSize(r.widths[p.column]+columnGap, l.high-3)
}

// hit is the cell at a place.
func (r *boardRenderer) hit(at fyne.Position) place {
	for i, l := range r.lines {
		if at.Y < l.top || at.Y >= l.top+l.high {
			continue
		}
		for c := range r.lefts {
			if x := at.X - r.lefts[c] + columnGap/2; x >= 0 && x < r.widths[c]+columnGap {
				return place{i, c}
			}
		}
	}
	return nowhere
}

// mark shows the cells of keyboard and pointer.
func (r *boardRenderer) mark() {
	r.light.FillColor = widgets.Color(theme.ColorNameHover)
	r.ring.StrokeColor, r.ring.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 2
	for _, m := range []struct {
		o     *canvas.Rectangle
		shown bool
		at    place
	}{{r.light, true, r.board.hover}, {r.ring, r.board.focused, r.board.at}} {
		m.o.Hidden = !m.shown || !r.board.opens(m.at)
		if !m.o.Hidden {
			at, size := r.box(m.at)
			m.o.Move(at)
			m.o.Resize(size)
		}
		m.o.Refresh()
	}
}

// Layout sets all anew at another width.
func (r *boardRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.place(size.Width)
		r.mark()
	}
}

// MinSize is as high as the rows at the present width.
func (r *boardRenderer) MinSize() fyne.Size {
	return fyne.NewSize(leastText*widgets.Zoom()+r.own, r.high)
}

// Refresh takes colours and sizes again.
func (r *boardRenderer) Refresh() {
	for _, line := range r.lines {
		line.rule.FillColor = widgets.Color(theme.ColorNameSeparator)
	}
	for _, o := range r.objects {
		o.Refresh()
	}
	r.place(r.board.Size().Width)
	r.mark()
	canvas.Refresh(r.board)
}

// Objects are all words.
func (r *boardRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *boardRenderer) Destroy() {}
