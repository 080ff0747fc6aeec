// Package seam is what all rooms ask of the window around them: where they show dialogs and say what was done, and who
// keeps what is typed. A room that needs more, or other things, says so in an interface of its own.
//
// It imports ui/widgets and Fyne, and nothing else of ours.
package seam

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/ui/widgets"
)

// Shell is the window around a room.
type Shell interface {
	// Canvas is where dialogs are shown and the focus is.
	Canvas() fyne.Canvas
	// Tell says in passing what was done, and what may follow.
	Tell(text string, actions ...widgets.Action)
	// Fail shows an error: what happened, what is safe, what to do next.
	Fail(err error)
}

// Warn says in passing why something was not done, and what may follow. A shell that knows no warnings tells it.
func Warn(s Shell, text string, actions ...widgets.Action) {
	if w, ok := s.(interface {
		Warn(text string, actions ...widgets.Action)
	}); ok {
		w.Warn(text, actions...)
		return
	}
	s.Tell(text, actions...)
}

// Saver keeps what is typed.
type Saver interface {
	Touch()       // something was typed
	Flush() error // save now what is not saved yet
}
