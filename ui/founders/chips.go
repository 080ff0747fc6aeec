package founders

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// chips edit a set of codes: each stands as a word that a click takes away, a choice adds another.
type chips struct {
	object fyne.CanvasObject
	box    *fyne.Container
	add    *widgets.Choice
	codes  []string
	name   func(string) string
	touch  func()
}

func newChips(add string, options []widgets.Option, name func(string) string, touch func()) *chips {
	c := &chips{box: container.New(layout.NewRowWrapLayoutWithCustomPadding(cellGap, cellGap)), name: name, touch: touch}
	c.add = widgets.NewChoice(options, c.onAdd)
	c.add.Placeholder = add
	c.object = widgets.Column(c.box, c.add)
	return c
}

func (c *chips) fill(codes []string) {
	c.codes = slices.Clone(codes)
	c.show()
}

// values are the codes in the order they were added; nil for none.
func (c *chips) values() []string {
	if len(c.codes) == 0 {
		return nil
	}
	return slices.Clone(c.codes)
}

func (c *chips) show() {
	c.box.Objects = nil
	for _, code := range c.codes {
		chip := widgets.QuietButton(c.name(code), theme.CancelIcon(), func() { c.onRemove(code) })
		chip.IconPlacement = widget.ButtonIconTrailingText
		c.box.Add(chip)
	}
	c.box.Hidden = len(c.codes) == 0
	c.box.Refresh()
}

func (c *chips) onAdd(code string) {
	c.add.Fill("")
	if code == "" || slices.Contains(c.codes, code) {
		return
	}
	c.codes = append(c.codes, code)
	c.show()
	c.touch()
}

func (c *chips) onRemove(code string) {
	c.codes = slices.DeleteFunc(c.codes, func(s string) bool { return s == code })
	c.show()
	c.touch()
}
