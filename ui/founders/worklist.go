package founders

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// Work reads the measures of all founders at work.
type Work interface {
	AllMeasures(ctx context.Context) ([]coaching.FounderMeasure, error)
}

// WorklistParts are what the list of all measures is made of.
type WorklistParts struct {
	Records Work
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	Open    func(founder, measure app.ID) // shows a measure at its founder's
}

// Worklist is the page with the measures of all founders, what presses most first.
type Worklist struct {
	parts WorklistParts
	all   []coaching.FounderMeasure
	shown []coaching.FounderMeasure

	search                      *widgets.SearchEntry
	status, responsible, origin *widgets.Choice
	count                       *widgets.Text
	list                        *widgets.KeyList
	body                        *fyne.Container
	content                     fyne.CanvasObject
}

// NewWorklist returns the page; Refresh fills it.
func NewWorklist(parts WorklistParts) *Worklist {
	l := &Worklist{parts: parts, count: widgets.Caption(""), body: container.NewStack()}
	l.search = widgets.NewSearchEntry(translations.T("worklist.search"), func(string) { l.narrow() }, func() { l.list.Enter(parts.Shell.Canvas()) })
	l.status = widgets.NewChoice([]widgets.Option{
		{Key: showOpen, Text: translations.T("measures.open")}, {Key: showAll, Text: translations.T("measures.all")},
	}, func(string) { l.narrow() })
	l.status.Fill(showOpen)
	l.responsible = widgets.NewChoice(anyOf("worklist.responsible", "responsible.", coaching.Responsible("").Values()), func(string) { l.narrow() }) // keys: responsible.*
	l.responsible.Fill("")
	l.origin = widgets.NewChoice(anyOf("worklist.origin", "worklist.origin.", coaching.Origin("").Values()), func(string) { l.narrow() }) // keys: worklist.origin.*
	l.origin.Fill("")
	l.list = widgets.NewKeyList(func() int { return len(l.shown) }, func() fyne.CanvasObject { return newRowView() }, l.fill)
	l.list.OnEnter = l.onOpen
	l.list.OnSelected = func(i int) { l.list.UnselectAll(); l.onOpen(i) }
	l.list.OnTop = l.FocusSearch
	top := container.NewVBox(cells([]float32{0, 130, 150, 190}, l.search, l.status, l.responsible, l.origin), l.count)
	l.content = widgets.Padded(container.NewBorder(top, nil, nil, nil, l.body))
	return l
}

// anyOf are the choices of a fixed set below one for all.
func anyOf(all, prefix string, values []string) []widgets.Option {
	out := []widgets.Option{{Text: translations.T(all)}}
	for _, v := range values {
		out = append(out, widgets.Option{Key: v, Text: translations.T(prefix + v)})
	}
	return out
}

// Content is what the window shows.
func (l *Worklist) Content() fyne.CanvasObject { return l.content }

// Leave has nothing to keep.
func (l *Worklist) Leave() error { return nil }

// FocusSearch gives the keyboard to the search.
func (l *Worklist) FocusSearch() { l.parts.Shell.Canvas().Focus(l.search) }

// Refresh loads the measures.
func (l *Worklist) Refresh() {
	all, err := l.parts.Records.AllMeasures(l.parts.Context)
	if err != nil {
		l.parts.Shell.Fail(err)
		return
	}
	coaching.ByUrgency(all, l.today(), func(m coaching.FounderMeasure) coaching.Measure { return m.Measure })
	l.all = all
	l.narrow()
}

func (l *Worklist) today() app.Date { return app.DateOf(l.parts.Now()) }

// narrow shows the measures that the choices and the words let through.
func (l *Worklist) narrow() {
	words := strings.Fields(app.Fold(l.search.Text))
	l.shown = slices.DeleteFunc(slices.Clone(l.all), func(m coaching.FounderMeasure) bool { return !l.passes(m, words) })
	overdue := 0
	for _, m := range l.shown {
		if m.Overdue(l.today()) {
			overdue++
		}
	}
	text := translations.T("worklist.count", vars{"n": len(l.shown)})
	if overdue > 0 {
		text = join(text, translations.T("measures.overdue", vars{"n": overdue}))
	}
	l.count.SetText(text)
	l.list.UnselectAll()
	l.put(l.front())
}

func (l *Worklist) passes(m coaching.FounderMeasure, words []string) bool {
	switch {
	case l.status.Key() == showOpen && m.Settled():
		return false
	case l.responsible.Key() != "" && l.responsible.Key() != string(m.Responsible):
		return false
	case l.origin.Key() != "" && l.origin.Key() != string(m.Origin()):
		return false
	}
	text := app.Fold(m.Name + " " + m.Text + " " + m.FirstStep + " " + m.Supporter)
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

func (l *Worklist) front() fyne.CanvasObject {
	if len(l.shown) > 0 {
		l.list.Refresh()
		return widgets.NewCard("", l.list)
	}
	if len(l.all) > 0 {
		return widgets.EmptyState(theme.SearchIcon(), translations.T("worklist.none"), nil)
	}
	return widgets.EmptyState(theme.ListIcon(), translations.T("measures.none"), nil)
}

func (l *Worklist) put(o fyne.CanvasObject) {
	l.body.Objects = []fyne.CanvasObject{o}
	l.body.Refresh()
}

// fill shows what is to do and until when; below it whose it is, who does it, its first step and where it came from.
func (l *Worklist) fill(i int, o fyne.CanvasObject) {
	if i >= len(l.shown) {
		return
	}
	m, today, row := l.shown[i], l.today(), o.(*rowView)
	state := dueText(m.Measure, today)
	if state == "" || m.Status == coaching.Dropped {
		state = statusName(m.Status)
	}
	row.badge.Ground, row.badge.Ink = widgets.ColorTint, widgets.ColorOnTint
	switch {
	case m.Overdue(today):
		row.badge.Ground, row.badge.Ink = widgets.ColorErrorTint, widgets.ColorErrorText
	case m.Settled():
		row.badge.Ground, row.badge.Ink = theme.ColorNameButton, theme.ColorNameForeground
	}
	origin := ""
	if from := m.Origin(); from != coaching.FromNothing {
		origin = translations.T("worklist.origin." + string(from)) // keys: worklist.origin.*
	}
	step := ""
	if m.FirstStep != "" && !m.Settled() {
		step = translations.T("measure.first", vars{"Text": m.FirstStep})
	}
	if m.Settled() && m.Effect != "" {
		step = translations.T("measure.effect", vars{"Text": m.Effect})
	}
	row.show(short(m.Text, 200), join(m.Name, responsibleName(m.Responsible), step, origin), state)
}

func (l *Worklist) onOpen(i int) {
	if i < len(l.shown) {
		l.parts.Open(l.shown[i].Founder, l.shown[i].ID)
	}
}
