package ui

import (
	"errors"
	"testing"
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
