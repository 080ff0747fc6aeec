package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// KeyList is a list that Enter opens an entry of, and that gives the focus back upwards from its first entry. OnEnter,
// OnTop and OnKey may be nil.
type KeyList struct {
	widget.List
	OnEnter func(id int)
	OnTop   func()
	OnKey   func(*fyne.KeyEvent) bool // sees every key first and returns true for one that it has used
	OnRune  func(rune)                // hears letters: for what opens a field, into which the letter of a key would be typed
	At      int                       // the entry of the keyboard
}

// NewKeyList returns a list; the functions are those of widget.List.
func NewKeyList(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *KeyList {
	l := &KeyList{}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.OnHighlighted = func(id int) { l.At = id }
	l.ExtendBaseWidget(l)
	return l
}

// TypedRune hears a letter.
func (l *KeyList) TypedRune(r rune) {
	if l.OnRune != nil {
		l.OnRune(r)
	}
}

// Enter goes into the list from above.
func (l *KeyList) Enter(c fyne.Canvas) {
	if l.Length() > 0 {
		c.Focus(l)
		l.Highlight(min(l.At, l.Length()-1))
	}
}

// TypedKey opens with Enter and Space, and goes up from the first entry.
func (l *KeyList) TypedKey(key *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(key) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if l.At < l.Length() && l.OnEnter != nil {
			l.OnEnter(l.At)
		}
	case fyne.KeyDown:
		l.List.TypedKey(key)
	case fyne.KeyUp:
		if l.At == 0 && l.OnTop != nil {
			l.OnTop()
			return
		}
		l.List.TypedKey(key)
	case fyne.KeyPageUp:
		l.Highlight(max(0, l.At-l.page()))
	case fyne.KeyPageDown:
		l.Highlight(min(l.Length()-1, l.At+l.page()))
	case fyne.KeyHome:
		l.Highlight(0)
	case fyne.KeyEnd:
		l.Highlight(l.Length() - 1)
	default:
		ForwardKey(l, key)
	}
}

// page is how many entries fit.
func (l *KeyList) page() int {
	height := l.CreateItem().MinSize().Height + theme.Padding()
	return max(1, int(l.Size().Height/height))
}
