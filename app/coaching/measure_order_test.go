package coaching

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestMeasuresPressInTheirOrder(t *testing.T) {
	list := []Measure{
		{Text: "done early", Status: Done, DoneOn: "2026-01-02"},
		{Text: "no day"},
		{Text: "tomorrow", Due: "2026-03-11"},
		{Text: "dropped", Status: Dropped, Due: "2026-01-01"},
		{Text: "long overdue", Due: "2026-01-05", Status: InProgress},
		{Text: "done late", Status: Done, DoneOn: "2026-03-01"},
		{Text: "today", Due: "2026-03-10"},
		{Text: "overdue", Due: "2026-03-09"},
	}
	ByUrgency(list, "2026-03-10", func(m Measure) Measure { return m })
	var got []string
	for _, m := range list {
		got = append(got, m.Text)
	}
	const want = "long overdue, overdue, today, tomorrow, no day, done late, done early, dropped"
	if strings.Join(got, ", ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}

func TestTheOrderHoldsForAnyMeasures(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		day := func(name string) app.Date {
			n := rapid.IntRange(-9, 9).Draw(r, name)
			if n == 0 {
				return ""
			}
			return app.Date("2026-03-10").AddDays(n)
		}
		list := make([]Measure, rapid.IntRange(0, 30).Draw(r, "n"))
		for i := range list {
			list[i] = Measure{Due: day("due"), DoneOn: day("done"), Status: MeasureStatus(rapid.SampledFrom(MeasureStatus("").Values()).Draw(r, "status"))}
		}
		ByUrgency(list, "2026-03-10", func(m Measure) Measure { return m })
		for i := 1; i < len(list); i++ {
			a, b := list[i-1], list[i]
			if a.Settled() && !b.Settled() || b.Overdue("2026-03-10") && !a.Overdue("2026-03-10") {
				r.Fatalf("%+v stands before %+v", a, b)
			}
		}
	})
}

func TestOriginOfAMeasure(t *testing.T) {
	for want, from := range map[Origin]*Source{
		FromNothing: nil, FromSWOT: {SWOT: "s"}, FromPotential: {Potential: "p", Part: "years"}, FromSession: {Session: "c"}, FromTeam: {Team: "t"},
	} {
		if got := (Measure{From: from}).Origin(); got != want {
			t.Errorf("%+v came from %q, want %q", from, got, want)
		}
	}
	if got := (Measure{From: &Source{}}).Origin(); got != FromNothing {
		t.Errorf("an empty source is %q", got)
	}
}
