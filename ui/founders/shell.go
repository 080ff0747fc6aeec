package founders

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/seam"
)

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Saver keeps what is typed.
type Saver = seam.Saver

// Page is the content of one tab for one founder.
type Page interface {
	Content() fyne.CanvasObject // is asked once
	Refresh()                   // loads and fills again
	// Leave keeps what is typed. An error says why it cannot be kept; then the user is asked whether to leave.
	Leave() error
}

// Tab is one tab of a founder.
type Tab struct {
	Key   string
	Title string // in the language of the window
	New   func(founder app.ID) Page
}

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	// Autosave calls save a second after the last Touch of the Saver, and at once when it is flushed.
	Autosave func(save func() error) Saver
	Tabs     []Tab // stand between the personal data and the measures
	Last     []Tab // stand behind the measures
	// Strategy says in a few words where her newest worksheet points to, "" for nothing yet. May be nil.
	Strategy func(founder app.ID) string
	// OpenSWOT shows the worksheet that a measure came from. May be nil.
	OpenSWOT func(founder, worksheet app.ID)
	// OpenPotential shows the place in a potential analysis that a measure came from; without a Part the analysis, and
	// without a Potential where she has none yet. May be nil.
	OpenPotential func(founder app.ID, source coaching.Source)
	// OpenSession shows the session that a measure or an appointment came from. May be nil.
	OpenSession func(founder, session app.ID)
	// OpenTeam shows a meeting of a success team; without a meeting the team. May be nil.
	OpenTeam func(team, meeting app.ID)
	// LoadSample fills an empty office with the sample. Nil where that cannot be done.
	LoadSample func()
	// TakeIn asks for a file with founders and shows what it holds. Nil where that cannot be done.
	TakeIn func()
	// GiveOut asks how the founders shown in the list, or all of the office, are written to a file. Nil where that
	// cannot be done.
	GiveOut func(shown []app.ID)
	// Erasures shows the certificates of erased records. Nil offers it not.
	Erasures func()
	// SaveCard writes a founder's card to a file. What is typed is kept before. Nil where that cannot be done.
	SaveCard func(founder app.ID)
	// SaveCalendar writes a founder's appointments to a file. What is typed is kept before. Nil where that cannot be done.
	SaveCalendar func(founder app.ID)
}

// Today is the day of the calendar.
func (p *Parts) Today() app.Date { return app.DateOf(p.Now()) }
