package papers

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// onRestrict asks since when and why her records are only kept.
func (p *rightsPage) onRestrict(why app.RestrictionReason) {
	since := form.Day(t("papers.restrict.field.since"), p.book.Today(), p.book.Now)
	options := []widgets.Option{{Text: t("widget.choice.placeholder")}}
	for _, v := range why.Values() {
		options = append(options, widgets.Option{Key: v, Text: t(app.RestrictionReason(v).TextKey())}) // keys: restriction.why.*
	}
	reason, choice := form.Choice(t("papers.restrict.field.why"), options, string(why), nil)
	noteField, note := form.Lines(t("papers.restrict.field.note"), "", 3)
	in := form.Inputs{"since": since, "why": reason, "note": noteField}
	d := &widgets.Dialog{
		Title: t("papers.restrict.dialog", vars{"Name": p.book.who.Spoken()}), Confirm: t("papers.restrict.verb"), Width: 560,
		Body: widgets.Form(sized(t("papers.restrict.effect"), t("papers.restrict.undo")), since, reason, noteField),
	}
	d.OnConfirm = func() bool {
		return in.Keep(since.Check, func() error {
			return p.restrict(app.Restriction{
				Since: form.Date(since.Date()), Why: app.RestrictionReason(choice.Key()), Note: note.Text,
			})
		}, p.book.Shell.Fail)
	}
	d.Show(p.book.Shell.Canvas())
}

func (p *rightsPage) restrict(r app.Restriction) error {
	if err := r.Noted(p.book.Today()).Err(); err != nil {
		return err
	}
	if err := p.book.Records.Restrict(p.book.Context, p.book.founder, r); err != nil {
		return err
	}
	p.book.Shell.Tell(t("papers.restrict.done"))
	p.changed()
	return nil
}

// onLift asks before the records can be changed again.
func (p *rightsPage) onLift() {
	widgets.Ask(p.book.Shell.Canvas(), t("papers.restrict.lift.title"), t("papers.restrict.lift.question", vars{"Name": p.book.who.Spoken()}),
		t("papers.restrict.lift.verb"), false, func() {
			if err := p.book.Records.Unrestrict(p.book.Context, p.book.founder); err != nil {
				p.book.Shell.Fail(err)
				return
			}
			p.book.Shell.Tell(t("papers.restrict.lifted"))
			p.changed()
		})
}

// changed tells the window and shows the page anew.
func (p *rightsPage) changed() {
	p.book.changed()
	p.reload()
}

// bulleted sets texts one below the other, each behind a dot.
func bulleted(texts ...string) fyne.CanvasObject {
	body := widgets.Stack(tight)
	for _, text := range texts {
		if text != "" {
			arrange.Put(body, arrange.After(14, widgets.NewText("•"), widgets.NewLines(text)))
		}
	}
	return body
}
