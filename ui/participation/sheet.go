package participation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// sheet is one form of one participation: its head, and the questions below it.
type sheet struct {
	page    *Page
	project app.ID
	form    indicator.FormKey
	column  *widgets.LazyColumn
	keys    []string
	built   map[string]*question.Row
	head    *head
}

// keyHead is the item of the head; no question has this key.
const keyHead = "."

func (p *Page) newSheet(project app.ID, form indicator.FormKey) *sheet {
	s := &sheet{page: p, project: project, form: form, built: map[string]*question.Row{}}
	s.column = widgets.NewLazyColumn(s.build, s.guess)
	return s
}

func (s *sheet) build(key string) fyne.CanvasObject {
	if key == keyHead {
		s.head = newHead(s)
		return s.head.content
	}
	q, _ := s.page.parts.Catalogue.Question(key)
	r := s.page.newRow(q)
	s.built[key] = r
	return r
}

// guess is about how high an item will be.
func (s *sheet) guess(key string) float32 {
	if key == keyHead {
		return 150 * widgets.Zoom()
	}
	return 54 * widgets.Zoom()
}

// fill shows the questions that are asked of her, with their answers.
func (s *sheet) fill() {
	s.arrange()
	if s.head != nil {
		s.head.fill()
	}
	s.column.Built(func(key string, _ fyne.CanvasObject) {
		if r, ok := s.built[key]; ok {
			r.Fill()
		}
	})
	s.column.Settle()
}

// arrange shows the questions whose condition is fulfilled.
func (s *sheet) arrange() {
	keys := []string{keyHead}
	for _, q := range s.page.model.questions(s.form) {
		keys = append(keys, q.Key)
	}
	s.keys = keys
	s.column.SetKeys(keys...)
}

// rows are the questions that are built, in their order.
func (s *sheet) rows() (out []*question.Row) {
	for _, key := range s.keys {
		if r, ok := s.built[key]; ok {
			out = append(out, r)
		}
	}
	return out
}

// find brings a question into sight and returns it; nil where it is not asked.
func (s *sheet) find(key string) *question.Row {
	r, _ := s.column.Reveal(key).(*question.Row)
	return r
}

// next is the first open question after another, from the top again after the last; "" for none.
func (s *sheet) next(after string) string {
	first, passed := "", after == ""
	for _, q := range s.page.model.questions(s.form) {
		if q.State(s.page.model.answers()) == indicator.Open && q.Key != after {
			if passed {
				return q.Key
			}
			if first == "" {
				first = q.Key
			}
		}
		passed = passed || q.Key == after
	}
	return first
}

// head is the top of a form: what it is, until when, how far it is, what is missing, and what to look at.
type head struct {
	sheet    *sheet
	title    *widgets.Text
	due      *widgets.Lines
	progress *widgets.Lines
	counting *widgets.Lines
	missing  *widgets.Lines
	notices  *fyne.Container
	content  *fyne.Container
}

func newHead(s *sheet) *head {
	h := &head{sheet: s, title: widgets.Subheading(t(s.form.TextKey())), due: widgets.NewLines(""), progress: widgets.NewLines("")}
	h.counting, h.missing, h.notices = widgets.NewLines(""), widgets.NewLines(""), widgets.Stack(4)
	help := widgets.NewLines(t(s.form.HelpKey()))
	help.ColorName, h.due.ColorName, h.progress.Bold = widgets.ColorMuted, widgets.ColorMuted, true
	h.content = widgets.Stack(4, h.title, help, h.due, h.notices, h.progress, h.counting, h.missing)
	h.fill()
	return h
}

// fill shows how the form stands.
func (h *head) fill() {
	m := h.sheet.page.model
	for _, s := range m.steps() {
		if formSteps[s.Key] == h.sheet.form {
			h.due.Say(dueText(s), widgets.ColorMuted)
		}
	}
	h.due.Hidden = h.due.Text == ""
	p := m.progress(h.sheet.form)
	h.progress.Say(t("participation.progress", vars{"Done": p.done, "All": p.all}), theme.ColorNameForeground)
	say := func(line *widgets.Lines, key string, questions []string) {
		line.Hidden = len(questions) == 0
		if !line.Hidden {
			line.Say(t(key, vars{"Questions": m.labels(questions)}), widgets.ColorWarningText)
		}
	}
	say(h.counting, "participation.missing.counting", p.counting)
	say(h.missing, "participation.missing.form", p.form)
	if p.gaps() == 0 {
		h.missing.Hidden = false
		h.missing.Say(t("participation.complete"), widgets.ColorSuccessText)
	}
	h.fillNotices()
	h.content.Refresh()
}

// fillNotices shows what the dry run finds beside what is missing.
func (h *head) fillNotices() {
	h.notices.Objects = nil
	for _, n := range h.sheet.page.model.notices(h.sheet.form) {
		h.notices.Add(h.sheet.page.newNotice(n))
	}
	h.notices.Hidden = len(h.notices.Objects) == 0
	h.notices.Refresh()
}
