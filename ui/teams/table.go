package teams

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// table shows rows of figures: names at the left as links that open what they stand for, numbers at the right.
type table struct {
	widget.BaseWidget
	heads []string
	box   *fyne.Container
}

// tableRow is a line of a table; its first cell names it.
type tableRow struct {
	cells []string
	open  func()
}

func newTable(heads ...string) *table {
	f := &table{heads: heads, box: container.New(&tableLayout{columns: len(heads)})}
	f.ExtendBaseWidget(f)
	return f
}

// fill shows rows.
func (f *table) fill(rows []tableRow) {
	f.box.Objects = nil
	for i, head := range f.heads {
		arrange.Put(f.box, figureText(widgets.Caption(head), i))
	}
	for _, row := range rows {
		arrange.Put(f.box, widgets.LinkButton(row.cells[0], nil, row.open))
		for i, text := range row.cells[1:] {
			arrange.Put(f.box, figureText(widgets.NewText(text), i+1))
		}
	}
	f.box.Refresh()
}

// figureText sets a text at the right of its column, that of the first at the left.
func figureText(text *widgets.Text, column int) *widgets.Text {
	text.Shrinks = false
	if column > 0 {
		text.Alignment = fyne.TextAlignTrailing
	}
	return text
}

// CreateRenderer shows the cells.
func (f *table) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.box) }

// tableLayout sets cells in columns: each as wide as its widest, the rest is shared.
type tableLayout struct{ columns int }

const (
	columnGap float32 = 14
	rowGap    float32 = 2
	// linkPadding is the room beside the label of a link, by which it stands out so that the words are in line.
	linkPadding float32 = 10
)

func (l *tableLayout) measures(objects []fyne.CanvasObject) (widths, heights []float32) {
	widths, heights = make([]float32, l.columns), make([]float32, (len(objects)+l.columns-1)/l.columns)
	for i, o := range objects {
		size := o.MinSize()
		widths[i%l.columns] = max(widths[i%l.columns], size.Width)
		heights[i/l.columns] = max(heights[i/l.columns], size.Height)
	}
	return widths, heights
}

// MinSize adds columns and rows.
func (l *tableLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widths, heights := l.measures(objects)
	size := fyne.NewSize(-columnGap, -rowGap)
	for _, w := range widths {
		size.Width += w + columnGap
	}
	for _, h := range heights {
		size.Height += h + rowGap
	}
	return size.Max(fyne.Size{})
}

// Layout gives each column its part of what is left.
func (l *tableLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths, heights := l.measures(objects)
	more := max(0, size.Width-l.MinSize(objects).Width) / float32(l.columns)
	y := float32(0)
	for row := range heights {
		x := float32(0)
		for column := range widths {
			i := row*l.columns + column
			if i >= len(objects) {
				break
			}
			o, wide := objects[i], widths[column]+more
			high := o.MinSize().Height
			own := wide
			left := x
			if column == 0 {
				own = min(wide, o.MinSize().Width)
				if row > 0 {
					left -= linkPadding
				}
			}
			o.Resize(fyne.NewSize(own, high))
			o.Move(fyne.NewPos(left, y+(heights[row]-high)/2))
			x += wide + columnGap
		}
		y += heights[row] + rowGap
	}
}
