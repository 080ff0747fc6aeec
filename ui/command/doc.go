// Package command is the command line: the same records and rules as the window, without a display, for scripts,
// schedules and tests.
//
// Which function do I want? Known tells main whether the arguments call for a command or for the window; Run runs one
// and gives the exit status. DefaultFolder is where the office lies when nobody says otherwise; Terminal asks for a
// passphrase without showing it.
//
// It imports package app and what is below it, ui/message, translations and assets. It reaches the store through the
// interfaces below, which main fills; it knows no Fyne.
package command

import (
	"context"
	"io"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/rights"
)

// The exit statuses.
const (
	Done    = 0
	Failed  = 1 // refused or failed; a plain sentence stands on standard error
	Misused = 2 // wrong usage
)

// Env is what a command needs from outside.
type Env struct {
	Stdin      io.Reader
	Stdout     io.Writer
	Stderr     io.Writer
	Getenv     func(string) string
	Now        func() time.Time
	Passphrase func(label string) (string, error) // asks on the terminal; nil where there is none
	Log        func(error)                        // takes the technical text of unexpected errors; nil for none
	Version    string                             // of the program
	Offices    Offices
	Carry      Carry
}

// Offices makes and opens offices.
type Offices interface {
	// Create makes an office in the folder and opens it; recovery is shown once and never kept.
	Create(ctx context.Context, folder string, info app.Office, passphrase string) (o Office, recovery string, err error)
	Open(ctx context.Context, folder, passphrase string) (Office, error)
	// Restore puts a backup in the place of the office; aside is the folder where the old one lies now, or empty.
	Restore(ctx context.Context, folder, backup, passphrase string) (aside string, err error)
}

// Office is one open office.
type Office interface {
	Founders(ctx context.Context, filter app.FounderFilter) ([]app.FounderRow, error)
	Import(ctx context.Context, doc archive.Document) (archive.Summary, error)
	ImportSample(ctx context.Context, doc archive.Document) (archive.Summary, error)
	// Export is everything under the names of archives.
	Export(ctx context.Context) (archive.Document, error)
	// ArchiveNames are the names under which Export knows records, by id; a record without one goes by its id.
	ArchiveNames(ctx context.Context) (map[app.ID]string, error)
	// MatchFounders finds for each founder of a list those of the office who may be the same woman, the surest first.
	MatchFounders(ctx context.Context, founders []app.Founder) ([][]app.Duplicate, error)
	// ImportFounders takes a list in as one change, all of it or nothing.
	ImportFounders(ctx context.Context, list []app.Incoming) (app.Intake, error)
	// Access is everything that the office holds on a founder.
	Access(ctx context.Context, founder app.ID) (rights.Access, error)
	// Duties are what must be kept of a founder until when.
	Duties(ctx context.Context, founder app.ID) ([]rights.Duty, error)
	// Restrict makes the records of a founder ones that are only kept, until Unrestrict.
	Restrict(ctx context.Context, founder app.ID, r app.Restriction) error
	Unrestrict(ctx context.Context, founder app.ID) error
	// Erase removes a founder for good; a reason is needed while a duty to keep runs.
	Erase(ctx context.Context, founder app.ID, reason string) (rights.Certificate, error)
	Check(ctx context.Context) error
	Backup(ctx context.Context, file string) error
	Exchanging
	Carried
	Close(ctx context.Context) error
}
