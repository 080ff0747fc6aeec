package store

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
)

// evening is a team being worked on at random.
type evening struct {
	t    *testing.T
	o    *Office
	c    circle
	team team.Team
}

// step does one thing that a window can do, and notes what should stand then.
func (e *evening) step(r *rapid.T) {
	ctx := context.Background()
	m := rapid.SampledFrom(e.team.Meetings).Draw(r, "meeting")
	switch rapid.IntRange(0, 6).Draw(r, "step") {
	case 0:
		m = team.Meeting{Date: "2025-03-18", Number: 2}
		fallthrough
	case 1, 2:
		e.team = e.team.WithMeeting(must[team.Meeting](e.t)(e.o.SaveMeeting(ctx, e.team.ID, e.scramble(r, m))))
	case 3:
		t := e.team
		t.Place, t.Meetings = rapid.SampledFrom([]string{"", "Café", "Lädchen"}).Draw(r, "place"), nil
		e.team = must[team.Team](e.t)(e.o.SaveTeam(ctx, t))
	case 4:
		task := must[coaching.Measure](e.t)(e.o.SaveMeasure(ctx, e.c.ana.ID, coaching.Measure{Text: "Zu tun"}))
		e.team = e.team.WithMeeting(must[team.Meeting](e.t)(e.o.CommitMeasure(ctx, m.ID, task.ID)))
	case 5:
		if len(m.Turns) > 0 && len(m.Turns[0].Commitments) > 0 && m.Turns[0].Founder != e.c.guest {
			must[coaching.Measure](e.t)(e.o.TrackCommitment(ctx, m.Turns[0].Commitments[0].ID))
			e.team = must[team.Team](e.t)(e.o.Team(ctx, e.team.ID))
		}
	case 6:
		if len(e.team.Meetings) > 1 {
			if err := e.o.DropMeeting(ctx, m.ID); err != nil {
				r.Fatal(err)
			}
			e.team.Meetings = slices.DeleteFunc(slices.Clone(e.team.Meetings), func(other team.Meeting) bool { return other.ID == m.ID })
		}
	}
}

// scramble changes a meeting: turns come, go and change places, promises are made, dropped and judged.
func (e *evening) scramble(r *rapid.T, m team.Meeting) team.Meeting {
	m.Turns = slices.Clone(m.Turns)
	woman := rapid.SampledFrom([]app.ID{e.c.ana.ID, e.c.bea.ID, e.c.guest}).Draw(r, "woman")
	turn := m.Turn(woman)
	turn.News = fmt.Sprint(rapid.IntRange(0, 9).Draw(r, "news"))
	if rapid.Bool().Draw(r, "promises") {
		turn.Commitments = append(slices.Clone(turn.Commitments), team.Commitment{Text: turn.News})
	} else {
		turn.Commitments = nil
	}
	m = m.WithTurn(turn)
	if rapid.Bool().Draw(r, "turned round") {
		slices.Reverse(m.Turns)
	}
	if rapid.Bool().Draw(r, "one goes") {
		m.Turns = m.Turns[1:]
	}
	m.Results = map[app.ID]team.Result{e.c.promised(0, 0).ID: team.Result(rapid.SampledFrom(team.Result("").Values()).Draw(r, "result"))}
	m.Clock = append(slices.Clone(m.Clock), team.Event{At: "2025-03-18T17:00:00Z", Kind: team.EventPause})
	return m
}

// TestTeamLaw: what is loaded is what was kept, and taking all back leads back to the start.
func TestTeamLaw(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	held := func() team.Team { return must[team.Team](t)(o.Team(ctx, c.team.ID)) }
	hers := func() []coaching.Measure { return must[[]coaching.Measure](t)(o.Measures(ctx, c.ana.ID)) }
	must[coaching.Measure](t)(o.TrackCommitment(ctx, c.promised(0, 0).ID))
	rapid.Check(t, func(r *rapid.T) {
		depth := len(o.undo)
		e := &evening{t: t, o: o, c: c, team: held()}
		start, tasks := e.team, hers()
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			e.step(r)
			if got := held(); !sameTeam(got, e.team) {
				r.Fatalf("%+v\nwant %+v", got, e.team)
			}
		}
		for len(o.undo) > depth {
			must[app.Undone](t)(o.Undo(ctx))
		}
		if got := held(); !reflect.DeepEqual(got, start) {
			r.Fatalf("after taking back: %+v\nwant %+v", got, start)
		}
		if got := hers(); !reflect.DeepEqual(got, tasks) {
			r.Fatalf("her measures after taking back: %+v\nwant %+v", got, tasks)
		}
	})
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

// sameTeam compares two teams; an empty list is none.
func sameTeam(a, b team.Team) bool { return fmt.Sprintf("%+v", a) == fmt.Sprintf("%+v", b) }
