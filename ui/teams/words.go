package teams

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// join sets the parts that are not empty side by side.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

func dateText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return translations.Current().Date(d.Time())
}

// dayText is a date with the name of its day.
func dayText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return t("teams.day", vars{"Weekday": weekdayName(team.WeekdayOf(d)), "Date": dateText(d)})
}

func clockText(c app.Clock) string {
	if c == "" {
		return ""
	}
	return t("teams.clock", vars{"Time": string(c)})
}

func minutesText(n int) string {
	if n == 0 {
		return ""
	}
	return t("teams.minutes", vars{"n": n})
}

func weekdayName(w team.Weekday) string {
	if w == "" {
		return ""
	}
	return t(w.TextKey()) // keys: doc.weekday.*
}

// cadenceText is how often a team meets: in weeks where they are whole, else in days.
func cadenceText(days int) string {
	switch {
	case days <= 0:
		return ""
	case days%7 == 0:
		return t("teams.cadence.weeks", vars{"n": days / 7})
	default:
		return t("teams.cadence.days", vars{"n": days})
	}
}

// rhythmText is how often, on which day and when a team meets.
func rhythmText(of team.Team) string {
	return join(cadenceText(of.CadenceDays), weekdayName(of.Weekday), clockText(of.Start))
}

func childcareText(b *bool) string {
	switch {
	case b == nil:
		return ""
	case *b:
		return t("teams.childcare.yes")
	default:
		return t("teams.childcare.no")
	}
}

// meetingName is what a meeting is called in a list: its number, or only that it is one.
func meetingName(m team.Meeting) string {
	if m.Number > 0 {
		return t("doc.team.meeting", vars{"Number": m.Number})
	}
	return t("kind.meeting")
}

func stateName(s team.MeetingState) string { return t(s.TextKey()) } // keys: team.state.*

func languageName(code string) string {
	return translations.LanguageName(code, translations.Current().Code())
}

// languages are those of documents, and kept where it is none of them.
func languages(kept string, head ...widgets.Option) []widgets.Option {
	out := head
	known := kept == ""
	for _, l := range translations.Documents() {
		out, known = append(out, widgets.Option{Key: l.Code, Text: languageName(l.Code)}), known || l.Code == kept
	}
	if !known {
		out = append(out, widgets.Option{Key: kept, Text: languageName(kept)})
	}
	return out
}

// short cuts a text for a line of a list.
func short(text string, letters int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters-1])) + "…"
	}
	return text
}
