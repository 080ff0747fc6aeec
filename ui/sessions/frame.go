package sessions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// frame is when, where and with whom a session is, and for whom it counts. What is seldom changed is folded away.
type frame struct {
	editor *editor
	end    *line
	reason *line

	length  *widgets.Text
	remarks *fyne.Container
	rest    *fyne.Container // what is folded away
	folded  *widgets.Lines  // instead of it
	fold    *widgets.Button
	now     *widgets.Button // ends a session of today
	card    fyne.CanvasObject
}

func newFrame(e *editor) *frame {
	f := &frame{editor: e, length: widgets.Strong(""), remarks: widgets.Stack(arrange.Tight), folded: widgets.CaptionLines("")}
	kind := e.choice("kind", t("sessions.field.kind"), kindOptions(), func(s *coaching.Session) *string { return (*string)(&s.Kind) })
	date := e.day("date", t("sessions.field.date"), func(s *coaching.Session) *app.Date { return &s.Date })
	start := e.clock("start", t("sessions.field.start"), func(s *coaching.Session) *app.Clock { return &s.Start })
	f.end = e.clock("end", t("sessions.field.end"), func(s *coaching.Session) *app.Clock { return &s.End })
	pause := e.minutes("breakMinutes", t("sessions.field.breakminutes"), func(s *coaching.Session) *int { return &s.BreakMinutes })
	place := e.choice("place", t("sessions.field.place"), placeOptions(), func(s *coaching.Session) *string { return (*string)(&s.Place) })
	spoken := e.choice("language", t("sessions.field.language"), languageOptions(e.book.founder, e.book.draft.Language), func(s *coaching.Session) *string { return &s.Language })
	topic := e.text("topic", t("sessions.field.topic"), func(s *coaching.Session) *string { return &s.Topic })
	f.remarks.Hide()
	f.rest = f.more()
	f.fold = widgets.LinkButton("", nil, f.onFold)
	f.now = widgets.LinkButton(t("sessions.end.now"), theme.HistoryIcon(), f.onEndNow)
	hours := widgets.LinkButton(t("sessions.hours.open"), theme.NavigateNextIcon(), f.onHours)
	body := widgets.Stack(
		arrange.Apart,
		flow([]float32{192, 100, 58, 58, 58}, kind.box, date.box, start.box, f.end.box, pause.box),
		ends(180, f.length, widgets.Row(f.now, hours)), f.remarks,
		flow([]float32{174, 106, 170}, place.box, spoken.box, topic.box),
		f.rest, ends(150, f.folded, f.fold))
	f.card = widgets.NewCard("", body)
	f.showFold()
	return f
}

// more are the inputs that are seldom changed.
func (f *frame) more() *fyne.Container {
	e := f.editor
	f.reason = e.text("reportableBecause", t("sessions.field.reportablebecause"), func(s *coaching.Session) *string { return &s.ReportedBecause })
	return widgets.Stack(
		arrange.Apart,
		e.present(t("sessions.field.present")).box,
		flow(
			[]float32{150, 150, 90},
			e.text("consultant", t("sessions.field.consultant"), func(s *coaching.Session) *string { return &s.Consultant }).box,
			e.text("interpreter", t("sessions.field.interpreter"), func(s *coaching.Session) *string { return &s.Interpreter }).box,
			e.minutes("interpreterMinutes", t("sessions.field.interpreterminutes"), func(s *coaching.Session) *int { return &s.InterpreterMins }).box),
		flow(
			[]float32{120, 120, 120},
			e.minutes("prepMinutes", t("sessions.field.prepminutes"), func(s *coaching.Session) *int { return &s.PrepMinutes }).box,
			e.minutes("travelMinutes", t("sessions.field.travelminutes"), func(s *coaching.Session) *int { return &s.TravelMinutes }).box,
			e.minutes("followUpMinutes", t("sessions.field.followupminutes"), func(s *coaching.Session) *int { return &s.FollowUpMinutes }).box),
		flow(
			[]float32{180, 180},
			e.choice("business", t("sessions.field.business"), e.businessOptions(), func(s *coaching.Session) *string { return (*string)(&s.Business) }).box,
			e.choice("project", t("sessions.field.project"), e.projectOptions(), func(s *coaching.Session) *string { return (*string)(&s.Project) }).box),
		flow([]float32{150, 240}, e.counted(t("sessions.field.reportable")).box, f.reason.box))
}

func kindOptions() (out []widgets.Option) {
	for _, tpl := range coaching.Templates() {
		out = append(out, widgets.Option{Key: string(tpl.Kind), Text: kindName(tpl.Kind)})
	}
	return out
}

func placeOptions() (out []widgets.Option) {
	for _, p := range coaching.Place("").Values() {
		out = append(out, widgets.Option{Key: p, Text: t(coaching.Place(p).TextKey())}) // keys: doc.session.place.*
	}
	return out
}

func (e *editor) businessOptions() []widgets.Option {
	out := []widgets.Option{{Text: t("sessions.business.none")}}
	for _, b := range e.book.businesses {
		out = append(out, widgets.Option{Key: string(b.ID), Text: short(b.DisplayName(), 60)})
	}
	return out
}

func (e *editor) projectOptions() []widgets.Option {
	out := []widgets.Option{{Text: t("sessions.project.none")}}
	for _, p := range e.book.projects {
		out = append(out, widgets.Option{Key: string(p.ID), Text: short(p.Name, 60)})
	}
	return out
}

// answer shows how long the session is, what is to be thought of, and what is folded away.
func (f *frame) answer(s coaching.Session) {
	f.length.SetText(lengthText(s))
	f.now.Hidden = s.Date != f.editor.book.parts.Today()
	f.reason.box.(*widgets.Field).Hidden = s.Reportable == nil || *s.Reportable
	f.fillRemarks(remarksOf(s, f.editor.book))
	f.folded.Say(f.summary(s), widgets.ColorMuted)
	f.editor.settle()
}

// fillRemarks shows sentences; what stands there already stays.
func (f *frame) fillRemarks(remarks []remark) {
	same := len(remarks) == len(f.remarks.Objects)
	for i := 0; same && i < len(remarks); i++ {
		same = f.remarks.Objects[i].(*widgets.Lines).Text == remarks[i].text
	}
	if same {
		return
	}
	f.remarks.Objects = nil
	for _, r := range remarks {
		f.remarks.Objects = append(f.remarks.Objects, r.line())
	}
	f.remarks.Hidden = len(remarks) == 0
	f.remarks.Refresh()
}

// lengthText is how long a session is: minutes, hours of 60 and units of 45.
func lengthText(s coaching.Session) string {
	minutes := s.Minutes()
	if minutes == 0 {
		return t("sessions.length.none")
	}
	h, l := coaching.Hours{Minutes: minutes}, translations.Current()
	return t("sessions.length", vars{"n": minutes, "Hours": l.Number(h.Hours(), 2), "Units": l.Number(h.Units(), 2)})
}

// summary is in a line what is folded away, as far as anything is known.
func (f *frame) summary(s coaching.Session) string {
	if f.editor.page.room.folds.more {
		return ""
	}
	b := f.editor.book
	beside := s.PrepMinutes + s.TravelMinutes + s.FollowUpMinutes
	parts := []string{strings.Join(s.Present, ", "), "", "", b.business(s.Business).DisplayName(), b.project(s.Project).Name, ""}
	if s.Interpreter != "" || s.InterpreterMins > 0 {
		parts[1] = t("sessions.interpreted", vars{"n": s.InterpreterMins, "Name": s.Interpreter})
	}
	if beside > 0 {
		parts[2] = t("sessions.beside", vars{"n": beside})
	}
	if s.Reportable != nil && !*s.Reportable {
		parts[5] = t("sessions.reportable.not")
	}
	for i := range parts {
		parts[i] = short(parts[i], 40)
	}
	return join(parts...)
}

// onFold opens what is folded away, or folds it.
func (f *frame) onFold() {
	f.editor.page.room.folds.more = !f.editor.page.room.folds.more
	f.showFold()
}

func (f *frame) showFold() {
	open := f.editor.page.room.folds.more
	f.rest.Hidden = !open
	f.fold.SetText(t("sessions.more"))
	f.fold.SetIcon(theme.MenuExpandIcon())
	if open {
		f.fold.SetText(t("sessions.less"))
		f.fold.SetIcon(theme.MenuDropUpIcon())
	}
	f.folded.Say(f.summary(f.editor.book.draft), widgets.ColorMuted)
	f.editor.settle()
}

// unfold opens what is folded away, since a field of it is to be seen.
func (f *frame) unfold() {
	if f.rest.Hidden {
		f.onFold()
	}
}

// onEndNow sets the end to the present.
func (f *frame) onEndNow() {
	now := coaching.Begin("", f.editor.book.parts.Now())
	f.editor.book.edit(func(s *coaching.Session) { s.End = now.Start })
	f.end.typed = false
	f.end.fault(nil)
	f.end.fill(f.editor.book.draft)
	f.answer(f.editor.book.draft)
	f.editor.changed()
}

func (f *frame) onHours() {
	if f.editor.page.saved() {
		f.editor.book.parts.OpenHours(f.editor.book.founder.ID)
	}
}
