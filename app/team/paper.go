package team

import (
	"slices"

	"wurzelwerk/app"
)

// Occasion is the head of a paper: which meeting it is of.
type Occasion struct {
	Team   string
	Number int
	Date   app.Date
	Start  app.Clock
	Place  string
	Next   *Next // nil where nothing is agreed
}

// Minutes are what stands on the paper of all: who was there, what each has promised, and the next meeting. They hold no
// word on what a woman said of herself, nor what became of her earlier commitments, nor why.
type Minutes struct {
	Occasion
	Roles    map[string]app.ID // by Role
	Present  []app.ID
	Missing  []app.ID // excused or not, which is not said
	Promises []Promise
	Dropped  int    // commitments that were given up
	Figures  Counts // of the commitments that came up
}

// Slip is what stands on the paper of one woman: her part, and nothing that another said of herself.
type Slip struct {
	Occasion
	Woman    app.ID
	Goal     Goal
	Earlier  []Promise // her commitments that came up, with what became of them
	Dropped  []Promise // of them she gave up
	News     string
	Wish     string
	Obstacle string
	Ideas    []string
	Helped   []Offer // what others offered her
	Helps    []Offer // what she offered others
	Promises []Promise
	Open     []Promise // earlier ones that are due later
	Buddies  *Buddies
	NextRole Role // hers at the next meeting, "" for none known
}

func (t Team) occasion(m Meeting) Occasion {
	o := Occasion{Team: t.Name, Number: m.Number, Date: m.Date, Start: m.Start, Place: m.Place}
	if m.Next != nil {
		next := *m.Next
		o.Next = &next
	}
	return o
}

// MinutesOf are the minutes of a meeting.
func (t Team) MinutesOf(m Meeting) Minutes {
	out := Minutes{
		Occasion: t.occasion(m), Roles: map[string]app.ID{}, Present: t.Present(m), Dropped: len(m.Dropped), Figures: t.FiguresOf(m).Counts,
	}
	for role, id := range m.Roles {
		out.Roles[role] = id
	}
	var missing []app.ID
	for id, a := range m.Attendance {
		if a == Excused || a == Absent {
			missing = append(missing, id)
		}
	}
	out.Missing = t.sorted(missing)
	for _, turn := range m.Turns {
		out.Promises = append(out.Promises, turn.promises(m.ID)...)
	}
	return out
}

// promises are the commitments of a turn. On no paper stands with which measure one is one.
func (t Turn) promises(meeting app.ID) (out []Promise) {
	for _, c := range t.Commitments {
		c.Measure = ""
		out = append(out, Promise{Woman: t.Founder, Meeting: meeting, Commitment: c})
	}
	return out
}

// SlipOf is her part of a meeting.
func (t Team) SlipOf(m Meeting, woman app.ID) Slip {
	turn := m.Turn(woman)
	s := Slip{
		Occasion: t.occasion(m), Woman: woman, News: turn.News, Wish: turn.Wish, Obstacle: turn.Obstacle,
		Ideas: slices.Clone(turn.Ideas), Promises: turn.promises(m.ID),
	}
	s.Goal, _ = t.GoalOf(woman)
	t = t.WithMeeting(m)
	hers := func(list []Promise) (out []Promise) {
		for _, p := range list {
			if p.Measure = ""; p.Woman == woman {
				out = append(out, p)
			}
		}
		return out
	}
	s.Earlier, s.Open = hers(t.Due(m.ID)), hers(t.NotYetDue(m.ID))
	for _, p := range s.Earlier {
		if slices.Contains(m.Dropped, p.ID) {
			s.Dropped = append(s.Dropped, p)
		}
	}
	for _, other := range m.Turns {
		for _, o := range other.Offers {
			switch woman {
			case o.To:
				s.Helped = append(s.Helped, o)
			case o.From:
				s.Helps = append(s.Helps, o)
			}
		}
	}
	for _, b := range m.Buddies {
		if slices.Contains(b.Women(), woman) {
			s.Buddies = &b
		}
	}
	if m.Next != nil && m.Next.Facilitator == woman && woman != "" {
		s.NextRole = Facilitator
	}
	return s
}
