package partners

import (
	"errors"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// The keys of the pages.
const (
	PageDirectory = "directory"
	PageReferrals = "referrals"
	PageSpaces    = "spaces"
)

// page is one of the pages of the room.
type page interface {
	content() fyne.CanvasObject
	refresh() error
	create()
	focus()
}

// Screen is the room.
type Screen struct {
	parts *Parts
	pages map[string]page
	list  *directory
	tabs  *widgets.TabBar
}

// New returns the room; Refresh fills it.
func New(parts Parts) *Screen {
	s := &Screen{parts: &parts}
	s.list = newDirectory(s)
	s.pages = map[string]page{PageDirectory: s.list, PageReferrals: newReferralsPage(s), PageSpaces: newSpacesPage(s)}
	tabs := []widgets.Tab{
		s.tab(PageDirectory, t("partners.page.directory")),
		s.tab(PageReferrals, t("partners.page.referrals")),
		s.tab(PageSpaces, t("partners.page.spaces")),
	}
	for _, o := range parts.Sections {
		s.pages[o.Key] = section{o}
		tabs = append(tabs, s.tab(o.Key, o.Title))
	}
	s.tabs = widgets.NewTabBar(tabs...)
	return s
}

// section is a page of another room. What it makes and finds, it does by itself.
type section struct{ Section }

func (o section) content() fyne.CanvasObject { return o.Page.Content() }

func (o section) refresh() error {
	o.Page.Refresh()
	return nil
}

func (o section) create() {
	if c, ok := o.Page.(interface{ Create() }); ok {
		c.Create()
	}
}

func (o section) focus() {
	if f, ok := o.Page.(interface{ FocusSearch() }); ok {
		f.FocusSearch()
	}
}

// Back goes back within the page in front, where it has a way of its own.
func (s *Screen) Back() bool {
	o, ok := s.front().(section)
	if !ok {
		return false
	}
	b, ok := o.Page.(interface{ Back() bool })
	return ok && b.Back()
}

func (s *Screen) tab(key, title string) widgets.Tab {
	return widgets.Tab{Key: key, Title: title, Build: s.pages[key].content, OnShow: func() { s.fill(key) }}
}

func (s *Screen) fill(key string) {
	if err := s.pages[key].refresh(); err != nil {
		s.parts.Shell.Fail(err)
	}
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.tabs }

// Refresh loads and fills the page in front.
func (s *Screen) Refresh() {
	if s.tabs.Key() == "" {
		s.tabs.Open(0)
		return
	}
	s.fill(s.tabs.Key())
}

// Leave keeps what is typed on the pages of other rooms that were shown. On its own nothing waits: dialogs save when
// they are confirmed.
func (s *Screen) Leave() error {
	var errs []error
	for _, o := range s.parts.Sections {
		if s.tabs.Built(o.Key) {
			errs = append(errs, o.Page.Leave())
		}
	}
	return errors.Join(errs...)
}

// ShowTab shows the n-th page, counted from 1; there may be none.
func (s *Screen) ShowTab(n int) { s.tabs.Open(n - 1) }

// NextTab goes by pages to the right, to the left when by is negative.
func (s *Screen) NextTab(by int) { s.tabs.Next(by) }

// Page is the key of the page in front.
func (s *Screen) Page() string { return s.tabs.Key() }

// SetTitle gives the page with the key another title, as one that tells how much waits there.
func (s *Screen) SetTitle(key, title string) { s.tabs.SetTitle(key, title) }

// ShowPage shows a page by its key.
func (s *Screen) ShowPage(key string) { s.tabs.OpenKey(key) }

// Create makes what the page in front is about: a partner, or an offer of premises.
func (s *Screen) Create() { s.front().create() }

// FocusSearch gives the keyboard to the search of the page in front.
func (s *Screen) FocusSearch() { s.front().focus() }

func (s *Screen) front() page {
	if p, ok := s.pages[s.tabs.Key()]; ok {
		return p
	}
	return s.list
}

// Open shows a partner.
func (s *Screen) Open(partner app.ID) {
	s.tabs.OpenKey(PageDirectory)
	s.list.open(partner)
}

// Undo takes back the last change and says that it did.
func (s *Screen) Undo() {
	_, err := s.parts.Records.Undo(s.parts.Context)
	switch {
	case errors.Is(err, app.ErrNothing):
		s.parts.Shell.Tell(message.Of(err, translations.Current()).Text)
	case err != nil:
		s.parts.Shell.Fail(err)
	default:
		s.Refresh()
		s.parts.Shell.Tell(t("undo.done"))
	}
}

// done shows the page again after a change, and offers to take it back; or shows why there was none.
func (s *Screen) done(err error, text string) {
	if err != nil {
		s.parts.Shell.Fail(err)
		return
	}
	s.Refresh()
	s.parts.Shell.Tell(text, widgets.Action{Label: t("founders.undo"), Run: s.Undo})
}
