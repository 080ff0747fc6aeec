// Package question is one question of a catalogue in the window: what is asked, its input by the look of the answer,
// "keine Angabe" at the right, and below what is to be said about it. The profiling sheet and the forms of a
// participation are columns of them.
//
// Which type do I want? Row is the question; Asked is what it knows of the records, Page what it asks of the place where
// it stands. An Input is how one kind of answer is given: NewLine, NewArea and NewDate for what is typed, NewOneOf,
// NewChips and NewChoice for options, NewShown for what cannot be changed.
//
// It imports package app, app/profile for the types in which values come, translations, ui/message, ui/widgets and Fyne;
// it knows no catalogue and not package ui.
package question

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// State is how a question stands.
type State string

// The states, as the catalogues call them.
const (
	Open     State = "open"
	Answered State = "answered"
	Declined State = "declined"
)

// Asked is a question with what stands in the records about it.
type Asked interface {
	State() State
	Value() any // nil for none
	// Check says in a sentence why a value cannot be the answer.
	Check(value any) error
	// Set answers the question; nil takes the answer away.
	Set(value any) error
	// Decline notes that she does not want to say, or takes that back.
	Decline() error
	// Remarks are the lines below the input, beside its error and the help.
	Remarks() []Remark
}

// Remark is a line below an input.
type Remark struct {
	Text string
	Ink  fyne.ThemeColorName
}

// Words are what a question shows in words. All but the label may be "".
type Words struct {
	Label   string
	Mark    string // behind the label, small: "freiwillig"
	Help    string
	Unit    string // at the right of a short input
	Decline string // "" where she cannot decline
	Note    string // "" where nothing can be remarked
}

// Page is where questions stand.
type Page interface {
	Canvas() fyne.Canvas
	Fail(err error)
	Touched()        // a letter was typed, or an option chosen: save soon
	Flush()          // a question was left: save now
	Entered(r *Row)  // the keyboard came
	Answered(r *Row) // the records have another answer
	Settle()         // a question grew or shrank
	Next()           // to the next open question
	Note(r *Row)     // remark something on the answer
}

// Same compares values as they are written: those read from the office have other types than those typed.
func Same(a, b any) bool {
	x, errA := json.Marshal(a)
	y, errB := json.Marshal(b)
	return errA == nil && errB == nil && string(x) == string(y)
}
