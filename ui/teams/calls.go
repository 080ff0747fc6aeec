package teams

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/team"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// callsCard are the women who call each other after a meeting, with a tick for each call that was made.
type callsCard struct {
	page    *meetingsPage
	meeting team.Meeting
	checks  []*widgets.Check
	card    *widgets.Card
}

// newCallsCard is nil where nobody calls anybody.
func newCallsCard(p *meetingsPage, m team.Meeting) *callsCard {
	if len(m.Buddies) == 0 {
		return nil
	}
	c := &callsCard{page: p, meeting: m}
	body := widgets.Stack(arrange.Tight)
	for i, pair := range m.Buddies {
		var names []string
		for _, id := range pair.Women() {
			names = append(names, p.book.name(id))
		}
		check := widgets.NewCheck(join(strings.Join(names, " – "), dateText(pair.On)), func(done bool) { c.onDone(i, done) })
		c.checks = append(c.checks, check)
		arrange.Put(body, check)
	}
	arrange.Put(body, widgets.CaptionLines(t("teams.hint.calls")))
	c.card = widgets.NewCard(t("teams.calls"), body)
	return c
}

// fits tells whether the card shows the calls of a meeting.
func (c *callsCard) fits(m team.Meeting) bool {
	if c == nil {
		return len(m.Buddies) == 0
	}
	return m.ID == c.meeting.ID && slices.EqualFunc(m.Buddies, c.meeting.Buddies, func(a, b team.Buddies) bool {
		a.Done, b.Done = nil, nil
		return a == b
	})
}

// fill ticks the calls that were made.
func (c *callsCard) fill() {
	if c == nil {
		return
	}
	c.meeting, _ = c.page.book.team.Meeting(c.meeting.ID)
	for i, check := range c.checks {
		done := c.meeting.Buddies[i].Done
		check.Checked = done != nil && *done
		check.Refresh()
	}
}

func (c *callsCard) onDone(i int, done bool) {
	m := c.meeting
	m.Buddies = slices.Clone(m.Buddies)
	m.Buddies[i].Done = &done
	c.page.change(m)
}

// object is the card, or nothing.
func (c *callsCard) object() []fyne.CanvasObject {
	if c == nil {
		return nil
	}
	return []fyne.CanvasObject{c.card}
}
