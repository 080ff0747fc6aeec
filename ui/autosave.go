package ui

import (
	"time"
)

// saveAfter is how long after the last key what was typed is saved.
const saveAfter = time.Second

// Autosaver keeps what is typed: it saves a second after the last Touch, and at once when it is flushed. When saving
// fails, the text stays in its field, the failure is shown, and the next Touch or Flush tries again.
type Autosaver struct {
	save  func() error
	jobs  *Jobs
	tell  func(a *Autosaver, err error) // after each try to save
	begin func(a *Autosaver)            // when something is typed first
	stop  func()
	dirty bool
}

func newAutosaver(jobs *Jobs, save func() error, begin func(*Autosaver), tell func(*Autosaver, error)) *Autosaver {
	return &Autosaver{save: save, jobs: jobs, begin: begin, tell: tell, stop: func() {}}
}

// Touch says that something was typed.
func (a *Autosaver) Touch() {
	if !a.dirty {
		a.dirty = true
		a.begin(a)
	}
	a.stop()
	a.stop = a.jobs.After(saveAfter, func() { _ = a.Flush() }) // a failure was told already
}

// Flush saves now what is not saved yet, and returns why it could not.
func (a *Autosaver) Flush() error {
	if !a.dirty {
		return nil
	}
	a.stop()
	a.dirty = false // before saving: what is typed meanwhile counts again
	err := a.save()
	if err != nil {
		a.dirty = true
	}
	a.tell(a, err)
	return err
}

// Dirty tells whether something is typed and not yet saved.
func (a *Autosaver) Dirty() bool { return a.dirty }
