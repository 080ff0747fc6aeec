package contact

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

var made = time.Date(2025, 5, 2, 9, 30, 0, 0, time.UTC)

// calendar writes events and gives the file, lines put together again.
func calendar(t testing.TB, events ...Event) string {
	t.Helper()
	var out bytes.Buffer
	if err := WriteCalendar(&out, Calendar{Name: "Büro", Events: events, Created: made}); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), "\r\n ", "")
}

// entries are the events of a file, each as its lines between BEGIN and END.
func entries(file string) []string {
	var out []string
	for _, part := range strings.Split(file, "BEGIN:VEVENT\r\n")[1:] {
		lines, _, _ := strings.Cut(part, "END:VEVENT")
		out = append(out, lines)
	}
	return out
}

func wants(t testing.TB, entry string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if !strings.Contains("\r\n"+entry, "\r\n"+line+"\r\n") {
			t.Errorf("%q is not in\n%s", line, entry)
		}
	}
}

// needles is a team with one meeting.
func needles(m team.Meeting) team.Team {
	return team.Team{ID: "t1", Name: "Nadel; Faden, Co", Minutes: 120, Meetings: []team.Meeting{m}}
}

func meeting(date app.Date, start app.Clock) team.Meeting {
	return team.Meeting{ID: "m1", Date: date, Start: start, Place: "Borsigplatz 1", Sequence: 2}
}

func event(t testing.TB, m team.Meeting) Event {
	t.Helper()
	e, ok := MeetingEvent(needles(m), m, translations.In("de"))
	if !ok {
		t.Fatal("no event")
	}
	return e
}

func TestAMeetingIsAnEvent(t *testing.T) {
	file := calendar(t, event(t, meeting("2025-05-13", "17:00")))
	wants(t, file, "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "X-WR-CALNAME:Büro", "END:VCALENDAR")
	all := entries(file)
	if len(all) != 1 {
		t.Fatal(file)
	}
	wants(t, all[0], "UID:m1@wurzelwerk", "SEQUENCE:2", "DTSTAMP:20250502T093000Z", "DTSTART;TZID=Europe/Berlin:20250513T170000",
		"DTEND;TZID=Europe/Berlin:20250513T190000", `SUMMARY:Treffen von Nadel\; Faden\, Co`, "LOCATION:Borsigplatz 1", "STATUS:CONFIRMED", "CLASS:PRIVATE")
	if !strings.Contains(all[0], `Dauer: 120 Minuten\n`) {
		t.Errorf("no invitation in %s", all[0])
	}
}

func TestTimesAroundTheChangeOfTheClock(t *testing.T) {
	for _, c := range []struct {
		name       string
		date       app.Date
		start      app.Clock
		begin, end string
	}{
		{"winter", "2025-03-29", "17:00", ";TZID=Europe/Berlin:20250329T170000", ";TZID=Europe/Berlin:20250329T190000"},
		{"summer", "2025-03-30", "17:00", ";TZID=Europe/Berlin:20250330T170000", ";TZID=Europe/Berlin:20250330T190000"},
		{"over the hour that is skipped", "2025-03-30", "01:30", ";TZID=Europe/Berlin:20250330T013000", ";TZID=Europe/Berlin:20250330T043000"},
		{"over the hour that comes twice", "2025-10-26", "01:30", ";TZID=Europe/Berlin:20251026T013000", ";TZID=Europe/Berlin:20251026T033000"},
		{"ends in the hour that comes twice", "2025-10-26", "00:30", ":20251025T223000Z", ":20251026T003000Z"},
		{"over midnight", "2025-12-31", "23:00", ";TZID=Europe/Berlin:20251231T230000", ";TZID=Europe/Berlin:20260101T010000"},
	} {
		m := meeting(c.date, c.start)
		if c.name == "over the hour that comes twice" {
			m.Minutes = 180
		}
		entry := entries(calendar(t, event(t, m)))[0]
		t.Run(c.name, func(t *testing.T) { wants(t, entry, "DTSTART"+c.begin, "DTEND"+c.end) })
	}
}

func TestTheHourThatIsSkippedIsMovedOn(t *testing.T) {
	e := event(t, meeting("2025-03-30", "02:30"))
	if at := e.Begin.Format("15:04 MST"); at != "03:30 CEST" && at != "01:30 CET" || e.End.Sub(e.Begin) != 2*time.Hour {
		t.Errorf("%s until %s", at, e.End)
	}
}

// TestTheRulesOfTheZoneAreRight compares the rules that stand in the file with the zone itself, over fifty years.
func TestTheRulesOfTheZoneAreRight(t *testing.T) {
	offset := map[string]int{"+0100": 3600, "+0200": 7200}
	for _, part := range timezone().Children {
		rule, err := part.Props.RecurrenceRule()
		if err != nil || rule == nil {
			t.Fatal(err)
		}
		if rule.Dtstart, err = time.Parse("20060102T150405", part.Props.Get(ical.PropDateTimeStart).Value); err != nil {
			t.Fatal(err)
		}
		from, to := offset[part.Props.Get(ical.PropTimezoneOffsetFrom).Value], offset[part.Props.Get(ical.PropTimezoneOffsetTo).Value]
		for year := 1996; year < 2046; year++ {
			day := time.Date(year, time.Month(rule.Bymonth[0]+1), 0, 0, 0, 0, 0, time.UTC)
			day = day.AddDate(0, 0, -int(day.Weekday()))
			at := time.Date(year, day.Month(), day.Day(), rule.Dtstart.Hour(), 0, 0, 0, time.FixedZone("", from))
			_, before := at.Add(-time.Second).In(Zone()).Zone()
			_, after := at.In(Zone()).Zone()
			if before != from || after != to {
				t.Errorf("%s: %d to %d, the file says %d to %d", at, before, after, from, to)
			}
		}
	}
}

func TestMeetingsWithoutTimeOrDay(t *testing.T) {
	wants(t, entries(calendar(t, event(t, meeting("2025-10-26", ""))))[0], "DTSTART;VALUE=DATE:20251026", "DTEND;VALUE=DATE:20251027", "TRANSP:TRANSPARENT")
	if _, ok := MeetingEvent(needles(team.Meeting{ID: "m1"}), team.Meeting{ID: "m1"}, translations.In("de")); ok {
		t.Error("a meeting without a day is an event")
	}
	binned := needles(meeting("2025-05-13", "17:00"))
	if binned.BinnedOn = "2025-05-01"; len(MeetingEvents(binned, translations.In("de"))) != 0 {
		t.Error("a team in the bin has meetings")
	}
	if file := calendar(t); len(entries(file)) != 0 || !strings.Contains(file, "END:VTIMEZONE") {
		t.Errorf("%s", file)
	}
}

func TestAChangedMeetingIsTheSameEvent(t *testing.T) {
	before := meeting("2025-05-13", "17:00")
	before.InvitedOn = "2025-05-01"
	after := before
	after.Date, after.Place = "2025-05-20", "Bornstraße 2"
	after = team.Revised(before, after)
	wants(t, entries(calendar(t, event(t, after)))[0], "UID:m1@wurzelwerk", "SEQUENCE:3", "DTSTART;TZID=Europe/Berlin:20250520T170000")
	off := after
	off.State, off.CancelledBecause = team.Cancelled, "zwei sind krank"
	entry := entries(calendar(t, event(t, team.Revised(after, off))))[0]
	wants(t, entry, "UID:m1@wurzelwerk", "SEQUENCE:4", "STATUS:CANCELLED")
	if strings.Contains(entry, "krank") || !strings.Contains(entry, "fällt aus") {
		t.Errorf("%s", entry)
	}
}

func TestSessionsAreEventsWithoutTheirContent(t *testing.T) {
	all := []coaching.Session{
		{ID: "s2", Date: "2025-05-20", Start: "10:00", End: "11:30", Place: "shop", NextDate: "2025-06-03", NextStart: "09:00", Concern: "Schulden"},
		{ID: "s1", Date: "2025-05-06", Start: "23:00", End: "00:30", Place: "online", NextDate: "2025-05-20", NextStart: "10:15", Confidential: "geheim"},
		{ID: "s0", Date: "2025-04-01", BinnedOn: "2025-04-02"},
	}
	file := calendar(t, SessionEvents(all, "Desi", translations.In("de"))...)
	got := entries(file)
	if len(got) != 3 || strings.Contains(file, "Schulden") || strings.Contains(file, "geheim") {
		t.Fatalf("%s", file)
	}
	wants(t, got[0], "UID:s1@wurzelwerk", "SUMMARY:Beratung: Desi", "LOCATION:online", "DTSTART;TZID=Europe/Berlin:20250506T230000", "DTEND;TZID=Europe/Berlin:20250507T003000")
	wants(t, got[1], "UID:s1-next@wurzelwerk", "SEQUENCE:1", "LOCATION:im Betrieb", "DTEND;TZID=Europe/Berlin:20250520T113000")
	wants(t, got[2], "UID:s2-next@wurzelwerk", "SEQUENCE:0", "DTSTART;TZID=Europe/Berlin:20250603T090000", "DTEND;TZID=Europe/Berlin:20250603T100000")
	if own := calendar(t, SessionEvents(all, "", translations.In("de"))...); strings.Contains(own, "Desi") || !strings.Contains(own, "SUMMARY:Beratung\r\n") {
		t.Errorf("%s", own)
	}
}

func TestAnAppointmentThatWasMovedIsCancelled(t *testing.T) {
	for name, c := range map[string]struct {
		next app.Date // agreed at a session between
		late app.Date // of a session after it
		want string
	}{
		"another day is agreed":      {"2025-05-27", "", "CANCELLED"},
		"a session after the day":    {"", "2025-05-22", "CANCELLED"},
		"an extra session before it": {"", "", "CONFIRMED"},
	} {
		all := []coaching.Session{{ID: "s1", Date: "2025-05-06", NextDate: "2025-05-20"}, {ID: "s2", Date: "2025-05-10", NextDate: c.next}}
		if c.late != "" {
			all = append(all, coaching.Session{ID: "s3", Date: c.late})
		}
		for _, entry := range entries(calendar(t, SessionEvents(all, "", translations.In("de"))...)) {
			if strings.Contains(entry, "UID:s1-next@") && !strings.Contains(entry, "STATUS:"+c.want) {
				t.Errorf("%s: %s", name, entry)
			}
		}
	}
}

func TestLinesAreFoldedBetweenLetters(t *testing.T) {
	m := meeting("2025-05-13", "17:00")
	m.Place = strings.Repeat("Straße 👗 أهلاً ", 20) + "\r\nHinterhof\x00\x0b"
	e := event(t, m)
	var out bytes.Buffer
	if err := WriteCalendar(&out, Calendar{Events: []Event{e}, Created: made}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(out.String(), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n\x00\x0b") || strings.ToValidUTF8(line, "") != line {
			t.Errorf("%q", line)
		}
	}
}

func TestCalendarsAreReadAsTheyWereWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := Event{
			ID: app.ID(rapid.StringMatching(`[a-z0-9-]{1,40}`).Draw(t, "id")), Title: rapid.String().Draw(t, "title"), Place: rapid.String().Draw(t, "place"),
			Begin:    time.Unix(rapid.Int64Range(830_000_000, 4_000_000_000).Draw(t, "begin"), 0),
			Sequence: rapid.IntRange(0, 100).Draw(t, "sequence"), Cancelled: rapid.Bool().Draw(t, "cancelled"),
		}
		e.End = e.Begin.Add(time.Duration(rapid.IntRange(0, 400).Draw(t, "minutes")) * time.Minute)
		var out bytes.Buffer
		if err := WriteCalendar(&out, Calendar{Events: []Event{e}, Created: made}); err != nil {
			t.Fatal(err)
		}
		got, err := ical.NewDecoder(&out).Decode()
		if err != nil || len(got.Events()) != 1 {
			t.Fatalf("%v", err)
		}
		back := got.Events()[0]
		begin, err := back.DateTimeStart(Zone())
		end, err2 := back.DateTimeEnd(Zone())
		if err = errors.Join(err, err2); err != nil || !begin.Equal(e.Begin) || !end.Equal(e.End) {
			t.Fatalf("%s–%s became %s–%s: %v", e.Begin, e.End, begin, end, err)
		}
		if title, _ := back.Props.Text(ical.PropSummary); title != plainText(e.Title) {
			t.Fatalf("%q became %q", e.Title, title)
		}
	})
}

func TestEventsStandInTheOrderOfTime(t *testing.T) {
	later, sooner := event(t, meeting("2025-06-13", "17:00")), event(t, meeting("2025-05-13", "17:00"))
	sooner.ID = "m0"
	all := entries(calendar(t, later, sooner))
	if !slices.IsSortedFunc(all, func(a, b string) int {
		return strings.Compare(a[strings.Index(a, "DTSTART"):], b[strings.Index(b, "DTSTART"):])
	}) {
		t.Error(all)
	}
}
