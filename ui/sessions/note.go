package sessions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// note is the confidential note of a session. It is closed until it is asked for, and hides again when the page is left.
type note struct {
	page   *Page
	settle func()
	open   bool

	state  *widgets.Lines
	toggle *widgets.Button
	input  *area
	inside *fyne.Container
	card   *widgets.Card
}

func newNote(p *Page, settle func(), follow func(*area)) *note {
	n := &note{page: p, settle: settle, state: widgets.CaptionLines("")}
	n.input = newArea(3, t("sessions.text.none"), n.onTyped, settle)
	if follow != nil {
		n.input.field.OnCursorChanged = func() { follow(n.input) }
	}
	n.toggle = widgets.QuietButton("", nil, n.onToggle)
	n.inside = widgets.Stack(arrange.Tight, widgets.NewLines(t("sessions.note.about")), n.input.box)
	n.card = widgets.NewCard(t("sessions.note"), widgets.Stack(arrange.Tight, n.state, n.inside), n.toggle)
	n.card.Accent = widgets.ColorWeakness
	n.hide()
	return n
}

// fill shows whether there is a note, and the note itself while it is open.
func (n *note) fill() {
	text := n.page.book.draft.Confidential
	if n.open && n.input.field.Text != text {
		n.input.fill(text)
	}
	key := t("sessions.note.none")
	if text != "" {
		key = t("sessions.note.there")
	}
	n.state.Say(key, widgets.ColorMuted)
	n.state.Hidden = n.open
}

// hide closes the note; what it says stands in no field any more.
func (n *note) hide() {
	n.open = false
	n.input.fill("")
	n.show()
}

func (n *note) show() {
	n.inside.Hidden = !n.open
	n.toggle.SetText(t("sessions.note.open"))
	n.toggle.SetIcon(theme.VisibilityIcon())
	if n.open {
		n.toggle.SetText(t("sessions.note.close"))
		n.toggle.SetIcon(theme.VisibilityOffIcon())
	}
	n.fill()
	n.card.Refresh()
	n.settle()
}

// onToggle opens the note for writing, or closes it.
func (n *note) onToggle() {
	if n.open {
		n.hide()
		return
	}
	n.open = true
	n.show()
	if n.page.book.readOnly() {
		n.input.field.Disable()
		return
	}
	n.page.book.parts.Shell.Canvas().Focus(n.input.field)
}

func (n *note) onTyped(text string) {
	if n.open {
		n.page.book.edit(func(s *coaching.Session) { s.Confidential = text })
		n.page.saver.Touch()
	}
}
