package team

import (
	"time"

	"wurzelwerk/app"
)

// Event is one entry of the log of a meeting's clock. Which fields count depends on its kind. One that names nobody where
// it should, as after a woman was erased, changes nothing, and the turn of nobody is nobody's time.
type Event struct {
	At      Moment    `json:"at"`
	Kind    EventKind `json:"kind"`
	Woman   app.ID    `json:"woman,omitempty"`   // turn, skip and extend: whose; give: who gives
	To      app.ID    `json:"to,omitempty"`      // give: who receives
	Round   Round     `json:"round,omitempty"`   // give, skip: of which round, the running one when empty
	Minutes int       `json:"minutes,omitempty"` // begin: of the meeting; extend and give: how many
	Seconds int       `json:"seconds,omitempty"` // set: how many really passed since the entry before
	Women   []app.ID  `json:"women,omitempty"`   // begin and share: who is there, in the order of their turns
}

// EventKind is what happened.
type EventKind string

// The kinds of events.
const (
	EventBegin  EventKind = "begin"
	EventTurn   EventKind = "turn"   // a woman takes her turn, whoever had it before
	EventRound  EventKind = "round"  // the next round
	EventPause  EventKind = "pause"  // nobody's time runs, that of the meeting does
	EventResume EventKind = "resume" // ends a pause
	EventSkip   EventKind = "skip"   // a woman leaves out the rest of her time in a round
	EventExtend EventKind = "extend" // more minutes for a woman, taken from nobody
	EventGive   EventKind = "give"   // minutes of one woman for another
	EventShare  EventKind = "share"  // what is left is shared anew among those who are there now
	EventSet    EventKind = "set"    // the clock of the computer was changed, or nobody watched; see StateOf
	EventEnd    EventKind = "end"
)

// Values lists the kinds.
func (EventKind) Values() []string {
	return []string{
		string(EventBegin), string(EventTurn), string(EventRound), string(EventPause), string(EventResume), string(EventSkip),
		string(EventExtend), string(EventGive), string(EventShare), string(EventSet), string(EventEnd),
	}
}

// Round is a part of the evening.
type Round string

// The rounds in their order. In all but the first and the last each woman has her time.
const (
	Opening     Round = "opening"
	Flash       Round = "flash"
	LookBack    Round = "look-back"
	Work        Round = "work"
	Commitments Round = "commitments"
	Closing     Round = "closing"
)

// Rounds are all rounds in their order.
var Rounds = []Round{Opening, Flash, LookBack, Work, Commitments, Closing}

// Values lists the rounds in their order.
func (Round) Values() []string {
	out := make([]string, len(Rounds))
	for i, r := range Rounds {
		out[i] = string(r)
	}
	return out
}

// Moment is a point in time as the clock of the computer shows it, in UTC and whole seconds: "2025-05-13T16:04:05Z".
type Moment string

const momentLayout = "2006-01-02T15:04:05Z"

// MomentOf is the second in which t lies.
func MomentOf(t time.Time) Moment { return Moment(t.UTC().Format(momentLayout)) }

// Valid tells whether the text is a real moment between the years 1000 and 9999.
func (m Moment) Valid() bool {
	_, ok := m.parsed()
	return ok
}

// Expected says how a moment is written.
func (Moment) Expected() string { return "2025-05-13T16:04:05Z" }

// Time is the moment; the zero time for an invalid one.
func (m Moment) Time() time.Time {
	t, _ := m.parsed()
	return t
}

func (m Moment) parsed() (time.Time, bool) {
	t, err := time.Parse(momentLayout, string(m))
	if err != nil || MomentOf(t) != m || m < "1000" {
		return time.Time{}, false
	}
	return t, true
}
