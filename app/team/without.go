package team

import (
	"maps"
	"slices"

	"wurzelwerk/app"
)

// Without is the team as if the woman had never been in it: no member, no goal, no turn, no role, nothing offered by
// her or to her, no call with her. What the others said and promised stays, and so does the time that the clock
// counted: its entries name nobody where they named her.
func (t Team) Without(founder app.ID) Team {
	hers := func(id app.ID) bool { return id == founder }
	t.Members = slices.DeleteFunc(slices.Clone(t.Members), hers)
	t.GuestMembers = slices.DeleteFunc(slices.Clone(t.GuestMembers), func(g Guest) bool { return g.ID == founder })
	t.Goals = slices.DeleteFunc(slices.Clone(t.Goals), func(g Goal) bool { return g.Woman == founder })
	t.History = slices.DeleteFunc(slices.Clone(t.History), func(s Stay) bool { return s.Woman == founder })
	commitments := t.commitmentsOf(founder)
	t.Meetings = slices.Clone(t.Meetings)
	for i := range t.Meetings {
		t.Meetings[i] = t.Meetings[i].without(founder).forget(commitments)
	}
	return t
}

// commitmentsOf are the ids of all that she promised, and of what that was carried from.
func (t Team) commitmentsOf(woman app.ID) map[app.ID]bool {
	out := map[app.ID]bool{}
	for _, m := range t.Meetings {
		for _, turn := range m.Turns {
			if turn.Founder != woman {
				continue
			}
			for _, c := range turn.Commitments {
				out[c.ID] = true
				if c.CarriedFrom != "" {
					out[c.CarriedFrom] = true
				}
			}
		}
	}
	return out
}

func (m Meeting) without(founder app.ID) Meeting {
	m.Roles = maps.Clone(m.Roles)
	maps.DeleteFunc(m.Roles, func(_ string, id app.ID) bool { return id == founder })
	m.Attendance = maps.Clone(m.Attendance)
	delete(m.Attendance, founder)
	m.LateMinutes = maps.Clone(m.LateMinutes)
	delete(m.LateMinutes, founder)
	m.Buddies = buddiesOf(m.Buddies, func(b Buddies) Buddies { return b.Without(founder) })
	if m.Next != nil && m.Next.Facilitator == founder {
		next := *m.Next
		next.Facilitator = ""
		m.Next = &next
	}
	var turns []Turn
	for _, t := range m.Turns {
		if t.Founder == founder {
			continue
		}
		t.Offers = slices.DeleteFunc(slices.Clone(t.Offers), func(o Offer) bool { return o.From == founder || o.To == founder })
		turns = append(turns, t)
	}
	m.Turns = turns
	m.Clock = eventsOf(m.Clock, func(id app.ID) app.ID {
		if id == founder {
			return ""
		}
		return id
	})
	return m
}

// forget takes out what a meeting says of the commitments named.
func (m Meeting) forget(commitments map[app.ID]bool) Meeting {
	m.Results, m.Reasons = maps.Clone(m.Results), maps.Clone(m.Reasons)
	maps.DeleteFunc(m.Results, func(id app.ID, _ Result) bool { return commitments[id] })
	maps.DeleteFunc(m.Reasons, func(id app.ID, _ string) bool { return commitments[id] })
	m.Dropped = slices.DeleteFunc(slices.Clone(m.Dropped), func(id app.ID) bool { return commitments[id] })
	return m
}

// Without is the group without her; one of fewer than two is empty.
func (b Buddies) Without(woman app.ID) Buddies {
	left := slices.DeleteFunc(b.Women(), func(id app.ID) bool { return id == woman })
	if len(left) < 2 {
		return Buddies{}
	}
	return b.of(left)
}

// Women are those of the group, each once.
func (b Buddies) Women() []app.ID {
	var out []app.ID
	for _, id := range []app.ID{b.A, b.B, b.C} {
		if id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// of is the group of other women.
func (b Buddies) of(women []app.ID) Buddies {
	b.A, b.B, b.C = women[0], women[1], ""
	if len(women) > 2 {
		b.C = women[2]
	}
	return b
}

// buddiesOf changes groups and leaves out those that are empty then.
func buddiesOf(groups []Buddies, change func(Buddies) Buddies) []Buddies {
	out := slices.Clone(groups)
	for i, b := range out {
		out[i] = change(b)
	}
	return slices.DeleteFunc(out, func(b Buddies) bool { return b.B == "" })
}

// eventsOf puts other women into the entries of a clock.
func eventsOf(events []Event, one func(app.ID) app.ID) []Event {
	out := slices.Clone(events)
	for i, e := range out {
		out[i].Woman, out[i].To = one(e.Woman), one(e.To)
		out[i].Women = womenOf(e.Women, one)
	}
	return out
}

// womenOf puts other women into a list, each once; nobody is left out.
func womenOf(women []app.ID, one func(app.ID) app.ID) []app.ID {
	var out []app.ID
	for _, id := range women {
		if id = one(id); id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}
