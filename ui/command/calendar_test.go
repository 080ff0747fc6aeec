package command

import (
	"strings"
	"testing"
)

// appointments writes a file with two teams and a founder into an office and gives it out as a calendar.
func (d *desk) appointments(flags ...string) string {
	d.t.Helper()
	d.must(append([]string{"export", d.path("all.ics")}, flags...)...)
	return strings.ReplaceAll(d.read("all.ics"), "\r\n ", "")
}

const twoTeams = `{"format":"wurzelwerk-archive","version":1,"founders":[
{"id":"f-ana","givenNames":"Ana","familyNames":"Kovač","sessions":[
 {"id":"s-1","date":"2025-05-06","start":"10:00","end":"11:00","place":"online","concern":"Schulden","nextDate":"2025-06-03","nextStart":"09:30"},
 {"id":"s-2","date":"2025-05-07","binnedOn":"2025-05-08"}]},
{"id":"f-eva","givenNames":"Eva","sessions":[{"id":"s-3","date":"2025-10-26","start":"08:00","end":"09:00"}]}],
"teams":[
{"id":"t-sun","name":"Sonne","members":["f-ana"],"meetings":[{"id":"m-1","number":1,"date":"2025-05-13","start":"18:00","minutes":120,"sequence":1},
 {"id":"m-2","number":2,"date":"2025-05-27","start":"18:00","state":"cancelled","cancelledBecause":"krank"}]},
{"id":"t-moon","name":"Mond","members":["f-eva"],"meetings":[{"id":"m-3","number":1,"date":"2025-10-25","start":"23:30","minutes":240}]}]}`

func TestCalendars(t *testing.T) {
	d := sampleDesk(t)
	d.must("import", d.write("teams.json", twoTeams))
	for _, c := range []struct {
		flags         []string
		want, without []string
	}{
		{nil, []string{"Coaching session: Ana", "Coaching session: Eva", "Meeting of Sonne", "Meeting of Mond", "Meeting of Nordlichter", "STATUS:CANCELLED", "DTEND:20251026T013000Z"}, []string{"krank", "Schulden", "20250507"}},
		{[]string{"--founder", "Ana Kovač"}, []string{"SUMMARY:Coaching session\r\n", "DTSTART;TZID=Europe/Berlin:20250603T093000", "Meeting of Sonne"}, []string{"Ana", "Mond", "Nordlichter"}},
		{[]string{"--team=son"}, []string{"Meeting of Sonne", "SEQUENCE:1"}, []string{"Coaching", "Mond"}},
	} {
		got := d.appointments(c.flags...)
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%v: %q is not in\n%s", c.flags, want, got)
			}
		}
		for _, not := range c.without {
			if strings.Contains(got, not) {
				t.Errorf("%v: %q is in\n%s", c.flags, not, got)
			}
		}
	}
	if first := d.appointments(); first != d.appointments() {
		t.Error("the same appointments are written in two ways")
	}
}

func TestCalendarsAreCalledRightly(t *testing.T) {
	d := sampleDesk(t)
	for _, c := range []struct {
		args string
		code int
		want string
	}{
		{"export x.json --team Nordlichter", Misused, "--team belongs to a calendar (.ics) only."},
		{"export x.ics --team Nordlichter --founder Desi", Misused, "--founder and --team do not go together."},
		{"export x.ics --founder nobodyatall", Failed, "nobodyatall"},
		{"export x.ics --team Niemand", Failed, "Niemand"},
		{"list --team x", Misused, "--team"},
	} {
		if code := d.run(strings.Fields(c.args)...); code != c.code || !strings.Contains(d.err.String(), c.want) {
			t.Errorf("%s: %d %q", c.args, code, d.err.String())
		}
	}
}
