package team

import (
	"testing"

	"wurzelwerk/app"
)

// none is nobody.
const none = app.ID("")

// story is the log of an evening of four women with 120 minutes: 20 minutes of working time each.
func story(events ...Event) []Event {
	return append([]Event{at(0, Event{Kind: EventBegin, Minutes: 120, Women: women(4)})}, events...)
}

// toWork brings the evening to the working time at its seconds.
func toWork(seconds int, events ...Event) []Event {
	round := at(seconds, Event{Kind: EventRound})
	return append(story(round, round, round), events...)
}

func TestNothingRunsBeforeTheBeginning(t *testing.T) {
	s := StateOf(nil, after(500))
	if s.Begun || s.Round != Opening || s.Elapsed != 0 || s.Left != 0 || s.Asks || len(s.Women) != 0 {
		t.Errorf("%+v", s)
	}
	early := []Event{at(0, Event{Kind: EventTurn, Woman: "a"}), at(0, Event{Kind: EventEnd})}
	if s := StateOf(early, after(500)); s.Begun || s.Ended {
		t.Errorf("%+v", s)
	}
}

// shown is what a state shows at a glance: round, woman, seconds remaining, overrun, warning, who is next.
func shown(s State) row { return row{s.Round, s.Woman, s.Remaining, s.Overrun, s.Warning, s.NextUp} }

func TestAnEvening(t *testing.T) {
	log := story()
	s := StateOf(log, after(90))
	expect(t, "opening", shown(s), row{Opening, none, 0, 0, false, app.ID("a")})
	expect(t, "time in the opening", row{s.Elapsed, s.Left, s.Needed, s.Behind()}, row{90, 120*60 - 90, 118 * 60, 0})
	log = append(log, at(120, Event{Kind: EventTurn, Woman: "a"}))
	expect(t, "flash", shown(StateOf(log, after(150))), row{Flash, app.ID("a"), 90, 0, false, app.ID("b")})
	expect(t, "soon over", shown(StateOf(log, after(215))), row{Flash, app.ID("a"), 25, 0, true, app.ID("b")})
	expect(t, "over", shown(StateOf(log, after(250))), row{Flash, app.ID("a"), 0, 10, false, app.ID("b")})
	log = append(log, at(250, Event{Kind: EventTurn, Woman: "c"}))
	expect(t, "not in the order", shown(StateOf(log, after(251))), row{Flash, app.ID("c"), 119, 0, false, app.ID("b")})
	log = append(log, at(280, Event{Kind: EventRound}), at(280, Event{Kind: EventRound}), at(300, Event{Kind: EventTurn, Woman: "b"}))
	expect(t, "working time", shown(StateOf(log, after(300+18*60-1))), row{Work, app.ID("b"), 121, 0, false, app.ID("a")})
	expect(t, "two minutes", shown(StateOf(log, after(300+18*60))), row{Work, app.ID("b"), 120, 0, true, app.ID("a")})
}

func TestTheEndOfAnEvening(t *testing.T) {
	log := toWork(1400, at(1400, Event{Kind: EventTurn, Woman: "b"}))
	for range 5 {
		log = append(log, at(1500, Event{Kind: EventRound}))
	}
	s := StateOf(log, after(1500+30))
	expect(t, "closing", append(shown(s), s.Needed), row{Closing, none, 0, 0, false, none, 570})
	log = append(log, at(1600, Event{Kind: EventTurn, Woman: "b"}), at(1650, Event{Kind: EventEnd}))
	s = StateOf(log, after(90000))
	expect(t, "end", row{s.Ended, s.Asks, s.Elapsed, s.Needed, s.Woman}, row{true, false, 1650, 0, none})
}

func TestTakingUpATurnAgain(t *testing.T) {
	log := toWork(
		0,
		at(0, Event{Kind: EventTurn, Woman: "a"}), at(300, Event{Kind: EventTurn, Woman: "b"}), at(400, Event{Kind: EventTurn, Woman: "a"}),
	)
	s := StateOf(log, after(460))
	if s.Remaining != 20*60-360 || s.Women[1].In(Work).Remaining() != 20*60-100 || s.NextUp != "c" {
		t.Errorf("%+v", s)
	}
}

func TestPause(t *testing.T) {
	log := toWork(0, at(0, Event{Kind: EventTurn, Woman: "a"}), at(60, Event{Kind: EventPause}))
	s := StateOf(log, after(660))
	if !s.Paused || s.Remaining != 19*60 || s.Elapsed != 660 || s.Woman != "a" {
		t.Errorf("paused: %+v", s)
	}
	if long := StateOf(log, after(60+1800)); long.Behind() != 480 || long.Left != 5340 {
		t.Errorf("a long pause makes the meeting end late: %+v", long)
	}
	if s = StateOf(append(log, at(660, Event{Kind: EventResume})), after(720)); s.Paused || s.Remaining != 18*60 {
		t.Errorf("resumed: %+v", s)
	}
	if s = StateOf(append(log, at(660, Event{Kind: EventTurn, Woman: "b"})), after(720)); s.Paused || s.Remaining != 19*60 {
		t.Errorf("a turn ends the pause: %+v", s)
	}
}

func TestSkipExtendGive(t *testing.T) {
	start := toWork(0, at(0, Event{Kind: EventTurn, Woman: "a"}))
	for _, c := range []struct {
		name   string
		events []Event
		want   map[app.ID]int // minutes remaining in the working time after ten minutes
		woman  app.ID
	}{
		{"nothing", nil, map[app.ID]int{"a": 10, "b": 20}, "a"},
		{"extend", []Event{{Kind: EventExtend, Woman: "a", Minutes: 5}}, map[app.ID]int{"a": 15, "b": 20}, "a"},
		{"extend nobody", []Event{{Kind: EventExtend, Minutes: 5}}, map[app.ID]int{"a": 10, "b": 20}, "a"},
		{"skip", []Event{{Kind: EventSkip, Woman: "a"}}, map[app.ID]int{"a": 0, "b": 20}, ""},
		{"skip another", []Event{{Kind: EventSkip, Woman: "b"}}, map[app.ID]int{"a": 10, "b": 0}, "a"},
		{"skip a round", []Event{{Kind: EventSkip, Woman: "a", Round: Commitments}}, map[app.ID]int{"a": 10}, "a"},
		{"skip, then extend", []Event{{Kind: EventSkip, Woman: "b"}, {Kind: EventExtend, Woman: "b", Minutes: 3}}, map[app.ID]int{"b": 3}, "a"},
		{"give", []Event{{Kind: EventGive, Woman: "b", To: "a", Minutes: 5}}, map[app.ID]int{"a": 15, "b": 15}, "a"},
		{"give more than there is", []Event{{Kind: EventGive, Woman: "b", To: "c", Minutes: 500}}, map[app.ID]int{"b": 0, "c": 40}, "a"},
		{"give what runs", []Event{{Kind: EventGive, Woman: "a", To: "b", Minutes: 4}}, map[app.ID]int{"a": 6, "b": 24}, "a"},
		{"give oneself", []Event{{Kind: EventGive, Woman: "a", To: "a", Minutes: 4}}, map[app.ID]int{"a": 10}, "a"},
		{"give nobody", []Event{{Kind: EventGive, Woman: "a", Minutes: 4}, {Kind: EventGive, Woman: "a", To: "x", Minutes: 4}}, map[app.ID]int{"a": 10}, "a"},
		{"give of a round that is over", []Event{{Kind: EventGive, Woman: "b", To: "a", Minutes: 1, Round: Flash}}, map[app.ID]int{"a": 10, "b": 20}, "a"},
		{"a turn of nobody known", []Event{{Kind: EventTurn, Woman: "x"}}, map[app.ID]int{"a": 10}, ""},
	} {
		log := start
		for _, e := range c.events {
			log = append(log[:len(log):len(log)], at(600, e))
		}
		s := StateOf(log, after(600))
		for _, a := range s.Women {
			if want, ok := c.want[a.Woman]; ok && a.In(Work).Remaining() != want*60 {
				t.Errorf("%s: %s has %d seconds, want %d minutes", c.name, a.Woman, a.In(Work).Remaining(), want)
			}
		}
		if s.Woman != c.woman {
			t.Errorf("%s: it is the turn of %q", c.name, s.Woman)
		}
	}
}

func TestGivingInTheOpeningIsOfTheWorkingTime(t *testing.T) {
	s := StateOf(story(at(10, Event{Kind: EventGive, Woman: "a", To: "b", Minutes: 5})), after(10))
	if s.Women[0].In(Work).Remaining() != 15*60 || s.Women[1].In(Work).Remaining() != 25*60 || s.Women[1].Remaining(Opening) != 32*60 {
		t.Errorf("%+v", s.Women)
	}
}

// allotted are the minutes of the working time that each woman has in all.
func allotted(s State) map[app.ID]int {
	out := map[app.ID]int{}
	for _, a := range s.Women {
		out[a.Woman] = a.In(Work).Allotted() / 60
	}
	return out
}

func TestWhoComesInARoundHasHerTimeInIt(t *testing.T) {
	round := at(10, Event{Kind: EventRound})
	for passed, want := range []map[Round]int{
		{Flash: 120, LookBack: 180, Commitments: 120},
		{Flash: 120, LookBack: 180, Commitments: 120},
		{LookBack: 180, Commitments: 120},
		{Commitments: 120},
		{Commitments: 120},
		{},
	} {
		log := story()
		for range passed {
			log = append(log, round)
		}
		s := StateOf(append(log, at(20, Event{Kind: EventShare, Women: append(women(4), "e")})), after(20))
		for _, r := range []Round{Flash, LookBack, Commitments} {
			if got := s.Women[4].In(r).Allotted(); got != want[r] {
				t.Errorf("who comes in %s has %d seconds in %s, want %d", s.Round, got, r, want[r])
			}
		}
		if work := s.Women[4].In(Work).Allotted(); (work > 0) != (passed < 4) {
			t.Errorf("who comes in %s has %d seconds to work", s.Round, work)
		}
	}
}

func TestWhatCannotBeGiven(t *testing.T) {
	share := at(60, Event{Kind: EventShare, Women: women(3)}) // d has gone
	round := at(60, Event{Kind: EventRound})
	for _, e := range []Event{
		{Kind: EventGive, Woman: "a", To: "d", Minutes: 1},                 // to one who has gone
		{Kind: EventGive, Woman: "a", To: "b", Minutes: 1, Round: Opening}, // of the working time, and that is over
		{Kind: EventGive, Woman: "a", To: "b", Minutes: 1, Round: LookBack},
		{Kind: EventGive, Woman: "a", To: "b", Minutes: 1, Round: Closing},
		{Kind: EventGive, Woman: "a", To: "b", Minutes: -1},
		{Kind: EventGive, Woman: "a", To: "a", Minutes: 1},
	} {
		log := story(share, round, round, round, round, at(61, e))
		for _, a := range StateOf(log, after(61)).Women {
			for _, r := range Rounds {
				if x := a.In(r); x.Given != 0 || x.Received != 0 {
					t.Errorf("%+v: %s has in %s %+v", e, a.Woman, r, x)
				}
			}
		}
	}
}

func TestSharingAnewLeavesWhoSpeaks(t *testing.T) {
	log := toWork(0, at(0, Event{Kind: EventTurn, Woman: "a"}), at(60, Event{Kind: EventShare, Women: women(4)}))
	if s := StateOf(log, after(60)); s.Woman != "a" || s.Remaining != 19*60 {
		t.Errorf("%+v", s)
	}
}

func TestSharingAnewWhenAFifthComes(t *testing.T) {
	five := append(women(4), "e")
	s := StateOf(story(at(60, Event{Kind: EventShare, Women: five})), after(60))
	expect(t, "in the opening", row{allotted(s), s.Behind()}, row{map[app.ID]int{"a": 14, "b": 14, "c": 14, "d": 14, "e": 14}, 0})
	s = StateOf(append(lateEvening(), at(50*60, Event{Kind: EventShare, Women: five})), after(50*60))
	e := s.Women[4]
	expect(t, "in the working time", row{allotted(s), e.In(Flash).Allotted(), e.In(Commitments).Allotted()},
		row{map[app.ID]int{"a": 20, "b": 20, "c": 10, "d": 10, "e": 10}, 0, 120})
}

// lateEvening is eight minutes late when the working time begins; it is the second woman's turn.
func lateEvening() []Event {
	return toWork(28*60, at(28*60, Event{Kind: EventTurn, Woman: "a"}), at(48*60, Event{Kind: EventTurn, Woman: "b"}))
}

func TestSharingAnewWhatIsLeft(t *testing.T) {
	if s := StateOf(lateEvening(), after(50*60)); s.Behind() != 6*60 {
		t.Errorf("behind by %d", s.Behind())
	}
	s := StateOf(append(lateEvening(), at(50*60, Event{Kind: EventShare, Women: women(4)})), after(50*60))
	expect(t, "those who have not spoken share it", row{allotted(s), s.Woman, s.Remaining, s.Behind()},
		row{map[app.ID]int{"a": 20, "b": 20, "c": 17, "d": 17}, app.ID("b"), 18 * 60, 0})
}

func TestSharingAnewWhenSomebodyGoes(t *testing.T) {
	s := StateOf(append(lateEvening(), at(50*60, Event{Kind: EventShare, Women: []app.ID{"a", "c", "d"}})), after(50*60))
	b := s.Women[3]
	expect(t, "in her turn", row{s.Woman, b.Woman, b.Here, b.In(Work).Remaining()}, row{none, app.ID("b"), false, 18 * 60})
	s = StateOf(append(lateEvening(), at(50*60, Event{Kind: EventShare})), after(60*60))
	expect(t, "all go", row{s.Woman, s.NextUp, s.Needed}, row{none, none, ClosingMinutes * 60})
}

func TestAGiftOutlivesASharingAnew(t *testing.T) {
	log := story(at(0, Event{Kind: EventGive, Woman: "c", To: "d", Minutes: 5}), at(60, Event{Kind: EventShare, Women: women(4)}))
	s := StateOf(log, after(60))
	expect(t, "among those who wait", row{allotted(s), s.Behind()}, row{map[app.ID]int{"a": 20, "b": 20, "c": 15, "d": 25}, 0})
	log = append(lateEvening(), at(49*60, Event{Kind: EventGive, Woman: "b", To: "d", Minutes: 6}), at(49*60, Event{Kind: EventExtend, Woman: "c", Minutes: 2}),
		at(49*60, Event{Kind: EventShare, Women: women(4)}))
	s = StateOf(log, after(49*60))
	expect(t, "by one who speaks", row{allotted(s), s.Behind()}, row{map[app.ID]int{"a": 20, "b": 14, "c": 18, "d": 22}, 0})
}

func TestWhoSkipsHasNoPartInASharingAnew(t *testing.T) {
	log := story(at(0, Event{Kind: EventSkip, Woman: "a", Round: Work}), at(0, Event{Kind: EventShare, Women: women(4)}))
	expect(t, "the others share her time", row{allotted(StateOf(log, after(0)))}, row{map[app.ID]int{"a": 0, "b": 27, "c": 27, "d": 27}})
}

func TestAMeetingOfNobodyOneAndTwelve(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 103, 12: 2} {
		s := StateOf([]Event{at(0, Event{Kind: EventBegin, Minutes: 120, Women: women(n)})}, after(0))
		if len(s.Women) != n || n > 0 && s.Women[0].In(Work).Allotted() != want*60 || s.Behind() != 0 {
			t.Errorf("%d women: %+v", n, s)
		}
	}
	short := StateOf([]Event{at(0, Event{Kind: EventBegin, Minutes: 60, Women: women(12)})}, after(0))
	if short.Women[0].In(Work).Allotted() != 0 || short.Behind() != 34*60 {
		t.Errorf("twelve in an hour: behind by %d", short.Behind())
	}
}
