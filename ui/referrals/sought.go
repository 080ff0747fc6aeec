package referrals

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/space"
	"wurzelwerk/ui/widgets"
)

// soughtCard shows what premises she looks for and the offers that suit her best.
func (p *Page) soughtCard() fyne.CanvasObject {
	body := widgets.Stack(widgets.Gap)
	for i, s := range p.sought {
		if i > 0 {
			arrange.Put(body, widget.NewSeparator())
		}
		arrange.Put(body, p.soughtLine(s))
	}
	if len(p.sought) == 0 {
		arrange.Put(body, arrange.Muted(t("referrals.sought.none")))
	}
	if p.locked() {
		return widgets.NewCard(t("referrals.sought"), body)
	}
	add := widgets.LinkButton(t("space.sought.new"), theme.ContentAddIcon(), func() { p.EditSought(app.SpaceSought{}) })
	return widgets.NewCard(t("referrals.sought"), body, add)
}

func (p *Page) soughtLine(s app.SpaceSought) fyne.CanvasObject {
	words := widgets.Stack(0, arrange.Bold(space.SoughtText(s)))
	if s.Note != "" {
		arrange.Put(words, arrange.Muted(s.Note))
	}
	if !s.Alive(p.parts.Today()) {
		arrange.Put(words, widgets.CaptionLines(t("referrals.sought.over", vars{"Date": dateText(s.Until)})))
	}
	if p.locked() {
		return widgets.Stack(arrange.Apart, words, space.Matches(p.spaces, s, p.parts.Today(), nil))
	}
	buttons := widgets.Row(
		widgets.LinkButton(t("referrals.sought.edit"), theme.DocumentCreateIcon(), func() { p.EditSought(s) }),
		widgets.LinkButton(t("row.remove"), theme.DeleteIcon(), func() { p.onDropSought(s) }))
	return widgets.Stack(arrange.Apart, arrange.Ends(260, words, buttons), space.Matches(p.spaces, s, p.parts.Today(), p.Refer))
}

// EditSought opens the dialog for what premises she looks for; one without an id is new.
func (p *Page) EditSought(s app.SpaceSought) {
	space.EditSought(p.parts.space(), p.parts.Records, p.founder.ID, s, func(app.SpaceSought) {
		p.changed()
		p.tell(t("referrals.sought.notice"))
	})
}

func (p *Page) onDropSought(s app.SpaceSought) {
	if err := p.parts.Records.DropSpaceSought(p.parts.Context, s.ID); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.changed()
	p.tell(t("referrals.sought.dropped"))
}

// reasonPremises is the standard reason of a referral because of premises.
const reasonPremises = "premises"

// Refer begins a referral to the partner that offers premises which suit her.
func (p *Page) Refer(offer app.Space) {
	if slices.ContainsFunc(p.partners, func(x app.Partner) bool { return x.ID == offer.Partner }) {
		p.New(FromOffer(offer))
	}
}

// FromOffer is a draft because of premises on offer.
func FromOffer(offer app.Space) app.Referral {
	return app.Referral{
		To: offer.Partner, Reason: reasonPremises, Text: t("referrals.offer.text", vars{"Title": offer.Title, "Facts": space.OfferText(offer)}),
		DataClasses: []string{"contact", "business", "premises"},
	}
}
