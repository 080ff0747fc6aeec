package coaching

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestWhatAMonthIsPaidBy(t *testing.T) {
	const monday = app.Date("2025-03-10")
	of := func(id, project, business app.ID, day app.Date) Session {
		s := at(id, day, "09:00", "10:00")
		s.Project, s.Business = project, business
		return s
	}
	draft := of("x", "north", "", monday)
	draft.Status = Draft
	w := Woman{
		Stays: []Stay{{Project: "south", Period: Period{From: "2025-03-01"}}},
		Sessions: []Session{
			of("c", "north", "b1", "2025-03-20"), of("d", "", "b1", monday), of("e", "north", "b2", monday), of("f", "", "", "2025-04-01"), draft,
			of("g", "", "", "2025-02-28"),
		},
	}
	text := func(m app.Month) (out string) {
		for _, p := range w.Payments(m) {
			out += string(p.Project) + ":"
			for _, s := range p.Sessions {
				out += string(s.ID)
			}
			out += " "
		}
		return out
	}
	for m, want := range map[app.Month]string{"2025-03": "south:d north:ec ", "2025-04": "south:f ", "2025-02": ":g ", "2025-01": ""} {
		if got := text(m); got != want {
			t.Errorf("%s: %q, want %q", m, got, want)
		}
	}

	one, two := []app.Business{{ID: "b1"}}, []app.Business{{ID: "b1"}, {ID: "b2"}}
	march := w.Payments("2025-03")
	april := w.Payments("2025-04")[0]
	for _, c := range []struct {
		payment Payment
		all     []app.Business
		want    app.ID
	}{{march[0], two, "b1"}, {march[1], two, ""}, {april, one, "b1"}, {april, two, ""}, {april, nil, ""}, {march[0], nil, ""}} {
		if got := c.payment.Business(c.all).ID; got != c.want {
			t.Errorf("%+v of %v: %q, want %q", c.payment, c.all, got, c.want)
		}
	}
}

// TestPaymentsAreTheMonth: the sheets of a month hold every session that counts in it, and each once.
func TestPaymentsAreTheMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := Woman{Stays: []Stay{{Project: "a"}, {Project: "b", Period: Period{From: "2025-03-10"}}}}
		for i := range rapid.IntRange(0, 10).Draw(t, "sessions") {
			s := at(app.ID(fmt.Sprint(i)), app.Date("2025-02-20").AddDays(rapid.IntRange(0, 40).Draw(t, "day")), "09:00", "10:00")
			s.Project = rapid.SampledFrom([]app.ID{"", "a", "b"}).Draw(t, "project")
			w.Sessions = append(w.Sessions, s)
		}
		minutes, want := 0, TimeSheetOf(w.Sessions, "2025-03").Total.Minutes
		for _, p := range w.Payments("2025-03") {
			minutes += Sum(p.Sessions).Minutes
		}
		if minutes != want {
			t.Fatalf("%d minutes on the sheets, %d in the month", minutes, want)
		}
	})
}
