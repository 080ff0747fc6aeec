package team

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// Invitation is a short text to the women of a team, for a message or a mail.
type Invitation struct {
	Subject string
	Text    string // lines
}

// Invitation to a meeting in a language; of one that was cancelled it says so, and not why. What is not
// agreed yet is left out. It holds nothing of any woman.
func (t Team) Invitation(m Meeting, l *translations.Locale) Invitation {
	when := whenIn(m.Date, m.Start, l)
	vars := translations.Vars{"Team": t.Name, "When": when, "Place": m.Place, "n": t.LengthOf(m)}
	if m.Standing() == Cancelled {
		text := l.T("doc.team.invitation.cancelled", vars)
		if when == "" {
			text = l.T("doc.team.invitation.cancelled.undated", vars)
		}
		return Invitation{Subject: l.T("doc.team.invitation.cancelled.subject", vars), Text: text}
	}
	text := []string{l.T("doc.team.invitation.hello", vars)}
	if when != "" {
		text = append(text, l.T("doc.team.invitation.when", vars))
	}
	if m.Place != "" {
		text = append(text, l.T("doc.team.invitation.place", vars))
	}
	text = append(text, l.T("doc.team.invitation.length", vars))
	if m.Childcare != nil && *m.Childcare {
		text = append(text, l.T("doc.team.invitation.childcare"))
	}
	if len(t.before(m)) > 0 {
		text = append(text, l.T("doc.team.invitation.prepare"))
	}
	text = append(text, l.T("doc.team.invitation.reply"))
	return Invitation{Subject: l.T("doc.team.invitation.subject", vars), Text: strings.Join(text, "\n")}
}

// whenIn writes a day, with its name, and a time; "" without a day.
func whenIn(day app.Date, at app.Clock, l *translations.Locale) string {
	if !day.Valid() {
		return ""
	}
	vars := translations.Vars{"Weekday": l.T(WeekdayOf(day).TextKey()), "Date": l.LongDate(day.Time()), "Time": string(at)}
	if !at.Valid() {
		return l.T("doc.team.when.day", vars)
	}
	return l.T("doc.team.when", vars)
}
