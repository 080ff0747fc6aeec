package competence

import (
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// readingDialog asks what a reading is of: phase, date, rater, and for one that is there already a note.
type readingDialog struct {
	phase  *widgets.Choice
	date   *widgets.DateField
	rater  *widgets.Choice
	note   *widgets.TextField
	dialog *widgets.Dialog
}

// newReadingDialog asks about a reading that is there, or about a new one, and calls save with the answers; false keeps
// the dialog open.
func newReadingDialog(a about, fresh bool, now func() time.Time, save func(about) bool) *readingDialog {
	d := &readingDialog{
		phase: widgets.NewChoice(phaseOptions(), nil), rater: widgets.NewChoice(raterOptions(), nil),
		date: widgets.NewDateField(t("competence.dialog.date"), "", now, nil),
		note: widgets.NewAreaField(t("competence.dialog.note.hint"), 3, nil),
	}
	d.phase.Fill(string(a.phase))
	d.rater.Fill(string(a.rater))
	d.date.Fill(a.date.Time())
	d.note.Fill(a.note)
	fields := []fyne.CanvasObject{
		widgets.NewField(t("competence.dialog.phase"), d.phase, ""), d.date,
		widgets.NewField(t("competence.dialog.rater"), d.rater, t("competence.dialog.rater.hint")),
	}
	d.dialog = &widgets.Dialog{Title: t("competence.dialog.new"), Confirm: t("competence.dialog.create")}
	if !fresh {
		d.dialog.Title, d.dialog.Confirm = t("competence.dialog.edit"), t("dialog.save")
		fields = append(fields, widgets.NewField(t("competence.dialog.note"), d.note, ""))
	}
	d.note.Limit = app.MaxText
	d.dialog.Body = widgets.Form(fields...)
	d.dialog.OnConfirm = func() bool { return d.date.Check() && save(d.answers()) }
	return d
}

func (d *readingDialog) answers() about {
	a := about{phase: profile.ReadingPhase(d.phase.Key()), rater: profile.Rater(d.rater.Key()), note: d.note.Text}
	if day := d.date.Date(); !day.IsZero() {
		a.date = app.DateOf(day)
	}
	return a
}

func phaseOptions() []widgets.Option {
	var options []widgets.Option
	for _, p := range profile.ReadingPhase("").Values() {
		options = append(options, widgets.Option{Key: p, Text: phaseName(profile.ReadingPhase(p))})
	}
	return options
}

func raterOptions() []widgets.Option {
	var options []widgets.Option
	for _, r := range profile.Rater("").Values() {
		options = append(options, widgets.Option{Key: r, Text: raterName(profile.Rater(r))})
	}
	return options
}
