package sharing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// Page is the page of one founder. Show its Content, then Refresh.
type Page struct {
	parts    *Parts
	founder  app.Founder
	peers    []exchange.Peer
	consents []app.Consent
	sides    []side
	log      []exchange.Disclosure
	listed   int // entries of the log that are shown

	body   *fyne.Container
	scroll *container.Scroll
}

// Page returns the page of a founder. It shows nothing before the first Refresh.
func (r *Room) Page(founder app.ID) *Page {
	p := &Page{parts: r.parts, founder: app.Founder{ID: founder}, listed: logFirst, body: widgets.Column()}
	p.scroll = widgets.VScroll(widgets.Padded(p.body))
	return p
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.scroll }

// Leave keeps what is typed: nothing waits, dialogs save when they are confirmed.
func (p *Page) Leave() error { return nil }

// Refresh loads and fills the page.
func (p *Page) Refresh() {
	if err := p.load(); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.show()
}

func (p *Page) load() (err error) {
	r, ctx, id := p.parts.Records, p.parts.Context, p.founder.ID
	var shares []exchange.Share
	var partners []app.Partner
	for _, read := range []func() error{
		func() error { p.founder, err = r.Founder(ctx, id); return err },
		func() error { p.peers, err = r.Peers(ctx); return err },
		func() error { shares, err = r.Shares(ctx, id); return err },
		func() error { p.consents, err = r.Consents(ctx, id); return err },
		func() error { partners, err = r.Partners(ctx); return err },
		func() error { p.log, err = r.Disclosures(ctx, id); return err },
	} {
		if err := read(); err != nil {
			p.founder.ID = id
			return err
		}
	}
	known := func(id app.ID) bool {
		return slices.ContainsFunc(partners, func(x app.Partner) bool { return x.ID == id })
	}
	p.sides = sides(p.peers, shares, p.consents, known, p.parts.Today())
	return nil
}

func (p *Page) show() {
	p.body.Objects = nil
	arrange.Put(p.body, p.lead())
	for _, s := range p.sides {
		arrange.Put(p.body, p.card(s))
	}
	if len(p.sides) > 0 || len(p.log) > 0 {
		arrange.Put(p.body, p.logCard())
	}
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

// lead says what holds for all partners: that there is none, that her records rest, and that the office's own other
// machine has everything; nil for nothing.
func (p *Page) lead() fyne.CanvasObject {
	lines := widgets.Stack(arrange.Apart)
	if len(p.sides) == 0 {
		arrange.Put(lines, widgets.EmptyState(theme.MailForwardIcon(), t("sharing.empty"),
			widgets.PrimaryButton(t("sharing.exchange"), theme.NavigateNextIcon(), p.parts.OpenExchange)))
	}
	if p.resting() {
		arrange.Put(lines, arrange.Muted(t("sharing.resting")))
	}
	for _, peer := range p.peers {
		if peer.Everything {
			arrange.Put(lines, arrange.Muted(t("sharing.own", vars{"Office": peer.Name})))
		}
	}
	if len(lines.Objects) == 0 {
		return nil
	}
	return widgets.NewCard("", lines)
}

// resting tells that nothing of hers goes anywhere, and nothing is to be changed.
func (p *Page) resting() bool { return p.founder.Restriction != nil || p.founder.BinnedOn != "" }

// done shows the page again after a change and offers to take it back, and what more may follow.
func (p *Page) done(text string, more ...widgets.Action) {
	p.Refresh()
	p.parts.changed(p.founder.ID)
	p.parts.Shell.Tell(text, append(more, widgets.Action{Label: t("founders.undo"), Run: p.undo})...)
}

func (p *Page) undo() {
	if _, err := p.parts.Records.Undo(p.parts.Context); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.Refresh()
	p.parts.changed(p.founder.ID)
	p.parts.Shell.Tell(t("undo.done"))
}
