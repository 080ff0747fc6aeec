// Package conflicts is the page on which values that two offices wrote without knowing of each other lie side by side,
// with who wrote them when and what they belong to. One is taken, or one is made of both; that can be undone.
//
// Which function do I want? New makes the Page from Parts. What it asks of the office is Records, what it asks of the
// window is Shell. How texts differ says package app/exchange, how a value is said in words app/changes, what lies
// veiled app/rights.
//
// It imports package app, app/changes, app/exchange, app/rights, translations, ui/arrange, ui/form, ui/message, ui/seam,
// ui/widgets and Fyne; it knows no SQL and not package ui.
package conflicts

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/seam"
)

// Settling reads conflicts and ends them.
type Settling interface {
	Conflicts(ctx context.Context) ([]exchange.Conflict, error) // open first, newest first; then those of the last 90 days
	Settle(ctx context.Context, id app.ID, choice exchange.Choice) error
	Undo(ctx context.Context) (app.Undone, error)
}

// People tell whether a founder's records may be changed, and what of them may be seen.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error) // app.ErrNotFound for the dossier of a business or team
	Consents(ctx context.Context, founder app.ID) ([]app.Consent, error)
	CalledNames(ctx context.Context) (map[app.ID]string, error)
}

// Directory names what values may refer to.
type Directory interface {
	Partners(ctx context.Context) ([]app.Partner, error)
	Projects(ctx context.Context) ([]app.Project, error)
}

// Records is all that this page asks of the office.
type Records interface {
	Settling
	People
	Directory
}

// Shell is what the page needs of the window around it.
type Shell = seam.Shell

// Parts are what the page is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	// Open shows the place of the record that a conflict is about.
	Open func(c exchange.Conflict)
	// Counted is told how many conflicts are open whenever they were loaded. May be nil.
	Counted func(open int)
}
