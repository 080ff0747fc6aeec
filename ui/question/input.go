package question

import (
	"strconv"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// Input is how a question of one kind is answered.
type Input interface {
	Object() fyne.CanvasObject
	First() fyne.Focusable // takes the keyboard; nil where there is nothing to do
	// Show fills the input without telling it as a change. Where there is no value it may say so in words.
	Show(value any, instead string)
	// Read is the value that stands there, nil for none. The error says why it cannot be read.
	Read() (any, error)
	// Settle writes what stands there as the language does, once it is left.
	Settle()
}

// Hooks are what an input tells the row around it.
type Hooks struct {
	Typed    func()                    // a text is being typed
	Chosen   func()                    // something was chosen, which counts at once
	Focus    func(focused bool)        // the keyboard came or went
	Key      func(*fyne.KeyEvent) bool // sees every key first; true when it used it
	Shortcut func(fyne.Shortcut) bool
	Resized  func() // the input grew or shrank
}

// IsEnter tells whether a key is one of the two Enter keys.
func IsEnter(name fyne.KeyName) bool { return name == fyne.KeyReturn || name == fyne.KeyEnter }

// Reading is the value of a chosen option.
type Reading func(option string) (any, error)

// AsText takes the key of the option itself.
func AsText(option string) (any, error) { return option, nil }

// AsNumber takes the number that the key is.
func AsNumber(option string) (any, error) { return strconv.ParseFloat(option, 64) }

// AsYesNo takes yes and no for the truth values, and all else for itself.
func AsYesNo(option string) (any, error) {
	if option == profile.Yes || option == profile.No {
		return option == profile.Yes, nil
	}
	return option, nil
}

// What options need to stand side by side: few of them, in few letters.
const (
	maxChips   = 5
	maxLetters = 46
)

// NewOneOf offers options of which one is chosen: side by side where there is room for that, else in a list. None is how
// the list calls taking the choice back.
func NewOneOf(h Hooks, options []widgets.Option, none string, as Reading) Input {
	letters := 0
	for _, o := range options {
		letters += len([]rune(o.Text))
	}
	if len(options) <= maxChips && letters <= maxLetters {
		return NewChips(h, options, as)
	}
	return NewChoice(h, options, none, as)
}

// Chips shows all options side by side.
type Chips struct {
	Chips   *widgets.Chips
	as      Reading
	several bool
}

// NewChips offers options of which one is chosen.
func NewChips(h Hooks, options []widgets.Option, as Reading) *Chips {
	return newChips(h, options, false, as)
}

// NewSeveral offers options of which any number is chosen; the value is the list of their keys.
func NewSeveral(h Hooks, options []widgets.Option) *Chips { return newChips(h, options, true, AsText) }

func newChips(h Hooks, options []widgets.Option, several bool, as Reading) *Chips {
	c := &Chips{as: as, several: several}
	c.Chips = widgets.NewChips(options, several, func([]string) { h.Chosen() })
	c.Chips.OnFocus, c.Chips.OnKey, c.Chips.OnShortcut = h.Focus, h.Key, h.Shortcut
	return c
}

// Object implements Input.
func (c *Chips) Object() fyne.CanvasObject { return c.Chips }

// First implements Input.
func (c *Chips) First() fyne.Focusable { return c.Chips }

// Settle implements Input.
func (c *Chips) Settle() {}

// Show implements Input.
func (c *Chips) Show(value any, _ string) {
	if texts, ok := profile.TextsOf(value); ok {
		c.Chips.Fill(texts...)
		return
	}
	c.Chips.Fill(profile.TextOf(value))
}

// Read implements Input.
func (c *Chips) Read() (any, error) {
	chosen := c.Chips.Chosen()
	switch {
	case len(chosen) == 0:
		return nil, nil
	case c.several:
		return chosen, nil
	}
	return c.as(chosen[0])
}

// Choice offers the options in a list that opens. Once one is chosen the list offers to take it back.
type Choice struct {
	Choice  *widgets.Choice
	options []widgets.Option
	none    string
	as      Reading
}

// NewChoice offers options of which one is chosen.
func NewChoice(h Hooks, options []widgets.Option, none string, as Reading) *Choice {
	c := &Choice{options: options, none: none, as: as}
	c.Choice = widgets.NewChoice(options, func(string) {
		c.offer()
		h.Chosen()
	})
	c.Choice.Quiet, c.Choice.Placeholder = true, ""
	c.Choice.OnFocus, c.Choice.OnShortcut = h.Focus, h.Shortcut
	c.Choice.OnKey = func(key *fyne.KeyEvent) bool {
		if IsEnter(key.Name) && c.Choice.Key() == "" {
			return false // opens the list
		}
		return h.Key(key)
	}
	return c
}

func (c *Choice) offer() {
	offered := c.options
	if c.Choice.Key() != "" {
		offered = append([]widgets.Option{{Text: c.none}}, offered...)
	}
	c.Choice.SetOptions(offered)
}

// Object implements Input.
func (c *Choice) Object() fyne.CanvasObject { return c.Choice }

// First implements Input.
func (c *Choice) First() fyne.Focusable { return c.Choice }

// Settle implements Input.
func (c *Choice) Settle() {}

// Show implements Input.
func (c *Choice) Show(value any, instead string) {
	if chosen := profile.TextOf(value); c.Choice.Key() != chosen || c.Choice.Placeholder != instead {
		c.Choice.Placeholder = instead
		c.Choice.Fill(chosen)
		c.offer()
	}
}

// Read implements Input.
func (c *Choice) Read() (any, error) {
	if c.Choice.Key() == "" {
		return nil, nil
	}
	return c.as(c.Choice.Key())
}
