package teams

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// keyList is a list that Enter opens an entry of, and that gives the focus back upwards from its first entry.
type keyList struct {
	widget.List
	onEnter func(id int)
	onTop   func()
	at      int
}

func newKeyList(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *keyList {
	l := &keyList{}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.OnHighlighted = func(id int) { l.at = id }
	l.ExtendBaseWidget(l)
	return l
}

// enter goes into the list from above.
func (l *keyList) enter(c fyne.Canvas) {
	if l.Length() > 0 {
		c.Focus(l)
		l.Highlight(min(l.at, l.Length()-1))
	}
}

// TypedKey opens with Enter and Space, and goes up from the first entry.
func (l *keyList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if l.at < l.Length() {
			l.onEnter(l.at)
		}
	case fyne.KeyDown:
		l.List.TypedKey(key)
	case fyne.KeyUp:
		if l.at == 0 {
			l.onTop()
			return
		}
		l.List.TypedKey(key)
	case fyne.KeyHome:
		l.Highlight(0)
	case fyne.KeyEnd:
		l.Highlight(l.Length() - 1)
	default:
		widgets.ForwardKey(l, key)
	}
}
