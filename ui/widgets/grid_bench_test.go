package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// numbers is a grid of fifty rows with eight columns, two of them computed from the others.
func numbers(b *testing.B) (*widgets.Grid, fyne.Canvas) {
	b.Helper()
	cells := make([][8]string, 50)
	columns := make([]widgets.GridColumn, 8)
	for col := range columns {
		columns[col] = widgets.GridColumn{Title: fmt.Sprint("Spalte ", col), Unit: "€", Kind: widgets.GridNumber, Width: 80}
	}
	columns[0].Kind, columns[6].Kind, columns[7].Kind = widgets.GridText, widgets.GridFixed, widgets.GridFixed
	for row := range cells {
		for col := range cells[row] {
			cells[row][col] = fmt.Sprintf("%d,%02d", row*13, col)
		}
	}
	grid := widgets.NewGrid(columns, widgets.GridEvents{
		Rows: func() int { return len(cells) },
		Text: func(row, col int) string { return cells[row][col] },
		Set: func(row, col int, text string) error {
			cells[row][col], cells[row][6], cells[row][7] = text, text+"0", text+"1"
			return nil
		},
		Footer: func(col int) string { return cells[0][col] },
		Mark:   func(int, int) string { return "" },
		Add:    func() {}, Remove: func(int) {}, Move: func(int, int) {},
	})
	return grid, uitest.Window(b, widgets.Page(grid)).Canvas()
}

// BenchmarkGridKey is what one key in a cell costs with fifty rows, painting apart.
func BenchmarkGridKey(b *testing.B) {
	grid, canvas := numbers(b)
	grid.Focus(25, 2)
	i := 0
	for b.Loop() {
		canvas.Focused().TypedRune(rune('1' + i%9))
		if i++; i%8 == 0 {
			canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
	}
}

// BenchmarkGridTab is what going on to the next cell costs with fifty rows.
func BenchmarkGridTab(b *testing.B) {
	grid, canvas := numbers(b)
	grid.Focus(0, 0)
	for b.Loop() {
		canvas.FocusNext()
	}
}

// BenchmarkGridOpen is what building and drawing fifty rows costs, drawn by software.
func BenchmarkGridOpen(b *testing.B) {
	for b.Loop() {
		_, canvas := numbers(b)
		canvas.Capture()
	}
}
