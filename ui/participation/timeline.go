package participation

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// timeline is the steps of the participation in front on a line from top to bottom. Up and Down go along it; Enter or a
// click opens a form here, and the place of every other step.
type timeline struct {
	page    *Page
	list    *widgets.KeyList
	steps   []stop
	last    string // the step whose form was in front last
	content fyne.CanvasObject
}

// stop is a step with what the line shows of it.
type stop struct {
	coaching.Step
	form   indicator.FormKey // "" for none
	shown  bool              // its form is in front
	gaps   int               // answers that the form lacks although its step is done
	answer string            // how far the form is: "7/9"
}

// state is how the step is drawn: a form that lacks answers is not done.
func (s stop) state() coaching.StepState {
	if s.State == coaching.StepDone && s.gaps > 0 {
		return coaching.StepDue
	}
	return s.State
}

// text says how the step stands.
func (s stop) text() string {
	if s.State == coaching.StepDone && s.gaps > 0 {
		return t("participation.step.gaps", vars{"n": s.gaps})
	}
	return stateText(s.Step)
}

func newTimeline(p *Page) *timeline {
	l := &timeline{page: p}
	l.list = widgets.NewKeyList(func() int { return len(l.steps) }, func() fyne.CanvasObject { return newStepRow() },
		func(i int, o fyne.CanvasObject) {
			o.(*stepRow).show(l.steps[i], i == 0, i == len(l.steps)-1)
		})
	l.list.HideSeparators = true
	l.list.OnSelected = func(i int) {
		l.list.UnselectAll()
		l.open(i)
	}
	l.list.OnEnter = l.open
	title := widgets.Strong(t("participation.timeline"))
	l.content = container.NewBorder(title, nil, nil, nil, l.list)
	return l
}

// fill shows the steps as they stand.
func (l *timeline) fill() {
	m, locale := l.page.model, translations.Current()
	l.steps = l.steps[:0]
	for _, s := range m.steps() {
		next := stop{Step: s, form: formSteps[s.Key]}
		if next.form != "" {
			p := m.progress(next.form)
			next.gaps, next.shown = p.gaps(), next.form == l.page.form
			next.answer = locale.Number(float64(p.done), 0) + "/" + locale.Number(float64(p.all), 0)
		}
		l.steps = append(l.steps, next)
	}
	l.list.Refresh()
	l.reveal()
}

// reveal brings the form in front into sight once it is another.
func (l *timeline) reveal() {
	i := slices.IndexFunc(l.steps, func(s stop) bool { return s.shown })
	if i >= 0 && l.steps[i].Key != l.last {
		l.last = l.steps[i].Key
		l.list.ScrollTo(i)
	}
}

// open shows the form of a step, or leads to where it is done.
func (l *timeline) open(i int) {
	if i < 0 || i >= len(l.steps) {
		return
	}
	switch s := l.steps[i]; {
	case s.form != "":
		l.page.show(l.page.model.project, s.form)
		l.page.focusFirst()
	case l.page.parts.OpenStep != nil:
		l.page.parts.OpenStep(l.page.model.id, s.Key)
	}
}
