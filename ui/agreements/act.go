package agreements

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// onNew makes an agreement of today with the goal that stands in her record, and opens it.
func (p *Page) onNew() {
	if !p.left() {
		return
	}
	today := p.parts.Today()
	a := coaching.Agreement{ID: p.parts.Records.NewID(), Date: today, Goal: maps.Clone(p.founder.Goal)}
	maps.DeleteFunc(a.Goal, func(_, text string) bool { return blank(text) })
	if i := slices.IndexFunc(p.sessions, func(s coaching.Session) bool { return s.Date == today }); i >= 0 {
		a.Session = p.sessions[i].ID
	}
	p.begin(a)
}

// begin keeps a new agreement and opens its form; it tells whether that went well.
func (p *Page) begin(a coaching.Agreement) bool {
	saved, err := p.kept(a)
	if err != nil {
		p.parts.Shell.Fail(err)
		return false
	}
	if !p.write(saved) {
		return false
	}
	p.reveal(saved.ID)
	if path := firstGoal; blank(saved.Goal[german]) {
		p.draft.focus(path)
	} else {
		p.draft.focus("startingPoint")
	}
	return true
}

func (p *Page) onEdit(id app.ID) {
	if a, ok := p.agreement(id); ok && p.writable(a) && p.write(a) {
		p.draft.focus(firstGoal)
	}
}

// onDone shows the agreement that was written as a card again.
func (p *Page) onDone() {
	if p.left() {
		p.draft = nil
		p.show()
	}
}

// onCarry makes the agreement that goes on from one whose goal was not or partly reached.
func (p *Page) onCarry(id app.ID) {
	a, ok := p.agreement(id)
	if !ok || !p.left() {
		return
	}
	if next, ok := a.Next(p.parts.Records.NewID(), p.parts.Today()); ok && p.begin(next) {
		p.parts.Shell.Tell(t("agreements.carry.notice"))
	}
}

// onSign asks for the day of the signature, or for what is missing before.
func (p *Page) onSign(id app.ID) {
	if !p.left() {
		return
	}
	a, ok := p.agreement(id)
	if !ok {
		return
	}
	if missing := a.Missing(); len(missing) > 0 && !a.Locked() {
		if p.write(a) {
			p.draft.ask(missing)
		}
		return
	}
	p.signDialog(a).Show(p.parts.Shell.Canvas())
}

func (p *Page) signDialog(a coaching.Agreement) *widgets.Dialog {
	day := a.SignedOn
	if day == "" {
		day = p.parts.Today()
	}
	on := form.Day(t("agreement.field.signedon"), day, p.parts.Now)
	in := form.Inputs{"signedOn": on}
	body := widgets.Form(on, arrange.Muted(t("agreements.sign.text")))
	return p.dialog(t("agreements.sign.title"), t("agreements.sign.confirm"), in, body, on.Check, func() error {
		signed, faults := a.Sign(form.Date(on.Date()), p.parts.Today())
		return p.record(signed, faults, t("agreements.sign.notice", vars{"Date": dateText(signed.SignedOn)}))
	})
}

// record keeps an agreement that was signed or reviewed, unless something is wrong with it, and offers to undo that.
func (p *Page) record(a coaching.Agreement, faults app.Faults, notice string) error {
	if len(faults) > 0 {
		return faults
	}
	if _, err := p.kept(a); err != nil {
		return err
	}
	p.parts.Shell.Tell(notice, widgets.Action{Label: t("founders.undo"), Run: p.undo})
	return nil
}

// onResult asks what became of a goal.
func (p *Page) onResult(id app.ID) {
	if !p.left() {
		return
	}
	if a, ok := p.agreement(id); ok {
		p.resultDialog(a).Show(p.parts.Shell.Canvas())
	}
}

func (p *Page) resultDialog(a coaching.Agreement) *widgets.Dialog {
	day := a.ReviewedOn
	if day == "" {
		day = p.parts.Today()
	}
	var options []widgets.Option
	for _, r := range coaching.Reached("").Values() {
		options = append(options, widgets.Option{Key: r, Text: t(coaching.Reached(r).TextKey())}) // keys: doc.agreement.reached.*
	}
	answer, key := form.Choice(t("agreement.field.reached"), options, string(a.Reached), nil)
	text, input := form.Lines(t("agreement.field.result"), a.Result, 4)
	text.SetHint(t("agreements.result.help"))
	on := form.Day(t("agreement.field.reviewedon"), day, p.parts.Now)
	in := form.Inputs{"reached": answer, "result": text, "reviewedOn": on}
	body := widgets.Form(widgets.Stack(0, arrange.Bold(goalText(a.Goal)), arrange.Muted(a.Criterion)), widgets.Columns(answer, on), text)
	return p.dialog(t("agreements.result.title"), t("dialog.save"), in, body, on.Check, func() error {
		after, faults := a.Review(coaching.Reached(key.Key()), strings.TrimSpace(input.Text), form.Date(on.Date()), p.parts.Today())
		return p.record(after, faults, t("agreements.result.notice"))
	})
}

// onEarlier shows an agreement that a goal has come through.
func (p *Page) onEarlier(id app.ID) {
	a, ok := p.agreement(id)
	if !ok {
		return
	}
	d := &widgets.Dialog{Title: agreementName(a), Cancel: t("agreements.close"), Width: 640}
	print := widgets.QuietButton(t("agreements.pdf"), nil, func() { d.Close(); p.onPrint(id) })
	actions := widgets.Row(print)
	if !p.locked() {
		arrange.Put(actions, widgets.QuietButton(t("agreements.result.edit"), nil, func() { d.Close(); p.onResult(id) }))
	}
	d.Body = widgets.Stack(arrange.Apart, widgets.Row(p.badges(a)...), p.text(a, nil), actions)
	d.Show(p.parts.Shell.Canvas())
}

// onBin puts an agreement into the bin and offers to bring it back.
func (p *Page) onBin(id app.ID) {
	err := p.Leave()
	if err == nil || errors.Is(err, errUnfinished) {
		err = p.parts.Records.BinAgreement(p.parts.Context, id)
	}
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	if p.draft != nil && p.draft.kept.ID == id {
		p.draft = nil
	}
	p.done(nil, t("agreements.bin.notice"), widgets.Action{Label: t("founders.undo"), Run: func() {
		p.done(p.parts.Records.RestoreAgreement(p.parts.Context, id), t("agreements.restored.notice"))
	}})
}
