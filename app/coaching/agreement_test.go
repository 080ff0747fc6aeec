package coaching

import (
	"strings"
	"testing"

	"wurzelwerk/app"
)

func agreed() Agreement {
	return Agreement{
		ID: "a", Date: "2025-03-24", StartingPoint: "Zwei Aufträge im Monat", Goal: app.Texts{"de": "Sechs Aufträge", "bg": "Шест поръчки"},
		Criterion: "Auftragsbuch", HerPart: "Anrufen", OurPart: "Preisliste prüfen", Until: "2025-06-30",
	}
}

func TestWhatAnAgreementLacks(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Agreement)
		want   string
	}{
		{"nothing", func(*Agreement) {}, ""},
		{"all", func(a *Agreement) { *a = Agreement{Goal: app.Texts{"de": " "}} }, "date: required, startingPoint: required, goal: required, criterion: required, herPart: required, ourPart: required, until: required"},
		{"ends before it begins", func(a *Agreement) { a.Until, a.ReviewedOn = "2025-03-23", "2025-03-01" }, "until: date-order, expected >= 2025-03-24, reviewedOn: date-order, expected >= 2025-03-24"},
		{"carries itself on", func(a *Agreement) { a.CarriedFrom = "a" }, "carriedFrom: reference, expected agreement"},
		{"an unknown answer", func(a *Agreement) { a.Reached = "almost" }, "reached: value, expected yes, partly, no"},
	} {
		a := agreed()
		c.change(&a)
		if got := plain(a.Missing()); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAGoalIsCarriedOn(t *testing.T) {
	a := agreed()
	if _, ok := a.Next("b", "2025-07-01"); ok {
		t.Error("nobody knows yet what became of it")
	}
	if !a.Due("2025-06-30") || a.Due("2025-06-29") {
		t.Error("it is due on its day")
	}
	a.Reached = ReachedYes
	if _, ok := a.Next("b", "2025-07-01"); ok || a.Due("2025-07-01") {
		t.Error("it was reached")
	}
	a.Reached, a.Result = ReachedPartly, "Vier Aufträge"
	b, ok := a.Next("b", "2025-07-01")
	if !ok || b.StartingPoint != "Vier Aufträge" || b.CarriedFrom != "a" || b.Date != "2025-07-01" || b.Until != "" || b.Reached != "" || b.Result != "" {
		t.Errorf("%+v", b)
	}
	if b.Goal["de"] = "Acht"; a.Goal["de"] != "Sechs Aufträge" {
		t.Error("both share their goal")
	}
}

func TestTheHistoryOfAGoal(t *testing.T) {
	a := agreed()
	a.Reached, a.Result = ReachedPartly, "Vier Aufträge"
	b, _ := a.Next("b", "2025-07-01")
	b.Reached = ReachedNo
	c, _ := b.Next("c", "2025-10-01")
	if c.StartingPoint != b.StartingPoint {
		t.Errorf("without a result it begins where the other began: %+v", c)
	}
	if h := c.History([]Agreement{c, a, b}); len(h) != 3 || h[0].ID != "a" || h[2].ID != "c" {
		t.Errorf("%+v", h)
	}
	a.CarriedFrom = "c"
	if h := c.History([]Agreement{a, b, c}); len(h) != 3 {
		t.Errorf("a circle: %d", len(h))
	}
}

func TestOutcomes(t *testing.T) {
	for want, o := range map[string]Outcome{
		"":                  {Result: ResultFounding},
		"result: required":  {},
		"reasons: required": {Result: ResultAdvisedAgainst, Reasons: " "},
		"result: value, expected founding, consolidation, shift, expansion, specialisation, exit, employment, advised-against, other": {Result: "success"},
	} {
		if got := plain(o.Validate()); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTimeline(t *testing.T) {
	facts := Facts{Entry: "2025-03-03", Exit: "2025-08-31", Done: map[string]app.Date{StepEntryForm: "2025-03-03", "swot": ""}}
	have := map[string]string{}
	for _, s := range Timeline(StandardSteps(), facts, "2025-09-10") {
		have[s.Key] = string(s.Due) + " " + string(s.State)
	}
	for key, want := range map[string]string{
		StepEntryForm:    "2025-03-03 done",
		"first-session":  "2025-03-10 overdue",
		"swot":           "2025-04-28 done",
		StepExitForm:     "2025-09-28 due",
		"outcome":        "2025-08-31 overdue",
		StepFollowUpForm: "2026-02-28 later",
	} {
		if have[key] != want {
			t.Errorf("%s: %s, want %s", key, have[key], want)
		}
	}
	for _, s := range Timeline(StandardSteps(), Facts{}, today) {
		if s.State != StepUnknown || s.Due != "" {
			t.Errorf("%+v", s)
		}
	}
}

func TestMonthsAfter(t *testing.T) {
	for _, c := range []struct {
		day  app.Date
		n    int
		want app.Date
	}{
		{"2025-11-28", 6, "2026-05-28"},
		{"2025-08-31", 6, "2026-02-28"},
		{"2023-08-31", 6, "2024-02-29"},
		{"2025-01-31", 0, "2025-01-31"},
		{"2025-03-31", -1, "2025-02-28"},
		{"2025-12-31", 2, "2026-02-28"},
	} {
		if got := MonthsAfter(c.day, c.n); got != c.want {
			t.Errorf("%s + %d: %s, want %s", c.day, c.n, got, c.want)
		}
	}
}

func TestStepsThatAreRefused(t *testing.T) {
	for _, c := range []struct{ old, new string }{
		{`"key": "swot"`, `"key": "profiling"`},
		{`"key": "swot"`, `"key": ""`},
		{`"after": "entry"`, `"after": "birth"`},
		{`"after": "entry"`, `"after": ""`},
		{`"days": 7`, `"days": -7`},
		{`"months": 6`, `"months": -6`},
		{`"days": 7`, `"weeks": 1`},
	} {
		if _, err := ParseSteps([]byte(strings.Replace(string(timeline), c.old, c.new, 1))); err == nil {
			t.Errorf("%s instead of %s is taken", c.new, c.old)
		}
	}
	if list, err := ParseSteps(timeline); err != nil || len(list) == 0 {
		t.Error(err)
	}
}
