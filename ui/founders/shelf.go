package founders

import (
	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

func (s *Screen) onArchive(f app.Founder) {
	s.ask(translations.T("founder.archive.title", vars{"Name": f.ShortName()}), translations.T("founder.archive.text"),
		translations.T("founder.archive"), func() {
			s.do(s.parts.Records.ArchiveFounder(s.parts.Context, f.ID), translations.T("founder.archived.notice", vars{"Name": f.ShortName()}),
				widgets.Action{Label: translations.T("founder.unarchive"), Run: func() { s.onUnarchive(f) }})
		})
}

func (s *Screen) onUnarchive(f app.Founder) {
	s.do(s.parts.Records.UnarchiveFounder(s.parts.Context, f.ID), translations.T("founder.unarchived.notice", vars{"Name": f.ShortName()}))
}

func (s *Screen) onBin(f app.Founder) {
	s.ask(translations.T("founder.bin.title", vars{"Name": f.ShortName()}), translations.T("founder.bin.text"),
		translations.T("founder.bin"), func() {
			err := s.parts.Records.BinFounder(s.parts.Context, f.ID)
			if err == nil {
				s.close()
			}
			s.do(err, translations.T("founder.binned.notice", vars{"Name": f.ShortName()}),
				widgets.Action{Label: translations.T("founder.restore"), Run: func() { s.onRestore(f) }})
		})
}

func (s *Screen) onRestore(f app.Founder) {
	err := s.parts.Records.RestoreFounder(s.parts.Context, f.ID)
	s.do(err, translations.T("founder.restored.notice", vars{"Name": f.ShortName()}))
	if err == nil {
		s.Open(f.ID, "")
	}
}

// ask confirms what is done to a founder; what is typed for her is kept before.
func (s *Screen) ask(title, text, verb string, yes func()) {
	s.leaveThen(func() { widgets.Ask(s.parts.Shell.Canvas(), title, text, verb, false, yes) })
}

// do shows the error of something done, or says that it is done and shows how things stand now.
func (s *Screen) do(err error, done string, actions ...widgets.Action) {
	if err != nil {
		s.parts.Shell.Fail(err)
		return
	}
	s.Refresh()
	s.parts.Shell.Tell(done, actions...)
}
