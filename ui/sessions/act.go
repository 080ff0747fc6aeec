package sessions

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// onClose closes the draft, or lists what is missing.
func (p *Page) onClose() {
	e, ok := p.view.(*editor)
	if !ok || !p.saved() {
		return
	}
	s := p.book.draft
	if faults := s.Missing(p.book.parts.Today()); len(faults) > 0 {
		e.missing.wanted = true
		e.missing.fill()
		e.scroll.ScrollToTop()
		if first, ok := e.missing.body.Objects[0].(*tapRow); ok {
			p.shell().Canvas().Focus(first)
		}
		return
	}
	body := widgets.Column(widgets.NewLines(join(dayText(s.Date), timesText(s), lengthText(s))))
	for _, r := range append(remarksOf(s, p.book), goingOn(s, p.book)...) {
		body.Add(r.line())
	}
	body.Add(widgets.NewLines(t("sessions.close.text")))
	d := &widgets.Dialog{Title: t("sessions.close.title"), Body: body, Confirm: t("sessions.close"), Width: 480}
	d.OnConfirm = func() bool {
		return p.change(func(today app.Date) (coaching.Session, app.Faults) { return s.Close(today) })
	}
	d.Show(p.shell().Canvas())
}

// change keeps the open session as it becomes, or shows why it cannot.
func (p *Page) change(become func(today app.Date) (coaching.Session, app.Faults)) bool {
	err := p.become(become)
	if err != nil {
		p.shell().Fail(err)
	}
	return err == nil
}

func (p *Page) become(become func(today app.Date) (coaching.Session, app.Faults)) error {
	after, faults := become(p.book.parts.Today())
	if len(faults) > 0 {
		return faults
	}
	amended := len(after.Addenda) > len(p.book.draft.Addenda)
	if err := p.book.keep(after); err != nil {
		return err
	}
	p.view = nil
	p.present()
	if r, ok := p.view.(*record); ok && amended {
		r.scroll.ScrollToBottom()
	}
	return nil
}

// onSign asks when both have signed.
func (p *Page) onSign() {
	if !p.saved() {
		return
	}
	s := p.book.draft
	on := form.Day(t("sessions.signed.on"), p.book.parts.Today(), p.book.parts.Now)
	p.ask(t("sessions.sign.title"), t("sessions.sign.confirm"), form.Inputs{"signedOn": on}, widgets.Form(widgets.NewLines(t("sessions.sign.text")), on), on.Check,
		func(today app.Date) (coaching.Session, app.Faults) { return s.Sign(form.Date(on.Date()), today) })
}

// onAmend asks for an addendum of today.
func (p *Page) onAmend() {
	if !p.saved() {
		return
	}
	s := p.book.draft
	field, input := form.Lines(t("sessions.amend.field"), "", 5)
	input.Limit = app.MaxText
	p.ask(t("sessions.amend"), t("sessions.amend.confirm"), form.Inputs{"text": field, "on": field},
		widgets.Form(widgets.NewLines(t("sessions.amend.text", vars{"Date": dateText(p.book.parts.Today())})), field), func() bool { return true },
		func(today app.Date) (coaching.Session, app.Faults) {
			return s.Amend(strings.TrimSpace(input.Text), today)
		})
}

// ask shows a dialog whose answer changes the open session.
func (p *Page) ask(title, verb string, in form.Inputs, body fyne.CanvasObject, read func() bool, become func(today app.Date) (coaching.Session, app.Faults)) {
	d := &widgets.Dialog{Title: title, Body: body, Confirm: verb, Width: 520}
	d.OnConfirm = func() bool {
		return in.Keep(read, func() error { return p.become(become) }, p.shell().Fail)
	}
	d.Show(p.shell().Canvas())
}

// onBin puts a draft into the bin and offers to bring it back.
func (p *Page) onBin(id app.ID) {
	if !p.saved() {
		return
	}
	s := p.book.kept(id)
	if err := p.book.parts.Records.BinSession(p.book.parts.Context, id); err != nil {
		p.shell().Fail(err)
		return
	}
	p.book.draft, p.view = coaching.Session{}, nil
	p.again()
	p.tell(t("sessions.binned", vars{"Session": join(kindName(s.Kind), dayText(s.Date))}),
		widgets.Action{Label: t("sessions.undo"), Run: func() { p.onRestore(id) }})
}

func (p *Page) onRestore(id app.ID) {
	if err := p.book.parts.Records.RestoreSession(p.book.parts.Context, id); err != nil {
		p.shell().Fail(err)
		return
	}
	p.again()
}

// again reads the sessions, shows them, and tells the window that they are others.
func (p *Page) again() {
	if !p.saved() {
		return
	}
	if err := p.book.reload(); err != nil {
		p.shell().Fail(err)
		return
	}
	p.present()
	if p.book.parts.Changed != nil {
		p.book.parts.Changed(p.book.founder.ID)
	}
}

// takeOver makes a task of the open session a measure, unless it is one already.
func (p *Page) takeOver(task coaching.Task) {
	ctx, founder, records := p.book.parts.Context, p.book.founder.ID, p.book.parts.Records
	measures, err := records.Measures(ctx, founder)
	if err != nil {
		p.shell().Fail(err)
		return
	}
	if m, taken := task.TakenOver(measures, p.book.draft.ID); taken {
		p.book.measures = measures
		p.measured()
		p.tell(t("sessions.task.already"), p.wayTo(m.ID))
		return
	}
	m, err := records.SaveMeasure(ctx, founder, task.Measure(p.book.draft.ID))
	if err != nil {
		p.shell().Fail(err)
		return
	}
	p.book.measures = append(measures, m)
	p.measured()
	p.tell(t("sessions.task.made", vars{"Text": short(m.Text, 60)}), p.wayTo(m.ID),
		widgets.Action{Label: t("sessions.undo"), Run: func() { p.takeBack(m.ID) }})
}

func (p *Page) wayTo(measure app.ID) widgets.Action {
	return widgets.Action{Label: t("sessions.measure.open"), Run: func() { p.openMeasure(measure) }}
}

// takeBack takes a measure away that a task was just made.
func (p *Page) takeBack(measure app.ID) {
	err := p.book.parts.Records.BinMeasure(p.book.parts.Context, measure)
	if err == nil {
		p.book.measures, err = p.book.parts.Records.Measures(p.book.parts.Context, p.book.founder.ID)
	}
	if err != nil {
		p.shell().Fail(err)
		return
	}
	p.measured()
}

// measured shows the measures, which are others now.
func (p *Page) measured() {
	if p.view != nil {
		p.view.fill()
		p.aside.fill()
	}
	if p.book.parts.Changed != nil {
		p.book.parts.Changed(p.book.founder.ID)
	}
}
