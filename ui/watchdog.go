package ui

import (
	"image/color"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Watchdog calls dead when the window has not been painted after the given time. Where the machine has no OpenGL, the
// program would else run on without a window and without a word.
func (w *Window) Watchdog(patience time.Duration, dead func()) {
	var painted atomic.Bool
	w.onFirstPaint(func() { painted.Store(true) })
	time.AfterFunc(patience, func() {
		if !painted.Load() {
			dead()
		}
	})
}

// onFirstPaint calls do, while painting, when the window is painted for the first time.
func (w *Window) onFirstPaint(do func()) {
	var once sync.Once
	dot := canvas.NewRasterWithPixels(func(_, _, _, _ int) color.Color {
		once.Do(do)
		return color.Transparent
	})
	dot.Resize(fyne.NewSize(1, 1))
	w.marks.Add(dot)
}

// raiseFor shows the window above the others when a second start asks for it, as long as the office is open.
func (w *Window) raiseFor(o Office) {
	w.jobs.After(time.Second, func() {
		if w.office != o {
			return
		}
		if o.Knocked() {
			w.win.RequestFocus()
		}
		w.raiseFor(o)
	})
}

// AskFirst asks a program that has the office open already to show itself, and tells whether there is one.
func (w *Window) AskFirst(knock func(folder string) (bool, error)) bool {
	asked, err := knock(w.folder())
	if err != nil {
		logError("asking a running program", err)
	}
	return asked && err == nil
}
