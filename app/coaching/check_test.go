package coaching

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// at is a signed session on a working day.
func at(id app.ID, day app.Date, start, end app.Clock) Session {
	return Session{ID: id, Date: day, Start: start, End: end, Status: Signed}
}

func found(women []Woman, t *testing.T) string {
	var out []string
	for _, f := range Check(women, berlin(t)) {
		out = append(out, fmt.Sprintf("%s %s %d %s", f.Code, f.Session, f.Minutes, f.Other.ID))
	}
	return strings.TrimSpace(strings.ReplaceAll(strings.Join(out, "; "), " ;", ";"))
}

func TestCheck(t *testing.T) {
	const monday = app.Date("2025-03-10")
	closed := at("c", monday, "09:00", "10:00")
	closed.Status = Closed
	binned := at("c", monday, "09:00", "10:00")
	binned.BinnedOn = monday
	draft := at("d", monday, "09:30", "10:30")
	draft.Status = Draft
	byOther := at("d", monday, "09:30", "10:30")
	byOther.Consultant = "B"
	inNorth, inSouth := at("c", monday, "09:00", "10:00"), at("c", monday, "09:00", "10:00")
	inNorth.Project, inSouth.Project = "north", "south"
	spring := Stay{Project: "north", Period: Period{"2025-03-03", "2025-05-30"}, Funded: Period{"2025-01-01", "2025-12-31"}, EntryForm: true}
	late := Stay{Project: "south", Period: Period{From: "2025-03-11"}, EntryForm: true}
	for _, c := range []struct {
		name  string
		women []Woman
		want  string
	}{
		{"nothing", []Woman{{ID: "f", Sessions: []Session{at("c", monday, "09:00", "10:00")}}}, ""},
		{"no day", []Woman{{ID: "f", Sessions: []Session{at("c", "", "09:00", "10:00"), at("d", "soon", "09:00", "10:00")}}}, ""},
		{"not signed", []Woman{{ID: "f", Sessions: []Session{closed}}}, "signature c 0"},
		{"in the bin", []Woman{{ID: "f", Sessions: []Session{binned, draft}}}, ""},
		{"saturday and sunday", []Woman{{ID: "f", Sessions: []Session{at("c", "2025-03-08", "09:00", "10:00"), at("d", "2025-03-09", "09:00", "10:00")}}}, "weekend c 0; weekend d 0"},
		{"overlap of two women", []Woman{{ID: "f", Sessions: []Session{at("c", monday, "09:00", "10:00")}}, {ID: "g", Sessions: []Session{draft}}}, "overlap d 30 c"},
		{"two consultants", []Woman{{ID: "f", Sessions: []Session{at("c", monday, "09:00", "10:00")}}, {ID: "g", Sessions: []Session{byOther}}}, ""},
		{"they touch", []Woman{{ID: "f", Sessions: []Session{at("c", monday, "09:00", "10:00"), at("d", monday, "10:00", "11:00")}}}, ""},
		{"over midnight", []Woman{{ID: "f", Sessions: []Session{at("c", monday, "23:00", "01:00"), at("d", "2025-03-11", "00:30", "02:00")}}}, "overlap d 30 c"},
		{"a long one holds two", []Woman{{ID: "f", Sessions: []Session{at("c", monday, "09:00", "12:00"), at("d", monday, "09:30", "10:00"), at("e", monday, "11:00", "12:00")}}}, "overlap d 30 c; overlap e 60 c"},
		{"the day the clocks change", []Woman{{ID: "f", Sessions: []Session{at("c", "2025-03-30", "01:00", "04:00")}}}, "clock-change c 120; weekend c 0"},
		{"before entry", []Woman{{ID: "f", Stays: []Stay{late}, Sessions: []Session{at("c", monday, "09:00", "10:00")}}}, "outside-participation c 0"},
		{"in one of two", []Woman{{ID: "f", Stays: []Stay{late, spring}, Sessions: []Session{at("c", monday, "09:00", "10:00")}}}, ""},
		{"in that of its project", []Woman{{ID: "f", Stays: []Stay{late, spring}, Sessions: []Session{inNorth}}}, ""},
		{"not in that of its project", []Woman{{ID: "f", Stays: []Stay{late, spring}, Sessions: []Session{inSouth}}}, "outside-participation c 0"},
		{"of a project she is not in", []Woman{{ID: "f", Stays: []Stay{late}, Sessions: []Session{inNorth}}}, ""},
		{"after the project", []Woman{{ID: "f", Stays: []Stay{{Funded: Period{To: "2025-03-09"}}}, Sessions: []Session{at("c", monday, "09:00", "10:00")}}}, "outside-project c 0"},
		{"a project without days", []Woman{{ID: "f", Stays: []Stay{{}}, Sessions: []Session{at("c", monday, "09:00", "10:00")}}}, ""},
		{"ten hours", []Woman{{ID: "f", Stays: []Stay{spring}, Sessions: []Session{at("c", monday, "08:00", "13:00"), at("d", monday, "13:00", "18:00")}}}, ""},
		{"more than ten hours", []Woman{{ID: "f", Stays: []Stay{spring}, Sessions: []Session{at("c", monday, "08:00", "13:00")}}, {ID: "g", Stays: []Stay{spring}, Sessions: []Session{at("d", monday, "13:00", "18:01")}}}, "long-day d 601"},
		{"480 minutes", []Woman{{ID: "f", Sessions: []Session{at("d", "2025-03-11", "08:00", "12:00"), at("c", monday, "08:00", "12:00")}}}, ""},
		{"481 minutes", []Woman{{ID: "f", Sessions: []Session{at("d", "2025-03-11", "08:00", "12:01"), at("c", monday, "08:00", "12:00"), at("e", "2025-03-12", "08:00", "12:00")}}}, "form-due d 481"},
		{"481 minutes with the form", []Woman{{ID: "f", Stays: []Stay{spring}, Sessions: []Session{at("d", "2025-03-11", "08:00", "12:01"), at("c", monday, "08:00", "12:00")}}}, ""},
		{"481 minutes, but a draft", []Woman{{ID: "f", Sessions: []Session{{ID: "d", Date: "2025-03-11", Start: "08:00", End: "12:01"}, at("c", monday, "08:00", "12:00")}}}, ""},
	} {
		if got := found(c.women, t); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if FormDue(480) || !FormDue(481) {
		t.Error("the threshold is eight hours")
	}
}

func TestFindingsOfAPeriod(t *testing.T) {
	women := []Woman{{ID: "f", Sessions: []Session{at("c", "2025-03-08", "09:00", "10:00"), at("d", "2025-03-09", "09:00", "10:00")}}}
	all := Check(women, nil)
	if got := Within(all, Period{From: "2025-03-09"}); len(all) != 2 || len(got) != 1 || got[0].Session != "d" {
		t.Errorf("%+v of %+v", got, all)
	}
}

// TestOverlapsAreThoseOfEveryPair compares with looking at every pair: somebody overlaps exactly when a finding says so.
func TestOverlapsAreThoseOfEveryPair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var women []Woman
		for i := range rapid.IntRange(0, 8).Draw(t, "n") {
			s := drawSession(t)
			s.ID, s.Date = app.ID(fmt.Sprint("c", i)), app.NewDate(2025, 3, rapid.IntRange(9, 11).Draw(t, "near"))
			women = append(women, Woman{ID: app.ID(fmt.Sprint("f", i)), Sessions: []Session{s}})
		}
		pair := func(a, b Session) bool {
			from, to, ok := a.interval()
			start, end, also := b.interval()
			return ok && also && a.Consultant == b.Consultant && from < end && start < to
		}
		any := false
		for i, w := range women {
			for _, v := range women[:i] {
				any = any || pair(w.Sessions[0], v.Sessions[0])
			}
		}
		said := slices.DeleteFunc(Check(women, nil), func(f Finding) bool { return f.Code != FindOverlap })
		if any != (len(said) > 0) {
			t.Fatalf("%v, but %+v", any, said)
		}
		for _, f := range said {
			mine := women[slices.IndexFunc(women, func(w Woman) bool { return w.ID == f.Woman })].Sessions[0]
			if f.Minutes <= 0 || !pair(mine, f.Other.Session) {
				t.Fatalf("%+v", f)
			}
		}
	})
}
