package ui

import (
	"context"
	"runtime/debug"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// Work is done in the background. It ends early when ctx is cancelled and may tell how far it is, from 0 to 1.
type Work func(ctx context.Context, progress func(done float64)) error

// Jobs runs work beside the window. It is the only place of the window that starts goroutines and comes back to the
// thread of the window.
type Jobs struct {
	// Show shows a job that takes longer than 0.3 seconds and returns what moves its bar and what takes it away.
	// cancel is nil for one that cannot be cancelled, and its bar shows -1 while nobody knows how far it is.
	// It is called on the thread of the window; nil shows nothing.
	Show func(title string, cancel func()) (set func(done float64), hide func())

	inline  bool
	pending []*timer
}

// NewJobs returns a runner that works in the background.
func NewJobs() *Jobs { return &Jobs{} }

// InlineJobs returns a runner for tests: work is done at once, and time passes only by Elapse.
func InlineJobs() *Jobs { return &Jobs{inline: true} }

// showAfter is how long a job may take without being shown.
const showAfter = 300 * time.Millisecond

// Run does the work and then calls then with its error on the thread of the window. then may be nil.
func (j *Jobs) Run(title string, work Work, then func(error)) (cancel func()) {
	ctx, cancel := context.WithCancel(context.Background())
	j.start(&job{jobs: j, title: title, cancel: cancel, context: ctx}, work, then)
	return cancel
}

// RunThrough does work that cannot be cancelled, such as deriving a key, and then calls then as Run does. The memory
// that a key takes to derive, some 256 MB, goes back to the system at once.
func (j *Jobs) RunThrough(title string, work func(ctx context.Context) error, then func(error)) {
	through := func(ctx context.Context, _ func(float64)) error {
		defer debug.FreeOSMemory()
		return work(ctx)
	}
	j.start(&job{jobs: j, title: title, context: context.Background()}, through, then)
}

func (j *Jobs) start(job *job, work Work, then func(error)) {
	if then == nil {
		then = func(error) {}
	}
	if j.inline {
		then(work(job.context, func(float64) {}))
		return
	}
	job.last.Store(unknown)
	stop := j.After(showAfter, job.show)
	go func() {
		err := work(job.context, job.progress)
		fyne.Do(func() {
			stop()
			job.finish()
			then(err)
		})
	}()
}

// unknown is the progress of a job that tells none.
const unknown = -1000

// job is one piece of work that is running.
type job struct {
	jobs    *Jobs
	title   string
	context context.Context
	cancel  func() // nil where it cannot be cancelled
	done    bool
	set     func(float64)
	hide    func()
	last    atomic.Int64 // thousandths, so that a bar is not moved for less
}

func (j *job) show() {
	if !j.done && j.jobs.Show != nil {
		j.set, j.hide = j.jobs.Show(j.title, j.cancel)
		j.set(float64(j.last.Load()) / 1000)
	}
}

func (j *job) finish() {
	j.done = true
	if j.cancel != nil {
		j.cancel()
	}
	if j.hide != nil {
		j.hide()
	}
}

func (j *job) progress(done float64) {
	thousandths := int64(done * 1000)
	if last := j.last.Swap(thousandths); last/10 == thousandths/10 {
		return
	}
	fyne.Do(func() {
		if j.set != nil && !j.done {
			j.set(done)
		}
	})
}

type timer struct {
	left time.Duration
	run  func()
	gone bool
}

// After calls run on the thread of the window when d has passed, unless it is stopped before.
func (j *Jobs) After(d time.Duration, run func()) (stop func()) {
	t := &timer{left: d, run: run}
	stop = func() { t.gone = true }
	if j.inline {
		j.pending = append(j.pending, t)
		return stop
	}
	real := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !t.gone {
				t.gone = true
				run()
			}
		})
	})
	return func() {
		t.gone = true
		real.Stop()
	}
}

// Elapse lets d pass for an inline runner: what is due is called in order. It does nothing for a real one.
func (j *Jobs) Elapse(d time.Duration) {
	due := j.pending
	j.pending = nil
	for _, t := range due {
		switch t.left -= d; {
		case t.gone:
		case t.left <= 0:
			t.gone = true
			t.run()
		default:
			j.pending = append(j.pending, t)
		}
	}
}

// Listen calls run on the thread of the window for each value of events until ctx ends or events is closed.
// An inline runner does not listen.
func Listen[T any](ctx context.Context, j *Jobs, events <-chan T, run func(T)) {
	if j.inline {
		return
	}
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case event, ok := <-events:
				if !ok {
					return
				}
				fyne.Do(func() { run(event) })
			}
		}
	}()
}
