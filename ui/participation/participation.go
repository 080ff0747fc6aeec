// Package participation is the page "Teilnahme" of one founder in the window: her part in the projects of the office,
// the steps of each on a line, and the funder's forms of entry, exit and six months after. The forms are drawn from the
// catalogue of package indicator; a question added there needs no code here.
//
// Which type do I want? Room, made once by New from Parts; its Page is that of one founder, to stand among her tabs.
// What it asks of the office's records is Records; what it asks of the window is Shell and Saver.
//
// Every word of the forms saves itself. Values that live in the founder's own record are changed there.
//
// It imports package app, app/archive for what her records tell of the steps, app/coaching and app/indicator, the
// records they are made of, translations, ui/form, ui/question, ui/widgets and Fyne; it knows no SQL and not package ui.
package participation

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/seam"
)

// People reads and writes the founder whom the forms are about, and finds others of her name.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	SaveFounder(ctx context.Context, f app.Founder) (app.Founder, error)
	Founders(ctx context.Context, filter app.FounderFilter) ([]app.FounderRow, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
}

// Forms reads and writes the participations.
type Forms interface {
	Participations(ctx context.Context, founder app.ID) ([]indicator.Participation, error)
	SaveParticipation(ctx context.Context, founder app.ID, p indicator.Participation) (indicator.Participation, error)
	DropParticipation(ctx context.Context, founder, project app.ID) error
	Projects(ctx context.Context) ([]app.Project, error)
}

// Worksheets reads what tells that steps of the instruments are done.
type Worksheets interface {
	Readings(ctx context.Context, founder app.ID) ([]profile.Reading, error)
	Worksheets(ctx context.Context, founder app.ID) ([]swot.Worksheet, error)
	Analyses(ctx context.Context, founder app.ID) ([]potential.Analysis, error)
}

// Work reads what tells that steps of the coaching are done.
type Work interface {
	Sessions(ctx context.Context, founder app.ID) ([]coaching.Session, error)
	Agreements(ctx context.Context, founder app.ID) ([]coaching.Agreement, error)
	Outcomes(ctx context.Context, founder app.ID) ([]coaching.Outcome, error)
}

// Records is all that the room asks of the office.
type Records interface {
	People
	Forms
	Worksheets
	Work
}

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Saver keeps what is typed.
type Saver = seam.Saver

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	// Autosave calls save a second after the last Touch of the Saver, and at once when it is flushed.
	Autosave func(save func() error) Saver
	// Changed is called after the founder's record or her participations changed. May be nil.
	Changed func(founder app.ID)
	// OpenProjects shows where the projects of the office are edited.
	OpenProjects func()
	// OpenStep shows the place where a step of the coaching is done, by its key among the standard steps.
	OpenStep func(founder app.ID, step string)
	// Catalogue is what is asked; nil for the forms of the program.
	Catalogue *indicator.Catalogue
}

// ErrUnfinished is the error of leaving a form in which something is typed that cannot be saved as it is, such as half a
// date. All the rest is saved.
var ErrUnfinished = &app.Error{Code: "unfinished"}

// Room makes the pages of founders.
type Room struct{ parts Parts }

// New returns the room.
func New(p Parts) *Room {
	if p.Catalogue == nil {
		p.Catalogue = indicator.Forms()
	}
	if p.Changed == nil {
		p.Changed = func(app.ID) {}
	}
	return &Room{parts: p}
}
