package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Chips shows all options side by side; one can be chosen, or several. They are one stop for the keyboard: the arrows go
// from option to option, Space chooses or takes back, a letter or figure goes to the option that begins with it, Delete
// takes all back. A chosen option carries a tick.
type Chips struct {
	widget.BaseWidget
	OnChange func(chosen []string)
	// OnKey sees every key first and returns true for one that it has used; OnShortcut and OnFocus are alike.
	OnKey      func(*fyne.KeyEvent) bool
	OnShortcut func(fyne.Shortcut) bool
	OnFocus    func(focused bool)

	options []Option
	several bool
	chosen  []string
	at      int // the option of the keyboard
	hover   int // -1 for none
	focused bool
	places  []chipPlace
}

type chipPlace struct {
	at   fyne.Position
	size fyne.Size
}

const (
	chipGap  float32 = 6
	chipSide float32 = 10
)

// NewChips returns options of which one can be chosen, or several. changed is called when the user chooses; it may be
// nil.
func NewChips(options []Option, several bool, changed func(chosen []string)) *Chips {
	c := &Chips{options: options, several: several, OnChange: changed, hover: -1}
	c.ExtendBaseWidget(c)
	return c
}

// Chosen returns the keys of the chosen options in the order of the options.
func (c *Chips) Chosen() []string { return slices.Clone(c.chosen) }

// Fill shows options as chosen without telling it as a change.
func (c *Chips) Fill(chosen ...string) {
	c.chosen = c.ordered(chosen)
	c.Refresh()
}

func (c *Chips) ordered(keys []string) []string {
	var out []string
	for _, o := range c.options {
		if slices.Contains(keys, o.Key) {
			out = append(out, o.Key)
		}
	}
	return out
}

// Toggle chooses an option as the user does, or takes it back.
func (c *Chips) Toggle(key string) {
	at := slices.Index(c.chosen, key)
	switch {
	case at >= 0:
		c.set(slices.Delete(slices.Clone(c.chosen), at, at+1))
	case c.several:
		c.set(c.ordered(append(slices.Clone(c.chosen), key)))
	default:
		c.set([]string{key})
	}
}

func (c *Chips) set(chosen []string) {
	c.chosen = chosen
	c.Refresh()
	if c.OnChange != nil {
		c.OnChange(slices.Clone(chosen))
	}
}

// Tapped chooses the option under the pointer.
func (c *Chips) Tapped(e *fyne.PointEvent) {
	focus(c)
	if i := c.under(e.Position); i >= 0 {
		c.at = i
		c.Toggle(c.options[i].Key)
	}
}

func (c *Chips) under(p fyne.Position) int {
	return slices.IndexFunc(c.places, func(place chipPlace) bool {
		x, y := p.X-place.at.X, p.Y-place.at.Y
		return x >= 0 && y >= 0 && x < place.size.Width && y < place.size.Height
	})
}

// MouseIn lights an option.
func (c *Chips) MouseIn(e *desktop.MouseEvent) { c.light(c.under(e.Position)) }

// MouseMoved lights the option under the pointer.
func (c *Chips) MouseMoved(e *desktop.MouseEvent) { c.light(c.under(e.Position)) }

// MouseOut takes the light away.
func (c *Chips) MouseOut() { c.light(-1) }

func (c *Chips) light(i int) {
	SignOfLife()
	if i != c.hover {
		c.hover = i
		c.Refresh()
	}
}

// FocusGained shows the focus at the chosen option.
func (c *Chips) FocusGained() {
	if len(c.chosen) > 0 {
		c.at = slices.IndexFunc(c.options, func(o Option) bool { return o.Key == c.chosen[0] })
	}
	c.setFocus(true)
	InSight(c)
}

// FocusLost hides it.
func (c *Chips) FocusLost() { c.setFocus(false) }

func (c *Chips) setFocus(focused bool) {
	c.focused = focused
	c.Refresh()
	if c.OnFocus != nil {
		c.OnFocus(focused)
	}
}

// TypedRune goes to the next option that begins with the letter or figure and, where one alone can be, chooses it.
func (c *Chips) TypedRune(r rune) {
	SignOfLife()
	if r == ' ' {
		return
	}
	prefix := strings.ToLower(string(r))
	for i := range c.options {
		at := (c.at + i) % len(c.options)
		if c.isChosen(at) && !c.several {
			continue
		}
		if o := c.options[at]; strings.HasPrefix(strings.ToLower(o.Text), prefix) || o.Key == prefix {
			c.at = at
			if c.several {
				c.Refresh()
			} else {
				c.Toggle(o.Key)
			}
			return
		}
	}
}

func (c *Chips) isChosen(i int) bool { return slices.Contains(c.chosen, c.options[i].Key) }

// TypedKey goes through the options and chooses.
func (c *Chips) TypedKey(key *fyne.KeyEvent) {
	SignOfLife()
	if c.OnKey != nil && c.OnKey(key) {
		return
	}
	switch key.Name {
	case fyne.KeyLeft:
		c.move(-1)
	case fyne.KeyRight:
		c.move(1)
	case fyne.KeySpace:
		c.Toggle(c.options[c.at].Key)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if len(c.chosen) > 0 {
			c.set(nil)
		}
	default:
		ForwardKey(c, key)
	}
}

// TypedShortcut hands on what OnShortcut does not use.
func (c *Chips) TypedShortcut(s fyne.Shortcut) {
	if c.OnShortcut == nil || !c.OnShortcut(s) {
		TypedShortcut(canvasOf(c), s)
	}
}

func (c *Chips) move(by int) {
	c.at = max(0, min(len(c.options)-1, c.at+by))
	c.Refresh()
}

// CreateRenderer draws the options.
func (c *Chips) CreateRenderer() fyne.WidgetRenderer {
	r := &chipsRenderer{chips: c, ring: &canvas.Rectangle{}}
	for range c.options {
		r.grounds = append(r.grounds, &canvas.Rectangle{StrokeWidth: 1})
		r.words = append(r.words, &canvas.Text{})
		r.ticks = append(r.ticks, canvas.NewImageFromResource(nil))
	}
	r.apply()
	return r
}

// chipsRenderer draws a ground, a word and a tick for each option, and the ring of the keyboard.
type chipsRenderer struct {
	chips   *Chips
	ring    *canvas.Rectangle
	grounds []*canvas.Rectangle
	words   []*canvas.Text
	ticks   []*canvas.Image
	high    float32
}

// Destroy has nothing to give back.
func (r *chipsRenderer) Destroy() {}

// Objects are those that are to be seen.
func (r *chipsRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, ground := range r.grounds {
		out = append(out, ground, r.words[i])
		if r.chips.isChosen(i) {
			out = append(out, r.ticks[i])
		}
	}
	if r.chips.focused {
		out = append(out, r.ring)
	}
	return out
}

// MinSize is as high as the lines of options at the present width, and as wide as the widest option.
func (r *chipsRenderer) MinSize() fyne.Size {
	widest := float32(0)
	for i := range r.words {
		widest = max(widest, r.place(i).Width)
	}
	return fyne.NewSize(widest, max(r.high, r.lineHeight()))
}

func (r *chipsRenderer) lineHeight() float32 {
	return fyne.MeasureText("M", r.chips.Theme().Size(theme.SizeNameText), fyne.TextStyle{}).Height + 8
}

// place is the room of an option; that of its tick is always kept free, so that nothing moves.
func (r *chipsRenderer) place(i int) fyne.Size {
	return fyne.NewSize(r.words[i].MinSize().Width+2*chipSide+r.tickSize(), r.lineHeight())
}

func (r *chipsRenderer) tickSize() float32 {
	return r.chips.Theme().Size(theme.SizeNameInlineIcon) * 0.7
}

// Layout goes from left to right and begins a new line where the room ends.
func (r *chipsRenderer) Layout(size fyne.Size) {
	at := fyne.NewPos(0, 0)
	r.chips.places = make([]chipPlace, len(r.words))
	for i, word := range r.words {
		room := r.place(i)
		if at.X > 0 && at.X+room.Width > size.Width+0.5 {
			at = fyne.NewPos(0, at.Y+room.Height+chipGap)
		}
		r.chips.places[i] = chipPlace{at, room}
		r.grounds[i].Move(at)
		r.grounds[i].Resize(room)
		tick := r.tickSize()
		r.ticks[i].Move(at.AddXY(chipSide/2, (room.Height-tick)/2))
		r.ticks[i].Resize(fyne.NewSquareSize(tick))
		left := chipSide + tick/2
		if r.chips.isChosen(i) {
			left = chipSide + tick
		}
		word.Move(at.AddXY(left, (room.Height-word.MinSize().Height)/2))
		word.Resize(word.MinSize())
		at.X += room.Width + chipGap
	}
	r.high = at.Y + r.lineHeight()
	r.placeRing()
}

func (r *chipsRenderer) placeRing() {
	if at := r.chips.at; at < len(r.chips.places) {
		place := r.chips.places[at]
		r.ring.Move(place.at)
		r.ring.Resize(place.size)
	}
}

func (r *chipsRenderer) apply() {
	c := r.chips
	size, radius := c.Theme().Size(theme.SizeNameText), c.Theme().Size(theme.SizeNameInputRadius)
	r.ring.CornerRadius = radius
	focusRing(r.ring, true)
	for i, o := range c.options {
		ground, word := r.grounds[i], r.words[i]
		ground.CornerRadius, word.Text, word.TextSize = radius, o.Text, size
		ground.FillColor, ground.StrokeColor = Color(theme.ColorNameInputBackground), Color(theme.ColorNameInputBorder)
		word.Color = Color(theme.ColorNameForeground)
		if i == c.hover {
			ground.StrokeColor = Color(theme.ColorNamePrimary)
		}
		if c.isChosen(i) {
			ground.FillColor, ground.StrokeColor = Color(ColorTint), Color(theme.ColorNamePrimary)
			word.Color = Color(ColorOnTint)
			r.ticks[i].Resource = theme.NewColoredResource(theme.ConfirmIcon(), ColorOnTint)
		}
	}
}

// Refresh takes the choice and the look again.
func (r *chipsRenderer) Refresh() {
	r.apply()
	r.Layout(r.chips.Size())
	for i := range r.ticks {
		if r.chips.isChosen(i) {
			r.ticks[i].Refresh()
		}
	}
	canvas.Refresh(r.chips)
}
