package teams

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// planned is the sample's team with its next meeting prepared and open.
func planned(t testing.TB) *room {
	t.Helper()
	r := sampled(t)
	r.screen.ShowTab(2)
	r.press("Nächstes Treffen vorbereiten")
	r.well()
	return r
}

// meeting is the one that is open, as it is kept.
func (r *room) meeting() team.Meeting {
	r.t.Helper()
	shown, _ := r.screen.detail.meetings.meeting()
	kept, ok := r.only().Meeting(shown.ID)
	if !ok {
		r.t.Fatal("no meeting is open")
	}
	return kept
}

func TestPreparingAMeeting(t *testing.T) {
	r := planned(t)
	m := r.meeting()
	if m.Number != 5 || m.Date != "2025-05-27" || m.Start != "18:00" || m.Minutes != 120 || len(m.Roles) != 4 || m.State != team.Planned {
		t.Fatalf("%+v", m)
	}
	r.sees("Dienstag, 27.05.2025 · 18:00 Uhr", "So beim letzten Treffen vereinbart.", "5 × 15 Min.", "18:25 Olena", "20:00",
		"2 Kanzleien anschreiben", "1-mal nicht geschafft", "Desi – Olena · 16.05.2025", "Einladung: Treffen von Nordlichter")
	r.seesNot("Hilfe", "Mein Deutsch reicht nicht")

	r.check("Olena").SetChecked(false)
	m = r.meeting()
	olena := r.named("Olena")
	if m.Attendance[olena] != team.Excused || slices.Contains(slices.Collect(mapValues(m.Roles)), olena) {
		t.Errorf("%+v", m)
	}
	r.sees("4 × 20 Min.")
	r.check("Olena").SetChecked(true)
	if m = r.meeting(); len(m.Attendance) != 0 {
		t.Errorf("%+v", m.Attendance)
	}

	s := r.screen.detail.meetings.sheet.(*planSheet)
	s.roles[team.Scribe].Choose(string(olena))
	if m = r.meeting(); m.Roles["scribe"] != olena {
		t.Errorf("%+v", m.Roles)
	}
	s.roles[team.Scribe].Choose("")
	if m = r.meeting(); m.Roles["scribe"] != "" {
		t.Errorf("%+v", m.Roles)
	}
	r.press("Neu verteilen")
	if m = r.meeting(); len(m.Roles) != 4 {
		t.Errorf("%+v", m.Roles)
	}
	r.well()
}

func TestRolesAreGivenOutAnewUntilTheyAreChangedByHand(t *testing.T) {
	r := planned(t)
	first := r.meeting().Roles
	names := []string{"Desi", "Rasha", "Ioana", "Ayşe", "Olena"}
	for _, name := range names {
		r.check(name).SetChecked(false)
		if name == "Ayşe" {
			r.sees("Nur eine Frau kommt.")
		}
	}
	r.sees("Alle haben abgesagt.")
	for _, name := range names {
		r.check(name).SetChecked(true)
	}
	if got := r.meeting().Roles; !maps.Equal(got, first) {
		t.Errorf("proposed were %v, when all came after all %v", first, got)
	}
	olena := r.named("Olena")
	s := r.screen.detail.meetings.sheet.(*planSheet)
	for _, role := range team.Roles {
		s.roles[role].Choose(string(olena))
	}
	r.check("Desi").SetChecked(false)
	if got := r.meeting().Roles; len(got) != 4 || slices.ContainsFunc(slices.Collect(maps.Values(got)), func(id app.ID) bool { return id != olena }) {
		t.Errorf("chosen roles became %v", got)
	}
}

func mapValues(m map[string]app.ID) func(func(app.ID) bool) {
	return func(yield func(app.ID) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

func TestTheKeyboardStaysWhereItIs(t *testing.T) {
	r := planned(t)
	check := r.check("Rasha")
	r.Canvas().Focus(check)
	uitest.Type(r.Canvas(), " ")
	if r.meeting().Attendance[r.named("Rasha")] != team.Excused {
		t.Error("the space bar did not take the tick away")
	}
	if r.Canvas().Focused() != fyne.Focusable(check) {
		t.Errorf("the focus is on %T", r.Canvas().Focused())
	}
}

func TestACalendarHearsOfEveryChange(t *testing.T) {
	r := planned(t)
	change := func(start string) team.Meeting {
		r.screen.detail.meetings.onDate(r.meeting())
		r.text("Beginn", start)
		r.press("Speichern")
		r.closed()
		return r.meeting()
	}
	if m := change("17"); m.Start != "17:00" || m.Sequence != 1 {
		t.Errorf("%+v", m)
	}
	r.press("Text kopieren")
	text := fyne.CurrentApp().Clipboard().Content()
	if !strings.Contains(text, "Wann: Dienstag, 27. Mai 2025, 17:00 Uhr\nWo: Gründerinnenzentrum") || strings.Contains(text, "Desi") {
		t.Errorf("copied is %q", text)
	}
	r.actions[0].Run()
	if m := r.meeting(); m.InvitedOn != today || r.check("Einladung verschickt am 14.05.2025") == nil {
		t.Errorf("%+v", m)
	}
	if m := change("17:30"); m.Sequence != 2 {
		t.Errorf("%+v", m)
	}
	r.screen.detail.meetings.onCancel(r.meeting())
	r.text("Grund", "Ayşe ist krank")
	r.press("Absagen")
	r.sees("Das Treffen fällt aus", "Ayşe ist krank", "Absage: Treffen von Nordlichter")
	r.press("Text kopieren")
	if m := r.meeting(); m.Sequence != 3 || strings.Contains(fyne.CurrentApp().Clipboard().Content(), "krank") {
		t.Errorf("%+v", m)
	}
	r.screen.detail.meetings.onUncancel(r.meeting())
	if m := r.meeting(); m.State != team.Planned || m.CancelledBecause != "" || m.Sequence != 4 {
		t.Errorf("%+v", m)
	}
}

func TestTheInvitationInAnotherLanguage(t *testing.T) {
	r := planned(t)
	r.screen.detail.meetings.sheet.(*planSheet).invite.language.Choose("en")
	r.press("Betreff kopieren")
	if text := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(text, "Nordlichter") || strings.Contains(text, "Einladung") {
		t.Errorf("copied is %q", text)
	}
}

func TestAMeetingThatIsDroppedComesBack(t *testing.T) {
	r := planned(t)
	id := r.meeting().ID
	r.screen.detail.meetings.onDrop(r.meeting())
	r.press("Entfernen")
	if _, ok := r.only().Meeting(id); ok {
		t.Fatal("it is still there")
	}
	r.sees("Treffen 4 · 13.05.2025 · gehalten")
	r.actions[0].Run()
	if _, ok := r.only().Meeting(id); !ok {
		t.Error("it did not come back")
	}
	r.well()
}

func TestWithoutARhythmTheDayIsAsked(t *testing.T) {
	r := newRoom(t)
	of, err := r.office.SaveTeam(r.ctx, team.Team{Name: "Ohne Plan"})
	if err != nil {
		t.Fatal(err)
	}
	r.screen.Open(of.ID, "")
	r.screen.ShowTab(2)
	r.press("Erstes Treffen vorbereiten")
	r.press("Vorbereiten")
	r.sees("Diese Angabe fehlt.")
	uitest.All[*widgets.DateField](uitest.Top(r.window))[0].Entry.SetText("+7")
	r.press("Vorbereiten")
	r.closed()
	if m := r.meeting(); m.Date != "2025-05-21" || m.Number != 1 {
		t.Errorf("%+v", m)
	}
	r.sees("Noch kommt niemand.", "Noch ist niemand im Team.", "Keine offene Zusage.")
}

func TestTooManyWomenAndTwoMeetingsOnADay(t *testing.T) {
	r := planned(t)
	of := r.only()
	for i := range 7 {
		of = of.Join(r.add(app.Founder{GivenNames: "Frau " + string(rune('A'+i))}, app.Business{}), today)
	}
	if _, err := r.office.SaveTeam(r.ctx, of); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	r.sees("Jede Frau hat weniger als 10 Minuten Arbeitszeit.", "braucht das Treffen 214 Minuten", "12 × 2 Min.")
	second := r.meeting()
	r.screen.detail.meetings.onPrepare()
	r.screen.detail.meetings.onDate(r.meeting())
	uitest.All[*widgets.DateField](uitest.Top(r.window))[0].Entry.SetText("27.05.2025")
	r.press("Speichern")
	r.closed()
	if r.meeting().ID == second.ID {
		t.Fatal("the first one was changed")
	}
	r.screen.Open(of.ID, second.ID)
	r.sees("⚠ Am 27.05.2025 stehen zwei Treffen.")
}

func TestAPlannedMeetingThatIsPast(t *testing.T) {
	r := planned(t)
	r.clock = r.clock.AddDate(0, 1, 0)
	r.screen.Refresh()
	r.sees("⚠ Der Tag ist vorbei.", "Nachtragen")
	r.screen.ShowTab(1)
	r.sees("Das Treffen am 27.05.2025 ist noch offen.")
	r.press("Zu den Treffen")
	if r.screen.detail.tabs.Key() != tabMeetings {
		t.Errorf("in front is %q", r.screen.detail.tabs.Key())
	}
}

func TestWhichMeetingMatters(t *testing.T) {
	held := func(id string, date app.Date, state team.MeetingState) team.Meeting {
		return team.Meeting{ID: app.ID(id), Date: date, State: state}
	}
	for want, meetings := range map[string][]team.Meeting{
		"last":    {held("first", "2025-01-01", team.Held), held("last", "2025-02-01", team.Held), held("off", "2025-03-01", team.Cancelled)},
		"missed":  {held("first", "2025-01-01", team.Held), held("missed", "2025-02-01", team.Planned)},
		"next":    {held("missed", "2025-01-01", team.Planned), held("next", "2025-06-01", team.Planned), held("later", "2025-07-01", team.Planned)},
		"running": {held("running", "2025-01-01", team.Running), held("next", "2025-06-01", team.Planned)},
		"open":    {held("first", "2025-01-01", team.Held), held("open", "", team.Planned)},
	} {
		if now, ok := nowOf(team.Team{Meetings: meetings}, today); !ok || now.ID != app.ID(want) {
			t.Errorf("now is %q, want %q", now.ID, want)
		}
	}
	if _, ok := nowOf(team.Team{}, today); ok {
		t.Error("a team without meetings has one")
	}
}
