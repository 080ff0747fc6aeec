package choice

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// pointsBoard marks every option that is not knocked out in every criterion: the figure and its word in each cell, at
// the end of a row its utility. It is one stop for the keyboard: the arrows go from cell to cell, 0 to 5 mark
// one, Delete takes the mark away, Enter and Space open the list of marks, as a click does.
type pointsBoard struct {
	widget.BaseWidget
	onMark func(option, criterion int, points *float64) // places in the analysis
	onAt   func(words string)                           // the cell of the keyboard or the pointer, in words
	onMove func(at fyne.Position, size fyne.Size)       // the keyboard went to a cell
	canvas func() fyne.Canvas

	options  []boardOption
	criteria []potential.Criterion
	total    float64 // of the weights
	at       boardPlace
	hover    boardPlace
	focused  bool
	shape    boardShape
}

// boardOption is a row: an option and its place in the analysis.
type boardOption struct {
	potential.AlternativeFigures
	place int
}

// boardPlace names a cell.
type boardPlace struct{ row, col int }

var nowhere = boardPlace{-1, -1}

func newPointsBoard(canvas func() fyne.Canvas, onMark func(option, criterion int, points *float64), onAt func(words string)) *pointsBoard {
	b := &pointsBoard{onMark: onMark, onAt: onAt, canvas: canvas, hover: nowhere}
	b.ExtendBaseWidget(b)
	return b
}

// show fills the board.
func (b *pointsBoard) show(o *potential.OptionsFigures) {
	b.options = nil
	for i, a := range o.Alternatives {
		if a.KnockedOut == "" {
			b.options = append(b.options, boardOption{a, i})
		}
	}
	b.criteria, b.total = o.Criteria, o.Total
	b.at = boardPlace{min(b.at.row, max(len(b.options)-1, 0)), min(b.at.col, max(len(b.criteria)-1, 0))}
	b.shape = boardShape{}
	b.Refresh()
	b.say()
}

func (b *pointsBoard) has(p boardPlace) bool {
	return p.row >= 0 && p.row < len(b.options) && p.col >= 0 && p.col < len(b.criteria)
}

// mark is what stands in a cell, nil for nothing.
func (b *pointsBoard) mark(p boardPlace) *float64 {
	if points, ok := b.options[p.row].Points[b.criteria[p.col].ID]; ok {
		return &points
	}
	return nil
}

// say tells the cell at work in words, nothing where there is none.
func (b *pointsBoard) say() {
	p := b.hover
	if !b.has(p) && b.focused {
		p = b.at
	}
	words := ""
	if b.has(p) {
		with := vars{"Option": named(b.options[p.row].Name), "Criterion": named(b.criteria[p.col].Name), "Points": markWords(b.mark(p))}
		words = t("analysis.options.points.cell", with)
	}
	b.onAt(words)
}

// markWords is a mark with its word.
func markWords(points *float64) string {
	switch {
	case points == nil:
		return t("analysis.options.points.missing")
	case *points == float64(int(*points)):
		return t("analysis.options.points.value", vars{"Points": int(*points), "Word": markWord(points)})
	}
	return figure(*points)
}

// markWord is the word of a whole mark, "" of one between.
func markWord(points *float64) string {
	if *points != float64(int(*points)) {
		return ""
	}
	return t(potential.PointsKey(int(*points)))
}

func (b *pointsBoard) set(p boardPlace, points *float64) {
	if b.has(p) {
		b.onMark(b.options[p.row].place, p.col, points)
	}
}

// TypedRune marks the cell.
func (b *pointsBoard) TypedRune(r rune) {
	widgets.SignOfLife()
	switch {
	case r >= '0' && r <= '0'+potential.MaxPoints:
		b.set(b.at, ref(float64(r-'0')))
	case r == ' ':
		b.open(b.at)
	}
}

// TypedKey goes from cell to cell.
func (b *pointsBoard) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	steps := map[fyne.KeyName]boardPlace{
		fyne.KeyLeft: {0, -1}, fyne.KeyRight: {0, 1}, fyne.KeyUp: {-1, 0}, fyne.KeyDown: {1, 0},
	}
	step, moves := steps[key.Name]
	switch {
	case moves:
		b.goTo(boardPlace{b.at.row + step.row, b.at.col + step.col})
	case key.Name == fyne.KeyDelete || key.Name == fyne.KeyBackspace:
		b.set(b.at, nil)
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		b.open(b.at)
	case key.Name == fyne.KeySpace: // arrives as a rune
	default:
		widgets.ForwardKey(b, key)
	}
}

// TypedShortcut hands on to the window.
func (b *pointsBoard) TypedShortcut(s fyne.Shortcut) { widgets.ForwardShortcut(b, s) }

func (b *pointsBoard) goTo(p boardPlace) {
	if b.has(p) {
		b.at = p
		b.Refresh()
		b.say()
		cell := b.shape.cell(p)
		b.onMove(fyne.NewPos(cell.x, cell.y), fyne.NewSize(cell.wide, cell.high))
	}
}

// FocusGained shows the cell of the keyboard.
func (b *pointsBoard) FocusGained() { b.setFocus(true) }

// FocusLost hides it.
func (b *pointsBoard) FocusLost() { b.setFocus(false) }

func (b *pointsBoard) setFocus(focused bool) {
	b.focused = focused
	b.Refresh()
	b.say()
}

// Tapped opens the list of marks for the cell under the pointer.
func (b *pointsBoard) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	p := b.shape.hit(e.Position)
	if !b.has(p) {
		return
	}
	b.at = p
	if c := b.canvas(); c != nil {
		c.Focus(b)
	}
	b.goTo(p)
	b.open(p)
}

// open shows the list of marks for a cell, from the best to the worst.
func (b *pointsBoard) open(p boardPlace) {
	c := b.canvas()
	if c == nil || !b.has(p) {
		return
	}
	choose := func(points *float64) func() {
		return func() {
			b.set(p, points)
			c.Focus(b)
		}
	}
	var items []*fyne.MenuItem
	for n := potential.MaxPoints; n >= 0; n-- {
		points := float64(n)
		items = append(items, fyne.NewMenuItem(markWords(&points), choose(&points)))
	}
	items = append(items, fyne.NewMenuItem(t("analysis.options.points.clear"), choose(nil)))
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	cell, size := b.shape.cell(p), menu.MinSize()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Add(fyne.NewPos(cell.x, cell.y+cell.high))
	at.X = max(min(at.X, c.Size().Width-size.Width-widgets.Gap), 0)
	at.Y = max(min(at.Y, c.Size().Height-size.Height-widgets.Gap), 0)
	menu.ShowAtPosition(at)
	c.Focus(menu)
}

// MouseIn lights a cell.
func (b *pointsBoard) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved lights the cell under the pointer.
func (b *pointsBoard) MouseMoved(e *desktop.MouseEvent) {
	widgets.SignOfLife()
	b.light(b.shape.hit(e.Position))
}

// MouseOut takes the light away.
func (b *pointsBoard) MouseOut() { b.light(nowhere) }

func (b *pointsBoard) light(p boardPlace) {
	if p != b.hover {
		b.hover = p
		b.Refresh()
		b.say()
	}
}
