package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// settings is the screen of the settings: how the window looks, the office, what protects it, its backups and data.
type settings struct {
	w       *Window
	tabs    *widgets.TabBar
	content fyne.CanvasObject
	pages   map[string]settingsPage
}

// settingsPage is one tab of the settings.
type settingsPage interface {
	content() fyne.CanvasObject
	refresh()
}

func newSettings(w *Window) screen {
	s := &settings{w: w, pages: make(map[string]settingsPage)}
	s.tabs = widgets.NewTabBar(
		s.tab("general", translations.T("settings.general"), &generalSettings{w: w}),
		s.tab("office", translations.T("settings.office"), &officeSettings{w: w}),
		s.tab("security", translations.T("settings.security"), &securitySettings{w: w}),
		s.tab("backups", translations.T("settings.backups"), &backupSettings{w: w}),
		s.tab("data", translations.T("settings.data"), &dataSettings{w: w}),
		s.tab("about", translations.T("settings.about"), &aboutSettings{w: w}),
	)
	s.content = container.NewBorder(widgets.NewHeader(translations.T("nav.settings")), nil, nil, nil, s.tabs)
	s.tabs.Open(0)
	return s
}

func (s *settings) tab(key, title string, page settingsPage) widgets.Tab {
	s.pages[key] = page
	return widgets.Tab{Key: key, Title: title, Build: page.content, OnShow: page.refresh}
}

// Content is what the window shows.
func (s *settings) Content() fyne.CanvasObject { return s.content }

// Refresh loads the tab in front.
func (s *settings) Refresh() { s.pages[s.tabs.Key()].refresh() }

// Leave has nothing to keep: every change is made at once or in a dialog.
func (s *settings) Leave() error { return nil }

// ShowTab shows a tab, counted from 1.
func (s *settings) ShowTab(n int) { s.tabs.Open(n - 1) }

// NextTab goes to the next tab.
func (s *settings) NextTab(by int) { s.tabs.Next(by) }

// run does work in the background and shows its error; done is called without one, and while the office is open.
func (w *Window) run(title string, work func(ctx context.Context) error, done func()) {
	office := w.office
	w.jobs.Run(title, func(ctx context.Context, _ func(float64)) error { return work(ctx) }, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		if w.office == office && done != nil {
			done()
		}
	})
}
