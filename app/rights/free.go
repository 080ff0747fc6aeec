package rights

import "wurzelwerk/app"

// Free is when records of some kinds may be erased.
type Free struct {
	From  app.Date // "" for any day
	Known bool     // false where a duty has no end noted
	Kinds []app.Kind
}

// Frees are the kinds of a founder's records by when they may be erased: what no duty binds first, then by the day; in
// the order of the kinds as they are listed in kinds.
func Frees(duties []Duty) (out []Free) {
	for _, kind := range kinds {
		from, known := ErasableFrom(duties, kind)
		i := 0
		for i < len(out) && (out[i].From < from || out[i].From == from && out[i].Known && !known) {
			i++
		}
		if i == len(out) || out[i].From != from || out[i].Known != known {
			out = append(out[:i], append([]Free{{From: from, Known: known}}, out[i:]...)...)
		}
		out[i].Kinds = append(out[i].Kinds, kind)
	}
	return out
}

// kinds are those of the records of a founder.
var kinds = []app.Kind{
	app.KindFounder, app.KindParticipation, app.KindBusiness, app.KindAnswer, app.KindReading, app.KindSWOT, app.KindPotential,
	app.KindMeasure, app.KindSession, app.KindAgreement, app.KindOutcome, app.KindConsent, app.KindReferral,
}
