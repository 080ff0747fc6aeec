package profiling

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// hidden tells whether a block may not be seen now: it is sensitive and was not shown since the page came up, or there
// is no consent for it.
func (s *Sheet) hidden(block string) bool {
	b, ok := s.Catalogue.Block(block)
	if !ok || !b.Sensitive {
		return false
	}
	_, allowed := s.model.allowed(block)
	return !allowed || !s.revealed[block]
}

// reveal shows a sensitive block until the page is left.
func (s *Sheet) reveal(block string) {
	s.revealed[block] = true
	s.show()
	s.openBlock(block)
}

// conceal hides a sensitive block again.
func (s *Sheet) conceal(block string) {
	s.settle()
	delete(s.revealed, block)
	s.show()
	s.focusCurtain()
}

// Conceal hides everything that was told in confidence, at once: the page is left, or somebody comes to the table.
func (s *Sheet) Conceal() {
	if len(s.revealed) == 0 {
		return
	}
	clear(s.revealed)
	if s.content != nil {
		s.show()
	}
}

// curtain stands in the place of a hidden block and says why.
type curtain struct {
	first *widgets.Button
	page  fyne.CanvasObject
}

// newCurtain explains why a block is hidden and offers what can be done about it.
func (s *Sheet) newCurtain() fyne.CanvasObject {
	b, _ := s.Catalogue.Block(s.block)
	c := &curtain{}
	body := widgets.Column(paragraph(t("profiling.hidden.why"), theme.ColorNameForeground))
	consent, allowed := s.model.allowed(b.Key)
	switch {
	case allowed:
		c.first = widgets.PrimaryButton(t("profiling.show"), theme.VisibilityIcon(), func() { s.reveal(b.Key) })
		withdraw := widgets.LinkButton(t("profiling.consent.withdraw"), nil, func() { s.askWithdraw(b) })
		body.Add(paragraph(consentText(consent), widgets.ColorMuted))
		body.Add(newFlow(nil, c.first, withdraw))
		body.Add(paragraph(t("profiling.hidden.again"), widgets.ColorMuted))
	default:
		c.first = widgets.PrimaryButton(t("profiling.consent.note"), theme.DocumentCreateIcon(), func() { s.askConsent(b) })
		body.Add(paragraph(s.missingText(b.Key), theme.ColorNameForeground))
		actions := newFlow(nil, c.first)
		if _, was := s.model.withdrawn(b.Key); was && s.answersIn(b) {
			actions.Add(widgets.QuietButton(t("profiling.erase"), theme.DeleteIcon(), func() { s.askErase(b) }))
		}
		body.Add(actions)
		body.Add(paragraph(t("profiling.consent.how"), widgets.ColorMuted))
	}
	icon := widget.NewIcon(theme.NewColoredResource(theme.VisibilityOffIcon(), widgets.ColorMuted))
	title := container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSquareSize(22*widgets.Zoom()), icon), nil, widgets.Subheading(blockTitle(b)))
	c.page = container.NewVScroll(widgets.Padded(widgets.Narrow(widgets.NewCard("", widgets.Stack(12, title, body)))))
	s.curtain = c
	return c.page
}

func paragraph(text string, ink fyne.ThemeColorName) fyne.CanvasObject {
	l := widgets.NewLines(text)
	l.ColorName = ink
	return l
}

// missingText says why there is no consent: none was noted, the last one was withdrawn, or it has ended.
func (s *Sheet) missingText(block string) string {
	c, ok := s.model.consent(block, func(c app.Consent) bool { return c.Purpose == app.PurposeSpecial })
	switch {
	case !ok:
		return t("profiling.consent.none")
	case c.WithdrawnOn != "":
		return t("profiling.consent.withdrawn", vars{"Date": dateText(c.WithdrawnOn)})
	case c.Until != "" && c.Until < s.model.today():
		return t("profiling.consent.ended", vars{"Date": dateText(c.Until)})
	}
	return t("profiling.consent.none")
}

// answersIn tells whether anything is known in a block.
func (s *Sheet) answersIn(b profile.Block) bool {
	for _, a := range s.model.answers {
		if profile.BlockOf(a.Question) == b.Key {
			return true
		}
	}
	return false
}

// focusCurtain gives the keyboard to the first action of a hidden block.
func (s *Sheet) focusCurtain() {
	if s.hidden(s.block) && s.curtain != nil {
		s.focus(s.curtain.first)
	}
}
