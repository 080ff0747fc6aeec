// Package plan holds two pages of a potential analysis in the window: the plan of liquidity month by month, and what
// would be if prices, quantities, costs or hours were others.
//
// Which type do I want? Liquidity, made by NewLiquidity, and WhatIf, made by NewWhatIf, both from Parts. Each is built
// by Content, filled by Refresh from the desk, and left by Leave.
//
// It imports package app, its instruments and its charts, translations, ui/analysis/desk, ui/charts, ui/widgets and
// Fyne; it knows no SQL and not package ui.
package plan

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

// Parts are what the pages are made of.
type Parts struct {
	Desk  *desk.Desk
	Shell Shell
	// Measure offers a new measure with this text that comes from a place in the analysis.
	Measure func(source coaching.Source, text string)
}

// source is a place in the open analysis.
func (p Parts) source(part string) coaching.Source {
	return coaching.Source{Potential: p.Desk.Analysis().ID, Part: part}
}
