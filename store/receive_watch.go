package store

import (
	"context"
	"io"
)

// watchedFile tells how far reading has come, and ends with its context. The file is read twice: proven, then merged.
type watchedFile struct {
	ctx      context.Context
	file     io.ReaderAt
	done     int64
	total    int64
	progress func(done, total int64)
}

func (w *watchedFile) ReadAt(p []byte, at int64) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := w.file.ReadAt(p, at)
	w.done = min(w.done+int64(n), w.total)
	if w.progress != nil {
		w.progress(w.done, w.total)
	}
	return n, err
}
