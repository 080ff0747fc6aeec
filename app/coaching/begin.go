package coaching

import (
	"fmt"
	"slices"
	"time"

	"wurzelwerk/app"
)

// beginStep is to how many minutes the beginning of a session is rounded.
const beginStep = 5 * time.Minute

// Begin is a draft of a kind that begins now, on the nearest five minutes of the clock, and is as long and at the place
// that is usual for the kind.
func Begin(kind Kind, now time.Time) Session {
	t, start := TemplateOf(kind), now.Round(beginStep)
	return Session{
		Kind: kind, Place: t.Place, Status: Draft, Date: app.DateOf(start),
		Start: app.Clock(start.Format("15:04")),
		End:   t.End(app.Clock(start.Format("15:04"))),
	}
}

// End is when a session that begins at a time of the clock usually ends; "" without a time.
func (t Template) End(start app.Clock) app.Clock {
	if !start.Valid() {
		return ""
	}
	minutes := (start.Minutes() + t.Minutes) % dayMinutes
	return app.Clock(fmt.Sprintf("%02d:%02d", minutes/hourMinutes, minutes%hourMinutes))
}

// usualOrder is in which order the instruments are usually worked with.
var usualOrder = []Kind{"first", "profiling", "swot", "potential"}

// NextKind is what the next session will probably be about: the first of the usual instruments that no session was
// about yet, else advice that follows up.
func NextKind(sessions []Session) Kind {
	for _, kind := range usualOrder {
		if !slices.ContainsFunc(sessions, func(s Session) bool { return s.Kind == kind && s.BinnedOn == "" }) {
			return kind
		}
	}
	return "follow-up"
}

// Numbers are the numbers of the sessions that count, from 1 in the order of time, as time sheets have them.
func Numbers(sessions []Session) map[app.ID]int {
	counted := Counted(sessions)
	out := make(map[app.ID]int, len(counted))
	for i, s := range counted {
		out[s.ID] = i + 1
	}
	return out
}

// LastAgreed is the newest session before s in which something was agreed; false where there is none. A session without
// a day is behind all others.
func LastAgreed(sessions []Session, s Session) (last Session, ok bool) {
	for _, other := range sessions {
		before := other.Date != "" && (s.Date == "" || byTime(other, s) < 0)
		if other.ID == s.ID || other.BinnedOn != "" || !before || !other.has(SectionAgreements) {
			continue
		}
		if !ok || byTime(last, other) <= 0 {
			last, ok = other, true
		}
	}
	return last, ok
}
