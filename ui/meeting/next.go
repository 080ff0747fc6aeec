package meeting

import (
	"regexp"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// next is what is agreed for the next meeting.
type next struct {
	page    *Page
	date    *widgets.DateField
	start   *widgets.TextField
	at      *widgets.Field // around start
	place   *widgets.TextField
	leads   *widgets.Choice
	take    *widgets.Button // the proposal
	day     app.Date        // proposed
	content *fyne.Container
}

func newNext(p *Page) *next {
	n := &next{page: p}
	n.date = widgets.NewDateField(t("meeting.next.date"), "", p.Now, func(day time.Time) {
		p.evening.EditNext(func(next *team.Next) { next.Date = dayOf(day) })
		p.renew()
	})
	n.start = widgets.NewTextField("18:00", n.typed)
	n.start.OnLeave, n.start.SelectsAll = n.check, true
	n.at = widgets.NewField(t("meeting.next.start"), n.start, "")
	n.place = widgets.NewTextField("", func(text string) { p.evening.EditNext(func(next *team.Next) { next.Place = text }) })
	n.leads = widgets.NewChoice(p.optional(), func(key string) {
		p.evening.EditNext(func(next *team.Next) { next.Facilitator = app.ID(key) })
	})
	n.take = widgets.QuietButton("", theme.CalendarIcon(), n.onTake)
	place := widgets.NewField(t("meeting.next.place"), n.place, "")
	n.place.Limit = app.MaxText // set late: nobody counts to 20,000
	n.content = section(
		t("meeting.next"), widgets.Row(n.take), widgets.Columns(n.date, n.at),
		widgets.Columns(place, widgets.NewField(t("meeting.next.leads"), n.leads, "")),
	)
	return n
}

// show shows what is agreed. What is being typed stays.
func (n *next) show() {
	m := n.page.evening.Meeting()
	var agreed team.Next
	if m.Next != nil {
		agreed = *m.Next
	}
	if n.date.Error() == "" && dayOf(n.date.Date()) != agreed.Date {
		n.date.Fill(agreed.Date.Time())
	}
	if at, ok := readClock(n.start.Text); ok && at != agreed.Start {
		n.start.Fill(string(agreed.Start))
	}
	if n.place.Text != agreed.Place {
		n.place.Fill(agreed.Place)
	}
	if n.leads.Key() != string(agreed.Facilitator) {
		n.leads.Fill(string(agreed.Facilitator))
	}
	n.day = n.page.evening.NextDay()
	show(n.take, agreed.Date == "" && n.day != "")
	label(n.take, t("meeting.next.take", vars{"Date": dateText(n.day)}))
}

// onTake agrees the day that the cadence proposes, at the time and the place of this meeting.
func (n *next) onTake() {
	m := n.page.evening.Meeting()
	n.page.evening.AgreeNext(func(next *team.Next) {
		next.Date = n.day
		if next.Start == "" {
			next.Start = m.Start
		}
		if next.Place == "" {
			next.Place = m.Place
		}
	})
	n.page.renew()
}

// typed keeps the time as soon as it can be read.
func (n *next) typed(text string) {
	if at, ok := readClock(text); ok {
		n.page.evening.EditNext(func(next *team.Next) { next.Start = at })
	}
}

// check says below the field when the time cannot be read.
func (n *next) check() {
	at, ok := readClock(n.start.Text)
	if !ok {
		n.at.SetError(errClock{})
		return
	}
	n.at.SetError(nil)
	n.start.Fill(string(at))
}

// errClock says how a time is written.
type errClock struct{}

// Error is the sentence below the field.
func (errClock) Error() string { return t("meeting.clock.unread") }

func (n *next) unread() bool { return n.date.Error() != "" || n.at.Error() != "" }

var clockForm = regexp.MustCompile(`^(\d{1,2})(?:[:.]?(\d{2}))?$`)

// readClock reads a time of the day as a person types it: 18, 18:30, 18.30, 1830. Empty is no time.
func readClock(text string) (app.Clock, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", true
	}
	parts := clockForm.FindStringSubmatch(text)
	if parts == nil {
		return "", false
	}
	hours, minutes := "0"+parts[1], parts[2]
	if minutes == "" {
		minutes = "00"
	}
	at := app.Clock(hours[len(hours)-2:] + ":" + minutes)
	return at, at.Valid()
}
