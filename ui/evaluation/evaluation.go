// Package evaluation is the room where an office looks at what it reports: the indicators of a period with the women
// behind each number, what is still missing and until when, the hours, and the projects for which all this is done.
//
// Which function do I want? New makes the Screen from Parts; Open shows one of its pages. What the room asks of the
// office is Records, what it asks of the window is Shell; Chosen is the period that the window keeps for it. What counts
// and what is missing is computed by package app/indicator and app/coaching, never here.
//
// It imports package app, its coaching, indicators, lists and documents, translations, ui/form, ui/hours,
// ui/outfile, ui/preview, ui/seam, ui/widgets and Fyne; it knows no SQL and not package ui.
package evaluation

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Counted reads what is counted.
type Counted interface {
	Roll(ctx context.Context) (indicator.Roll, error)
	Women(ctx context.Context) ([]coaching.Woman, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
}

// Projects reads and writes the projects of the office.
type Projects interface {
	Projects(ctx context.Context) ([]app.Project, error)
	SaveProject(ctx context.Context, p app.Project) (app.Project, error)
	DropProject(ctx context.Context, id app.ID) error // app.ErrInUse while anything names it
}

// Office tells which office this is, and takes back the last change.
type Office interface {
	Info(ctx context.Context) (app.Office, error)
	Undo(ctx context.Context) (app.Undone, error)
}

// Records is all that this room asks of the office.
type Records interface {
	Counted
	Projects
	Office
}

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	// Run does work beside the window and then calls then with its error on the thread of the window; cancel ends it
	// early.
	Run     func(title string, work func(ctx context.Context) error, then func(error)) (cancel func())
	Preview func(job preview.Job)
	// SaveFile asks where a file is to be kept, its name proposed, and gives its path to save, which writes it in full or
	// not at all.
	SaveFile func(name string, save func(path string) error)
	// OpenFounder shows a founder, OpenForm a form of her participation in a project: without a form the participation,
	// without a project where a new one is begun. OpenSession shows one of her sessions.
	OpenFounder func(founder app.ID)
	OpenForm    func(founder, project app.ID, form string)
	OpenSession func(founder, session app.ID)
	// Chosen is the period that was chosen last; nil for the year of today.
	Chosen *Chosen
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }
