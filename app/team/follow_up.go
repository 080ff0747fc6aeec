package team

import (
	"slices"

	"wurzelwerk/app"
)

// FollowUp is what comes after a commitment that was not kept.
type FollowUp struct {
	Promise
	Ask   bool       // it was not kept for the second time: smaller, something else, or given up?
	Draft Commitment // the new one as it would be carried over, without an id
}

// FollowUps are the commitments that a meeting says were kept partly, not, or moved, and of which it does not say yet
// what becomes of them. One that was not kept once is carried over by itself (CarryOver); the second time the woman is
// asked, and her answer is Replace or Drop. A commitment that was moved is carried over, however often.
func (t Team) FollowUps(meeting app.ID) []FollowUp {
	m, ok := t.Meeting(meeting)
	if !ok {
		return nil
	}
	var out []FollowUp
	for _, p := range t.Due(meeting) {
		if p.Result == "" || p.Result == Kept || slices.Contains(m.Dropped, p.ID) || m.replaces(p.ID) {
			continue
		}
		draft := p.Commitment
		draft.ID, draft.CarriedFrom, draft.Change, draft.Due = "", p.ID, "", t.dayAfter(m)
		out = append(out, FollowUp{Promise: p, Ask: p.Result != Moved && p.Missed > 0, Draft: draft})
	}
	return out
}

// dayAfter is the day by which a commitment of the meeting is due when nothing else is said: that of the next one.
func (t Team) dayAfter(m Meeting) app.Date {
	switch {
	case m.Next != nil && m.Next.Date != "":
		return m.Next.Date
	case m.Date.Valid() && t.CadenceDays > 0:
		return t.inRhythm(m.Date.AddDays(t.CadenceDays), m.Date)
	default:
		return ""
	}
}

// replaces tells whether a commitment made at the meeting was carried from the one named.
func (m Meeting) replaces(commitment app.ID) bool {
	return slices.ContainsFunc(m.Turns, func(t Turn) bool {
		return slices.ContainsFunc(t.Commitments, func(c Commitment) bool { return c.CarriedFrom == commitment })
	})
}

// CarryOver is the team after the meeting has carried over by itself what was not kept for the first time. Done twice it
// does nothing more.
func (t Team) CarryOver(meeting app.ID, newID func() app.ID) Team {
	for _, f := range t.FollowUps(meeting) {
		if !f.Ask {
			t = t.Replace(meeting, f, f.Draft, newID)
		}
	}
	return t
}

// Replace is the team after the meeting at which a new commitment takes the place of one that was not kept; the new one
// says whether it is smaller or another one, and counts as not missed then.
func (t Team) Replace(meeting app.ID, f FollowUp, by Commitment, newID func() app.ID) Team {
	m, ok := t.Meeting(meeting)
	if !ok || m.replaces(f.ID) {
		return t
	}
	by.ID, by.CarriedFrom = newID(), f.ID
	m.Dropped = slices.DeleteFunc(slices.Clone(m.Dropped), func(id app.ID) bool { return id == f.ID })
	turn := m.Turn(f.Woman)
	turn.Commitments = append(slices.Clone(turn.Commitments), by)
	return t.WithMeeting(m.WithTurn(turn))
}

// Drop is the team after the meeting at which a commitment was given up.
func (t Team) Drop(meeting, commitment app.ID) Team {
	m, ok := t.Meeting(meeting)
	if !ok || slices.Contains(m.Dropped, commitment) {
		return t
	}
	m.Dropped = append(slices.Clone(m.Dropped), commitment)
	return t.WithMeeting(m)
}

// Turn is her part of the meeting, an empty one where she has none yet.
func (m Meeting) Turn(woman app.ID) Turn {
	for _, t := range m.Turns {
		if t.Founder == woman {
			return t
		}
	}
	return Turn{Founder: woman}
}

// WithTurn is the meeting with her part in place of the one she had, or behind all others.
func (m Meeting) WithTurn(turn Turn) Meeting {
	m.Turns = slices.Clone(m.Turns)
	if i := slices.IndexFunc(m.Turns, func(t Turn) bool { return t.Founder == turn.Founder }); i >= 0 {
		m.Turns[i] = turn
	} else {
		m.Turns = append(m.Turns, turn)
	}
	return m
}
