// Package meeting is the live meeting of a success team in the window: the clock that all in the room can read, who is
// there, and beside it the sheet of each woman with what she has promised and promises now.
//
// Which type do I want? Room, made once by New from Parts; its Page is one meeting. What it asks of the office's records
// is Records; what it asks of the window is Shell and Saver. All that is done on the page is kept at once, what is typed
// within a second, and the clock is nothing but the log of what happened: a page that is opened again goes on.
//
// It imports package app, its teams, translations, ui/message, ui/widgets and Fyne; it knows no SQL and not package ui.
package meeting

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/widgets"
)

// Records is all that the room asks of the office.
type Records interface {
	Team(ctx context.Context, id app.ID) (team.Team, error)
	SaveMeeting(ctx context.Context, teamID app.ID, m team.Meeting) (team.Meeting, error)
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	NewID() app.ID
}

// Shell is what the room needs of the window around it.
type Shell interface {
	// Canvas is where dialogs are shown and the focus is.
	Canvas() fyne.Canvas
	// Warn says in passing what could not be kept.
	Warn(text string, actions ...widgets.Action)
	// Fail shows an error: what happened, what is safe, what to do next.
	Fail(err error)
}

// Saver keeps what is typed.
type Saver = seam.Saver

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context  // ends when the office is locked
	Now     func() time.Time // the wall clock, in the zone of the office
	// Running is for how long the program has been running. It only grows, whatever the wall clock is set to.
	Running func() time.Duration
	// After calls run on the thread of the window when d has passed, unless it is stopped before.
	After func(d time.Duration, run func()) (stop func())
	// Autosave calls save a second after the last Touch of the Saver, and at once when it is flushed.
	Autosave func(save func() error) Saver
	// KeepAwake keeps the office unlocked and the screen lit while a clock runs. It is called again and again with true,
	// at least every half minute, and once with false.
	KeepAwake func(on bool)
	// FullScreen lets the window take the whole screen, or gives it back.
	FullScreen func(on bool)
	// Ring sounds so many strokes and does not wait for their end. Nil where there is no sound.
	Ring func(strokes int)
	// Sound tells whether the sound is wanted, SetSound remembers it.
	Sound    func() bool
	SetSound func(on bool)
	// Done is called when the meeting was ended, or the page is to be closed.
	Done func(teamID, meeting app.ID)
}

// Room makes the pages of meetings, of which one at a time is watched.
type Room struct {
	parts Parts
	page  *Page // the last one
}

// New returns the room.
func New(p Parts) *Room { return &Room{parts: p} }

// Page returns the page of a meeting, not yet built, and closes the one before. The meeting is kept already, whether
// planned, running or held.
func (r *Room) Page(teamID, meeting app.ID) *Page {
	if r.page != nil {
		r.page.Close()
	}
	r.page = newPage(r.parts, teamID, meeting)
	return r.page
}
