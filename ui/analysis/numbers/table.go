package numbers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// table is figures in rows: a name that wraps, and texts at the right of their columns.
type table struct {
	widget.BaseWidget
	heads []string // keys of their texts, "" for none
	rows  [][]string
}

func newTable(heads ...string) *table {
	b := &table{heads: heads}
	b.ExtendBaseWidget(b)
	return b
}

// show fills the table.
func (b *table) show(rows [][]string) {
	if !slices.EqualFunc(rows, b.rows, slices.Equal) {
		b.rows = rows
		b.Refresh()
	}
}

// CreateRenderer draws the rows.
func (b *table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{table: b} }

// tableRenderer lays the table out in a width.
type tableRenderer struct {
	table   *table
	width   float32
	high    float32
	objects []fyne.CanvasObject
}

const (
	tableGap float32 = 12 // between columns
	tablePad float32 = 5  // above and below a row
)

// Destroy has nothing to give back.
func (*tableRenderer) Destroy() {}

// Objects are the texts and the lines between the rows.
func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the rows in the present width.
func (r *tableRenderer) MinSize() fyne.Size { return fyne.NewSize(160, r.high) }

// Layout draws anew when the width is another.
func (r *tableRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.width = size.Width
		r.draw()
	}
}

// Refresh draws anew.
func (r *tableRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.table)
}

// draw sets the head and the rows one below the other.
func (r *tableRenderer) draw() {
	r.objects, r.high = nil, 0
	if r.width <= 0 {
		return
	}
	heads := make([]string, len(r.table.heads))
	for i, key := range r.table.heads {
		if key != "" {
			heads[i] = t(key) // keys: analysis.numbers.table.*
		}
	}
	widths := r.widths(heads)
	caption := look{theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{Bold: true}, widgets.ColorMuted}
	plain := look{theme.Size(theme.SizeNameText), fyne.TextStyle{}, theme.ColorNameForeground}
	r.row(heads, widths, caption)
	for _, row := range r.table.rows {
		r.row(row, widths, plain)
	}
}

// look is how a row is written.
type look struct {
	size  float32
	style fyne.TextStyle
	ink   fyne.ThemeColorName
}

func (l look) wide(text string) float32 { return fyne.MeasureText(text, l.size, l.style).Width }

// widths give every column of figures what its widest text needs, the names the rest.
func (r *tableRenderer) widths(heads []string) []float32 {
	widths := make([]float32, len(heads))
	head := look{theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{Bold: true}, ""}
	plain := look{size: theme.Size(theme.SizeNameText)}
	rest := r.width
	for i := 1; i < len(heads); i++ {
		widths[i] = head.wide(heads[i])
		for _, row := range r.table.rows {
			widths[i] = max(widths[i], plain.wide(row[i]))
		}
		rest -= widths[i] + tableGap
	}
	widths[0] = max(rest, 60)
	return widths
}

// row writes a row and the line below it.
func (r *tableRenderer) row(texts []string, widths []float32, l look) {
	line := fyne.MeasureText("M", l.size, l.style).Height
	names := charts.Wrapped(texts[0], widths[0], l.size, l.style)
	for i, name := range names {
		r.write(name, 0, r.high+tablePad+float32(i)*line, widths[0], l, fyne.TextAlignLeading)
	}
	x := widths[0]
	for i := 1; i < len(texts); i++ {
		x += tableGap
		r.write(texts[i], x, r.high+tablePad, widths[i], l, fyne.TextAlignTrailing)
		x += widths[i]
	}
	r.high += float32(len(names))*line + 2*tablePad
	rule := canvas.NewRectangle(widgets.Color(theme.ColorNameSeparator))
	rule.Move(fyne.NewPos(0, r.high-1))
	rule.Resize(fyne.NewSize(r.width, 1))
	r.objects = append(r.objects, rule)
}

func (r *tableRenderer) write(text string, x, y, width float32, l look, align fyne.TextAlign) {
	o := canvas.NewText(text, widgets.Color(l.ink))
	o.TextSize, o.TextStyle, o.Alignment = l.size, l.style, align
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	r.objects = append(r.objects, o)
}
