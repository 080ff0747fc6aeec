package team

import (
	"testing"
	"time"
)

func TestTheClockGoesOnThroughSleepAndRestart(t *testing.T) {
	log := toWork(0, at(0, Event{Kind: EventTurn, Woman: "a"}))
	if s := StateOf(log, after(7*60)); s.Remaining != 13*60 {
		t.Errorf("%+v", s)
	}
	sleep, now := Look{after(60), time.Minute}, Look{after(15 * 60), 70 * time.Second} // asleep, the run does not count
	if e, set := PutBack(log, sleep, now); set {
		t.Errorf("sleep is taken for a clock put back: %+v", e)
	}
	if e, set := PutBack(log, Look{}, now); set {
		t.Errorf("a restart is taken for a clock put back: %+v", e)
	}
	if _, set := PutBack(nil, Look{}, now); set {
		t.Error("a clock that has not begun cannot be put back")
	}
}

func TestTheClockPutBackInTheMiddle(t *testing.T) {
	log := toWork(0, at(0, Event{Kind: EventTurn, Woman: "a"}))
	before, now := Look{after(300), 5 * time.Minute}, Look{after(301 - 3600), 5*time.Minute + time.Second}
	e, set := PutBack(log, before, now)
	if !set || e.Seconds != 301 || e.At != MomentOf(now.Wall) {
		t.Fatalf("%+v %v", e, set)
	}
	if s := StateOf(log, now.Wall); s.Remaining != 20*60 {
		t.Errorf("unseen it stands: %+v", s)
	}
	log = append(log, e)
	if s := StateOf(log, now.Wall); s.Remaining != 20*60-301 || s.Elapsed != 301 {
		t.Errorf("%+v", s)
	}
	if s := StateOf(log, now.Wall.Add(time.Minute)); s.Remaining != 20*60-361 {
		t.Errorf("it goes on: %+v", s)
	}
	next := Look{now.Wall.Add(time.Minute), now.Run + time.Minute}
	if e, set := PutBack(log, now, next); set {
		t.Errorf("seen twice: %+v", e)
	}
}

func TestTheClockPutBackWhileTheProgramWasClosed(t *testing.T) {
	log := toWork(0, at(0, Event{Kind: EventTurn, Woman: "a"}), at(120, Event{Kind: EventTurn, Woman: "b"}))
	now := Look{after(-1800), 0}
	e, set := PutBack(log, Look{}, now)
	if !set || e.Seconds != 0 {
		t.Fatalf("%+v %v", e, set)
	}
	if s := StateOf(append(log, e), after(-1800+90)); s.Remaining != 20*60-90 || s.Elapsed != 210 {
		t.Errorf("%+v", s)
	}
}

func TestTheMeetingResumedTheNextDay(t *testing.T) {
	log := toWork(60*60, at(60*60, Event{Kind: EventTurn, Woman: "c"}))
	tomorrow := after(24 * 3600)
	s := StateOf(log, tomorrow)
	if !s.Asks || s.Remaining != 20*60 || s.Elapsed != 3600 || s.Woman != "c" {
		t.Fatalf("%+v", s)
	}
	if s := StateOf(log, after(3600+7200)); s.Asks || s.Overrun == 0 {
		t.Errorf("an hour too long is no reason to ask: %+v", s)
	}
	on := GoOn(log, tomorrow)
	if s := StateOf(on, tomorrow.Add(time.Minute)); s.Asks || s.Remaining != 19*60 || s.Left != 59*60 {
		t.Errorf("goes on: %+v", s)
	}
	if s := StateOf(Finish(log, tomorrow), tomorrow.Add(time.Hour)); !s.Ended || s.Asks || s.Elapsed != 3600 {
		t.Errorf("ended: %+v", s)
	}
	if len(log) != 5 {
		t.Error("the log given was changed")
	}
	if s := StateOf(append(log, at(3700, Event{Kind: EventPause})), tomorrow); !s.Asks {
		t.Error("a pause is not for ever")
	}
}

func TestTakingBack(t *testing.T) {
	log := toWork(0, at(0, Event{Kind: EventTurn, Woman: "a"}), at(60, Event{Kind: EventSkip, Woman: "a"}))
	back := TakeBack(log)
	if s := StateOf(back, after(90)); s.Woman != "a" || s.Remaining != 20*60-90 {
		t.Errorf("%+v", s)
	}
	if s := StateOf(log, after(90)); s.Woman != "" {
		t.Errorf("the log given was changed: %+v", s)
	}
	set := append(log, Event{At: MomentOf(after(-600)), Kind: EventSet, Seconds: 30})
	if s := StateOf(TakeBack(set), after(-600+10)); s.Woman != "a" || s.Remaining != 20*60-100 {
		t.Errorf("across a clock put back: %+v", s)
	}
	if got := TakeBack(nil); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if got := TakeBack(append(story(), Event{At: MomentOf(after(-600)), Kind: EventSet, Seconds: 30})); len(got) != 1 || got[0].Seconds != 30 {
		t.Errorf("%+v", got)
	}
	if s := StateOf(TakeBack(story()), after(60)); s.Begun {
		t.Errorf("%+v", s)
	}
}
