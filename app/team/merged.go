package team

import (
	"maps"
	"slices"

	"wurzelwerk/app"
)

// Merged is the team after two of its women turned out to be one: wherever other stood, kept stands, and she belongs
// when either did. Where both stood, hers is one place: her attendance and role are those of kept, the parts of both in
// one meeting become one with all that was said and promised, and a pair of her with herself is none. Other may be a
// guest who became a founder: she is a member then.
func (t Team) Merged(kept, other app.ID) Team {
	one := func(id app.ID) app.ID {
		if id == other {
			return kept
		}
		return id
	}
	listed := t.listedAlone(kept) && t.stayed(other) || t.listedAlone(other) && t.stayed(kept)
	if t.Members != nil {
		t.Members = womenOf(t.Members, one)
	}
	if _, guest := t.Guest(other); guest && !slices.Contains(t.Members, kept) && t.belongs(other, "", true) {
		t.Members = append(slices.Clone(t.Members), kept)
	}
	t.GuestMembers = slices.DeleteFunc(slices.Clone(t.GuestMembers), func(g Guest) bool { return g.ID == other })
	t.Goals, t.History = slices.Clone(t.Goals), slices.Clone(t.History)
	for i, g := range t.Goals {
		t.Goals[i].Woman = one(g.Woman)
	}
	for i, s := range t.History {
		t.History[i].Woman = one(s.Woman)
	}
	if listed {
		t.History = append(t.History, Stay{Woman: kept})
	}
	t.Meetings = slices.Clone(t.Meetings)
	for i := range t.Meetings {
		t.Meetings[i] = t.Meetings[i].merged(kept, other, one)
	}
	return t
}

// listedAlone tells whether she belongs because she is listed, and her stays say nothing.
func (t Team) listedAlone(woman app.ID) bool {
	return slices.Contains(t.listed(), woman) && !t.stayed(woman)
}

// stayed tells whether there is a stay of hers.
func (t Team) stayed(woman app.ID) bool {
	return slices.ContainsFunc(t.History, func(s Stay) bool { return s.Woman == woman })
}

func (m Meeting) merged(kept, other app.ID, one func(app.ID) app.ID) Meeting {
	m.Roles = maps.Clone(m.Roles)
	for role, id := range m.Roles {
		m.Roles[role] = one(id)
	}
	m.Attendance, m.LateMinutes = maps.Clone(m.Attendance), maps.Clone(m.LateMinutes)
	if a, ok := m.Attendance[other]; ok {
		if _, there := m.Attendance[kept]; !there {
			m.Attendance[kept] = a
			if late := m.LateMinutes[other]; late > 0 {
				m.LateMinutes[kept] = late
			}
		}
	}
	delete(m.Attendance, other)
	delete(m.LateMinutes, other)
	m.Buddies = buddiesOf(m.Buddies, func(b Buddies) Buddies {
		b.A, b.B, b.C = one(b.A), one(b.B), one(b.C)
		return b.Without("")
	})
	m.Clock = eventsOf(m.Clock, one)
	if m.Next != nil && m.Next.Facilitator == other {
		next := *m.Next
		next.Facilitator = kept
		m.Next = &next
	}
	m.Turns = mergedTurns(m.Turns, kept, one)
	return m
}

func mergedTurns(turns []Turn, kept app.ID, one func(app.ID) app.ID) []Turn {
	var out []Turn
	at := -1
	for _, t := range turns {
		t.Founder = one(t.Founder)
		t.Offers = slices.Clone(t.Offers)
		for i, o := range t.Offers {
			t.Offers[i].From, t.Offers[i].To = one(o.From), one(o.To)
		}
		switch {
		case t.Founder == kept && at >= 0:
			out[at] = out[at].with(t)
		case t.Founder == kept:
			at = len(out)
			fallthrough
		default:
			out = append(out, t)
		}
	}
	return out
}

// with is a turn with what was said in another.
func (t Turn) with(more Turn) Turn {
	t.News, t.Wish, t.Obstacle = both(t.News, more.News), both(t.Wish, more.Wish), both(t.Obstacle, more.Obstacle)
	t.Ideas = append(slices.Clone(t.Ideas), more.Ideas...)
	t.Offers = append(slices.Clone(t.Offers), more.Offers...)
	t.Commitments = append(slices.Clone(t.Commitments), more.Commitments...)
	return t
}

// both are two texts below each other; the same text stands once.
func both(a, b string) string {
	if a == "" || b == "" || a == b {
		return max(a, b)
	}
	return a + "\n" + b
}
