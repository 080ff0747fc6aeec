package team

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestNextDate(t *testing.T) {
	held := func(date app.Date, next *Next) []Meeting {
		return []Meeting{{ID: "1", State: Held, Date: date, Next: next}}
	}
	for _, c := range []struct {
		name  string
		team  Team
		today app.Date
		want  NextDate
		ok    bool
	}{
		{"agreed", Team{CadenceDays: 14, Meetings: held("2025-05-13", &Next{Date: "2025-05-28"})}, "2025-05-14", NextDate{Date: "2025-05-28", Agreed: true}, true},
		{"by the cadence", Team{CadenceDays: 14, Meetings: held("2025-05-13", nil)}, "2025-05-14", NextDate{Date: "2025-05-27"}, true},
		{"today", Team{CadenceDays: 14, Meetings: held("2025-05-13", nil)}, "2025-05-27", NextDate{Date: "2025-05-27"}, true},
		{"some were left out", Team{CadenceDays: 14, Meetings: held("2025-05-13", nil)}, "2025-07-01", NextDate{Date: "2025-07-08", Skipped: 3, First: "2025-05-27"}, true},
		{"the agreed one was left out", Team{CadenceDays: 14, Meetings: held("2025-05-13", &Next{Date: "2025-05-20"})}, "2025-05-21", NextDate{Date: "2025-06-03", Skipped: 1, First: "2025-05-20"}, true},
		{"back to Tuesday", Team{CadenceDays: 14, Weekday: "tuesday", Meetings: held("2025-05-15", nil)}, "2025-05-16", NextDate{Date: "2025-05-27"}, true},
		{"on to Tuesday", Team{CadenceDays: 10, Weekday: "tuesday", Meetings: held("2025-05-13", nil)}, "2025-05-14", NextDate{Date: "2025-05-20"}, true},
		{"never the same day", Team{CadenceDays: 2, Weekday: "tuesday", Meetings: held("2025-05-13", nil)}, "2025-05-13", NextDate{Date: "2025-05-20"}, true},
		{"no cadence", Team{Weekday: "tuesday", Meetings: held("2025-05-13", nil)}, "2025-05-14", NextDate{}, false},
		{"no cadence, agreed", Team{Meetings: held("2025-05-13", &Next{Date: "2025-05-20"})}, "2025-05-14", NextDate{Date: "2025-05-20", Agreed: true}, true},
		{"a cancelled one counts in the cadence", Team{CadenceDays: 14, Meetings: []Meeting{{ID: "1", State: Held, Date: "2025-05-13", Next: &Next{Date: "2025-05-27"}}, {ID: "2", State: Cancelled, Date: "2025-05-27"}}}, "2025-05-26", NextDate{Date: "2025-06-10"}, true},
		{"the first", Team{Weekday: "tuesday", CadenceDays: 14}, "2025-05-14", NextDate{Date: "2025-05-20"}, true},
		{"the first from the start on", Team{Weekday: "tuesday", StartedOn: "2025-09-02"}, "2025-05-14", NextDate{Date: "2025-09-02"}, true},
		{"the first, with a weekday alone", Team{Weekday: "tuesday"}, "2025-05-20", NextDate{Date: "2025-05-20"}, true},
		{"the first, with a cadence alone", Team{CadenceDays: 14}, "2025-05-14", NextDate{Date: "2025-05-14"}, true},
		{"the first, today", Team{StartedOn: "2025-05-14"}, "2025-05-14", NextDate{Date: "2025-05-14"}, true},
		{"a start that is past", Team{StartedOn: "2025-05-13"}, "2025-05-14", NextDate{}, false},
		{"agreed for the same day by mistake", Team{CadenceDays: 14, Meetings: held("2025-05-13", &Next{Date: "2025-05-13"})}, "2025-05-14", NextDate{Date: "2025-05-27"}, true},
		{"nothing known", Team{}, "2025-05-14", NextDate{Date: "2025-05-14"}, false},
		{"a cadence beyond all calendars", Team{CadenceDays: 1 << 40, Meetings: held("2025-05-13", nil)}, "2025-05-14", NextDate{}, false},
		{"no today", Team{CadenceDays: 14, Meetings: held("2025-05-13", nil)}, "", NextDate{}, false},
	} {
		got, ok := c.team.NextDate(c.today)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%s: %+v %v, want %+v", c.name, got, ok, c.want)
		}
	}
}

func TestNextDateLaw(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		day := func(label string) app.Date { return app.NewDate(2025, 1, rapid.IntRange(1, 900).Draw(r, label)) }
		team := Team{
			CadenceDays: rapid.IntRange(1, 60).Draw(r, "cadence"), Weekday: Weekday(rapid.SampledFrom(append(Weekday("").Values(), "")).Draw(r, "weekday")),
			Meetings: []Meeting{{ID: "1", State: Held, Date: day("last")}},
		}
		today := day("today")
		got, ok := team.NextDate(today)
		if !ok || got.Date < today || got.Date <= team.Meetings[0].Date {
			r.Fatalf("%+v %v", got, ok)
		}
		if team.Weekday != "" && WeekdayOf(got.Date) != team.Weekday {
			r.Fatalf("%s is a %s", got.Date, WeekdayOf(got.Date))
		}
		if (got.Skipped == 0) != (got.First == "") || got.First >= today && got.First != "" {
			r.Fatalf("%+v", got)
		}
		if gap := got.Date.Time().Sub(max(today, team.Meetings[0].Date).Time()).Hours() / 24; gap > float64(team.CadenceDays+7) {
			r.Fatalf("%+v lies %v days ahead", got, gap)
		}
	})
}

func TestPreparingTheNextMeetingOfTheSample(t *testing.T) {
	team := sample(t)
	planned := func(m Meeting) row {
		return row{m.Number, m.State, m.Date, m.Start, m.Minutes, m.Place, m.Childcare != nil && *m.Childcare, m.Roles["facilitator"]}
	}
	expect(t, "as the last", planned(team.Prepare("t-n-5", "2025-05-20")),
		row{5, Planned, app.Date("2025-05-27"), app.Clock("18:00"), 120, "Gründerinnenzentrum", true, app.ID("f-olena")})
	team.Start, team.Minutes, team.Place, team.Meetings[1].Next.Place = "17:00", 90, "Café", "Bei Olena"
	expect(t, "as agreed", planned(team.Prepare("t-n-5", "2025-05-20")),
		row{5, Planned, app.Date("2025-05-27"), app.Clock("17:00"), 90, "Bei Olena", true, app.ID("f-olena")})
	expect(t, "the first", planned(Team{}.Prepare("1", "2025-05-20")),
		row{1, Planned, app.Date(""), app.Clock(""), DefaultMinutes, "", false, app.ID("")})
}

func TestSpanThroughDaylightSaving(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zones here")
	}
	for date, want := range map[app.Date]string{
		"2025-03-29": "2025-03-29T17:00:00Z", "2025-03-30": "2025-03-30T16:00:00Z", "2025-10-26": "2025-10-26T17:00:00Z",
	} {
		begin, end, ok := Team{}.Span(Meeting{Date: date, Start: "18:00"}, berlin)
		if !ok || begin.UTC().Format(time.RFC3339) != want || end.Sub(begin) != 2*time.Hour {
			t.Errorf("%s: %v to %v", date, begin, end)
		}
	}
	if _, _, ok := (Team{}).Span(Meeting{Date: "2025-03-29"}, berlin); ok {
		t.Error("a meeting without a start has a span")
	}
}

func TestRevised(t *testing.T) {
	before := Meeting{Date: "2025-05-27", InvitedOn: "2025-05-20", Sequence: 2}
	for want, after := range map[int]Meeting{
		2: {Date: "2025-05-27", InvitedOn: "2025-05-20", Sequence: 2, Note: "x"},
		3: {Date: "2025-05-28", InvitedOn: "2025-05-20", Sequence: 2},
		5: {Date: "2025-05-28", Sequence: 5},
	} {
		if got := Revised(before, after); got.Sequence != want {
			t.Errorf("%+v, want %d", got, want)
		}
	}
	cancelled := before
	cancelled.State = Cancelled
	if Revised(before, cancelled).Sequence != 3 {
		t.Error("a cancelled meeting does not reach the calendar")
	}
	before.InvitedOn = ""
	if Revised(before, cancelled).Sequence != 3 {
		t.Error("an entry that was handed out before the invitation stays")
	}
	if got := Revised(Meeting{}, before); got.Sequence != before.Sequence {
		t.Errorf("a meeting without a day cannot stand in a calendar: %+v", got)
	}
}
