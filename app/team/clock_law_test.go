package team

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// anyLog draws a log in which anything may stand anywhere, of women who are there and others, with a clock that jumps.
func anyLog(r *rapid.T) []Event {
	who := rapid.SampledFrom([]app.ID{"a", "b", "c", "d", "", "x"})
	numbers := rapid.OneOf(rapid.IntRange(-5, 30), rapid.SampledFrom([]int{math.MaxInt, math.MinInt}))
	kinds := EventKind("").Values()
	seconds := 0
	var log []Event
	for range rapid.IntRange(0, 40).Draw(r, "entries") {
		seconds += rapid.OneOf(rapid.IntRange(0, 600), rapid.IntRange(-4000, 4000)).Draw(r, "step")
		log = append(log, at(seconds, Event{
			Kind: EventKind(rapid.SampledFrom(kinds).Draw(r, "kind")), Woman: who.Draw(r, "woman"), To: who.Draw(r, "to"),
			Round: rapid.SampledFrom(append([]Round{""}, Rounds...)).Draw(r, "round"), Minutes: numbers.Draw(r, "minutes"),
			Seconds: numbers.Draw(r, "seconds"), Women: rapid.SliceOfN(who, 0, 5).Draw(r, "women"),
		}))
	}
	if rapid.Bool().Draw(r, "begun") {
		log = append([]Event{at(0, Event{Kind: EventBegin, Minutes: 120, Women: women(4)})}, log...)
	}
	return log
}

// fatal ends a test or a drawn case.
type fatal interface{ Fatalf(string, ...any) }

// checkState fails when a state is none that a clock may show.
func checkState(r fatal, s State) {
	checkAccounts(r, s)
	for _, n := range []int{s.Elapsed, s.Left, s.Late, s.Needed, s.Remaining, s.Overrun, s.Behind()} {
		if n < 0 {
			r.Fatalf("less than no time: %+v", s)
		}
	}
	runs := s.Begun && !s.Ended
	for what, wrong := range map[string]bool{
		"left and late":               s.Left > 0 && s.Late > 0,
		"remaining and overrun":       s.Remaining > 0 && s.Overrun > 0,
		"a warning without a turn":    s.Warning && s.Remaining == 0,
		"a turn while nothing runs":   s.Woman != "" && !runs,
		"a question while none runs":  s.Asks && !runs,
		"a turn of one who is absent": s.Woman != "" && !slices.ContainsFunc(s.Women, func(a Account) bool { return a.Woman == s.Woman && a.Here }),
	} {
		if wrong {
			r.Fatalf("%s: %+v", what, s)
		}
	}
}

func checkAccounts(r fatal, s State) {
	given, received := 0, 0
	seen := map[app.ID]bool{"": true}
	for _, a := range s.Women {
		if seen[a.Woman] {
			r.Fatalf("women: %+v", s.Women)
		}
		seen[a.Woman] = true
		for _, round := range Rounds {
			x := a.In(round)
			given, received = given+x.Given, received+x.Received
			if min(x.Used, x.Remaining(), x.Overrun()) < 0 || x.Remaining() > 0 && x.Overrun() > 0 {
				r.Fatalf("%s in %s: %+v", a.Woman, round, x)
			}
		}
	}
	if given != received {
		r.Fatalf("%d seconds were given and %d received", given, received)
	}
}

func TestAnyLogGivesAState(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		log := anyLog(r)
		now := after(rapid.IntRange(-10000, 100000).Draw(r, "now"))
		s := StateOf(log, now)
		checkState(r, s)
		if again := StateOf(log, now); !reflect.DeepEqual(again, s) {
			r.Fatalf("the same log gives %+v and %+v", s, again)
		}
		checkState(r, StateOf(TakeBack(log), now))
		checkState(r, StateOf(Finish(log, now), now))
	})
}

// remaining is what each woman has left in each round.
func remaining(s State) map[app.ID]map[Round]int {
	out := map[app.ID]map[Round]int{}
	for _, a := range s.Women {
		out[a.Woman] = map[Round]int{}
		for _, round := range Rounds {
			out[a.Woman][round] = a.In(round).Remaining()
		}
	}
	return out
}

func TestRemainingTimeNeverRisesByItself(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		log := anyLog(r)
		for i, e := range log {
			before := StateOf(log[:i], e.At.Time())
			s := StateOf(log[:i+1], e.At.Time())
			if before.Asks || e.Kind == EventBegin || e.Kind == EventShare || e.Kind == EventSet {
				continue
			}
			for woman, rounds := range remaining(before) {
				for round, had := range rounds {
					has := remaining(s)[woman][round]
					more := e.Kind == EventExtend && e.Woman == woman || e.Kind == EventGive && e.To == woman
					if has > had && !more {
						r.Fatalf("%s has %d after %d in %s by %+v", woman, has, had, round, e)
					}
				}
			}
		}
	})
}

func TestTimeNeverRunsBackwards(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		log := anyLog(r)
		x := rapid.IntRange(-10000, 20000).Draw(r, "now")
		y := x + rapid.IntRange(0, 5000).Draw(r, "later")
		first, second := StateOf(log, after(x)), StateOf(log, after(y))
		if first.Asks || second.Asks {
			return
		}
		if second.Elapsed < first.Elapsed || second.Left > first.Left || second.Elapsed-first.Elapsed > y-x {
			r.Fatalf("%+v\n%+v", first, second)
		}
		later := remaining(second)
		for woman, rounds := range remaining(first) {
			for round, had := range rounds {
				if later[woman][round] > had {
					r.Fatalf("%s in %s: %d, then %d", woman, round, had, later[woman][round])
				}
			}
		}
	})
}

// TestAClockPutBackAndSeenChangesNothing compares a log with the same in which the clock was put back and seen at any
// point: nothing that is shown differs.
func TestAClockPutBackAndSeenChangesNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		log := story()
		seconds, n := 0, rapid.IntRange(1, 12).Draw(r, "entries")
		for range n {
			seconds += rapid.IntRange(1, 300).Draw(r, "step")
			kind := rapid.SampledFrom([]EventKind{EventTurn, EventRound, EventPause, EventResume, EventSkip, EventGive}).Draw(r, "kind")
			log = append(log, at(seconds, Event{Kind: kind, Woman: "a", To: "b", Minutes: 2}))
		}
		i := rapid.IntRange(1, n).Draw(r, "before")
		back := rapid.IntRange(3, 100000).Draw(r, "back")
		gap := int(log[i].At.Time().Sub(log[i-1].At.Time()).Seconds())
		seen := rapid.IntRange(0, gap).Draw(r, "seen")
		wall := log[i-1].At.Time().Add(time.Duration(seen) * time.Second)
		set, ok := PutBack(log[:i], Look{wall, 0}, Look{wall.Add(-time.Duration(back) * time.Second), 0})
		if !ok || set.Seconds != seen {
			r.Fatalf("%+v %v", set, ok)
		}
		moved := append(append([]Event{}, log[:i]...), set)
		for _, e := range log[i:] {
			e.At = MomentOf(e.At.Time().Add(-time.Duration(back) * time.Second))
			moved = append(moved, e)
		}
		now := after(seconds + 10)
		if want, got := StateOf(log, now), StateOf(moved, now.Add(-time.Duration(back)*time.Second)); !reflect.DeepEqual(want, got) {
			r.Fatalf("%+v\n%+v", want, got)
		}
	})
}

func FuzzStateOf(f *testing.F) {
	for _, log := range [][]Event{nil, story(), toWork(60, at(70, Event{Kind: EventTurn, Woman: "a"}), at(80, Event{Kind: EventGive, Woman: "b", To: "a", Minutes: 3}))} {
		text, err := json.Marshal(log)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text, int64(100))
	}
	f.Add([]byte(`[{"at":"9999-12-31T23:59:59Z","kind":"begin","women":["","a","a"]},{"at":"x","kind":"turn","woman":"a"}]`), int64(math.MaxInt64))
	f.Fuzz(func(t *testing.T, text []byte, now int64) {
		var log []Event
		if json.Unmarshal(text, &log) != nil {
			return
		}
		checkState(t, StateOf(log, time.Unix(now, 0)))
		checkState(t, StateOf(TakeBack(log), time.Unix(now, 0)))
		PutBack(log, Look{}, Look{Wall: time.Unix(now, 0)})
	})
}

func TestMoments(t *testing.T) {
	for text, want := range map[Moment]bool{
		"2025-05-13T16:04:05Z": true, "1000-01-01T00:00:00Z": true, "0999-12-31T23:59:59Z": false, "2025-05-13T16:04:05.5Z": false,
		"2025-05-13T16:04:05+00:00": false, "2025-5-13T16:04:05Z": false, "2025-02-30T16:04:05Z": false, "18:00": false, "": false,
	} {
		if text.Valid() != want || text.Time().IsZero() == want {
			t.Errorf("%q: %v", text, text.Valid())
		}
	}
}

func FuzzMoment(f *testing.F) {
	for _, text := range []string{"2025-05-13T16:04:05Z", "2025-05-13T16:04:05+02:00", "0001-01-01T00:00:00Z", "2025-02-30T00:00:00Z", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if m := Moment(text); m.Valid() && MomentOf(m.Time()) != m {
			t.Errorf("%q is %q", m, MomentOf(m.Time()))
		}
	})
}

func BenchmarkStateOf(b *testing.B) {
	log := story()
	for i := range 300 {
		log = append(log, at(i*20, Event{Kind: EventTurn, Woman: women(4)[i%4]}))
	}
	now := after(6100)
	for b.Loop() {
		StateOf(log, now)
	}
}
