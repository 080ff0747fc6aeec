package coaching

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func berlin(t interface{ Fatal(...any) }) *time.Location {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestMinutesOfASession(t *testing.T) {
	zone := berlin(t)
	for _, c := range []struct {
		date         app.Date
		start, end   app.Clock
		pause        int
		minutes      int
		past         bool
		clockChanges int
	}{
		{"2025-03-10", "09:00", "10:30", 0, 90, false, 0},
		{"2025-03-10", "09:00", "12:15", 30, 165, false, 0},
		{"2025-03-10", "23:30", "00:45", 0, 75, true, 0},
		{"2025-03-10", "23:30", "00:45", 90, 0, true, 0},
		{"2025-03-10", "09:00", "09:00", 0, 0, false, 0},
		{"2025-03-10", "", "09:00", 0, 0, false, 0},
		{"2025-03-10", "09:00", "24:00", 0, 0, false, 0},
		{"", "09:00", "10:00", 0, 60, false, 0},
		{"2025-03-30", "09:00", "10:00", 0, 60, false, 0},
		{"2025-03-30", "01:00", "04:00", 0, 180, false, -60},
		{"2025-03-29", "23:00", "04:00", 0, 300, true, -60},
		{"2025-10-26", "01:00", "04:00", 0, 180, false, 60},
		{"2025-10-25", "23:00", "03:30", 0, 270, true, 60},
		{"2025-10-26", "22:00", "01:00", 0, 180, true, 0},
	} {
		s := Session{Date: c.date, Start: c.start, End: c.end, BreakMinutes: c.pause}
		if s.Minutes() != c.minutes || s.PastMidnight() != c.past || s.ClockChange(zone) != c.clockChanges {
			t.Errorf("%+v: %d, %v, %d", c, s.Minutes(), s.PastMidnight(), s.ClockChange(zone))
		}
		if s.ClockChange(nil) != 0 || s.ClockChange(time.UTC) != 0 {
			t.Errorf("%+v: the clocks change without a zone that does", c)
		}
	}
}

func TestHoursOfTheSample(t *testing.T) {
	no := false
	sessions := []Session{
		{Date: "2025-04-07", Start: "14:00", End: "15:15", Status: Closed, PrepMinutes: 30},
		{Date: "2025-03-10", Start: "09:00", End: "10:30", Status: Signed, TravelMinutes: 20, InterpreterMins: 90, FollowUpMinutes: 5},
		{Date: "2025-03-24", Start: "09:00", End: "10:00", Status: Signed, PrepMinutes: 10},
		{Date: "2025-04-14", Start: "09:00", End: "11:00", Status: Draft, PrepMinutes: 99},
		{Date: "2025-04-15", Start: "09:00", End: "11:00"},
		{Date: "2025-04-16", Start: "09:00", End: "11:00", Status: Closed, BinnedOn: "2025-04-17"},
		{Date: "2025-04-17", Start: "09:00", End: "11:00", Status: Closed, Reportable: &no},
	}
	h := Sum(sessions)
	if want := (Hours{Sessions: 3, Minutes: 225, Preparation: 40, Travel: 20, FollowUp: 5, Interpreter: 90}); h != want {
		t.Errorf("%+v", h)
	}
	if h.Hours() != 3.75 || h.Units() != 5 {
		t.Errorf("%v hours, %v units", h.Hours(), h.Units())
	}
	if months := Months(sessions); !slices.Equal(months, []app.Month{"2025-03", "2025-04"}) {
		t.Errorf("%v", months)
	}
	sheet := TimeSheetOf(sessions, "2025-03")
	if len(sheet.Lines) != 2 || sheet.Lines[0].Number != 1 || sheet.Lines[1].Date != "2025-03-24" || sheet.Total.Minutes != 150 {
		t.Errorf("%+v", sheet)
	}
	if april := TimeSheetOf(sessions, "2025-04"); len(april.Lines) != 1 || april.Lines[0].Number != 3 || april.Total.Minutes != 75 {
		t.Errorf("%+v", april)
	}
}

func TestUnitsAreNoSumOfRoundedUnits(t *testing.T) {
	var sessions []Session
	for range 9 { // 9 × 50 minutes are 10 units; each rounded is 1.11
		sessions = append(sessions, Session{Date: today, Start: "09:00", End: "09:50", Status: Closed})
	}
	if h := Sum(sessions); h.Units() != 10 || h.Hours() != 7.5 {
		t.Errorf("%v, %v", h.Units(), h.Hours())
	}
}

func TestSpecialDaysOfTheMonth(t *testing.T) {
	for day, want := range map[app.Date]app.Month{"2025-03-31": "2025-03", "": "", "2025-02-30": ""} {
		if got := MonthOf(day); got != want {
			t.Errorf("%s: %s", day, got)
		}
	}
	last := []Session{{Date: "2025-03-31", Start: "23:30", End: "00:30", Status: Closed}}
	if s := TimeSheetOf(last, "2025-03"); s.Total.Minutes != 60 || len(TimeSheetOf(last, "2025-04").Lines) != 0 {
		t.Errorf("%+v", s)
	}
}

func drawSession(t *rapid.T) Session {
	clock := func(name string) app.Clock {
		m := rapid.IntRange(0, dayMinutes-1).Draw(t, name)
		return app.Clock(fmt.Sprintf("%02d:%02d", m/60, m%60))
	}
	return Session{
		ID:   app.ID(rapid.StringMatching(`[a-z]{4}`).Draw(t, "id")),
		Date: app.NewDate(2025, 1, rapid.IntRange(1, 365).Draw(t, "day")), Start: clock("start"), End: clock("end"),
		BreakMinutes: rapid.IntRange(0, 120).Draw(t, "break"), PrepMinutes: rapid.IntRange(0, 90).Draw(t, "prep"),
		Status:     SessionStatus(rapid.SampledFrom(SessionStatus("").Values()).Draw(t, "status")),
		Consultant: rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "consultant"),
	}
}

func drawWomen(t *rapid.T) []Woman {
	var out []Woman
	for i := range rapid.IntRange(0, 5).Draw(t, "women") {
		w := Woman{ID: app.ID(fmt.Sprint("f", i))}
		for range rapid.IntRange(0, 6).Draw(t, "sessions") {
			w.Sessions = append(w.Sessions, drawSession(t))
		}
		out = append(out, w)
	}
	return out
}

func TestPartsOfTheHoursAreTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		women := drawWomen(t)
		year := OfficeHoursOf(women, Period{"2025-01-01", "2025-12-31"})
		var all Hours
		for _, w := range women {
			var sheets int
			for _, m := range Months(w.Sessions) {
				sheets += TimeSheetOf(w.Sessions, m).Total.Minutes
			}
			if h := Sum(w.Sessions); h != year.Women[w.ID] || h.Minutes != sheets {
				t.Fatalf("%s: %+v, %+v, sheets %d", w.ID, h, year.Women[w.ID], sheets)
			}
			all.Minutes += Sum(w.Sessions).Minutes
		}
		cut := app.NewDate(2025, 1, rapid.IntRange(1, 365).Draw(t, "cut"))
		first, rest := OfficeHoursOf(women, Period{To: cut}), OfficeHoursOf(women, Period{From: cut.AddDays(1)})
		months, consultants := 0, 0
		for _, h := range year.Months {
			months += h.Minutes
		}
		for _, h := range year.Consultants {
			consultants += h.Minutes
		}
		whole := year.Total.Minutes
		if all.Minutes != whole || months != whole || consultants != whole || first.Total.Minutes+rest.Total.Minutes != whole {
			t.Fatalf("%d %d %d %d %d", whole, all.Minutes, months, consultants, first.Total.Minutes+rest.Total.Minutes)
		}
		if math.Abs(year.Total.Units()*unitMinutes-year.Total.Hours()*hourMinutes) > 1e-6 {
			t.Fatal("hours and units differ")
		}
	})
}
