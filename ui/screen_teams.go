package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/meeting"
	"wurzelwerk/ui/teams"
)

// TeamRecords is what the rooms of the success teams ask of the open office.
type TeamRecords interface {
	teams.Records
	meeting.Records
}

// begun is when the program was started, on a clock that only grows.
var begun = time.Now()

// teamsScreen is the room of the success teams, with the page of a running meeting in it.
type teamsScreen struct{ *teams.Screen }

func newTeams(w *Window) screen {
	s := &teamsScreen{}
	live := meeting.New(meeting.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, After: w.jobs.After,
		Autosave:   w.saver,
		Running:    func() time.Duration { return time.Since(begun) },
		KeepAwake:  w.keepAwake,
		FullScreen: w.win.SetFullScreen,
		Ring:       w.ring(),
		Sound:      w.prefs.Sound, SetSound: w.prefs.SetSound,
		Done: func(teamID, meeting app.ID) { s.Ended(teamID, meeting) },
	})
	s.Screen = teams.New(teams.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview, SaveFile: w.SaveFile,
		Autosave: w.saver,
		Live: func(teamID, meeting app.ID) teams.Live {
			w.notice.Hide() // the clock takes all the room there is
			return live.Page(teamID, meeting)
		},
		Share:        w.newSharing(func(app.ID) { s.Refresh() }).Team,
		OpenFounder:  func(founder app.ID) { w.openFounder(founder, founders.TabOverview) },
		OpenMeasures: func(founder app.ID) { w.openFounder(founder, founders.TabMeasures) },
	})
	return s
}

// openFounder shows a founder in her room.
func (w *Window) openFounder(founder app.ID, tab string) {
	w.Go("founders")
	if f, ok := w.screen().(*foundersScreen); ok {
		f.Open(founder, tab)
	}
}

// openTeam shows a meeting of a team in the room of the teams; without a meeting the team.
func (w *Window) openTeam(team, meeting app.ID) {
	w.Go("teams")
	if s, ok := w.screen().(*teamsScreen); ok {
		s.Open(team, meeting)
	}
}

// keyed hears keys that have no modifier and tells whether it used one.
type keyed interface {
	Keyed(key *fyne.KeyEvent) bool
}

// meetingBindings are the keys of a running meeting.
func (w *Window) meetingBindings() []binding {
	var list []binding
	for _, key := range meeting.Keys() {
		list = append(list, binding{key, 0, "", false, on(w, func(k keyed) { k.Keyed(&fyne.KeyEvent{Name: key}) })})
	}
	return list
}
