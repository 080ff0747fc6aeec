// Package evening is one meeting of a success team as the window works on it while it runs: the record with what is not
// saved yet, the clock with what may be done on it now, and the way back from each step. It knows no widget.
//
// Which function do I want? New makes an Evening and Load fills it; State is the clock, Go does what comes next and
// Coming says what that is; Attend, Say, Replace and the like note what happens in the room; Edit and EditTurn take what
// is typed; Undo takes back the last step. Watch is called with every tick.
//
// It imports package app and app/team and nothing else of ours.
package evening

import (
	"context"
	"maps"
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// Records is all that an evening asks of the office.
type Records interface {
	Team(ctx context.Context, id app.ID) (team.Team, error)
	SaveMeeting(ctx context.Context, teamID app.ID, m team.Meeting) (team.Meeting, error)
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	NewID() app.ID
}

// Parts are what an evening is made of.
type Parts struct {
	Records       Records
	Team, Meeting app.ID
	Now           func() time.Time
	Running       func() time.Duration // for how long the program has been running; only grows
	// Keep is called after each change: Save is to be called soon, or at once.
	Keep func(atOnce bool)
}

// Evening is one meeting. It belongs to the goroutine of the window.
type Evening struct {
	Parts
	team  team.Team
	m     team.Meeting
	names map[app.ID]string // of founders who are known
	women []app.ID
	last  team.Look
	steps []step
}

// New returns the evening of a meeting, with nothing in it before Load.
func New(p Parts) *Evening { return &Evening{Parts: p} }

// Load reads the meeting, its team and what the women are called. putBack tells that the clock of the computer was put
// back since the meeting was worked on last; the clock of the meeting goes on from where it stood.
// Errors: app.ErrNotFound when the team or the meeting is gone.
func (e *Evening) Load(ctx context.Context) (putBack bool, err error) {
	t, err := e.Records.Team(ctx, e.Parts.Team)
	if err != nil {
		return false, err
	}
	m, ok := t.Meeting(e.Parts.Meeting)
	if !ok {
		return false, app.ErrNotFound
	}
	e.team, e.m, e.steps, e.last = t, m, nil, team.Look{}
	e.names = make(map[app.ID]string)
	e.women = e.everybody()
	for _, id := range e.women {
		if _, guest := t.Guest(id); guest {
			continue
		}
		if f, err := e.Records.Founder(ctx, id); err == nil {
			e.names[id] = f.Spoken()
		}
	}
	return e.Watch(), nil
}

// everybody is whoever has to do with the meeting: those of the team on its day, and all who stand in it.
func (e *Evening) everybody() []app.ID {
	out := e.team.Women(e.day())
	out = append(out, slices.Sorted(maps.Keys(e.m.Attendance))...)
	for _, turn := range e.m.Turns {
		out = append(out, turn.Founder)
	}
	for _, a := range team.StateOf(e.m.Clock, e.Now()).Women {
		out = append(out, a.Woman)
	}
	var once []app.ID
	for _, id := range out {
		if id != "" && !slices.Contains(once, id) {
			once = append(once, id)
		}
	}
	return once
}

// day is that of the meeting, today where it has none.
func (e *Evening) day() app.Date {
	if e.m.Date.Valid() {
		return e.m.Date
	}
	return e.Today()
}

// Save keeps the meeting as it stands.
func (e *Evening) Save(ctx context.Context) error {
	if e.m.ID == "" {
		return nil
	}
	kept, err := e.Records.SaveMeeting(ctx, e.Parts.Team, e.m)
	if err != nil {
		return err
	}
	e.m = kept
	return nil
}

// Today is the day of the calendar.
func (e *Evening) Today() app.Date { return app.DateOf(e.Now()) }

// Meeting is the meeting with what is not saved yet. What it points to must not be changed.
func (e *Evening) Meeting() team.Meeting { return e.m }

// Team is the team with the meeting as it stands.
func (e *Evening) Team() team.Team { return e.team.WithMeeting(e.m) }

// Women are all who have to do with the meeting, those of the team first, always in the same order.
func (e *Evening) Women() []app.ID { return e.women }

// Name is what a woman is called; false when her record was erased since.
func (e *Evening) Name(woman app.ID) (string, bool) {
	name, former := e.team.NameOf(woman, func(id app.ID) (string, bool) {
		name, ok := e.names[id]
		return name, ok
	})
	return name, !former
}

// Present are the women who are there, late or not.
func (e *Evening) Present() []app.ID { return e.team.Present(e.m) }

// Here tells whether a woman is there.
func (e *Evening) Here(woman app.ID) bool {
	a := e.m.Attendance[woman]
	return a == team.Present || a == team.Late
}

// Plan is how the time is shared among those who are there, or before anybody came among those who are expected.
func (e *Evening) Plan() team.Plan {
	women := len(e.Present())
	if women == 0 {
		women = len(e.team.Coming(e.m))
	}
	return team.NewPlan(e.team.LengthOf(e.m), women)
}

// Edit changes the meeting. change gets a copy whose lists and tables it must not change but replace.
func (e *Evening) Edit(change func(m *team.Meeting)) {
	change(&e.m)
	e.Keep(false)
}

// EditTurn changes the part of a woman; a part without anything in it is taken away. The lists are hers to change.
func (e *Evening) EditTurn(woman app.ID, change func(t *team.Turn)) {
	e.Edit(func(m *team.Meeting) { *m = withTurn(*m, woman, change) })
}

func withTurn(m team.Meeting, woman app.ID, change func(t *team.Turn)) team.Meeting {
	t := m.Turn(woman)
	t.Ideas, t.Offers, t.Commitments = slices.Clone(t.Ideas), slices.Clone(t.Offers), slices.Clone(t.Commitments)
	change(&t)
	if t.News+t.Wish+t.Obstacle == "" && len(t.Ideas)+len(t.Offers)+len(t.Commitments) == 0 {
		m.Turns = slices.DeleteFunc(slices.Clone(m.Turns), func(old team.Turn) bool { return old.Founder == woman })
		return m
	}
	return m.WithTurn(t)
}
