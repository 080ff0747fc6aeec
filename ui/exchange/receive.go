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

// preview shows what a file would change. ahead takes one whose clock is ahead.
func (r *Room) preview(s source, ahead bool) {
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
		case quiet(receipt):
			r.take(ahead, s)
		default:
			r.showPreview(receipt, func() { r.take(ahead, s) })
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

// onLetters takes files at the carrier of partners whose files were seen before.
func (r *Room) onLetters(files []model.File) {
	list := make([]source, len(files))
	for i, f := range files {
		list[i] = r.atCarrier(f)
	}
	r.take(false, list...)
}

// taking is what came of the files of one go.
type taking struct {
	receipts []model.Receipt
	left     source // that was not taken, where an error says so
}

// take takes files, one after the other, while nothing is typed. The first that cannot be taken ends it: those of its
// sender that follow would only leave a gap.
func (r *Room) take(ahead bool, files ...source) {
	var done taking
	r.parts.Take(t("exchange.take.work"), func(ctx context.Context, progress func(float64)) error {
		for i, s := range files {
			share := func(part float64) { progress((float64(i) + part) / float64(len(files))) }
			receipt, err := r.takeOne(ctx, s, model.Taking{Ahead: ahead, Progress: parts(share)})
			if err != nil {
				done.left = s
				return err
			}
			done.receipts = append(done.receipts, receipt)
		}
		return nil
	}, func(err error) { r.taken(done, err) })
}

func (r *Room) takeOne(ctx context.Context, s source, how model.Taking) (receipt model.Receipt, err error) {
	err = s.read(ctx, func(file io.ReaderAt, size int64) (err error) {
		receipt, err = r.parts.Records.Receive(ctx, file, size, how)
		return err
	})
	if err == nil && s.name != "" {
		err = r.parts.Records.MarkTaken(ctx, s.name)
	}
	return receipt, err
}

// taken says what came of files.
func (r *Room) taken(done taking, err error) {
	if len(done.receipts) > 0 {
		r.tell(done.receipts)
	}
	switch {
	case errors.Is(err, sync.ErrAhead):
		r.askAhead(err, func() { r.take(true, done.left) })
	case errors.Is(err, context.Canceled):
		if len(done.receipts) == 0 {
			r.parts.Shell.Tell(t("exchange.take.canceled"))
		}
	case err != nil:
		r.parts.Shell.Fail(err)
	}
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
