package team

import (
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

func TestAMeasureAsACommitmentAndBack(t *testing.T) {
	cents := int64(5000)
	m := coaching.Measure{
		ID: "m1", Text: "Preisliste", Due: "2025-05-13", FirstStep: "Stoffe wiegen", CostCents: &cents, Supporter: "Beraterin",
		Effect: "mehr Ertrag", From: &coaching.Source{SWOT: "s1"},
	}
	c := CommitmentOf(m, "z1")
	if c != (Commitment{ID: "z1", Text: "Preisliste", Due: "2025-05-13", FirstStep: "Stoffe wiegen", Measure: "m1"}) {
		t.Errorf("%+v", c)
	}
	if err := (Team{Name: "T", Meetings: []Meeting{{Turns: []Turn{{Founder: "a", Commitments: []Commitment{c}}}}}}).Validate().Err(); err != nil {
		t.Error(err)
	}
	back, linked := MeasureOf(Commitment{ID: "z2", Text: "Angebot", Due: "2025-06-01", Evidence: "es liegt vor"}, "m2")
	if back.ID != "m2" || back.Text != "Angebot" || back.Status != coaching.Open || back.From != nil || linked.Measure != "m2" || linked.ID != "z2" {
		t.Errorf("%+v %+v", back, linked)
	}
	if err := back.Validate().Err(); err != nil {
		t.Error(err)
	}
}

func TestThereAndBackLosesNothingOfACommitment(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		c := Commitment{ID: "z", Text: rapid.String().Draw(r, "text"), Due: "2025-06-01", FirstStep: rapid.String().Draw(r, "step")}
		m, linked := MeasureOf(c, "m")
		if again := CommitmentOf(m, "z"); again != linked {
			r.Fatalf("%+v is %+v", linked, again)
		}
	})
}

func TestWhatAMeetingTellsAMeasure(t *testing.T) {
	for _, c := range []struct {
		status      coaching.MeasureStatus
		before, now Result
		want        coaching.MeasureStatus
		done        app.Date
	}{
		{coaching.Open, "", Kept, coaching.Done, "2025-05-13"},
		{coaching.InProgress, Partly, Kept, coaching.Done, "2025-05-13"},
		{"", "", Partly, coaching.InProgress, ""},
		{coaching.Open, "", NotKept, coaching.Open, ""},
		{coaching.Open, "", Moved, coaching.Open, ""},
		{coaching.Dropped, "", Kept, coaching.Dropped, ""},
		{coaching.Done, "", Partly, coaching.Done, ""},
		{coaching.Dropped, Kept, "", coaching.Dropped, ""},
	} {
		if got := Told(coaching.Measure{Status: c.status}, c.before, c.now, "2025-05-13"); got.Status != c.want || got.DoneOn != c.done {
			t.Errorf("%s, %s, %s: %+v", c.status, c.before, c.now, got)
		}
	}
}

func TestAMeetingTakesBackWhatItTold(t *testing.T) {
	for _, c := range []struct {
		done app.Date
		now  Result
		want coaching.MeasureStatus
	}{
		{"2025-05-13", "", coaching.Open},
		{"2025-05-13", Moved, coaching.Open},
		{"2025-05-13", Partly, coaching.InProgress},
		{"2025-05-13", Kept, coaching.Done},
		{"2025-05-12", Partly, coaching.Done},
	} {
		got := Told(coaching.Measure{Status: coaching.Done, DoneOn: c.done}, Kept, c.now, "2025-05-13")
		if got.Status != c.want || (got.DoneOn == c.done) != (c.want == coaching.Done) {
			t.Errorf("done on %s, now %q: %+v", c.done, c.now, got)
		}
	}
}

func TestCommitmentsOfAMeasure(t *testing.T) {
	team := Team{Meetings: []Meeting{
		{ID: "2", Date: "2025-05-13", Turns: []Turn{{Founder: "a", Commitments: []Commitment{{ID: "z2", Measure: "m"}, {ID: "z3"}}}}},
		{ID: "1", Date: "2025-04-29", Turns: []Turn{{Founder: "a", Commitments: []Commitment{{ID: "z1", Measure: "m"}}}}},
	}}
	got := team.CommitmentsOf("m")
	if len(got) != 2 || got[0].ID != "z1" || got[1].Meeting != "2" || got[1].Woman != "a" {
		t.Errorf("%+v", got)
	}
	if got := team.CommitmentsOf(""); got != nil {
		t.Errorf("of no measure: %+v", got)
	}
}
