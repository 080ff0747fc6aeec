package team

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// Hint is something to think of. It forbids nothing.
type Hint struct {
	Kind  HintKind
	Women []app.ID // who is meant
	Count int      // how many women there are
	Date  app.Date // of the goal or the meeting
}

// HintKind is what a hint is about.
type HintKind string

// The hints.
const (
	HintFew     HintKind = "few"      // fewer than LeastWomen
	HintMany    HintKind = "many"     // more than MostWomen
	HintCompete HintKind = "compete"  // two do the same work in the same quarter
	HintGoal    HintKind = "goal"     // the day of her goal is past, and nothing is said of it
	HintNoNext  HintKind = "no-next"  // no day for the next meeting
	HintMissed  HintKind = "missed"   // a planned meeting is past and was neither held nor cancelled
	HintSameDay HintKind = "same-day" // two meetings on one day
	HintFormer  HintKind = "former"   // a woman who stands in the meetings is not known any more
)

// Trade is what a woman does and where, as far as the office knows; one entry for each of her businesses.
type Trade struct {
	Woman   app.ID
	Trade   string
	Quarter string
}

// Facts are what the hints need beyond the team itself.
type Facts struct {
	Today  app.Date
	Trades []Trade
	Known  func(founder app.ID) bool // her record is there; nil when all are
}

// Hints are what to think of, the gravest first. A team that has ended or lies in the bin has none.
func (t Team) Hints(f Facts) []Hint {
	if t.BinnedOn != "" || t.EndedOn != "" && t.EndedOn <= f.Today {
		return nil
	}
	var out []Hint
	women := t.Women(f.Today)
	switch n := len(women); {
	case n < LeastWomen:
		out = append(out, Hint{Kind: HintFew, Count: n})
	case n > MostWomen:
		out = append(out, Hint{Kind: HintMany, Count: n})
	}
	out = append(out, competing(women, f.Trades)...)
	out = append(out, t.meetingHints(f.Today)...)
	for _, id := range women {
		if g, ok := t.GoalOf(id); ok && g.Reached == "" && g.Until != "" && g.Until < f.Today {
			out = append(out, Hint{Kind: HintGoal, Women: []app.ID{id}, Date: g.Until})
		}
	}
	if former := t.former(f.Known); len(former) > 0 {
		out = append(out, Hint{Kind: HintFormer, Women: former, Count: len(former)})
	}
	return out
}

// competing are the pairs of women who do the same work in the same quarter: their trades are the same, or one names
// all words of the other.
func competing(women []app.ID, trades []Trade) (out []Hint) {
	for i, a := range trades {
		for _, b := range trades[i+1:] {
			pair := []app.ID{a.Woman, b.Woman}
			slices.Sort(pair)
			if a.Woman == b.Woman || !slices.Contains(women, a.Woman) || !slices.Contains(women, b.Woman) || !a.competes(b) ||
				slices.ContainsFunc(out, func(h Hint) bool { return slices.Equal(h.Women, pair) }) {
				continue
			}
			out = append(out, Hint{Kind: HintCompete, Women: pair})
		}
	}
	return out
}

func (t Trade) competes(other Trade) bool {
	quarter := app.Fold(t.Quarter)
	return quarter != "" && quarter == app.Fold(other.Quarter) && sameWork(app.Fold(t.Trade), app.Fold(other.Trade))
}

func sameWork(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 0 && !slices.ContainsFunc(x, func(word string) bool { return !slices.Contains(y, word) })
}

// meetingHints are those of the calendar. That no next meeting is planned is said only after the first one.
func (t Team) meetingHints(today app.Date) (out []Hint) {
	meetings := t.Ordered()
	ahead := false
	for i, m := range meetings {
		s := m.Standing()
		if s == Cancelled || m.Date == "" {
			continue
		}
		ahead = ahead || m.Date >= today || m.Next != nil && m.Next.Date >= today
		if s == Planned && m.Date < today {
			out = append(out, Hint{Kind: HintMissed, Date: m.Date})
		}
		if i+1 < len(meetings) && meetings[i+1].Date == m.Date && meetings[i+1].Standing() != Cancelled {
			out = append(out, Hint{Kind: HintSameDay, Date: m.Date})
		}
	}
	if !ahead && len(meetings) > 0 {
		out = append(out, Hint{Kind: HintNoNext})
	}
	return out
}

// former are the women who stand somewhere in the team and whose record is gone.
func (t Team) former(known func(app.ID) bool) []app.ID {
	if known == nil {
		return nil
	}
	var out []app.ID
	for _, id := range t.named() {
		if _, guest := t.Guest(id); !guest && !known(id) {
			out = append(out, id)
		}
	}
	return out
}

// named are all women whom the team names anywhere, each once.
func (t Team) named() []app.ID {
	all := slices.Clone(t.Members)
	for _, m := range t.Meetings {
		for id := range m.Attendance {
			all = append(all, id)
		}
		for _, id := range m.Roles {
			all = append(all, id)
		}
		for _, turn := range m.Turns {
			all = append(all, turn.Founder)
			for _, o := range turn.Offers {
				all = append(all, o.From, o.To)
			}
		}
		for _, b := range m.Buddies {
			all = append(all, b.Women()...)
		}
	}
	return slices.DeleteFunc(t.sorted(all), func(id app.ID) bool { return id == "" })
}

// In is the hint as a sentence. The name of a woman is what name gives.
func (h Hint) In(l *translations.Locale, name func(app.ID) string) string {
	names := make([]string, len(h.Women))
	for i, id := range h.Women {
		names[i] = name(id)
	}
	return l.T("team.hint."+string(h.Kind), translations.Vars{ // keys: team.hint.*
		"n": h.Count, "Names": strings.Join(names, ", "), "Date": l.Date(h.Date.Time()),
	})
}
