package founders

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// belongs tells whether a founder is in a team that goes on.
func belongs(t team.Team, founder app.ID, today app.Date) bool {
	return (t.EndedOn == "" || t.EndedOn > today) && slices.Contains(t.Women(""), founder)
}

// openPromises are what a founder has promised a team and not settled yet.
func openPromises(t team.Team, founder app.ID, today app.Date) []team.Promise {
	return slices.DeleteFunc(t.Open(today), func(p team.Promise) bool { return p.Woman != founder })
}

// nextMeetingText says when a team meets next, as far as that is known.
func nextMeetingText(t team.Team, today app.Date) string {
	m, ok := t.Upcoming(today)
	if ok && m.Standing() == team.Running {
		return translations.T("overview.team.running")
	}
	if !ok {
		next, known := t.NextDate(today)
		if !known {
			return translations.T("overview.team.undated")
		}
		m.Date, m.Start = next.Date, t.Start
		if !next.Agreed {
			return translations.T("overview.team.expected", vars{"When": whenText(m)})
		}
	}
	if m.Date == "" {
		return translations.T("overview.team.undated")
	}
	return join(whenText(m), m.Place)
}

// whenText writes the day of a meeting with its name, and its time.
func whenText(m team.Meeting) string {
	v := vars{
		"Weekday": translations.T(team.WeekdayOf(m.Date).TextKey()), "Date": dateText(m.Date), "Time": string(m.Start),
	}
	if m.Start == "" {
		return translations.T("doc.team.when.day", v)
	}
	return translations.T("doc.team.when", v)
}

// teamOf is the team with an id, false for none that is there.
func (l *measureList) teamOf(id app.ID) (t team.Team, ok bool) {
	i := slices.IndexFunc(l.teams, func(t team.Team) bool { return t.ID == id && id != "" })
	if i < 0 {
		return t, false
	}
	return l.teams[i], true
}
