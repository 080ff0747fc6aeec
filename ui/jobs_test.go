package ui

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

func TestInlineJobTellsItsError(t *testing.T) {
	j := InlineJobs()
	broken := errors.New("broken")
	var got error
	j.Run("x", func(context.Context, func(float64)) error { return broken }, func(err error) { got = err })
	if !errors.Is(got, broken) {
		t.Errorf("%v", got)
	}
	j.Run("x", func(context.Context, func(float64)) error { return nil }, nil)
}

func TestJobIsCancelledAndShown(t *testing.T) {
	test.NewTempApp(t)
	j := NewJobs()
	var shown, hidden []string
	j.Show = func(title string, cancel func()) (func(float64), func()) {
		shown = append(shown, title)
		cancel()
		return func(float64) {}, func() { hidden = append(hidden, title) }
	}
	done := make(chan error)
	j.Run("Sicherung", func(ctx context.Context, progress func(float64)) error {
		progress(0.5)
		<-ctx.Done()
		return ctx.Err()
	}, func(err error) { done <- err })
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if want := []string{"Sicherung"}; !slices.Equal(shown, want) || !slices.Equal(hidden, want) {
		t.Errorf("shown %v, hidden %v", shown, hidden)
	}
}

func TestShortJobIsNotShown(t *testing.T) {
	test.NewTempApp(t)
	j := NewJobs()
	j.Show = func(string, func()) (func(float64), func()) {
		t.Error("a job without length is shown")
		return func(float64) {}, func() {}
	}
	done := make(chan error)
	j.Run("x", func(context.Context, func(float64)) error { return nil }, func(err error) { done <- err })
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestListenHearsUntilTheEnd(t *testing.T) {
	test.NewTempApp(t)
	events, heard := make(chan int, 1), make(chan int)
	Listen(t.Context(), NewJobs(), events, func(n int) { heard <- n })
	for n := range 3 {
		events <- n
		if got := <-heard; got != n {
			t.Errorf("%d, want %d", got, n)
		}
	}
	close(events)
}

func TestAutosaveWaitsASecondAfterTheLastKey(t *testing.T) {
	j := InlineJobs()
	var log []string
	fails := false
	a := newAutosaver(j, func() error {
		log = append(log, "save")
		if fails {
			return errors.New("disk full")
		}
		return nil
	}, func(*Autosaver) { log = append(log, "begin") }, func(_ *Autosaver, err error) {
		if err != nil {
			log = append(log, "failed")
		}
	})
	a.Touch()
	j.Elapse(900 * time.Millisecond)
	a.Touch()
	j.Elapse(900 * time.Millisecond)
	if !slices.Equal(log, []string{"begin"}) || !a.Dirty() {
		t.Fatalf("after 0.9 s: %v", log)
	}
	j.Elapse(200 * time.Millisecond)
	if !slices.Equal(log, []string{"begin", "save"}) || a.Dirty() {
		t.Fatalf("after a second: %v", log)
	}
	if err := a.Flush(); err != nil || len(log) != 2 {
		t.Errorf("flushing what is saved: %v, %v", log, err)
	}
	fails = true
	a.Touch()
	if err := a.Flush(); err == nil || !a.Dirty() {
		t.Error("a failure is not returned, or the text is given up")
	}
	fails = false
	a.Touch()
	j.Elapse(time.Second)
	if a.Dirty() || log[len(log)-1] != "save" {
		t.Errorf("%v", log)
	}
}
