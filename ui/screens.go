package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/translations"
	"wurzelwerk/ui/teams"
)

// screen is a place of the window. It may besides be any of the small interfaces below; then their keys work in it.
type screen interface {
	Content() fyne.CanvasObject // is asked once
	Refresh()                   // loads and fills again; is called each time the screen is shown
	// Leave keeps what is typed before the screen is left or the office is locked. An error says why it cannot be kept.
	Leave() error
}

// creator makes a new record: Ctrl+N.
type creator interface{ Create() }

// searcher has a search: Ctrl+F.
type searcher interface{ FocusSearch() }

// printer shows what is open as a document: Ctrl+P.
type printer interface{ Print() }

// asker goes to the next question that is still open: F8.
type asker interface{ NextOpen() }

// tabbed has tabs, counted from 1: Ctrl+1 to Ctrl+7, Ctrl+Tab.
type tabbed interface {
	ShowTab(n int)
	NextTab(by int)
}

// backer has ways of its own to go back from, before the window goes back to the screen before: Alt+Left.
type backer interface{ Back() bool }

// undoer takes back the last change itself and says what it was: Ctrl+Z.
type undoer interface{ Undo() }

// entry is a screen of the sidebar.
type entry struct {
	key   string
	title func() string
	icon  func() fyne.Resource
	build func(w *Window) screen
}

// entries is the registry of screens, in the order of the sidebar. A new screen adds a line here and a file
// screen_NAME.go with its build function.
func entries() []entry {
	return []entry{
		{"today", func() string { return translations.T("nav.today") }, theme.CalendarIcon, newToday},
		{"founders", func() string { return translations.T("nav.founders") }, theme.AccountIcon, newFounders},
		{"teams", func() string { return translations.T("nav.teams") }, teams.Icon, newTeams},
		{"evaluation", func() string { return translations.T("nav.evaluation") }, theme.GridIcon, newEvaluation},
		{"partners", func() string { return translations.T("nav.partners") }, theme.MailForwardIcon, newPartners},
		{"settings", func() string { return translations.T("nav.settings") }, theme.SettingsIcon, newSettings},
	}
}
