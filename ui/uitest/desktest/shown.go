package desktest

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// Top is the dialog on top, or the page where none is open.
func (d *Desk) Top() fyne.CanvasObject { return uitest.Top(d.Window) }

// Texts are all words that are shown.
func (d *Desk) Texts() []string { return uitest.Texts(d.Top()) }

// Shows tells whether words are shown in one piece.
func (d *Desk) Shows(words string) bool {
	return slices.ContainsFunc(d.Texts(), func(text string) bool { return strings.Contains(text, words) })
}

// Sees checks that all words are shown.
func (d *Desk) Sees(words ...string) {
	d.T.Helper()
	for _, w := range words {
		if !d.Shows(w) {
			d.T.Errorf("%q is not among %q", w, d.Texts())
		}
	}
}

// SeesNot checks that none of the words is shown.
func (d *Desk) SeesNot(words ...string) {
	d.T.Helper()
	for _, w := range words {
		if d.Shows(w) {
			d.T.Errorf("%q is shown", w)
		}
	}
}

// Press taps the button with a label.
func (d *Desk) Press(label string) {
	d.T.Helper()
	uitest.Button(d.T, d.Top(), label).OnTapped()
}

// Text types into the field with a label.
func (d *Desk) Text(label, text string) {
	d.T.Helper()
	Field[*widgets.TextField](d, label).SetText(text)
}

// Escape closes the dialog on top, below which none may be.
func (d *Desk) Escape() {
	d.T.Helper()
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	uitest.Closed(d.T, d.Canvas())
}

// Field finds the input whose field has a label.
func Field[T fyne.CanvasObject](d *Desk, label string) T {
	d.T.Helper()
	return uitest.Input[T](d.T, d.Top(), label)
}
