package today

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

const day = app.Date("2025-05-13")

// said writes a list as "urgency kind record day time".
func said(lines []Line) string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimSpace(fmt.Sprintf("%s %s %s%s %s %s", l.Urgency, l.Kind, l.Place.Record, l.Place.Form, l.Day, l.At))
	}
	return strings.Join(out, "; ")
}

func TestWhatStandsInTheList(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Input
		want string
	}{
		{"nothing", Input{}, ""},
		{"sessions", Input{Sessions: []Session{
			{ID: "a", Founder: "f", Date: day, Start: "14:00", Draft: true},
			{ID: "b", Founder: "g", Date: day, Start: "09:00", Draft: true},
			{ID: "c", Founder: "h", Date: day, Start: "08:00"},
			{ID: "d", Founder: "i", Date: "2025-05-14", Draft: true},
			{ID: "e", Founder: "j", Date: "2025-05-12", Draft: true},
			{ID: "k", Founder: "j", Date: "2025-05-06", Draft: true},
			{ID: "m", Founder: "j", Date: "2025-05-05", Draft: true},
			{ID: "n", Founder: "j", Draft: true},
		}}, "now session b 2025-05-13 09:00; now session a 2025-05-13 14:00; now draft e 2025-05-12; now draft k 2025-05-06; overdue draft m 2025-05-05"},
		{"appointments", Input{Sessions: []Session{
			{ID: "a", Founder: "f", Date: "2025-04-13", Next: day, NextStart: "10:00"},
			{ID: "b", Founder: "f", Date: "2025-04-20", Next: day},
			{ID: "c", Founder: "g", Date: "2025-04-13", Next: day},
			{ID: "d", Founder: "g", Date: day},
			{ID: "e", Founder: "h", Next: "2025-05-14"},
		}}, "now appointment a 2025-05-13 10:00"},
		{"meetings", Input{Meetings: []Meeting{{ID: "m", Team: "t", Date: day, Start: "18:00"}, {ID: "n", Team: "t", Date: "2025-06-13"}, {ID: "o"}}}, "now meeting m 2025-05-13 18:00"},
		{"measures", Input{Measures: []Task{{ID: "a", Due: "2025-05-20"}, {ID: "b", Due: "2025-05-21"}, {ID: "c"}, {ID: "d", Due: day}, {ID: "e", Due: "2024-01-01"}}}, "now measure d 2025-05-13; overdue measure e 2024-01-01; soon measure a 2025-05-20"},
		{"commitments", Input{
			Measures:    []Task{{ID: "m", Due: day}},
			Commitments: []Promise{{ID: "a", Due: "2025-05-12"}, {ID: "b", Due: day, Measure: "m"}, {ID: "c", Due: day, Measure: "n"}, {ID: "d"}},
		}, "now measure m 2025-05-13; now commitment c 2025-05-13; overdue commitment a 2025-05-12"},
		{"residence titles", Input{Residences: []Residence{{"f", "2025-08-11"}, {"g", "2025-08-12"}, {"h", ""}, {"i", "2025-05-12"}}}, "overdue residence i 2025-05-12; soon residence f 2025-08-11"},
		{"forms", Input{Forms: []Form{{"f", "p", "exit-form", "2025-06-10"}, {"g", "p", "follow-up-form", "2025-06-11"}, {"h", "", "entry-form", "2025-05-01"}, {"i", "p", "exit-form", ""}}}, "overdue form entry-form 2025-05-01; soon form pexit-form 2025-06-10"},
		{"consents", Input{Consents: []Consent{
			{ID: "a", Founder: "f", Purpose: "share", Until: "2025-06-12"},
			{ID: "b", Founder: "f", Purpose: "photo", Until: "2025-06-13"},
			{ID: "c", Founder: "g", Purpose: "share", Until: "2025-05-12"},
			{ID: "d", Founder: "g", Purpose: "share", Until: "2025-05-20"},
			{ID: "e", Founder: "g", Purpose: "share", Recipient: "p", Until: "2025-05-10"},
			{ID: "k", Founder: "h", Purpose: "share", Until: "2025-05-10"},
			{ID: "l", Founder: "h", Purpose: "share"},
		}}, "overdue consent e 2025-05-10; soon consent d 2025-05-20; soon consent a 2025-06-12"},
		{"referrals", Input{Referrals: []Referral{{"a", "f", "2025-04-29"}, {"b", "f", "2025-04-30"}, {"c", "f", "2025-04-28"}, {"d", "f", ""}}}, "now referral a 2025-05-13; overdue referral c 2025-05-12"},
		{"retention", Input{Retentions: []Retention{{"p", "2025-06-12"}, {"q", "2025-06-13"}, {"r", ""}, {"s", "2025-01-01"}}}, "overdue retention s 2025-01-01; soon retention p 2025-06-12"},
		{"goals", Input{Agreements: []Task{{ID: "a", Founder: "f", Due: day}}}, "now agreement a 2025-05-13"},
	} {
		c.in.Today = day
		if got := said(List(c.in)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := List(Input{Today: "some day", Measures: []Task{{ID: "a", Due: day}}}); got != nil {
		t.Errorf("%v", got)
	}
}

func TestPlacesToOpen(t *testing.T) {
	lines := List(Input{
		Today: day, Sessions: []Session{{ID: "c", Founder: "f", Date: day, Draft: true}}, Meetings: []Meeting{{ID: "m", Team: "t", Date: day}},
		Commitments: []Promise{{ID: "z", Team: "t", Meeting: "m0", Founder: "g", Due: day}}, Forms: []Form{{"f", "p", "exit-form", day}},
	})
	want := []Place{
		{Founder: "f", Record: "c"},
		{Team: "t", Meeting: "m", Record: "m"},
		{Founder: "f", Project: "p", Record: "p", Form: "exit-form"},
		{Founder: "g", Team: "t", Meeting: "m0", Record: "z"},
	}
	for i, line := range lines {
		if line.Place != want[i] {
			t.Errorf("%s: %+v, want %+v", line.Kind, line.Place, want[i])
		}
	}
	if len(lines) != len(want) {
		t.Errorf("%+v", lines)
	}
}

func TestRemindersSayNumbersAlone(t *testing.T) {
	in := Input{Today: day, Measures: []Task{{ID: "a", Due: day}, {ID: "b", Due: "2025-05-01"}, {ID: "c", Due: "2025-05-14"}}, Sessions: []Session{{ID: "s", Founder: "f", Date: day, Draft: true}}}
	lines := List(in)
	if got := Reminders(lines); !slices.Equal(got, []Reminder{{KindSession, 1}, {KindMeasure, 2}}) {
		t.Errorf("%+v", got)
	}
	if got := ByUrgency(lines, Soon); len(got) != 1 || got[0].Place.Record != "c" || len(Reminders(got)) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestTheOrderOfTheInputDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var in Input
		in.Today = day
		drawn := func(n int) app.Date { return day.AddDays(rapid.IntRange(-n, n).Draw(t, "day")) }
		for i := range rapid.IntRange(0, 12).Draw(t, "n") {
			id, founder := app.ID(fmt.Sprint("r", i)), app.ID(fmt.Sprint("f", i%3))
			in.Measures = append(in.Measures, Task{id, founder, drawn(20)})
			in.Sessions = append(in.Sessions, Session{ID: id, Founder: id, Date: drawn(12), Draft: i%2 == 0})
			in.Referrals = append(in.Referrals, Referral{id, founder, drawn(30)})
			in.Consents = append(in.Consents, Consent{ID: id, Founder: founder, Purpose: "share", Until: day.AddDays(i)})
		}
		lines := List(in)
		slices.Reverse(in.Measures)
		slices.Reverse(in.Sessions)
		slices.Reverse(in.Referrals)
		slices.Reverse(in.Consents)
		if again := List(in); !reflect.DeepEqual(again, lines) {
			t.Fatalf("%s\n%s", said(lines), said(again))
		}
		for _, l := range lines {
			if (l.Urgency == Overdue) != (l.Day < day) && l.Kind != KindDraft || l.Urgency == Soon && l.Day <= day || l.Urgency == Now && l.Kind != KindDraft && l.Day != day {
				t.Fatalf("%+v", l)
			}
		}
	})
}

// BenchmarkList makes the list of an office of 10,000 founders.
func BenchmarkList(b *testing.B) {
	in := Input{Today: day}
	for i := range 10_000 {
		f := app.ID(fmt.Sprintf("founder-%05d", i))
		for k := range 3 {
			d := day.AddDays(-(i*7+k*31)%400 + 10)
			in.Sessions = append(in.Sessions, Session{ID: app.ID(fmt.Sprint("s", i, k)), Founder: f, Date: d, Start: "09:00", Draft: k == 0 && i%9 == 0, Next: d.AddDays(14)})
			in.Measures = append(in.Measures, Task{app.ID(fmt.Sprint("m", i, k)), f, d.AddDays(40)})
			in.Consents = append(in.Consents, Consent{ID: app.ID(fmt.Sprint("k", i, k)), Founder: f, Purpose: "share", Until: d.AddDays(300)})
		}
		in.Residences = append(in.Residences, Residence{f, day.AddDays(i%900 - 50)})
		in.Forms = append(in.Forms, Form{f, "p", "follow-up-form", day.AddDays(i%500 - 20)})
		in.Referrals = append(in.Referrals, Referral{app.ID(fmt.Sprint("v", i)), f, day.AddDays(-i % 200)})
	}
	b.ReportAllocs()
	for b.Loop() {
		if len(List(in)) == 0 {
			b.Fatal("empty")
		}
	}
}
