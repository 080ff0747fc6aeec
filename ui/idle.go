package ui

import (
	"context"
	"time"

	"wurzelwerk/ui/widgets"
)

const (
	tick = 10 * time.Second
	// jump is how far the clock on the wall may run ahead between two ticks before the computer must have slept.
	jump = time.Minute
)

// idleWatch decides when nobody is there.
type idleWatch struct {
	sign  time.Time // of life, the last one
	ticks time.Time // the last tick

	screen awake // kept lit while a meeting runs
}

// wall takes the reading of the monotonic clock away: that clock stands still while the computer sleeps.
func wall(t time.Time) time.Time { return t.Round(0) }

func (i *idleWatch) alive(now time.Time) { i.sign = wall(now) }

// left tells at a tick whether the user has been away for the given time, or the computer has slept.
func (i *idleWatch) left(now time.Time, limit time.Duration) bool {
	now = wall(now)
	slept := !i.ticks.IsZero() && now.Sub(i.ticks) > tick+jump
	i.ticks = now
	return slept || limit > 0 && now.Sub(i.sign) >= limit
}

// watchIdle locks after the idle minutes, after the computer has slept, and before it sleeps where it tells.
func (w *Window) watchIdle() {
	widgets.OnSignOfLife(func() { w.idle.alive(w.config.Now()) })
	w.idle.alive(w.config.Now())
	w.nextTick()
	if w.config.Sleep == nil {
		return
	}
	if sleep := w.config.Sleep(context.Background()); sleep != nil {
		sleep.Listen(w.jobs, w.lockAway)
	}
}

func (w *Window) nextTick() {
	w.jobs.After(tick, func() {
		if w.idle.left(w.config.Now(), time.Duration(w.prefs.LockMinutes())*time.Minute) {
			w.lockAway()
			w.idle.alive(w.config.Now()) // where it could not be locked, it is tried again after the same time
		}
		w.nextTick()
	})
}

// Sleep tells that the computer is about to sleep.
type Sleep struct {
	// Listen calls lock, on the thread of the window, before each sleep and then lets the computer sleep.
	Listen func(jobs *Jobs, lock func())
}
