package evening_test

import (
	"context"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/meeting/evening"
)

// hall is an evening over an office of its own, with clocks that stand until they are moved.
type hall struct {
	*evening.Evening
	ctx   context.Context
	women []app.ID
	now   time.Time
	ran   time.Duration
	kept  int // how often something was to be kept at once
}

// newHall has a team of four with one promise of each, and a second meeting to come. The first promise was made before
// and not kept once.
func newHall(t testing.TB) *hall {
	t.Helper()
	h := &hall{ctx: context.Background(), now: time.Date(2025, 5, 13, 18, 0, 0, 0, time.UTC)}
	config := store.Config{Now: func() time.Time { return h.now }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(h.ctx, t.TempDir(), app.Office{Name: "Beratung"}, "ein langes Kennwort für Tests", config)
	must(t, err)
	t.Cleanup(func() { _ = office.Close(h.ctx) })
	kept := team.Team{Name: "Nordlichter", CadenceDays: 14, Minutes: 120}
	first := team.Meeting{ID: office.NewID(), Number: 1, State: team.Held, Date: "2025-04-29"}
	for _, name := range []string{"Desi", "Rasha", "Ayşe", "Olena"} {
		f, err := office.SaveFounder(h.ctx, app.Founder{GivenNames: name})
		must(t, err)
		h.women = append(h.women, f.ID)
		kept.Members = append(kept.Members, f.ID)
		promise := team.Commitment{ID: office.NewID(), Text: "Aufgabe von " + name, Due: "2025-05-13"}
		if name == "Desi" {
			promise.CarriedFrom = office.NewID()
		}
		first.Turns = append(first.Turns, team.Turn{Founder: f.ID, Commitments: []team.Commitment{promise}})
	}
	second := team.Meeting{ID: office.NewID(), Number: 2, State: team.Planned, Date: "2025-05-13", Start: "18:00"}
	kept.Meetings = []team.Meeting{first, second}
	kept, err = office.SaveTeam(h.ctx, kept)
	must(t, err)
	h.Evening = evening.New(evening.Parts{
		Records: office, Team: kept.ID, Meeting: second.ID,
		Now: func() time.Time { return h.now }, Running: func() time.Duration { return h.ran },
		Keep: func(atOnce bool) {
			if atOnce {
				h.kept++
			}
		},
	})
	_, err = h.Load(h.ctx)
	must(t, err)
	return h
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (h *hall) pass(d time.Duration) {
	h.now, h.ran = h.now.Add(d), h.ran+d
}

// acts are the things that may happen in the room.
func (h *hall) acts(t *rapid.T) map[string]func() {
	woman := func() app.ID { return rapid.SampledFrom(h.women).Draw(t, "woman") }
	promise := func() app.ID {
		if due := h.Due(woman()); len(due) > 0 {
			return due[0].ID
		}
		return ""
	}
	return map[string]func(){
		"go": func() { h.Go() }, "pause": h.Pause, "extend": func() { h.Extend(1) }, "skip": func() { h.Skip() },
		"turn": func() { h.Turn(woman()) }, "give": func() { h.Give(woman(), woman()) }, "all": h.AttendAll,
		"attend": func() {
			h.Attend(woman(), team.Attendance(rapid.SampledFrom(append(team.Present.Values(), "")).Draw(t, "attendance")))
		},
		"say": func() {
			if id := promise(); id != "" {
				h.Say(id, team.Result(rapid.SampledFrom(append(team.Kept.Values(), "")).Draw(t, "result")))
			}
		},
		"drop": func() {
			if id := promise(); id != "" {
				h.Drop(id, rapid.Bool().Draw(t, "give"))
			}
		},
		"replace": func() {
			if f := h.FollowUps(woman()); len(f) > 0 {
				h.Replace(f[0], team.Smaller)
			}
		},
		"buddies": func() { h.SetBuddies(h.ProposeBuddies()) }, "roles": h.DealRoles, "end": h.End,
		"next": func() { h.AgreeNext(func(n *team.Next) { n.Date = h.NextDay() }) },
	}
}

// TestEveryStepCanBeTakenBack does things at random and takes all of them back: the meeting is as it was.
func TestEveryStepCanBeTakenBack(t *testing.T) {
	h := newHall(t)
	rapid.Check(t, func(t *rapid.T) {
		if _, err := h.Load(h.ctx); err != nil {
			t.Fatal(err)
		}
		before := h.Meeting()
		acts := h.acts(t)
		names := rapid.SliceOfN(rapid.SampledFrom([]string{
			"go", "go", "go", "pause", "extend", "skip", "turn", "give", "all", "attend", "attend", "say", "drop", "replace", "buddies",
			"roles", "end", "next",
		}), 1, 40).Draw(t, "acts")
		for _, name := range names {
			acts[name]()
			h.pass(time.Duration(rapid.IntRange(0, 200).Draw(t, "seconds")) * time.Second)
			if faults := (team.Team{Name: "x", Meetings: []team.Meeting{h.Meeting()}}).Validate(); len(faults) > 0 {
				t.Fatalf("after %s it cannot be kept: %v", name, faults)
			}
		}
		for range len(names) + 1 {
			h.Undo()
		}
		if after := h.Meeting(); !same(before, after) {
			t.Errorf("%+v is left of %+v", after, before)
		}
	})
}

// same compares what is said of a meeting; empty and missing lists are alike.
func same(a, b team.Meeting) bool {
	if len(a.Clock)+len(b.Clock) > 0 || len(a.Turns) != len(b.Turns) || len(a.Attendance) != len(b.Attendance) ||
		len(a.Results) != len(b.Results) || len(a.Dropped) != len(b.Dropped) || len(a.Buddies) != len(b.Buddies) {
		return false
	}
	a.Clock, b.Clock = nil, nil
	a.Attendance, b.Attendance, a.LateMinutes, b.LateMinutes = nil, nil, nil, nil
	a.Results, b.Results, a.Dropped, b.Dropped, a.Buddies, b.Buddies = nil, nil, nil, nil, nil, nil
	a.Turns, b.Turns, a.Roles, b.Roles = nil, nil, nil, nil
	return reflect.DeepEqual(a, b)
}

// TestClockNeverLosesTime does things at random: no woman has used more than passed, and all that was used of turns is
// not more than the meeting lasted.
func TestClockNeverLosesTime(t *testing.T) {
	h := newHall(t)
	rapid.Check(t, func(t *rapid.T) {
		if _, err := h.Load(h.ctx); err != nil {
			t.Fatal(err)
		}
		h.AttendAll()
		acts := h.acts(t)
		h.Go()
		began := h.now
		for _, name := range rapid.SliceOfN(rapid.SampledFrom([]string{"go", "pause", "extend", "skip", "turn", "give", "attend"}), 1, 30).Draw(t, "acts") {
			acts[name]()
			h.pass(time.Duration(rapid.IntRange(0, 200).Draw(t, "seconds")) * time.Second)
			if rapid.IntRange(0, 9).Draw(t, "put back") == 0 {
				back := time.Duration(rapid.IntRange(3, 5000).Draw(t, "by")) * time.Second
				h.now, began = h.now.Add(-back), began.Add(-back)
				h.Watch()
			}
			s, passed := h.State(), int(h.now.Sub(began)/time.Second)
			used := 0
			for _, a := range s.Women {
				for _, r := range team.Rounds {
					used += a.In(r).Used
				}
			}
			if used > s.Elapsed || s.Elapsed > passed+1 || s.Elapsed < passed-1 {
				t.Fatalf("after %s %d seconds are used of %d, and %d passed", name, used, s.Elapsed, passed)
			}
		}
	})
}

func TestTypedIsNotAStep(t *testing.T) {
	h := newHall(t)
	h.AttendAll()
	h.EditTurn(h.women[0], func(t *team.Turn) { t.Wish = "Mehr Kundinnen" })
	h.Undo()
	if m := h.Meeting(); m.Turn(h.women[0]).Wish == "" || len(m.Attendance) > 0 {
		t.Errorf("%+v", m)
	}
	if h.kept != 2 {
		t.Errorf("%d times something was to be kept at once", h.kept)
	}
	if _, ok := h.Undo(); ok {
		t.Error("there is something to take back where nothing was done")
	}
}

func TestLastTapCanBeTakenBackAfterALoad(t *testing.T) {
	h := newHall(t)
	h.AttendAll()
	h.Go()
	h.pass(time.Minute)
	h.Go()
	must(t, h.Save(h.ctx))
	_, err := h.Load(h.ctx)
	must(t, err)
	if kind, ok := h.Undo(); !ok || kind != evening.Step(team.EventTurn) || h.State().Round != team.Opening {
		t.Errorf("%q, %v, %v", kind, ok, h.State().Round)
	}
	if kind, ok := h.Undo(); !ok || kind != evening.Step(team.EventBegin) || h.State().Begun {
		t.Errorf("%q, %v", kind, ok)
	}
}

func TestRoundsWithoutTimeAreLeftOut(t *testing.T) {
	h := newHall(t)
	h.Edit(func(m *team.Meeting) { m.Minutes = 38 }) // 4 × (2 + 3 + 2) and the closing: no working time
	h.AttendAll()
	h.Go()
	for h.State().Round != team.LookBack || h.State().NextUp != "" {
		h.Go()
		h.pass(time.Second)
	}
	if next := h.Coming(); next.Round != team.Commitments || next.Woman == "" {
		t.Fatalf("%+v", next)
	}
	h.Go()
	if s := h.State(); s.Round != team.Commitments || s.Woman == "" {
		t.Errorf("%+v", s)
	}
	h.Undo()
	if s := h.State(); s.Round != team.LookBack {
		t.Errorf("%v", s.Round)
	}
}

func TestGoneTeamIsNotFound(t *testing.T) {
	h := newHall(t)
	h.Parts.Meeting = "aaaaaaaaaaaaaaaaaaaaaaaaaa"
	if _, err := h.Load(h.ctx); err == nil {
		t.Error("a meeting that does not exist is loaded")
	}
}
