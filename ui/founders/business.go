package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// businessSection lists the businesses of one founder and lets them be added, edited, linked and unlinked.
type businessSection struct {
	parts   *Parts
	founder app.ID
	changed func()
	all     []app.Business

	cards   *fyne.Container
	content fyne.CanvasObject
}

func newBusinessSection(parts *Parts, founder app.ID, changed func()) *businessSection {
	s := &businessSection{parts: parts, founder: founder, changed: changed, cards: widgets.Column()}
	s.content = widgets.Column(s.cards, widgets.Row(
		widgets.QuietButton(translations.T("business.add"), theme.ContentAddIcon(), s.onAdd),
		widgets.QuietButton(translations.T("business.link"), theme.SearchIcon(), s.onLink),
	))
	return s
}

func (s *businessSection) refresh() {
	all, err := s.parts.Records.Businesses(s.parts.Context, s.founder)
	if err != nil {
		s.parts.Shell.Fail(err)
		return
	}
	s.all = all
	s.cards.Objects = nil
	for _, b := range all {
		s.cards.Add(s.card(b))
	}
	s.cards.Hidden = len(all) == 0
	s.cards.Refresh()
}

func (s *businessSection) card(b app.Business) fyne.CanvasObject {
	edit := widgets.QuietButton(translations.T("business.edit"), theme.DocumentCreateIcon(), func() { s.edit(b) })
	unlink := widgets.LinkButton(translations.T("business.unlink"), theme.ContentRemoveIcon(), func() { s.onUnlink(b) })
	body := widgets.Stack(4, strongLine(b.DisplayName()))
	if text := businessText(b); text != "" {
		body.Add(muted(text))
	}
	body.Add(widgets.Row(edit, unlink))
	return body
}

func (s *businessSection) onAdd() { s.edit(app.Business{}) }

func (s *businessSection) edit(b app.Business) { newBusinessDialog(s.parts, b, s.save).show() }

func (s *businessSection) save(b app.Business) error {
	if _, err := s.parts.Records.SaveBusiness(s.parts.Context, s.founder, b); err != nil {
		return err
	}
	s.refresh()
	s.changed()
	return nil
}

func (s *businessSection) onUnlink(b app.Business) {
	widgets.Ask(s.parts.Shell.Canvas(), translations.T("business.unlink.title", vars{"Name": b.DisplayName()}),
		translations.T("business.unlink.text"), translations.T("business.unlink"), false, func() { s.unlink(b) })
}

func (s *businessSection) unlink(b app.Business) {
	if err := s.parts.Records.UnlinkBusiness(s.parts.Context, s.founder, b.ID); err != nil {
		s.parts.Shell.Fail(err)
		return
	}
	s.refresh()
	s.changed()
	s.parts.Shell.Tell(translations.T("business.unlinked.notice", vars{"Name": b.DisplayName()}),
		widgets.Action{Label: translations.T("business.link.confirm"), Run: func() { s.link(b.ID) }})
}

func (s *businessSection) onLink() { newLinkDialog(s.parts, s.all, s.link).show() }

func (s *businessSection) link(id app.ID) {
	if err := s.parts.Records.LinkBusiness(s.parts.Context, s.founder, id); err != nil {
		s.parts.Shell.Fail(err)
		return
	}
	s.refresh()
	s.changed()
}
