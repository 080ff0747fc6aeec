package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// editable is the cell itself, or where it is computed the next of its row that is not.
func (g *Grid) editable(p gridPlace) (gridPlace, bool) {
	for i := range g.columns {
		if col := (p.col + i) % len(g.columns); g.columns[col].Kind != GridFixed {
			return gridPlace{p.row, col}, true
		}
	}
	return p, false
}

// next is the editable cell before (-1) or after (1) another in the order of reading.
func (g *Grid) next(p gridPlace, by int) (gridPlace, bool) {
	columns := len(g.columns)
	last := g.events.Rows() * columns
	for i := p.row*columns + p.col + by; i >= 0 && i < last; i += by {
		if g.columns[i%columns].Kind != GridFixed {
			return gridPlace{i / columns, i % columns}, true
		}
	}
	return p, false
}

// step goes to a row above or below in the same column; beyond the edge it stays.
func (g *Grid) step(by int) {
	if row := g.at.row + by; row >= 0 && row < g.events.Rows() {
		g.enter(gridPlace{row, g.at.col})
	}
}

// down goes to the next row, and from the last one to a new one unless nothing was written into it yet.
func (g *Grid) down() {
	switch {
	case g.at.row+1 < g.events.Rows():
		g.step(1)
	case g.events.Add != nil && !g.blank(g.at.row):
		g.addRow()
	}
}

// blank tells that no text stands in a row.
func (g *Grid) blank(row int) bool {
	for col, c := range g.columns {
		if (c.Kind == GridText || c.Kind == GridNumber) && g.shown(gridPlace{row, col}) != "" {
			return false
		}
	}
	return true
}

// addRow appends a row and goes to its first cell.
func (g *Grid) addRow() {
	g.said = ""
	g.alter(g.events.Add)
	g.Focus(g.events.Rows()-1, 0)
}

// alter changes rows of the record and reads them again.
func (g *Grid) alter(change func()) {
	g.typed = false
	g.busy++
	change()
	g.busy--
	g.read()
}

// remove takes a row away with what is unfinished in it.
func (g *Grid) remove(row int) {
	if g.events.Remove == nil || row >= g.events.Rows() {
		return
	}
	at, live := g.at, g.live
	g.putAway()
	g.redraft(func(r int) (int, bool) {
		if r > row {
			return r - 1, true
		}
		return r, r != row
	})
	g.alter(func() { g.events.Remove(row) })
	if at.row > row || at.row >= g.events.Rows() {
		at.row--
	}
	g.at = gridPlace{max(at.row, 0), at.col}
	switch {
	case live && at.row >= 0:
		g.enter(at)
	case live && !g.add.Hidden:
		focus(g.add)
	}
}

// move sends a row up (-1) or down (1) with what is unfinished in it; the keyboard goes with it.
func (g *Grid) move(row, by int) {
	to := row + by
	if g.events.Move == nil || to < 0 || to >= g.events.Rows() {
		return
	}
	at, live := g.at, g.live
	g.putAway()
	swap := func(r int) (int, bool) {
		switch r {
		case row:
			return to, true
		case to:
			return row, true
		}
		return r, true
	}
	g.redraft(swap)
	g.alter(func() { g.events.Move(row, to) })
	at.row, _ = swap(at.row)
	g.at = at
	if live {
		g.enter(at)
	}
}

// redraft carries unfinished texts to other rows.
func (g *Grid) redraft(where func(row int) (int, bool)) {
	drafts := make(map[gridPlace]gridDraft, len(g.drafts))
	for p, d := range g.drafts {
		if row, kept := where(p.row); kept {
			drafts[gridPlace{row, p.col}] = d
		}
	}
	g.drafts = drafts
}

// key uses the keys of the grid before the field does.
func (g *Grid) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp:
		g.step(-1)
	case fyne.KeyDown:
		g.step(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		g.down()
	case fyne.KeyLeft, fyne.KeyRight:
		return g.sideways(map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[key.Name])
	case fyne.KeyEscape:
		return g.takeBack()
	case fyne.KeyF2:
		g.edit()
	default:
		return false
	}
	return true
}

// sideways goes to the cell beside a choice or a tick; in a text the key moves the cursor.
func (g *Grid) sideways(by int) bool {
	if g.field() == fyne.CanvasObject(g.entry) {
		return false
	}
	if p, ok := g.next(g.at, by); ok && p.row == g.at.row {
		g.enter(p)
	}
	return true
}

// takeBack brings back what stood in the cell, and tells whether something else stood there.
func (g *Grid) takeBack() bool {
	if !g.typed {
		return false
	}
	before := g.before
	_ = g.set(g.at, before) // it stood there before, with its error if it had one
	g.typed = false
	g.fillField()
	g.read()
	return true
}

// shortcut uses the shortcuts of the grid before the field does.
func (g *Grid) shortcut(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		return g.paste(s.Clipboard.Content())
	case *desktop.CustomShortcut:
		by := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[s.KeyName]
		switch {
		case by != 0 && s.Modifier == fyne.KeyModifierAlt && g.events.Move != nil:
			g.move(g.at.row, by)
			return true
		case s.KeyName == fyne.KeyDelete && s.Modifier == fyne.KeyModifierShortcutDefault && g.events.Remove != nil:
			g.remove(g.at.row)
			return true
		}
	}
	return false
}
