package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// wide shows a table that can be moved sideways where it has no room.
func wide(table *figureTable) fyne.CanvasObject {
	l := &sideways{table: table, scroll: container.NewHScroll(container.NewWithoutLayout())}
	l.place = container.New(l, table)
	return l.place
}

// sideways holds a table, in a scroll where it is wider than the place.
type sideways struct {
	table  *figureTable
	scroll *container.Scroll
	place  *fyne.Container
}

// MinSize is as high as the table and leaves the width open.
func (l *sideways) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(fewestNames*unit(), l.table.MinSize().Height)
}

// Layout gives the table all the width, or as much as it needs.
func (l *sideways) Layout(o []fyne.CanvasObject, size fyne.Size) {
	scrolls := l.table.MinSize().Width > size.Width
	if scrolls != (o[0] == l.scroll) {
		l.scroll.Content = l.table
		l.place.Objects = []fyne.CanvasObject{l.scroll}
		if !scrolls {
			l.scroll.Content = container.NewWithoutLayout()
			l.place.Objects = []fyne.CanvasObject{l.table}
		}
		l.table.Move(fyne.NewPos(0, 0))
	}
	l.place.Objects[0].Resize(size)
	l.place.Objects[0].Move(fyne.NewPos(0, 0))
}
