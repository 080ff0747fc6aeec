// Package choice is the two pages of a potential analysis on which the founder decides: her options, weighed against
// each other, and her markets with the years of her business.
//
// Which type do I want? NewOptions and NewMarket make the pages from Parts. They read the analysis from the desk and
// change it there alone.
//
// It imports package app, its instruments and charts, translations, the desk, ui/charts, ui/widgets and Fyne; it knows
// no SQL and not package ui.
package choice

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/widgets"
)

// Shell is what the pages need of the window around them.
type Shell interface {
	// Canvas is where dialogs are shown and the focus is.
	Canvas() fyne.Canvas
	// Tell says in passing what was done, and what may follow.
	Tell(text string, actions ...widgets.Action)
}

// Parts are what a page is made of.
type Parts struct {
	Desk  *desk.Desk
	Shell Shell
	// Measure opens the form of a new measure that comes from a place of the analysis, with a text to begin with.
	Measure func(source coaching.Source, text string)
}
