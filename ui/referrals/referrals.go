// Package referrals is the page of a founder's referrals in the window: whom she was sent to and who sent her, how far
// each has come, the letter and the reminder, and what premises she looks for.
//
// Which function do I want? New makes the Room from Parts; its Page is that of one founder, to stand among her tabs.
// What the room asks of the office is Records, what it asks of the window is Shell. Which step leads on, what keeps a
// referral from going out and what a consent covers says package app; the page only shows it.
//
// It imports package app, its documents, exchange and rights, translations, ui/arrange, ui/form, ui/preview, ui/seam,
// ui/sharing, ui/space, ui/widgets and Fyne; it knows no SQL and not package ui.
package referrals

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/space"
)

// Referrals reads and writes the referrals of a founder.
type Referrals interface {
	Referrals(ctx context.Context, founder app.ID) ([]app.Referral, error)
	SaveReferral(ctx context.Context, founder app.ID, r app.Referral) (app.Referral, error) // as app.Referral.Change allows
	DropReferral(ctx context.Context, id app.ID) error                                      // drafts only
}

// People reads whom a referral is about, to whom it goes, and by which consent.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Consents(ctx context.Context, founder app.ID) ([]app.Consent, error)
	Partners(ctx context.Context) ([]app.Partner, error)
	Access(ctx context.Context, founder app.ID) (rights.Access, error) // all that a letter may take along
}

// Premises reads and writes what premises she looks for, and reads those on offer.
type Premises interface {
	space.Searches
	Spaces(ctx context.Context) ([]app.Space, error)
	SpacesSought(ctx context.Context, founder app.ID) ([]app.SpaceSought, error)
	DropSpaceSought(ctx context.Context, id app.ID) error
}

// Office tells which office this is, and takes back the last change.
type Office interface {
	Info(ctx context.Context) (app.Office, error)
	Undo(ctx context.Context) (app.Undone, error)
}

// Exchange reads with which offices this one exchanges data, and what came from them, and shares a founder with one.
type Exchange interface {
	Peers(ctx context.Context) ([]exchange.Peer, error)
	Shares(ctx context.Context, dossier app.ID) ([]exchange.Share, error)
	Share(ctx context.Context, dossier, office app.ID, classes []string) (exchange.Share, error)
	IncomingReferrals(ctx context.Context) ([]exchange.IncomingReferral, error)
}

// Records is all that the room asks of the office.
type Records interface {
	Referrals
	People
	Premises
	Exchange
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
	Preview func(job preview.Job)
	// NewConsent asks for a consent to share data of the classes with a partner.
	NewConsent func(founder, recipient app.ID, classes []string)
	// Changed is told when something of a founder was kept; may be nil.
	Changed func(founder app.ID)
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }

// space is what its dialogs need.
func (p *Parts) space() space.Parts {
	return space.Parts{Shell: p.Shell, Context: p.Context, Now: p.Now}
}

// Room makes the pages of founders.
type Room struct{ parts Parts }

// New returns the room.
func New(parts Parts) *Room { return &Room{parts} }
