package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// column is one of a board. One of them is for texts, which break into lines; those after it are for numbers, at the
// right.
type column struct {
	title string
	text  bool
}

// cell is what stands in a column of a row; open shows what is behind it.
type cell struct {
	text string
	open func()
}

// row is a line of a board, or a heading between lines.
type row struct {
	heading string // of the lines that follow; nothing else counts then
	cells   []cell
	note    string // small, below the text
	strong  bool
}

// board shows rows of figures. It is one stop for the keyboard: the arrows go from one cell that opens something to the
// next, Enter opens it.
type board struct {
	widget.DisableableWidget // while nothing can be opened
	// onCell is called when a cell gets the keyboard, with its place in the board, so that the page can scroll to it.
	onCell func(at fyne.Position, size fyne.Size)

	columns []column
	rows    []row
	at      place // of the keyboard
	hover   place
	focused bool
	shape   *boardRenderer
}

// place names a cell; -1 is none.
type place struct{ row, column int }

var nowhere = place{-1, -1}

func newBoard(columns ...column) *board {
	f := &board{columns: columns, at: nowhere, hover: nowhere}
	f.ExtendBaseWidget(f)
	return f
}

// fill shows rows.
func (f *board) fill(rows []row) {
	f.rows, f.hover = rows, nowhere
	if !f.opens(f.at) {
		f.at = f.next(nowhere, 0, 1)
	}
	if f.shape != nil {
		f.shape.build()
	}
	if f.at == nowhere {
		f.Disable()
	} else {
		f.Enable()
	}
	f.Refresh()
}

func (f *board) opens(p place) bool {
	return p.row >= 0 && p.row < len(f.rows) && p.column >= 0 && p.column < len(f.rows[p.row].cells) && f.rows[p.row].cells[p.column].open != nil
}

// next is the cell to be opened that lies a step further in the row or, by rows, nearest to the column; nowhere for none.
func (f *board) next(from place, columns, rows int) place {
	if columns != 0 {
		for c := from.column + columns; from.row >= 0 && c >= 0 && c < len(f.columns); c += columns {
			if p := (place{from.row, c}); f.opens(p) {
				return p
			}
		}
		return nowhere
	}
	for r := from.row + rows; r >= 0 && r < len(f.rows); r += rows {
		for d := range len(f.columns) {
			for _, c := range []int{max(from.column, 0) - d, max(from.column, 0) + d} {
				if p := (place{r, c}); f.opens(p) {
					return p
				}
			}
		}
	}
	return nowhere
}

// under is the cell at a place of the widget that opens something.
func (f *board) under(at fyne.Position) place {
	if f.shape == nil {
		return nowhere
	}
	if p := f.shape.hit(at); f.opens(p) {
		return p
	}
	return nowhere
}

// Tapped opens what is behind a cell.
func (f *board) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if p := f.under(e.Position); p != nowhere {
		f.at = p
		f.rows[p.row].cells[p.column].open()
	}
}

// Cursor is a hand over what can be opened.
func (f *board) Cursor() desktop.Cursor {
	if f.hover != nowhere {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn lights a cell.
func (f *board) MouseIn(e *desktop.MouseEvent) { f.MouseMoved(e) }

// MouseMoved lights the cell under the pointer.
func (f *board) MouseMoved(e *desktop.MouseEvent) { f.light(f.under(e.Position)) }

// MouseOut takes the light away.
func (f *board) MouseOut() { f.light(nowhere) }

func (f *board) light(p place) {
	widgets.SignOfLife()
	if p != f.hover {
		f.hover = p
		f.shape.mark()
	}
}

// FocusGained shows where the keyboard is.
func (f *board) FocusGained() { f.setFocus(true) }

// FocusLost hides it.
func (f *board) FocusLost() { f.setFocus(false) }

func (f *board) setFocus(focused bool) {
	f.focused = focused
	if f.shape != nil {
		f.shape.mark()
	}
}

// TypedRune does nothing.
func (f *board) TypedRune(rune) {}

// TypedKey goes through the cells and opens.
func (f *board) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	steps := map[fyne.KeyName][2]int{fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, -1}, fyne.KeyDown: {0, 1}}
	step, moves := steps[key.Name]
	switch {
	case moves:
		f.move(f.next(f.at, step[0], step[1]))
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace:
		if f.opens(f.at) {
			f.rows[f.at.row].cells[f.at.column].open()
		}
	default:
		widgets.ForwardKey(f, key)
	}
}

func (f *board) move(to place) {
	if to == nowhere || f.shape == nil {
		return
	}
	f.at = to
	f.shape.mark()
	if at, size := f.shape.box(to); f.onCell != nil {
		f.onCell(at, size)
	}
}

// CreateRenderer draws the rows.
func (f *board) CreateRenderer() fyne.WidgetRenderer {
	f.shape = newBoardRenderer(f)
	return f.shape
}
