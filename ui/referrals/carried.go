package referrals

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// Seen is a referral as this office sees it: one that another office wrote to this one names a partner of that office's
// directory, and came in here. Only to be shown: what is kept stays as it was written.
func Seen(r app.Referral, came bool) app.Referral {
	if came {
		r.From, r.To = r.To, ""
	}
	return r
}

// loadExchange reads with whom her dossier is shared, and which of her referrals came from another office.
func (p *Page) loadExchange() (err error) {
	ctx, id, records := p.parts.Context, p.founder.ID, p.parts.Records
	if p.peers, err = records.Peers(ctx); err != nil {
		return err
	}
	if p.shares, err = records.Shares(ctx, id); err != nil {
		return err
	}
	came, err := records.IncomingReferrals(ctx)
	p.came = map[app.ID]exchange.IncomingReferral{}
	for _, r := range came {
		if r.Founder == id {
			p.came[r.ID] = r
		}
	}
	return err
}

// seen is one of hers as this office sees it.
func (p *Page) seen(r app.Referral) app.Referral {
	_, came := p.came[r.ID]
	return Seen(r, came)
}

// peer is the office that the partner is in the exchange; false where there is none.
func (p *Page) peer(partner app.ID) (exchange.Peer, bool) {
	i := slices.IndexFunc(p.peers, func(x exchange.Peer) bool { return partner != "" && x.Partner == partner && !x.Everything })
	if i < 0 {
		return exchange.Peer{}, false
	}
	return p.peers[i], true
}

// sharedWith tells that her dossier goes to the office, or comes from there, so that the referral goes of itself.
func (p *Page) sharedWith(office app.ID) bool {
	return slices.ContainsFunc(p.shares, func(s exchange.Share) bool {
		return s.Peer == office && (s.State == exchange.ShareActive || s.State == exchange.ShareHeld || !s.Ours && s.State != exchange.ShareEnded)
	})
}

// carriage offers to send a referral by the exchange as well; tick is nil where there is nothing to ask, because the
// partner does not take part or has her dossier already.
func (p *Page) carriage(r app.Referral) (tick *widgets.Check, shown fyne.CanvasObject) {
	peer, ok := p.peer(r.To)
	if !ok {
		return nil, nil
	}
	if p.sharedWith(peer.Office()) {
		return nil, arrange.Muted(t("referrals.carry.already", vars{"Office": peer.Name}))
	}
	tick = widgets.NewCheck(t("referrals.carry"), nil)
	hint := widgets.CaptionLines(t("referrals.carry.hint", vars{"Office": peer.Name, "Classes": classesText(r.DataClasses)}))
	return tick, widgets.Stack(0, tick, hint)
}

// carry shares her with the office of a referral that was sent, as far as the referral names classes, and says so. What
// was done before it is taken back with it.
func (p *Page) carry(r app.Referral, before int) {
	peer, ok := p.peer(r.To)
	if !ok {
		return
	}
	if _, err := p.parts.Records.Share(p.parts.Context, p.founder.ID, peer.Office(), r.DataClasses); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.changed()
	p.parts.Shell.Tell(t("referrals.carry.notice", vars{"Office": peer.Name}), widgets.Action{Label: t("founders.undo"), Run: func() {
		for range before {
			p.undo()
		}
		p.undo()
	}})
}

// carryItem offers to send on what went out by letter alone; false where there is nothing to offer.
func (p *Page) carryItem(r app.Referral) (widgets.MenuItem, bool) {
	peer, ok := p.peer(r.To)
	_, gap := app.ConsentFor(p.consents, r.To, r.DataClasses, p.parts.Today())
	if !ok || r.Draft() || !r.Open() || gap != app.GapNone || p.sharedWith(peer.Office()) {
		return widgets.MenuItem{}, false
	}
	return widgets.MenuItem{Label: t("referrals.carry"), Icon: theme.MailForwardIcon(), Action: func() { p.carry(r, 0) }}, true
}

// cameActions lead on from where a referral of another office to this one stands.
func (p *Page) cameActions(r app.Referral) (out []fyne.CanvasObject) {
	button := func(label string, icon fyne.Resource, run func()) {
		out = append(out, widgets.QuietButton(label, icon, run))
	}
	switch r.Status {
	case app.ReferralSent:
		button(t("referrals.accept"), theme.ConfirmIcon(), func() { p.onAnswer(r, answerYes) })
		button(t("referrals.decline"), theme.CancelIcon(), func() { p.onAnswer(r, answerNo) })
	case app.ReferralAccepted, app.ReferralDeclined:
		button(t("referrals.finish"), theme.ConfirmIcon(), func() { p.onFinish(r) })
	}
	button(t("referrals.letter"), theme.DocumentPrintIcon(), func() { p.onLetter(r) })
	return out
}

// present are those that are not nil.
func present(objects ...fyne.CanvasObject) []fyne.CanvasObject {
	return slices.DeleteFunc(objects, func(o fyne.CanvasObject) bool { return o == nil })
}

// goesBack says when the other office sees an answer; nil for a referral that does not travel.
func (p *Page) goesBack(r app.Referral) fyne.CanvasObject {
	from, came := p.came[r.ID]
	if !came {
		return nil
	}
	return arrange.Muted(t("referrals.answer.goes", vars{"Office": from.Office}))
}
