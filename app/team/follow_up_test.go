package team

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// unfollowed is the sample as it stood before anything came of what was not kept.
func unfollowed(t *testing.T) Team {
	team := sample(t)
	m := team.Meetings[1]
	m.Turns = slices.Clone(m.Turns)
	m.Turns[1].Commitments, m.Turns[2].Commitments = nil, nil
	return team.WithMeeting(m)
}

// made are the commitments of a woman at the fourth meeting.
func made(team Team, woman app.ID) []Commitment {
	m, _ := team.Meeting("t-n-4")
	return m.Turn(woman).Commitments
}

func TestFollowUpsOfTheSample(t *testing.T) {
	if got := sample(t).FollowUps("t-n-4"); len(got) != 0 {
		t.Errorf("all are followed up: %+v", got)
	}
	got := unfollowed(t).FollowUps("t-n-4")
	if len(got) != 2 {
		t.Fatalf("%+v", got)
	}
	expect(t, "which", row{got[0].ID, got[0].Ask, got[1].ID, got[1].Ask}, row{app.ID("z2"), false, app.ID("z3"), true})
	expect(t, "the draft", row{got[0].Draft}, row{Commitment{Text: "3 Kanzleien anschreiben", CarriedFrom: "z2", Due: "2025-05-27"}})
}

func TestCarryingOver(t *testing.T) {
	team := unfollowed(t)
	carried := team.CarryOver("t-n-4", numbered())
	expect(t, "carried over", row{made(carried, "f-rasha")}, row{[]Commitment{{ID: "new-1", Text: "3 Kanzleien anschreiben", CarriedFrom: "z2", Due: "2025-05-27"}}})
	expect(t, "asked", row{len(made(carried, "f-ayse")), len(carried.FollowUps("t-n-4"))}, row{0, 1})
	if len(made(team, "f-rasha")) != 0 {
		t.Error("the team given was changed")
	}
	unanswered := carried.WithMeeting(Meeting{ID: "t-n-5", Date: "2025-05-27"})
	due := unanswered.Due("t-n-5")
	i := slices.Index(ids(due), "z3")
	if i < 0 {
		t.Fatal("a question without an answer is lost")
	}
	expect(t, "missed twice", row{due[i].Missed}, row{2})
}

func TestAnswersToTheSecondTime(t *testing.T) {
	newID := numbered()
	team := unfollowed(t).CarryOver("t-n-4", newID)
	question := team.FollowUps("t-n-4")[0]
	smaller := question.Draft
	smaller.Text, smaller.Change = "3 Angebote für Kasse einholen", Smaller
	answered := team.Replace("t-n-4", question, smaller, newID)
	smaller.ID = "new-2"
	expect(t, "smaller", row{made(answered, "f-ayse"), len(answered.FollowUps("t-n-4"))}, row{[]Commitment{smaller}, 0})
	if again := answered.Replace("t-n-4", question, smaller, newID); len(made(again, "f-ayse")) != 1 {
		t.Error("answered twice")
	}

	dropped := team.Drop("t-n-4", "z3").Drop("t-n-4", "z3")
	m, _ := dropped.Meeting("t-n-4")
	expect(t, "given up", row{m.Dropped, len(dropped.FollowUps("t-n-4"))}, row{[]app.ID{"z3"}, 0})
	next := dropped.WithMeeting(Meeting{ID: "t-n-5", Date: "2025-05-27"})
	if slices.Contains(ids(next.Due("t-n-5")), "z3") {
		t.Error("what was given up comes up again")
	}
	back := dropped.Replace("t-n-4", question, smaller, newID)
	if m, _ = back.Meeting("t-n-4"); len(m.Dropped) != 0 || !m.replaces("z3") {
		t.Errorf("another answer in its place: %+v", m)
	}
	if got := (Team{}).Drop("x", "y").Replace("x", question, smaller, newID); len(got.Meetings) != 0 || got.FollowUps("x") != nil {
		t.Errorf("%+v", got)
	}
}

func TestTheDayOfACommitmentCarriedOver(t *testing.T) {
	for want, c := range map[app.Date]struct {
		team Team
		m    Meeting
	}{
		"2025-06-03": {Team{CadenceDays: 14}, Meeting{Date: "2025-05-13", Next: &Next{Date: "2025-06-03"}}},
		"2025-05-27": {Team{CadenceDays: 14}, Meeting{Date: "2025-05-13"}},
		"":           {Team{}, Meeting{Date: "2025-05-13"}},
	} {
		if got := c.team.dayAfter(c.m); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// years is a team with meetings at which a woman keeps, misses, moves and answers at random.
func years(r *rapid.T) Team {
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
		team = answered(r, team.CarryOver(m.ID, newID), m.ID, newID)
	}
	return team
}

// answered lets her answer some of the questions that are left; all that did not need one was carried over.
func answered(r *rapid.T, team Team, meeting app.ID, newID func() app.ID) Team {
	if again := team.CarryOver(meeting, newID); len(again.FollowUps(meeting)) != len(team.FollowUps(meeting)) {
		r.Fatal("carried over twice")
	}
	for _, f := range team.FollowUps(meeting) {
		if !f.Ask {
			r.Fatalf("not carried over: %+v", f)
		}
		switch rapid.IntRange(0, 2).Draw(r, "answer") {
		case 0:
			f.Draft.Change = Other
			team = team.Replace(meeting, f, f.Draft, newID)
		case 1:
			team = team.Drop(meeting, f.ID)
		}
	}
	return team
}

// settled are the commitments that were kept, given up or replaced; none is replaced that was settled otherwise.
func settled(r *rapid.T, team Team) map[app.ID]bool {
	out := map[app.ID]bool{}
	for _, m := range team.Meetings {
		for id, result := range m.Results {
			out[id] = out[id] || result == Kept
		}
		for _, id := range m.Dropped {
			out[id] = true
		}
		for _, c := range m.Turn("a").Commitments {
			if c.CarriedFrom != "" && out[c.CarriedFrom] {
				r.Fatalf("%s was carried on after it was settled", c.CarriedFrom)
			}
			out[c.CarriedFrom] = true
		}
	}
	return out
}

// TestNoCommitmentIsLost: every commitment that is not settled comes up at a later meeting, and no other.
func TestNoCommitmentIsLost(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		team := years(r).WithMeeting(Meeting{ID: "Z", Date: "2026-01-01"})
		gone, due := settled(r, team), ids(team.Due("Z"))
		for _, m := range team.Meetings {
			for _, c := range m.Turn("a").Commitments {
				if gone[c.ID] == slices.Contains(due, c.ID) {
					r.Fatalf("%s: settled %v, due %v", c.ID, gone[c.ID], due)
				}
			}
		}
	})
}
