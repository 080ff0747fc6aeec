package analysis

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// measuresOf is how many measures came from a place of the open analysis.
func (s *Sheet) measuresOf(part string) int {
	n := 0
	for _, m := range s.made {
		if m.From != nil && m.From.Potential == s.desk.Analysis().ID && m.From.Part == part {
			n++
		}
	}
	return n
}

// newMeasure asks for a measure that comes out of a place of the open analysis, its text proposed.
func (s *Sheet) newMeasure(source coaching.Source, text string) {
	if s.desk.Locked() || !s.saved() {
		return
	}
	source.Potential = s.desk.Analysis().ID
	m := coaching.Measure{Text: text, From: &source, Responsible: "founder", Status: coaching.Open}
	d := newMeasureDialog(s, m)
	d.dialog.Show(s.Shell.Canvas())
	d.text.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // she writes on where the proposed text ends
}

// measureDialog makes one measure. All that can be said of it besides is asked for where measures are worked on.
type measureDialog struct {
	sheet   *Sheet
	measure coaching.Measure

	text, firstStep *widgets.TextField
	about           *widgets.Field // around text
	responsible     *widgets.Choice
	due             *widgets.DateField
	dialog          *widgets.Dialog
}

func newMeasureDialog(s *Sheet, m coaching.Measure) *measureDialog {
	d := &measureDialog{sheet: s, measure: m, text: widgets.NewAreaField("", 2, nil), firstStep: widgets.NewTextField("", nil)}
	d.text.Fill(m.Text)
	d.text.OnKey = d.onKey
	d.about = widgets.RequiredField(t("measure.field.text"), d.text, "")
	options := make([]widgets.Option, 0, len(m.Responsible.Values()))
	for _, who := range m.Responsible.Values() {
		options = append(options, widgets.Option{Key: who, Text: t("responsible." + who)}) // keys: responsible.*
	}
	d.responsible = widgets.NewChoice(options, nil)
	d.responsible.Fill(string(m.Responsible))
	d.due = widgets.NewDateField(t("measure.field.due"), "", s.Now, nil)
	d.dialog = &widgets.Dialog{
		Title: t("measure.new.title"), Confirm: t("analysis.measure.create"), Width: 560, OnConfirm: d.onCreate,
		Body: widgets.Form(d.about, widgets.NewField(t("measure.field.firststep"), d.firstStep, ""),
			widgets.Columns(widgets.NewField(t("measure.field.responsible"), d.responsible, ""), d.due)),
	}
	return d
}

// onKey lets Enter confirm: the text is one sentence, only its field is higher.
func (d *measureDialog) onKey(key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyReturn && key.Name != fyne.KeyEnter {
		return false
	}
	widgets.ForwardKey(d.text, key)
	return true
}

func (d *measureDialog) onCreate() bool {
	if !d.due.Check() {
		return false
	}
	m := d.measure
	m.Text, m.FirstStep = strings.TrimSpace(d.text.Text), strings.TrimSpace(d.firstStep.Text)
	m.Responsible = coaching.Responsible(d.responsible.Key())
	if due := d.due.Date(); !due.IsZero() {
		m.Due = app.DateOf(due)
	}
	saved, err := d.sheet.Records.SaveMeasure(d.sheet.Context, d.sheet.desk.Founder(), m)
	if err != nil {
		d.fail(err)
		return false
	}
	d.dialog.Close()
	d.sheet.tellMeasure(saved.ID)
	return true
}

// fail shows what is wrong with the text below it, all else over the window.
func (d *measureDialog) fail(err error) {
	var faults app.Faults
	if errors.As(err, &faults) && len(faults) == 1 && faults[0].Path == "text" {
		d.about.SetError(errors.New(message.Fault(faults[0], translations.Current())))
		d.about.Focus()
		return
	}
	d.sheet.Shell.Fail(err)
}

// tellMeasure says that a measure was made; the notice opens it or takes it back.
func (s *Sheet) tellMeasure(id app.ID) {
	s.loadMeasures()
	s.Shell.Tell(t("analysis.measure.done"),
		widgets.Action{Label: t("analysis.measure.open"), Run: func() { s.ShowMeasures(s.desk.Founder()) }},
		widgets.Action{Label: t("analysis.undo"), Run: func() {
			if err := s.Records.BinMeasure(s.Context, id); err != nil {
				s.Shell.Fail(err)
				return
			}
			s.loadMeasures()
		}})
}

func (s *Sheet) loadMeasures() {
	made, err := s.Records.Measures(s.Context, s.desk.Founder())
	if err != nil {
		s.Shell.Fail(err)
		return
	}
	s.made = made
	s.fill()
}
