package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// cell is a text in a table.
type cell struct {
	text string
	ink  fyne.ThemeColorName // "" for that of plain text
	bold bool
}

// tableRow is a line of a table; its first cell names it.
type tableRow struct {
	cells []cell
	title string   // what there is to say of the row under the pointer, "" for nothing
	facts []string // below the title
	open  func()   // what a click or Enter does; nil: nothing
	here  bool     // the row stands out
}

// figureTable shows figures in lines: names at the left, which wrap, and numbers at the right, each column as wide as its
// widest. The row under the pointer says how it comes about; with the focus Up and Down go from row to row.
type figureTable struct {
	widget.BaseWidget
	heads   []string
	rows    []tableRow
	left    map[int]bool // columns of words, which stand at the left
	at      int          // the row that stands out, noRow for none
	focused bool
	tip     *charts.Tip
	drawn   *tableRenderer
	known   tableMeasures
}

const noRow = -1

// newFigureTable returns a table without rows. The head of the first column, which names the rows, may be empty.
func newFigureTable(heads ...string) *figureTable {
	f := &figureTable{heads: heads, at: noRow, tip: charts.NewTip(), left: map[int]bool{0: true}}
	f.ExtendBaseWidget(f)
	return f
}

// fill shows rows.
func (f *figureTable) fill(heads []string, rows []tableRow) {
	f.heads, f.rows, f.known = heads, rows, tableMeasures{}
	if f.at >= len(rows) {
		f.at = noRow
	}
	f.Refresh()
	f.say()
}

// MouseIn lights a row.
func (f *figureTable) MouseIn(e *desktop.MouseEvent) { f.MouseMoved(e) }

// MouseMoved lights the row under the pointer.
func (f *figureTable) MouseMoved(e *desktop.MouseEvent) {
	widgets.SignOfLife()
	f.goTo(f.rowAt(e.Position.Y))
}

// MouseOut takes the light away.
func (f *figureTable) MouseOut() { f.goTo(noRow) }

// Tapped opens what a row stands for.
func (f *figureTable) Tapped(e *fyne.PointEvent) {
	if row := f.rowAt(e.Position.Y); row != noRow && f.rows[row].open != nil {
		f.rows[row].open()
	}
}

// Cursor is a hand over a row that opens something.
func (f *figureTable) Cursor() desktop.Cursor {
	if f.at != noRow && f.rows[f.at].open != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained begins with the first row.
func (f *figureTable) FocusGained() {
	f.focused = true
	if len(f.rows) > 0 {
		f.goTo(max(f.at, 0))
	}
	f.Refresh()
}

// FocusLost takes the light away.
func (f *figureTable) FocusLost() {
	f.focused = false
	f.goTo(noRow)
	f.Refresh()
}

// TypedKey goes from row to row.
func (f *figureTable) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	n := len(f.rows)
	switch {
	case n == 0:
		widgets.ForwardKey(f, key)
	case key.Name == fyne.KeyDown:
		f.goTo((f.at + 1) % n)
	case key.Name == fyne.KeyUp:
		f.goTo((max(f.at, 0) + n - 1) % n)
	case key.Name == fyne.KeyEscape && f.at != noRow:
		f.goTo(noRow)
	case f.at != noRow && f.rows[f.at].open != nil && (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace):
		f.rows[f.at].open()
	default:
		widgets.ForwardKey(f, key)
	}
}

// TypedRune does nothing.
func (f *figureTable) TypedRune(rune) {}

// rowAt is the row at a height, noRow for none.
func (f *figureTable) rowAt(y float32) int {
	if f.drawn == nil {
		return noRow
	}
	return f.drawn.rowAt(y)
}

func (f *figureTable) goTo(row int) {
	if row != f.at {
		f.at = row
		f.say()
		f.Refresh()
	}
}

const tipAway float32 = 16

// say shows the bubble of the row that stands out.
func (f *figureTable) say() {
	if f.at == noRow || f.rows[f.at].title == "" {
		f.tip.Hide()
		return
	}
	if f.drawn == nil || f.at >= len(f.drawn.shape.rows) {
		return
	}
	row, place := f.rows[f.at], f.drawn.shape.rows[f.at]
	at := fyne.NewPos(f.Size().Width/2, place.top+place.high/2)
	f.tip.Point(at, max(tipAway, place.high/2+2), f.Size(), row.title, row.facts...)
}

// letterHigh is the height of a line of text.
func letterHigh(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("M", theme.Size(size), fyne.TextStyle{}).Height
}

// unit is how much larger texts are than at 100 %.
func unit() float32 { return theme.Size(theme.SizeNameText) / 13 }
