package referrals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/today"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// card shows one referral with the steps that lead on.
func (p *Page) card(r app.Referral) fyne.CanvasObject {
	seen := p.seen(r)
	body := widgets.Stack(arrange.Apart, arrange.Wrap(p.badges(seen)...), widgets.CaptionLines(steps(seen)))
	if line := p.reminder(seen); line != nil {
		arrange.Put(body, line)
	}
	arrange.Put(body, arrange.Facts(
		arrange.Fact(t("referrals.field.reason"), ReasonText(r.Reason)),
		arrange.Fact(t("referrals.field.wish"), r.Wish)))
	arrange.Put(body, arrange.Fact(t("referrals.field.text"), r.Text), p.shared(r),
		arrange.Fact(t("referrals.field.declined"), r.Declined), arrange.Fact(t("referrals.field.result"), r.Result))
	if !p.locked() {
		arrange.Put(body, arrange.Wrap(p.actions(r)...))
	}
	card := widgets.NewCard(p.title(seen), body)
	if p.late(r) {
		card.Accent = widgets.ColorWarningText
	}
	return card
}

func (p *Page) title(r app.Referral) string {
	name := p.partnerName(r)
	if r.Incoming() {
		return t("referrals.from", vars{"Name": name})
	}
	return t("referrals.to", vars{"Name": name})
}

// partnerName is what the other side is called.
func (p *Page) partnerName(r app.Referral) string {
	if from, came := p.came[r.ID]; came {
		return from.Office
	}
	partner, ok := p.partner(r.Partner())
	switch {
	case ok:
		return partner.Name
	case r.Partner() == "":
		return t("referrals.partner.none")
	}
	return t("referrals.partner.gone")
}

func (p *Page) badges(r app.Referral) []fyne.CanvasObject {
	out := []fyne.CanvasObject{StatusBadge(r)}
	if r.Urgency == "urgent" && r.Open() {
		out = append(out, widgets.WarningBadge(UrgencyText(r.Urgency)))
	} else if r.Urgency != "" {
		out = append(out, widgets.QuietBadge(UrgencyText(r.Urgency)))
	}
	if r.Accompanied != nil && *r.Accompanied {
		out = append(out, widgets.QuietBadge(t("referrals.accompanied")))
	}
	return out
}

// StatusBadge says how far a referral has come.
func StatusBadge(r app.Referral) *widgets.Badge {
	word := t(r.Status.TextKey()) // keys: referrals.status.*
	switch {
	case r.Status == app.ReferralSent && r.Incoming():
		return widgets.NewBadge(t("referrals.status.came"))
	case r.Status == app.ReferralSent:
		return widgets.NewBadge(word)
	case r.Status == app.ReferralAccepted, r.Status == app.ReferralDone:
		return widgets.SuccessBadge(word)
	}
	return widgets.QuietBadge(word)
}

// Late tells whether a referral has waited for an answer so long that one should ask for it.
func Late(r app.Referral, day app.Date) bool { return r.WaitingDays(day) >= today.ReferralWait }

func (p *Page) late(r app.Referral) bool { return Late(r, p.parts.Today()) }

// reminder says that an answer is overdue; nil while it is not.
func (p *Page) reminder(r app.Referral) fyne.CanvasObject {
	if !p.late(r) {
		return nil
	}
	words := widgets.NewLines(t("referrals.waiting", vars{"n": r.WaitingDays(p.parts.Today())}))
	words.ColorName = widgets.ColorWarningText
	if r.Incoming() || p.locked() {
		return words
	}
	return arrange.Ends(260, words, widgets.LinkButton(t("referrals.remind"), theme.MailComposeIcon(), func() { p.onRemind(r) }))
}

// shared says what data go along, and by which consent; nil for one that came to us.
func (p *Page) shared(r app.Referral) fyne.CanvasObject {
	if r.Incoming() {
		return nil
	}
	if _, came := p.came[r.ID]; came || !r.Draft() || r.To == "" || len(r.DataClasses) == 0 {
		return arrange.Fact(t("referrals.field.classes"), classesText(r.DataClasses))
	}
	return widgets.Stack(arrange.Tight, arrange.Fact(t("referrals.field.classes"), classesText(r.DataClasses)), p.covered(r))
}

// covered says whether a draft may go out today, or what is missing and how to ask for it.
func (p *Page) covered(r app.Referral) fyne.CanvasObject {
	c, gap := app.ConsentFor(p.consents, r.To, r.DataClasses, p.parts.Today())
	words := widgets.NewLines("")
	if gap == app.GapNone {
		words.Say(t("referrals.consent.covers", vars{"Date": dateText(c.GivenOn)}), widgets.ColorSuccessText)
		return words
	}
	words.Say(gapText(c, gap, r.DataClasses), widgets.ColorWarningText)
	if p.locked() {
		return words
	}
	return arrange.Ends(260, words, widgets.LinkButton(t("referrals.consent.new"), theme.ContentAddIcon(), func() {
		p.parts.NewConsent(p.founder.ID, r.To, r.DataClasses)
	}))
}

// actions lead on from where a referral stands; the next step comes first.
func (p *Page) actions(r app.Referral) []fyne.CanvasObject {
	if _, came := p.came[r.ID]; came {
		return p.cameActions(r)
	}
	var out []fyne.CanvasObject
	button := func(label string, icon fyne.Resource, run func()) {
		out = append(out, widgets.QuietButton(label, icon, run))
	}
	switch {
	case r.Draft() && !r.Incoming():
		button(t("referrals.send"), theme.MailSendIcon(), func() { p.onSend(r) })
		button(t("referrals.edit"), theme.DocumentCreateIcon(), func() { p.edit(r) })
	case r.Status == app.ReferralSent:
		button(t("referrals.answer"), theme.MailReplyIcon(), func() { p.onAnswer(r, answerYes) })
	case r.Status == app.ReferralAccepted, r.Status == app.ReferralDeclined:
		button(t("referrals.finish"), theme.ConfirmIcon(), func() { p.onFinish(r) })
	}
	if !r.Incoming() && r.To != "" {
		button(t("referrals.letter"), theme.DocumentPrintIcon(), func() { p.onLetter(r) })
	}
	if items := p.menu(r); len(items) > 0 {
		out = append(out, widgets.MenuButton(t("founder.more"), nil, func() []widgets.MenuItem { return items }))
	}
	return out
}

func (p *Page) menu(r app.Referral) (items []widgets.MenuItem) {
	if item, ok := p.carryItem(r); ok {
		items = append(items, item)
	}
	if r.Incoming() {
		items = append(items, widgets.MenuItem{Label: t("referrals.edit") + " …", Icon: theme.DocumentCreateIcon(), Action: func() { p.edit(r) }})
	}
	if !r.Draft() && !r.Incoming() {
		label := t("referrals.accompany")
		if r.Accompanied != nil && *r.Accompanied {
			label = t("referrals.accompany.not")
		}
		items = append(items, widgets.MenuItem{Label: label, Icon: theme.AccountIcon(), Action: func() { p.onAccompany(r) }})
	}
	if r.Open() && !r.Draft() {
		items = append(items, widgets.MenuItem{Label: t("referrals.withdraw") + " …", Icon: theme.CancelIcon(), Action: func() { p.onWithdraw(r) }})
	}
	if r.Draft() {
		items = append(items, widgets.MenuItem{Label: t("referrals.drop"), Icon: theme.DeleteIcon(), Action: func() { p.onDrop(r) }})
	}
	return items
}
