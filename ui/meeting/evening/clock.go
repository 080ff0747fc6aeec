package evening

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// State is the clock as it stands now.
func (e *Evening) State() team.State { return team.StateOf(e.m.Clock, e.Now()) }

// Runs tells whether the clock of the meeting runs or pauses, and somebody is there to see it.
func (e *Evening) Runs() bool {
	s := e.State()
	return s.Begun && !s.Ended && !s.Asks
}

// Watch looks at the clocks of the computer and tells whether the wall clock was put back since the last look. Then the
// log says so, and the clock of the meeting goes on as if nothing had happened.
func (e *Evening) Watch() bool {
	before := e.last
	e.last = team.Look{Wall: e.Now(), Run: e.Running()}
	n := len(e.m.Clock)
	if n == 0 || e.m.Clock[n-1].Kind == team.EventEnd {
		return false
	}
	set, ok := team.PutBack(e.m.Clock, before, e.last)
	if ok {
		e.m.Clock = append(slices.Clip(e.m.Clock), set)
		e.Keep(true)
	}
	return ok
}

// log is the log with entries of now.
func (e *Evening) log(log []team.Event, entries ...team.Event) []team.Event {
	log = slices.Clip(log)
	for _, entry := range entries {
		entry.At = team.MomentOf(e.Now())
		log = append(log, entry)
	}
	return log
}

// tap does something on the clock, which may take several entries.
func (e *Evening) tap(kind Step, entries ...team.Event) {
	e.Watch()
	e.do(kind, func(m *team.Meeting) { m.Clock = e.log(m.Clock, entries...) }, func(m *team.Meeting) {
		for range entries {
			e.takeBack(m)
		}
	})
}

// Move is what Go would do.
type Move struct {
	Kind  team.EventKind // begin, turn, round, end; "" for nothing
	Round team.Round     // turn and round: the round it is in then
	Woman app.ID         // turn and round: who is next; "" for nobody
}

// Coming is what Go would do now.
func (e *Evening) Coming() Move {
	s := e.State()
	switch {
	case s.Asks || s.Ended:
		return Move{}
	case !s.Begun && len(e.Present()) == 0:
		return Move{}
	case !s.Begun:
		return Move{Kind: team.EventBegin}
	case s.Round == team.Closing:
		return Move{Kind: team.EventEnd}
	case s.NextUp != "":
		round := s.Round
		if round == team.Opening {
			round = team.Flash
		}
		return Move{Kind: team.EventTurn, Round: round, Woman: s.NextUp}
	default:
		s, _ := e.nextRound()
		return Move{Kind: team.EventRound, Round: s.Round, Woman: s.NextUp}
	}
}

// nextRound is the clock in the next round in which anybody has time, or in the closing, and the entries that lead there.
func (e *Evening) nextRound() (team.State, []team.Event) {
	var entries []team.Event
	for {
		entries = append(entries, team.Event{Kind: team.EventRound})
		s := team.StateOf(e.log(e.m.Clock, entries...), e.Now())
		if s.NextUp != "" || s.Round == team.Closing {
			return s, entries
		}
	}
}

// Go does what comes next: it begins the meeting, gives the turn to the next woman, or goes on to the next round and its
// first woman. It does not end the meeting: see End. It returns what it did.
func (e *Evening) Go() Move {
	next := e.Coming()
	switch next.Kind {
	case team.EventBegin:
		e.begin()
	case team.EventTurn:
		e.Turn(next.Woman)
	case team.EventRound:
		_, entries := e.nextRound()
		if next.Woman != "" {
			entries = append(entries, team.Event{Kind: team.EventTurn, Woman: next.Woman})
		}
		e.tap(Step(team.EventRound), entries...)
	default:
	}
	return next
}

// begin starts the clock. The meeting is held today, whatever was planned.
func (e *Evening) begin() {
	before := e.m
	at := app.Clock(e.Now().Format("15:04"))
	start := team.Event{Kind: team.EventBegin, Minutes: e.team.MinutesFrom(e.m, at), Women: e.m.SpeakingOrder(e.Present())}
	e.last = team.Look{}
	e.do(Step(team.EventBegin), func(m *team.Meeting) {
		m.State, m.Date = team.Running, e.Today()
		if !m.Start.Valid() {
			m.Start = at
		}
		m.Clock = e.log(nil, start)
	}, func(m *team.Meeting) {
		m.State, m.Date, m.Start, m.Clock = before.State, before.Date, before.Start, before.Clock
	})
	e.Watch()
}

// Turn gives the turn to a woman, whoever is next.
func (e *Evening) Turn(woman app.ID) {
	if s := e.State(); s.Begun && !s.Ended && s.Round != team.Closing && e.Here(woman) {
		e.tap(Step(team.EventTurn), team.Event{Kind: team.EventTurn, Woman: woman})
	}
}

// Pause stops the clock of the turn, or lets it go on.
func (e *Evening) Pause() {
	if !e.Runs() {
		return
	}
	kind := team.EventPause
	if e.State().Paused {
		kind = team.EventResume
	}
	e.tap(Step(kind), team.Event{Kind: kind})
}

// Extend gives the woman whose turn it is more minutes, which nobody loses. It tells whether it is anybody's turn.
func (e *Evening) Extend(minutes int) bool {
	s := e.State()
	if s.Woman == "" || !e.Runs() {
		return false
	}
	e.tap(Step(team.EventExtend), team.Event{Kind: team.EventExtend, Woman: s.Woman, Minutes: minutes})
	return true
}

// Skip leaves out the rest of the turn that runs, or else the next one. It returns whose, "" for nobody's.
func (e *Evening) Skip() app.ID {
	s := e.State()
	woman := s.Woman
	if woman == "" && s.Round != team.Opening {
		woman = s.NextUp
	}
	if woman != "" && e.Runs() {
		e.tap(Step(team.EventSkip), team.Event{Kind: team.EventSkip, Woman: woman})
	}
	return woman
}

// Give moves a minute from one woman to another, in this round or, before the first one, of the working time. It tells
// whether she had one to give.
func (e *Evening) Give(from, to app.ID) bool {
	if from == to || !e.Runs() || !e.Here(to) || e.Left(from) == 0 {
		return false
	}
	e.tap(Step(team.EventGive), team.Event{Kind: team.EventGive, Woman: from, To: to, Minutes: 1})
	return true
}

// Left is how many seconds a woman has left in this round, or before the first one in the working time.
func (e *Evening) Left(woman app.ID) int {
	s := e.State()
	round := s.Round
	if round == team.Opening {
		round = team.Work
	}
	for _, a := range s.Women {
		if a.Woman == woman {
			return a.In(round).Remaining()
		}
	}
	return 0
}

// End ends the meeting, and carries over by itself what was not kept for the first time.
func (e *Evening) End() {
	if !e.Runs() {
		return
	}
	e.Watch()
	e.end(e.log(e.m.Clock, team.Event{Kind: team.EventEnd}))
}

// Finish ends a meeting that was left, as of its last entry.
func (e *Evening) Finish() {
	if e.State().Asks {
		e.end(team.Finish(e.m.Clock, e.Now()))
	}
}

// GoOn lets a meeting that was left go on now; what passed meanwhile does not count.
func (e *Evening) GoOn() {
	if !e.State().Asks {
		return
	}
	before := e.m.Clock
	e.last = team.Look{}
	e.do(Step(team.EventResume), func(m *team.Meeting) { m.Clock = team.GoOn(m.Clock, e.Now()) }, func(m *team.Meeting) { m.Clock = before })
	e.Watch()
}

func (e *Evening) end(log []team.Event) {
	before := e.m
	e.do(Step(team.EventEnd), func(m *team.Meeting) {
		m.State, m.Clock = team.Held, log
		*m, _ = e.team.WithMeeting(*m).CarryOver(m.ID, e.Records.NewID).Meeting(m.ID)
	}, func(m *team.Meeting) {
		m.State, m.Clock = before.State, before.Clock
		e.uncarry(m, before)
	})
}

// uncarry takes out the commitments that the end carried over.
func (e *Evening) uncarry(m *team.Meeting, before team.Meeting) {
	known := make(map[app.ID]bool)
	for _, t := range before.Turns {
		for _, c := range t.Commitments {
			known[c.ID] = true
		}
	}
	for _, t := range m.Turns {
		*m = withTurn(*m, t.Founder, func(t *team.Turn) {
			t.Commitments = slices.DeleteFunc(t.Commitments, func(c team.Commitment) bool { return c.CarriedFrom != "" && !known[c.ID] })
		})
	}
}
