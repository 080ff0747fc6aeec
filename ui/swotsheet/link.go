package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// link is a line that opens something. It takes the width it is given and ends in "…" where the words do not fit;
// Enter and Space press it.
type link struct {
	widget.Hyperlink
}

func newLink(text string, tapped func()) *link {
	l := &link{}
	l.Text, l.OnTapped, l.Truncation = text, tapped, fyne.TextTruncateEllipsis
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey presses the link and hands on what it does not use.
func (l *link) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.OnTapped()
	default:
		widgets.ForwardKey(l, key)
	}
}
