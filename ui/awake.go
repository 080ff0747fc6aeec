package ui

import (
	"context"
	"sync"
)

// awake keeps the screen lit while it is wanted. What the system is told, it is told beside the window.
type awake struct {
	lock   sync.Mutex
	wanted bool
	end    func() // nil while the system is told nothing that lasts
	failed bool   // it is not tried again
}

// want keeps the screen lit, or no longer. It is called again and again while it is wanted, since some systems forget.
func (a *awake) want(on bool) {
	a.lock.Lock()
	defer a.lock.Unlock()
	a.wanted = on
}

// settle tells the system what is wanted now; light is asked to keep the screen lit until end, which may be nil.
func (a *awake) settle(light func() (end func(), err error)) (err error) {
	a.lock.Lock()
	defer a.lock.Unlock()
	switch {
	case a.wanted && a.end == nil && !a.failed:
		a.end, err = light()
		a.failed = err != nil
	case !a.wanted && a.end != nil:
		a.end()
		a.end = nil
	}
	return err
}

// keepAwake keeps the office unlocked and the screen lit while a meeting runs: nobody touches the computer while a woman
// speaks. The screen before it sleeps, and Ctrl+L, lock all the same.
func (w *Window) keepAwake(on bool) {
	if on {
		w.idle.alive(w.config.Now())
	}
	w.idle.screen.want(on)
	w.jobs.Beside(context.Background(), "keeping the screen lit", func(context.Context) error { return w.idle.screen.settle(w.light()) })
}

// light is what keeps the screen lit, nothing for a window that tests itself.
func (w *Window) light() func() (end func(), err error) {
	if w.jobs.inline {
		return func() (func(), error) { return nil, nil }
	}
	return keepLit
}
