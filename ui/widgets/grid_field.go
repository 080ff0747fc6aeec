package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// gridEntry is the field of texts and numbers; the grid draws its frame.
type gridEntry struct {
	TextField
	onFocus func(focused bool)
}

// FocusGained tells the grid.
func (e *gridEntry) FocusGained() {
	e.TextField.FocusGained()
	e.onFocus(true)
}

// FocusLost tells the grid.
func (e *gridEntry) FocusLost() {
	e.TextField.FocusLost()
	e.onFocus(false)
}

// CreateRenderer leaves ground and border of the entry out.
func (e *gridEntry) CreateRenderer() fyne.WidgetRenderer {
	return &gridEntryRenderer{e.TextField.CreateRenderer()}
}

type gridEntryRenderer struct{ fyne.WidgetRenderer }

// Objects are those of the entry without its ground and its border, which come first.
func (r *gridEntryRenderer) Objects() []fyne.CanvasObject { return r.WidgetRenderer.Objects()[2:] }

// gridCheck is the tick of the cell at work.
type gridCheck struct {
	widget.BaseWidget
	grid *Grid
}

// FocusGained tells the grid.
func (c *gridCheck) FocusGained() { c.grid.fieldFocus(true) }

// FocusLost tells the grid.
func (c *gridCheck) FocusLost() { c.grid.fieldFocus(false) }

// Tapped ticks, or takes the tick away.
func (c *gridCheck) Tapped(*fyne.PointEvent) { c.grid.tick() }

// TypedRune ticks on Space.
func (c *gridCheck) TypedRune(r rune) {
	SignOfLife()
	if r == ' ' {
		c.grid.tick()
	}
}

// TypedKey hands on what the grid does not use.
func (c *gridCheck) TypedKey(key *fyne.KeyEvent) {
	if !c.grid.key(key) {
		ForwardKey(c, key)
	}
}

// TypedShortcut hands on what the grid does not use.
func (c *gridCheck) TypedShortcut(s fyne.Shortcut) {
	if !c.grid.shortcut(s) {
		ForwardShortcut(c, s)
	}
}

// CreateRenderer draws nothing: the tick is drawn with the cells.
func (c *gridCheck) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

func (g *Grid) newEditors() {
	g.entry = &gridEntry{onFocus: g.fieldFocus}
	g.entry.Wrapping, g.entry.Scroll = fyne.TextWrap(fyne.TextTruncateClip), fyne.ScrollNone
	g.entry.extend(g.change)
	g.entry.OnKey, g.entry.OnShortcut = g.key, g.shortcut
	g.entry.ExtendBaseWidget(g.entry)
	g.choice = NewChoice(nil, g.change)
	g.choice.OnKey, g.choice.OnShortcut, g.choice.OnFocus = g.key, g.shortcut, g.fieldFocus
	g.check = &gridCheck{grid: g}
	g.check.ExtendBaseWidget(g.check)
	g.newDoors()
	for _, o := range g.fields() {
		o.Hide()
	}
	g.openDoors()
}

func (g *Grid) fields() []fyne.CanvasObject { return []fyne.CanvasObject{g.entry, g.choice, g.check} }

// field is the one for the cell at work.
func (g *Grid) field() fyne.CanvasObject {
	switch g.columns[g.at.col].Kind {
	case GridChoice:
		return g.choice
	case GridCheck:
		return g.check
	default:
		return g.entry
	}
}

// enter gives a cell the keyboard.
func (g *Grid) enter(p gridPlace) {
	c := canvasOf(g.body)
	if c == nil {
		return
	}
	SignOfLife()
	g.moving = true
	g.wake(p)
	c.Focus(g.field().(fyne.Focusable))
	g.moving = false
	if c.Focused() != g.field().(fyne.Focusable) {
		g.rest()
		return
	}
	g.reveal()
}

// wake sets the field over a cell.
func (g *Grid) wake(p gridPlace) {
	if p != g.at {
		g.said = ""
	}
	g.bring(p.col)
	g.at, g.live, g.typed = p, true, false
	g.seen, g.before = g.events.Text(p.row, p.col), g.shown(p)
	for _, o := range g.fields() {
		if o != g.field() {
			o.Hide()
		}
	}
	g.fillField()
	g.field().Show()
	g.openDoors()
	g.read()
}

// fillField shows the text of the cell at work in its field, all of it selected.
func (g *Grid) fillField() {
	text := g.shown(g.at)
	switch o := g.field().(type) {
	case *gridEntry:
		o.Fill(text)
		o.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // an old selection would swallow the first letter
		if text != "" {
			o.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
		}
	case *Choice:
		o.options = g.columns[g.at.col].Options
		o.Fill(text)
	}
}

// edit goes to the end of the text, opens the options of a choice, or ticks.
func (g *Grid) edit() {
	switch o := g.field().(type) {
	case *gridEntry:
		o.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	case *Choice:
		o.open()
	default:
		g.tick()
	}
}

// tick ticks the cell at work, or takes the tick away.
func (g *Grid) tick() {
	if g.shown(g.at) == GridChecked {
		g.change("")
	} else {
		g.change(GridChecked)
	}
}

// fieldFocus hears that the keyboard came or went.
func (g *Grid) fieldFocus(focused bool) {
	c := canvasOf(g.body)
	switch {
	case g.moving:
	case focused && !g.live && g.at.row < g.events.Rows():
		g.wake(g.at)
	case !focused && (c == nil || c.Overlays().Top() == nil): // the options of a choice leave the field where it is
		g.rest()
	}
}

// rest takes the field away; the cell is drawn as the record says.
func (g *Grid) rest() {
	if g.live {
		g.putAway()
		g.read()
	}
}

// putAway hides the field.
func (g *Grid) putAway() {
	g.live, g.typed = false, false
	for _, o := range g.fields() {
		o.Hide()
	}
	g.openDoors()
}

// placeField sets the field into the cell at work. A number ends where the drawn one does: its field is as wide as its
// text.
func (g *Grid) placeField() {
	if !g.live || g.at.row >= len(g.shape.rows) || g.at.col >= len(g.shape.columns) {
		return
	}
	x, wide := g.shape.columns[g.at.col].at, g.shape.columns[g.at.col].size
	if o := g.field(); o == g.entry {
		side := gridPad - theme.InnerPadding()
		x, wide = x+side, wide-2*side
		if g.columns[g.at.col].Kind == GridNumber {
			text := fyne.MeasureText(g.entry.Text, theme.Size(theme.SizeNameText), fyne.TextStyle{}).Width
			fits := min(text+2*theme.InnerPadding()+2, wide)
			x, wide = x+wide-fits, fits
		}
	}
	o, y := g.field(), g.shape.rows[g.at.row].at
	if o == g.entry {
		y++ // its words stand on the line of those beside it
	}
	o.Resize(fyne.NewSize(wide, g.shape.line))
	o.Move(fyne.NewPos(x, y))
}
