// Package competence is what a founder brings, in the window: the readings of her fifteen competences (EntreComp), and
// the way she has come from one reading to another.
//
// Which type do I want? Room, made once by New from Parts; its Readings and its Way are the pages of one founder, to
// stand among her tabs. What it asks of the office's records is Store and People; what it asks of the window is Shell
// and Saver. RadarData is her readings as a chart, for an overview.
//
// It imports package app, its instruments and its reports, translations, ui/charts, ui/preview, ui/widgets and Fyne; it
// knows no SQL and not package ui.
package competence

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Store reads and writes readings.
type Store interface {
	Readings(ctx context.Context, founder app.ID) ([]profile.Reading, error) // the oldest first, none from the bin
	SaveReading(ctx context.Context, founder app.ID, r profile.Reading) (profile.Reading, error)
	BinReading(ctx context.Context, id app.ID) error
	RestoreReading(ctx context.Context, id app.ID) error
}

// People reads whom the readings are about, and what her own page says of her beside them.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	Answers(ctx context.Context, founder app.ID) ([]profile.Answer, error)
	Measures(ctx context.Context, founder app.ID) ([]coaching.Measure, error)
	Info(ctx context.Context) (app.Office, error)
}

// Records is all that the room asks of the office.
type Records interface {
	Store
	People
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
	// Preview shows a document. What was typed is saved before.
	Preview func(document preview.Job)
	// ShowReading opens the page of readings at one of them and one of its competences; without a reading it begins one.
	ShowReading func(founder, reading app.ID, competence string)
}

// Room makes the pages of founders.
type Room struct{ parts Parts }

// New returns the room.
func New(p Parts) *Room { return &Room{p} }
