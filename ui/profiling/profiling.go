// Package profiling is the profiling sheet of one founder in the window: the blocks of the catalogue with their
// progress, and the questions of the chosen block, each drawn by its kind. A question added to the catalogue needs no
// code here.
//
// Which type do I want? Room, made once by New from Parts; its Sheet is the page of one founder, to stand among her
// tabs. What it asks of the office's records is Records; what it asks of the window is Shell and Saver.
//
// What is told in confidence (the sensitive blocks) is shown only with a consent that is valid today, after a click,
// and until the page is left.
//
// It imports package app, app/profile and app/report, translations, ui/message, ui/preview, ui/widgets and Fyne; it
// knows no SQL and not package ui.
package profiling

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// People reads and writes the founder the sheet is about, and reads what belongs to her.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	SaveFounder(ctx context.Context, f app.Founder) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	Info(ctx context.Context) (app.Office, error)
}

// Answers reads and writes the answers of a founder.
type Answers interface {
	Answers(ctx context.Context, founder app.ID) ([]profile.Answer, error)
	SaveAnswers(ctx context.Context, founder app.ID, answers []profile.Answer) error
	DropAnswers(ctx context.Context, founder app.ID, questions []string) error
}

// Consents reads and writes the consents of a founder.
type Consents interface {
	Consents(ctx context.Context, founder app.ID) ([]app.Consent, error)
	SaveConsent(ctx context.Context, founder app.ID, c app.Consent) (app.Consent, error)
}

// Records is all that the room asks of the office.
type Records interface {
	People
	Answers
	Consents
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
	// Preview shows the sheet as a document. What was typed is saved before.
	Preview func(document preview.Job)
	// OpenMaster shows a section of her personal data, where what the sheet only shows is edited: "language",
	// "contact", "person", "business".
	OpenMaster func(founder app.ID, section string)
	// Changed is called after the founder's record was saved, since her name may be another. May be nil.
	Changed func(founder app.ID)
	// Catalogue is what is asked; nil for the sheet of the program.
	Catalogue *profile.Catalogue
}

// ErrUnfinished is the error of leaving a sheet in which something is typed that cannot be saved as it is, such as half
// a date. All the rest is saved.
var ErrUnfinished = &app.Error{Code: "unfinished"}

// Room makes the pages of founders.
type Room struct{ parts Parts }

// New returns the room.
func New(p Parts) *Room {
	if p.Catalogue == nil {
		p.Catalogue = profile.Sheet()
	}
	return &Room{parts: p}
}
