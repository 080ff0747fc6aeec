package coaching

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// Settled tells whether nothing is left to do: it is done, or was dropped.
func (m Measure) Settled() bool { return m.Status == Done || m.Status == Dropped }

// ByUrgency sorts measures as they press today: overdue ones, what is to do by its day, what has no day, and last what is
// settled, the newest first. of takes the measure out of an entry.
func ByUrgency[T any](list []T, today app.Date, of func(T) Measure) {
	slices.SortStableFunc(list, func(x, y T) int {
		a, b := of(x), of(y)
		if a.Settled() && b.Settled() {
			return cmp.Compare(b.DoneOn, a.DoneOn)
		}
		return cmp.Or(cmp.Compare(rank(a, today), rank(b, today)), cmp.Compare(a.Due, b.Due))
	})
}

// rank is 0 for overdue, 1 with a day, 2 without one, 3 for settled.
func rank(m Measure, today app.Date) int {
	switch {
	case m.Settled():
		return 3
	case m.Overdue(today):
		return 0
	case m.Due == "":
		return 2
	default:
		return 1
	}
}

// Origin is the kind of instrument that a measure came from.
type Origin string

// The origins.
const (
	FromSWOT      Origin = "swot"
	FromPotential Origin = "potential"
	FromSession   Origin = "session"
	FromTeam      Origin = "team"
	FromNothing   Origin = "none"
)

// Values lists the origins in the order of the instruments.
func (Origin) Values() []string {
	return []string{string(FromSWOT), string(FromPotential), string(FromSession), string(FromTeam), string(FromNothing)}
}

// Origin is where the measure came from.
func (m Measure) Origin() Origin {
	switch {
	case m.From == nil:
		return FromNothing
	case m.From.SWOT != "":
		return FromSWOT
	case m.From.Potential != "":
		return FromPotential
	case m.From.Session != "":
		return FromSession
	case m.From.Team != "":
		return FromTeam
	default:
		return FromNothing
	}
}
