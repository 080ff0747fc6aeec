package analysis

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// Sheet is the page of one founder. Call Content once, then Refresh; call Leave before the page is taken away.
type Sheet struct {
	Parts
	desk  *desk.Desk
	saver Saver
	made  []coaching.Measure // all measures of the founder

	head    *head
	about   *about
	views   *widgets.TabBar
	tabs    []tab
	built   map[string]Page
	shown   map[string]fyne.CanvasObject // the contents of the pages built
	look    look
	page    fyne.CanvasObject
	content *fyne.Container
}

// Sheet returns the page of a founder, not yet built.
func (r *Room) Sheet(founder app.ID) *Sheet {
	s := &Sheet{Parts: r.parts, built: make(map[string]Page), shown: make(map[string]fyne.CanvasObject)}
	s.saver = r.parts.Autosave(s.save)
	s.desk = desk.New(r.parts.Records, founder, func() app.Date { return app.DateOf(r.parts.Now()) }, func() { s.saver.Touch() })
	s.desk.Listen(s.fill)
	s.head = newHead(s)
	s.about = newAbout(s)
	s.tabs = s.newTabs()
	return s
}

// Content builds the page. It shows nothing before the first Refresh.
func (s *Sheet) Content() fyne.CanvasObject {
	if s.content == nil {
		tabs := make([]widgets.Tab, len(s.tabs))
		for i, t := range s.tabs {
			tabs[i] = s.widgetTab(t)
		}
		s.views = widgets.NewTabBar(tabs...)
		s.views.OnChange = func(string) { s.leaveHidden() }
		top := container.NewVBox(s.head.content, s.about.content)
		s.page = container.NewBorder(top, nil, nil, nil, s.views)
		s.content = container.NewStack()
	}
	return s.content
}

func (s *Sheet) widgetTab(t tab) widgets.Tab {
	return widgets.Tab{
		Key: t.key, Title: t.title,
		Build: func() fyne.CanvasObject {
			page := t.build()
			s.built[t.key], s.shown[t.key] = page, page.Content()
			return s.shown[t.key]
		},
		OnShow: func() {
			s.renew()
			s.built[t.key].Refresh()
		},
	}
}

// Refresh loads the analyses and fills the page. What was typed and not yet saved is saved first.
func (s *Sheet) Refresh() {
	err := s.saver.Flush()
	if err == nil {
		s.made, err = s.Records.Measures(s.Context, s.desk.Founder())
	}
	if err == nil {
		err = s.desk.Load(s.Context)
	}
	if err != nil {
		s.Shell.Fail(err)
		return
	}
	s.present()
}

// Leave ends what is being typed and saves it.
func (s *Sheet) Leave() error {
	errs := []error{s.about.leave()}
	for _, t := range s.tabs {
		if page := s.built[t.key]; page != nil {
			errs = append(errs, page.Leave())
		}
	}
	return errors.Join(append(errs, s.saver.Flush())...)
}

// leaveHidden ends what was being typed on pages that went behind. What cannot be read stays there and is asked for
// when the founder is left.
func (s *Sheet) leaveHidden() {
	for key, page := range s.built {
		if key == s.views.Key() {
			continue
		}
		if err := page.Leave(); err != nil {
			s.Shell.Warn(message.Of(err, translations.Current()).Text)
		}
	}
}

// present shows the page, or the empty place with the one button that begins.
func (s *Sheet) present() {
	var shown fyne.CanvasObject = s.page
	if s.desk.Locked() {
		shown = s.empty()
	} else if s.views.Key() == "" {
		s.views.Open(0)
	}
	if len(s.content.Objects) != 1 || s.content.Objects[0] != shown {
		s.content.Objects = []fyne.CanvasObject{shown}
		s.content.Refresh()
	}
}

func (s *Sheet) empty() fyne.CanvasObject {
	button := widgets.PrimaryButton(t("analysis.empty.begin"), theme.ContentAddIcon(), s.onBegin)
	return widgets.EmptyState(theme.GridIcon(), t("analysis.empty.title")+"\n\n"+t("analysis.empty.text"), button)
}

// fill shows the open analysis in the page that is in front.
func (s *Sheet) fill() {
	if s.views == nil || s.desk.Locked() {
		return
	}
	s.head.show()
	s.about.fill()
	if page := s.built[s.views.Key()]; page != nil {
		s.renew()
		page.Refresh()
	}
}

// save is what the saver calls.
func (s *Sheet) save() error {
	if !s.desk.Dirty() {
		return nil
	}
	if err := s.desk.Save(s.Context); err != nil {
		s.head.mark.Failed()
		return err
	}
	s.head.mark.Saved(s.Now())
	s.head.show()
	return nil
}

// saved ends what is being typed, has everything saved, and tells whether it is; if not, the user has been told why.
func (s *Sheet) saved() bool {
	err := s.Leave()
	if err != nil {
		s.Shell.Fail(err)
	}
	return err == nil
}

// onBegin makes an analysis with what is known: her business, where she has one alone.
func (s *Sheet) onBegin() {
	if !s.saved() {
		return
	}
	var a potential.Analysis
	if b := s.desk.Businesses(); len(b) == 1 {
		a.Business = b[0].ID
	}
	if err := s.desk.Begin(s.Context, a); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.about.setOpen(true)
	s.present()
	s.views.Open(0)
	s.views.Focus() // the button that was pressed is gone
}

// onOpen shows another analysis.
func (s *Sheet) onOpen(id app.ID) {
	if !s.saved() {
		s.head.show() // the chooser goes back to the one that is still open
		return
	}
	s.desk.Open(id)
	s.present()
}

// onNext begins a new analysis of today from the open one.
func (s *Sheet) onNext() {
	if !s.saved() {
		return
	}
	before := s.desk.Analysis()
	if err := s.desk.Next(s.Context); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.present()
	s.Shell.Tell(t("analysis.next.done", vars{"Date": dateText(before.Date)}))
}

// onBin asks, puts the analysis into the bin, and offers to bring it back.
func (s *Sheet) onBin() {
	date := dateText(s.desk.Analysis().Date)
	widgets.Ask(s.Shell.Canvas(), t("analysis.bin.title", vars{"Date": date}), t("analysis.bin.text"), t("analysis.bin"), true, func() {
		if !s.saved() {
			return
		}
		id, err := s.desk.Bin(s.Context)
		if err != nil {
			s.Shell.Fail(err)
			return
		}
		s.present()
		s.Shell.Tell(t("analysis.bin.done", vars{"Date": date}), widgets.Action{Label: t("analysis.undo"), Run: func() { s.onRestore(id) }})
	})
}

func (s *Sheet) onRestore(id app.ID) {
	if err := s.desk.Restore(s.Context, id); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.present()
}

// Open shows an analysis at one of its places, as coaching.Source names them; "" leaves the page in front. It is for a
// link from elsewhere.
func (s *Sheet) Open(id app.ID, part string) {
	if !s.saved() {
		return
	}
	if !s.desk.Open(id) {
		s.Shell.Tell(t("analysis.gone"))
		return
	}
	s.present()
	i := slices.IndexFunc(s.tabs, func(t tab) bool { return t.holds(part) })
	if part == "" || i < 0 {
		return
	}
	s.views.Open(i)
	if page, ok := s.built[s.tabs[i].key].(shower); ok {
		page.Show(part)
	}
}
