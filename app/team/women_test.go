package team

import (
	"slices"
	"testing"

	"wurzelwerk/app"
)

func TestWhoBelongsToTheTeam(t *testing.T) {
	team := Team{
		Members:      []app.ID{"a", "b", "c"},
		GuestMembers: []Guest{{ID: "g", Name: "Maria"}, {ID: "h", Name: "Eva"}},
		History: []Stay{
			{Woman: "b", Joined: "2025-03-01"},
			{Woman: "c", Joined: "2025-01-01", Left: "2025-02-01"},
			{Woman: "c", Joined: "2025-04-01"},
			{Woman: "d", Joined: "2025-01-01", Left: "2025-03-01", Why: "umgezogen"},
			{Woman: "h", Left: "2025-02-15"},
		},
	}
	for on, want := range map[app.Date][]app.ID{
		"":           {"a", "b", "c", "g"},
		"2025-01-15": {"a", "c", "g", "h", "d"},
		"2025-02-01": {"a", "g", "h", "d"},
		"2025-03-01": {"a", "b", "g"},
		"2025-04-01": {"a", "b", "c", "g"},
	} {
		if got := team.Women(on); !slices.Equal(got, want) {
			t.Errorf("on %q: %v, want %v", on, got, want)
		}
	}
}

func TestComing(t *testing.T) {
	before := Team{Members: []app.ID{"a"}, Guests: []string{"Maria", "Eva"}}
	team := before.Join("b", "2025-03-01").Join("b", "2025-03-08").Join("a", "2025-03-01").TakeIn(Guest{ID: "g", Name: "Maria"}, "2025-03-01")
	expect(t, "all", row{team.Women("2025-03-01"), len(team.History), team.Guests}, row{[]app.ID{"a", "b", "g"}, 2, []string{"Eva"}})
	expect(t, "the team given", row{len(before.Members), len(before.Guests), len(before.History)}, row{1, 2, 0})
}

func TestGoingAndComingBack(t *testing.T) {
	team := Team{Members: []app.ID{"a"}}.Join("b", "2025-03-01").TakeIn(Guest{ID: "g", Name: "Maria"}, "2025-03-01")
	team = team.Leave("b", "2025-05-01", "umgezogen").Leave("g", "2025-05-01", "").Leave("a", "2025-05-01", "").Leave("x", "2025-05-01", "")
	expect(t, "all left", row{team.Women("2025-05-01"), team.Women("2025-04-30"), len(team.History), team.History[0].Why},
		row{[]app.ID(nil), []app.ID{"g", "b", "a"}, 3, "umgezogen"})
	if _, ok := team.Guest("g"); !ok {
		t.Error("the name of a guest is lost")
	}
	team = team.Join("b", "2025-09-01")
	expect(t, "one comes back", row{team.Women(""), len(team.History)}, row{[]app.ID{"b"}, 4})
	team = team.Join("g", "2025-09-01")
	expect(t, "a guest comes back", row{team.Women(""), team.Members}, row{[]app.ID{"b", "g"}, []app.ID{"b"}})
	if faults := team.Validate(); len(faults) != 1 || faults[0].Path != "name" {
		t.Errorf("%v", faults)
	}
}

func TestLeavingBeforeJoining(t *testing.T) {
	team := Team{Name: "T"}.Join("a", "2025-03-01").Leave("a", "2025-02-01", "")
	if err := team.Validate().Err(); err != nil || len(team.Women("2025-03-01")) != 0 {
		t.Errorf("%+v: %v", team, err)
	}
}

func TestGoals(t *testing.T) {
	team := Team{}.SetGoal("a", "Laden", "2025-03-03").SetGoal("b", "Auto", "").SetGoal("a", "Website", "2025-05-05")
	g, ok := team.GoalOf("a")
	if !ok || g.Text != "Website" || g.Until != "2025-06-30" || team.Goals[0].Until != "2025-04-28" {
		t.Errorf("%+v", team.Goals)
	}
	if g, _ := team.SetGoal("a", "Lager", "2025-04-01").SetGoal("a", "Markt", "2025-05-05").GoalOf("a"); g.Text != "Markt" {
		t.Errorf("the newest is %+v", g)
	}
	if g, _ := team.GoalOf("b"); g.Until != "" {
		t.Errorf("%+v", g)
	}
	if _, ok := team.GoalOf("c"); ok {
		t.Error("a goal of nobody")
	}
}

func TestNames(t *testing.T) {
	team := Team{GuestMembers: []Guest{{ID: "g", Name: "Maria"}}}
	known := func(id app.ID) (string, bool) { return "Desi", id == "a" }
	for id, want := range map[app.ID]string{"g": "Maria", "a": "Desi", "gone": "", "": ""} {
		if name, former := team.NameOf(id, known); former != (want == "") || !former && name != want {
			t.Errorf("%q is %q, former %v", id, name, former)
		}
	}
}

func TestAGuestBecomesAFounder(t *testing.T) {
	team := Team{
		Members: []app.ID{"a"}, GuestMembers: []Guest{{ID: "g", Name: "Maria"}}, Goals: []Goal{{Woman: "g", Text: "Laden"}},
		History: []Stay{{Woman: "g", Joined: "2025-01-01"}},
		Meetings: []Meeting{{
			Attendance: map[app.ID]Attendance{"g": Late}, LateMinutes: map[app.ID]int{"g": 7},
			Clock: []Event{{Kind: EventTurn, Woman: "g"}, {Kind: EventShare, Women: []app.ID{"a", "g", "f"}}},
		}},
	}
	got := team.Merged("f", "g")
	m := got.Meetings[0]
	if !slices.Equal(got.Women(""), []app.ID{"a", "f"}) || len(got.GuestMembers) != 0 || got.Goals[0].Woman != "f" ||
		m.Attendance["f"] != Late || m.LateMinutes["f"] != 7 || m.Clock[0].Woman != "f" || !slices.Equal(m.Clock[1].Women, []app.ID{"a", "f"}) {
		t.Errorf("%+v", got)
	}
	if team.Goals[0].Woman != "g" || team.Meetings[0].Clock[1].Women[1] != "g" {
		t.Error("the team given was changed")
	}
	if strangers := (Team{Members: []app.ID{"a"}}).Merged("f", "g"); !slices.Equal(strangers.Members, []app.ID{"a"}) {
		t.Errorf("one who was never there is no member: %+v", strangers)
	}
	if listed := (Team{GuestMembers: []Guest{{ID: "g"}}}).Merged("f", "g"); !slices.Equal(listed.Members, []app.ID{"f"}) {
		t.Errorf("a guest of whom nothing else is known: %+v", listed)
	}
	if left := team.Leave("g", "2025-02-01", "").Merged("f", "g"); !slices.Equal(left.Women(""), []app.ID{"a"}) {
		t.Errorf("one who had left is no member: %+v", left)
	}
}
