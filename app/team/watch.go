package team

import "time"

// Look is one look at the clocks of the computer: the wall clock, which may be set, and for how long the program has
// been running, which only grows.
type Look struct {
	Wall time.Time
	Run  time.Duration
}

// slack is by how much two clocks may differ without one having been set.
const slack = 2 * time.Second

// PutBack tells whether the wall clock was put back between two looks, or since the last entry of the log when before
// is the zero Look, as after a start of the program. The entry to append says how much time passed since the last entry
// of the log: what the running of the program tells, nothing where it was not running.
func PutBack(log []Event, before, now Look) (Event, bool) {
	if len(log) == 0 {
		return Event{}, false
	}
	last := log[len(log)-1].At.Time()
	set := Event{At: MomentOf(now.Wall), Kind: EventSet}
	if before.Wall.IsZero() {
		return set, now.Wall.Before(last.Add(-slack))
	}
	ran := max(0, now.Run-before.Run)
	if now.Wall.Sub(before.Wall) >= ran-slack {
		return Event{}, false
	}
	passed := max(0, before.Wall.Sub(last)) + ran
	set.Seconds = int(min(passed, mostSeconds*time.Second) / time.Second)
	return set, true
}

// GoOn is the log of a meeting that was left and goes on now: what passed since its last entry does not count.
func GoOn(log []Event, now time.Time) []Event {
	return append(log[:len(log):len(log)], Event{At: MomentOf(now), Kind: EventSet})
}

// Finish is the log of a meeting that was left and ended with its last entry.
func Finish(log []Event, now time.Time) []Event {
	return append(GoOn(log, now), Event{At: MomentOf(now), Kind: EventEnd})
}

// TakeBack is the log without its last entry but those of the computer's clock: the last tap, undone. The time before it
// counts as if it had not been.
func TakeBack(log []Event) []Event {
	for i := len(log) - 1; i >= 0; i-- {
		if log[i].Kind == EventSet {
			continue
		}
		out := append(log[:i:i], log[i+1:]...)
		if i > 0 && i < len(out) {
			passed := log[i].At.Time().Sub(log[i-1].At.Time())
			out[i].Seconds = min(max(0, out[i].Seconds)+int(max(0, min(passed, mostSeconds*time.Second))/time.Second), mostSeconds)
		}
		return out
	}
	return log
}
