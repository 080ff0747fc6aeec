package team

import (
	"cmp"
	"maps"
	"slices"

	"wurzelwerk/app"
)

// Standing is the state of the meeting. Where none is said, as in older files, a clock that runs makes it running,
// anything noted of it held, and else it is planned.
func (m Meeting) Standing() MeetingState {
	ended := slices.ContainsFunc(m.Clock, func(e Event) bool { return e.Kind == EventEnd })
	switch {
	case m.State != "":
		return m.State
	case len(m.Clock) > 0 && !ended:
		return Running
	case len(m.Attendance)+len(m.Results)+len(m.Turns)+len(m.Clock) > 0:
		return Held
	default:
		return Planned
	}
}

// Ordered are the meetings in the order of time: by day, start, number, then as they are listed. One without a day
// comes last.
func (t Team) Ordered() []Meeting {
	out := slices.Clone(t.Meetings)
	slices.SortStableFunc(out, func(a, b Meeting) int {
		if (a.Date == "") != (b.Date == "") {
			return cmp.Compare(b.Date, a.Date)
		}
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Number, b.Number))
	})
	return out
}

// Meeting is the meeting with the id.
func (t Team) Meeting(id app.ID) (Meeting, bool) {
	i := slices.IndexFunc(t.Meetings, func(m Meeting) bool { return m.ID == id })
	if i < 0 {
		return Meeting{}, false
	}
	return t.Meetings[i], true
}

// WithMeeting is the team with the meeting in place of that of its id, or behind all others.
func (t Team) WithMeeting(m Meeting) Team {
	t.Meetings = slices.Clone(t.Meetings)
	if i := slices.IndexFunc(t.Meetings, func(old Meeting) bool { return old.ID == m.ID }); i >= 0 {
		t.Meetings[i] = m
	} else {
		t.Meetings = append(t.Meetings, m)
	}
	return t
}

// Newest is the newest meeting that was held.
func (t Team) Newest() (Meeting, bool) {
	for _, m := range slices.Backward(t.Ordered()) {
		if m.Standing() == Held {
			return m, true
		}
	}
	return Meeting{}, false
}

// Upcoming is the meeting that runs, or else the first planned one of today or later, or without a day.
func (t Team) Upcoming(today app.Date) (next Meeting, ok bool) {
	for _, m := range t.Ordered() {
		switch s := m.Standing(); {
		case s == Running:
			return m, true
		case s == Planned && !ok && (m.Date == "" || m.Date >= today):
			next, ok = m, true
		}
	}
	return next, ok
}

// before are the meetings before m that took place, in the order of time.
func (t Team) before(m Meeting) []Meeting {
	var out []Meeting
	for _, other := range t.WithMeeting(m).Ordered() {
		if other.ID == m.ID {
			break
		}
		if s := other.Standing(); s == Held || s == Running {
			out = append(out, other)
		}
	}
	return out
}

// Present are the women who were or are there, late or not, in the order of the team.
func (t Team) Present(m Meeting) []app.ID {
	var out []app.ID
	for id, a := range m.Attendance {
		if a == Present || a == Late {
			out = append(out, id)
		}
	}
	return t.sorted(out)
}

// Coming are the women who are there or still expected: those of the team on that day and whoever is marked present,
// without those who are excused or marked absent.
func (t Team) Coming(m Meeting) []app.ID {
	out := slices.Concat(t.Women(m.Date), slices.Collect(maps.Keys(m.Attendance)))
	out = slices.DeleteFunc(out, func(id app.ID) bool { return m.Attendance[id] == Excused || m.Attendance[id] == Absent })
	return t.sorted(out)
}

// SpeakingOrder is the order in which the women take their turns: that of the team, each meeting begun by the next.
func (m Meeting) SpeakingOrder(women []app.ID) []app.ID {
	if len(women) == 0 {
		return nil
	}
	first := max(0, m.Number-1) % len(women)
	return slices.Concat(women[first:], women[:first])
}
