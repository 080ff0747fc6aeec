// Package hours is the page of a founder's hours in the window: the minutes that count and how near they are to the
// threshold from which the form of participation is due, the time sheet of every month as a document, and what is to be
// looked at.
//
// Which function do I want? New makes the Room from Parts, its Page is that of one founder. FindingText says in a
// sentence what a check of hours found, here and wherever the hours of the whole office are shown; TimeText is from when
// to when a session was, SumText says hours in minutes, hours and units, Sheets are the time sheets of a month. What counts, what is due and what is wrong says
// package app/coaching.
//
// It imports package app, its instruments and documents, translations, ui/preview, ui/seam, ui/widgets and Fyne; it
// knows no SQL and not package ui.
package hours

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Sessions reads the sessions of the founder, and those of all for the check: a consultant cannot be at two places.
type Sessions interface {
	Sessions(ctx context.Context, founder app.ID) ([]coaching.Session, error)
	Women(ctx context.Context) ([]coaching.Woman, error)
	CalledNames(ctx context.Context) (map[app.ID]string, error)
}

// SheetRecords reads what stands on a time sheet.
type SheetRecords interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	Projects(ctx context.Context) ([]app.Project, error)
	Info(ctx context.Context) (app.Office, error)
}

// Records is all that the room asks of the office. It changes nothing.
type Records interface {
	Sessions
	SheetRecords
}

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context  // ends when the office is locked
	Now     func() time.Time // in the zone in whose days the clocks may have changed
	Preview func(job preview.Job)
	// OpenSession shows a session; without one the sessions of the founder.
	OpenSession func(founder, session app.ID)
	// OpenParticipation shows the forms of a project, "" where she takes part in none.
	OpenParticipation func(founder, project app.ID)
}

// Room makes the pages of founders.
type Room struct{ parts Parts }

// New returns the room.
func New(parts Parts) *Room { return &Room{parts} }
