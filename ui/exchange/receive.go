package exchange

import (
	"context"
	"errors"
	"io"
	"os"

	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/ui/widgets"
)

// source is a file to be taken: one on the disk, or one at the carrier.
type source struct {
	read func(ctx context.Context, read func(file io.ReaderAt, size int64) error) error
	name string // of one at the carrier, "" for one on the disk
}

func onDisk(path string) source {
	return source{read: func(_ context.Context, read func(io.ReaderAt, int64) error) error {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		info, err := file.Stat()
		if err != nil {
			return err
		}
		return read(file, info.Size())
	}}
}

func (r *Room) atCarrier(f model.File) source {
	return source{name: f.Name, read: func(ctx context.Context, read func(io.ReaderAt, int64) error) error {
		return r.parts.Post.Read(ctx, f.Name, read)
	}}
}

func (r *Room) onFile() { r.parts.OpenFile([]string{FileEnding}, r.TakeFile) }

// TakeFile shows what a file of a partner would change, and takes it when she agrees.
func (r *Room) TakeFile(path string) { r.preview(onDisk(path), false) }

// lookAt is TakeFile for a file at the carrier.
func (r *Room) lookAt(f model.File) { r.preview(r.atCarrier(f), false) }

// preview shows what a file would change. ahead takes one whose clock is ahead. One that changes nothing is taken at once,
// unless it is the first of its sender.
func (r *Room) preview(s source, ahead bool) {
	if err := r.load(); err != nil {
		r.parts.Shell.Fail(err)
		return
	}
	var receipt model.Receipt
	r.parts.Run(t("exchange.preview.work"), func(ctx context.Context, progress func(float64)) error {
		return s.read(ctx, func(file io.ReaderAt, size int64) (err error) {
			receipt, err = r.parts.Records.Preview(ctx, file, size, model.Taking{Ahead: ahead, Progress: parts(progress)})
			return err
		})
	}, func(err error) {
		switch {
		case errors.Is(err, sync.ErrAhead):
			r.askAhead(err, func() { r.preview(s, true) })
		case err != nil:
			r.parts.Shell.Fail(err)
		case r.seen(receipt) && receipt.Quiet():
			r.take(s, ahead)
		default:
			r.showPreview(receipt, func() { r.take(s, ahead) })
		}
	})
}

// parts turns bytes into the part that is done.
func parts(progress func(float64)) func(done, total int64) {
	return func(done, total int64) {
		if total > 0 {
			progress(float64(done) / float64(total))
		}
	}
}

// take takes a file while nothing is typed.
func (r *Room) take(s source, ahead bool) {
	var receipt model.Receipt
	r.parts.Take(t("exchange.take.work"), func(ctx context.Context, progress func(float64)) error {
		err := s.read(ctx, func(file io.ReaderAt, size int64) (err error) {
			receipt, err = r.parts.Records.Receive(ctx, file, size, model.Taking{Ahead: ahead, Progress: parts(progress)})
			return err
		})
		if err == nil && s.name != "" {
			err = r.parts.Records.MarkTaken(ctx, s.name)
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, sync.ErrAhead):
			r.askAhead(err, func() { r.take(s, true) })
		case errors.Is(err, context.Canceled):
			r.parts.Shell.Tell(t("exchange.take.canceled"))
		case err != nil:
			r.parts.Shell.Fail(err)
		default:
			r.tell([]model.Receipt{receipt})
		}
	})
}

// askAhead explains a clock that is ahead, and takes the file all the same when she has looked at both.
func (r *Room) askAhead(err error, take func()) {
	l := widgets.Stack(
		widgets.Gap, widgets.NewLines(said(err)), widgets.NewLines(t("exchange.ahead.why")),
		steps(t("exchange.ahead.here", vars{"Now": momentText(r.parts.Now())}), t("exchange.ahead.there"), t("exchange.ahead.then")))
	var d *widgets.Dialog
	d = &widgets.Dialog{
		Title: t("exchange.ahead.title"), Body: l, Confirm: t("exchange.ahead.take"), Danger: true, Width: 560,
		OnConfirm: func() bool { d.Close(); take(); return true },
	}
	d.Show(r.parts.Shell.Canvas())
}
