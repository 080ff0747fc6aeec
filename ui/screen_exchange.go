package ui

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/translations"
	"wurzelwerk/ui/exchange"
	"wurzelwerk/ui/partners"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

// pageExchange is the key of the page among those of the partners.
const pageExchange = "exchange"

// Post carries files between offices, and tells when there may be others.
type Post interface {
	exchange.Post
	// Watch calls changed whenever other files wait, until ctx ends.
	Watch(ctx context.Context, changed func()) error
}

// exchangeRoom is the room of the exchange of the office that is open, one for all pages.
func (w *Window) exchangeRoom() *exchange.Room {
	if w.shell.exchange == nil {
		w.shell.exchange = exchange.New(w.exchangeParts())
	}
	return w.shell.exchange
}

func (w *Window) exchangeParts() exchange.Parts {
	parts := exchange.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now,
		Run:      func(title string, work exchange.Work, then func(error)) { w.runUnlocked(title, work, then) },
		Take:     w.take,
		SaveFile: w.SaveFile, SaveBeside: w.saveBeside, OpenFile: w.OpenFile, ChooseFolder: w.ChooseFolder,
		CarrierChanged: w.watchPost,
		OpenConflicts:  func() { w.inPartners(func(p *partners.Screen) { p.ShowPage(pageConflicts) }) },
		OpenBackups:    func() { w.openSettings("backups") },
		OpenFounders:   func() { w.Go("founders") },
	}
	if w.post != nil {
		parts.Post = w.post
	}
	return parts
}

func (w *Window) exchangeSection() partners.Section {
	return partners.Section{Key: pageExchange, Title: translations.T("exchange.page"), Page: w.exchangeRoom()}
}

// inPartners goes to the room of the partners.
func (w *Window) inPartners(open func(p *partners.Screen)) {
	w.Go("partners")
	if p, ok := w.screen().(*partners.Screen); ok {
		open(p)
	}
}

// runUnlocked does work beside the window that ends with the office: once it is locked, nobody hears of it any more.
func (w *Window) runUnlocked(title string, work exchange.Work, then func(error)) {
	office := w.context
	var heedless func() bool
	cancel := w.jobs.Run(title, work, func(err error) {
		if heedless != nil {
			heedless()
		}
		if office.Err() == nil {
			then(err)
		}
	})
	heedless = context.AfterFunc(office, cancel)
}

// take does work that changes records: what is typed is kept before, nothing can be typed meanwhile, and all pages are
// made anew before then. What cannot be kept is shown, and nothing is done.
func (w *Window) take(title string, work exchange.Work, then func(error)) {
	if w.shell == nil {
		return
	}
	if err := w.keep(); err != nil {
		w.Fail(err)
		return
	}
	s, again := w.shell, w.place()
	w.shell = nil // so that no key reaches a page that is not shown
	w.put(s.sidebar, container.NewCenter(widgets.NewText(title+" …")))
	w.runUnlocked(title, work, func(err error) {
		w.showShell(s.at)
		w.shell.back = s.back
		w.arrived.Hide()
		again()
		then(err)
		w.lookPost()
	})
}

// place is what brings back who and which page was in front, once the screens are made anew.
func (w *Window) place() func() {
	switch front := w.screen().(type) {
	case *foundersScreen:
		founder, tab := front.Founder(), front.Tab()
		return func() { w.showAgain(founder, tab) }
	case *partners.Screen:
		page := front.Page()
		return func() { w.inPartners(func(p *partners.Screen) { p.ShowPage(page) }) }
	}
	return func() {}
}

// showAgain shows a founder, if she is still there.
func (w *Window) showAgain(founder app.ID, tab string) {
	if f, ok := w.screen().(*foundersScreen); ok && founder != "" {
		if known, err := w.office.Founder(w.context, founder); err == nil && known.BinnedOn == "" {
			f.Open(founder, tab)
		}
	}
}

// saveBeside is SaveFile for a file that takes long to write.
func (w *Window) saveBeside(name, title string, save func(ctx context.Context, path string) error, then func(error)) {
	var say func() // what is told once it is written
	written := false
	preview.SaveAs(w, desktop{w}, name, func(path string) error {
		w.runUnlocked(title, func(ctx context.Context, _ func(float64)) error { return save(ctx, path) }, func(err error) {
			w.Fail(err)
			then(err)
			if written = err == nil; written && say != nil {
				say()
			}
		})
		return nil
	}, func(text string, actions ...widgets.Action) {
		say = func() { w.Tell(text, actions...) }
		if written {
			say()
		}
	})
}

// takesExchange takes a file of a partner, or its card, that was dropped on the window.
func (w *Window) takesExchange(path string) bool {
	if strings.EqualFold(filepath.Ext(path), exchange.FileEnding) {
		w.exchangeRoom().TakeFile(path)
		return true
	}
	card, err := exchange.ReadCard(path)
	if err != nil {
		return false
	}
	w.exchangeRoom().TakeCard(card)
	return true
}

// sendEvery is how often is sent what goes without asking.
const sendEvery = 5 * time.Minute

// watchPost tells from now on when files of partners wait at the carrier that is set now.
func (w *Window) watchPost() {
	w.unwatch()
	w.arrived.Hide()
	if w.office == nil || w.post == nil {
		return
	}
	ctx, cancel := context.WithCancel(w.context)
	w.unwatch = cancel
	w.nextSending(ctx)
	if w.jobs.inline {
		return // a test looks when it wants to
	}
	post, events := w.post, make(chan struct{}, 1)
	Listen(ctx, w.jobs, events, func(struct{}) { w.lookPost() })
	w.jobs.Beside(ctx, "watching the carrier", func(ctx context.Context) error {
		return post.Watch(ctx, func() {
			select {
			case events <- struct{}{}:
			default: // somebody will look anyhow
			}
		})
	})
}

func (w *Window) nextSending(ctx context.Context) {
	w.jobs.After(sendEvery, func() {
		if ctx.Err() != nil {
			return
		}
		w.sendDue()
		w.nextSending(ctx)
	})
}

// sendDue puts to the carrier what goes without asking. What could not be sent is tried again, and said on the page of
// the exchange.
func (w *Window) sendDue() {
	if w.shell != nil {
		w.exchangeRoom().SendDue(func(_ int, err error) { logError("sending to partners", err) })
	}
}

// lookPost tells who has sent something. Nothing is taken while she works; but on opening, before anything was touched,
// what partners sent whose files were seen before is taken at once. What goes without asking goes first.
func (w *Window) lookPost() {
	if w.shell == nil {
		return
	}
	fresh := w.fresh
	w.fresh = false
	w.sendDue()
	room := w.exchangeRoom()
	room.Look(func(waiting []model.Waiting) {
		if fresh && w.untouched() && seen(waiting) {
			room.Round()
			return
		}
		w.announce(waiting)
	})
}

// untouched tells that the office was opened and nothing done since.
func (w *Window) untouched() bool {
	s := w.shell
	return s != nil && s.at == entries()[0].key && len(s.built) == 1 && len(w.dirty) == 0 && w.Canvas().Overlays().Top() == nil
}

// seen tells that there are files, and all of partners whose files were seen before.
func seen(waiting []model.Waiting) bool {
	for _, f := range waiting {
		if !f.Peer.Seen {
			return false
		}
	}
	return len(waiting) > 0
}

// announce says in a bar of its own what waits, until it is taken or closed.
func (w *Window) announce(waiting []model.Waiting) {
	if len(waiting) == 0 {
		w.arrived.Hide()
		return
	}
	names := make(map[app.ID]string)
	for _, f := range waiting {
		names[f.Peer.Office()] = f.Peer.Name
	}
	text := translations.T("exchange.letters", translations.Vars{"n": len(waiting), "Name": waiting[0].Peer.Name})
	if len(names) > 1 {
		text = translations.T("exchange.letters.several", translations.Vars{"n": len(waiting), "Offices": len(names)})
	}
	show := widgets.Action{Label: translations.T("exchange.letters.show"), Run: w.showExchange}
	if !seen(waiting) {
		w.arrived.Tell(text, show)
		return
	}
	w.arrived.Tell(text, show, widgets.Action{Label: translations.T("exchange.letters.take"), Run: func() {
		w.arrived.Hide()
		w.exchangeRoom().Round()
	}})
}

// showExchange shows the page of the exchange, which tells what waits.
func (w *Window) showExchange() {
	w.arrived.Hide()
	w.inPartners(func(p *partners.Screen) { p.ShowPage(pageExchange) })
}
