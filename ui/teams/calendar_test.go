package teams

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app/team"
)

// saveFile keeps a file in a folder of its own.
func (r *room) saveFile(name string, save func(path string) error) {
	r.saved = filepath.Join(r.t.TempDir(), name)
	if err := save(r.saved); err != nil {
		r.t.Fatal(err)
	}
}

// calendar is the file that was saved last, lines put together again; its name tells only of what it is.
func (r *room) calendar(name string) string {
	r.t.Helper()
	r.well()
	if have := filepath.Base(r.saved); have != name {
		r.t.Errorf("the file is proposed as %q, want %q", have, name)
	}
	file, err := os.ReadFile(r.saved)
	if err != nil {
		r.t.Fatal(err)
	}
	return strings.ReplaceAll(string(file), "\r\n ", "")
}

func (r *room) holds(file string, wants ...string) {
	r.t.Helper()
	for _, want := range wants {
		if !strings.Contains(file, want) {
			r.t.Errorf("%q is not in\n%s", want, file)
		}
	}
}

func TestTheInvitationAsAnAppointment(t *testing.T) {
	r := planned(t)
	id := "UID:" + string(r.meeting().ID) + "@wurzelwerk"
	r.press("Kalenderdatei …")
	r.holds(r.calendar("treffen-2025-05-27.ics"), id, "SUMMARY:Treffen von Nordlichter", "20250527", "STATUS:CONFIRMED")
	r.screen.detail.meetings.sheet.(*planSheet).invite.language.Choose("en")
	r.press("Kalenderdatei …")
	r.holds(r.calendar("treffen-2025-05-27.ics"), id, "SUMMARY:Meeting of Nordlichter")

	r.screen.detail.meetings.sheet.(*planSheet).invite.onSent(true)
	r.screen.detail.meetings.onCancel(r.meeting())
	r.text("Grund", "Ayşe ist krank")
	r.press("Absagen")
	r.press("Absage als Kalenderdatei …")
	file := r.calendar("treffen-2025-05-27.ics")
	r.holds(file, id, "STATUS:CANCELLED", "SEQUENCE:1")
	if strings.Contains(file, "krank") {
		t.Errorf("it says why:\n%s", file)
	}
}

func TestAMeetingWithoutADayIsNoAppointment(t *testing.T) {
	r := planned(t)
	m := r.meeting()
	m.Date = ""
	r.screen.detail.meetings.change(m)
	r.well()
	if invite := r.screen.detail.meetings.sheet.(*planSheet).invite; !invite.calendar.Hidden {
		t.Error("a meeting without a day is offered as an appointment")
	}
}

func TestAllMeetingsOfATeamAsAppointments(t *testing.T) {
	r := sampled(t)
	r.screen.detail.menu()[1].Action()
	file := r.calendar("treffen.ics")
	r.holds(file, "X-WR-CALNAME:Nordlichter")
	dated := 0
	for _, m := range r.only().Meetings {
		if m.Date.Valid() {
			dated++
		}
	}
	if n := strings.Count(file, "BEGIN:VEVENT"); n != dated || n == 0 {
		t.Errorf("%d appointments of %d meetings", n, dated)
	}

	r = newRoom(t)
	of, err := r.office.SaveTeam(r.ctx, team.Team{Name: "Ohne Plan"})
	if err != nil {
		t.Fatal(err)
	}
	r.screen.Open(of.ID, "")
	r.screen.detail.menu()[1].Action()
	if r.saved != "" || r.told != "Es gibt noch keine Termine." {
		t.Errorf("saved %q, told %q", r.saved, r.told)
	}
}
