package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// levels shows 1–3 in a row of the worksheet as filled marks: round ones for the importance, square ones for the
// likelihood. A click sets it, on the last filled one takes it away. It takes no focus: the row has the keys.
type levels struct {
	widget.BaseWidget
	onSet  func(level int)
	level  int
	square bool
}

const (
	levelStep float32 = 13
	levelMark float32 = 9
)

func newLevels(square bool, onSet func(level int)) *levels {
	l := &levels{square: square, onSet: onSet}
	l.ExtendBaseWidget(l)
	return l
}

func (l *levels) fill(level int) {
	if l.level != level {
		l.level = level
		l.Refresh()
	}
}

// Tapped sets the level under the pointer.
func (l *levels) Tapped(e *fyne.PointEvent) {
	level := min(max(int((e.Position.X-2)/levelStep)+1, 1), 3)
	if level == l.level {
		level--
	}
	l.onSet(level)
}

// Cursor is a hand.
func (l *levels) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws three marks.
func (l *levels) CreateRenderer() fyne.WidgetRenderer {
	square, marks := l.square, make([]fyne.CanvasObject, 3)
	for i := range marks {
		marks[i] = &canvas.Circle{StrokeWidth: 1.2}
		if square {
			marks[i] = &canvas.Rectangle{StrokeWidth: 1.2, CornerRadius: 1.5}
		}
	}
	r := &levelsRenderer{levels: l, marks: marks}
	r.paint()
	return r
}

type levelsRenderer struct {
	levels *levels
	marks  []fyne.CanvasObject
}

func (r *levelsRenderer) paint() {
	for i, o := range r.marks {
		line, fill := widgets.Color(widgets.ColorMuted), widgets.Color(widgets.ColorCard)
		if i < r.levels.level {
			line = widgets.Color(theme.ColorNamePrimary)
			fill = line
		}
		switch mark := o.(type) {
		case *canvas.Circle:
			mark.StrokeColor, mark.FillColor = line, fill
		case *canvas.Rectangle:
			mark.StrokeColor, mark.FillColor = line, fill
		}
	}
}

// MinSize holds three marks.
func (r *levelsRenderer) MinSize() fyne.Size { return fyne.NewSize(3*levelStep+4, levelMark+8) }

// Layout sets the marks side by side.
func (r *levelsRenderer) Layout(size fyne.Size) {
	for i, o := range r.marks {
		o.Resize(fyne.NewSquareSize(levelMark))
		o.Move(fyne.NewPos(4+float32(i)*levelStep, (size.Height-levelMark)/2))
	}
}

// Refresh takes colours and level again.
func (r *levelsRenderer) Refresh() {
	r.paint()
	for _, o := range r.marks {
		o.Refresh()
	}
}

// Objects lists the marks.
func (r *levelsRenderer) Objects() []fyne.CanvasObject { return r.marks }

// Destroy has nothing to give back.
func (r *levelsRenderer) Destroy() {}
