package contact

import (
	"cmp"
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// MeetingEvent is a meeting of a team as an appointment; false without a day. Its text is the invitation while the
// meeting lies ahead, which holds nothing of any woman; of a cancelled one it does not say why.
func MeetingEvent(t team.Team, m team.Meeting, l *translations.Locale) (Event, bool) {
	if !m.Date.Valid() {
		return Event{}, false
	}
	e := Event{
		ID: m.ID, Title: l.T("doc.calendar.meeting", translations.Vars{"Team": t.Name}), Place: m.Place,
		Sequence: m.Sequence, Cancelled: m.Standing() == team.Cancelled,
	}
	if s := m.Standing(); s == team.Planned || s == team.Cancelled {
		e.Text = t.Invitation(m, l).Text
	}
	var timed bool
	if e.Begin, e.End, timed = t.Span(m, Zone()); !timed {
		e.Begin, e.WholeDay = m.Date.Time(), true
	}
	return e, true
}

// MeetingEvents are all meetings of a team that have a day, none of a team in the bin.
func MeetingEvents(t team.Team, l *translations.Locale) []Event {
	var out []Event
	for _, m := range t.Meetings {
		if e, ok := MeetingEvent(t, m, l); ok && t.BinnedOn == "" {
			out = append(out, e)
		}
	}
	return out
}

// SessionEvents are the sessions of one founder that have a day, and the next appointments that were agreed at them.
// name is how she is called in the calendar of the consultant, "" in her own. Nothing of what was said stands in them.
//
// An appointment and the session that took place on its day are one event: the session is a change of it. An appointment
// is cancelled when a session took place after its day and none on it, or when another day was agreed since.
func SessionEvents(sessions []coaching.Session, name string, l *translations.Locale) []Event {
	title := l.T("doc.calendar.session")
	if name != "" {
		title = l.T("doc.calendar.session.with", translations.Vars{"Name": name})
	}
	kept := slices.DeleteFunc(slices.Clone(sessions), func(s coaching.Session) bool { return s.BinnedOn != "" || !s.Date.Valid() })
	slices.SortStableFunc(kept, func(a, b coaching.Session) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
	})
	var out []Event
	taken := map[app.ID]bool{} // appointments that took place
	for i, s := range kept {
		e := Event{ID: s.ID, Title: title, Place: placeOf(s.Place, l)}
		if at := agreedBefore(kept[:i], s.Date, taken); at >= 0 {
			taken[kept[at].ID] = true
			e.ID, e.Sequence = kept[at].ID+nextSuffix, 1
		}
		e.span(s.Date, s.Start, s.End)
		out = append(out, e)
	}
	for i, s := range kept {
		if !s.NextDate.Valid() || s.NextDate <= s.Date || taken[s.ID] {
			continue
		}
		e := Event{ID: s.ID + nextSuffix, Title: title}
		if e.span(s.NextDate, s.NextStart, ""); overtaken(s.NextDate, kept[i+1:]) {
			e.Cancelled, e.Sequence = true, 1
		}
		out = append(out, e)
	}
	return out
}

// agreedBefore is the last session at which a day was agreed that is not taken yet, -1 for none.
func agreedBefore(sessions []coaching.Session, day app.Date, taken map[app.ID]bool) int {
	for i, s := range slices.Backward(sessions) {
		if s.NextDate == day && s.Date < day && !taken[s.ID] {
			return i
		}
	}
	return -1
}

// overtaken tells that an appointment does not hold any more, as later sessions show.
func overtaken(day app.Date, later []coaching.Session) bool {
	return slices.ContainsFunc(later, func(s coaching.Session) bool {
		return s.Date > day || s.NextDate.Valid() && s.NextDate > s.Date
	})
}

// nextSuffix makes the id of an appointment of that of the session at which it was agreed.
const nextSuffix = "-next"

// usualMinutes is how long an appointment is taken for whose end is not agreed.
const usualMinutes = 60

// span sets begin and end by the clock; an end before the start is that of the next day.
func (e *Event) span(day app.Date, start, end app.Clock) {
	if !start.Valid() {
		e.Begin, e.WholeDay = day.Time(), true
		return
	}
	e.Begin = moment(day, start)
	if e.End = e.Begin.Add(usualMinutes * time.Minute); !end.Valid() || end == start {
		return
	}
	if end.Minutes() < start.Minutes() {
		day = day.AddDays(1)
	}
	if at := moment(day, end); at.After(e.Begin) {
		e.End = at
	}
}

func moment(day app.Date, at app.Clock) time.Time {
	d, m := day.Time(), at.Minutes()
	return time.Date(d.Year(), d.Month(), d.Day(), m/60, m%60, 0, 0, Zone())
}

func placeOf(p coaching.Place, l *translations.Locale) string {
	if !slices.Contains(p.Values(), string(p)) || p == "other" {
		return ""
	}
	return l.T("doc.session.place." + string(p)) // keys: doc.session.place.*
}
