// Package exchange is the room of the exchange with partner offices in the window: the own office card, those of the
// partners, what is sent to them and taken from them, the place that carries files, and what they ask for.
//
// Which function do I want? New makes the Room from Parts, which is a page of its own; TakeFile and TakeCard begin what
// a dropped file is for, Look finds what waits at the carrier. What the room asks of the office is Records, of the
// carrier Post, of the window around it Shell. What may leave and how it is merged says package app/sync.
//
// It imports package app, its exchange and sync, translations, ui/arrange, ui/message, ui/outfile, ui/seam, ui/sharing
// for the list of what leaves, ui/widgets and Fyne; it knows no SQL and not package ui.
package exchange

import (
	"context"
	"io"
	"time"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/ui/seam"
)

// Peers reads and writes the partner offices.
type Peers interface {
	SyncCard(ctx context.Context) (sync.Card, error) // the own one
	Peers(ctx context.Context) ([]model.Peer, error) // by name
	Pair(ctx context.Context, card sync.Card, how model.Pairing) (model.Peer, error)
	SavePeer(ctx context.Context, p model.Peer) error
	RemovePeer(ctx context.Context, office app.ID) error
}

// Files writes and takes what goes between offices.
type Files interface {
	Leaving(ctx context.Context, office app.ID) (model.Leaving, error)
	NeedsSending(ctx context.Context, office app.ID) (bool, error)
	Send(ctx context.Context, office app.ID, w io.Writer) (model.Sending, error)
	Preview(ctx context.Context, file io.ReaderAt, size int64, how model.Taking) (model.Receipt, error) // changes nothing
	Receive(ctx context.Context, file io.ReaderAt, size int64, how model.Taking) (model.Receipt, error)
}

// Wishes are what partners ask for.
type Wishes interface {
	Requests(ctx context.Context) ([]model.Request, error)
	AnswerRequest(ctx context.Context, dossier, office app.ID, remove bool) error
}

// Setting is the place that carries files.
type Setting interface {
	Carrier(ctx context.Context) (model.Carrier, error)
	SetCarrier(ctx context.Context, c model.Carrier) error
	MarkTaken(ctx context.Context, name string) error // a file at the carrier
}

// Overview is what there is to do, and whom the directory knows.
type Overview interface {
	SyncStatus(ctx context.Context) (model.Status, error)
	Partners(ctx context.Context) ([]app.Partner, error) // by name
}

// Records is all that this room asks of the office.
type Records interface {
	Peers
	Files
	Wishes
	Setting
	Overview
}

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Work is done beside the window; see Parts.Run.
type Work = func(ctx context.Context, progress func(done float64)) error

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	Post    Post // nil where nothing can be carried

	// Run does work beside the window, shown and cancelled where it takes long, and then calls then with its error.
	Run func(title string, work Work, then func(error))
	// Take is Run for work that changes records: what is typed is kept before, nothing can be typed meanwhile, and all
	// pages are made anew before then. What cannot be kept is shown, and nothing is done.
	Take func(title string, work Work, then func(error))

	// SaveFile asks where a file is to be kept, its name proposed, and gives its path to save, which writes it in full or
	// not at all.
	SaveFile func(name string, save func(path string) error)
	// SaveBeside is SaveFile for a file that takes long to write: save is Work with the path.
	SaveBeside func(name, title string, save func(ctx context.Context, path string) error, then func(error))
	OpenFile   func(endings []string, open func(path string))
	// ChooseFolder asks for a folder and calls then with it, unless she cancels.
	ChooseFolder func(then func(folder string))

	CarrierChanged func() // another place carries files
	OpenConflicts  func()
	OpenBackups    func() // the page of the settings
	OpenFounders   func()
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }
