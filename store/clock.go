package store

import "time"

// clockBits are the bits of the counter in a stamp of the hybrid logical clock, below the milliseconds.
const clockBits = 16

// nextClock is the stamp after last: the present time, or one more than last when the clock of the machine stands
// behind it. Stamps never go back.
func nextClock(last int64, now time.Time) int64 {
	return max(now.UnixMilli()<<clockBits, last+1)
}

// clockTime is the time of a stamp.
func clockTime(clock int64) time.Time { return time.UnixMilli(clock >> clockBits) }
