package intake

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// entryList is the list of entries. The arrows go through it, Space ticks, Enter goes to the choice of the line, Esc
// goes on to the dialog.
type entryList struct {
	widget.List
	onSpace func(i int)
	views   map[*entryRow]bool
	at      int
}

func newEntryList(length func() int, create func() *entryRow, update func(i int, r *entryRow)) *entryList {
	l := &entryList{views: make(map[*entryRow]bool)}
	l.Length = length
	l.CreateItem = func() fyne.CanvasObject {
		r := create()
		l.views[r] = true
		return r
	}
	l.UpdateItem = func(i int, o fyne.CanvasObject) { update(i, o.(*entryRow)) }
	l.ExtendBaseWidget(l)
	return l
}

// goTo shows and marks a line.
func (l *entryList) goTo(i int) {
	if n := l.Length(); n > 0 {
		i = max(0, min(n-1, i))
		l.Highlight(i)
		l.Select(i)
	}
}

// TypedKey goes through the list.
func (l *entryList) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	steps := map[fyne.KeyName]int{
		fyne.KeyDown: 1, fyne.KeyUp: -1, fyne.KeyPageDown: l.page(), fyne.KeyPageUp: -l.page(),
		fyne.KeyHome: -l.Length(), fyne.KeyEnd: l.Length(),
	}
	switch {
	case steps[key.Name] != 0:
		l.goTo(l.at + steps[key.Name])
	case key.Name == fyne.KeySpace:
		l.onSpace(l.at)
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		l.enterChoice()
	default:
		widgets.ForwardKey(l, key)
	}
}

// TypedShortcut hands shortcuts to the dialog.
func (l *entryList) TypedShortcut(s fyne.Shortcut) { widgets.ForwardShortcut(l, s) }

// page is how many lines fit.
func (l *entryList) page() int {
	for r := range l.views {
		return max(1, int(l.Size().Height/(r.MinSize().Height+theme.Padding())))
	}
	return 1
}

// enterChoice gives the keyboard to the choice of the marked line.
func (l *entryList) enterChoice() {
	c := fyne.CurrentApp().Driver().CanvasForObject(l)
	for r := range l.views {
		if c != nil && r.line == l.at && r.Visible() && !r.choice.Hidden && fyne.CurrentApp().Driver().CanvasForObject(r) != nil {
			c.Focus(r.choice)
			return
		}
	}
}
