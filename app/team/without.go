package team

import (
	"maps"
	"slices"

	"wurzelwerk/app"
)

// Without is the team as if the founder had never been in it: no member, no turn, no role, nothing offered by her or
// to her, no call with her. What the others said and promised stays.
func (t Team) Without(founder app.ID) Team {
	hers := func(id app.ID) bool { return id == founder }
	t.Members = slices.DeleteFunc(slices.Clone(t.Members), hers)
	t.Meetings = slices.Clone(t.Meetings)
	for i := range t.Meetings {
		t.Meetings[i] = t.Meetings[i].without(founder)
	}
	return t
}

func (m Meeting) without(founder app.ID) Meeting {
	m.Roles = maps.Clone(m.Roles)
	maps.DeleteFunc(m.Roles, func(_ string, id app.ID) bool { return id == founder })
	m.Attendance = maps.Clone(m.Attendance)
	delete(m.Attendance, founder)
	m.Buddies = slices.DeleteFunc(slices.Clone(m.Buddies), func(b Buddies) bool { return b.A == founder || b.B == founder })
	if m.Next != nil && m.Next.Facilitator == founder {
		next := *m.Next
		next.Facilitator = ""
		m.Next = &next
	}
	m.Results = maps.Clone(m.Results)
	var turns []Turn
	for _, t := range m.Turns {
		if t.Founder == founder {
			for _, c := range t.Commitments {
				delete(m.Results, c.ID)
			}
			continue
		}
		t.Offers = slices.DeleteFunc(slices.Clone(t.Offers), func(o Offer) bool { return o.From == founder || o.To == founder })
		turns = append(turns, t)
	}
	m.Turns = turns
	return m
}
