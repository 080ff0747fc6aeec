package coaching

import (
	"testing"

	"wurzelwerk/app"
)

func TestSessionsOfAProject(t *testing.T) {
	const monday = app.Date("2025-03-10")
	spring := Stay{Project: "north", Period: Period{"2025-03-03", "2025-05-30"}}
	always := Stay{Project: "south"}
	named := at("c", monday, "09:00", "10:00")
	named.Project = "north"
	unnamed := at("d", monday, "09:30", "11:00")
	for _, c := range []struct {
		name  string
		woman Woman
		s     Session
		want  app.ID
	}{
		{"named", Woman{Stays: []Stay{always}}, named, "north"},
		{"the only one", Woman{Stays: []Stay{spring}}, unnamed, "north"},
		{"twice in one", Woman{Stays: []Stay{spring, spring}}, unnamed, "north"},
		{"two", Woman{Stays: []Stay{spring, always}}, unnamed, ""},
		{"the only one on the day", Woman{Stays: []Stay{spring, always}}, at("e", "2025-06-02", "09:00", "10:00"), "south"},
		{"no day", Woman{Stays: []Stay{spring}}, at("e", "", "09:00", "10:00"), ""},
		{"none", Woman{}, unnamed, ""},
	} {
		if got := c.woman.ProjectOf(c.s); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}

	women := []Woman{
		{ID: "f", Stays: []Stay{always}, Sessions: []Session{named, unnamed}},
		{ID: "g", Sessions: []Session{at("h", monday, "09:00", "09:45")}},
	}
	south := InProjects(women, "south")
	if len(south) != 1 || len(south[0].Sessions) != 1 || south[0].Sessions[0].ID != "d" || len(women[0].Sessions) != 2 {
		t.Errorf("%+v", south)
	}
	if h := OfficeHoursOf(south, Period{}); h.Total.Minutes != 90 {
		t.Errorf("%+v", h.Total)
	}
	all := Check(women, nil)
	if got := About(all, south); len(got) == 0 || len(got) >= len(all) || got[0].Session != "d" {
		t.Errorf("%+v of %+v", got, all)
	}
	if got := InProjects(women); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}
