package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// renderer draws a widget from four functions; objects are those it paints, from back to front.
type renderer struct {
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	refresh func()
}

// Layout places the objects.
func (r *renderer) Layout(size fyne.Size) { r.layout(size) }

// MinSize measures the objects.
func (r *renderer) MinSize() fyne.Size { return r.min() }

// Refresh takes colours and texts again and repaints.
func (r *renderer) Refresh() {
	if r.refresh != nil {
		r.refresh()
	}
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Objects lists what is painted.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *renderer) Destroy() {}

// focusRing is the frame that shows where the keyboard is.
func focusRing(r *canvas.Rectangle, focused bool) {
	r.StrokeWidth = 0
	r.StrokeColor = nil
	if focused {
		r.StrokeWidth = 2
		r.StrokeColor = Color(theme.ColorNamePrimary)
	}
}

// canvasOf is where an object stands. One that was not painted yet is known to no canvas; it will stand in the window
// that was opened first.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	if windows := driver.AllWindows(); len(windows) > 0 {
		return windows[0].Canvas()
	}
	return nil
}

// focus gives the keyboard to a widget that is on a canvas.
func focus(o fyne.CanvasObject) {
	SignOfLife()
	f, ok := o.(fyne.Focusable)
	if c := canvasOf(o); ok && c != nil {
		c.Focus(f)
	}
}

// ForwardKey hands a key that a focused widget does not use to the canvas, where dialogs hear Esc and Enter and the
// key map hears F1. Fyne itself gives keys to the focused widget alone.
func ForwardKey(from fyne.CanvasObject, key *fyne.KeyEvent) {
	SignOfLife()
	if c := canvasOf(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
}

// ForwardShortcut hands a shortcut to the key map or dialog that hears it, unless it moves through the text of an
// entry, and tells whether it did. Fyne itself gives shortcuts to a focused entry alone.
func ForwardShortcut(from fyne.CanvasObject, s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || movesInText(custom) {
		return false
	}
	return TypedShortcut(canvasOf(from), s)
}

func movesInText(s *desktop.CustomShortcut) bool {
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyUp, fyne.KeyDown:
		return s.Modifier&^fyne.KeyModifierShift == fyne.KeyModifierShortcutDefault
	}
	return false
}

func isEnter(name fyne.KeyName) bool { return name == fyne.KeyReturn || name == fyne.KeyEnter }

func withAlpha(c color.Color, alpha uint8) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = alpha
	return n
}

var signOfLife = func() {}

// OnSignOfLife lets run be called whenever a widget of this package hears a key or the pointer: the user is there.
func OnSignOfLife(run func()) { signOfLife = run }

// SignOfLife says that the user is there. A widget of your own that hears keys or the pointer calls it.
func SignOfLife() { signOfLife() }
