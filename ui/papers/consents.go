package papers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// consentsPage lists what she agreed to, and what is missing for what the office does.
type consentsPage struct {
	book     *book
	office   app.Office
	all      []app.Consent
	partners []app.Partner
	projects []app.Project
	lacking  []rights.Lack
	from     string // the office that shares her with this one; "" for none
	scroll   *container.Scroll
}

func newConsentsPage(b *book) *consentsPage { return &consentsPage{book: b} }

func (p *consentsPage) build() fyne.CanvasObject {
	p.scroll = widgets.Page()
	if p.book.erased {
		gone(p.scroll)
	}
	return p.scroll
}

// forget shows nothing of her any more.
func (p *consentsPage) forget() {
	p.all, p.lacking = nil, nil
	gone(p.scroll)
}

func (p *consentsPage) refresh() {
	if !p.book.load() {
		return
	}
	if err := p.load(); err != nil {
		p.book.Shell.Fail(err)
		return
	}
	p.fill()
}

func (p *consentsPage) load() (err error) {
	r, ctx, id := p.book.Records, p.book.Context, p.book.founder
	f := archive.Founder{Founder: p.book.who, Profile: &archive.Profile{}}
	for _, read := range []func() error{
		func() error { p.office, err = r.Info(ctx); return err },
		func() error { p.all, err = r.Consents(ctx, id); return err },
		func() error { p.partners, err = r.Partners(ctx); return err },
		func() error { p.projects, err = r.Projects(ctx); return err },
		func() error { f.Participations, err = r.Participations(ctx, id); return err },
		func() error { f.Profile.Answers, err = r.Answers(ctx, id); return err },
		func() error { f.Referrals, err = r.Referrals(ctx, id); return err },
		func() error { p.from, err = p.cameFrom(); return err },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	f.Consents = p.all
	p.lacking = rights.Lacking(f, p.book.Today())
	return nil
}

// byNewest sorts consents: those that let the office do something, then those not given yet, then what is over; of each
// the newest first.
func byNewest(all []app.Consent, today app.Date) []app.Consent {
	out := slices.Clone(all)
	rank := func(c app.Consent) int {
		switch {
		case c.StateOn(today) == app.ConsentUnsigned:
			return 0
		case c.Holds(today):
			return 1
		}
		return 2
	}
	slices.SortStableFunc(out, func(a, b app.Consent) int {
		if x, y := rank(a), rank(b); x != y {
			return x - y
		}
		return -compare(a.GivenOn, b.GivenOn)
	})
	return out
}

func (p *consentsPage) restricted() bool { return p.book.who.Restriction != nil }

func (p *consentsPage) fill() {
	page := widgets.Column()
	if p.restricted() {
		arrange.Put(page, widgets.NewCard("", arrange.Muted(t("consents.restricted"))))
	} else if len(p.lacking) > 0 {
		arrange.Put(page, p.lackCard())
	}
	if len(p.all) == 0 {
		arrange.Put(page, widgets.NewCard("", widgets.EmptyState(theme.DocumentCreateIcon(), t("consents.none"), p.newButton(true))))
	} else {
		arrange.Put(page, p.listCard())
	}
	widgets.Fill(p.scroll, widgets.Padded(page))
}

// newButton is the one filled button of the page where nothing is missing.
func (p *consentsPage) newButton(first bool) fyne.CanvasObject {
	if p.restricted() {
		return nil
	}
	ask := func() { p.ask(app.Consent{Purpose: app.PurposeCoaching}) }
	if first && len(p.lacking) == 0 {
		return widgets.PrimaryButton(t("consents.new"), theme.ContentAddIcon(), ask)
	}
	return widgets.QuietButton(t("consents.new"), theme.ContentAddIcon(), ask)
}

// lackCard proposes what to ask for.
func (p *consentsPage) lackCard() fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart)
	for _, l := range p.lacking {
		button := widgets.QuietButton(t("consents.ask"), theme.DocumentCreateIcon(), func() {
			p.ask(app.Consent{Purpose: l.Purpose, Recipient: l.Recipient, DataClasses: l.Classes})
		})
		if c, ok := p.printed(l); ok {
			button = widgets.QuietButton(t("consents.sign"), theme.DocumentCreateIcon(), func() { p.onSign(c) })
		}
		text := widgets.NewLines(p.lackText(l))
		arrange.Put(body, ends(260, widgets.Stack(0, widgets.Strong(t(l.Purpose.TextKey())), text), button)) // keys: consents.purpose.*
	}
	card := widgets.NewCard(t("consents.lacking"), body)
	card.Accent = widgets.ColorWarningText
	return card
}

// printed is the form that was made for what is missing and waits for her signature.
func (p *consentsPage) printed(l rights.Lack) (app.Consent, bool) {
	i := slices.IndexFunc(p.all, func(c app.Consent) bool {
		without := func(class string) bool { return !slices.Contains(c.DataClasses, class) }
		return c.StateOn(p.book.Today()) == app.ConsentUnsigned && c.Purpose == l.Purpose && c.Recipient == l.Recipient &&
			!slices.ContainsFunc(l.Classes, without)
	})
	if i < 0 {
		return app.Consent{}, false
	}
	return p.all[i], true
}

func (p *consentsPage) lackText(l rights.Lack) string {
	v := vars{"Partner": p.recipientName(l.Recipient), "Classes": classNames(l.Classes), "Project": ""}
	for _, project := range p.projects {
		if project.ID == l.Project {
			v["Project"] = project.Name
		}
	}
	return t("consents.lack."+string(l.Purpose), v) // keys: consents.lack.*
}

// cameFrom is the office that shares her with this one; "" for none.
func (p *consentsPage) cameFrom() (string, error) {
	shares, err := p.book.Records.Shares(p.book.Context, p.book.founder)
	if i := slices.IndexFunc(shares, func(s exchange.Share) bool { return !s.Ours }); i >= 0 {
		return shares[i].Name, err
	}
	return "", err
}

// elsewhere tells that a consent names this office by an id of the directory of the one that shares her.
func (p *consentsPage) elsewhere(c app.Consent) bool {
	return p.from != "" && c.Recipient != "" && partnerOf(p.partners, c.Recipient).ID == ""
}

// recipientName names a partner; one that is not there any more says so. Who came with her consent from another office
// has agreed to what goes to this one.
func (p *consentsPage) recipientName(id app.ID) string {
	if id == "" {
		return ""
	}
	if name := partnerOf(p.partners, id).Name; name != "" {
		return name
	}
	if p.elsewhere(app.Consent{Recipient: id}) {
		return t("referrals.partner.us")
	}
	return t("consents.recipient.gone")
}

func (p *consentsPage) listCard() fyne.CanvasObject {
	body := widgets.Stack(widgets.Gap)
	for _, c := range byNewest(p.all, p.book.Today()) {
		arrange.Put(body, p.row(c))
	}
	if button := p.newButton(false); button != nil {
		return widgets.NewCard(t("consents.title"), body, button)
	}
	return widgets.NewCard(t("consents.title"), body)
}

// save keeps a consent; what is refused is given back to be shown.
func (p *consentsPage) save(c app.Consent) (app.Consent, error) {
	kept, err := p.book.Records.SaveConsent(p.book.Context, p.book.founder, c)
	if err == nil {
		p.book.changed()
		p.refresh()
	}
	return kept, err
}
