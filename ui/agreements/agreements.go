// Package agreements is the page of a founder's goals in the window: the goal agreements that she and her consultant
// sign, each with the ones it goes on from, and how the coaching ended.
//
// Which function do I want? New makes the Room from Parts; its Page is that of one founder, to stand among her tabs.
// What the room asks of the office is Records, what it asks of the window is Shell and Saver. Which agreements are one
// goal, what keeps one from being signed and what a signed one still takes says package app/coaching.
//
// It imports package app, its instruments and documents, translations, ui/form, ui/preview, ui/seam, ui/widgets and
// Fyne; it knows no SQL and not package ui.
package agreements

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Goals reads and writes the goal agreements of a founder.
type Goals interface {
	Agreements(ctx context.Context, founder app.ID) ([]coaching.Agreement, error) // none of the bin
	SaveAgreement(ctx context.Context, founder app.ID, a coaching.Agreement) (coaching.Agreement, error)
	BinAgreement(ctx context.Context, id app.ID) error
	RestoreAgreement(ctx context.Context, id app.ID) error
}

// Outcomes reads and writes how her coaching ended.
type Outcomes interface {
	Outcomes(ctx context.Context, founder app.ID) ([]coaching.Outcome, error)
	SaveOutcome(ctx context.Context, founder app.ID, o coaching.Outcome) (coaching.Outcome, error)
	DropOutcome(ctx context.Context, id app.ID) error
}

// People reads whom an agreement is about and the sessions in which it was made.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	Sessions(ctx context.Context, founder app.ID) ([]coaching.Session, error)
}

// Office tells which office this is, makes ids, and takes back the last change.
type Office interface {
	Info(ctx context.Context) (app.Office, error)
	NewID() app.ID
	Undo(ctx context.Context) (app.Undone, error)
}

// Records is all that the room asks of the office.
type Records interface {
	Goals
	Outcomes
	People
	Office
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
	Preview  func(job preview.Job)
	// Changed is called after an agreement or outcome was made, signed, reviewed or put away, not while one is written.
	Changed     func(founder app.ID)
	OpenSession func(founder, session app.ID)
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }

// Room makes the pages of founders.
type Room struct{ parts Parts }

// New returns the room.
func New(parts Parts) *Room { return &Room{parts} }
