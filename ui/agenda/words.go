package agenda

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/app/today"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// The groups that the list can be narrowed to.
const (
	everything   = "all"
	appointments = "appointments"
	tasks        = "tasks"
	papers       = "papers"
	deadlines    = "deadlines"
)

var groups = []string{everything, appointments, tasks, papers, deadlines}

func groupOptions() []widgets.Option {
	out := make([]widgets.Option, len(groups))
	for i, g := range groups {
		out[i] = widgets.Option{Key: g, Text: t("agenda.group." + g)} // keys: agenda.group.*
	}
	return out
}

func groupOf(k today.Kind) string {
	switch k {
	case today.KindSession, today.KindAppointment, today.KindMeeting:
		return appointments
	case today.KindMeasure, today.KindCommitment, today.KindAgreement:
		return tasks
	case today.KindForm, today.KindDraft, today.KindReferral:
		return papers
	default:
		return deadlines
	}
}

// iconOf is the shape of a group.
func iconOf(k today.Kind) fyne.Resource {
	switch groupOf(k) {
	case appointments:
		return theme.CalendarIcon()
	case tasks:
		return theme.ListIcon()
	case papers:
		return theme.DocumentIcon()
	default:
		return theme.HistoryIcon()
	}
}

// summary counts the lines by urgency in a sentence.
func summary(lines []today.Line) string {
	var parts []string
	for _, u := range today.Urgencies {
		if n := len(today.ByUrgency(lines, u)); n > 0 {
			parts = append(parts, t("agenda.count."+string(u), vars{"n": n})) // keys: agenda.count.*
		}
	}
	return strings.Join(parts, " · ")
}

// who names whom a line is about; what is about nobody is named by what it is.
func who(l today.Line, name, words string) string {
	switch {
	case l.Place.Founder != "":
		return name
	case words != "":
		return words
	default:
		return t(l.Kind.TextKey())
	}
}

// what says below the name what is to be done.
func what(l today.Line, words string) string {
	kind := t(l.Kind.TextKey())
	if l.Kind == today.KindForm {
		kind = formName(l.Place.Form)
	}
	if words == "" || l.Place.Founder == "" {
		return kind
	}
	return kind + ": " + strings.Join(strings.Fields(words), " ")
}

func formName(form string) string {
	switch form {
	case coaching.StepExitForm:
		return t("agenda.form.exit")
	case coaching.StepFollowUpForm:
		return t("agenda.form.follow-up")
	default:
		return t("agenda.form.entry")
	}
}

// when says the day as it is spoken of: since when it is overdue, the time of today, in how many days.
func when(l today.Line, day app.Date) string {
	days := int(l.Day.Time().Sub(day.Time()).Hours() / 24)
	switch {
	case l.Urgency == today.Now && l.At != "":
		return t("agenda.at", vars{"Time": string(l.At)})
	case days == 0:
		return t("agenda.today")
	case days == 1:
		return t("agenda.tomorrow")
	case days == -1:
		return t("agenda.yesterday")
	case l.Urgency == today.Overdue:
		return t("agenda.since", vars{"Date": dateText(l.Day)})
	default:
		return t("agenda.on", vars{"Date": dateText(l.Day)})
	}
}

func dateText(d app.Date) string { return translations.Current().Date(d.Time()) }

func longDate(d app.Date) string {
	return t("agenda.day", vars{"Weekday": t(team.WeekdayOf(d).TextKey()), "Date": translations.Current().LongDate(d.Time())}) // keys: doc.weekday.*
}
