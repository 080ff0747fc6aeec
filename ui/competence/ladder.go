package competence

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// ladder is what somebody says of herself at each of the eight levels of a competence. A click chooses the level. It
// takes no focus: the board has the keys.
type ladder struct {
	widget.BaseWidget
	onSet func(level int)

	competence string
	level      int
	pointed    int // a level that the pointer is on elsewhere, 0 for none
	hover      int // the level under the pointer here, 0 for none
	rungs      []rung
}

// rung is one level.
type rung struct {
	top, high float32
	lines     []string
}

const (
	rungEdge float32 = 5
	rungGap  float32 = 1
)

func newLadder(onSet func(level int)) *ladder {
	l := &ladder{onSet: onSet}
	l.ExtendBaseWidget(l)
	return l
}

// show fills the ladder.
func (l *ladder) show(competence string, level int) {
	l.competence, l.level, l.pointed = competence, level, 0
	l.place(l.Size().Width)
	l.Refresh()
}

// point lets a level stand out that the pointer is on elsewhere.
func (l *ladder) point(level int) {
	if level != l.pointed {
		l.pointed = level
		l.Refresh()
	}
}

// figureWide is the width of the number before a sentence.
func figureWide() float32 { return 24 * min(unit(), 1.3) }

// place breaks the sentences in a width; it returns the height.
func (l *ladder) place(width float32) float32 {
	l.rungs = nil
	if l.competence == "" {
		return 0
	}
	size, line, y := theme.Size(theme.SizeNameText), letterHigh(theme.SizeNameText), float32(0)
	for level := 1; level <= profile.MaxLevel; level++ {
		lines := charts.Wrapped(sentenceOf(l.competence, level), width-figureWide()-2*rungEdge-boardRight, size, fyne.TextStyle{})
		high := max(float32(len(lines))*line, figureWide()) + 2*rungEdge
		l.rungs = append(l.rungs, rung{y, high, lines})
		y += high + rungGap
	}
	return y
}

// rungOf is where a level stands; of none, the first.
func (l *ladder) rungOf(level int) rung {
	if len(l.rungs) == 0 {
		return rung{}
	}
	return l.rungs[max(level, 1)-1]
}

func (l *ladder) under(at fyne.Position) int {
	for i, r := range l.rungs {
		if at.Y >= r.top && at.Y < r.top+r.high+rungGap {
			return i + 1
		}
	}
	return 0
}

// Tapped chooses the level under the pointer.
func (l *ladder) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if level := l.under(e.Position); level > 0 {
		l.onSet(level)
	}
}

// MouseIn lights the level under the pointer.
func (l *ladder) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved lights the level under the pointer.
func (l *ladder) MouseMoved(e *desktop.MouseEvent) {
	widgets.SignOfLife()
	l.light(l.under(e.Position))
}

// MouseOut takes the light away.
func (l *ladder) MouseOut() { l.light(0) }

func (l *ladder) light(level int) {
	if level != l.hover {
		l.hover = level
		l.Refresh()
	}
}

// Cursor is a hand.
func (l *ladder) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the levels.
func (l *ladder) CreateRenderer() fyne.WidgetRenderer { return &ladderRenderer{ladder: l} }

type ladderRenderer struct {
	ladder  *ladder
	objects []fyne.CanvasObject
}

func (r *ladderRenderer) paint() {
	l := r.ladder
	r.objects = nil
	line := letterHigh(theme.SizeNameText)
	for i, rung := range l.rungs {
		level := i + 1
		ground := box(0, rung.top, l.Size().Width, rung.high, 6, widgets.Color(widgets.ColorCard))
		switch level {
		case l.level:
			ground.FillColor = widgets.Color(theme.ColorNameSelection)
		case l.hover, l.pointed:
			ground.FillColor = widgets.Color(theme.ColorNameHover)
		}
		r.objects = append(r.objects, ground)
		r.objects = append(r.objects, l.figure(level, rung)...)
		y := rung.top + (rung.high-float32(len(rung.lines))*line)/2
		for _, text := range rung.lines {
			r.objects = append(r.objects, words(text, rungEdge+figureWide()+4, y, l.Size().Width, theme.SizeNameText, theme.ColorNameForeground, false, fyne.TextAlignLeading))
			y += line
		}
	}
}

// figure is the number before a sentence, in the colours of the steps on the board.
func (l *ladder) figure(level int, at rung) []fyne.CanvasObject {
	side := figureWide() - 4
	y := at.top + (at.high-side)/2
	ground := box(rungEdge, y, side, side, 4, widgets.Color(theme.ColorNameInputBackground))
	ground.StrokeColor, ground.StrokeWidth = widgets.Color(theme.ColorNameInputBorder), 1
	ink := widgets.ColorMuted
	if level == l.level {
		ground.FillColor, ink = widgets.Color(theme.ColorNamePrimary), theme.ColorNameForegroundOnPrimary
		ground.StrokeColor = ground.FillColor
	}
	line := letterHigh(theme.SizeNameCaptionText)
	return []fyne.CanvasObject{
		ground,
		words(strconv.Itoa(level), rungEdge, y+(side-line)/2, side, theme.SizeNameCaptionText, ink, level == l.level, fyne.TextAlignCenter),
	}
}

// MinSize is as high as the sentences in the width of the last layout.
func (r *ladderRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, r.ladder.place(r.ladder.Size().Width))
}

// Layout breaks the sentences anew.
func (r *ladderRenderer) Layout(size fyne.Size) {
	r.ladder.place(size.Width)
	r.paint()
}

// Refresh draws anew.
func (r *ladderRenderer) Refresh() {
	r.ladder.place(r.ladder.Size().Width)
	r.paint()
	canvas.Refresh(r.ladder)
}

// Objects lists what is drawn.
func (r *ladderRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *ladderRenderer) Destroy() {}
