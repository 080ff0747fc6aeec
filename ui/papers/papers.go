// Package papers is the last tab of a founder: every document that can be made of her, the consents she gave, her rights
// over her data, and the history of every field.
//
// Which function do I want? New makes the Room from Parts, Room.Page her tab; OpenPage and NewConsent lead to a place of
// it. What the room asks of the office is Records, what it asks of the window is Shell. What holds on a day, what is
// missing and what may be seen is said by package app and app/rights; the window only shows it.
//
// It imports package app, its instruments, coaching and documents, translations, ui/form, ui/outfile,
// ui/preview, ui/widgets and Fyne; it knows no SQL and not package ui.
package papers

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/rights"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Person tells who she is, what she runs, and which office this is.
type Person interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	Info(ctx context.Context) (app.Office, error)
}

// Instruments tell what was made with her.
type Instruments interface {
	Readings(ctx context.Context, founder app.ID) ([]profile.Reading, error)
	Answers(ctx context.Context, founder app.ID) ([]profile.Answer, error)
	Worksheets(ctx context.Context, founder app.ID) ([]swot.Worksheet, error)
	Analyses(ctx context.Context, founder app.ID) ([]potential.Analysis, error)
}

// Coaching tells of her sessions, goals, projects and referrals.
type Coaching interface {
	Sessions(ctx context.Context, founder app.ID) ([]coaching.Session, error) // in the order of time, undated last
	Agreements(ctx context.Context, founder app.ID) ([]coaching.Agreement, error)
	Participations(ctx context.Context, founder app.ID) ([]indicator.Participation, error)
	Referrals(ctx context.Context, founder app.ID) ([]app.Referral, error)
}

// Directory tells of partners and projects of the office.
type Directory interface {
	Partners(ctx context.Context) ([]app.Partner, error)
	Projects(ctx context.Context) ([]app.Project, error)
}

// Consents reads and writes what she agreed to.
type Consents interface {
	Consents(ctx context.Context, founder app.ID) ([]app.Consent, error)
	SaveConsent(ctx context.Context, founder app.ID, c app.Consent) (app.Consent, error) // an empty ID makes a new one
	Shares(ctx context.Context, dossier app.ID) ([]exchange.Share, error)                // also those of other offices with this one
}

// Rights does what she may ask of the office.
type Rights interface {
	Access(ctx context.Context, founder app.ID) (rights.Access, error)
	Restrict(ctx context.Context, founder app.ID, r app.Restriction) error
	Unrestrict(ctx context.Context, founder app.ID) error
	Duties(ctx context.Context, founder app.ID) ([]rights.Duty, error)
	Erase(ctx context.Context, founder app.ID, reason string) (rights.Certificate, error)
}

// Changes tells what was changed, the newest first.
type Changes interface {
	History(ctx context.Context, dossier app.ID, limit int) ([]app.HistoryEntry, error)
}

// Records is all that this room asks of the office.
type Records interface {
	Person
	Instruments
	Coaching
	Directory
	Consents
	Rights
	Changes
}

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// The documents of other tabs: the keys of Parts.Print.
const (
	PrintProfile   = "profile"
	PrintWay       = "way"
	PrintSheet     = "sheet"
	PrintSWOT      = "swot"
	PrintPotential = "potential"
)

// The keys of the pages.
const (
	PageDocuments = "documents"
	PageConsents  = "consents"
	PageRights    = "rights"
	PageHistory   = "history"
)

// Section is a page of another room among the papers.
type Section struct {
	Key   string
	Title string
	Page  interface {
		Content() fyne.CanvasObject // is asked once
		Refresh()                   // loads and fills again
		Leave() error               // keeps what is typed
	}
}

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	Preview func(job preview.Job)
	// SaveFile asks where a file is to be kept, its name proposed, and gives its path to save, which writes it in full or
	// not at all.
	SaveFile func(name string, save func(path string) error)
	// ChooseFolder asks for a folder and calls then with it, unless she cancels.
	ChooseFolder func(then func(folder string))
	// ShowFile opens a file or folder in the program that the system has for it; nil where that cannot be done.
	ShowFile func(path string) error
	// Print shows the document of an instrument's tab by one of the keys Print…; one without an entry is not offered.
	Print map[string]func(founder app.ID)
	// PrintHours shows the time sheets of a month; nil offers none.
	PrintHours func(founder app.ID, month app.Month)
	// Sections stand between the consents and the rights; may be nil.
	Sections func(founder app.ID) []Section
	// Changed is told when something of a founder was kept, Erased when she is gone for good. Both may be nil.
	Changed, Erased func(founder app.ID)
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }

// Room makes the tabs of founders.
type Room struct{ parts *Parts }

// New returns the room.
func New(parts Parts) *Room { return &Room{&parts} }

// Page returns the tab of a founder; Refresh fills it.
func (r *Room) Page(founder app.ID) *Page { return newPage(r.parts, founder) }
