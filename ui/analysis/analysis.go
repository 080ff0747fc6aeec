// Package analysis is the potential analysis of one founder in the window: the frame around its pages, the statements
// page, the way of strengths and needs into the SWOT, and measures that come out of an analysis.
//
// Which type do I want? Room, made once by New from Parts; its Sheet is the page of one founder, to stand among her
// tabs. What it asks of the office's records is Records; what it asks of the window is Shell and Saver. The pages of
// numbers, plans and choices stand in packages of their own below this one; all work on one desk.Desk.
//
// It imports package app, its instruments and its reports, translations, ui/preview, ui/outfile, ui/widgets and Fyne;
// it knows no SQL and not package ui.
package analysis

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/widgets"
)

// Worksheets reads and writes the SWOT worksheets that strengths and needs are taken over into.
type Worksheets interface {
	Worksheets(ctx context.Context, founder app.ID) ([]swot.Worksheet, error) // the newest first
	SaveWorksheet(ctx context.Context, founder app.ID, w swot.Worksheet) (swot.Worksheet, error)
	NextWorksheet(ctx context.Context, id app.ID) (swot.Worksheet, error)
}

// Measures reads and writes the measures of a founder.
type Measures interface {
	Measures(ctx context.Context, founder app.ID) ([]coaching.Measure, error)
	SaveMeasure(ctx context.Context, founder app.ID, m coaching.Measure) (coaching.Measure, error)
	BinMeasure(ctx context.Context, id app.ID) error
}

// People reads whom an analysis is about.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Info(ctx context.Context) (app.Office, error)
}

// Records is all that the room asks of the office.
type Records interface {
	desk.Records
	Worksheets
	Measures
	People
}

// Shell is what the room needs of the window around it.
type Shell interface {
	seam.Shell
	// Warn says in passing what could not be kept.
	Warn(text string, actions ...widgets.Action)
}

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
	// Preview shows the analysis as a document. What was typed is saved before.
	Preview func(document preview.Job)
	// SaveFile asks where a file is to be kept, its name proposed, and gives its path to save, which writes it in full or
	// not at all.
	SaveFile func(name string, save func(path string) error)
	// ShowMeasures opens the place where the measures of a founder are worked on.
	ShowMeasures func(founder app.ID)
	// ShowSWOT opens a worksheet of a founder.
	ShowSWOT func(founder, worksheet app.ID)
}

// Room makes the pages of founders.
type Room struct{ parts Parts }

// New returns the room.
func New(p Parts) *Room { return &Room{p} }
