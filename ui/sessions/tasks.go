package sessions

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// tasks are the agreements of a draft as a list that can be edited: what, who, until when.
type tasks struct {
	page   *Page
	editor *editor
	rows   []*taskRow
	list   *fyne.Container
	add    *widgets.Button
	box    fyne.CanvasObject
}

// taskRow is one task. One that was made a measure is only shown: it is worked on among the measures.
type taskRow struct {
	text  *area
	by    *widgets.Choice
	until *widgets.DateField
	act   *widgets.Button // makes it a measure, or leads to it
	typed bool            // a date that was not read yet
	taken bool
	box   fyne.CanvasObject
}

func newTasks(p *Page, e *editor) *tasks {
	k := &tasks{page: p, editor: e, list: widgets.Stack(arrange.Apart)}
	k.add = widgets.QuietButton(t("sessions.task.add"), theme.ContentAddIcon(), k.onAdd)
	k.box = widgets.Stack(arrange.Tight, widgets.Strong(t("sessions.tasks")), widgets.CaptionLines(t("sessions.tasks.hint")), k.list, container.NewHBox(k.add))
	return k
}

// fill shows the tasks; rows that say the same already stay.
func (k *tasks) fill() {
	all := k.page.book.draft.Tasks
	same := len(k.rows) == len(all)
	for i := 0; same && i < len(all); i++ {
		_, taken := all[i].TakenOver(k.page.book.measures, k.page.book.draft.ID)
		same = k.rows[i].typed || taken == k.rows[i].taken && k.rows[i].task() == all[i]
	}
	if !same {
		k.build()
	}
}

// build makes all rows anew.
func (k *tasks) build() {
	k.rows, k.list.Objects = nil, nil
	for i, task := range k.page.book.draft.Tasks {
		r := k.newRow(i, task)
		k.rows = append(k.rows, r)
		k.list.Objects = append(k.list.Objects, r.box)
	}
	k.list.Refresh()
	k.editor.settle()
}

func (k *tasks) newRow(i int, task coaching.Task) *taskRow {
	r := &taskRow{}
	change := func(string) { k.change(i) }
	r.text = newArea(1, t("sessions.task.instead"), change, k.editor.settle)
	r.text.fill(task.Text)
	r.by = widgets.NewChoice(k.byOptions(), change)
	r.by.Fill(string(task.By))
	r.until = widgets.NewDateField("", "", k.page.book.parts.Now, func(time.Time) { k.change(i) })
	r.until.Fill(task.Until.Time())
	hears(r.until.Entry, func() { r.typed = true; k.page.saver.Touch() })
	remove := widgets.LinkButton(t("sessions.task.remove"), theme.DeleteIcon(), func() { k.onRemove(i) })
	m, taken := task.TakenOver(k.page.book.measures, k.page.book.draft.ID)
	r.taken = taken
	if taken {
		for _, o := range []fyne.Disableable{r.text.field, r.by, r.until.Entry} {
			o.Disable()
		}
		r.act = widgets.LinkButton(t("sessions.task.taken"), theme.ConfirmIcon(), func() { k.page.openMeasure(m.ID) })
	} else {
		r.act = widgets.LinkButton(t("sessions.task.measure"), theme.MailForwardIcon(), func() { k.onMeasure(i) })
	}
	r.box = widgets.Stack(0, r.text.box, flow([]float32{120, 110, -1, -1}, r.by, r.until, r.act, remove))
	return r
}

func (k *tasks) byOptions() []widgets.Option {
	return []widgets.Option{
		{Key: "founder", Text: short(k.page.book.founder.Spoken(), 24)},
		{Key: "consultant", Text: t("sessions.task.mine")},
	}
}

// task is what a row says.
func (r *taskRow) task() coaching.Task {
	return coaching.Task{Text: r.text.field.Text, By: coaching.TaskBy(r.by.Key()), Until: form.Date(r.until.Date())}
}

// change takes one row into the session.
func (k *tasks) change(i int) {
	k.page.book.edit(func(s *coaching.Session) {
		s.Tasks = slices.Clone(s.Tasks)
		s.Tasks[i] = k.rows[i].task()
	})
	k.page.saver.Touch()
	k.editor.missing.fill()
}

// commit reads the dates that are still being typed, and names those that are none.
func (k *tasks) commit() (unread []string) {
	for i, r := range k.rows {
		if !r.typed {
			continue
		}
		if r.typed = !r.until.Check(); r.typed {
			unread = append(unread, t("sessions.task.until"))
			continue
		}
		k.change(i)
	}
	return unread
}

// onAdd begins another task.
func (k *tasks) onAdd() {
	k.commit()
	k.page.book.edit(func(s *coaching.Session) { s.Tasks = append(slices.Clone(s.Tasks), coaching.Task{By: "founder"}) })
	k.build()
	k.editor.changed()
	k.show(len(k.rows) - 1)
}

// onRemove takes a task away and offers to bring it back.
func (k *tasks) onRemove(i int) {
	k.commit()
	task := k.page.book.draft.Tasks[i]
	id := k.page.book.draft.ID
	k.page.book.edit(func(s *coaching.Session) { s.Tasks = slices.Delete(slices.Clone(s.Tasks), i, i+1) })
	k.build()
	k.editor.changed()
	k.page.shell().Canvas().Focus(k.add)
	if task.Text == "" {
		return
	}
	k.page.book.parts.Shell.Tell(t("sessions.task.removed", vars{"Text": short(task.Text, 50)}),
		widgets.Action{Label: t("sessions.undo"), Run: func() { k.page.bringBack(id, i, task) }})
}

// bringBack sets a task that was removed into its place again, while its session is still open.
func (p *Page) bringBack(session app.ID, i int, task coaching.Task) {
	e, ok := p.view.(*editor)
	if !ok || p.book.draft.ID != session {
		return
	}
	p.book.edit(func(s *coaching.Session) { s.Tasks = slices.Insert(slices.Clone(s.Tasks), min(i, len(s.Tasks)), task) })
	e.tasks.build()
	e.changed()
}

// onMeasure makes a task a measure of hers; what is typed is saved before. The keyboard stays with the task.
func (k *tasks) onMeasure(i int) {
	held := k.editor.focused(k.rows[i].act)
	if !k.page.saved() {
		return
	}
	k.page.takeOver(k.page.book.draft.Tasks[i])
	if held && i < len(k.rows) {
		k.page.shell().Canvas().Focus(k.rows[i].act)
	}
}

// reveal leads to the task of a path "tasks[0].text".
func (k *tasks) reveal(path string) {
	var i int
	if _, err := fmt.Sscanf(path, "tasks[%d]", &i); err == nil && i < len(k.rows) {
		k.show(i)
	}
}

// show brings a row into sight and gives it the keyboard.
func (k *tasks) show(i int) {
	k.editor.settle()
	k.editor.revealIn(k.list, k.rows[i].box.Position().Y, k.rows[i].text.field)
}
