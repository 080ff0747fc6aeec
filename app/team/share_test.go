package team

import (
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestPublishedShares(t *testing.T) {
	for n, want := range map[int]int{3: 29, 4: 20, 5: 15, 6: 11, 7: 8} {
		p := NewPlan(120, n)
		if p.Work != want || ShareMinutes(120, n) != want {
			t.Errorf("%d women have %d minutes, want %d", n, p.Work, want)
		}
		if short := p.Problem() == ShortWork; short != (want < 10) {
			t.Errorf("%d women: problem %q", n, p.Problem())
		}
	}
	if five, four := NewPlan(120, 5), NewPlan(120, 4); five.Used != 120 || five.Spare != 0 || four.Used != 118 || four.Spare != 2 {
		t.Errorf("five use %+v, four %+v", five, four)
	}
}

func TestPlansOfOddMeetings(t *testing.T) {
	for _, c := range []struct {
		minutes, women int
		want           Plan
		problem        PlanProblem
	}{
		{120, 0, Plan{Minutes: 120}, NobodyThere},
		{120, -3, Plan{Minutes: 120}, NobodyThere},
		{120, 1, Plan{Minutes: 120, Women: 1, Work: 103, Used: 120}, ""},
		{120, 12, Plan{Minutes: 120, Women: 12, Work: 2, Used: 118, Spare: 2}, ShortWork},
		{60, 12, Plan{Minutes: 60, Women: 12, Used: 94}, TooShort},
		{45, 5, Plan{Minutes: 45, Women: 5, Used: 45}, TooShort},
		{95, 5, Plan{Minutes: 95, Women: 5, Work: 10, Used: 95}, ""},
		{50, 5, Plan{Minutes: 50, Women: 5, Work: 1, Used: 50}, ShortWork},
		{9, 1, Plan{Minutes: 9, Women: 1, Used: 17}, TooShort},
		{0, 4, Plan{Women: 4, Used: 38}, TooShort},
		{-60, 4, Plan{Women: 4, Used: 38}, TooShort},
	} {
		if p := NewPlan(c.minutes, c.women); p != c.want || p.Problem() != c.problem {
			t.Errorf("%d minutes for %d: %+v %q", c.minutes, c.women, p, p.Problem())
		}
	}
}

func TestAgendaOfTheSample(t *testing.T) {
	team := sample(t)
	m := team.Meetings[1]
	a := team.AgendaOf(m)
	type line struct {
		round   Round
		at      app.Clock
		minutes int
	}
	want := []line{
		{Opening, "18:00", 2},
		{Flash, "18:02", 8},
		{LookBack, "18:10", 12},
		{Work, "18:22", 80},
		{Commitments, "19:42", 8},
		{Closing, "19:50", 10},
	}
	for i, p := range a.Parts {
		if i >= len(want) || want[i] != (line{p.Round, p.At, p.Minutes}) {
			t.Errorf("part %d: %+v", i, p)
		}
	}
	if len(a.Parts) != len(want) || a.End != "20:00" {
		t.Errorf("%d parts, end %s", len(a.Parts), a.End)
	}
	work := a.Parts[3].Turns // the fourth meeting is begun by the fourth woman
	if len(work) != 4 || work[0] != (Slot{"f-olena", 22, "18:22", 20}) || work[3] != (Slot{"f-ayse", 82, "19:22", 20}) {
		t.Errorf("working time: %+v", work)
	}
	m.Attendance["f-ioana"] = Late // she comes after all
	if a := team.AgendaOf(m); a.Plan.Work != 15 || a.Parts[0].Round != Flash || a.Parts[0].At != "18:00" || a.End != "20:00" {
		t.Errorf("with five: %+v", a)
	}
}

func TestAgendaWithoutATimeAndPastMidnight(t *testing.T) {
	if a := AgendaOf("", 120, women(3)); a.Parts[0].At != "" || a.End != "" || a.Parts[1].From == 0 {
		t.Errorf("without a start: %+v", a)
	}
	if a := AgendaOf("23:00", 120, women(3)); a.End != "01:00" {
		t.Errorf("past midnight: %+v", a)
	}
	if a := AgendaOf("18:00", 120, nil); a.Parts != nil || a.Plan.Problem() != NobodyThere {
		t.Errorf("of nobody: %+v", a)
	}
}

func TestAgendaLaw(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		minutes, n := rapid.IntRange(-10, 600).Draw(r, "minutes"), rapid.IntRange(0, 20).Draw(r, "women")
		a := AgendaOf("18:00", minutes, women(n))
		from, each := 0, map[app.ID]int{}
		for _, p := range a.Parts {
			if p.From != from || p.At != later("18:00", from) {
				r.Fatalf("a gap before %+v", p)
			}
			for i, s := range p.Turns {
				if s.From != from+i*s.Minutes {
					r.Fatalf("a gap before %+v", s)
				}
				each[s.Woman] += s.Minutes
			}
			from += p.Minutes
		}
		if n > 0 && from != max(a.Plan.Minutes, a.Plan.Used) {
			r.Fatalf("%d minutes of %d stand in the agenda", from, minutes)
		}
		for id := range each {
			if each[id] != each["a"] {
				r.Fatalf("not the same for all: %v", each)
			}
		}
		if n > 0 && a.Plan.Used <= a.Plan.Minutes && a.Plan.Spare >= n {
			r.Fatalf("%d minutes are wasted", a.Plan.Spare)
		}
		if MinutesFor(n, a.Plan.Work) != a.Plan.Used && n > 0 {
			r.Fatalf("%+v", a.Plan)
		}
	})
}

func TestLengthOfAMeetingThatBeginsLate(t *testing.T) {
	team := Team{Minutes: 90}
	for _, c := range []struct {
		m    Meeting
		at   app.Clock
		want int
	}{
		{Meeting{Start: "18:00"}, "18:00", 90},
		{Meeting{Start: "18:00"}, "18:12", 78},
		{Meeting{Start: "18:00"}, "17:50", 90},
		{Meeting{Start: "18:00"}, "19:30", 90},
		{Meeting{Start: "23:30", Minutes: 120}, "00:15", 75},
		{Meeting{}, "18:00", 90},
		{Meeting{}, "00:10", 90},
		{Meeting{Start: "23:50"}, "", 90},
		{Meeting{Start: "18:00"}, "", 90},
	} {
		if got := team.MinutesFrom(c.m, c.at); got != c.want {
			t.Errorf("%+v at %s: %d, want %d", c.m, c.at, got, c.want)
		}
	}
	if got := (Team{}).LengthOf(Meeting{}); got != DefaultMinutes {
		t.Errorf("nothing agreed: %d", got)
	}
}
