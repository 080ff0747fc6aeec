package ui

import (
	"context"
	"time"

	"wurzelwerk/ui/chime"
)

// longestRing is when a player that does not come to an end is stopped.
const longestRing = 10 * time.Second

// ring is what sounds so many strokes, nil where the system has nothing to play a sound with.
func (w *Window) ring() func(strokes int) {
	if chime.Silent() {
		return nil
	}
	return func(strokes int) {
		w.jobs.Beside(w.context, "sounding a gong", func(ctx context.Context) error {
			ctx, cancel := context.WithTimeout(ctx, longestRing)
			defer cancel()
			return chime.Play(ctx, strokes)
		})
	}
}
