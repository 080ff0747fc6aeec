package teams

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Icon is the sign of the room: three who stand together.
func Icon() fyne.Resource { return theme.NewThemedResource(icon) }

var icon = fyne.NewStaticResource("team.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">`+
	`<circle cx="12" cy="7" r="3.2"/><circle cx="4.6" cy="9.4" r="2.4"/><circle cx="19.4" cy="9.4" r="2.4"/>`+
	`<path d="M6.8 19v-2.6a5.2 5.2 0 0 1 10.4 0V19z"/><path d="M0.8 19v-1.8a3.8 3.8 0 0 1 5.2-3.5a7 7 0 0 0-1 3.5V19z"/>`+
	`<path d="M23.2 19v-1.8a3.8 3.8 0 0 0-5.2-3.5a7 7 0 0 1 1 3.5V19z"/></svg>`))
