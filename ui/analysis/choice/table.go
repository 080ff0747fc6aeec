package choice

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// column is one of a table: a column that does not grow is as wide as its widest cell.
type column struct {
	title string
	grow  float32
	right bool // figures
	least float32
}

// table sets cells in rows with a rule between them. The cells are any objects; texts in columns that grow wrap.
type table struct {
	widget.BaseWidget
	columns []column
	heads   []fyne.CanvasObject // nil without titles
	rows    [][]fyne.CanvasObject
	rules   []*canvas.Rectangle
	high    bool      // cells stand at the upper edge of their row, else in its middle
	wide    float32   // of the last layout
	least   fyne.Size // in that width; 0 when a cell may have changed since
}

const (
	columnGap float32 = 14
	rowGap    float32 = 5 // above and below a row
)

func newTable(columns ...column) *table {
	t := &table{columns: columns}
	for _, c := range columns {
		if c.title != "" {
			t.heads = make([]fyne.CanvasObject, len(columns))
		}
	}
	for i := range t.heads {
		head := widgets.CaptionLines(columns[i].title)
		head.Bold = true
		t.heads[i] = head
		if columns[i].right {
			text := widgets.Caption(columns[i].title)
			text.Bold, text.Shrinks, text.Alignment = true, false, fyne.TextAlignTrailing
			t.heads[i] = text
		}
	}
	t.ExtendBaseWidget(t)
	return t
}

// show fills the table with rows of as many cells as there are columns.
func (t *table) show(rows [][]fyne.CanvasObject) {
	t.rows = rows
	for len(t.rules) < len(rows) {
		t.rules = append(t.rules, line())
	}
	t.least = fyne.Size{}
	t.Refresh()
}

func (t *table) all() [][]fyne.CanvasObject {
	if t.heads == nil {
		return t.rows
	}
	return append([][]fyne.CanvasObject{t.heads}, t.rows...)
}

// widths shares a width among the columns.
func (t *table) widths(width float32) []float32 {
	out, rest, grow := make([]float32, len(t.columns)), width, float32(0)
	for i, c := range t.columns {
		out[i] = c.least * unit()
		for _, row := range t.all() {
			if c.grow == 0 {
				out[i] = max(out[i], row[i].MinSize().Width)
			}
		}
		rest -= out[i]
		grow += c.grow
	}
	rest -= columnGap * float32(len(t.columns)-1)
	for i, c := range t.columns {
		if grow > 0 && rest > 0 {
			out[i] += rest * c.grow / grow
		}
	}
	return out
}

// place sets the cells in a width and returns the height of all rows.
func (t *table) place(width float32) float32 {
	widths, y := t.widths(width), float32(0)
	for i, row := range t.all() {
		high := float32(0)
		for k, cell := range row {
			high = max(high, heightIn(cell, widths[k]))
		}
		if i > 0 {
			place(t.rules[i-1], 0, y, width, 1)
			y++
		}
		x := float32(0)
		for k, cell := range row {
			own, down := cell.MinSize().Height, float32(0)
			if !t.high {
				down = (high - own) / 2
			}
			place(cell, x, y+rowGap+down, widths[k], own)
			x += widths[k] + columnGap
		}
		y += high + 2*rowGap
	}
	return y
}

// CreateRenderer draws cells and rules.
func (t *table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t} }

type tableRenderer struct{ *table }

// Layout places the cells.
func (r *tableRenderer) Layout(size fyne.Size) {
	if r.wide != size.Width {
		r.wide, r.least = size.Width, fyne.Size{}
	}
	r.MinSize()
}

// MinSize is as high as the width of the last layout asks for; the cells are placed in it.
func (r *tableRenderer) MinSize() fyne.Size {
	if r.least.Height > 0 {
		return r.least
	}
	size := fyne.NewSize(columnGap*float32(len(r.columns)-1), 0)
	for i, c := range r.columns {
		wide := c.least * unit()
		for _, row := range r.all() {
			if c.grow == 0 {
				wide = max(wide, row[i].MinSize().Width)
			}
		}
		size.Width += wide
	}
	size.Height = r.place(max(r.wide, size.Width))
	r.least = size
	return size
}

// Refresh takes colours again.
func (r *tableRenderer) Refresh() {
	for _, rule := range r.rules {
		rule.FillColor = widgets.Color(theme.ColorNameSeparator)
	}
	for _, row := range r.all() {
		for _, cell := range row {
			cell.Refresh()
		}
	}
	r.least = fyne.Size{}
	r.MinSize()
	canvas.Refresh(r.table)
}

// Objects are the rules and the cells.
func (r *tableRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	rows := r.all()
	for i := range len(rows) - 1 {
		out = append(out, r.rules[i])
	}
	for _, row := range rows {
		out = append(out, row...)
	}
	return out
}

// Destroy has nothing to give back.
func (r *tableRenderer) Destroy() {}

// number is a cell with a figure.
func number(text string) *widgets.Text {
	cell := widgets.NewText(text)
	cell.Alignment = fyne.TextAlignTrailing
	return cell
}
