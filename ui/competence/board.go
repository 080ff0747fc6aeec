package competence

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// board is the fifteen competences with the steps of the open reading, and the bars of those beside it. It takes the
// focus as one: Up and Down go from row to row, the digits 1 to 8 rate, Left and Right go a step, 0 and Delete take the
// rating away, Enter goes to the evidence.
type board struct {
	widget.BaseWidget
	onSet   func(competence string, level int)
	onAt    func(competence string) // another row
	onEnter func()
	onHover func(place)
	onGrow  func() // the height is another

	views   views
	at      int
	focused bool
	hover   place
	shape   *boardShape
	width   float32
	drawn   *boardRenderer
}

func newBoard() *board {
	b := &board{hover: nowhere}
	b.ExtendBaseWidget(b)
	return b
}

// show fills the board.
func (b *board) show(v views) {
	b.views = v
	b.lay()
	b.Refresh()
}

// lay computes the shape, and tells when it needs another height.
func (b *board) lay() {
	before := float32(0)
	if b.shape != nil {
		before = b.shape.high
	}
	b.shape = newBoardShape(b.views, b.width)
	if b.shape.high != before && b.onGrow != nil {
		b.onGrow()
	}
}

// competence is the one of the row at work.
func (b *board) competence() string { return profile.Competences[b.at] }

func (b *board) level() int { return b.shape.openColumn().reading.Levels[b.competence()] }

// goTo makes another row the one at work.
func (b *board) goTo(row int) {
	row = max(0, min(row, len(profile.Competences)-1))
	if row != b.at {
		b.at = row
		b.Refresh()
		b.onAt(b.competence())
	}
}

// open makes the row of a competence the one at work.
func (b *board) open(competence string) {
	if i := slices.Index(profile.Competences, competence); i >= 0 {
		b.goTo(i)
	}
}

// rate sets the level of the row at work; 0 takes it away.
func (b *board) rate(level int) { b.onSet(b.competence(), level) }

// Tapped goes to a row, and rates by a step of the open reading.
func (b *board) Tapped(e *fyne.PointEvent) {
	p := b.shape.under(e.Position)
	if p.row < 0 {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	b.goTo(p.row)
	if p.level > 0 {
		b.rate(p.level)
	}
}

// MouseIn lights what is under the pointer.
func (b *board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved lights what is under the pointer and says what it means.
func (b *board) MouseMoved(e *desktop.MouseEvent) {
	widgets.SignOfLife()
	b.light(b.shape.under(e.Position))
}

// MouseOut takes the light away.
func (b *board) MouseOut() { b.light(nowhere) }

func (b *board) light(p place) {
	if p != b.hover {
		b.hover = p
		b.Refresh()
		b.onHover(p)
	}
}

// FocusGained shows where the keyboard is.
func (b *board) FocusGained() {
	b.focused = true
	b.Refresh()
	b.onAt(b.competence())
}

// FocusLost hides it.
func (b *board) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedRune rates by a digit.
func (b *board) TypedRune(r rune) {
	widgets.SignOfLife()
	if r >= '0' && r <= '0'+profile.MaxLevel {
		b.rate(int(r - '0'))
	}
}

// TypedKey goes from row to row and from step to step.
func (b *board) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	switch key.Name {
	case fyne.KeyUp:
		b.goTo(b.at - 1)
	case fyne.KeyDown:
		b.goTo(b.at + 1)
	case fyne.KeyHome:
		b.goTo(0)
	case fyne.KeyEnd:
		b.goTo(len(profile.Competences) - 1)
	case fyne.KeyLeft:
		if level := b.level(); level > 1 {
			b.rate(level - 1)
		}
	case fyne.KeyRight:
		b.rate(min(b.level()+1, profile.MaxLevel))
	case fyne.KeyDelete, fyne.KeyBackspace:
		b.rate(0)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.onEnter()
	default:
		widgets.ForwardKey(b, key)
	}
}

// Cursor is a hand over the steps.
func (b *board) Cursor() desktop.Cursor {
	if b.hover.level > 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
