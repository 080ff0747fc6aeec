package partners

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/referrals"
	"wurzelwerk/ui/widgets"
)

// The filters of the referrals.
const (
	showOpen = "open"
	showLate = "late"
	showAll  = "all"
)

// referralsPage lists the referrals of all founders.
type referralsPage struct {
	*Screen
	all, shown []app.FounderReferral
	names      map[app.ID]string         // of partners
	offices    map[app.ID]string         // that a referral came from, by its id
	texts      map[app.ID]app.SearchText // of referrals, once somebody searches

	search *widgets.SearchEntry
	show   *widgets.Chips
	list   *widgets.KeyList
	front  *fyne.Container
	count  *widgets.Text
	whole  fyne.CanvasObject
}

func newReferralsPage(s *Screen) *referralsPage {
	p := &referralsPage{Screen: s, count: widgets.Caption(""), front: container.NewStack()}
	p.search = widgets.NewSearchEntry(t("partners.referrals.search"), func(string) { p.narrow() }, func() { p.list.Enter(s.parts.Shell.Canvas()) })
	p.show = widgets.NewChips([]widgets.Option{
		{Key: showOpen, Text: t("partners.referrals.open")}, {Key: showLate, Text: t("partners.referrals.late")}, {Key: showAll, Text: t("partners.referrals.all")},
	}, false, func([]string) { p.narrow() })
	p.show.Fill(showOpen)
	p.list = widgets.NewKeyList(func() int { return len(p.shown) }, func() fyne.CanvasObject { return arrange.NewRow() }, p.fillRow)
	p.list.OnSelected = func(i int) { p.list.UnselectAll(); p.open(i) }
	p.list.OnEnter = p.open
	p.list.OnTop = func() { s.parts.Shell.Canvas().Focus(p.search) }
	top := widgets.Stack(arrange.Apart, arrange.Sides(0.5, 260, p.search, p.show), layout.NewSpacer())
	p.whole = widgets.Padded(container.NewBorder(top, p.count, nil, nil, p.front))
	return p
}

func (p *referralsPage) content() fyne.CanvasObject { return p.whole }

func (p *referralsPage) focus() { p.parts.Shell.Canvas().Focus(p.search) }

// create says where a referral begins: it is of one founder.
func (p *referralsPage) create() { p.parts.Shell.Tell(t("partners.referrals.where")) }

func (p *referralsPage) refresh() error {
	all, err := p.parts.Records.AllReferrals(p.parts.Context)
	if err != nil {
		return err
	}
	came, err := p.parts.Records.IncomingReferrals(p.parts.Context)
	if err != nil {
		return err
	}
	partners, err := p.parts.Records.Partners(p.parts.Context)
	if err != nil {
		return err
	}
	p.names, p.texts = namesOf(partners), map[app.ID]app.SearchText{}
	p.offices = make(map[app.ID]string, len(came))
	for _, r := range came {
		p.offices[r.ID] = r.Office
	}
	for i, r := range all {
		_, came := p.offices[r.ID]
		all[i].Referral = referrals.Seen(r.Referral, came)
	}
	p.all = ordered(all, p.parts.Today())
	p.count.SetText(t("partners.referrals.count", vars{"n": len(all)}))
	p.narrow()
	return nil
}

func namesOf(partners []app.Partner) map[app.ID]string {
	out := make(map[app.ID]string, len(partners))
	for _, p := range partners {
		out[p.ID] = p.Name
	}
	return out
}

// ordered sets those that wait too long before other open ones, these before those that are over, and of each the
// newest first.
func ordered(all []app.FounderReferral, day app.Date) []app.FounderReferral {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b app.FounderReferral) int {
		return cmp.Or(cmp.Compare(lateRank(a, day), lateRank(b, day)), referrals.Order(a.Referral, b.Referral))
	})
	return all
}

func lateRank(r app.FounderReferral, day app.Date) int {
	if referrals.Late(r.Referral, day) {
		return 0
	}
	return 1
}

func (p *referralsPage) narrow() {
	words, day := app.NewSearch(p.search.Text), p.parts.Today()
	show := showAll
	if chosen := p.show.Chosen(); len(chosen) == 1 {
		show = chosen[0]
	}
	p.shown = slices.DeleteFunc(slices.Clone(p.all), func(r app.FounderReferral) bool {
		if show == showOpen && !r.Open() || show == showLate && !referrals.Late(r.Referral, day) {
			return true
		}
		return p.search.Text != "" && !found(words, p.text(r))
	})
	p.front.Objects = []fyne.CanvasObject{p.inFront()}
	p.front.Refresh()
}

// inFront is the list, or what is said while there is nothing in it.
func (p *referralsPage) inFront() fyne.CanvasObject {
	switch {
	case len(p.shown) > 0:
		p.list.Refresh()
		return p.list
	case len(p.all) > 0:
		return widgets.EmptyState(Icon(), t("partners.referrals.none"), widgets.QuietButton(t("founders.none.clear"), theme.CancelIcon(), p.onClear))
	}
	return widgets.EmptyState(Icon(), t("partners.referrals.empty"), nil)
}

func (p *referralsPage) onClear() {
	p.search.Fill("")
	p.show.Fill(showAll)
	p.narrow()
	p.focus()
}

// text is what a referral is found by.
func (p *referralsPage) text(r app.FounderReferral) *app.SearchText {
	text, ok := p.texts[r.ID]
	if !ok {
		text = textOf([]string{r.Name, p.partner(r)}, referrals.ReasonText(r.Reason))
		p.texts[r.ID] = text
	}
	return &text
}

func (p *referralsPage) fillRow(i int, o fyne.CanvasObject) {
	if i >= len(p.shown) {
		return
	}
	r := p.shown[i]
	line := o.(*arrange.Row)
	badge := referrals.StatusBadge(r.Referral)
	line.Badge.Ground, line.Badge.Ink = badge.Ground, badge.Ink
	text := badge.Text
	if days := r.WaitingDays(p.parts.Today()); referrals.Late(r.Referral, p.parts.Today()) {
		late := widgets.WarningBadge("")
		line.Badge.Ground, line.Badge.Ink = late.Ground, late.Ink
		text = t("partners.referrals.waits", vars{"n": days})
	}
	line.Fill(r.Name, referralLine(r, p.way(r)), text)
}

// partner is what the other side of a referral is called; "" for one that is not there any more.
func (p *referralsPage) partner(r app.FounderReferral) string {
	return cmp.Or(p.offices[r.ID], p.names[r.Partner()])
}

// way is with whom a referral is, and in which direction.
func (p *referralsPage) way(r app.FounderReferral) string {
	name := p.partner(r)
	switch {
	case r.Incoming():
		return t("referrals.from", vars{"Name": cmp.Or(name, t("referrals.partner.gone"))})
	case r.To == "":
		return t("referrals.to", vars{"Name": t("referrals.partner.none")})
	}
	return t("referrals.to", vars{"Name": cmp.Or(name, t("referrals.partner.gone"))})
}

// referralLine says of a referral which way it goes, why, how urgent it is while it is open, and since when it stands
// where it does.
func referralLine(r app.FounderReferral, way string) string {
	urgency := ""
	if r.Open() && r.Urgency != "" && r.Urgency != app.Urgencies[0] {
		urgency = referrals.UrgencyText(r.Urgency)
	}
	on := cmp.Or(r.DoneOn, r.WithdrawnOn, r.AnsweredOn(), r.SentOn, r.Date)
	return join(way, referrals.ReasonText(r.Reason), urgency, dateText(on))
}

func (p *referralsPage) open(i int) {
	if i < len(p.shown) {
		p.parts.OpenReferral(p.shown[i].Founder, p.shown[i].ID)
	}
}

// Icon is the sign of the room.
func Icon() fyne.Resource { return theme.MailForwardIcon() }
