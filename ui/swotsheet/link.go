package swotsheet

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/ui/widgets"
)

// newLink is a button of the width it is given, whose words end in "…" where the room does not suffice.
func newLink(text string, tapped func()) fyne.CanvasObject {
	return widgets.Row(widgets.LinkButton(text, nil, tapped))
}
