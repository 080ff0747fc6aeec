package meeting

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// making is what a woman promises now: a form for each promise, and a blank one behind them until something is typed.
type making struct {
	sheet   *sheet
	forms   []*promiseForm
	list    *fyne.Container
	more    *widgets.Button
	content *fyne.Container
}

func newMaking(s *sheet) *making {
	m := &making{sheet: s, list: widgets.Column()}
	m.more = widgets.LinkButton(t("meeting.promise.more"), theme.ContentAddIcon(), m.onMore)
	m.content = section(t("meeting.promise"), m.list, widgets.Row(m.more))
	return m
}

// promises are those of the meeting.
func (m *making) promises() []team.Commitment {
	return m.sheet.page.evening.Meeting().Turn(m.sheet.woman).Commitments
}

// show makes a form for each promise that has none, and takes away those whose promise is gone.
func (m *making) show() {
	promises := m.promises()
	known := func(id app.ID) bool {
		return slices.ContainsFunc(promises, func(c team.Commitment) bool { return c.ID == id })
	}
	var forms []*promiseForm
	changed := false
	for _, c := range promises {
		if form := m.form(c.ID); form != nil {
			form.kept = true
			forms = append(forms, form)
			continue
		}
		forms, changed = append(forms, newPromiseForm(m, c, true)), true
	}
	for _, form := range m.forms {
		switch {
		case known(form.id):
		case form.kept:
			changed = true
		default:
			forms = append(forms, form)
		}
	}
	if len(forms) == 0 {
		forms, changed = append(forms, m.blank()), true
	}
	if changed || len(forms) != len(m.forms) {
		m.set(forms)
	}
	show(m.more, m.forms[len(m.forms)-1].kept)
}

func (m *making) blank() *promiseForm {
	return newPromiseForm(m, team.Commitment{ID: m.sheet.page.Records.NewID()}, false)
}

func (m *making) set(forms []*promiseForm) {
	m.forms, m.list.Objects = forms, nil
	for _, form := range forms {
		m.list.Add(form.content)
	}
	m.list.Refresh()
}

func (m *making) form(id app.ID) *promiseForm {
	for _, form := range m.forms {
		if form.id == id {
			return form
		}
	}
	return nil
}

// onMore opens another blank form.
func (m *making) onMore() {
	form := m.blank()
	m.set(append(slices.Clone(m.forms), form))
	m.sheet.page.renew()
	m.focus(form.id)
}

// focus gives the keyboard to the words of a promise.
func (m *making) focus(id app.ID) {
	c := m.sheet.page.Shell.Canvas()
	if form := m.form(id); form != nil && c != nil {
		c.Focus(form.what)
	}
}

func (m *making) unread() bool {
	return slices.ContainsFunc(m.forms, func(f *promiseForm) bool { return f.due.Error() != "" })
}

// promiseForm takes one promise: what, until when, the first step, and how one will know.
type promiseForm struct {
	making  *making
	id      app.ID
	kept    bool // the promise stands in the meeting
	what    *widgets.QuietField
	due     *widgets.DateField
	away    *widgets.Button // takes it away
	content *fyne.Container
}

func newPromiseForm(m *making, c team.Commitment, kept bool) *promiseForm {
	p := m.sheet.page
	f := &promiseForm{making: m, id: c.ID, kept: kept}
	text := func(label, text string, put func(c *team.Commitment, text string)) (*widgets.QuietField, fyne.CanvasObject) {
		field := area(text, func(text string) { f.edit(func(c *team.Commitment) { put(c, text) }) })
		return field, beside(label, field)
	}
	what, whatRow := text(t("meeting.promise.what"), c.Text, func(c *team.Commitment, text string) { c.Text = text })
	_, stepRow := text(t("meeting.promise.step"), c.FirstStep, func(c *team.Commitment, text string) { c.FirstStep = text })
	know, knowRow := text(t("meeting.promise.know"), c.Evidence, func(c *team.Commitment, text string) { c.Evidence = text })
	f.what = what
	what.SetInstead(t("meeting.promise.what.hint"))
	know.SetInstead(t("meeting.promise.know.hint"))
	f.due = widgets.NewDateField("", "", p.Now, func(day time.Time) {
		f.edit(func(c *team.Commitment) { c.Due = dayOf(day) })
	})
	f.due.Fill(c.Due.Time())
	f.away = widgets.LinkButton(t("meeting.promise.remove"), theme.DeleteIcon(), f.remove)
	f.content = widgets.Form(whatRow, beside(t("meeting.promise.due"), sided(f.due, f.away)), stepRow, knowRow)
	f.away.Hidden = !kept
	if c.Change != "" {
		f.content.Objects = append([]fyne.CanvasObject{widgets.CaptionLines(t(c.Change.TextKey()))}, f.content.Objects...) // keys: doc.team.change.*
	}
	return f
}

// dayOf is the day of a date that was typed, "" for none.
func dayOf(day time.Time) app.Date {
	if day.IsZero() {
		return ""
	}
	return app.DateOf(day)
}

// edit changes the promise. With the first word it comes to stand in the meeting, with a day proposed for it.
func (f *promiseForm) edit(change func(c *team.Commitment)) {
	p := f.making.sheet.page
	p.evening.EditCommitment(f.making.sheet.woman, f.id, func(c *team.Commitment) {
		if day := f.due.Date(); !f.kept && !day.IsZero() {
			c.Due = dayOf(day)
		}
		change(c)
	})
	i := slices.IndexFunc(f.making.promises(), func(c team.Commitment) bool { return c.ID == f.id })
	if i < 0 || f.kept {
		return
	}
	f.kept = true
	f.due.Fill(f.making.promises()[i].Due.Time())
	show(f.making.more, true)
	show(f.away, true)
}

// remove takes the promise away.
func (f *promiseForm) remove() {
	p := f.making.sheet.page
	p.evening.RemoveCommitment(f.making.sheet.woman, f.id)
	f.making.set(slices.DeleteFunc(slices.Clone(f.making.forms), func(other *promiseForm) bool { return other == f }))
	p.renew()
}
