package teams

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// planSheet prepares a meeting: when and where, who comes, who has which role, the course of the evening, what comes up,
// and the invitation.
type planSheet struct {
	page    *meetingsPage
	meeting team.Meeting
	women   []app.ID

	when   *fyne.Container
	coming map[app.ID]*widgets.Check
	roles  map[team.Role]*widgets.Choice
	agenda *fyne.Container
	due    *fyne.Container
	invite *inviteCard
	calls  *callsCard
	scroll *container.Scroll
}

func newPlanSheet(p *meetingsPage, m team.Meeting) *planSheet {
	s := &planSheet{page: p, meeting: m, women: expected(p.book, m), when: widgets.Stack(apart), agenda: widgets.Stack(arrange.Tight), due: widgets.Stack(widgets.Gap)}
	s.invite = newInviteCard(p, t("teams.invite"))
	s.calls = newCallsCard(p, lastBefore(p.book.team, m))
	change := widgets.LinkButton(t("teams.change"), theme.DocumentCreateIcon(), func() { p.onDate(s.meeting) })
	left := widgets.Column(
		widgets.NewCard(t("teams.plan.when"), s.when, change),
		widgets.NewCard(t("teams.plan.women"), s.comingRows()),
		widgets.NewCard(t("teams.plan.roles"), s.roleRows(), widgets.LinkButton(t("teams.plan.propose"), theme.ViewRefreshIcon(), s.onPropose)),
		s.invite.card)
	right := widgets.Column(widgets.NewCard(t("teams.plan.agenda"), s.agenda), widgets.NewCard(t("teams.plan.due"), s.due))
	for _, card := range s.calls.object() {
		arrange.Put(right, card)
	}
	s.scroll = widgets.Page(arrange.Sides(0.5, narrow, left, right))
	return s
}

// expected are the women who may come to a meeting.
func expected(b *book, m team.Meeting) []app.ID {
	return b.team.Women(m.Date)
}

// lastBefore is the newest meeting that was held before another.
func lastBefore(of team.Team, m team.Meeting) (last team.Meeting) {
	for _, other := range of.Ordered() {
		if other.ID == m.ID {
			break
		}
		if other.Standing() == team.Held {
			last = other
		}
	}
	return last
}

func (s *planSheet) object() fyne.CanvasObject { return s.scroll }

func (s *planSheet) leave() error { return nil }

// fits: the rows of women are built once, and so are the calls of the meeting before.
func (s *planSheet) fits(m team.Meeting) bool {
	b := s.page.book
	return m.ID == s.meeting.ID && m.Standing() == team.Planned && slices.Equal(expected(b, m), s.women) && s.calls.fits(lastBefore(b.team, m))
}

// comingRows ask of each woman whether she comes.
func (s *planSheet) comingRows() fyne.CanvasObject {
	rows := container.NewGridWithColumns(2)
	s.coming = map[app.ID]*widgets.Check{}
	for _, id := range s.women {
		s.coming[id] = widgets.NewCheck(s.page.book.name(id), func(comes bool) { s.onComes(id, comes) })
		arrange.Put(rows, s.coming[id])
	}
	if len(s.women) == 0 {
		return arrange.Muted(t("teams.women.none"))
	}
	return widgets.Stack(0, rows, widgets.CaptionLines(t("teams.hint.coming")))
}

func (s *planSheet) roleRows() fyne.CanvasObject {
	body := widgets.Stack(apart)
	s.roles = map[team.Role]*widgets.Choice{}
	for _, role := range team.Roles {
		s.roles[role] = widgets.NewChoice(nil, func(key string) { s.onRole(role, app.ID(key)) })
		arrange.Put(body, after(140, widgets.NewText(t(role.TextKey())), s.roles[role])) // keys: doc.team.role.*
	}
	arrange.Put(body, widgets.CaptionLines(t("teams.hint.roles")))
	return body
}

// fill shows the meeting.
func (s *planSheet) fill(m team.Meeting) {
	s.meeting = m
	s.fillWhen()
	for id, check := range s.coming {
		check.Checked = slices.Contains(s.page.book.team.Coming(m), id)
		check.Refresh()
	}
	s.fillRoles()
	s.fillAgenda()
	s.fillDue()
	s.invite.fill(m)
	s.calls.fill()
	s.scroll.Content.Refresh()
}

func (s *planSheet) fillWhen() {
	m, b := s.meeting, s.page.book
	f := newFacts()
	day := dayText(m.Date)
	if day == "" {
		day = t("teams.plan.undated")
	}
	arrange.Put(f.Container, fact(t("teams.field.when"), arrange.Bold(join(day, clockText(m.Start)))))
	f.add(t("teams.field.length"), minutesText(b.team.LengthOf(m)))
	f.add(t("teams.field.place"), m.Place)
	f.add(t("teams.field.childcare"), childcareText(m.Childcare))
	s.when.Objects = []fyne.CanvasObject{f.Container}
	for _, text := range s.remarks() {
		arrange.Put(s.when, arrange.Muted(text))
	}
	for _, text := range s.warnings() {
		arrange.Put(s.when, warning(text))
	}
}

// warning is a sentence that asks for attention, marked by a sign and not by colour alone.
func warning(text string) fyne.CanvasObject {
	l := widgets.NewLines("⚠ " + text)
	l.ColorName = widgets.ColorWarningText
	return l
}

// remarks say where the day comes from.
func (s *planSheet) remarks() (out []string) {
	b, m := s.page.book, s.meeting
	without := b.team
	without.Meetings = slices.DeleteFunc(slices.Clone(without.Meetings), func(o team.Meeting) bool { return o.ID == m.ID })
	next, ok := without.NextDate(b.parts.Today())
	if !ok || m.Date == "" {
		return nil
	}
	switch {
	case next.Date == m.Date && next.Agreed:
		out = append(out, t("teams.plan.agreed"))
	case next.Date == m.Date && b.team.CadenceDays > 0:
		out = append(out, t("teams.plan.rhythm", vars{"Rhythm": join(cadenceText(b.team.CadenceDays), weekdayName(b.team.Weekday))}))
	}
	if next.Skipped > 0 && next.Date == m.Date {
		out = append(out, t("teams.plan.skipped", vars{"n": next.Skipped, "Date": dateText(next.First)}))
	}
	return out
}

// warnings say what is wrong with the day.
func (s *planSheet) warnings() (out []string) {
	m := s.meeting
	if m.Date != "" && m.Date < s.page.book.parts.Today() {
		out = append(out, t("teams.plan.past"))
	}
	for _, h := range s.page.book.hints() {
		if h.Kind == team.HintSameDay && h.Date == m.Date {
			out = append(out, h.In(translations.Current(), s.page.book.name))
		}
	}
	return out
}

func (s *planSheet) fillRoles() {
	b := s.page.book
	options := []widgets.Option{{Text: t("teams.role.nobody")}}
	for _, id := range b.team.Coming(s.meeting) {
		options = append(options, widgets.Option{Key: string(id), Text: b.name(id)})
	}
	for role, choice := range s.roles {
		holder := string(s.meeting.Roles[string(role)])
		offered := options
		if !slices.ContainsFunc(options, func(o widgets.Option) bool { return o.Key == holder }) {
			offered = append(slices.Clone(options), widgets.Option{Key: holder, Text: t("teams.role.away", vars{"Name": b.name(app.ID(holder))})})
		}
		choice.SetOptions(offered)
		choice.Fill(holder)
	}
}

// onComes notes that a woman has excused herself, or comes after all. Roles that were only proposed are given out anew;
// of those that were changed by hand, only the ones that are free then.
func (s *planSheet) onComes(id app.ID, comes bool) {
	m := s.meeting
	if maps.Equal(m.Roles, s.proposed(m)) {
		m.Roles = nil
	}
	m.Attendance = maps.Clone(m.Attendance)
	if m.Attendance == nil {
		m.Attendance = map[app.ID]team.Attendance{}
	}
	m.Attendance[id] = team.Excused
	if comes {
		delete(m.Attendance, id)
	}
	if len(m.Attendance) == 0 {
		m.Attendance = nil
	}
	m.Roles = s.page.book.team.ProposeRoles(m)
	s.page.change(m)
}

func (s *planSheet) onRole(role team.Role, id app.ID) {
	m := s.meeting
	m.Roles = maps.Clone(m.Roles)
	if m.Roles == nil {
		m.Roles = map[string]app.ID{}
	}
	m.Roles[string(role)] = id
	if id == "" {
		delete(m.Roles, string(role))
	}
	s.page.change(m)
}

// onPropose gives out all roles anew.
func (s *planSheet) onPropose() {
	m := s.meeting
	m.Roles = s.proposed(m)
	s.page.change(m)
}

// proposed are the roles as they are given out where none is taken.
func (s *planSheet) proposed(m team.Meeting) map[string]app.ID {
	m.Roles = nil
	return s.page.book.team.ProposeRoles(m)
}
