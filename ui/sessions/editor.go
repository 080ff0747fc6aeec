package sessions

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// editor is the worksheet of a draft.
type editor struct {
	page  *Page
	book  *book
	id    app.ID // of the session
	lines []*line

	frame    *frame
	sections []*section
	tasks    *tasks
	papers   *papers
	next     *next
	note     *note
	missing  *missing

	column *fyne.Container
	scroll *container.Scroll
}

func newEditor(p *Page) *editor {
	e := &editor{page: p, book: p.book, id: p.book.draft.ID}
	e.missing = newMissing(e)
	e.frame = newFrame(e)
	for _, part := range []struct {
		of    coaching.Section
		lines int
		at    func(s *coaching.Session) *string
	}{
		{coaching.SectionConcern, 2, func(s *coaching.Session) *string { return &s.Concern }},
		{coaching.SectionCourse, 3, func(s *coaching.Session) *string { return &s.Course }},
		{coaching.SectionAnalysis, 3, func(s *coaching.Session) *string { return &s.Analysis }},
		{coaching.SectionRecommendation, 3, func(s *coaching.Session) *string { return &s.Recommendation }},
		{coaching.SectionAgreements, 2, func(s *coaching.Session) *string { return &s.Agreements }},
	} {
		e.sections = append(e.sections, e.newSection(part.of, part.lines, part.at))
	}
	last := len(e.sections) - 1
	texts := widgets.Stack(widgets.Gap)
	for _, s := range e.sections[:last] {
		texts.Objects = append(texts.Objects, s.box)
	}
	e.tasks = newTasks(p, e)
	e.papers, e.next = newPapers(e), newNext(e)
	e.note = newNote(p, e.settle, e.follow)
	e.column = widgets.Stack(widgets.Gap,
		e.missing.card, e.frame.card, widgets.NewCard(t("sessions.card.texts"), texts),
		widgets.NewCard("", widgets.Stack(widgets.Gap, e.sections[last].box, e.tasks.box)),
		widgets.NewCard(t("sessions.card.papers"), widgets.Stack(widgets.Gap, e.papers.box, e.next.box)),
		e.note.card)
	e.scroll = widgets.VScroll(widgets.Padded(e.column))
	return e
}

func (e *editor) object() fyne.CanvasObject { return e.scroll }

// fill shows the open session; what is being typed and not in it yet stays.
func (e *editor) fill() {
	s := e.book.draft
	for _, l := range e.lines {
		if !l.typed {
			l.fill(s)
		}
	}
	e.tasks.fill()
	e.papers.fill()
	e.note.fill()
	e.answer()
}

// answer shows what hangs on what was typed.
func (e *editor) answer() {
	s := e.book.draft
	tpl := coaching.TemplateOf(s.Kind)
	for _, part := range e.sections {
		part.ask(tpl)
	}
	e.frame.answer(s)
	e.papers.offer(tpl)
	e.missing.fill()
	e.settle()
}

// touched is called for each letter and each choice.
func (e *editor) touched(l *line) {
	l.typed = true
	e.take(l, false)
	e.page.saver.Touch()
	if e.note == nil {
		return
	}
	switch l.path {
	case "concern", "course", "analysis", "recommendation", "agreements":
		e.missing.fill()
	case "kind":
		e.answer()
	default:
		e.frame.answer(e.book.draft)
		e.missing.fill()
	}
}

// changed is called after something else than a line was changed.
func (e *editor) changed() {
	e.page.saver.Touch()
	e.missing.fill()
	e.settle()
}

// take puts what is typed in a line into the session and tells whether it could be read. Final says what could not.
func (e *editor) take(l *line, final bool) (ok bool) {
	if !l.typed {
		return true
	}
	e.book.edit(func(s *coaching.Session) { ok = l.read(s, final) })
	l.typed = !ok
	if ok {
		l.fault(nil)
	}
	return ok
}

// commit reads all lines and returns the names of those that cannot be read.
func (e *editor) commit(final bool) (unread []string) {
	for _, l := range e.lines {
		if !e.take(l, final) && final {
			unread = append(unread, l.label)
		}
	}
	if final {
		unread = append(unread, e.tasks.commit()...)
	}
	return unread
}

// save is called by the saver.
func (e *editor) save() error {
	e.commit(false)
	err := e.book.save()
	var faults app.Faults
	if errors.As(err, &faults) {
		e.refuse(faults)
	}
	return err
}

// refuse says below the fields why the session could not be kept.
func (e *editor) refuse(faults app.Faults) {
	for _, f := range faults {
		if l := e.find(f.Path); l != nil {
			l.fault(form.Fault(f))
		}
	}
	e.settle()
}

func (e *editor) find(path string) *line {
	for _, l := range e.lines {
		if l.path == path {
			return l
		}
	}
	return nil
}

func (e *editor) focused(f fyne.Focusable) bool { return e.book.parts.Shell.Canvas().Focused() == f }

// settle lays the worksheet out again after something on it grew or shrank.
func (e *editor) settle() {
	if e.scroll != nil {
		e.column.Refresh()
		e.scroll.Refresh()
	}
}

// reveal brings an input into sight and gives it the keyboard.
func (e *editor) reveal(box fyne.CanvasObject, target fyne.Focusable) { e.revealIn(box, 0, target) }

// revealIn does so for an input that stands so far below the top of a box: one that was just made is known to no canvas
// yet, and so has no place of its own.
func (e *editor) revealIn(box fyne.CanvasObject, below float32, target fyne.Focusable) {
	e.settle()
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(box).Y + below - driver.AbsolutePositionForObject(e.scroll.Content).Y
	e.scroll.ScrollToOffset(fyne.NewPos(0, max(y-revealAbove*widgets.Zoom(), 0)))
	if target != nil {
		e.book.parts.Shell.Canvas().Focus(target)
	}
}

// revealAbove is how much of what stands above an input is seen with it.
const revealAbove float32 = 60

// follow keeps the cursor of an area in sight.
func (e *editor) follow(a *area) {
	if e.scroll == nil || !e.focused(a.field) {
		return
	}
	driver := fyne.CurrentApp().Driver()
	line := fyne.MeasureText("M", a.size, fyne.TextStyle{}).Height
	top := driver.AbsolutePositionForObject(a.field).Y + a.field.CursorPosition().Y - driver.AbsolutePositionForObject(e.scroll).Y
	at := e.scroll.Offset
	switch {
	case top < 0:
		e.scroll.ScrollToOffset(fyne.NewPos(0, at.Y+top-line))
	case top+3*line > e.scroll.Size().Height:
		e.scroll.ScrollToOffset(fyne.NewPos(0, at.Y+top+3*line-e.scroll.Size().Height))
	}
}
