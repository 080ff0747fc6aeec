package ui

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/ui/evaluation"
	"wurzelwerk/ui/founders"
)

func newEvaluation(w *Window) screen {
	return evaluation.New(evaluation.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview, SaveFile: w.SaveFile,
		Run: func(title string, work func(ctx context.Context) error, then func(error)) (cancel func()) {
			return w.jobs.Run(title, func(ctx context.Context, _ func(float64)) error { return work(ctx) }, then)
		},
		OpenFounder: func(founder app.ID) { w.openFounder(founder, founders.TabOverview) },
		OpenForm:    w.openForm,
		OpenSession: func(founder, session app.ID) {
			w.inFounders(func(f *foundersScreen) { f.openSession(founder, session) })
		},
		Chosen: &w.period,
	})
}

// openEvaluation shows a page of the evaluation.
func (w *Window) openEvaluation(page string) {
	w.Go("evaluation")
	if s, ok := w.screen().(*evaluation.Screen); ok {
		s.Open(page)
	}
}
