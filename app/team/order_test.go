package team

import (
	"slices"
	"testing"

	"wurzelwerk/app"
)

func TestStanding(t *testing.T) {
	for _, c := range []struct {
		m    Meeting
		want MeetingState
	}{
		{Meeting{}, Planned},
		{Meeting{Roles: map[string]app.ID{"host": "a"}}, Planned},
		{Meeting{Attendance: map[app.ID]Attendance{"a": Present}}, Held},
		{Meeting{Clock: story()}, Running},
		{Meeting{Clock: Finish(story(), evening)}, Held},
		{Meeting{State: Cancelled, Attendance: map[app.ID]Attendance{"a": Excused}}, Cancelled},
	} {
		if got := c.m.Standing(); got != c.want {
			t.Errorf("%+v: %s, want %s", c.m, got, c.want)
		}
	}
}

func TestOrderOfMeetings(t *testing.T) {
	team := Team{Meetings: []Meeting{
		{ID: "undated"},
		{ID: "evening", Date: "2025-05-13", Start: "18:00", Number: 1, State: Held},
		{ID: "next", Date: "2025-05-27"},
		{ID: "morning", Date: "2025-05-13", Start: "09:00", Number: 2, State: Held},
		{ID: "cancelled", Date: "2025-05-20", State: Cancelled},
	}}
	var got []app.ID
	for _, m := range team.Ordered() {
		got = append(got, m.ID)
	}
	if !slices.Equal(got, []app.ID{"morning", "evening", "cancelled", "next", "undated"}) {
		t.Errorf("%v", got)
	}
	if m, ok := team.Newest(); !ok || m.ID != "evening" {
		t.Errorf("the newest is %q", m.ID)
	}
	if _, ok := (Team{}).Newest(); ok {
		t.Error("a team without meetings has a newest one")
	}
	if m, ok := sample(t).Newest(); !ok || m.ID != "t-n-4" {
		t.Errorf("the newest of the sample is %q", m.ID)
	}
	moved, _ := team.Meeting("next")
	moved.Date = "2025-05-01"
	if first := team.WithMeeting(Meeting{ID: "undated", Number: 7}); len(first.Meetings) != 5 || first.Meetings[0].Number != 7 {
		t.Errorf("%+v", first.Meetings)
	}
	if team.WithMeeting(moved).Ordered()[0].ID != "next" || len(team.WithMeeting(Meeting{ID: "new"}).Meetings) != 6 || len(team.Meetings) != 5 {
		t.Error("a meeting is not put in its place")
	}
}

func TestWhoIsThereAndWhoIsComing(t *testing.T) {
	team := Team{Members: []app.ID{"c", "b", "a"}, GuestMembers: []Guest{{ID: "g"}}}
	m := Meeting{Attendance: map[app.ID]Attendance{"b": Excused, "y": Late, "a": Late, "x": Present, "c": Absent}}
	if got := team.Present(m); !slices.Equal(got, []app.ID{"a", "x", "y"}) {
		t.Errorf("there are %v", got)
	}
	if got := team.Coming(m); !slices.Equal(got, []app.ID{"a", "g", "x", "y"}) {
		t.Errorf("coming are %v", got)
	}
	if got := (Meeting{Number: 3}).SpeakingOrder(women(4)); !slices.Equal(got, []app.ID{"c", "d", "a", "b"}) {
		t.Errorf("they speak %v", got)
	}
	if got := (Meeting{Number: 3}).SpeakingOrder(nil); got != nil {
		t.Errorf("nobody speaks: %v", got)
	}
}

func TestUpcoming(t *testing.T) {
	past := Meeting{ID: "past", Date: "2025-05-01", State: Planned}
	now := Meeting{ID: "now", Date: "2025-05-13", State: Planned}
	later := Meeting{ID: "later", Date: "2025-05-27", State: Planned}
	undated := Meeting{ID: "undated", State: Planned}
	runs := Meeting{ID: "runs", Date: "2025-04-29", State: Running}
	for _, c := range []struct {
		meetings []Meeting
		want     app.ID
	}{
		{[]Meeting{undated, later, now, past}, "now"},
		{[]Meeting{undated, later, past}, "later"},
		{[]Meeting{undated, past, {ID: "off", Date: "2025-05-20", State: Cancelled}}, "undated"},
		{[]Meeting{later, runs}, "runs"},
		{[]Meeting{past, {ID: "held", Date: "2025-05-13", State: Held}}, ""},
	} {
		if got, ok := (Team{Meetings: c.meetings}).Upcoming("2025-05-13"); got.ID != c.want || ok != (c.want != "") {
			t.Errorf("%v: %q, %v, want %q", c.meetings, got.ID, ok, c.want)
		}
	}
}
