package teams

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/team"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// fillFollow asks what becomes of the commitments that were not kept. What was missed once can be carried over at once;
// what was missed twice is asked for.
func (s *heldSheet) fillFollow() {
	s.follow.Objects = nil
	asked := widgets.Stack(widgets.Gap)
	carried := 0
	follow := s.page.book.team.FollowUps(s.meeting.ID)
	if s.meeting.Standing() != team.Held || s.page.book.team.BinnedOn != "" {
		follow = nil
	}
	for _, f := range follow {
		if !f.Ask {
			carried++
			continue
		}
		if len(asked.Objects) > 0 {
			arrange.Put(asked, widget.NewSeparator())
		}
		arrange.Put(asked, s.question(f))
	}
	if carried > 0 {
		carry := widgets.QuietButton(t("teams.follow.carry"), theme.MediaFastForwardIcon(), s.onCarry)
		arrange.Put(asked, ends(260, widgets.NewLines(t("teams.follow.first", vars{"n": carried})), carry))
	}
	if len(asked.Objects) > 0 {
		card := widgets.NewCard(t("teams.follow"), asked)
		card.Accent = widgets.ColorWarningText
		arrange.Put(s.follow, card)
	}
	s.follow.Hidden = len(s.follow.Objects) == 0
}

// question asks of one commitment: smaller, something else, or given up.
func (s *heldSheet) question(f team.FollowUp) fyne.CanvasObject {
	name := s.page.book.name(f.Woman)
	text := widgets.Stack(2, widgets.NewLines(t("teams.follow.ask", vars{"Name": name, "n": f.Missed + 1})), arrange.Bold(f.Text))
	answers := widgets.Row(
		widgets.QuietButton(t("teams.follow.smaller"), nil, func() { s.onReplace(f, team.Smaller) }),
		widgets.QuietButton(t("teams.follow.other"), nil, func() { s.onReplace(f, team.Other) }),
		widgets.LinkButton(t("teams.follow.drop"), nil, func() { s.onGiveUp(f) }))
	return ends(240, text, answers)
}

func (s *heldSheet) onCarry() {
	s.apply(s.page.book.team.CarryOver(s.meeting.ID, s.page.book.parts.Records.NewID))
}

func (s *heldSheet) onGiveUp(f team.FollowUp) {
	if s.apply(s.page.book.team.Drop(s.meeting.ID, f.ID)) {
		s.page.book.parts.Shell.Tell(t("teams.follow.dropped", vars{"Text": short(f.Text, 60)}),
			widgets.Action{Label: t("founders.undo"), Run: s.page.actions.undo})
	}
}

// apply keeps the meeting as it stands in a changed team.
func (s *heldSheet) apply(of team.Team) bool {
	m, ok := of.Meeting(s.meeting.ID)
	return ok && s.page.change(m)
}

// onReplace asks for the commitment that takes the place of one that was not kept.
func (s *heldSheet) onReplace(f team.FollowUp, change team.Change) {
	title, text := t("teams.follow.smaller.title"), f.Draft.Text
	if change == team.Other {
		title, text = t("teams.follow.other.title"), ""
	}
	what, input := form.Lines(t("doc.team.slip.promise"), text, 2)
	what.SetHint(t("teams.follow.before", vars{"Text": short(f.Text, 120)}))
	due := form.Day(t("teams.field.due"), f.Draft.Due, s.page.book.parts.Now)
	first, step := form.Line(t("doc.team.first"), "")
	evidence, sign := form.Line(t("doc.team.evidence"), "")
	in := form.Inputs{"text": what, "due": due, "firstStep": first, "evidence": evidence}
	body := []fyne.CanvasObject{what, due, first, evidence}
	newDialog(s.page.book.parts.Shell, title, t("dialog.save"), in, widgets.Form(body...), func() bool { return due.Check() && filled(what, input) }, func() error {
		by := f.Draft
		by.Text, by.Due, by.Change = strings.TrimSpace(input.Text), form.Date(due.Date()), change
		by.FirstStep, by.Evidence = strings.TrimSpace(step.Text), strings.TrimSpace(sign.Text)
		m, _ := s.page.book.team.Replace(s.meeting.ID, f, by, s.page.book.parts.Records.NewID).Meeting(s.meeting.ID)
		return s.page.keep(m)
	}).show()
}
