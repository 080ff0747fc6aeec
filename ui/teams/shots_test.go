package teams

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
)

// TestPictures shows every place of the room with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		r := newRoom(t)
		r.window.Resize(uitest.BesideSidebar)
		shot := func(name string) { uitest.Shot(t, r.window, look+"-"+name) }
		shot("00-empty")
		r.screen.Create()
		shot("01-create")
		r.escape()
		r.fill()
		r.pictures(shot)
		r.well()
	})
}

// fill imports the sample and gives its team more to show.
func (r *room) fill() {
	r.t.Helper()
	r.sample()
	of := r.only()
	of.Weekday, of.Start, of.Place, of.Minutes = "tuesday", "18:00", "Gründerinnenzentrum", 120
	of.Rules = "Was wir hier sagen, bleibt hier.\nWir beginnen pünktlich und hören pünktlich auf."
	of.RulesAgreedOn, of.Goal = "2025-03-04", "Jede hat bis zum Sommer einen Auftrag mehr."
	of = of.SetGoal(of.Members[0], "Drei Festkleider im Monat verkaufen", "2025-05-01").SetGoal(of.Members[1], "Ermächtigung als Übersetzerin beim Oberlandesgericht beantragen", "2025-03-01")
	of = of.TakeIn(team.Guest{ID: r.office.NewID(), Name: "Amina", HandoutLanguage: "ar"}, "2025-05-13").Leave(of.Members[2], "2025-05-14", "Umzug nach Köln")
	if _, err := r.office.SaveTeam(r.ctx, of); err != nil {
		r.t.Fatal(err)
	}
	r.screen.Refresh()
}

// pictures goes through the places of the room.
func (r *room) pictures(shot func(string)) {
	shot("02-choose")
	r.screen.Open(r.only().ID, "")
	shot("03-team")
	r.screen.detail.women.onEdit()
	shot("04-edit")
	r.escape()
	r.screen.detail.women.onJoin()
	shot("05-join")
	r.escape()
	r.screen.detail.women.onGoal(r.only().Members[0])
	shot("06-goal")
	r.escape()
	r.screen.ShowTab(2)
	shot("07-held")
	r.screen.detail.meetings.onPrepare()
	shot("08-plan")
	r.scroll(shot, "09-plan-below")
	m := r.screen.detail.meetings
	planned, _ := m.meeting()
	m.onDate(planned)
	shot("10-date")
	r.escape()
	planned.State, planned.CancelledBecause = team.Cancelled, "Ayşe ist krank"
	m.change(planned)
	shot("11-cancelled")
	r.follow()
	shot("12-follow")
	r.screen.ShowTab(3)
	shot("13-way")
	r.screen.list.search.SetText("xyz")
	shot("14-none")
}

func (r *room) escape() {
	r.t.Helper()
	uitest.Press(r.Canvas(), fyne.KeyEscape)
	r.closed()
}

func (r *room) scroll(shot func(string), name string) {
	if s, ok := r.screen.detail.meetings.sheet.(*planSheet); ok {
		s.scroll.ScrollToBottom()
		shot(name)
		s.scroll.ScrollToTop()
	}
}

// follow holds a meeting at which one commitment was missed again and another for the first time.
func (r *room) follow() {
	r.t.Helper()
	m := r.only().Prepare(r.office.NewID(), "2025-05-27")
	m.Date, m.State = "2025-05-27", team.Held
	m.Attendance = map[app.ID]team.Attendance{}
	for i, id := range r.only().Women("") {
		m.Attendance[id] = team.Attendance([]string{"present", "late", "present", "absent", "excused"}[i%5])
	}
	kept, err := r.office.SaveMeeting(r.ctx, r.only().ID, m)
	if err != nil {
		r.t.Fatal(err)
	}
	kept.Results = map[app.ID]team.Result{}
	for i, p := range r.only().Due(kept.ID) {
		kept.Results[p.ID] = []team.Result{team.Kept, team.NotKept, team.NotKept, team.Partly}[i%4]
	}
	if _, err := r.office.SaveMeeting(r.ctx, r.only().ID, kept); err != nil {
		r.t.Fatal(err)
	}
	r.screen.Open(r.only().ID, kept.ID)
}
