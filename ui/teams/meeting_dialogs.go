package teams

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// onPrepare plans the next meeting; its day is asked for where the team has no rhythm.
func (p *meetingsPage) onPrepare() {
	if err := p.leave(); err != nil {
		p.book.parts.Shell.Fail(err)
		return
	}
	m := p.book.team.Prepare(p.book.parts.Records.NewID(), p.book.parts.Today())
	if m.Date == "" {
		p.dateForm(m, t("teams.meeting.prepare.title"), t("teams.meeting.prepare.confirm")).show()
		return
	}
	if p.plan(m) {
		p.book.parts.Shell.Tell(t("teams.prepared.notice", vars{"Meeting": meetingName(m), "Date": dayText(m.Date)}),
			widgets.Action{Label: t("teams.meeting.date") + " …", Run: func() { p.onDate(m) }})
	}
}

// plan keeps a meeting and shows it.
func (p *meetingsPage) plan(m team.Meeting) bool {
	p.chosen = m.ID
	return p.change(m)
}

func (p *meetingsPage) onDate(m team.Meeting) {
	p.dateForm(m, t("teams.meeting.date"), t("dialog.save")).show()
}

// dateForm edits when and where a meeting is. It goes on from the meeting as it is kept by then.
func (p *meetingsPage) dateForm(m team.Meeting, title, verb string) dialog {
	day := form.Day(t("teams.field.date"), m.Date, p.book.parts.Now)
	start, length := form.Clock(t("teams.field.start"), m.Start), form.Minutes(t("teams.field.minutes"), t("teams.hint.minutes"), m.Minutes)
	place, where := form.Line(t("teams.field.place"), m.Place)
	childcare, care := form.Choice(t("teams.field.childcare"), form.YesNo(t("teams.childcare.yes"), t("teams.childcare.no"), t("choice.none")), form.YesNoKey(m.Childcare), nil)
	var at app.Clock
	var minutes int
	read := func() bool {
		var startOK, lengthOK bool
		at, startOK = start.Read()
		minutes, lengthOK = length.Read()
		return allRead(startOK, lengthOK, day.Check(), given(day))
	}
	save := func() error {
		p.chosen = m.ID
		before, known := p.book.team.Meeting(m.ID)
		if !known {
			before = m
		}
		after := before
		after.Date, after.Start, after.Minutes, after.Place = form.Date(day.Date()), at, minutes, strings.TrimSpace(where.Text)
		after.Childcare = form.YesNoAnswer(care.Key())
		return p.keep(team.Revised(before, after))
	}
	in := form.Inputs{"date": day, "start": start, "minutes": length, "place": place, "childcare": childcare}
	return newDialog(p.book.parts.Shell, title, verb, in,
		widgets.Form(day, widgets.Columns(start.Field, length.Field), widgets.Columns(place, childcare)), read, save)
}

func (p *meetingsPage) onCancel(m team.Meeting) {
	why, input := form.Lines(t("teams.meeting.cancel.why"), "", 2)
	why.SetHint(t("teams.hint.cancel"))
	newDialog(p.book.parts.Shell, t("teams.meeting.cancel.title", vars{"Date": dateText(m.Date)}), t("teams.meeting.cancel"), form.Inputs{"cancelledBecause": why},
		widgets.Form(why), func() bool { return true }, func() error {
			after := m
			after.State, after.CancelledBecause = team.Cancelled, strings.TrimSpace(input.Text)
			p.chosen = m.ID
			return p.keep(team.Revised(m, after))
		}).show()
}

func (p *meetingsPage) onUncancel(m team.Meeting) {
	after := m
	after.State, after.CancelledBecause = team.Planned, ""
	p.change(team.Revised(m, after))
}

func (p *meetingsPage) onDrop(m team.Meeting) {
	held := m.Standing() == team.Held || m.Standing() == team.Running
	text := t("teams.meeting.drop.text")
	if held {
		text = t("teams.meeting.drop.held")
	}
	title := t("teams.meeting.drop.title", vars{"Meeting": join(meetingName(m), dateText(m.Date))})
	widgets.Ask(p.book.parts.Shell.Canvas(), title, text, t("teams.meeting.drop"), held, func() { p.drop(m) })
}

func (p *meetingsPage) drop(m team.Meeting) {
	parts := p.book.parts
	if err := p.leave(); err != nil {
		parts.Shell.Fail(err)
		return
	}
	if err := parts.Records.DropMeeting(parts.Context, m.ID); err != nil {
		parts.Shell.Fail(err)
		return
	}
	p.forget()
	p.actions.reload()
	parts.Shell.Tell(t("teams.dropped.notice", vars{"Meeting": join(meetingName(m), dateText(m.Date))}),
		widgets.Action{Label: t("founders.undo"), Run: p.actions.undo})
}

// cancelledSheet tells that a meeting does not take place, with the text that says so to the women.
type cancelledSheet struct {
	id     app.ID
	body   *fyne.Container
	invite *inviteCard
	page   *meetingsPage
	scroll fyne.CanvasObject
}

func newCancelledSheet(p *meetingsPage, m team.Meeting) *cancelledSheet {
	s := &cancelledSheet{id: m.ID, page: p, body: widgets.Stack(apart), invite: newInviteCard(p, t("teams.invite.cancelled"))}
	s.scroll = widgets.Page(widgets.NewCard(t("teams.meeting.cancelled"), s.body), s.invite.card)
	return s
}

func (s *cancelledSheet) object() fyne.CanvasObject { return s.scroll }

func (s *cancelledSheet) fits(m team.Meeting) bool {
	return m.ID == s.id && m.Standing() == team.Cancelled
}

func (s *cancelledSheet) leave() error { return nil }

func (s *cancelledSheet) fill(m team.Meeting) {
	f := newFacts()
	f.add(t("teams.field.when"), join(dayText(m.Date), clockText(m.Start)))
	f.add(t("teams.meeting.cancel.why"), m.CancelledBecause)
	s.body.Objects = []fyne.CanvasObject{f.Container}
	s.body.Refresh()
	s.invite.fill(m)
}
