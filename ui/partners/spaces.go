package partners

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/space"
	"wurzelwerk/ui/widgets"
)

// spacesPage shows what premises are sought, each with the offers that suit, and what is offered.
type spacesPage struct {
	*Screen
	body   *fyne.Container
	scroll *container.Scroll
	names  map[app.ID]string // of partners
	owners map[app.ID]string // of businesses
}

func newSpacesPage(s *Screen) *spacesPage {
	p := &spacesPage{Screen: s, body: widgets.Stack(0)}
	p.scroll = widgets.VScroll(widgets.Padded(p.body))
	return p
}

func (p *spacesPage) content() fyne.CanvasObject { return p.scroll }

// focus has no search to go to: the page is short.
func (p *spacesPage) focus() {}

func (p *spacesPage) create() { p.edit(app.Space{}) }

func (p *spacesPage) edit(s app.Space) {
	space.EditOffer(p.parts.space(), p.parts.Records, s, func(kept app.Space) {
		p.done(nil, t("partners.space.saved", vars{"Title": kept.Title}))
	})
}

func (p *spacesPage) refresh() error {
	ctx, records := p.parts.Context, p.parts.Records
	offers, err := records.Spaces(ctx)
	if err != nil {
		return err
	}
	sought, err := records.AllSpacesSought(ctx)
	if err != nil {
		return err
	}
	partners, err := records.Partners(ctx)
	if err != nil {
		return err
	}
	p.names = namesOf(partners)
	if p.owners, err = p.ownersOf(offers); err != nil {
		return err
	}
	left, right := p.soughtColumn(sought, offers), p.offersColumn(offers)
	p.body.Objects = []fyne.CanvasObject{arrange.Sides(0.56, 330, left, right)}
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
	return nil
}

// ownersOf names the businesses that offer something.
func (p *spacesPage) ownersOf(offers []app.Space) (map[app.ID]string, error) {
	out := map[app.ID]string{}
	if !slices.ContainsFunc(offers, func(s app.Space) bool { return s.Business != "" }) {
		return out, nil
	}
	rows, err := p.parts.Records.FindBusinesses(p.parts.Context, "")
	for _, b := range rows {
		out[b.ID] = b.Name
	}
	return out, err
}

func (p *spacesPage) soughtColumn(all []app.FounderSpaceSought, offers []app.Space) fyne.CanvasObject {
	out := widgets.Column(arrange.Ends(120, widgets.Subheading(t("partners.spaces.sought")),
		widgets.QuietButton(t("space.sought.new"), theme.ContentAddIcon(), p.onSought)))
	alive := slices.DeleteFunc(slices.Clone(all), func(s app.FounderSpaceSought) bool { return !s.Alive(p.parts.Today()) })
	for _, s := range alive {
		arrange.Put(out, p.soughtCard(s, offers))
	}
	if len(alive) == 0 {
		arrange.Put(out, widgets.NewCard("", arrange.Muted(t("partners.spaces.sought.none"))))
	}
	if n := len(all) - len(alive); n > 0 {
		arrange.Put(out, widgets.CaptionLines(t("partners.spaces.sought.over", vars{"n": n})))
	}
	return out
}

func (p *spacesPage) soughtCard(s app.FounderSpaceSought, offers []app.Space) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, arrange.Muted(space.SoughtText(s.SpaceSought)))
	arrange.Put(body, arrange.Fact(t("space.field.note"), s.Note),
		space.Matches(offers, s.SpaceSought, p.parts.Today(), func(offer app.Space) { p.parts.Refer(s.Founder, offer) }))
	return widgets.NewCard(s.Name, body, widgets.MenuButton("", nil, func() []widgets.MenuItem {
		return []widgets.MenuItem{
			{Label: t("referrals.sought.edit") + " …", Icon: theme.DocumentCreateIcon(), Action: func() { p.editSought(s.Founder, s.SpaceSought) }},
			{Label: t("partners.founder.open"), Icon: theme.AccountIcon(), Action: func() { p.parts.OpenFounder(s.Founder) }},
			{Label: t("row.remove"), Icon: theme.DeleteIcon(), Action: func() {
				p.done(p.parts.Records.DropSpaceSought(p.parts.Context, s.ID), t("referrals.sought.dropped"))
			}},
		}
	}))
}

func (p *spacesPage) editSought(founder app.ID, s app.SpaceSought) {
	space.EditSought(p.parts.space(), p.parts.Records, founder, s, func(app.SpaceSought) {
		p.done(nil, t("referrals.sought.notice"))
	})
}

// mostFounders is how many founders the choice of one offers; words narrow them down.
const mostFounders = 50

// onSought asks who looks for premises, then what for.
func (p *spacesPage) onSought() {
	var founder *widgets.Choice
	find := widgets.NewTextField("", func(words string) { founder.Narrow(p.founders(words)) })
	field, choice := form.Choice(t("kind.founder"), p.founders(""), "", nil)
	founder = choice
	founder.Placeholder = t("partners.founder.choose")
	d := &widgets.Dialog{Title: t("space.sought.new"), Confirm: t("partners.go-on"), Width: 460}
	d.Body = widgets.Form(widgets.NewField(t("partners.founder.find"), find, ""), field)
	d.OnConfirm = func() bool {
		if founder.Key() == "" {
			field.SetError(form.Fault(app.Fault{Code: app.FaultRequired}))
			return false
		}
		d.Close()
		p.editSought(app.ID(founder.Key()), app.SpaceSought{})
		return true
	}
	d.Show(p.parts.Shell.Canvas())
}

func (p *spacesPage) founders(words string) (out []widgets.Option) {
	rows, err := p.parts.Records.Founders(p.parts.Context, app.FounderFilter{Words: words})
	if err != nil {
		p.parts.Shell.Fail(err)
	}
	for _, r := range rows[:min(len(rows), mostFounders)] {
		out = append(out, widgets.Option{Key: string(r.ID), Text: join(r.Name, r.Business)})
	}
	return out
}

func (p *spacesPage) offersColumn(offers []app.Space) fyne.CanvasObject {
	out := widgets.Column(arrange.Ends(120, widgets.Subheading(t("partners.spaces.offered")),
		widgets.QuietButton(t("space.offer.new"), theme.ContentAddIcon(), p.create)))
	for _, s := range offers {
		by := p.names[s.Partner]
		if s.Business != "" {
			by = p.owners[s.Business]
		}
		menu := widgets.MenuButton("", nil, func() []widgets.MenuItem {
			return []widgets.MenuItem{
				{Label: t("partners.edit") + " …", Icon: theme.DocumentCreateIcon(), Action: func() { p.edit(s) }},
				{Label: t("row.remove"), Icon: theme.DeleteIcon(), Action: func() {
					p.done(p.parts.Records.DropSpace(p.parts.Context, s.ID), t("partners.space.dropped", vars{"Title": s.Title}))
				}},
			}
		})
		body := widgets.Stack(arrange.Apart, arrange.Ends(120, arrange.Bold(s.Title), menu))
		if s.Until != "" && s.Until < p.parts.Today() {
			arrange.Put(body, arrange.Wrap(widgets.QuietBadge(t("partners.space.over"))))
		}
		arrange.Put(body, space.OfferFacts(s, by))
		arrange.Put(out, widgets.NewCard("", body))
	}
	if len(offers) == 0 {
		arrange.Put(out, widgets.NewCard("", arrange.Muted(t("partners.spaces.offered.none"))))
	}
	return out
}
