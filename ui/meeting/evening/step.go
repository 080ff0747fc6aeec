package evening

import "wurzelwerk/app/team"

// Step is a kind of thing that was done and can be taken back.
type Step string

// The steps beside those of the clock, which are called as their events are.
const (
	StepAttendance Step = "attendance"
	StepResult     Step = "result"
	StepFollowUp   Step = "follow-up"
	StepRemoved    Step = "removed"
	StepBuddies    Step = "buddies"
	StepNext       Step = "next"
	StepRoles      Step = "roles"
)

// step is what was done, and how the meeting is without it. What was typed since stays.
type step struct {
	kind Step
	back func(m *team.Meeting)
}

// do changes the meeting at once and remembers the way back.
func (e *Evening) do(kind Step, change, back func(m *team.Meeting)) {
	change(&e.m)
	e.steps = append(e.steps, step{kind, back})
	e.Keep(true)
}

// Undo takes back the last step and says what it was. Of a meeting that was opened again, the last tap on the clock can
// be taken back. False when there is nothing.
func (e *Evening) Undo() (Step, bool) {
	if n := len(e.steps); n > 0 {
		last := e.steps[n-1]
		e.steps = e.steps[:n-1]
		last.back(&e.m)
		e.Keep(true)
		return last.kind, true
	}
	for i := len(e.m.Clock) - 1; i >= 0; i-- {
		switch kind := e.m.Clock[i].Kind; kind {
		case team.EventSet:
		case team.EventShare: // attendance goes with it, and nobody knows any more how it was
			return "", false
		default:
			e.takeBack(&e.m)
			if kind == team.EventEnd {
				e.m.State = team.Running
			}
			if kind == team.EventBegin {
				e.m.State = team.Planned
			}
			e.Keep(true)
			return Step(kind), true
		}
	}
	return "", false
}

func (e *Evening) takeBack(m *team.Meeting) { m.Clock = team.TakeBack(m.Clock) }
