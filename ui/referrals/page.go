package referrals

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// Page is the page of one founder. Show its Content, then Refresh; call Leave before the page is taken away.
type Page struct {
	parts    *Parts
	founder  app.Founder
	all      []app.Referral // open ones first, then the newest
	consents []app.Consent
	partners []app.Partner
	sought   []app.SpaceSought
	spaces   []app.Space
	peers    []exchange.Peer
	shares   []exchange.Share
	came     map[app.ID]exchange.IncomingReferral // by the id of the referral

	places map[app.ID]fyne.CanvasObject // the card of a referral
	body   *fyne.Container
	scroll *container.Scroll
}

// Page returns the page of a founder. It shows nothing before the first Refresh.
func (r *Room) Page(founder app.ID) *Page {
	p := &Page{parts: &r.parts, founder: app.Founder{ID: founder}, body: widgets.Column()}
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
	ctx, id, records := p.parts.Context, p.founder.ID, p.parts.Records
	founder, err := records.Founder(ctx, id)
	if err != nil {
		return err
	}
	p.founder = founder
	if p.all, err = records.Referrals(ctx, id); err != nil {
		return err
	}
	slices.SortStableFunc(p.all, func(a, b app.Referral) int { return Order(a, b) })
	if p.consents, err = records.Consents(ctx, id); err != nil {
		return err
	}
	if p.partners, err = records.Partners(ctx); err != nil {
		return err
	}
	if p.sought, err = records.SpacesSought(ctx, id); err != nil {
		return err
	}
	if p.spaces, err = records.Spaces(ctx); err != nil {
		return err
	}
	return p.loadExchange()
}

// Order sets open referrals before those that are over, and of each the newest first.
func Order(a, b app.Referral) int {
	rank := func(r app.Referral) int {
		if r.Open() {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(cmp.Or(b.SentOn, b.Date), cmp.Or(a.SentOn, a.Date)))
}

// locked tells that her records are only kept, so that nothing can be changed.
func (p *Page) locked() bool { return p.founder.Restriction != nil }

func (p *Page) partner(id app.ID) (app.Partner, bool) {
	if i := slices.IndexFunc(p.partners, func(x app.Partner) bool { return x.ID == id }); i >= 0 {
		return p.partners[i], true
	}
	return app.Partner{}, false
}

func (p *Page) show() {
	p.places = make(map[app.ID]fyne.CanvasObject, len(p.all))
	p.body.Objects = []fyne.CanvasObject{p.head()}
	for _, r := range p.all {
		card := p.card(r)
		p.places[r.ID] = card
		arrange.Put(p.body, card)
	}
	if len(p.all) == 0 {
		arrange.Put(p.body, widgets.NewCard("", p.empty()))
	}
	arrange.Put(p.body, p.soughtCard())
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

func (p *Page) head() fyne.CanvasObject {
	title := widgets.Subheading(t("referrals.title"))
	if p.locked() {
		return arrange.Ends(200, title, widgets.WarningBadge(t("referrals.locked")))
	}
	actions := widgets.Row(widgets.QuietButton(t("referrals.incoming.new"), theme.MailReplyIcon(), p.onIncoming))
	if len(p.all) > 0 {
		arrange.Put(actions, widgets.QuietButton(t("referrals.new"), theme.ContentAddIcon(), func() { p.New(app.Referral{}) }))
	}
	return arrange.Ends(200, title, actions)
}

func (p *Page) empty() fyne.CanvasObject {
	if p.locked() {
		return widgets.EmptyState(theme.MailForwardIcon(), t("referrals.empty"), nil)
	}
	return widgets.EmptyState(theme.MailForwardIcon(), t("referrals.empty"),
		widgets.PrimaryButton(t("referrals.new"), theme.ContentAddIcon(), func() { p.New(app.Referral{}) }))
}

// Open brings the card of a referral into sight.
func (p *Page) Open(referral app.ID) {
	p.Refresh()
	place := p.places[referral]
	if place == nil {
		p.parts.Shell.Tell(t("referrals.gone"))
		return
	}
	p.scroll.Offset = fyne.NewPos(0, place.Position().Y)
	p.scroll.Refresh()
}

// kept writes a referral and shows the page with it.
func (p *Page) kept(r app.Referral) (app.Referral, error) {
	saved, err := p.parts.Records.SaveReferral(p.parts.Context, p.founder.ID, r)
	if err == nil {
		p.changed()
	}
	return saved, err
}

// changed shows the page again and tells the window.
func (p *Page) changed() {
	p.Refresh()
	if p.parts.Changed != nil {
		p.parts.Changed(p.founder.ID)
	}
}

// tell says what was done, and offers to take it back.
func (p *Page) tell(text string) {
	p.parts.Shell.Tell(text, widgets.Action{Label: t("founders.undo"), Run: p.undo})
}

func (p *Page) undo() {
	if _, err := p.parts.Records.Undo(p.parts.Context); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.changed()
	p.parts.Shell.Tell(t("undo.done"))
}
