package team

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

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
	team = team.WithMeeting(Meeting{ID: "t-n-5", Date: "2025-05-27"})
	if due := team.Due("t-n-5"); !slices.Equal(ids(due), []app.ID{"z6", "z7", "z5", "z8", "z9"}) || due[1].Missed != 1 || due[3].Missed != 0 {
		t.Errorf("%+v", due) // z8 is a smaller one and counts anew
	}
	if team.Due("t-n-9") != nil || team.NotYetDue("") != nil {
		t.Error("of a meeting that is not there")
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
		{ID: "3"},
	}}
	circle.Due("3") // ends
}

func TestFollowUpsOfTheSample(t *testing.T) {
	team := sample(t)
	if got := team.FollowUps("t-n-4"); len(got) != 0 {
		t.Errorf("all are followed up: %+v", got)
	}
	m := team.Meetings[1]
	m.Turns = slices.Clone(m.Turns)
	m.Turns[1].Commitments, m.Turns[2].Commitments = nil, nil
	team = team.WithMeeting(m)
	got := team.FollowUps("t-n-4")
	if len(got) != 2 || got[0].ID != "z2" || got[0].Ask || got[1].ID != "z3" || !got[1].Ask {
		t.Fatalf("%+v", got)
	}
	if d := got[0].Draft; d.ID != "" || d.Text != "3 Kanzleien anschreiben" || d.CarriedFrom != "z2" || d.Due != "2025-05-27" {
		t.Errorf("%+v", d)
	}
	newID := numbered()
	carried := team.CarryOver("t-n-4", newID)
	m, _ = carried.Meeting("t-n-4")
	if c := m.Turn("f-rasha").Commitments; len(c) != 1 || c[0].ID != "new-1" || c[0].CarriedFrom != "z2" {
		t.Errorf("%+v", c)
	}
	if len(team.Meetings[1].Turns[1].Commitments) != 0 {
		t.Error("the team given was changed")
	}
	left := carried.FollowUps("t-n-4")
	if len(left) != 1 || !left[0].Ask {
		t.Fatalf("the question stays: %+v", left)
	}
	smaller := left[0].Draft
	smaller.Text, smaller.Change = "3 Angebote für Kasse einholen", Smaller
	answered := carried.Replace("t-n-4", left[0], smaller, newID)
	m, _ = answered.Meeting("t-n-4")
	if c := m.Turn("f-ayse").Commitments; len(answered.FollowUps("t-n-4")) != 0 || len(c) != 1 || c[0].Change != Smaller || c[0].ID != "new-2" {
		t.Errorf("%+v", c)
	}
	dropped := carried.Drop("t-n-4", "z3").Drop("t-n-4", "z3")
	if m, _ = dropped.Meeting("t-n-4"); len(dropped.FollowUps("t-n-4")) != 0 || !slices.Equal(m.Dropped, []app.ID{"z3"}) {
		t.Errorf("%+v", m.Dropped)
	}
	next := dropped.WithMeeting(Meeting{ID: "t-n-5", Date: "2025-05-27"})
	if slices.Contains(ids(next.Due("t-n-5")), "z3") {
		t.Error("what was given up comes up again")
	}
	unanswered := carried.WithMeeting(Meeting{ID: "t-n-5", Date: "2025-05-27"})
	if !slices.Contains(ids(unanswered.Due("t-n-5")), "z3") {
		t.Error("a question without an answer is lost")
	}
	back := dropped.Replace("t-n-4", left[0], smaller, newID)
	if m, _ = back.Meeting("t-n-4"); len(m.Dropped) != 0 || !m.replaces("z3") {
		t.Errorf("another answer in its place: %+v", m)
	}
	if got := (Team{}).Drop("x", "y").Replace("x", left[0], smaller, newID); len(got.Meetings) != 0 {
		t.Errorf("%+v", got)
	}
}

// TestNoCommitmentIsLost lets a woman keep, miss, move and answer at random: every commitment that is not kept and not
// given up comes up at a later meeting, itself or as the one carried from it, and nothing is carried over twice.
func TestNoCommitmentIsLost(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		team, newID := Team{Members: women(2), CadenceDays: 7}, numbered()
		for i := range rapid.IntRange(1, 8).Draw(r, "meetings") {
			m := Meeting{ID: app.ID(rune('A' + i)), State: Held, Date: app.NewDate(2025, 1, 1+7*i), Results: map[app.ID]Result{}}
			if rapid.Bool().Draw(r, "promises") {
				m = m.WithTurn(Turn{Founder: "a", Commitments: []Commitment{{ID: newID(), Text: "x", Due: m.Date.AddDays(7)}}})
			}
			team = team.WithMeeting(m)
			for _, p := range team.Due(m.ID) {
				m.Results[p.ID] = Result(rapid.SampledFrom(Result("").Values()).Draw(r, "result"))
			}
			team = team.WithMeeting(m).CarryOver(m.ID, newID)
			if again := team.CarryOver(m.ID, newID); len(again.Due("Z")) != len(team.Due("Z")) || len(again.FollowUps(m.ID)) != len(team.FollowUps(m.ID)) {
				r.Fatal("carried over twice")
			}
			for _, f := range team.FollowUps(m.ID) {
				if !f.Ask {
					r.Fatalf("not carried over: %+v", f)
				}
				switch rapid.IntRange(0, 2).Draw(r, "answer") {
				case 0:
					f.Draft.Change = Other
					team = team.Replace(m.ID, f, f.Draft, newID)
				case 1:
					team = team.Drop(m.ID, f.ID)
				}
			}
		}
		team = team.WithMeeting(Meeting{ID: "Z", Date: "2026-01-01"})
		gone := map[app.ID]bool{}
		for _, m := range team.Meetings {
			for id, result := range m.Results {
				gone[id] = gone[id] || result == Kept
			}
			for _, id := range m.Dropped {
				gone[id] = true
			}
			for _, c := range m.Turn("a").Commitments {
				if c.CarriedFrom != "" && gone[c.CarriedFrom] {
					r.Fatalf("%s was carried on after it was settled", c.CarriedFrom)
				}
				gone[c.CarriedFrom] = true
			}
		}
		due := ids(team.Due("Z"))
		for _, m := range team.Meetings {
			for _, c := range m.Turn("a").Commitments {
				if gone[c.ID] == slices.Contains(due, c.ID) {
					r.Fatalf("%s: settled %v, due %v", c.ID, gone[c.ID], due)
				}
			}
		}
	})
}
