package agreements

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// outcomesCard lists how the coaching ended, the newest first.
func (p *Page) outcomesCard() fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, arrange.Muted(t("outcome.good")))
	sorted := slices.Clone(p.outcomes)
	slices.Reverse(sorted)
	slices.SortStableFunc(sorted, func(a, b coaching.Outcome) int { return cmp.Compare(b.Date, a.Date) })
	for _, o := range sorted {
		arrange.Put(body, widget.NewSeparator(), p.outcome(o))
	}
	if len(sorted) == 0 {
		arrange.Put(body, arrange.Muted(t("outcome.none")))
	}
	if p.locked() {
		return widgets.NewCard(t("outcome.title"), body)
	}
	return widgets.NewCard(t("outcome.title"), body, widgets.LinkButton(t("outcome.add"), theme.ContentAddIcon(), p.onOutcome))
}

func (p *Page) outcome(o coaching.Outcome) fyne.CanvasObject {
	day := dateText(o.Date)
	if day == "" {
		day = t("outcome.undated")
	}
	on := widgets.Caption(day)
	on.Shrinks = false
	line, actions := widgets.Row(widgets.NewBadge(resultName(o.Result)), on), widgets.Row()
	if !p.locked() {
		arrange.Put(actions,
			widgets.LinkButton(t("outcome.edit"), theme.DocumentCreateIcon(), func() { p.onEditOutcome(o) }),
			widgets.LinkButton(t("outcome.drop"), theme.DeleteIcon(), func() { p.onDropOutcome(o) }))
	}
	body := widgets.Stack(arrange.Tight, ends(line, actions))
	if known := facts(
		arrange.Fact(t("outcome.field.reasons"), o.Reasons), arrange.Fact(t("outcome.field.instead"), o.Instead), arrange.Fact(t("outcome.field.shesays"), o.SheSays),
	); len(known.Objects) > 0 {
		arrange.Put(body, known)
	}
	if o.Agrees != nil {
		arrange.Put(body, widgets.CaptionLines(agreesText(*o.Agrees)))
	}
	return body
}

func agreesText(agrees bool) string {
	if agrees {
		return t("outcome.agrees.yes")
	}
	return t("outcome.agrees.no")
}

func resultName(r coaching.Result) string {
	if r == "" {
		return t("choice.none")
	}
	return t(r.TextKey()) // keys: doc.outcome.*
}

func (p *Page) onOutcome() {
	p.editOutcome(coaching.Outcome{Date: p.parts.Today()}, t("outcome.new.title"))
}

func (p *Page) onEditOutcome(o coaching.Outcome) { p.editOutcome(o, t("outcome.edit.title")) }

func (p *Page) editOutcome(o coaching.Outcome, title string) {
	if p.left() {
		p.outcomeDialog(o, title).Show(p.parts.Shell.Canvas())
	}
}

func (p *Page) outcomeDialog(o coaching.Outcome, title string) *widgets.Dialog {
	options := make([]widgets.Option, 0, len(o.Result.Values()))
	for _, r := range o.Result.Values() {
		options = append(options, widgets.Option{Key: r, Text: resultName(coaching.Result(r))})
	}
	day := form.Day(t("outcome.field.date"), o.Date, p.parts.Now)
	result, key := form.Choice(t("outcome.field.result"), options, string(o.Result), nil)
	reasons, why := form.Lines(t("outcome.field.reasons"), o.Reasons, 3)
	reasons.SetHint(t("outcome.field.reasons.help"))
	instead, other := form.Lines(t("outcome.field.instead"), o.Instead, 2)
	says, words := form.Lines(t("outcome.field.shesays"), o.SheSays, 2)
	agrees, answer := form.Choice(t("outcome.field.agrees"), form.YesNo(t("outcome.yes"), t("outcome.no"), t("choice.none")), form.YesNoKey(o.Agrees), nil)
	in := form.Inputs{"date": day, "result": result, "reasons": reasons, "instead": instead, "sheSays": says, "agrees": agrees}
	body := widgets.Form(result, reasons, instead, says, widgets.Columns(agrees, day))
	return p.dialog(title, t("dialog.save"), in, body, day.Check, func() error {
		after := o
		after.Date, after.Result, after.Reasons = form.Date(day.Date()), coaching.Result(key.Key()), strings.TrimSpace(why.Text)
		after.Instead, after.SheSays, after.Agrees = strings.TrimSpace(other.Text), strings.TrimSpace(words.Text), form.YesNoAnswer(answer.Key())
		if _, err := p.parts.Records.SaveOutcome(p.parts.Context, p.founder.ID, after); err != nil {
			return err
		}
		p.done(nil, t("outcome.saved.notice"))
		return nil
	})
}

func (p *Page) onDropOutcome(o coaching.Outcome) {
	if !p.left() {
		return
	}
	err := p.parts.Records.DropOutcome(p.parts.Context, o.ID)
	p.done(err, t("outcome.dropped.notice"), widgets.Action{Label: t("founders.undo"), Run: p.undo})
}
