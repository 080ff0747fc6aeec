package team

import (
	"fmt"

	"wurzelwerk/app"
)

// The minutes of a meeting: what each woman has in each round, and what all need at the end.
const (
	FlashMinutes      = 2
	LookBackMinutes   = 3
	CommitmentMinutes = 2
	ClosingMinutes    = 10

	fixedMinutes = FlashMinutes + LookBackMinutes + CommitmentMinutes
)

// What a team should keep to: fewer minutes of working time are too few to work, and a team of fewer or more women
// carries badly.
const (
	LeastWork  = 10
	LeastWomen = 3
	MostWomen  = 8
)

// DefaultMinutes is how long a meeting is meant to be where nothing is agreed.
const DefaultMinutes = 120

// ShareMinutes is the working time of each woman, floor((minutes − 10) / women − 7): what is left of the meeting after
// the closing and her other rounds. It is never below 0; without women it is 0.
func ShareMinutes(minutes, women int) int {
	if women < 1 {
		return 0
	}
	return max(0, (minutes-ClosingMinutes)/women-fixedMinutes)
}

// MinutesFor is how long a meeting must be for each of the women to have that working time.
func MinutesFor(women, work int) int { return ClosingMinutes + women*(fixedMinutes+work) }

// Plan is how the minutes of a meeting are shared.
type Plan struct {
	Minutes int // of the meeting
	Women   int
	Work    int // minutes of working time for each
	Used    int // minutes in all; above Minutes where the meeting is too short
	Spare   int // minutes that the division leaves over; they stand at the opening
}

// NewPlan shares the minutes of a meeting among women.
func NewPlan(minutes, women int) Plan {
	p := Plan{Minutes: max(0, minutes), Women: max(0, women)}
	if p.Women == 0 {
		return p
	}
	p.Work = ShareMinutes(p.Minutes, p.Women)
	p.Used = MinutesFor(p.Women, p.Work)
	p.Spare = max(0, p.Minutes-p.Used)
	return p
}

// PlanProblem is what is wrong with a plan, "" for nothing.
type PlanProblem string

// The problems of a plan.
const (
	NobodyThere PlanProblem = "nobody"    // no woman is there
	TooShort    PlanProblem = "too-short" // the rounds do not fit, or leave no minute to work in
	ShortWork   PlanProblem = "short-work"
)

// Problem is the gravest thing that is wrong with the plan.
func (p Plan) Problem() PlanProblem {
	switch {
	case p.Women == 0:
		return NobodyThere
	case p.Work < 1:
		return TooShort
	case p.Work < LeastWork:
		return ShortWork
	default:
		return ""
	}
}

// Part is one round of the agenda. At is "" where the meeting has no start; From counts minutes since the start.
type Part struct {
	Round   Round
	From    int
	At      app.Clock
	Minutes int
	Turns   []Slot // of each woman, in their order; none in opening and closing
}

// Slot is one woman's time in a round.
type Slot struct {
	Woman   app.ID
	From    int
	At      app.Clock
	Minutes int
}

// Agenda is the course of a meeting.
type Agenda struct {
	Plan  Plan
	Parts []Part
	End   app.Clock // "" without a start
}

// minutesOf is what each woman has in a round.
func (p Plan) minutesOf(r Round) int {
	switch r {
	case Flash:
		return FlashMinutes
	case LookBack:
		return LookBackMinutes
	case Work:
		return p.Work
	case Commitments:
		return CommitmentMinutes
	default:
		return 0
	}
}

// AgendaOf is the agenda of a meeting for the women in the order of their turns. Minutes that the division leaves over
// make the opening; without any there is none. Without women there are no rounds.
func AgendaOf(start app.Clock, minutes int, women []app.ID) Agenda {
	a := Agenda{Plan: NewPlan(minutes, len(women))}
	if len(women) == 0 {
		return a
	}
	from := 0
	for _, r := range Rounds {
		part := Part{Round: r, From: from, At: later(start, from)}
		switch r {
		case Opening:
			part.Minutes = a.Plan.Spare
		case Closing:
			part.Minutes = ClosingMinutes
		default:
			each := a.Plan.minutesOf(r)
			part.Minutes = each * len(women)
			for i, id := range women {
				part.Turns = append(part.Turns, Slot{Woman: id, From: from + i*each, At: later(start, from+i*each), Minutes: each})
			}
		}
		if part.Minutes > 0 {
			a.Parts = append(a.Parts, part)
		}
		from += part.Minutes
	}
	a.End = later(start, from)
	return a
}

// AgendaOf is the agenda of a meeting of the team as its attendance stands.
func (t Team) AgendaOf(m Meeting) Agenda {
	return AgendaOf(m.Start, t.LengthOf(m), m.SpeakingOrder(t.Coming(m)))
}

// LengthOf is how long a meeting is meant to be: as agreed for it, for the team, or DefaultMinutes.
func (t Team) LengthOf(m Meeting) int {
	switch {
	case m.Minutes > 0:
		return m.Minutes
	case t.Minutes > 0:
		return t.Minutes
	default:
		return DefaultMinutes
	}
}

// MinutesFrom is how long a meeting that begins at a time of the day may be so that it ends when it was meant to. One that
// begins early, or at another time altogether, has its full length.
func (t Team) MinutesFrom(m Meeting, at app.Clock) int {
	length := t.LengthOf(m)
	if !m.Start.Valid() || !at.Valid() {
		return length
	}
	const day = 24 * 60
	late := (at.Minutes() - m.Start.Minutes() + day) % day
	if late >= length {
		return length
	}
	return length - late
}

// later is the time so many minutes after another, past midnight on the next day; "" after an unknown one.
func later(start app.Clock, minutes int) app.Clock {
	if !start.Valid() {
		return ""
	}
	const day = 24 * 60
	at := ((start.Minutes()+minutes)%day + day) % day
	return app.Clock(fmt.Sprintf("%02d:%02d", at/60, at%60))
}
