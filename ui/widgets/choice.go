package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
)

// Option is one thing to choose: what the program calls it, and its words.
type Option struct{ Key, Text string }

// Choice chooses one of several options from a list that opens below it. Letters typed while it has the focus go to
// the next option that begins with them; Enter, Space or Down opens the list; Up and Down choose without opening.
type Choice struct {
	widget.DisableableWidget
	Placeholder string
	OnChange    func(key string)
	// Quiet draws a line in place of the frame until the keyboard or the pointer comes, as a QuietField does.
	Quiet bool
	// OnKey sees every key first and returns true for one that it has used; OnShortcut and OnFocus are alike.
	OnKey      func(*fyne.KeyEvent) bool
	OnShortcut func(fyne.Shortcut) bool
	OnFocus    func(focused bool)

	options  []Option
	key      string
	focused  bool
	hovered  bool
	typed    typeAhead
	menu     *widget.PopUp
	menuList *choiceMenu
}

// NewChoice returns a choice with nothing chosen. changed is called when the user chooses and may be nil.
func NewChoice(options []Option, changed func(key string)) *Choice {
	c := &Choice{Placeholder: translations.T("widget.choice.placeholder"), options: options, OnChange: changed}
	c.ExtendBaseWidget(c)
	return c
}

// Key returns what is chosen, "" for nothing.
func (c *Choice) Key() string { return c.key }

// Fill shows an option without telling it as a change; an unknown key shows the placeholder.
func (c *Choice) Fill(key string) {
	c.key = key
	c.Refresh()
}

// SetOptions changes what can be chosen and keeps the key.
func (c *Choice) SetOptions(options []Option) {
	c.options = options
	c.Refresh()
}

// Narrow offers what typed words have found, as the user does it: what is chosen but not among it is let go, and the only
// option that has a key is chosen.
func (c *Choice) Narrow(found []Option) {
	c.SetOptions(found)
	keyed := slices.DeleteFunc(slices.Clone(found), func(o Option) bool { return o.Key == "" })
	switch {
	case len(keyed) == 1:
		c.Choose(keyed[0].Key)
	case !slices.ContainsFunc(keyed, func(o Option) bool { return o.Key == c.key }):
		c.Choose("")
	}
}

// Options returns what can be chosen.
func (c *Choice) Options() []Option { return slices.Clone(c.options) }

// Choose chooses as the user does.
func (c *Choice) Choose(key string) {
	if c.Disabled() || c.key == key {
		return
	}
	c.key = key
	c.Refresh()
	if c.OnChange != nil {
		c.OnChange(key)
	}
}

func (c *Choice) index() int {
	return slices.IndexFunc(c.options, func(o Option) bool { return o.Key == c.key })
}

// Tapped opens the list.
func (c *Choice) Tapped(*fyne.PointEvent) {
	if !c.Disabled() {
		focus(c)
		c.open()
	}
}

// MouseIn lights the field.
func (c *Choice) MouseIn(*desktop.MouseEvent) { SignOfLife(); c.hovered = true; c.Refresh() }

// MouseMoved does nothing.
func (c *Choice) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (c *Choice) MouseOut() { c.hovered = false; c.Refresh() }

// FocusGained shows the focus.
func (c *Choice) FocusGained() { c.setFocus(true) }

// FocusLost hides it.
func (c *Choice) FocusLost() { c.setFocus(false) }

func (c *Choice) setFocus(focused bool) {
	c.focused = focused
	c.Refresh()
	if focused {
		InSight(c)
	}
	if c.OnFocus != nil {
		c.OnFocus(focused)
	}
}

// TypedShortcut hands on what OnShortcut does not use.
func (c *Choice) TypedShortcut(s fyne.Shortcut) {
	if c.OnShortcut == nil || !c.OnShortcut(s) {
		TypedShortcut(canvasOf(c), s)
	}
}

// TypedRune chooses the next option that begins with what was typed, or opens the list for a space.
func (c *Choice) TypedRune(r rune) {
	if r == ' ' && c.typed.text == "" {
		return
	}
	if i := c.typed.find(r, c.options, c.index()); i >= 0 {
		c.Choose(c.options[i].Key)
	}
}

// TypedKey opens the list or goes through the options.
func (c *Choice) TypedKey(key *fyne.KeyEvent) {
	if c.OnKey != nil && c.OnKey(key) {
		return
	}
	if c.Disabled() {
		ForwardKey(c, key)
		return
	}
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.open()
	case fyne.KeyDown, fyne.KeyUp:
		c.step(map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[key.Name])
	default:
		ForwardKey(c, key)
	}
}

func (c *Choice) step(by int) {
	if len(c.options) > 0 {
		c.Choose(c.options[max(0, min(len(c.options)-1, c.index()+by))].Key)
	}
}

func (c *Choice) open() {
	surface := canvasOf(c)
	if surface == nil || len(c.options) == 0 {
		return
	}
	c.menuList = newChoiceMenu(c.options, c.index(), func(i int) {
		c.close()
		if i >= 0 {
			c.Choose(c.options[i].Key)
		}
	})
	c.menu = widget.NewPopUp(c.menuList.scroll, surface)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
	wanted := c.menuList.MinSize()
	height := min(wanted.Height, 320)
	below := surface.Size().Height - at.Y - c.Size().Height - 4
	if below < height && at.Y > below {
		height = min(height, at.Y-4)
		at.Y -= height + 2
	} else {
		height = min(height, below)
		at.Y += c.Size().Height + 2
	}
	c.menu.ShowAtPosition(at)
	c.menu.Resize(fyne.NewSize(max(c.Size().Width, wanted.Width+8), height))
	surface.Focus(c.menuList)
	c.menuList.reveal()
}

func (c *Choice) close() {
	if c.menu != nil {
		c.menu.Hide()
		c.menu = nil
		focus(c)
	}
}

// CreateRenderer draws the field.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	box, line := &canvas.Rectangle{}, &canvas.Rectangle{}
	word := NewText("")
	word.Shrinks = true
	arrow := widget.NewIcon(theme.MenuDropDownIcon())
	refresh := func() {
		box.Hidden = c.Quiet && !c.focused && !c.hovered
		line.Hidden, line.FillColor = !box.Hidden, Color(theme.ColorNameInputBorder)
		th := c.Theme()
		box.CornerRadius = th.Size(theme.SizeNameInputRadius)
		box.FillColor, box.StrokeColor, box.StrokeWidth = Color(theme.ColorNameInputBackground), Color(theme.ColorNameInputBorder), 1
		if c.focused {
			focusRing(box, true)
		} else if c.hovered && !c.Disabled() {
			box.StrokeColor = Color(ColorMuted)
		}
		word.Text, word.ColorName = c.Placeholder, ColorMuted
		if i := c.index(); i >= 0 {
			word.Text, word.ColorName = c.options[i].Text, theme.ColorNameForeground
		}
		if c.Disabled() {
			word.ColorName = theme.ColorNameDisabled
		}
		word.Refresh()
	}
	refresh()
	return &renderer{
		objects: []fyne.CanvasObject{box, line, word, arrow}, refresh: refresh,
		min: func() fyne.Size {
			widest := word.MinSize()
			for _, o := range append(c.options, Option{Text: c.Placeholder}) {
				widest = widest.Max(fyne.MeasureText(o.Text, c.Theme().Size(theme.SizeNameText), fyne.TextStyle{}))
			}
			return fyne.NewSize(min(widest.Width, 260)+c.Theme().Size(theme.SizeNameInlineIcon)+24, widest.Height+11)
		},
		layout: func(size fyne.Size) {
			box.Resize(size)
			line.Resize(fyne.NewSize(size.Width, 1))
			line.Move(fyne.NewPos(0, size.Height-1))
			icon := c.Theme().Size(theme.SizeNameInlineIcon)
			arrow.Resize(fyne.NewSquareSize(icon))
			arrow.Move(fyne.NewPos(size.Width-icon-6, (size.Height-icon)/2))
			height := word.MinSize().Height
			left := float32(10)
			if c.Quiet {
				left = quietIndent()
			}
			word.Move(fyne.NewPos(left, (size.Height-height)/2))
			word.Resize(fyne.NewSize(size.Width-icon-left-12, height))
		},
	}
}
