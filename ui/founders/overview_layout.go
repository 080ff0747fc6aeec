package founders

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/ui/widgets"
)

// tilesLayout sets tiles of equal width side by side, in one row or, where they would not fit, in rows of the same
// number.
type tilesLayout struct{ width float32 } // of the last layout, 0 before

func widest(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// columns is how many tiles stand in a row.
func (l *tilesLayout) columns(objects []fyne.CanvasObject) int {
	need := widest(objects).Width
	for n := len(objects); n > 1; n-- {
		if len(objects)%n == 0 && (l.width == 0 || (l.width-widgets.Gap*float32(n-1))/float32(n) >= need) {
			return n
		}
	}
	return 1
}

// MinSize is the height of the rows at the width of the last layout.
func (l *tilesLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	tile := widest(objects)
	rows := float32(len(objects) / l.columns(objects))
	return fyne.NewSize(tile.Width, rows*(tile.Height+widgets.Gap)-widgets.Gap)
}

// Layout goes row by row.
func (l *tilesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	n := l.columns(objects)
	width := (size.Width - widgets.Gap*float32(n-1)) / float32(n)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, o.Size().Height))
	}
	height := widest(objects).Height
	for i, o := range objects {
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(float32(i%n)*(width+widgets.Gap), float32(i/n)*(height+widgets.Gap)))
	}
}

// pictureLayout sets words beside a square picture, or below it where they would have less room than they need.
type pictureLayout struct {
	side, words float32 // of the picture, and the least width of the words, at the usual size of text
	width       float32 // of the last layout, 0 before
}

func (l *pictureLayout) below() bool {
	return l.width > 0 && l.width < (l.side+l.words)*widgets.Zoom()+widgets.Gap
}

// MinSize is the height at the width of the last layout.
func (l *pictureLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	side, words := l.side*widgets.Zoom(), o[1].MinSize().Height
	if l.below() {
		return fyne.NewSize(side, side+widgets.Gap+words)
	}
	return fyne.NewSize(side, max(side, words))
}

// Layout begins with the picture.
func (l *pictureLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	side := l.side * widgets.Zoom()
	at, width := fyne.NewPos(side+widgets.Gap, 0), size.Width-side-widgets.Gap
	if l.below() {
		at, width = fyne.NewPos(0, side+widgets.Gap), size.Width
	}
	o[0].Resize(fyne.NewSquareSize(side))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(width, o[1].MinSize().Height))
	o[1].Resize(fyne.NewSize(width, o[1].MinSize().Height))
	o[1].Move(at)
}
