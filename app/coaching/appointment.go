package coaching

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// Appointment is a day on which consultant and founder meet.
type Appointment struct {
	Day     app.Date
	Start   app.Clock
	Session app.ID // that was prepared for the day, or in which the day was agreed
	Begun   bool   // the session stands there as a draft
}

// NextAppointment is the first from today on: a draft of such a day, or the day that a session agreed on where no
// session stands on it yet. False where there is none.
func NextAppointment(sessions []Session, today app.Date) (next Appointment, ok bool) {
	var all []Appointment
	for _, s := range sessions {
		if s.BinnedOn != "" {
			continue
		}
		if s.Date.Valid() && s.Date >= today && !s.Locked() {
			all = append(all, Appointment{s.Date, s.Start, s.ID, true})
		}
		held := slices.ContainsFunc(sessions, func(o Session) bool { return o.Date == s.NextDate && o.BinnedOn == "" })
		if s.NextDate.Valid() && s.NextDate >= today && !held {
			all = append(all, Appointment{s.NextDate, s.NextStart, s.ID, false})
		}
	}
	if len(all) == 0 {
		return next, false
	}
	return slices.MinFunc(all, func(a, b Appointment) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Start, b.Start)) }), true
}
