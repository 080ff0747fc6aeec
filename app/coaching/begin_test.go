package coaching

import (
	"testing"
	"time"

	"wurzelwerk/app"
)

func TestBegin(t *testing.T) {
	at := func(day, hour, minute int) time.Time { return time.Date(2026, 3, day, hour, minute, 20, 0, time.UTC) }
	for _, c := range []struct {
		kind       Kind
		now        time.Time
		date       app.Date
		start, end app.Clock
		place      Place
	}{
		{"first", at(10, 14, 3), "2026-03-10", "14:05", "15:35", "office"},
		{"swot", at(10, 14, 2), "2026-03-10", "14:00", "15:00", "shop"},
		{"authorities", at(10, 22, 58), "2026-03-10", "23:00", "01:00", "other"},
		{"swot", at(10, 23, 58), "2026-03-11", "00:00", "01:00", "shop"},
		{"unheard of", at(10, 9, 0), "2026-03-10", "09:00", "10:00", "office"},
	} {
		s := Begin(c.kind, c.now)
		if s.Date != c.date || s.Start != c.start || s.End != c.end || s.Place != c.place || s.Kind != c.kind || s.Status != Draft {
			t.Errorf("%s at %v: %+v", c.kind, c.now, s)
		}
	}
	for _, kind := range Kind("").Values() {
		if s := Begin(Kind(kind), at(10, 9, 0)); s.Minutes() != TemplateOf(Kind(kind)).Minutes || len(s.Validate()) > 0 {
			t.Errorf("%s: %+v", kind, s)
		}
	}
}

func TestTheUsualEnd(t *testing.T) {
	for start, want := range map[app.Clock]app.Clock{"09:00": "10:30", "22:45": "00:15", "": "", "25:00": ""} {
		if got := TemplateOf("first").End(start); got != want {
			t.Errorf("from %q to %q, want %q", start, got, want)
		}
	}
}

func TestNextKind(t *testing.T) {
	sessions := []Session{}
	for _, want := range []Kind{"first", "profiling", "swot", "potential", "follow-up", "follow-up"} {
		got := NextKind(sessions)
		if got != want {
			t.Errorf("after %d sessions %q, want %q", len(sessions), got, want)
		}
		sessions = append(sessions, Session{Kind: got})
	}
	if got := NextKind([]Session{{Kind: "first", BinnedOn: "2026-03-10"}}); got != "first" {
		t.Errorf("after one in the bin %q", got)
	}
}

func TestNumbers(t *testing.T) {
	no := false
	got := Numbers([]Session{
		{ID: "c", Date: "2026-03-12", Status: Closed},
		{ID: "a", Date: "2026-03-02", Status: Signed},
		{ID: "draft", Date: "2026-03-03"},
		{ID: "out", Date: "2026-03-04", Status: Closed, Reportable: &no},
	})
	if len(got) != 2 || got["a"] != 1 || got["c"] != 2 {
		t.Error(got)
	}
}

func TestLastAgreed(t *testing.T) {
	sessions := []Session{
		{ID: "a", Date: "2026-03-02", Agreements: "Sie ruft an."},
		{ID: "b", Date: "2026-03-09", Start: "09:00", Tasks: []Task{{Text: "Preisliste"}}},
		{ID: "c", Date: "2026-03-09", Start: "14:00", Agreements: "  "},
		{ID: "d", Date: "2026-03-16", Agreements: "Später"},
		{ID: "e", Date: "2026-03-10", Agreements: "fort", BinnedOn: "2026-03-11"},
	}
	for _, c := range []struct {
		of   Session
		want app.ID
	}{
		{Session{ID: "x", Date: "2026-03-12"}, "b"},
		{Session{ID: "b", Date: "2026-03-09", Start: "09:00"}, "a"},
		{Session{ID: "a", Date: "2026-03-02"}, ""},
		{Session{ID: "x"}, "d"},
		{Session{ID: "c", Date: "2026-03-09", Start: "14:00"}, "b"},
	} {
		got, ok := LastAgreed(sessions, c.of)
		if got.ID != c.want || ok != (c.want != "") {
			t.Errorf("before %+v: %q, %v", c.of, got.ID, ok)
		}
	}
}

func TestATaskBecomesAMeasureOnce(t *testing.T) {
	task := Task{Text: " Preisliste  schreiben ", By: "founder", Until: "2026-03-20"}
	m := task.Measure("s1")
	if m.Text != "Preisliste  schreiben" || m.Due != "2026-03-20" || m.Responsible != "founder" || m.Status != Open || len(m.Validate()) > 0 {
		t.Errorf("%+v", m)
	}
	for name, c := range map[string]struct {
		change  func(*Measure)
		session app.ID
		want    bool
	}{
		"the same":            {func(*Measure) {}, "s1", true},
		"in capitals":         {func(m *Measure) { m.Text = "PREISLISTE SCHREIBEN" }, "s1", true},
		"of another session":  {func(*Measure) {}, "s2", false},
		"of no session":       {func(m *Measure) { m.From.Session = "" }, "", false},
		"with other words":    {func(m *Measure) { m.Text = "Preise" }, "s1", false},
		"in the bin":          {func(m *Measure) { m.BinnedOn = "2026-03-21" }, "s1", false},
		"from nowhere at all": {func(m *Measure) { m.From = nil }, "s1", false},
	} {
		m := task.Measure("s1")
		c.change(&m)
		if _, ok := task.TakenOver([]Measure{m}, c.session); ok != c.want {
			t.Errorf("%s: %v", name, ok)
		}
	}
}
