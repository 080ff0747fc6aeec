package profiling

import (
	"encoding/json"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// openNote asks what is to be remarked on an answer, and when and from where it comes where that differs from the
// block.
func (s *Sheet) openNote(r *question.Row) {
	q, _ := s.Catalogue.Question(r.Key)
	r.Commit(true)
	a := s.model.answer(r.Key)
	note := widgets.NewAreaField("", 3, nil)
	note.Fill(a.Note)
	on := widgets.NewDateField(t("profiling.head.on"), "", s.Now, nil)
	on.Fill(a.On.Time())
	source := widgets.NewChoice(sourceOptions(), nil)
	source.Fill(string(a.Source))
	d := &widgets.Dialog{
		Title: t("profiling.note.title"), Confirm: t("profiling.note.save"), Width: 520,
		Body: widgets.Column(paragraph(r.Words.Label, theme.ColorNameForeground),
			widgets.NewField(t("profiling.note"), note, ""),
			widgets.Columns(on, widgets.NewField(t("profiling.head.source"), source, ""))),
	}
	d.OnConfirm = func() bool {
		if !on.Check() {
			return false
		}
		if day := dateOf(on.Date()); day > s.model.today() {
			on.SetError(errorText(t("form.future")))
			return false
		}
		a.Note, a.On, a.Source = strings.TrimSpace(note.Text), dateOf(on.Date()), profile.Origin(source.Key())
		s.model.remark(q, a)
		s.touched()
		s.answered(r)
		s.flush()
		return true
	}
	d.Show(s.Shell.Canvas())
}

// dateOf is the calendar date of what a date field read; "" for none.
func dateOf(day time.Time) app.Date {
	if day.IsZero() {
		return ""
	}
	return app.DateOf(day)
}

// newAlien shows an answer to a question that the catalogue does not have, as it stands.
func newAlien(s *Sheet, a profile.Answer) fyne.CanvasObject {
	question := widgets.NewLines(a.Question)
	question.Bold = true
	text := t("profiling.declined")
	if !a.Declined {
		text = alienText(a.Value)
	}
	below := widgets.CaptionLines(join(dot, a.Note, s.stampText(a)))
	box := widgets.Stack(3, question, widgets.NewLines(text), below)
	below.Hidden = below.Text == ""
	return box
}

// alienText is a value of which nothing is known.
func alienText(value any) string {
	if texts, ok := profile.TextsOf(value); ok {
		return strings.Join(texts, ", ")
	}
	if text := profile.TextOf(value); text != "" {
		return text
	}
	written, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return string(written)
}
