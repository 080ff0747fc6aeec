package exchange

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	model "wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// requestDuties are the wishes of partners that a dossier be removed here.
func (r *Room) requestDuties() (out []duty) {
	for _, q := range r.requests {
		text := t("exchange.request", vars{"Office": q.Office, "Name": q.Name})
		if q.Team {
			text = t("exchange.request.team", vars{"Office": q.Office, "Name": q.Name})
		}
		answer := widgets.QuietButton(t("exchange.request.answer")+" …", theme.QuestionIcon(), func() { r.onRequest(q) })
		out = append(out, duty{
			theme.WarningIcon(), widgets.ColorWarningText, text, t("exchange.request.since", vars{"Date": dateText(q.On)}), []fyne.CanvasObject{answer},
		})
	}
	return out
}

// The answers, as keys of a choice.
const (
	answerRemove = "remove"
	answerKeep   = "keep"
)

// onRequest asks for the answer to a wish.
func (r *Room) onRequest(q model.Request) {
	name := vars{"Name": q.Name, "Office": q.Office}
	body := widgets.Stack(widgets.Gap, widgets.NewLines(t("exchange.request.about", name)))
	if q.Own {
		arrange.Put(body, strong(t("exchange.request.own"), widgets.ColorWarningText))
	}
	answer := widgets.NewChips([]widgets.Option{
		{Key: answerRemove, Text: t("exchange.request.remove")}, {Key: answerKeep, Text: t("exchange.request.keep")},
	}, false, nil)
	arrange.Put(body,
		widgets.NewField(t("exchange.request.which"), answer, ""),
		arrange.Muted(t("exchange.request.remove.hint")), arrange.Muted(t("exchange.request.keep.hint", name)))
	var d *widgets.Dialog
	answer.OnChange = func(chosen []string) { d.SetConfirmEnabled(len(chosen) > 0) }
	d = &widgets.Dialog{Title: t("exchange.request.title", name), Body: body, Confirm: t("exchange.request.answer"), Width: 620}
	d.OnConfirm = func() bool {
		d.Close()
		if answer.Chosen()[0] == answerKeep {
			r.answer(q, false)
			return true
		}
		widgets.Ask(r.parts.Shell.Canvas(), t("exchange.request.sure", name), t("exchange.request.sure.about", name), t("exchange.request.remove"), true,
			func() { r.answer(q, true) })
		return true
	}
	d.Show(r.parts.Shell.Canvas())
	d.SetConfirmEnabled(false)
}

// answer keeps a dossier, or takes it out of this office while nobody works on it.
func (r *Room) answer(q model.Request, remove bool) {
	name := vars{"Name": q.Name, "Office": q.Office}
	if !remove {
		r.done(r.parts.Records.AnswerRequest(r.parts.Context, q.Dossier, q.Peer, false), t("exchange.request.kept", name))
		return
	}
	r.parts.Take(t("exchange.request.work"), func(ctx context.Context, _ func(float64)) error {
		return r.parts.Records.AnswerRequest(ctx, q.Dossier, q.Peer, true)
	}, func(err error) {
		if err != nil {
			r.parts.Shell.Fail(err)
			return
		}
		r.parts.Shell.Tell(t("exchange.request.removed", name))
	})
}
