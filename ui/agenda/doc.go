// Package agenda is the page "Heute" that the program opens with: what happens today, what is due and what ends soon. Each
// line opens its place.
//
// Which type do I want? Screen, made by New from Parts; Refresh loads the day. What counts as due is decided in
// app/today, not here.
//
// It imports package app, app/today, translations, ui/seam, ui/widgets and Fyne; it knows no SQL and not package ui.
package agenda

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/today"
	"wurzelwerk/translations"
	"wurzelwerk/ui/seam"
)

// Day reads what the list of a day is made of, and the words in it.
type Day interface {
	DayInput(ctx context.Context) (today.Input, error)
	CalledNames(ctx context.Context) (map[app.ID]string, error)
	LineWords(ctx context.Context, lines []today.Line) (map[app.ID]string, error) // by the record of each line
}

// Records is all that this page asks of the office.
type Records interface{ Day }

// Parts are what the page is made of.
type Parts struct {
	Records Records
	Shell   seam.Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	Open    func(today.Line) // shows the place of a line
	Create  func()           // asks for a new founder
	// LoadSample fills an empty office with the sample. Nil where that cannot be done.
	LoadSample func()
	// Loaded hears the lines each time they are loaded. May be nil.
	Loaded func(day app.Date, lines []today.Line)
}

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }
