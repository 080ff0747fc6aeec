package ui

import (
	"errors"
	"testing"
	"time"
)

func TestScreenIsLitOnceAndDarkensOnce(t *testing.T) {
	var a awake
	lit, ended := 0, 0
	light := func() (func(), error) {
		lit++
		return func() { ended++ }, nil
	}
	for _, step := range []struct {
		on         bool
		lit, ended int
	}{{false, 0, 0}, {true, 1, 0}, {true, 1, 0}, {false, 1, 1}, {false, 1, 1}, {true, 2, 1}} {
		a.want(step.on)
		if err := a.settle(light); err != nil || lit != step.lit || ended != step.ended {
			t.Errorf("wanted %v: lit %d times, ended %d times, %v", step.on, lit, ended, err)
		}
	}
}

func TestScreenThatForgetsIsToldAgain(t *testing.T) {
	var a awake
	told := 0
	for range 3 {
		a.want(true)
		if err := a.settle(func() (func(), error) { told++; return nil, nil }); err != nil {
			t.Error(err)
		}
	}
	if told != 3 {
		t.Errorf("it was told %d times", told)
	}
}

func TestScreenThatCannotBeLitIsLeftAlone(t *testing.T) {
	var a awake
	broken, tried := errors.New("no desktop"), 0
	light := func() (func(), error) { tried++; return nil, broken }
	a.want(true)
	if err := a.settle(light); !errors.Is(err, broken) {
		t.Error(err)
	}
	if err := a.settle(light); err != nil || tried != 1 {
		t.Errorf("%v after %d tries", err, tried)
	}
	a.want(false)
	if err := a.settle(light); err != nil {
		t.Error(err)
	}
}

func TestRunningMeetingIsASignOfLife(t *testing.T) {
	now := time.Date(2025, 5, 13, 18, 0, 0, 0, time.UTC)
	w := &Window{config: Config{Now: func() time.Time { return now }}, jobs: InlineJobs()}
	w.idle.alive(now)
	for range 12 {
		now = now.Add(10 * time.Minute)
		w.keepAwake(true)
		w.idle.ticks = now
		if w.idle.left(now.Add(tick), 10*time.Minute) {
			t.Fatal("the office is locked in the middle of a meeting")
		}
	}
	w.keepAwake(false)
	w.idle.ticks = now.Add(10 * time.Minute)
	if !w.idle.left(now.Add(10*time.Minute), 10*time.Minute) {
		t.Error("after the meeting it is never locked")
	}
}
