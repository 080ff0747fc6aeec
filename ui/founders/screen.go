package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// Screen is the room: the list and one founder side by side, or the bin.
type Screen struct {
	parts  *Parts
	list   *listPane
	detail *detail
	bin    *binPane

	split   fyne.CanvasObject
	content *fyne.Container
}

// New returns the room; Refresh fills it.
func New(parts Parts) *Screen {
	s := &Screen{parts: &parts}
	s.list = newListPane(s.parts, s.onOpen, s.Create, s.ShowBin)
	s.list.leave = s.leaveThen
	s.detail = newDetail(s.parts, detailActions{
		archive: s.onArchive, unarchive: s.onUnarchive, bin: s.onBin, restore: s.onRestore,
		changed: s.list.refresh, section: s.onSection, tab: func(key string) { s.detail.tabs.OpenKey(key) },
		open: func(id app.ID) { s.Open(id, "") }, merge: s.showMerge, mergeWith: s.onMergeWith,
		card:     func(f app.Founder) { s.leaveThen(func() { s.parts.SaveCard(f.ID) }) },
		calendar: func(f app.Founder) { s.leaveThen(func() { s.parts.SaveCalendar(f.ID) }) },
	})
	s.bin = newBinPane(s.parts, s.onBinClosed)
	split := container.NewHSplit(s.list.content, s.detail.content)
	split.Offset = 0.28
	s.split = split
	s.content = container.NewStack(s.split)
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Refresh loads the list and what is open beside it.
func (s *Screen) Refresh() {
	s.list.refresh()
	if s.binShown() {
		s.bin.refresh()
	}
	if s.detail.founder.ID == "" {
		s.detail.showNothing(s.hint())
		return
	}
	if err := s.detail.refresh(); err != nil {
		s.close()
		s.parts.Shell.Fail(err)
	}
}

// hint tells what to do next while no founder is open.
func (s *Screen) hint() fyne.CanvasObject {
	if s.list.total+s.list.archived > 0 {
		return widgets.EmptyState(theme.AccountIcon(), translations.T("founders.choose"), nil)
	}
	actions := widgets.Row(widgets.QuietButton(translations.T("founders.empty.new"), theme.ContentAddIcon(), s.Create))
	if s.parts.LoadSample != nil {
		actions.Add(widgets.QuietButton(translations.T("founders.empty.sample"), theme.DownloadIcon(), s.parts.LoadSample))
	}
	return widgets.EmptyState(theme.AccountIcon(), translations.T("founders.empty"), actions)
}

// Open shows a founder, on the tab with the given key or, without one, on the tab in front. What is typed for another
// founder is kept before; where it cannot be, the user is asked.
func (s *Screen) Open(id app.ID, tab string) {
	s.leaveThen(func() {
		f, err := s.parts.Records.Founder(s.parts.Context, id)
		if err != nil {
			s.list.choose(s.detail.founder.ID)
			s.parts.Shell.Fail(err)
			return
		}
		s.showSplit()
		s.list.choose(id)
		s.detail.show(f)
		s.detail.tabs.OpenKey(tab)
	})
}

// ShowTaken shows the founders who were just taken in: the first is open, and the others stand on top of the list.
func (s *Screen) ShowTaken(ids []app.ID) {
	s.leaveThen(func() {
		s.showSplit()
		if len(ids) > 1 {
			s.list.showNewest()
		} else {
			s.list.refresh()
		}
		if len(ids) > 0 {
			s.Open(ids[0], TabMaster)
		}
	})
}

// Founder is the founder who is open, "" for none.
func (s *Screen) Founder() app.ID { return s.detail.founder.ID }

// Tab is the key of the tab in front.
func (s *Screen) Tab() string { return s.detail.tabs.Key() }

// ShowTab shows the n-th tab of the open founder, counted from 1; there may be none.
func (s *Screen) ShowTab(n int) {
	if s.detail.founder.ID != "" && !s.binShown() {
		s.detail.tabs.Open(n - 1)
	}
}

// NextTab goes by tabs to the right, to the left when by is negative.
func (s *Screen) NextTab(by int) {
	if s.detail.founder.ID != "" && !s.binShown() {
		s.detail.tabs.Next(by)
	}
}

// FocusSearch gives the keyboard to the search.
func (s *Screen) FocusSearch() {
	s.showSplit()
	s.list.focusSearch()
}

// OpenSection shows a section of a founder's personal data: "contact", "person", "language" or "business".
func (s *Screen) OpenSection(id app.ID, section string) {
	s.Open(id, TabMaster)
	if s.detail.founder.ID == id {
		s.onSection(section)
	}
}

// OpenMeasure shows a founder's measures, with one of them in sight.
func (s *Screen) OpenMeasure(id, measure app.ID) {
	s.Open(id, TabMeasures)
	if page, ok := s.detail.pages[TabMeasures].(*measuresPage); ok && s.detail.founder.ID == id {
		page.bring(measure)
	}
}

// Changed shows her header and the list again, after a tab saved something of her.
func (s *Screen) Changed() {
	if s.detail.founder.ID != "" {
		s.detail.onChanged()
	}
}

// Back leaves the bin and tells whether there was something to go back from.
func (s *Screen) Back() bool {
	if !s.binShown() {
		return false
	}
	s.onBinClosed()
	return true
}

// Leave keeps everything that is typed. Its error says what could not be kept: ErrUnfinished, or why saving failed.
func (s *Screen) Leave() error { return s.detail.leave() }

// leaveThen goes on once what is typed is kept, or the user does not want it.
func (s *Screen) leaveThen(next func()) {
	err := s.detail.leave()
	switch {
	case err == nil:
		next()
	case unfinished(err):
		s.list.choose(s.detail.founder.ID)
		s.askToDiscard(err, next)
	default:
		s.list.choose(s.detail.founder.ID)
		s.parts.Shell.Fail(err)
	}
}

func (s *Screen) askToDiscard(what error, next func()) {
	d := &widgets.Dialog{
		Title:   translations.T("founder.leave.title"),
		Body:    widgets.Paragraph(unfinishedText(what)),
		Confirm: translations.T("founder.leave.confirm"), Cancel: translations.T("founder.leave.cancel"),
		OnConfirm: func() bool {
			next()
			return true
		},
	}
	d.Show(s.parts.Shell.Canvas())
}

func (s *Screen) onOpen(id app.ID) {
	if id != s.detail.founder.ID {
		s.Open(id, "")
		return
	}
	s.parts.Shell.Canvas().FocusNext()
}

func (s *Screen) onSection(key string) {
	s.detail.tabs.OpenKey(TabMaster)
	if m, ok := s.detail.pages[TabMaster].(*master); ok {
		m.showSection(key)
	}
}

// Forget shows nothing any more of a founder who is gone for good; what is typed for her goes with her.
func (s *Screen) Forget(id app.ID) {
	if s.detail.founder.ID == id {
		s.close()
	}
	s.Refresh()
}

func (s *Screen) close() {
	s.list.choose("")
	s.detail.showNothing(s.hint())
}

func (s *Screen) binShown() bool { return s.content.Objects[0] == s.bin.content }

// ShowBin shows what was thrown away.
func (s *Screen) ShowBin() {
	s.leaveThen(func() {
		s.bin.refresh()
		s.put(s.bin.content)
		s.bin.focus()
	})
}

func (s *Screen) showSplit() {
	if s.binShown() {
		s.put(s.split)
	}
}

func (s *Screen) put(o fyne.CanvasObject) {
	s.content.Objects = []fyne.CanvasObject{o}
	s.content.Refresh()
}

func (s *Screen) onBinClosed() {
	s.showSplit()
	s.Refresh()
}
