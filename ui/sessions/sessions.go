// Package sessions is the page of a founder's coaching sessions: the list, the worksheet on which one is written up
// while both sit at the table, and the locked record with its addenda and its signature.
//
// Which function do I want? New makes the Room from Parts; its Page is the page of one founder, to stand among her tabs;
// Open shows one session of it, NewSession begins another. What the page asks of the office is Records, what it asks of
// the window is Shell.
//
// It imports package app, its coaching, indicators, documents and days of the week, translations, ui/form, ui/message, ui/preview,
// ui/seam, ui/widgets and Fyne; it knows no SQL and not package ui. What a session is and when it may be closed says
// app/coaching.
package sessions

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Store reads and writes the sessions of a founder.
type Store interface {
	Sessions(ctx context.Context, founder app.ID) ([]coaching.Session, error) // in the order of time, none of the bin
	SaveSession(ctx context.Context, founder app.ID, s coaching.Session) (coaching.Session, error)
	BinSession(ctx context.Context, id app.ID) error
	RestoreSession(ctx context.Context, id app.ID) error
}

// People reads whom a session is held with and by whom.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	Info(ctx context.Context) (app.Office, error)
}

// Projects reads what pays for a session.
type Projects interface {
	Projects(ctx context.Context) ([]app.Project, error)
	Participations(ctx context.Context, founder app.ID) ([]indicator.Participation, error)
}

// Measures reads and writes the measures of a founder.
type Measures interface {
	Measures(ctx context.Context, founder app.ID) ([]coaching.Measure, error)
	SaveMeasure(ctx context.Context, founder app.ID, m coaching.Measure) (coaching.Measure, error)
	BinMeasure(ctx context.Context, id app.ID) error
}

// Records is all that the page asks of the office.
type Records interface {
	Store
	People
	Projects
	Measures
}

// Shell is what the page needs of the window around it.
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
	// Preview shows the record of a session as a document. What was typed is saved before.
	Preview func(job preview.Job)
	// OpenMeasure shows a measure where measures are worked on.
	OpenMeasure func(founder, measure app.ID)
	// Changed is told when a day, a time or the state of a session changed. May be nil.
	Changed func(founder app.ID)
	// OpenHours shows the hours of a founder.
	OpenHours func(founder app.ID)
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }

// Room makes the pages of founders. They share what the user has folded away.
type Room struct {
	parts Parts
	folds folds
}

// folds is what the user has folded away or opened, until the program ends.
type folds struct {
	more  bool  // the rest of the frame is open
	aside *bool // what stands beside the text is open; nil as there is room for it
}

// New returns the room.
func New(p Parts) *Room { return &Room{parts: p} }
