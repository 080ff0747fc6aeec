package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// measures of the matrix in the units of a canvas; they grow with the letters.
type measures struct {
	cellWide, cellHigh float32
	cellLeast          float32 // where there is little room
	sumWide            float32
	headWide, headMost float32 // of the heads of rows: at least, and where there is room
	topHigh            float32 // quadrant and label above the columns
	bandHigh           float32
	blockLeast         float32 // so that the name of a strategy has room
}

func newMeasures() measures {
	u := unit()
	return measures{
		cellWide: 40, cellLeast: 33 * min(u, 1.2), cellHigh: 33 * u, sumWide: 34 * min(u, 1.2), headWide: 146 * min(u, 1.15), headMost: 340,
		topHigh: 50 * u, bandHigh: 44 * u, blockLeast: 168 * min(u, 1.15),
	}
}

const (
	blockGap  float32 = 8
	focusRoom float32 = 3 // around the outer cells, for the frame of the focus
)

// unit is how much larger than usual the letters are.
func unit() float32 { return theme.Size(theme.SizeNameText) / 13 }

// span is one half of the rows or columns: inner or outer factors of one quadrant, and the sums after them.
type span struct {
	count     int
	at, width float32
	cell      float32
}

// sumAt is where the sums of a half stand.
func (s span) sumAt() float32 { return s.at + float32(s.count)*s.cell }

// shape places the cells of a matrix. As a fyne.Layout it keeps every object where put has set it.
type shape struct {
	measures
	rows, columns [2]span
	size          fyne.Size
	places        map[fyne.CanvasObject]place
	stretch       bool // objects grow with the width beyond that of size
}

type place struct {
	at   fyne.Position
	size fyne.Size
}

// newShape places a matrix for a board of the given width, 0 when that is not known.
func newShape(g grid, width float32) shape {
	s := shape{measures: newMeasures(), places: map[fyne.CanvasObject]place{}}
	if room := width - s.headWide - 2*s.sumWide - 2*blockGap - focusRoom; width > 0 && len(g.columns) > 0 {
		s.cellWide = max(min(room/float32(len(g.columns)), s.cellWide), s.cellLeast)
	}
	x := focusRoom
	for j, n := range []int{g.riskFrom, len(g.columns) - g.riskFrom} {
		s.columns[j] = span{count: n, at: x, cell: s.cellWide}
		if n > 0 {
			s.columns[j].width = max(float32(n)*s.cellWide+s.sumWide, s.blockLeast)
			s.columns[j].cell = (s.columns[j].width - s.sumWide) / float32(n)
			x += s.columns[j].width + blockGap
		}
	}
	y := focusRoom
	for i, n := range []int{g.weakFrom, len(g.rows) - g.weakFrom} {
		s.rows[i] = span{count: n, at: y + s.bandHigh, cell: s.cellHigh}
		if n > 0 {
			s.rows[i].width = float32(n+1) * s.cellHigh
			y += s.bandHigh + s.rows[i].width + blockGap
		}
	}
	s.size = fyne.NewSize(x, y)
	return s
}

// newShapeLike is a shape with the same halves for the heads beside it.
func newShapeLike(s shape) *shape {
	return &shape{measures: s.measures, rows: s.rows, columns: s.columns, places: map[fyne.CanvasObject]place{}}
}

func (s shape) put(into *fyne.Container, o fyne.CanvasObject, x, y, w, h float32) {
	s.places[o] = place{fyne.NewPos(x, y), fyne.NewSize(w, h)}
	into.Objects = append(into.Objects, o)
}

// half finds the half of row or column i, and its place in it.
func half(halves [2]span, i int) (which, within int) {
	if i >= halves[0].count {
		return 1, i - halves[0].count
	}
	return 0, i
}

func (s shape) rowHalf(r int) int    { h, _ := half(s.rows, r); return h }
func (s shape) columnHalf(c int) int { h, _ := half(s.columns, c); return h }

// row is the top of a row.
func (s shape) row(r int) float32 {
	h, i := half(s.rows, r)
	return s.rows[h].at + float32(i)*s.rows[h].cell
}

// column is the left edge and width of a column.
func (s shape) column(c int) (x, width float32) {
	h, i := half(s.columns, c)
	return s.columns[h].at + float32(i)*s.columns[h].cell, s.columns[h].cell
}

// MinSize is the whole of the shape.
func (s shape) MinSize([]fyne.CanvasObject) fyne.Size { return s.size }

// Layout sets each object in its place.
func (s shape) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		p := s.places[o]
		if s.stretch {
			p.size.Width += max(size.Width-s.size.Width, 0)
		}
		o.Move(p.at)
		o.Resize(p.size)
	}
}

// boardLayout sets the heads above and beside the cells that scroll: top, left, body.
type boardLayout struct {
	measures
	inside float32           // width of the cells
	heads  fyne.CanvasObject // of the rows
}

// MinSize leaves room for a few cells; the rest scrolls.
func (l boardLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.headWide+l.blockLeast, l.topHigh+l.bandHigh+3*l.cellHigh)
}

// Layout gives the body what the heads leave.
func (l boardLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, left, body := objects[0], objects[1], objects[2]
	head := max(min(size.Width-l.inside-blockGap, l.headMost), l.headWide)
	room := fyne.NewSize(size.Width-head, size.Height-l.topHigh)
	top.Move(fyne.NewPos(head, 0))
	top.Resize(fyne.NewSize(room.Width, l.topHigh))
	left.Move(fyne.NewPos(0, l.topHigh))
	left.Resize(fyne.NewSize(head, room.Height))
	l.heads.Resize(fyne.NewSize(head, l.heads.MinSize().Height)) // a clip does not pass its first size on
	body.Move(fyne.NewPos(head, l.topHigh))
	body.Resize(room)
}
