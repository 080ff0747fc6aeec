// Package sharing is what a founder's papers say about the exchange with other offices: with whom her dossier is shared,
// by which consent, what goes, and what has left the office; and the dialog by which a success team is shared.
//
// Which function do I want? New makes the Room from Parts; its Page is that of one founder, to stand among her papers,
// and Team opens the dialog of a team. Erasures shows who has confirmed an erasure. Leaving lists exactly what the next
// file to a partner holds, and Ticks asks which classes of data go. What the room asks of the office is Records, what it asks of the window is Shell. What may go on a
// day decide package app/sync and the store; the page only shows it.
//
// It imports package app and what is below it, translations, ui/arrange, ui/form, ui/preview, ui/seam, ui/widgets and
// Fyne; it knows no SQL and not package ui.
package sharing

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// People reads whose dossier it is, what she runs, and what she agreed to.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	Consents(ctx context.Context, founder app.ID) ([]app.Consent, error)
	Partners(ctx context.Context) ([]app.Partner, error)
}

// Offices are those that this one exchanges with, and what goes to them.
type Offices interface {
	Peers(ctx context.Context) ([]exchange.Peer, error)
	Leaving(ctx context.Context, office app.ID) (exchange.Leaving, error)
	Disclosures(ctx context.Context, founder app.ID) ([]exchange.Disclosure, error) // the newest first
}

// Shares reads and changes with whom a dossier is shared.
type Shares interface {
	Shares(ctx context.Context, dossier app.ID) ([]exchange.Share, error) // also those that the other side made, and ended ones
	Share(ctx context.Context, dossier, office app.ID, classes []string) (exchange.Share, error)
	Unshare(ctx context.Context, dossier, office app.ID) error
	Undo(ctx context.Context) (app.Undone, error)
}

// Erased tells which records were erased for good.
type Erased interface {
	Erasures(ctx context.Context) ([]rights.Certificate, error) // the newest first, with who has confirmed
}

// Records is all that this room asks of the office.
type Records interface {
	People
	Offices
	Shares
	Erased
}

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	Preview func(job preview.Job)
	// NewConsent asks for a consent to share data of the classes with a partner of the directory.
	NewConsent func(founder, recipient app.ID, classes []string)
	// OpenConsents shows the consents of a founder, OpenExchange the page of the partners that the office exchanges with.
	OpenConsents func(founder app.ID)
	OpenExchange func()
	// Changed is told when something of a founder or a team was shared, or is not any more; may be nil.
	Changed func(dossier app.ID)
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }

func (p *Parts) changed(dossier app.ID) {
	if p.Changed != nil {
		p.Changed(dossier)
	}
}

// Room makes the pages of founders.
type Room struct{ parts *Parts }

// New returns the room.
func New(parts Parts) *Room { return &Room{&parts} }
