package ui

import (
	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/agenda"
	"wurzelwerk/ui/agreements"
	"wurzelwerk/ui/evaluation"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/hours"
	"wurzelwerk/ui/participation"
	"wurzelwerk/ui/partners"
	"wurzelwerk/ui/sessions"
)

// CoachingRecords is what the rooms of the coaching, and those that look over all of it, ask of the open office.
type CoachingRecords interface {
	sessions.Records
	agreements.Records
	hours.Records
	participation.Records
	evaluation.Records
	agenda.Records
	founders.Work
	partners.Records
}

// tabCoaching is the key of the tab of the coaching.
const tabCoaching = "coaching"

// The pages of a founder's coaching.
const (
	pageSessions      = "sessions"
	pageGoals         = "goals"
	pageHours         = "hours"
	pageParticipation = "participation"
)

// coachingTab is the tab of a founder's coaching: its sessions, what was agreed, the hours, and the funder's forms.
type coachingTab struct {
	*paged
	sessions *sessions.Page
	goals    *agreements.Page
	hours    *hours.Page
	forms    *participation.Page
}

// coachingRooms make the pages of the coaching.
type coachingRooms struct {
	sessions *sessions.Room
	goals    *agreements.Room
	hours    *hours.Room
	forms    *participation.Room
}

func (f *foundersScreen) newCoachingRooms() coachingRooms {
	w, changed := f.w, func(app.ID) { f.Changed() }
	return coachingRooms{
		sessions: sessions.New(sessions.Parts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Autosave: w.saver, Preview: w.preview,
			OpenMeasure: f.OpenMeasure, Changed: changed,
			OpenHours: func(founder app.ID) { f.openCoaching(founder, pageHours) },
		}),
		goals: agreements.New(agreements.Parts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Autosave: w.saver, Preview: w.preview,
			Changed: changed, OpenSession: f.openSession,
		}),
		hours: hours.New(hours.Parts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview,
			OpenSession:       f.openSession,
			OpenParticipation: func(founder, project app.ID) { f.openForm(founder, project, coaching.StepEntryForm) },
		}),
		forms: participation.New(participation.Parts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Autosave: w.saver,
			Changed: changed, OpenProjects: func() { w.openEvaluation(evaluation.PageProjects) }, OpenStep: f.openStep,
		}),
	}
}

func newCoachingTab(w *Window, rooms coachingRooms, founder app.ID) *coachingTab {
	c := &coachingTab{
		sessions: rooms.sessions.Page(founder), goals: rooms.goals.Page(founder), hours: rooms.hours.Page(founder), forms: rooms.forms.Page(founder),
	}
	c.paged = newPaged(w,
		leaf{pageSessions, translations.T("coaching.page.sessions"), c.sessions},
		leaf{pageGoals, translations.T("coaching.page.goals"), c.goals},
		leaf{pageHours, translations.T("coaching.page.hours"), c.hours},
		leaf{pageParticipation, translations.T("coaching.page.participation"), c.forms},
	)
	return c
}

// openCoaching brings a page of a founder's coaching to the front; nil where she cannot be shown.
func (f *foundersScreen) openCoaching(founder app.ID, page string) *coachingTab {
	f.Open(founder, tabCoaching)
	tab := f.coaching[founder]
	if tab == nil || f.Founder() != founder || f.Tab() != tabCoaching {
		return nil
	}
	tab.bar.OpenKey(page)
	return tab
}

// openSession shows a session; without one the sessions of the founder.
func (f *foundersScreen) openSession(founder, session app.ID) {
	if tab := f.openCoaching(founder, pageSessions); tab != nil && session != "" {
		tab.sessions.Open(session)
	}
}

// newSession asks what a new session of a founder is about.
func (f *foundersScreen) newSession(founder app.ID) {
	if tab := f.openCoaching(founder, pageSessions); tab != nil {
		tab.sessions.NewSession()
	}
}

func (f *foundersScreen) openGoal(founder, agreement app.ID) {
	if tab := f.openCoaching(founder, pageGoals); tab != nil {
		tab.goals.Open(agreement)
	}
}

// openForm shows a form of the funder; without a project where she is taken into one.
func (f *foundersScreen) openForm(founder, project app.ID, form string) {
	if tab := f.openCoaching(founder, pageParticipation); tab != nil {
		tab.forms.Open(project, form)
	}
}

// openStep shows the place where a step of the coaching is done, by its key among the standard steps.
func (f *foundersScreen) openStep(founder app.ID, step string) {
	switch step {
	case "profiling", "interim-reading", "exit-reading":
		f.Open(founder, founders.TabProfile)
	case "swot":
		f.Open(founder, tabSWOT)
	case "potential":
		f.Open(founder, tabPotential)
	case "goal-agreement", "outcome":
		f.openCoaching(founder, pageGoals)
	case "time-sheets":
		f.openCoaching(founder, pageHours)
	default:
		f.openCoaching(founder, pageSessions)
	}
}
