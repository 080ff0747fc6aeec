package sessions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// record shows a session that is not to be changed: a closed one, or one of a founder whose records are only kept.
type record struct {
	page   *Page
	id     app.ID
	cards  *fyne.Container
	note   *note
	scroll *container.Scroll
}

func newRecord(p *Page) *record {
	r := &record{page: p, id: p.book.draft.ID, cards: widgets.Stack(widgets.Gap)}
	r.scroll = widgets.VScroll(nil)
	r.note = newNote(p, r.settle, nil)
	r.scroll.Content = widgets.Padded(widgets.Stack(widgets.Gap, r.cards, r.note.card))
	return r
}

func (r *record) object() fyne.CanvasObject { return r.scroll }

func (r *record) commit(bool) []string { return nil }

func (r *record) save() error { return r.page.book.save() }

func (r *record) settle() {
	if r.scroll.Content != nil {
		r.scroll.Content.Refresh()
		r.scroll.Refresh()
	}
}

// fill shows the session.
func (r *record) fill() {
	s := r.page.book.draft
	r.cards.Objects = []fyne.CanvasObject{widgets.NewCard("", r.facts(s))}
	if texts := r.texts(s); len(texts) > 0 {
		r.cards.Objects = append(r.cards.Objects, widgets.NewCard(t("sessions.card.texts"), widgets.Stack(widgets.Gap, texts...)))
	}
	r.cards.Objects = append(r.cards.Objects, r.agreed(s)...)
	r.cards.Objects = append(r.cards.Objects, r.addenda(s)...)
	r.cards.Refresh()
	r.note.fill()
	r.settle()
}

// facts are when, where, with whom and for whom.
func (r *record) facts(s coaching.Session) fyne.CanvasObject {
	b := r.page.book
	head := widgets.Strong(join(dayText(s.Date), timesText(s)))
	head.Shrinks = true
	pause := ""
	if s.BreakMinutes > 0 {
		pause = t("sessions.pause", vars{"n": s.BreakMinutes})
	}
	body := widgets.Stack(arrange.Tight, head, widgets.NewLines(join(lengthText(s), pause)))
	if s.Status == coaching.Signed && s.SignedOn.Valid() {
		body.Objects = append(body.Objects, widgets.NewLines(t("sessions.signed", vars{"Date": dateText(s.SignedOn)})))
	}
	if s.Locked() {
		body.Objects = append(body.Objects, widgets.CaptionLines(t("sessions.locked")))
	} else {
		body.Objects = append(body.Objects, widgets.CaptionLines(t("sessions.restricted")))
	}
	return widgets.Stack(arrange.Apart, body, r.pairs(s, b))
}

// pairs are the facts that are known, each below its name, side by side.
func (r *record) pairs(s coaching.Session, b *book) fyne.CanvasObject {
	place, beside, interpreted, counted := "", "", s.Interpreter, ""
	if s.Place != "" {
		place = t(s.Place.TextKey()) // keys: doc.session.place.*
	}
	if n := s.PrepMinutes + s.TravelMinutes + s.FollowUpMinutes; n > 0 {
		beside = t("sessions.beside", vars{"n": n})
	}
	if s.InterpreterMins > 0 {
		interpreted = join(s.Interpreter, minutesText(s.InterpreterMins))
	}
	if s.Reportable != nil && !*s.Reportable {
		counted = join(t("sessions.reportable.not"), s.ReportedBecause)
	}
	var shown []fyne.CanvasObject
	var widths []float32
	for _, pair := range [][2]string{
		{t("sessions.field.topic"), s.Topic},
		{t("sessions.field.place"), place},
		{t("sessions.field.language"), languageName(s.Language)},
		{t("sessions.field.present"), strings.Join(s.Present, ", ")},
		{t("sessions.field.consultant"), s.Consultant},
		{t("sessions.field.interpreter"), interpreted},
		{t("sessions.field.beside"), beside},
		{t("sessions.field.business"), b.business(s.Business).DisplayName()},
		{t("sessions.field.project"), b.project(s.Project).Name},
		{t("sessions.field.reportable"), counted},
	} {
		if strings.TrimSpace(pair[1]) != "" {
			shown, widths = append(shown, fact(pair[0], pair[1])), append(widths, 150)
		}
	}
	return flow(widths, shown...)
}

// texts are the written parts.
func (r *record) texts(s coaching.Session) (out []fyne.CanvasObject) {
	for _, part := range []struct {
		of   coaching.Section
		text string
	}{
		{coaching.SectionConcern, s.Concern},
		{coaching.SectionCourse, s.Course},
		{coaching.SectionAnalysis, s.Analysis},
		{coaching.SectionRecommendation, s.Recommendation},
	} {
		if text := strings.TrimSpace(part.text); text != "" {
			name := t(part.of.TextKey()) // keys: doc.session.section.*
			out = append(out, widgets.Stack(arrange.Tight, widgets.Strong(name), widgets.NewLines(text)))
		}
	}
	return out
}

// agreed are agreements, papers and the next appointment.
func (r *record) agreed(s coaching.Session) []fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart)
	if text := strings.TrimSpace(s.Agreements); text != "" {
		body.Objects = append(body.Objects, widgets.NewLines(text))
	}
	for _, task := range s.Tasks {
		body.Objects = append(body.Objects, r.task(s, task))
	}
	if len(s.Papers) > 0 {
		names := make([]string, len(s.Papers))
		for i, paper := range s.Papers {
			names[i] = paperName(paper)
		}
		body.Objects = append(body.Objects, fact(t("sessions.papers"), strings.Join(names, ", ")))
	}
	if s.NextDate.Valid() {
		at := ""
		if s.NextStart.Valid() {
			at = t("sessions.clock", vars{"Time": string(s.NextStart)})
		}
		body.Objects = append(body.Objects, fact(t("sessions.field.nextdate"), join(dayText(s.NextDate), at)))
	}
	if len(body.Objects) == 0 {
		return nil
	}
	return []fyne.CanvasObject{widgets.NewCard(t(coaching.SectionAgreements.TextKey()), body)} // keys: doc.session.section.*
}

// task is one agreement, which may still be made a measure.
func (r *record) task(s coaching.Session, task coaching.Task) fyne.CanvasObject {
	words := widgets.Stack(0, widgets.NewLines(task.Text), widgets.CaptionLines(taskLine(r.page.book, task)))
	if m, taken := task.TakenOver(r.page.book.measures, s.ID); taken {
		return ends(170, words, widgets.LinkButton(t("sessions.task.taken"), theme.ConfirmIcon(), func() { r.page.openMeasure(m.ID) }))
	}
	if r.page.book.readOnly() || strings.TrimSpace(task.Text) == "" {
		return words
	}
	return ends(170, words, widgets.LinkButton(t("sessions.task.measure"), theme.MailForwardIcon(), func() { r.page.takeOver(task) }))
}

// addenda are what was corrected after the session was closed.
func (r *record) addenda(s coaching.Session) []fyne.CanvasObject {
	if len(s.Addenda) == 0 {
		return nil
	}
	body := widgets.Stack(widgets.Gap)
	for _, a := range s.Addenda {
		body.Objects = append(body.Objects, fact(t("sessions.amended", vars{"Date": dateText(a.On)}), a.Text))
	}
	return []fyne.CanvasObject{widgets.NewCard(t("sessions.addenda"), body)}
}
