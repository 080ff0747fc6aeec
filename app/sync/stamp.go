package sync

import (
	"bytes"
	"cmp"
	"time"
)

// clockBits are the bits of the counter in a clock value, below the milliseconds since 1970.
const clockBits = 16

// Actor is one incarnation of an office's database: 16 random bytes. Restoring a backup starts a new one, because the
// old one has given away stamps and numbers that the backup does not know of.
type Actor [16]byte

// Stamp is when and by whom a cell was written. The zero Stamp means "never".
type Stamp struct {
	Clock int64 // hybrid logical clock: milliseconds since 1970, times 65536, plus a counter
	Actor Actor
}

// Compare orders stamps by clock, then by actor: -1, 0 or +1. No two writes of one cell share a stamp.
func (s Stamp) Compare(o Stamp) int {
	return cmp.Or(cmp.Compare(s.Clock, o.Clock), bytes.Compare(s.Actor[:], o.Actor[:]))
}

// IsZero tells that nothing was ever written.
func (s Stamp) IsZero() bool { return s == Stamp{} }

// Time is the time of a clock value.
func Time(clock int64) time.Time { return time.UnixMilli(clock >> clockBits) }

// Clock is the first clock value of a time.
func Clock(t time.Time) int64 { return t.UnixMilli() << clockBits }

// NextClock is the clock value after the last one that was given or merged: the present time, or one more than last
// when the clock of the machine stands behind it. It never goes back, so that what is written here after a merge is
// later than all that was merged.
func NextClock(last int64, now time.Time) int64 { return max(Clock(now), last+1) }

// Mark says how far changes of an actor have been merged: all up to a number.
type Mark struct {
	_     struct{} `cbor:",toarray"`
	Actor Actor
	LSN   int64
}

// Reach is how far the marks reach into the changes of an actor, where line are the incarnations that it continues with
// the last number that it shares with each: whoever merged those up to there has merged the same of the actor.
func Reach(marks []Mark, actor Actor, line []Mark) int64 {
	var reach int64
	for _, m := range marks {
		if m.Actor == actor {
			reach = max(reach, m.LSN)
		}
		for _, former := range line {
			if m.Actor == former.Actor {
				reach = max(reach, min(m.LSN, former.LSN))
			}
		}
	}
	return reach
}
