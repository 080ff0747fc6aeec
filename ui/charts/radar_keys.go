package charts

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/ui/widgets"
)

// FocusGained begins at the axis that is on top.
func (r *Radar) FocusGained() {
	r.focused = true
	r.goTo(max(r.axis, 0))
	r.Refresh()
}

// FocusLost takes the bubble away.
func (r *Radar) FocusLost() {
	r.focused = false
	r.goTo(NoAxis)
	r.Refresh()
}

func stepOf(key fyne.KeyName) int {
	switch key {
	case fyne.KeyRight, fyne.KeyDown:
		return 1
	case fyne.KeyLeft, fyne.KeyUp:
		return -1
	}
	return 0
}

// TypedKey goes from axis to axis.
func (r *Radar) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	n := len(r.data.Axes)
	switch step := stepOf(key.Name); {
	case step != 0 && n > 0:
		r.goTo((max(r.axis, 0) + step + n) % n)
	case key.Name == fyne.KeyEscape && r.axis != NoAxis:
		r.goTo(NoAxis)
	default:
		widgets.ForwardKey(r, key)
	}
}

// TypedRune does nothing.
func (r *Radar) TypedRune(rune) {}
