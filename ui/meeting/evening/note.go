package evening

import (
	"maps"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// Attend notes that a woman is there, late, excused or absent; "" takes back what was said. Who comes after the
// beginning is late by as many minutes. When others are there than before, the time that is left is shared anew.
func (e *Evening) Attend(woman app.ID, a team.Attendance) {
	e.attend(map[app.ID]team.Attendance{woman: a})
}

// AttendAll notes that all are there of whom nothing is said.
func (e *Evening) AttendAll() {
	said := make(map[app.ID]team.Attendance)
	for _, id := range e.team.Women(e.day()) {
		if _, known := e.m.Attendance[id]; !known {
			said[id] = team.Present
		}
	}
	if len(said) > 0 {
		e.attend(said)
	}
}

func (e *Evening) attend(said map[app.ID]team.Attendance) {
	e.Watch()
	attendance, late, shared := e.m.Attendance, e.m.LateMinutes, false
	e.do(StepAttendance, func(m *team.Meeting) {
		m.Attendance, m.LateMinutes = cloned(attendance), cloned(late)
		for woman, a := range said {
			delete(m.LateMinutes, woman)
			if a == "" {
				delete(m.Attendance, woman)
				continue
			}
			m.Attendance[woman] = a
			if n := e.lateBy(); a == team.Late && n > 0 {
				m.LateMinutes[woman] = n
			}
		}
		shared = e.shareAnew(m)
	}, func(m *team.Meeting) {
		m.Attendance, m.LateMinutes = attendance, late
		if shared {
			e.takeBack(m)
		}
	})
}

// cloned is a table to be changed, empty for none.
func cloned[K comparable, V any](table map[K]V) map[K]V {
	out := maps.Clone(table)
	if out == nil {
		out = make(map[K]V)
	}
	return out
}

// lateBy is for how many minutes the meeting has been running, 0 before it began.
func (e *Evening) lateBy() int {
	if s := e.State(); s.Begun && !s.Asks {
		return min(max(1, s.Elapsed/60), team.MostMinutes)
	}
	return 0
}

// shareAnew shares the time that is left when others are there than those who share it.
func (e *Evening) shareAnew(m *team.Meeting) bool {
	s := team.StateOf(m.Clock, e.Now())
	if !s.Begun || s.Ended || s.Asks {
		return false
	}
	var sharing []app.ID
	for _, a := range s.Women {
		if a.Here {
			sharing = append(sharing, a.Woman)
		}
	}
	there := e.team.Present(*m)
	if slices.Equal(slices.Sorted(slices.Values(sharing)), slices.Sorted(slices.Values(there))) {
		return false
	}
	// Who shares the time already keeps her place; who comes now speaks last.
	order := slices.DeleteFunc(sharing, func(id app.ID) bool { return !slices.Contains(there, id) })
	for _, id := range there {
		if !slices.Contains(order, id) {
			order = append(order, id)
		}
	}
	m.Clock = e.log(m.Clock, team.Event{Kind: team.EventShare, Women: order})
	return true
}

// SetLate notes by how many minutes a woman came late, 0 for not known.
func (e *Evening) SetLate(woman app.ID, minutes int) {
	e.Edit(func(m *team.Meeting) {
		m.LateMinutes = cloned(m.LateMinutes)
		delete(m.LateMinutes, woman)
		if minutes > 0 {
			m.LateMinutes[woman] = min(minutes, team.MostMinutes)
		}
	})
}

// Say notes what became of an earlier commitment; "" takes back what was said. One that was kept was not given up.
func (e *Evening) Say(commitment app.ID, r team.Result) {
	results, dropped := e.m.Results, e.m.Dropped
	e.do(StepResult, func(m *team.Meeting) {
		m.Results = cloned(results)
		if r == "" {
			delete(m.Results, commitment)
		} else {
			m.Results[commitment] = r
		}
		if r == "" || r == team.Kept {
			m.Dropped = without(dropped, commitment)
		}
	}, func(m *team.Meeting) { m.Results, m.Dropped = results, dropped })
}

func without(ids []app.ID, id app.ID) []app.ID {
	return slices.DeleteFunc(slices.Clone(ids), func(other app.ID) bool { return other == id })
}

// Explain notes why a commitment was not kept or was moved.
func (e *Evening) Explain(commitment app.ID, why string) {
	e.Edit(func(m *team.Meeting) {
		m.Reasons = cloned(m.Reasons)
		if why == "" {
			delete(m.Reasons, commitment)
		} else {
			m.Reasons[commitment] = why
		}
	})
}

// Replace makes a commitment that was not kept a smaller one or another one, and returns the id of the new one.
func (e *Evening) Replace(f team.FollowUp, by team.Change) app.ID {
	id, before := e.Records.NewID(), e.m.Dropped
	draft := f.Draft
	draft.Change = by
	e.do(StepFollowUp, func(m *team.Meeting) {
		*m, _ = e.team.WithMeeting(*m).Replace(m.ID, f, draft, func() app.ID { return id }).Meeting(m.ID)
	}, func(m *team.Meeting) {
		m.Dropped = before
		*m = withTurn(*m, f.Woman, func(t *team.Turn) { t.Commitments = withoutCommitment(t.Commitments, id) })
	})
	return id
}

func withoutCommitment(all []team.Commitment, id app.ID) []team.Commitment {
	return slices.DeleteFunc(all, func(c team.Commitment) bool { return c.ID == id })
}

// Drop gives a commitment up, or takes that back.
func (e *Evening) Drop(commitment app.ID, give bool) {
	before := e.m.Dropped
	e.do(StepFollowUp, func(m *team.Meeting) {
		m.Dropped = without(before, commitment)
		if give {
			m.Dropped = append(m.Dropped, commitment)
		}
	}, func(m *team.Meeting) { m.Dropped = before })
}

// RemoveIdea takes an idea away, by its place.
func (e *Evening) RemoveIdea(woman app.ID, at int) {
	idea := e.m.Turn(woman).Ideas[at]
	e.change(StepRemoved, woman, func(t *team.Turn) { t.Ideas = slices.Delete(t.Ideas, at, at+1) }, func(t *team.Turn) {
		t.Ideas = slices.Insert(t.Ideas, min(at, len(t.Ideas)), idea)
	})
}

// RemoveOffer takes an offer away, by its place.
func (e *Evening) RemoveOffer(woman app.ID, at int) {
	o := e.m.Turn(woman).Offers[at]
	e.change(StepRemoved, woman, func(t *team.Turn) { t.Offers = slices.Delete(t.Offers, at, at+1) }, func(t *team.Turn) {
		t.Offers = slices.Insert(t.Offers, min(at, len(t.Offers)), o)
	})
}

func (e *Evening) change(kind Step, woman app.ID, change, back func(t *team.Turn)) {
	e.do(kind, func(m *team.Meeting) { *m = withTurn(*m, woman, change) }, func(m *team.Meeting) { *m = withTurn(*m, woman, back) })
}
