package analysis

import "fyne.io/fyne/v2"

// Page is one part of an analysis, such as its numbers.
type Page interface {
	Content() fyne.CanvasObject // is asked once
	Refresh()                   // fills from the desk; called when the page is shown and after every edit while it is in front
	// Leave ends what is being typed. An error says what cannot be read and so was not kept.
	Leave() error
}
