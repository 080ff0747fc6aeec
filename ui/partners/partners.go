// Package partners is the room of the partners in the window: the directory of those to refer to and from, the referrals
// of all founders, and the premises that are offered and sought.
//
// Which function do I want? New makes the Screen from Parts; Open shows a partner. What the room asks of the office is
// Records, what it asks of the window is Shell. How a referral goes on and which premises suit says package app.
//
// It imports package app and its cards, translations, ui/arrange, ui/form, ui/outfile, ui/referrals, ui/seam, ui/space,
// ui/widgets and Fyne; it knows no SQL and not package ui.
package partners

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/space"
)

// Directory reads and writes the partners.
type Directory interface {
	Partners(ctx context.Context) ([]app.Partner, error) // by name
	SavePartner(ctx context.Context, p app.Partner) (app.Partner, error)
	DropPartner(ctx context.Context, id app.ID) error // app.ErrInUse while anything names it
}

// Referrals reads those of all founders outside the bin, and which of them came from an office that this one exchanges
// data with.
type Referrals interface {
	AllReferrals(ctx context.Context) ([]app.FounderReferral, error)
	IncomingReferrals(ctx context.Context) ([]exchange.IncomingReferral, error)
}

// Premises reads and writes what is offered and sought.
type Premises interface {
	space.Offers
	space.Searches
	Spaces(ctx context.Context) ([]app.Space, error) // by title
	DropSpace(ctx context.Context, id app.ID) error
	AllSpacesSought(ctx context.Context) ([]app.FounderSpaceSought, error) // of founders at work
	DropSpaceSought(ctx context.Context, id app.ID) error
}

// Office finds founders, and takes back the last change.
type Office interface {
	Founders(ctx context.Context, filter app.FounderFilter) ([]app.FounderRow, error)
	Undo(ctx context.Context) (app.Undone, error)
}

// Records is all that this room asks of the office.
type Records interface {
	Directory
	Referrals
	Premises
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
	// SaveFile asks where a file is to be kept, its name proposed, and gives its path to save, which writes it in full or
	// not at all.
	SaveFile func(name string, save func(path string) error)
	// OpenReferral shows a referral of a founder, Refer begins one because of premises that a partner offers.
	OpenReferral func(founder, referral app.ID)
	Refer        func(founder app.ID, offer app.Space)
	OpenFounder  func(founder app.ID)
	// Sections stand behind the pages of this room.
	Sections []Section
}

// Section is a page of another room among those of the partners. It may besides have ways of its own to go back.
type Section struct {
	Key   string
	Title string
	Page  interface {
		Content() fyne.CanvasObject // is asked once
		Refresh()                   // loads and fills again
		Leave() error               // keeps what is typed
	}
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }

// space is what its dialogs need.
func (p *Parts) space() space.Parts {
	return space.Parts{Shell: p.Shell, Context: p.Context, Now: p.Now}
}
