// Package teams is the room of the success teams: the list, and one team with its women and their goals, its meetings
// from the invitation to what came of them, and the way it has gone.
//
// Which function do I want? New makes the Screen from Parts; Open shows a team or a meeting of it, Ended is told when
// the live page of a meeting is done. What the room asks of the office is Records, what it asks of the window is Shell;
// the page of a running meeting comes from outside as Live.
//
// It imports package app, its teams, charts, calendars and documents, translations, ui/charts, ui/message, ui/outfile,
// ui/preview, ui/widgets and Fyne; it knows no SQL and not package ui.
package teams

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Teams reads and writes the teams of the office.
type Teams interface {
	Teams(ctx context.Context) ([]team.Team, error)
	Team(ctx context.Context, id app.ID) (team.Team, error)
	Origins(ctx context.Context) (map[app.ID]string, error)       // the offices that share teams and women with this one
	SaveTeam(ctx context.Context, t team.Team) (team.Team, error) // without its meetings
	BinTeam(ctx context.Context, id app.ID) error
	RestoreTeam(ctx context.Context, id app.ID) error
}

// Meetings writes the meetings of a team, and makes a commitment a measure.
type Meetings interface {
	SaveMeeting(ctx context.Context, teamID app.ID, m team.Meeting) (team.Meeting, error)
	DropMeeting(ctx context.Context, id app.ID) error
	TrackCommitment(ctx context.Context, commitment app.ID) (coaching.Measure, error)
}

// Women finds the founders of the office and what they do.
type Women interface {
	Founders(ctx context.Context, filter app.FounderFilter) ([]app.FounderRow, error)
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	SaveFounder(ctx context.Context, f app.Founder) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
}

// Office tells which office this is, makes ids, and takes back the last change.
type Office interface {
	Info(ctx context.Context) (app.Office, error)
	NewID() app.ID
	Undo(ctx context.Context) (app.Undone, error)
}

// Records is all that this room asks of the office.
type Records interface {
	Teams
	Meetings
	Women
	Office
}

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Saver keeps what is typed.
type Saver = seam.Saver

// Live is the page of a running meeting.
type Live interface {
	Content() fyne.CanvasObject // is asked once
	Refresh()                   // loads and fills again
	Leave() error               // keeps what is typed
	Undo()                      // takes back what was done on it last
	// Keyed hears a key of the window and tells whether it was one of the page.
	Keyed(key *fyne.KeyEvent) bool
}

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	// Autosave calls save a second after the last Touch of the Saver, and at once when it is flushed.
	Autosave func(save func() error) Saver
	Preview  func(job preview.Job)
	// SaveFile asks where a file is to be kept, its name proposed, and gives its path to save, which writes it in full or
	// not at all.
	SaveFile func(name string, save func(path string) error)
	// Live makes the page of a meeting that is kept; Ended is to be called when it is done.
	Live func(teamID, meeting app.ID) Live
	// Share asks with which office a team is shared; nil offers it not.
	Share func(of team.Team)
	// OpenFounder shows a founder, OpenMeasures her measures.
	OpenFounder, OpenMeasures func(founder app.ID)
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }
