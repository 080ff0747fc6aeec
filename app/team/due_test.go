package team

import (
	"slices"
	"testing"

	"wurzelwerk/app"
)

func ids(promises []Promise) []app.ID {
	var out []app.ID
	for _, p := range promises {
		out = append(out, p.ID)
	}
	return out
}

func TestDueAtTheMeetingOfTheSample(t *testing.T) {
	team := sample(t)
	due := team.Due("t-n-4")
	if !slices.Equal(ids(due), []app.ID{"z1", "z2", "z3", "z4"}) || !slices.Equal(ids(team.NotYetDue("t-n-4")), []app.ID{"z5"}) {
		t.Errorf("%v, later %v", ids(due), ids(team.NotYetDue("t-n-4")))
	}
	if z2, z3 := due[1], due[2]; z2.Woman != "f-rasha" || z2.Meeting != "t-n-3" || z2.Result != Partly || z2.Missed != 0 || z3.Missed != 1 {
		t.Errorf("%+v\n%+v", z2, z3)
	}
	if undated := team.WithMeeting(Meeting{ID: "t-n-5"}); len(undated.Due("t-n-5")) != 5 || undated.NotYetDue("t-n-5") != nil {
		t.Errorf("without a day all come up: %+v", undated.Due("t-n-5"))
	}
	if team.Due("t-n-9") != nil || team.NotYetDue("") != nil {
		t.Error("of a meeting that is not there")
	}
}

func TestDueAtTheMeetingAfterTheSample(t *testing.T) {
	team := sample(t)
	team = team.WithMeeting(Meeting{ID: "t-n-5", Date: "2025-05-27"})
	if due := team.Due("t-n-5"); !slices.Equal(ids(due), []app.ID{"z6", "z7", "z5", "z8", "z9"}) || due[1].Missed != 1 || due[3].Missed != 0 {
		t.Errorf("%+v", due) // z8 is a smaller one and counts anew
	}
	if open := ids(team.Open("2025-05-27")); !slices.Equal(open, []app.ID{"z6", "z7", "z5", "z8", "z9"}) {
		t.Errorf("open at the end of that day: %v", open)
	}
	if open := team.Open("2025-05-14"); len(open) != 5 || len(team.WithMeeting(Meeting{ID: "t-n-6", Date: "2025-05-14"}).Due("t-n-6")) == 5 {
		t.Errorf("before all are due: %+v", open)
	}
}

func TestDueLeavesOutWhatIsSettledAndWhoHasLeft(t *testing.T) {
	promise := func(ids ...app.ID) (out []Commitment) {
		for _, id := range ids {
			out = append(out, Commitment{ID: id, Text: string(id)})
		}
		return out
	}
	team := Team{
		Members: women(2), History: []Stay{{Woman: "left", Joined: "2025-01-01", Left: "2025-02-15"}},
		Meetings: []Meeting{
			{ID: "1", Date: "2025-01-01", State: Held, Turns: []Turn{
				{Founder: "b", Commitments: promise("open", "kept", "dropped", "replaced")},
				{Founder: "a", Commitments: append(promise("undone"), Commitment{ID: "early", Due: "2025-09-01"})},
				{Founder: "left", Commitments: promise("hers")},
			}},
			{ID: "x", Date: "2025-01-15", State: Cancelled, Results: map[app.ID]Result{"open": Kept}},
			{
				ID: "2", Date: "2025-02-01", State: Held, Results: map[app.ID]Result{"kept": Kept, "undone": NotKept}, Dropped: []app.ID{"dropped"},
				Turns: []Turn{{Founder: "b", Commitments: []Commitment{{ID: "new", CarriedFrom: "replaced", Due: "2025-04-01"}}}},
			},
			{ID: "3", Date: "2025-03-01", Results: map[app.ID]Result{"early": Kept}},
		},
	}
	if got := ids(team.Due("3")); !slices.Equal(got, []app.ID{"undone", "early", "open"}) {
		t.Errorf("due: %v", got)
	}
	if got := ids(team.NotYetDue("3")); !slices.Equal(got, []app.ID{"new"}) {
		t.Errorf("later: %v", got)
	}
	if got := ids(team.Due("2")); !slices.Equal(got, []app.ID{"undone", "open", "kept", "dropped", "replaced", "hers"}) {
		t.Errorf("due at the second: %v", got)
	}
}

func TestMissedCountsAlongTheChain(t *testing.T) {
	chain := func(results ...Result) (Team, app.ID) {
		team := Team{Members: women(1)}
		last := app.ID("")
		for i := range len(results) + 1 {
			id := app.ID(rune('p' + i))
			m := Meeting{ID: id, State: Held, Date: app.NewDate(2025, 1, 1+i), Turns: []Turn{{Founder: "a", Commitments: []Commitment{{ID: id, CarriedFrom: last}}}}}
			if i > 0 {
				m.Results = map[app.ID]Result{last: results[i-1]}
			}
			team.Meetings = append(team.Meetings, m)
			last = id
		}
		team.Meetings = append(team.Meetings, Meeting{ID: "now", Date: "2025-12-01"})
		return team, last
	}
	for want, results := range [][]Result{nil, {NotKept}, {NotKept, Partly}, {Moved, NotKept, NotKept, NotKept}} {
		team, last := chain(results...)
		if due := team.Due("now"); len(due) != 1 || due[0].ID != last || due[0].Missed != want {
			t.Errorf("after %v: %+v", results, due)
		}
	}
	circle := Team{Members: women(1), Meetings: []Meeting{
		{ID: "1", State: Held, Turns: []Turn{{Founder: "a", Commitments: []Commitment{{ID: "x", CarriedFrom: "y"}, {ID: "z", CarriedFrom: "z"}}}}},
		{ID: "2", State: Held, Turns: []Turn{{Founder: "a", Commitments: []Commitment{{ID: "y", CarriedFrom: "x"}}}}},
		{ID: "3", State: Held, Turns: []Turn{{Founder: "a", Commitments: []Commitment{{ID: "w", CarriedFrom: "x"}}}}},
		{ID: "4"},
	}}
	if due := circle.Due("4"); len(due) != 1 || due[0].Missed != 2 {
		t.Errorf("%+v", due)
	}
}
