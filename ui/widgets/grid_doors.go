package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// gridDoor is a stop of the keyboard without a body that leads into a grid or to its next cell.
type gridDoor struct {
	widget.BaseWidget
	through func()
	left    func()
}

// gridDoors are the ways of Tab: first and last lead in while the grid rests, before and after stand around the field.
type gridDoors struct {
	first, before, after, last *gridDoor
	passing                    bool // the keyboard is on its way out
}

func newGridDoor(through, left func()) *gridDoor {
	d := &gridDoor{through: through, left: left}
	d.ExtendBaseWidget(d)
	return d
}

// FocusGained leads on.
func (d *gridDoor) FocusGained() { d.through() }

// FocusLost tells that the keyboard is gone.
func (d *gridDoor) FocusLost() { d.left() }

// TypedRune does nothing: the keyboard does not stay.
func (d *gridDoor) TypedRune(rune) {}

// TypedKey does nothing.
func (d *gridDoor) TypedKey(*fyne.KeyEvent) {}

// CreateRenderer draws nothing.
func (d *gridDoor) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

func (g *Grid) newDoors() {
	g.doors.first = newGridDoor(func() { g.comeIn(gridPlace{0, -1}, 1) }, g.openDoors)
	g.doors.last = newGridDoor(func() { g.comeIn(gridPlace{g.events.Rows(), 0}, -1) }, g.openDoors)
	g.doors.before = newGridDoor(func() { g.tab(-1) }, g.openDoors)
	g.doors.after = newGridDoor(func() { g.tab(1) }, g.openDoors)
}

// openDoors lets Tab into the grid, or while a field has the keyboard to the cells beside it.
func (g *Grid) openDoors() {
	empty := g.events.Rows() == 0
	g.doors.first.Hidden, g.doors.last.Hidden = g.live || empty, g.live || empty
	g.doors.before.Hidden, g.doors.after.Hidden = !g.live, !g.live
}

// comeIn enters the first editable cell after a place.
func (g *Grid) comeIn(from gridPlace, by int) {
	if p, ok := g.next(from, by); ok {
		g.enter(p)
	}
}

// tab goes to the cell before or after the one at work, or out of the grid.
func (g *Grid) tab(by int) {
	if g.doors.passing { // there is nothing else to go to
		g.doors.passing = false
		g.comeIn(map[int]gridPlace{1: {g.events.Rows(), 0}, -1: {0, -1}}[by], -by)
		return
	}
	if p, ok := g.next(g.at, by); ok {
		g.enter(p)
		return
	}
	c := canvasOf(g.body)
	if c == nil {
		return
	}
	g.doors.first.Hidden, g.doors.last.Hidden = true, true
	g.doors.before.Hidden, g.doors.after.Hidden = false, false
	g.doors.passing = true
	if by > 0 {
		c.FocusNext()
	} else {
		c.FocusPrevious()
	}
	g.doors.passing = false
}
