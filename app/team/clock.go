package team

import (
	"slices"
	"time"

	"wurzelwerk/app"
)

// How many seconds before the end of a turn the clock warns: two minutes in the working time, in the short rounds less.
const (
	WarnSeconds      = 120
	WarnSecondsShort = 30
)

// Unwatched is for how many seconds beyond the planned end a clock without an entry goes on by itself; after that it
// asks whether to go on.
const Unwatched = 3600

// State is what the clock shows. All durations are whole seconds.
type State struct {
	Begun  bool
	Ended  bool
	Paused bool
	// Asks tells that the meeting seems to have been left, as when it is opened again on the next day: the state is
	// that of the last entry, and GoOn or Finish says what becomes of it.
	Asks      bool
	Round     Round
	Woman     app.ID // whose turn it is; "" for nobody's
	Remaining int    // of that turn
	Overrun   int    // of that turn
	Warning   bool   // it is over soon
	Elapsed   int    // since the beginning, pauses too
	Left      int    // until the planned end
	Late      int    // beyond the planned end
	Needed    int    // by what is still to come, with the closing
	NextUp    app.ID // who has not had her turn in this round; "" when all had
	Women     []Account
}

// Behind is by how many seconds the meeting would end late if all took the time that they have.
func (s State) Behind() int { return max(0, s.Needed-s.Left+s.Late) }

// Account is the time of one woman.
type Account struct {
	Woman app.ID
	Here  bool // she is among those who share the time now
	times [4]Time
}

// In is her time in a round; none in opening and closing.
func (a Account) In(r Round) Time {
	if i := timed(r); i >= 0 {
		return a.times[i]
	}
	return Time{}
}

// Remaining is what she still has from a round on.
func (a Account) Remaining(from Round) int {
	sum := 0
	for _, r := range Rounds[max(0, slices.Index(Rounds, from)):] {
		sum += a.In(r).Remaining()
	}
	return sum
}

// Time is the time of a woman in a round, in seconds.
type Time struct {
	Base     int // her share
	Received int // from others
	Given    int // to others
	Extended int // from nobody
	Skipped  int // left out
	Used     int
	Begun    bool // she had her turn, or left it out
}

// Allotted is what she has in all, used or not.
func (t Time) Allotted() int { return max(0, t.Base+t.Received+t.Extended-t.Given-t.Skipped) }

// Remaining is what she has left.
func (t Time) Remaining() int { return max(0, t.Allotted()-t.Used) }

// Overrun is by how much she took more than she has.
func (t Time) Overrun() int { return max(0, t.Used-t.Allotted()) }

// timed is the place of a round among those in which each woman has her time; -1 for the others.
func timed(r Round) int {
	switch r {
	case Flash:
		return 0
	case LookBack:
		return 1
	case Work:
		return 2
	case Commitments:
		return 3
	default:
		return -1
	}
}

// StateOf is the state of a meeting's clock by its log at a moment. It needs nothing else, so that a window that was
// closed, a program that was killed and a computer that slept all find the clock where it should be.
//
// The order of the log is the order of what happened. Between two entries as much time passed as their stamps say, never
// less than none: time does not run backwards. When the clock of the computer was put back (Watch sees it while it
// looks), an entry of kind EventSet says how much time really passed before it and from which stamp to count on; without
// such an entry the one interval in which it happened counts as nothing, and the clock stands until the stamp of the
// last entry is reached again. A clock put forward cannot be told from sleep and counts as time. Entries that make no
// sense where they stand, such as a turn before the beginning or a gift to oneself, change nothing.
func StateOf(log []Event, now time.Time) State {
	c := replay(log)
	quiet := max(0, now.Unix()-c.last)
	asks := c.begun && !c.ended && quiet > int64(max(0, c.total-c.elapsed)+Unwatched)
	if !asks {
		c.pass(int(min(quiet, mostSeconds)))
	}
	s := c.state()
	s.Asks = asks
	return s
}

// mostSeconds is more than any meeting lasts; no interval counts for more.
const mostSeconds = MostMinutes * 60

// clock is a log being read.
type clock struct {
	begun, ended, paused bool
	last                 int64 // stamp of the last entry, seconds since 1970
	total                int   // of the meeting
	elapsed              int
	closing              int // used of the closing
	round                Round
	woman                app.ID
	accounts             []Account
}

func replay(log []Event) *clock {
	c := &clock{round: Opening}
	for _, e := range log {
		c.pass(c.step(e))
		c.apply(e)
	}
	return c
}

// step is how much time passed before an entry.
func (c *clock) step(e Event) int {
	before := c.last
	if t, ok := e.At.parsed(); ok {
		c.last = t.Unix()
	}
	switch {
	case e.Kind == EventSet:
		return max(0, min(e.Seconds, mostSeconds))
	case !c.begun:
		return 0
	default:
		return int(max(0, min(c.last-before, mostSeconds)))
	}
}

// pass lets time run.
func (c *clock) pass(seconds int) {
	if !c.begun || c.ended {
		return
	}
	c.elapsed += seconds
	if c.paused {
		return
	}
	if c.round == Closing {
		c.closing += seconds
	}
	if t := c.time(c.woman, c.round); t != nil {
		t.Used += seconds
	}
}

// time is her time in a round; nil where there is none.
func (c *clock) time(woman app.ID, r Round) *Time {
	at, i := timed(r), c.index(woman)
	if at < 0 || i < 0 {
		return nil
	}
	return &c.accounts[i].times[at]
}

func (c *clock) index(woman app.ID) int {
	if woman == "" {
		return -1
	}
	return slices.IndexFunc(c.accounts, func(a Account) bool { return a.Woman == woman })
}

func (c *clock) state() State {
	s := State{
		Begun: c.begun, Ended: c.ended, Paused: c.paused, Round: c.round, Woman: c.woman, Elapsed: c.elapsed,
		Left: max(0, c.total-c.elapsed), Late: max(0, c.elapsed-c.total), Women: slices.Clone(c.accounts),
	}
	if t := c.time(c.woman, c.round); t != nil {
		s.Remaining, s.Overrun = t.Remaining(), t.Overrun()
		s.Warning = s.Remaining > 0 && s.Remaining <= warning(c.round)
	}
	if !c.begun || c.ended {
		return s
	}
	s.Needed, s.NextUp = c.needed(), c.nextUp()
	return s
}

func warning(r Round) int {
	if r == Work {
		return WarnSeconds
	}
	return WarnSecondsShort
}

// needed is what is still to come, with the closing.
func (c *clock) needed() int {
	sum := max(0, ClosingMinutes*60-c.closing)
	for _, a := range c.accounts {
		if a.Here {
			sum += a.Remaining(c.round)
		}
	}
	return sum
}

// nextUp is who should speak next; in the opening who will be the first.
func (c *clock) nextUp() app.ID {
	r := c.round
	if r == Opening {
		r = Flash
	}
	for _, a := range c.accounts {
		if t := a.In(r); a.Here && !t.Begun && t.Remaining() > 0 {
			return a.Woman
		}
	}
	return ""
}
