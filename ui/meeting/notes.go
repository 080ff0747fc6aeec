package meeting

import (
	"slices"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// notes is what a woman tells and what the others give her.
type notes struct {
	sheet    *sheet
	ideas    *tags
	idea     *draft
	offers   *tags
	offer    *draft
	from, to *widgets.Choice
	content  *fyne.Container
}

func newNotes(s *sheet) *notes {
	p := s.page
	n := &notes{sheet: s}
	turn := p.evening.Meeting().Turn(s.woman)
	field := func(label, text string, put func(t *team.Turn, text string)) fyne.CanvasObject {
		return beside(label, area(text, func(text string) {
			p.evening.EditTurn(s.woman, func(t *team.Turn) { put(t, text) })
		}))
	}
	n.ideas = newTags(func(i int) { n.remove(i, n.idea, p.evening.RemoveIdea) })
	n.offers = newTags(func(i int) { n.remove(i, n.offer, p.evening.RemoveOffer) })
	n.idea = newDraft(t("meeting.idea.hint"), n.putIdea, p.renew)
	n.offer = newDraft(t("meeting.offer.hint"), n.putOffer, p.renew)
	n.from = widgets.NewChoice(p.options(), func(string) { n.chosen() })
	n.from.Placeholder = t("meeting.offer.from")
	n.to = widgets.NewChoice(p.options(), func(string) { n.chosen() })
	n.to.Fill(string(s.woman))
	n.offer.field.Disable()
	whom := widgets.Row(n.from, widgets.NewText(t("meeting.offer.for")), n.to)
	n.content = section(
		t("meeting.work"),
		field(t("meeting.news"), turn.News, func(t *team.Turn, text string) { t.News = text }),
		field(t("meeting.wish"), turn.Wish, func(t *team.Turn, text string) { t.Wish = text }),
		field(t("meeting.obstacle"), turn.Obstacle, func(t *team.Turn, text string) { t.Obstacle = text }),
		beside(t("meeting.ideas"), widgets.Column(n.ideas.content, n.idea.field)),
		beside(t("meeting.offers"), widgets.Column(n.offers.content, whom, n.offer.field)),
	)
	return n
}

// options are all women, to be chosen from.
func (p *Page) options() []widgets.Option {
	var out []widgets.Option
	for _, woman := range p.evening.Women() {
		out = append(out, widgets.Option{Key: string(woman), Text: p.name(woman)})
	}
	return out
}

// show shows the ideas and offers, without the one that is being typed.
func (n *notes) show() {
	p := n.sheet.page
	turn := p.evening.Meeting().Turn(n.sheet.woman)
	n.ideas.show(n.idea.without(turn.Ideas))
	var offers []string
	for _, o := range turn.Offers {
		offers = append(offers, t("meeting.offer", vars{"From": p.name(o.From), "To": p.name(o.To), "Text": o.Text}))
	}
	n.offers.show(n.offer.without(offers))
}

// remove takes a tag away; what is being typed ends before.
func (n *notes) remove(i int, typed *draft, remove func(woman app.ID, at int)) {
	typed.end()
	remove(n.sheet.woman, i)
	n.sheet.page.renew()
}

// putIdea keeps the idea that is being typed at its place, and tells where that is.
func (n *notes) putIdea(at int, text string) int {
	n.sheet.page.evening.EditTurn(n.sheet.woman, func(t *team.Turn) { t.Ideas, at = put(t.Ideas, at, text, text == "") })
	return at
}

// putOffer is putIdea for an offer.
func (n *notes) putOffer(at int, text string) int {
	o := team.Offer{From: app.ID(n.from.Key()), To: app.ID(n.to.Key()), Text: text}
	n.sheet.page.evening.EditTurn(n.sheet.woman, func(t *team.Turn) { t.Offers, at = put(t.Offers, at, o, text == "") })
	return at
}

// chosen says who helps and whom, also of the offer that is being typed.
func (n *notes) chosen() {
	if n.from.Key() != "" && n.to.Key() != "" {
		n.offer.field.Enable()
		n.offer.again()
	}
}

// put sets the value at a place, makes the place where there is none, or takes it away.
func put[T any](list []T, at int, value T, away bool) ([]T, int) {
	switch known := at >= 0 && at < len(list); {
	case away && known:
		return slices.Delete(list, at, at+1), -1
	case away:
		return list, -1
	case known:
		list[at] = value
		return list, at
	default:
		return append(list, value), len(list)
	}
}

// draft is a field whose text is kept as an entry of a list while it is typed. Enter, or leaving the field, ends the entry
// and empties the field for the next one.
type draft struct {
	field *widgets.TextField
	put   func(at int, text string) int
	ended func()
	at    int // of the entry, -1 while the field is empty
}

func newDraft(hint string, put func(at int, text string) int, ended func()) *draft {
	d := &draft{put: put, ended: ended, at: -1}
	d.field = widgets.NewTextField(hint, func(text string) { d.at = d.put(d.at, text) })
	d.field.Limit = app.MaxText
	d.field.OnSubmitted = func(string) { d.end() }
	d.field.OnLeave = d.end
	return d
}

// again keeps the text anew, because what belongs to it has changed.
func (d *draft) again() {
	if d.at >= 0 {
		d.at = d.put(d.at, d.field.Text)
	}
}

// end ends the entry.
func (d *draft) end() {
	if d.at < 0 {
		return
	}
	d.at = -1
	d.field.Fill("")
	d.ended()
}

// without leaves out the entry that is being typed.
func (d *draft) without(texts []string) []string {
	if d.at < 0 || d.at >= len(texts) {
		return texts
	}
	return slices.Delete(slices.Clone(texts), d.at, d.at+1)
}
