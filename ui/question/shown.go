package question

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// Shown shows a value that cannot be changed here.
type Shown struct {
	text *widgets.Lines
	box  *fyne.Container
	say  func(value any) string
	none string
}

// NewShown shows values in the words of say, and none where there is no value.
func NewShown(say func(value any) string, none string) *Shown {
	s := &Shown{text: widgets.NewLines(""), say: say, none: none}
	s.box = container.New(&shownLayout{}, s.text)
	return s
}

// Object implements Input.
func (s *Shown) Object() fyne.CanvasObject { return s.box }

// First implements Input: there is nothing for the keyboard to do.
func (s *Shown) First() fyne.Focusable { return nil }

// Settle implements Input.
func (s *Shown) Settle() {}

// Show implements Input.
func (s *Shown) Show(value any, instead string) {
	switch {
	case value != nil:
		s.text.Italic = false
		s.text.Say(s.say(value), theme.ColorNameForeground)
	case instead != "":
		s.text.Italic = true
		s.text.Say(instead, widgets.ColorMuted)
	default:
		s.text.Italic = true
		s.text.Say(s.none, widgets.ColorMuted)
	}
}

// Read implements Input: nothing can stand there that the records do not have.
func (s *Shown) Read() (any, error) { return nil, nil }

// shownLayout begins a text where it begins in an input.
type shownLayout struct{}

const shownRoom float32 = 6

// MinSize is that of the text with room below it.
func (*shownLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(theme.InnerPadding(), 2*shownRoom)
}

// Layout indents the text.
func (*shownLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(max(size.Width-theme.InnerPadding(), 1), max(size.Height-2*shownRoom, 1)))
	o[0].Move(fyne.NewPos(theme.InnerPadding(), shownRoom))
}
