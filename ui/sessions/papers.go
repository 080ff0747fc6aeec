package sessions

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// papers are what she took with her: those that a kind of session usually hands over as ticks, others as words.
type papers struct {
	editor *editor
	keys   []string // of the ticks
	ticks  *fyne.Container
	chips  *widgets.Chips
	own    *line
	box    fyne.CanvasObject
}

func newPapers(e *editor) *papers {
	p := &papers{editor: e, ticks: widgets.Stack(0)}
	l := &line{path: "papers", label: t("sessions.papers.own")}
	input := widgets.NewTextField(t("sessions.papers.hint"), func(string) { e.touched(l) })
	field := widgets.NewField(l.label, input, "")
	l.box, l.target, l.fault = field, input, field.SetError
	l.fill = func(s coaching.Session) {
		if own := p.others(s.Papers); !slices.Equal(persons(input.Text), own) {
			input.Fill(strings.Join(own, ", "))
		}
	}
	l.read = func(s *coaching.Session, _ bool) bool {
		s.Papers = p.together(persons(input.Text))
		return true
	}
	p.own = e.add(l)
	p.box = widgets.Stack(arrange.Apart, widgets.Strong(t("sessions.papers")), p.ticks, field)
	return p
}

// known are the papers that have a name of their own in every language.
func known() (keys []string) {
	for _, tpl := range coaching.Templates() {
		for _, paper := range tpl.Papers {
			if !slices.Contains(keys, paper) {
				keys = append(keys, paper)
			}
		}
	}
	return keys
}

// others are those of a list that are none of the ticks.
func (p *papers) others(all []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(paper string) bool { return slices.Contains(known(), paper) })
}

// together are the ticks and the others; nil for none.
func (p *papers) together(own []string) []string {
	var out []string
	if p.chips != nil {
		out = append(out, p.chips.Chosen()...)
	}
	return append(out, own...)
}

// offer shows the ticks of a kind of session, and those that were handed over.
func (p *papers) offer(tpl coaching.Template) {
	keys := slices.DeleteFunc(known(), func(paper string) bool {
		return !slices.Contains(tpl.Papers, paper) && !slices.Contains(p.editor.book.draft.Papers, paper)
	})
	if p.chips != nil && slices.Equal(keys, p.keys) {
		return
	}
	p.keys = keys
	var options []widgets.Option
	for _, key := range keys {
		options = append(options, widgets.Option{Key: key, Text: paperName(key)})
	}
	p.chips = widgets.NewChips(options, true, func([]string) { p.onTick() })
	p.ticks.Objects = []fyne.CanvasObject{p.chips}
	p.ticks.Hidden = len(options) == 0
	p.fill()
	p.ticks.Refresh()
}

// fill shows what was handed over.
func (p *papers) fill() {
	if p.chips == nil {
		return
	}
	chosen := slices.DeleteFunc(slices.Clone(p.editor.book.draft.Papers), func(paper string) bool { return !slices.Contains(p.keys, paper) })
	if !slices.Equal(p.chips.Chosen(), chosen) {
		p.chips.Fill(chosen...)
	}
}

func (p *papers) onTick() {
	p.editor.book.edit(func(s *coaching.Session) { s.Papers = p.together(p.others(s.Papers)) })
	p.editor.changed()
}

// next is when they meet again.
type next struct{ box fyne.CanvasObject }

func newNext(e *editor) *next {
	date := e.day("nextDate", t("sessions.field.nextdate"), func(s *coaching.Session) *app.Date { return &s.NextDate })
	start := e.clock("nextStart", t("sessions.field.nextstart"), func(s *coaching.Session) *app.Clock { return &s.NextStart })
	return &next{box: flow([]float32{140, 100, 240}, date.box, start.box, widgets.Stack(0))}
}
