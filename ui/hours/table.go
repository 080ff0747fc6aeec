package hours

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// table shows rows of cells under their heads. Where they have no room side by side the last ones of each row stand in a
// line of their own below the others.
type table struct{ *fyne.Container }

// folding is how many cells of a row may stand below the others.
const folding = 2

func newTable(heads ...string) table {
	f := table{container.New(&tableLayout{columns: len(heads)})}
	for _, head := range heads {
		text := widgets.Caption(head)
		text.Shrinks = false
		arrange.Put(f.Container, text)
	}
	return f
}

// add puts a row below the others.
func (f table) add(cells ...fyne.CanvasObject) { arrange.Put(f.Container, cells...) }

type tableLayout struct {
	columns int
	width   float32 // of the last layout, 0 before
}

const (
	columnGap float32 = 14
	rowGap    float32 = 2
	// linkPadding is the room beside the label of a link, by which it stands out so that the words are in line.
	linkPadding float32 = 10
)

// widths are those of the columns, as wide as their widest cell.
func (l *tableLayout) widths(objects []fyne.CanvasObject) []float32 {
	widths := make([]float32, l.columns)
	for i, o := range objects {
		widths[i%l.columns] = max(widths[i%l.columns], cellWidth(o))
	}
	return widths
}

func cellWidth(o fyne.CanvasObject) float32 {
	width := o.MinSize().Width
	if _, link := o.(*widgets.Button); link {
		width -= 2 * linkPadding
	}
	return width
}

func total(widths []float32) float32 {
	sum := -columnGap
	for _, w := range widths {
		sum += w + columnGap
	}
	return sum
}

func (l *tableLayout) folded(widths []float32) bool { return l.width > 0 && total(widths) > l.width }

// lines are the cells of a row that stand side by side: all, or the last ones below the others.
func (l *tableLayout) lines(row []fyne.CanvasObject, folded bool) [][]fyne.CanvasObject {
	if !folded {
		return [][]fyne.CanvasObject{row}
	}
	return [][]fyne.CanvasObject{row[:l.columns-folding], row[l.columns-folding:]}
}

func highest(objects []fyne.CanvasObject) (height float32) {
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return height
}

// MinSize adds the rows, as wide as what stands side by side at least.
func (l *tableLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widths := l.widths(objects)
	folded := l.folded(widths)
	size := fyne.NewSize(total(widths[:l.columns-folding]), -rowGap)
	for i := 0; i+l.columns <= len(objects); i += l.columns {
		for _, line := range l.lines(objects[i:i+l.columns], folded) {
			size.Height += highest(line) + rowGap
		}
	}
	return size
}

// Layout sets the columns from the left; the second line of a row begins under its second cell.
func (l *tableLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	widths := l.widths(objects)
	folded, y := l.folded(widths), float32(0)
	for i := 0; i+l.columns <= len(objects); i += l.columns {
		x, column := float32(0), 0
		for n, line := range l.lines(objects[i:i+l.columns], folded) {
			if n > 0 {
				x = widths[0] + columnGap
			}
			height := highest(line)
			for _, o := range line {
				l.place(o, fyne.NewPos(x, y), fyne.NewSize(widths[column], height))
				x += widths[column] + columnGap
				column++
			}
			y += height + rowGap
		}
	}
}

// place sets a cell into the middle of its line; a text fills its column, all else has its own width.
func (l *tableLayout) place(o fyne.CanvasObject, at fyne.Position, room fyne.Size) {
	own := o.MinSize()
	at.Y += (room.Height - own.Height) / 2
	switch o.(type) {
	case *widgets.Text:
		own.Width = room.Width
	case *widgets.Button:
		at.X -= linkPadding
	}
	o.Resize(own)
	o.Move(at)
}
