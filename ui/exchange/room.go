package exchange

import (
	"context"
	"errors"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/ui/widgets"
)

// Room is the exchange with partner offices, as a page.
type Room struct {
	parts    *Parts
	whole    *fyne.Container
	scroll   *container.Scroll
	topic    string // of the help that is shown in place of the page, "" for none
	status   model.Status
	requests []model.Request
	carrier  model.Carrier
	found    found
}

// New returns the room; Refresh fills it.
func New(parts Parts) *Room {
	r := &Room{parts: &parts, scroll: widgets.Page()}
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
	return nil
}

// show builds the page from what was loaded.
func (r *Room) show() {
	page := r.page()
	if r.topic != "" {
		page = r.helpPage()
	}
	widgets.Fill(r.scroll, widgets.Padded(page))
}

// carried tells that a place for files is set.
func (r *Room) carried() bool { return r.parts.Post != nil && r.carrier.Kind != "" }

// Look finds beside the window what waits at the carrier and what is to be sent, shows it on the page, and calls then,
// which may be nil. That a place cannot be reached is said on the page alone: nobody asked.
func (r *Room) Look(then func(waiting []model.Waiting)) {
	if err := r.load(); err != nil {
		r.parts.Shell.Fail(err)
		return
	}
	r.look(then)
}

// found is what looking has found.
type found struct {
	due     map[app.ID]bool
	report  model.Report
	trouble error // why nobody knows what waits
}

func (r *Room) look(then func(waiting []model.Waiting)) {
	if len(r.status.Peers) == 0 {
		r.found = found{}
		return
	}
	var f found
	peers, carried := r.status.Peers, r.carried()
	r.parts.Run(t("exchange.look"), func(ctx context.Context, _ func(float64)) (err error) {
		if f.due, err = r.dueOf(ctx, peers); err == nil && carried {
			f.report, f.trouble = r.parts.Post.Round(ctx, model.Rules{Look: true})
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled) || errors.Is(f.trouble, context.Canceled):
			return
		case err != nil:
			r.parts.Shell.Fail(err)
			return
		}
		before := r.found
		if r.found = f; r.topic == "" && f.other(before) {
			r.show()
		}
		if then != nil && f.trouble == nil {
			then(f.report.Waiting)
		}
	})
}

// other tells that it is shown in another way.
func (f found) other(o found) bool {
	return !maps.Equal(f.due, o.due) || f.trouble != nil || o.trouble != nil ||
		len(f.report.Waiting) != len(o.report.Waiting) || len(f.report.Strangers) != len(o.report.Strangers)
}

// dueOf tells for which partners there is something to send.
func (r *Room) dueOf(ctx context.Context, peers []model.Peer) (map[app.ID]bool, error) {
	due := make(map[app.ID]bool)
	for _, p := range peers {
		if p.Paused {
			continue
		}
		needs, err := r.parts.Records.NeedsSending(ctx, p.Office())
		if err != nil {
			return nil, err
		}
		due[p.Office()] = needs
	}
	return due, nil
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
