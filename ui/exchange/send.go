package exchange

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/outfile"
	"wurzelwerk/ui/sharing"
	"wurzelwerk/ui/widgets"
)

// FileEnding is that of a file between offices.
const FileEnding = ".sync"

// onSend shows exactly what leaves for a partner before anything does.
func (r *Room) onSend(p model.Peer) {
	var leaving model.Leaving
	r.parts.Run(t("exchange.leaving.work"), func(ctx context.Context, _ func(float64)) (err error) {
		leaving, err = r.parts.Records.Leaving(ctx, p.Office())
		return err
	}, func(err error) {
		if err != nil {
			r.parts.Shell.Fail(err)
			return
		}
		r.askSend(leaving)
	})
}

func (r *Room) askSend(l model.Leaving) {
	p := l.Peer
	body := widgets.Stack(widgets.Gap)
	if p.Checked == "" {
		arrange.Put(body, strong(t("exchange.send.unchecked", vars{"Name": p.Name}), widgets.ColorWarningText))
	}
	if !l.Empty() && p.Waiting && !p.Sent.IsZero() && !r.found.due[p.Office()] {
		arrange.Put(body, widgets.NewLines(t("exchange.send.again", vars{"When": momentText(p.Sent)})))
	}
	for _, line := range leavingTexts(l) {
		arrange.Put(body, widgets.NewLines(line))
	}
	if len(l.Dossiers) > 0 {
		arrange.Put(body, sharing.Leaving(l.Dossiers, r.settle))
	}
	d := &widgets.Dialog{Title: t("exchange.send.title", vars{"Name": p.Name}), Body: body, Width: 720}
	file := func() { r.saveFor(p) }
	d.Confirm = t("exchange.send.file") + " …"
	d.OnConfirm = func() bool { d.Close(); file(); return true }
	if r.carried() {
		d.Confirm = t("exchange.send.put")
		d.OnConfirm = func() bool { d.Close(); r.putFor(p); return true }
		arrange.Put(body, widgets.Row(widgets.LinkButton(t("exchange.send.file.instead")+" …", theme.DocumentSaveIcon(), func() { d.Close(); file() })))
	}
	if l.Empty() && !p.Owed {
		d.Confirm, d.Cancel = "", t("widget.failure.close")
		arrange.Put(body, widgets.Row(widgets.LinkButton(t("exchange.send.anyway")+" …", theme.DocumentSaveIcon(), func() { d.Close(); file() })))
	}
	d.Show(r.parts.Shell.Canvas())
}

// settle gives what has grown in a dialog its room.
func (r *Room) settle() {
	if top := r.parts.Shell.Canvas().Overlays().Top(); top != nil {
		top.Refresh()
	}
}

// leavingTexts say what leaves all together.
func leavingTexts(l model.Leaving) (out []string) {
	name := vars{"Name": l.Peer.Name}
	switch {
	case l.Empty() && l.Peer.Owed:
		return []string{t("exchange.send.receipt", name)}
	case l.Empty():
		return []string{t("exchange.send.nothing", name)}
	case l.Peer.Everything:
		out = append(out, t("exchange.send.everything", vars{"n": l.Changes, "Name": l.Peer.Name}))
	case l.Changes > 0:
		out = append(out, t("exchange.send.list", vars{"n": l.Changes, "Name": l.Peer.Name}))
	}
	for _, x := range []struct {
		n   int
		key string
	}{{l.Erasures, "exchange.send.erasures"}, {l.Withdrawals, "exchange.send.withdrawals"}, {l.Answers, "exchange.send.answers"}} {
		if x.n > 0 {
			out = append(out, t(x.key, vars{"n": x.n})) // keys: exchange.send.*
		}
	}
	return out
}

// saveFor writes a file for a partner where she wants it.
func (r *Room) saveFor(p model.Peer) {
	name := t("exchange.send.name", vars{"Name": fileName(p.Name), "Date": string(r.parts.Today())}) + FileEnding
	r.parts.SaveBeside(name, t("exchange.send.work"), func(ctx context.Context, path string) error {
		return outfile.Write(path, func(to io.Writer) error {
			_, err := r.parts.Records.Send(ctx, p.Office(), to)
			return err
		})
	}, func(err error) {
		if err == nil {
			r.Refresh()
		}
	})
}

// fileName is the name of an office as it may stand in the name of a file.
func fileName(name string) string {
	return strings.TrimLeft(strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`/\:*?"<>|`, c) {
			return '-'
		}
		return c
	}, strings.TrimSpace(name)), ".")
}

// putFor puts a file for a partner to the carrier.
func (r *Room) putFor(p model.Peer) {
	r.parts.Run(t("exchange.send.work"), func(ctx context.Context, _ func(float64)) error {
		return r.put(ctx, p.Office())
	}, func(err error) {
		if err != nil {
			r.parts.Shell.Fail(err)
			return
		}
		r.Refresh()
		r.parts.Shell.Tell(t("exchange.sent", vars{"Name": p.Name}))
	})
}

func (r *Room) put(ctx context.Context, office app.ID) error {
	return r.parts.Post.Put(ctx, office, func(to io.Writer) error {
		_, err := r.parts.Records.Send(ctx, office, to)
		return err
	})
}

// SendDue puts to the carrier what goes without asking: files for partners who get theirs so, and answers that are owed.
// It takes acknowledgements, which change nothing here, and tells then how many files were sent. What goes wrong for one
// does not keep the others from theirs.
func (r *Room) SendDue(then func(sent int, err error)) {
	if err := r.load(); err != nil {
		then(0, err)
		return
	}
	if !r.carried() {
		then(0, nil)
		return
	}
	var report model.Report
	r.parts.Run(t("exchange.send.work"), func(ctx context.Context, _ func(float64)) (err error) {
		report, err = r.parts.Post.Round(ctx, model.Rules{Leave: true})
		return err
	}, func(err error) {
		errs := []error{err}
		for _, f := range report.Failed {
			errs = append(errs, f.Err)
		}
		if len(report.Taken)+len(report.Sent) > 0 {
			r.Refresh()
		}
		then(len(report.Sent), errors.Join(errs...))
	})
}

// onRound takes what waits at the carrier and sends what is due; what she has to see first, she is shown.
func (r *Room) onRound() {
	r.Look(func(waiting []model.Waiting) {
		unseen := slices.IndexFunc(waiting, func(w model.Waiting) bool { return !w.Peer.Seen })
		if unseen >= 0 && unseen == len(waiting)-1 {
			r.lookAt(waiting[unseen].File)
			return
		}
		r.Round()
	})
}

// Round takes what waits of partners whose files were seen before, and sends what goes without asking, while nothing is
// typed.
func (r *Room) Round() {
	var report model.Report
	r.parts.Take(t("exchange.take.work"), func(ctx context.Context, progress func(float64)) (err error) {
		report, err = r.parts.Post.Round(ctx, model.Rules{Progress: func(_ model.File, done, all int64) { parts(progress)(done, all) }})
		return err
	}, func(err error) {
		if err == nil || len(report.Taken)+len(report.Sent) > 0 {
			r.rounded(report)
		}
		if !errors.Is(err, context.Canceled) && err != nil {
			r.parts.Shell.Fail(err)
		}
	})
}

// rounded says what a round has taken and sent, and what did not work.
func (r *Room) rounded(report model.Report) {
	receipts := make([]model.Receipt, len(report.Taken))
	for i, one := range report.Taken {
		receipts[i] = one.Receipt
	}
	switch {
	case len(receipts) > 0:
		r.tell(receipts)
	case len(report.Sent) > 0:
		r.parts.Shell.Tell(t("exchange.round.sent", vars{"n": len(report.Sent)}))
	default:
		r.parts.Shell.Tell(t("exchange.round.nothing"))
	}
	for _, f := range report.Failed {
		if errors.Is(f.Err, sync.ErrAhead) && f.File.Name != "" {
			r.askAhead(f.Err, func() { r.take(r.atCarrier(f.File), true) })
			continue
		}
		r.parts.Shell.Fail(f.Err)
	}
}
