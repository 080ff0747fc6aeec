package coaching

import (
	"time"

	"wurzelwerk/app"
)

// Counts tells whether the session belongs into the proof of hours: it is closed or signed, and nobody keeps it out.
func (s Session) Counts() bool {
	return s.Locked() && s.BinnedOn == "" && (s.Reportable == nil || *s.Reportable)
}

// gross is how many minutes lie between start and end on the face of the clock; 0 without one of them.
func (s Session) gross() int {
	start, end, ok := s.times()
	if !ok {
		return 0
	}
	return (end - start + dayMinutes) % dayMinutes
}

// times are start and end in minutes after midnight.
func (s Session) times() (start, end int, ok bool) {
	if !s.Start.Valid() || !s.End.Valid() {
		return 0, 0, false
	}
	return s.Start.Minutes(), s.End.Minutes(), true
}

// Minutes are those from start to end by the clock without the break, never less than 0; 0 while a time is missing. An
// end before the start is that of the next day; the same time twice is no time.
func (s Session) Minutes() int { return max(0, s.gross()-s.BreakMinutes) }

// PastMidnight tells whether the session ends on the day after its date.
func (s Session) PastMidnight() bool {
	start, end, ok := s.times()
	return ok && end < start
}

// ClockChange is how many minutes more (in autumn) or less (in spring) passed between start and end than the face of
// the clock says, since the clocks of the zone were changed meanwhile; 0 on all other days, and without day or times.
func (s Session) ClockChange(zone *time.Location) int {
	if !s.Date.Valid() || s.gross() == 0 || zone == nil {
		return 0
	}
	last := s.Date
	if s.PastMidnight() {
		last = last.AddDays(1)
	}
	passed := moment(last, s.End, zone).Sub(moment(s.Date, s.Start, zone))
	return int(passed/time.Minute) - s.gross()
}

func moment(day app.Date, at app.Clock, zone *time.Location) time.Time {
	d, m := day.Time(), at.Minutes()
	return time.Date(d.Year(), d.Month(), d.Day(), m/60, m%60, 0, 0, zone)
}

// interval is when the session goes on, in minutes since a fixed day by the face of the clock; false without day or
// times.
func (s Session) interval() (from, to int, ok bool) {
	if !s.Date.Valid() || s.gross() == 0 {
		return 0, 0, false
	}
	from = int(s.Date.Time().Unix()/60) + s.Start.Minutes()
	return from, from + s.gross(), true
}
