package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
)

// Page is one meeting. Call Content once, then Refresh each time it comes to the front; call Leave before it goes.
type Page struct {
	Parts
	teamID, meeting app.ID
	content         *fyne.Container
}

func newPage(p Parts, teamID, meeting app.ID) *Page {
	return &Page{Parts: p, teamID: teamID, meeting: meeting, content: container.NewStack()}
}

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Refresh loads the meeting and shows it.
func (p *Page) Refresh() {}

// Leave keeps what is typed and gives the screen back.
func (p *Page) Leave() error { return nil }

// Undo takes back what was done last.
func (p *Page) Undo() {}

// Keyed hears a key of the window and tells whether it was one of the page.
func (p *Page) Keyed(*fyne.KeyEvent) bool { return false }
