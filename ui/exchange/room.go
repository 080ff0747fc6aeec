package exchange

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/ui/widgets"
)

// Room is the exchange with partner offices, as a page.
type Room struct {
	parts     *Parts
	whole     *fyne.Container
	scroll    *container.Scroll
	topic     string // of the help that is shown in place of the page, "" for none
	status    model.Status
	requests  []model.Request
	carrier   model.Carrier
	due       map[app.ID]bool // for whom there is something to send
	waiting   []model.Waiting // at the carrier
	strangers int             // files there of offices that are no partners
	trouble   error           // why nobody knows what waits there
}

// New returns the room; Refresh fills it.
func New(parts Parts) *Room {
	r := &Room{parts: &parts, scroll: widgets.Page(), due: make(map[app.ID]bool)}
	r.whole = container.NewStack(r.scroll)
	return r
}

// Content is what the window shows.
func (r *Room) Content() fyne.CanvasObject { return r.whole }

// Leave keeps what is typed: nothing waits, dialogs save when they are confirmed.
func (r *Room) Leave() error { return nil }

// Create takes in the card of a partner.
func (r *Room) Create() { r.AskCard("") }

// Back leaves the help.
func (r *Room) Back() bool {
	if r.topic == "" {
		return false
	}
	r.topic = ""
	r.show()
	return true
}

// Refresh loads and fills the page, and looks for what waits at the carrier.
func (r *Room) Refresh() {
	if err := r.load(); err != nil {
		r.parts.Shell.Fail(err)
		return
	}
	r.show()
	r.look(nil)
}

func (r *Room) load() (err error) {
	records, ctx := r.parts.Records, r.parts.Context
	for _, read := range []func() error{
		func() error { r.status, err = records.SyncStatus(ctx); return err },
		func() error { r.requests, err = records.Requests(ctx); return err },
		func() error { r.carrier, err = records.Carrier(ctx); return err },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	clear(r.due)
	for _, p := range r.status.Peers {
		due, err := records.NeedsSending(ctx, p.Office())
		if err != nil {
			return err
		}
		r.due[p.Office()] = due && !p.Paused
	}
	return nil
}

// show builds the page from what was loaded.
func (r *Room) show() {
	page := r.page()
	if r.topic != "" {
		page = r.helpPage()
	}
	r.scroll.Content = widgets.Padded(page)
	r.scroll.Refresh()
}

// carried tells that a place for files is set.
func (r *Room) carried() bool { return r.parts.Post != nil && r.carrier.Kind != "" }

// Look finds beside the window what waits at the carrier, shows it on the page, and calls then, which may be nil. What
// cannot be reached is said on the page alone: nobody asked.
func (r *Room) Look(then func(waiting []model.Waiting)) {
	if err := r.load(); err != nil {
		r.trouble = err
		return
	}
	r.look(then)
}

func (r *Room) look(then func(waiting []model.Waiting)) {
	if !r.carried() {
		r.waiting, r.strangers, r.trouble = nil, 0, nil
		return
	}
	var report model.Report
	r.parts.Run(t("exchange.look"), func(ctx context.Context, _ func(float64)) (err error) {
		report, err = r.parts.Post.Round(ctx, model.Rules{Look: true})
		return err
	}, func(err error) {
		if r.parts.Context.Err() != nil || errors.Is(err, context.Canceled) {
			return
		}
		changed := (r.trouble == nil) != (err == nil) || len(r.waiting) != len(report.Waiting) || r.strangers != len(report.Strangers)
		r.waiting, r.strangers, r.trouble = report.Waiting, len(report.Strangers), err
		if r.topic == "" && (changed || err != nil) {
			r.show()
		}
		if then != nil && err == nil {
			then(r.waiting)
		}
	})
}

// senders are the partners of whom files wait, each once.
func senders(waiting []model.Waiting) (out []model.Peer) {
	for _, w := range waiting {
		if !slices.ContainsFunc(out, func(p model.Peer) bool { return p.Office() == w.Peer.Office() }) {
			out = append(out, w.Peer)
		}
	}
	return out
}

func (r *Room) peer(office app.ID) (model.Peer, bool) {
	i := slices.IndexFunc(r.status.Peers, func(p model.Peer) bool { return p.Office() == office })
	if i < 0 {
		return model.Peer{}, false
	}
	return r.status.Peers[i], true
}

// done shows the page again after a change and says so, or shows why there was none. It tells whether there was one.
func (r *Room) done(err error, text string) bool {
	if err != nil {
		r.parts.Shell.Fail(err)
		return false
	}
	r.Refresh()
	r.parts.Shell.Tell(text)
	return true
}
