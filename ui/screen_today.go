package ui

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/today"
	"wurzelwerk/translations"
	"wurzelwerk/ui/agenda"
	"wurzelwerk/ui/evaluation"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/papers"
	"wurzelwerk/ui/widgets"
)

// todayScreen is the screen that the program opens with: the day, and beside it the measures of all.
type todayScreen struct {
	*agenda.Screen
	work *founders.Worklist
	bar  *widgets.TabBar
}

func newToday(w *Window) screen {
	s := &todayScreen{
		Screen: agenda.New(agenda.Parts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Open: w.openLine,
			Create: func() { w.createIn("founders") }, LoadSample: w.loadSample,
			Loaded: w.remind,
		}),
		work: founders.NewWorklist(founders.WorklistParts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now,
			Open: func(founder, measure app.ID) {
				w.inFounders(func(f *foundersScreen) { f.OpenMeasure(founder, measure) })
			},
		}),
	}
	s.bar = widgets.NewTabBar(
		widgets.Tab{Key: "day", Title: translations.T("agenda.page.day"), Build: s.Screen.Content, OnShow: s.Screen.Refresh},
		widgets.Tab{Key: "measures", Title: translations.T("agenda.page.measures"), Build: s.work.Content, OnShow: s.work.Refresh},
	)
	return s
}

// Content is what the window shows.
func (s *todayScreen) Content() fyne.CanvasObject { return s.bar }

// Refresh loads the page in front.
func (s *todayScreen) Refresh() {
	switch s.bar.Key() {
	case "":
		s.bar.Open(0)
	case "day":
		s.Screen.Refresh()
	default:
		s.work.Refresh()
	}
}

// ShowTab shows a page, counted from 1.
func (s *todayScreen) ShowTab(n int) { s.bar.Open(n - 1) }

// NextTab goes to the next page.
func (s *todayScreen) NextTab(by int) { s.bar.Next(by) }

// FocusSearch gives the keyboard to the list in front.
func (s *todayScreen) FocusSearch() {
	if s.bar.Key() == "measures" {
		s.work.FocusSearch()
		return
	}
	s.Screen.FocusSearch()
}

// openLine shows the place of a line of today.
func (w *Window) openLine(l today.Line) {
	founder, record := l.Place.Founder, l.Place.Record
	in := func(open func(f *foundersScreen)) { w.inFounders(open) }
	switch l.Kind {
	case today.KindSession, today.KindDraft, today.KindAppointment:
		in(func(f *foundersScreen) { f.openSession(founder, record) })
	case today.KindMeasure:
		in(func(f *foundersScreen) { f.OpenMeasure(founder, record) })
	case today.KindAgreement:
		in(func(f *foundersScreen) { f.openGoal(founder, record) })
	case today.KindForm:
		w.openForm(founder, l.Place.Project, l.Place.Form)
	case today.KindConsent:
		in(func(f *foundersScreen) { f.openPapers(founder, papers.PageConsents) })
	case today.KindReferral:
		in(func(f *foundersScreen) { f.openReferral(founder, record) })
	case today.KindResidence:
		in(func(f *foundersScreen) { f.OpenSection(founder, "person") })
	case today.KindMeeting, today.KindCommitment:
		w.openTeam(l.Place.Team, l.Place.Meeting)
	case today.KindRetention:
		w.openEvaluation(evaluation.PageProjects)
	}
}

// inFounders goes to the room of the founders.
func (w *Window) inFounders(open func(f *foundersScreen)) {
	w.Go("founders")
	if f, ok := w.screen().(*foundersScreen); ok {
		open(f)
	}
}

// openForm shows a form of the funder of a founder.
func (w *Window) openForm(founder, project app.ID, form string) {
	w.inFounders(func(f *foundersScreen) { f.openForm(founder, project, form) })
}
