package profiling

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// shownInput shows what is edited elsewhere, and leads there.
type shownInput struct {
	q    profile.Question
	text *widgets.Lines
	box  *fyne.Container
	link *link
}

func newShownInput(q profile.Question, h question.Hooks, open func()) *shownInput {
	label := t("profiling.shown.master")
	if q.OfBusiness() {
		label = t("profiling.shown.business")
	}
	s := &shownInput{q: q, text: widgets.NewLines(""), link: newLink(label, h, open)}
	s.box = shownBox(s.text, s.link)
	return s
}

// Object implements question.Input.
func (s *shownInput) Object() fyne.CanvasObject { return s.box }

// First implements question.Input.
func (s *shownInput) First() fyne.Focusable { return s.link }

// Settle implements question.Input.
func (s *shownInput) Settle() {}

// Show implements question.Input.
func (s *shownInput) Show(value any, instead string) {
	if value == nil {
		if instead == "" {
			instead = t("profiling.shown.none")
		}
		s.text.Italic = true
		s.text.Say(instead, widgets.ColorMuted)
		return
	}
	s.text.Italic = false
	s.text.Say(valueText(s.q, value), "foreground")
}

// Read implements question.Input.
func (s *shownInput) Read() (any, error) { return nil, nil }

// sectionOf is where in her personal data a value is edited.
func sectionOf(q profile.Question) string {
	switch {
	case q.OfBusiness():
		return "business"
	case q.Kind == profile.KindPhones:
		return "contact"
	case q.Kind == profile.KindCountries:
		return "person"
	}
	return "language"
}
