package founders

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// measureDialog edits one measure.
type measureDialog struct {
	parts   *Parts
	measure coaching.Measure
	save    func(coaching.Measure) error
	inputs  form.Inputs

	text, supporter, firstStep, cost, effect, dropped *widgets.TextField
	responsible, status                               *widgets.Choice
	due, done                                         *widgets.DateField
	costField, droppedField                           *widgets.Field
	dialog                                            *widgets.Dialog
}

func newMeasureDialog(parts *Parts, m coaching.Measure, save func(coaching.Measure) error) *measureDialog {
	d := &measureDialog{parts: parts, measure: m, save: save}
	title, verb := translations.T("measure.edit.title"), translations.T("dialog.save")
	if m.ID == "" {
		title, verb = translations.T("measure.new.title"), translations.T("founder.create.confirm")
	}
	d.dialog = &widgets.Dialog{Title: title, Body: d.fields(), Confirm: verb, Width: 600, OnConfirm: d.onSave}
	return d
}

func (d *measureDialog) show() { d.dialog.Show(d.parts.Shell.Canvas()) }

func (d *measureDialog) fields() fyne.CanvasObject {
	m, now := d.measure, d.parts.Now
	var text, supporter, firstStep, effect, responsible, status *widgets.Field
	text, d.text = form.Lines(translations.T("measure.field.text"), m.Text, 2)
	firstStep, d.firstStep = form.Line(translations.T("measure.field.firststep"), m.FirstStep)
	responsible, d.responsible = form.Choice(translations.T("measure.field.responsible"), options("responsible.", m.Responsible.Values()), string(m.Responsible), nil)
	supporter, d.supporter = form.Line(translations.T("measure.field.supporter"), m.Supporter)
	d.due = form.Day(translations.T("measure.field.due"), m.Due, now)
	d.costField, d.cost = form.Line(translations.T("measure.field.costcents"), moneyText(m.CostCents))
	effect, d.effect = form.Line(translations.T("measure.field.effect"), m.Effect)
	status, d.status = form.Choice(translations.T("measure.field.status"), options("measure.status.", m.Status.Values())[1:], statusKey(m.Status), d.onStatus)
	d.done = form.Day(translations.T("measure.field.doneon"), m.DoneOn, now)
	d.droppedField, d.dropped = form.Line(translations.T("measure.field.droppedbecause"), m.DroppedFor)
	d.inputs = form.Inputs{
		"text": text, "firstStep": firstStep, "responsible": responsible, "supporter": supporter, "due": d.due,
		"costCents": d.costField, "effect": effect, "status": status, "doneOn": d.done, "droppedBecause": d.droppedField,
	}
	d.onStatus(d.status.Key())
	return widgets.Form(text, firstStep, widgets.Columns(responsible, supporter), widgets.Columns(d.due, d.costField), effect,
		widgets.Columns(status, d.done), d.droppedField)
}

func statusKey(s coaching.MeasureStatus) string {
	if s == "" {
		return string(coaching.Open)
	}
	return string(s)
}

// onStatus asks when it was done, or why it was dropped.
func (d *measureDialog) onStatus(key string) {
	d.done.Hidden = coaching.MeasureStatus(key) != coaching.Done
	d.droppedField.Hidden = coaching.MeasureStatus(key) != coaching.Dropped
	if !d.done.Hidden && d.done.Date().IsZero() {
		d.done.Fill(d.parts.Today().Time())
	}
	settle(d.dialog, d.parts.Shell.Canvas())
}

// read is the measure as typed; false when a field cannot be read.
func (d *measureDialog) read() (coaching.Measure, bool) {
	m, ok := d.measure, true
	for _, date := range []*widgets.DateField{d.due, d.done} {
		ok = date.Check() && ok
	}
	m.Text, m.FirstStep = strings.TrimSpace(d.text.Text), strings.TrimSpace(d.firstStep.Text)
	m.Responsible, m.Supporter = coaching.Responsible(d.responsible.Key()), strings.TrimSpace(d.supporter.Text)
	m.Effect, m.DroppedFor = strings.TrimSpace(d.effect.Text), strings.TrimSpace(d.dropped.Text)
	m.Status = coaching.MeasureStatus(d.status.Key())
	m.Due, m.DoneOn = form.Date(d.due.Date()), app.Date("")
	if m.Status == coaching.Done {
		m.DoneOn = form.Date(d.done.Date())
	}
	var err error
	if m.CostCents, err = readMoney(d.cost.Text); err != nil {
		d.costField.SetError(err)
		ok = false
	}
	return m, ok
}

func (d *measureDialog) onSave() bool {
	var m coaching.Measure
	read := func() (ok bool) { m, ok = d.read(); return ok }
	return d.inputs.Keep(read, func() error { return d.save(m) }, d.parts.Shell.Fail)
}
