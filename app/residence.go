package app

import "time"

// Allowed is the one permission of self-employment that nothing has to be done about.
const Allowed Permission = "yes"

// ResidenceNotice is how many days before the end of a residence title the program reminds of it.
const ResidenceNotice = 90

// ResidenceEnds is in how many days, seen from today, her residence title ends: 0 on its last day, less than 0 once it
// has ended. It is ok only when that is due for a reminder: the title has ended or ends within ResidenceNotice days.
func ResidenceEnds(f Founder, today Date) (days int, ok bool) {
	if !f.ResidenceUntil.Valid() || !today.Valid() {
		return 0, false
	}
	days = int(f.ResidenceUntil.Time().Sub(today.Time()) / (24 * time.Hour))
	return days, days <= ResidenceNotice
}
