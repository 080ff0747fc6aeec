package indicator

import (
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestSpans(t *testing.T) {
	undated := app.Project{ID: "u", From: "2020-01-01"}
	for _, c := range []struct {
		span     Span
		today    app.Date
		projects []app.Project
		want     Period
	}{
		{ThisYear, "2026-01-01", nil, Period{"2026-01-01", "2026-12-31"}},
		{LastYear, "2026-12-31", nil, Period{"2025-01-01", "2025-12-31"}},
		{ThisQuarter, "2026-03-31", nil, Period{"2026-01-01", "2026-03-31"}},
		{ThisQuarter, "2026-11-23", nil, Period{"2026-10-01", "2026-12-31"}},
		{LastQuarter, "2026-02-28", nil, Period{"2025-10-01", "2025-12-31"}},
		{ThisMonth, "2024-02-29", nil, Period{"2024-02-01", "2024-02-29"}},
		{LastMonth, "2026-01-15", nil, Period{"2025-12-01", "2025-12-31"}},
		{LastMonth, "2026-03-31", nil, Period{"2026-02-01", "2026-02-28"}},
		{ProjectsTime, today, []app.Project{plus, old}, Period{"2015-01-01", "2026-12-31"}},
		{ProjectsTime, today, []app.Project{plus, undated}, Period{From: "2020-01-01"}},
		{ProjectsTime, today, nil, Period{}},
		{"century", today, nil, Period{}},
	} {
		if got := c.span.Period(c.today, c.projects); got != c.want {
			t.Errorf("%s on %s: %v, want %v", c.span, c.today, got, c.want)
		}
	}
}

// TestTheDaysOfSpans: what is called this one holds today, what is called the last one ends on the day before it begins.
func TestTheDaysOfSpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := app.Date("2023-01-01").AddDays(rapid.IntRange(0, 5000).Draw(t, "day"))
		for i := 0; i+1 < len(Spans); i += 2 {
			now, before := Spans[i].Period(day, nil), Spans[i+1].Period(day, nil)
			if !now.Holds(day) || before.To.AddDays(1) != now.From || len(before.Validate()) > 0 {
				t.Fatalf("%s: %s is %v, %s is %v", day, Spans[i], now, Spans[i+1], before)
			}
		}
	})
}
