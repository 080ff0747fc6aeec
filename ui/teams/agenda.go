package teams

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/team"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// fillAgenda shows the course of the evening as the women who come make it.
func (s *planSheet) fillAgenda() {
	agenda := s.page.book.team.AgendaOf(s.meeting)
	s.agenda.Objects = nil
	if text := s.problem(agenda.Plan); text != "" {
		arrange.Put(s.agenda, warning(text))
	}
	for _, part := range agenda.Parts {
		arrange.Put(s.agenda, agendaLine(string(part.At), t(part.Round.TextKey()), partMinutes(part))) // keys: doc.team.round.*
		if part.Round == team.Work {
			arrange.Put(s.agenda, after(timeWide, widgets.NewText(""), widgets.CaptionLines(s.order(part))))
		}
	}
	if agenda.End != "" {
		arrange.Put(s.agenda, agendaLine(string(agenda.End), t("teams.agenda.end"), ""))
	}
}

const timeWide float32 = 52

func agendaLine(at, name, minutes string) fyne.CanvasObject {
	time, title, length := widgets.Strong(at), widgets.NewText(name), widgets.Caption(minutes)
	title.Shrinks, length.Shrinks = true, false
	return after(timeWide, time, ends(60, title, length))
}

// partMinutes is how long a round takes: for each woman, or in all.
func partMinutes(part team.Part) string {
	if n := len(part.Turns); n > 0 {
		return t("teams.agenda.each", vars{"Women": n, "Minutes": part.Turns[0].Minutes})
	}
	return t("teams.agenda.all", vars{"n": part.Minutes})
}

// order are the women with the times of their turns.
func (s *planSheet) order(part team.Part) string {
	var names []string
	for _, slot := range part.Turns {
		names = append(names, strings.TrimSpace(string(slot.At)+" "+s.page.book.name(slot.Woman)))
	}
	return strings.Join(names, " · ")
}

// problem is what is wrong with the plan, "" for nothing; while it is planned, nobody is said to be there yet.
func (s *planSheet) problem(p team.Plan) string {
	switch problem := p.Problem(); {
	case problem == team.NobodyThere && len(s.women) > 0:
		return t("teams.agenda.cancelled")
	case problem == team.NobodyThere:
		return t("teams.agenda.nobody")
	case problem == "" && p.Women == 1:
		return t("teams.agenda.alone")
	case problem == "":
		return ""
	case problem == team.ShortWork:
		return t(team.ShortWork.TextKey()) + " " + t("teams.agenda.longer", vars{"n": team.MinutesFor(p.Women, team.LeastWork)})
	default:
		return t(problem.TextKey()) + " " + t("teams.agenda.longer", vars{"n": team.MinutesFor(p.Women, team.LeastWork)}) // keys: team.plan.*
	}
}

// fillDue lists what comes up: the commitments of each woman that are due.
func (s *planSheet) fillDue() {
	s.due.Objects = nil
	for _, p := range s.page.book.team.Due(s.meeting.ID) {
		arrange.Put(s.due, s.page.promise(p))
	}
	if len(s.due.Objects) == 0 {
		arrange.Put(s.due, arrange.Muted(t("teams.plan.due.none")))
	}
}

// promise is a commitment with its woman, its day, and how often it was missed.
func (p *meetingsPage) promise(of team.Promise) fyne.CanvasObject {
	badges := widgets.Row()
	if of.Missed > 0 {
		arrange.Put(badges, widgets.WarningBadge(t("teams.promise.missed", vars{"n": of.Missed})))
	}
	if of.Due != "" {
		arrange.Put(badges, widgets.QuietBadge(t("teams.promise.due", vars{"Date": dateText(of.Due)})))
	}
	return widgets.Stack(2, ends(70, widgets.Caption(p.book.name(of.Woman)), badges), widgets.NewLines(of.Text))
}
