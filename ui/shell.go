package ui

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/exchange"
	"wurzelwerk/ui/widgets"
)

// shell is what surrounds the screens of an open office: the sidebar, the way back, and the lock.
type shell struct {
	w        *Window
	sidebar  *widgets.Sidebar
	name     *widgets.Text // of the office; the title of the window must not tell it
	saved    *widgets.Text
	sample   *widgets.NavItem // shown while records of the sample office are here
	stage    *fyne.Container
	built    map[string]screen
	at       string
	exchange *exchange.Room // nil until it is asked for
	back     []string       // keys of the screens before, the last one at the end
}

// showShell shows the screens, beginning with the one of the key or the first.
func (w *Window) showShell(key string) {
	s := &shell{w: w, built: make(map[string]screen), stage: container.NewStack(), saved: widgets.SidebarText(""), name: widgets.SidebarText(w.info.Name)}
	w.shell = s
	lock := widgets.NewNavItem(translations.T("nav.lock"), theme.LogoutIcon(), w.Lock)
	help := widgets.NewNavItem(translations.T("nav.help"), theme.QuestionIcon(), w.showHelp)
	var places []widgets.NavEntry
	for _, e := range entries() {
		places = append(places, widgets.NavEntry{Key: e.key, Label: e.title(), Icon: e.icon()})
	}
	s.sample = widgets.NewNavItem(translations.T("nav.sample"), theme.InfoIcon(), w.showSampleSettings)
	s.sidebar = widgets.NewSidebar(Name, s.name, places, w.Go, s.saved, s.sample, help, lock)
	s.showSample()
	w.put(s.sidebar, s.stage)
	s.showSaved(w.saved)
	if _, ok := s.find(key); !ok {
		key = entries()[0].key
	}
	s.show(key)
}

func (s *shell) find(key string) (entry, bool) {
	for _, e := range entries() {
		if e.key == key {
			return e, true
		}
	}
	return entry{}, false
}

// Go shows the screen with the key. What is typed on the one before is kept; where it cannot be, the window stays.
func (w *Window) Go(key string) {
	s := w.shell
	if s == nil || key == s.at {
		return
	}
	before := s.at
	if s.leave() && s.show(key) && before != "" {
		s.back = append(s.back, before)
	}
}

// screen returns the screen that is shown, nil for none.
func (w *Window) screen() screen {
	if w.shell == nil {
		return nil
	}
	return w.shell.built[w.shell.at]
}

// Back goes back on the screen, or to the screen before.
func (w *Window) Back() {
	s := w.shell
	if s == nil {
		return
	}
	if b, ok := w.screen().(backer); ok && b.Back() {
		return
	}
	if last := len(s.back) - 1; last >= 0 && s.leave() {
		key := s.back[last]
		s.back = s.back[:last]
		s.show(key)
	}
}

// leave keeps what is typed on the screen in front and tells whether it may be left.
func (s *shell) leave() bool {
	front := s.built[s.at]
	if front == nil {
		return true
	}
	if err := front.Leave(); err != nil {
		s.w.Fail(err)
		return false
	}
	return true
}

// keep keeps what is typed on all screens and returns why some of it could not be kept.
func (s *shell) keep() []error {
	var errs []error
	for _, built := range s.built {
		if err := built.Leave(); err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

func (s *shell) show(key string) bool {
	e, ok := s.find(key)
	if !ok {
		return false
	}
	front, ok := s.built[key]
	if !ok {
		front = e.build(s.w)
		s.built[key] = front
	}
	s.at = key
	s.w.notice.Hide()
	s.sidebar.Select(key)
	s.stage.Objects = []fyne.CanvasObject{front.Content()}
	s.stage.Refresh()
	front.Refresh()
	s.w.countConflicts()
	return true
}

// showSample marks at the foot of the sidebar that records of the sample office are here.
func (s *shell) showSample() {
	s.sample.Hide()
	if loaded, err := s.w.office.SampleLoaded(s.w.context); err == nil && loaded {
		s.sample.Show()
	}
}

// showSampleSettings shows where the sample office can be taken out again.
func (w *Window) showSampleSettings() {
	w.openSettings("data")
}

// showSaved tells at the foot of the sidebar when something was saved last.
func (s *shell) showSaved(at time.Time) {
	text := ""
	if !at.IsZero() {
		text = translations.T("widget.saved.at", translations.Vars{"Time": translations.Current().Time(at)})
	}
	s.saved.SetText(text)
}

// rebuild makes all screens anew, in another language, and shows the same one.
func (w *Window) rebuild() {
	if w.shell == nil {
		return
	}
	if err := w.keep(); err != nil {
		w.Fail(err)
		return
	}
	w.showShell(w.shell.at)
}

// undo takes back the last change of a record.
func (w *Window) undo() {
	if w.office == nil {
		return
	}
	if front, ok := w.screen().(undoer); ok {
		front.Undo()
		return
	}
	err := w.keep()
	if err == nil {
		_, err = w.office.Undo(w.context)
	}
	if err != nil {
		if !errors.Is(err, app.ErrNothing) {
			logError("undo", err)
		}
		w.Warn(said(err))
		return
	}
	w.screen().Refresh()
	w.countConflicts()
	w.Tell(translations.T("undo.done"))
}
