package team

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestMergedTeam(t *testing.T) {
	team := Team{
		ID: "t", Name: "T", Members: []app.ID{"b", "c", "a"},
		Meetings: []Meeting{{
			ID: "1", Roles: map[string]app.ID{"host": "b", "time": "c"},
			Attendance: map[app.ID]Attendance{"a": "late", "b": "present", "c": "absent"},
			Turns: []Turn{
				{Founder: "b", News: "Neu", Wish: "Laden", Commitments: []Commitment{{ID: "k1", Text: "x"}}, Offers: []Offer{{From: "b", To: "c", Text: "o"}}},
				{Founder: "c", News: "C", Offers: []Offer{{From: "c", To: "b", Text: "p"}}},
				{Founder: "a", News: "Neu", Wish: "Auto", Obstacle: "Geld", Ideas: []string{"i"}, Commitments: []Commitment{{ID: "k2", Text: "y"}}},
			},
			Buddies: []Buddies{{A: "a", B: "b"}, {A: "b", B: "c"}}, Next: &Next{Facilitator: "b"},
		}, {ID: "2", Attendance: map[app.ID]Attendance{"b": "excused"}}},
	}
	want := Team{
		ID: "t", Name: "T", Members: []app.ID{"a", "c"},
		Meetings: []Meeting{{
			ID: "1", Roles: map[string]app.ID{"host": "a", "time": "c"},
			Attendance: map[app.ID]Attendance{"a": "late", "c": "absent"},
			Turns: []Turn{
				{
					Founder: "a", News: "Neu", Wish: "Laden\nAuto", Obstacle: "Geld", Ideas: []string{"i"}, Offers: []Offer{{From: "a", To: "c", Text: "o"}},
					Commitments: []Commitment{{ID: "k1", Text: "x"}, {ID: "k2", Text: "y"}},
				},
				{Founder: "c", News: "C", Offers: []Offer{{From: "c", To: "a", Text: "p"}}},
			},
			Buddies: []Buddies{{A: "a", B: "c"}}, Next: &Next{Facilitator: "a"},
		}, {ID: "2", Attendance: map[app.ID]Attendance{"a": "excused"}}},
	}
	before := team.Meetings[0].Turns[0].Offers[0]
	if got := team.Merged("a", "b"); !reflect.DeepEqual(got, want) {
		t.Errorf("merged: %+v\nwant %+v", got, want)
	}
	if team.Meetings[0].Turns[0].Offers[0] != before || team.Meetings[0].Roles["host"] != "b" || team.Meetings[0].Next.Facilitator != "b" {
		t.Error("the team given was changed in place")
	}
	if got := want.Merged("a", "nobody"); !reflect.DeepEqual(got, want) {
		t.Errorf("a team without her changed: %+v", got)
	}
}

func TestMergedMemberStays(t *testing.T) {
	for name, team := range map[string]Team{
		"the other one had left":         {Members: []app.ID{"a", "c"}, History: []Stay{{Woman: "b", Joined: "2025-01-01", Left: "2025-02-01"}}},
		"the one who is kept had left":   {Members: []app.ID{"b", "c"}, History: []Stay{{Woman: "a", Joined: "2025-01-01", Left: "2025-02-01"}}},
		"the other one is a guest":       {Members: []app.ID{"c"}, GuestMembers: []Guest{{ID: "b", Name: "B"}}, History: []Stay{{Woman: "a", Left: "2025-02-01"}}},
		"both are in the team with days": {Members: []app.ID{"a", "b", "c"}, History: []Stay{{Woman: "a", Joined: "2025-01-01"}, {Woman: "b", Joined: "2025-02-01"}}},
	} {
		got := team.Merged("a", "b")
		if !slices.Contains(got.Women(""), "a") {
			t.Errorf("%s: she is no longer of the team: %+v", name, got)
		}
		if got = got.Leave("a", "2025-06-01", ""); slices.Contains(got.Women("2025-06-01"), "a") || slices.Contains(got.Women(""), "a") {
			t.Errorf("%s: she does not leave: %+v", name, got)
		}
	}
}

// TestMergedBelongsWhenEitherDid draws two women who come and go, and looks at every day.
func TestMergedBelongsWhenEitherDid(t *testing.T) {
	first := app.Date("2025-01-01")
	rapid.Check(t, func(r *rapid.T) {
		team := Team{Members: []app.ID{"c"}}
		for _, id := range []app.ID{"a", "b"} {
			if rapid.Bool().Draw(r, "without a stay") {
				team.Members = append(team.Members, id)
				continue
			}
			for _, day := range rapid.SliceOfNDistinct(rapid.IntRange(0, 20), 0, 4, rapid.ID[int]).Draw(r, "days") {
				if on := first.AddDays(day); slices.Contains(team.Members, id) {
					team = team.Leave(id, on, "")
				} else {
					team = team.Join(id, on)
				}
			}
		}
		merged := team.Merged("a", "b")
		days := []app.Date{""}
		for i := range 25 {
			days = append(days, first.AddDays(i))
		}
		for _, on := range days {
			before, after := team.Women(on), merged.Women(on)
			either := slices.Contains(before, "a") || slices.Contains(before, "b")
			if either != slices.Contains(after, "a") || slices.Contains(after, "b") || !slices.Contains(after, "c") {
				r.Fatalf("on %q: %v, merged %v\n%+v\n%+v", on, before, after, team, merged)
			}
		}
	})
}
