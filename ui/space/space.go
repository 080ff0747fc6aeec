// Package space is what rooms show of premises: the dialogs for an offer and for what a founder looks for, an offer and
// a search in words, and the offers that suit a search, each with its reasons.
//
// Which function do I want? EditOffer and EditSought open the dialogs, OfferFacts and SoughtText say what stands in a
// record, Matches shows the best offers for a search. What fits says package app, MatchSpaces.
//
// It imports package app, translations, ui/arrange, ui/form, ui/seam, ui/widgets and Fyne; it knows no SQL and not
// package ui.
package space

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/ui/seam"
)

// Offers writes the premises on offer, and finds who may offer some.
type Offers interface {
	SaveSpace(ctx context.Context, s app.Space) (app.Space, error)
	Partners(ctx context.Context) ([]app.Partner, error)
	FindBusinesses(ctx context.Context, words string) ([]app.BusinessRow, error)
}

// Searches writes what premises founders look for.
type Searches interface {
	SaveSpaceSought(ctx context.Context, founder app.ID, s app.SpaceSought) (app.SpaceSought, error)
}

// Shell is what the dialogs need of the window around them.
type Shell = seam.Shell

// Parts are what the dialogs are made of.
type Parts struct {
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
}
