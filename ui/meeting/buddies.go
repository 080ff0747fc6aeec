package meeting

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// buddies says who calls whom until the next meeting, and when.
type buddies struct {
	page    *Page
	rows    []*buddyRow
	shown   []team.Buddies
	list    *fyne.Container
	propose *widgets.Button
	content *fyne.Container
}

func newBuddies(p *Page) *buddies {
	b := &buddies{page: p, list: widgets.Column()}
	b.propose = widgets.QuietButton(t("meeting.buddies.propose"), theme.ViewRefreshIcon(), func() {
		p.evening.SetBuddies(p.evening.ProposeBuddies())
		p.renew()
	})
	add := widgets.LinkButton(t("meeting.buddies.add"), theme.ContentAddIcon(), func() {
		p.evening.SetBuddies(append(slices.Clone(p.evening.Meeting().Buddies), team.Buddies{}))
		p.renew()
	})
	b.content = section(t("meeting.buddies"), b.list, widgets.Row(b.propose, add))
	return b
}

// show shows the groups; a row that shows what it should is left alone.
func (b *buddies) show() {
	groups := b.page.evening.Meeting().Buddies
	if same := slices.EqualFunc(groups, b.shown, sameGroup); same && b.rows != nil {
		return
	}
	b.shown, b.rows, b.list.Objects = groups, []*buddyRow{}, nil
	for i, group := range groups {
		row := newBuddyRow(b, i, group)
		b.rows = append(b.rows, row)
		b.list.Add(row.content)
	}
	if len(groups) == 0 {
		b.list.Add(widgets.CaptionLines(t("meeting.buddies.none")))
	}
	b.list.Refresh()
}

func sameGroup(a, b team.Buddies) bool { return a.A == b.A && a.B == b.B && a.C == b.C && a.On == b.On }

func (b *buddies) unread() bool {
	return slices.ContainsFunc(b.rows, func(r *buddyRow) bool { return r.on.Error() != "" })
}

// edit changes a group; the row of it shows that already.
func (b *buddies) edit(at int, change func(group *team.Buddies)) {
	groups := slices.Clone(b.page.evening.Meeting().Buddies)
	if at >= len(groups) {
		return
	}
	change(&groups[at])
	b.shown = groups
	b.page.evening.SetBuddies(groups)
}

// buddyRow is one group: two women or three, and the day of their call.
type buddyRow struct {
	on      *widgets.DateField
	content *fyne.Container
}

func newBuddyRow(b *buddies, at int, group team.Buddies) *buddyRow {
	r := &buddyRow{}
	choice := func(woman app.ID, put func(group *team.Buddies, woman app.ID)) *widgets.Choice {
		c := widgets.NewChoice(b.page.optional(), func(key string) {
			b.edit(at, func(group *team.Buddies) { put(group, app.ID(key)) })
		})
		c.Fill(string(woman))
		return c
	}
	women := widgets.Columns(
		choice(group.A, func(group *team.Buddies, woman app.ID) { group.A = woman }),
		choice(group.B, func(group *team.Buddies, woman app.ID) { group.B = woman }),
		choice(group.C, func(group *team.Buddies, woman app.ID) { group.C = woman }),
	)
	r.on = widgets.NewDateField("", "", b.page.Now, func(day time.Time) {
		b.edit(at, func(group *team.Buddies) { group.On = dayOf(day) })
	})
	r.on.Fill(group.On.Time())
	remove := widgets.LinkButton(t("meeting.buddies.remove"), theme.DeleteIcon(), func() {
		b.page.evening.SetBuddies(slices.Delete(slices.Clone(b.page.evening.Meeting().Buddies), at, at+1))
		b.page.renew()
	})
	r.content = widgets.Form(women, beside(t("meeting.buddies.on"), sided(r.on, remove)))
	return r
}
