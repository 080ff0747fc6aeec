package today

import "time"

// Beginning are the lines of today with a time that lies less than notice ahead of now, or is now.
func Beginning(lines []Line, now time.Time, notice time.Duration) (out []Line) {
	minutes := now.Hour()*60 + now.Minute()
	for _, l := range lines {
		if l.Urgency != Now || !l.At.Valid() {
			continue
		}
		if ahead := l.At.Minutes() - minutes; ahead >= 0 && time.Duration(ahead)*time.Minute <= notice {
			out = append(out, l)
		}
	}
	return out
}
