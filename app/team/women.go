package team

import (
	"slices"

	"wurzelwerk/app"
)

// Women are those who belong to the team on a day: members and guest members in the order of their lists, then those
// who have left since. Without a day they are those of now. Of whom nothing is known she belongs while she is listed.
func (t Team) Women(on app.Date) []app.ID {
	var out []app.ID
	for _, id := range t.listed() {
		if t.belongs(id, on, true) {
			out = append(out, id)
		}
	}
	if on == "" {
		return out
	}
	for _, s := range t.History {
		if !slices.Contains(out, s.Woman) && t.belongs(s.Woman, on, false) {
			out = append(out, s.Woman)
		}
	}
	return out
}

// listed are members and guest members, gone or not.
func (t Team) listed() []app.ID {
	out := slices.Clone(t.Members)
	for _, g := range t.GuestMembers {
		out = append(out, g.ID)
	}
	return out
}

// belongs looks her stays up; what is true of a woman without one is said by unknown.
func (t Team) belongs(woman app.ID, on app.Date, unknown bool) bool {
	known := false
	for _, s := range t.History {
		if s.Woman != woman {
			continue
		}
		known = true
		if s.covers(on) {
			return true
		}
	}
	return !known && unknown
}

// covers tells whether the stay includes the day; without a day whether it goes on.
func (s Stay) covers(on app.Date) bool {
	if on == "" {
		return s.Left == ""
	}
	return s.Joined <= on && (s.Left == "" || on < s.Left)
}

// Guest is the guest member with the id.
func (t Team) Guest(id app.ID) (Guest, bool) {
	i := slices.IndexFunc(t.GuestMembers, func(g Guest) bool { return g.ID == id })
	if i < 0 {
		return Guest{}, false
	}
	return t.GuestMembers[i], true
}

// Join is the team with a founder who comes in on a day; one who belongs to it already stays as she is.
func (t Team) Join(founder app.ID, on app.Date) Team {
	if _, guest := t.Guest(founder); !guest && !slices.Contains(t.Members, founder) {
		t.Members = append(slices.Clone(t.Members), founder)
	} else if t.belongs(founder, "", true) {
		return t
	}
	t.History = append(slices.Clone(t.History), Stay{Woman: founder, Joined: on})
	return t
}

// TakeIn is the team with a guest who takes part from a day on. Her name is no longer among those without a part.
func (t Team) TakeIn(g Guest, on app.Date) Team {
	if i := slices.Index(t.Guests, g.Name); i >= 0 {
		t.Guests = slices.Delete(slices.Clone(t.Guests), i, i+1)
	}
	t.GuestMembers = append(slices.Clone(t.GuestMembers), g)
	t.History = append(slices.Clone(t.History), Stay{Woman: g.ID, Joined: on})
	return t
}

// Leave is the team without her from a day on. A guest stays listed, because her name is known from nowhere else.
func (t Team) Leave(woman app.ID, on app.Date, why string) Team {
	if !slices.Contains(t.listed(), woman) {
		return t
	}
	t.Members = slices.DeleteFunc(slices.Clone(t.Members), func(id app.ID) bool { return id == woman })
	t.History = slices.Clone(t.History)
	stayed := false
	for i, s := range t.History {
		if s.Woman == woman && s.Left == "" {
			t.History[i].Left, t.History[i].Why, stayed = max(on, s.Joined), why, true
		}
	}
	if !stayed {
		t.History = append(t.History, Stay{Woman: woman, Left: on, Why: why})
	}
	return t
}

// SetGoal is the team with a new goal of hers, for GoalWeeks weeks from a day on. Her earlier ones stay.
func (t Team) SetGoal(woman app.ID, text string, from app.Date) Team {
	g := Goal{Woman: woman, Text: text, From: from}
	if from.Valid() {
		g.Until = from.AddDays(7 * GoalWeeks)
	}
	t.Goals = append(slices.Clone(t.Goals), g)
	return t
}

// GoalOf is her newest goal: the one that begins last, of several the last in the list.
func (t Team) GoalOf(woman app.ID) (newest Goal, ok bool) {
	for _, g := range t.Goals {
		if g.Woman == woman && (!ok || g.From >= newest.From) {
			newest, ok = g, true
		}
	}
	return newest, ok
}

// NameOf is what a woman is called: the first name of a guest, or what founder knows. Nobody knows the name of a former
// member whose record was erased: former is true then, and the name empty.
func (t Team) NameOf(woman app.ID, founder func(app.ID) (string, bool)) (name string, former bool) {
	if g, ok := t.Guest(woman); ok {
		return g.Name, false
	}
	name, ok := founder(woman)
	return name, !ok
}

// sorted puts women into the order of the team; those whom it does not list come last, by their ids.
func (t Team) sorted(women []app.ID) []app.ID {
	place := map[app.ID]int{}
	for i, id := range t.listed() {
		place[id] = i + 1
	}
	out := slices.Clone(women)
	slices.SortFunc(out, func(a, b app.ID) int {
		pa, pb := place[a], place[b]
		switch {
		case pa == 0 && pb == 0 && a < b, pa != 0 && (pb == 0 || pa < pb):
			return -1
		case a == b:
			return 0
		default:
			return 1
		}
	})
	return slices.Compact(out)
}
