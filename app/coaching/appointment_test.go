package coaching

import (
	"testing"

	"wurzelwerk/app"
)

func TestNextAppointment(t *testing.T) {
	const today = app.Date("2026-03-10")
	for name, c := range map[string]struct {
		sessions []Session
		want     Appointment
	}{
		"none":                       {nil, Appointment{}},
		"past":                       {[]Session{{ID: "a", Date: "2026-03-09", NextDate: "2026-03-09"}}, Appointment{}},
		"agreed for today":           {[]Session{{ID: "a", Date: "2026-03-02", NextDate: today, NextStart: "14:00"}}, Appointment{today, "14:00", "a", false}},
		"begun":                      {[]Session{{ID: "a", NextDate: "2026-03-12", NextStart: "09:00"}, {ID: "b", Date: "2026-03-12", Start: "09:30"}}, Appointment{"2026-03-12", "09:30", "b", true}},
		"held before its day":        {[]Session{{ID: "a", NextDate: today}, {ID: "b", Date: today, Status: Closed}}, Appointment{}},
		"in the bin":                 {[]Session{{ID: "a", NextDate: today, BinnedOn: today}}, Appointment{}},
		"the session is in the bin":  {[]Session{{ID: "a", NextDate: today}, {ID: "b", Date: today, BinnedOn: today}}, Appointment{today, "", "a", false}},
		"the earlier of one day":     {[]Session{{ID: "a", NextDate: "2026-03-12", NextStart: "16:00"}, {ID: "b", NextDate: "2026-03-12", NextStart: "08:00"}}, Appointment{"2026-03-12", "08:00", "b", false}},
		"a day that cannot be there": {[]Session{{ID: "a", NextDate: "2026-13-40"}}, Appointment{}},
	} {
		got, ok := NextAppointment(c.sessions, today)
		if got != c.want || ok != (c.want != Appointment{}) {
			t.Errorf("%s: %+v, %v", name, got, ok)
		}
	}
}
