package widgets

import (
	"fyne.io/fyne/v2"
)

// heard holds who hears the shortcuts of each canvas; of several the last one does. Fyne keeps one handler for a
// shortcut and does not tell whether there is one. It is used on the thread of the window alone.
var heard = make(map[fyne.Canvas]map[string][]*hearing)

type hearing struct{ run func() }

// hearShortcut lets run hear a shortcut until forget is called.
func hearShortcut(c fyne.Canvas, s fyne.Shortcut, run func()) (forget func()) {
	h, name := &hearing{run}, s.ShortcutName()
	if heard[c] == nil {
		heard[c] = make(map[string][]*hearing)
	}
	heard[c][name] = append(heard[c][name], h)
	c.AddShortcut(s, func(fyne.Shortcut) { TypedShortcut(c, s) })
	return func() {
		rest := heard[c][name][:0]
		for _, other := range heard[c][name] {
			if other != h {
				rest = append(rest, other)
			}
		}
		heard[c][name] = rest
		if len(rest) == 0 {
			delete(heard[c], name)
			c.RemoveShortcut(s)
		}
		if len(heard[c]) == 0 {
			delete(heard, c)
		}
	}
}

// TypedShortcut runs what hears a shortcut on a canvas and tells whether anything does.
func TypedShortcut(c fyne.Canvas, s fyne.Shortcut) bool {
	list := heard[c][s.ShortcutName()]
	if len(list) == 0 {
		return false
	}
	list[len(list)-1].run()
	return true
}
