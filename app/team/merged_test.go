package team

import (
	"reflect"
	"testing"

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
