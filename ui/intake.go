package ui

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/ui/intake"
)

// takeInList shows what taking in a file of founders would do.
func (w *Window) takeInList(path string) { intake.Show(w.intakeParts(), path) }

func (w *Window) intakeParts() intake.Parts {
	return intake.Parts{
		Records: w.office, Shell: w, Desktop: desktop{w}, Context: w.context, Now: w.config.Now,
		Run: func(title string, work func(ctx context.Context, progress func(float64)) error, then func(error)) {
			w.jobs.Run(title, work, then)
		},
		Taken: w.showTaken, Undo: w.undo,
	}
}

// showTaken shows the founders who were just taken in.
func (w *Window) showTaken(ids []app.ID) {
	w.Go("founders")
	if f, ok := w.screen().(*foundersScreen); ok {
		f.ShowTaken(ids)
	}
}
