package ui

import "context"

// Beside does work that nobody waits for and that is never shown, such as a sound; its error is logged.
func (j *Jobs) Beside(ctx context.Context, doing string, work func(ctx context.Context) error) {
	if j.inline {
		logError(doing, work(ctx))
		return
	}
	go func() { logError(doing, work(ctx)) }()
}
