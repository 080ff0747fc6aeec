package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// Keys are those that the page hears, all without a modifier. The window gives them to Keyed while the page is in front.
func Keys() []fyne.KeyName {
	keys := []fyne.KeyName{
		fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
		fyne.KeyEscape, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyPlus, fyne.Key0, fyne.KeyLeft, fyne.KeyRight,
	}
	return append(keys, womenKeys...)
}

// Keyed hears a key of the window and tells whether it was one of the page. Those that a field needs for itself are left
// alone while the keyboard is in one.
func (p *Page) Keyed(key *fyne.KeyEvent) bool {
	switch p.Shell.Canvas().Focused().(type) {
	case nil, *tiles, *widgets.Button:
		return p.key(key)
	}
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyPlus, fyne.Key0, fyne.KeyLeft, fyne.KeyRight:
		return false
	}
	for _, woman := range womenKeys {
		if key.Name == woman {
			return false
		}
	}
	return p.key(key)
}

// key does what a key does wherever the keyboard is.
func (p *Page) key(key *fyne.KeyEvent) bool {
	if p.evening.Meeting().ID == "" {
		return false
	}
	if run := p.functionKey(key.Name); run != nil {
		run()
		return true
	}
	for i, name := range womenKeys {
		if women := p.evening.Women(); key.Name == name && i < len(women) {
			p.pick(women[i])
			return true
		}
	}
	return false
}

func (p *Page) functionKey(name fyne.KeyName) func() {
	switch name {
	case fyne.KeyF2, fyne.KeySpace:
		return p.onPause
	case fyne.KeyF3, fyne.KeyReturn, fyne.KeyEnter:
		return p.onGo
	case fyne.KeyF4, fyne.KeyPlus:
		return func() { p.onExtend(1) }
	case fyne.KeyF5:
		return func() { p.onExtend(2) }
	case fyne.KeyF6:
		return p.onGive
	case fyne.KeyF7:
		return p.onSkip
	case fyne.KeyF9:
		return p.onAttend
	case fyne.KeyF10:
		return p.Undo
	default:
		return p.placeKey(name)
	}
}

// placeKey is a key that goes to another place or shows another thing.
func (p *Page) placeKey(name fyne.KeyName) func() {
	switch name {
	case fyne.KeyF11:
		return p.onFull
	case fyne.KeyF12:
		return p.onSound
	case fyne.KeyEscape:
		return p.onEscape
	case fyne.Key0:
		return p.all
	case fyne.KeyLeft:
		return func() { p.turnPage(-1) }
	case fyne.KeyRight:
		return func() { p.turnPage(1) }
	default:
		return nil
	}
}

// bar is the row of all that can be done on the clock, each with its key.
type bar struct {
	page                                *Page
	goes                                *widgets.Button
	pause, one, two, give, skip, attend *widgets.Button
	content                             fyne.CanvasObject
}

func newBar(p *Page) *bar {
	b := &bar{page: p}
	b.goes = widgets.PrimaryButton("", theme.MediaSkipNextIcon(), p.onGo)
	b.pause = widgets.QuietButton("", theme.MediaPauseIcon(), p.onPause)
	b.one = widgets.QuietButton(keyed("F4", t("meeting.extend", vars{"n": 1})), nil, func() { p.onExtend(1) })
	b.two = widgets.QuietButton(keyed("F5", t("meeting.extend", vars{"n": 2})), nil, func() { p.onExtend(2) })
	b.give = widgets.QuietButton(keyed("F6", t("meeting.give")), nil, p.onGive)
	b.skip = widgets.QuietButton(keyed("F7", t("meeting.skip")), nil, p.onSkip)
	b.attend = widgets.QuietButton(keyed("F9", t("meeting.attend")), nil, p.onAttend)
	b.content = container.New(&flow{head: true}, widgets.Columns(b.goes, b.pause), b.one, b.two, b.give, b.skip, b.attend)
	return b
}

// keyed is a label with the key that does the same.
func keyed(key, label string) string { return key + "  " + label }

// show says what can be done now.
func (b *bar) show(s team.State) {
	next := b.page.evening.Coming()
	label(b.goes, keyed("F3", b.page.goes(next)))
	enable(b.goes, next.Kind != "")
	running := s.Begun && !s.Ended && !s.Asks
	label(b.pause, keyed("F2", t("meeting.pause")))
	if s.Paused {
		label(b.pause, keyed("F2", t("meeting.resume")))
	}
	enable(b.pause, running)
	enable(b.one, running && s.Woman != "")
	enable(b.two, running && s.Woman != "")
	enable(b.give, running && s.Round != team.Closing)
	enable(b.skip, running && (s.Woman != "" || s.NextUp != "" && s.Round != team.Opening))
	enable(b.attend, running)
	importance(b.give, b.page.giving)
	importance(b.attend, running && b.page.attending)
}

func label(b *widgets.Button, text string) {
	if b.Text != text {
		b.SetText(text)
	}
}

func enable(b *widgets.Button, on bool) {
	if on == b.Disabled() {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}
