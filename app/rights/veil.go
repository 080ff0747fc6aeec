package rights

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

// Veil is how far the value of a change may be seen on a screen that others may look at.
type Veil int

// The veils.
const (
	Open   Veil = iota // it may stand there
	Asked              // only when somebody asks for it
	Closed             // not at all: special data without a consent that holds
)

// toldInConfidence are fields that concern special categories, whatever record they are of.
var toldInConfidence = []string{
	"confidentialNote", "residenceTitle", "residenceUntil", "selfEmploymentPermitted", "citizenships", "inGermanySince",
	"entry", "exit", "followUp",
}

// VeilOf is how far the old value of a change may be seen on the day: confidential notes, the questionnaires of a funder
// and what belongs to a residence title only when asked for; answers of a sensitive block only when asked for and where a
// consent allows the block.
func VeilOf(h app.HistoryEntry, consents []app.Consent, today app.Date) Veil {
	if h.Kind == app.KindAnswer {
		b, known := profile.Sheet().Block(profile.BlockOf(h.Detail))
		switch {
		case known && !b.Sensitive:
			return Open
		case known && !Allowed(consents, b.Key, today):
			return Closed
		}
		return Asked
	}
	if slices.Contains(toldInConfidence, h.Field) {
		return Asked
	}
	return Open
}
