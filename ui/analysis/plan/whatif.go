package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/widgets"
)

// WhatIf is the page of what would be: at the left the values that can be moved, at the right what they make of the
// figures.
type WhatIf struct {
	Parts
	idea  idea // that is shown
	board board

	chooser *widgets.Choice
	name    *widgets.TextField
	boards  *fyne.Container // around chips
	options []widgets.Option
	sliders *sliderList
	news    *newThings
	outcome *outcome
	side    *fyne.Container // sliders or news
	filled  fyne.CanvasObject
	empty   fyne.CanvasObject
	nothing fyne.CanvasObject // without a business field there is nothing to move
	content *fyne.Container
}

// NewWhatIf returns the page, not yet built.
func NewWhatIf(p Parts) *WhatIf {
	w := &WhatIf{Parts: p, board: boardQuantity}
	w.chooser = widgets.NewChoice(nil, func(key string) { w.open(ideaOf(key)) })
	w.name = widgets.NewTextField(t("analysis.whatif.name.hint"), func(name string) {
		p.Desk.Edit(func(a *potential.Analysis) { w.idea.rename(a, name) })
	})
	w.name.Limit = app.MaxText
	w.boards = container.NewStack()
	w.sliders = newSliderList(w)
	w.news = newNewThings(w)
	w.outcome = newOutcome(w)
	return w
}

// Content builds the page.
func (w *WhatIf) Content() fyne.CanvasObject {
	if w.content == nil {
		w.side = container.NewStack()
		measure := widgets.QuietButton(t("analysis.plan.measure"), theme.ContentAddIcon(), w.onMeasure)
		head := container.NewBorder(nil, nil, nil, widgets.Row(w.begin(), measure, widgets.MenuButton("", nil, w.menu)), w.chooser)
		top := container.New(edges{foot: -widgets.Gap / 2}, container.New(stack{8}, w.name, w.boards))
		left := container.NewStack(widgets.NewCard("", nil), container.NewBorder(top, nil, nil, nil, w.side))
		w.filled = container.New(ideaLayout{}, head, left, w.outcome.content())
		w.empty = widgets.EmptyState(theme.QuestionIcon(), t("analysis.whatif.none.title")+"\n\n"+t("analysis.whatif.none.text"), w.begin())
		w.nothing = widgets.EmptyState(theme.QuestionIcon(), t("analysis.whatif.none.title")+"\n\n"+t("analysis.whatif.none.fields"), nil)
		w.content = container.NewStack()
	}
	return w.content
}

// Refresh fills the page from the desk.
func (w *WhatIf) Refresh() {
	a := w.Desk.Analysis()
	all := ideas(a)
	switch {
	case w.Desk.Locked():
		put(w.content, nil)
		return
	case len(all) == 0 && len(a.Fields) == 0:
		put(w.content, w.nothing)
		return
	case len(all) == 0:
		put(w.content, w.empty)
		return
	}
	if !slices.Contains(all, w.idea) {
		w.idea = all[0]
	}
	w.fill(a, all)
	put(w.content, w.filled)
}

func (w *WhatIf) fill(a potential.Analysis, all []idea) {
	options := make([]widgets.Option, len(all))
	for i, one := range all {
		options[i] = widgets.Option{Key: one.part(), Text: one.text(a)}
	}
	if !slices.Equal(w.chooser.Options(), options) || w.chooser.Key() != w.idea.part() {
		w.chooser.SetOptions(options)
		w.chooser.Fill(w.idea.part())
	}
	s, _ := w.idea.scenario(a)
	if w.name.Text != s.Name {
		w.name.Fill(s.Name)
	}
	w.fillBoards(a)
	if w.board == boardNew {
		w.news.fill(a)
		put(w.side, w.news.content)
	} else {
		w.sliders.fill(a)
		put(w.side, w.sliders.column)
	}
	w.outcome.fill(w.Desk.Figures(), w.idea)
}

// fillBoards shows what can be moved, with a dot where something is.
func (w *WhatIf) fillBoards(a potential.Analysis) {
	boards := w.idea.boards()
	if len(boards) == 0 {
		w.board = ""
	} else if !slices.Contains(boards, w.board) {
		w.board = boards[0]
	}
	var options []widgets.Option
	for _, b := range boards {
		text := t("analysis.whatif.board." + string(b)) // keys: analysis.whatif.board.*
		if w.idea.moved(a, b) {
			text = t("analysis.whatif.moved", translations.Vars{"Name": text})
		}
		options = append(options, widgets.Option{Key: string(b), Text: text})
	}
	w.boards.Hidden = len(options) == 0
	if !slices.Equal(options, w.options) {
		w.options = options
		w.boards.Objects = []fyne.CanvasObject{widgets.NewChips(options, false, w.choose)}
		w.boards.Refresh()
	}
	w.boards.Objects[0].(*widgets.Chips).Fill(string(w.board))
}

// choose shows another board; a click on the chosen one leaves it.
func (w *WhatIf) choose(chosen []string) {
	if len(chosen) == 1 {
		w.board = board(chosen[0])
	}
	w.Refresh()
}

// open shows an idea.
func (w *WhatIf) open(i idea) {
	w.idea = i
	w.Refresh()
}

// ideaOf is the idea that a part names.
func ideaOf(part string) idea {
	kind, name := coaching.Source{Part: part}.Place()
	return idea{kind, app.ID(name)}
}

// Show opens the idea that a measure came from, as its part names it; another part is ignored.
func (w *WhatIf) Show(part string) {
	if i := ideaOf(part); slices.Contains(ideas(w.Desk.Analysis()), i) {
		w.open(i)
	}
}

// Leave takes away payments that were begun and not written. An error says what cannot be read.
func (w *WhatIf) Leave() error {
	if w.Desk.Locked() {
		return nil
	}
	if wrong := append(w.sliders.wrong(), w.news.wrong()...); len(wrong) > 0 {
		return desk.Unfinished(len(wrong), wrong[0])
	}
	w.Desk.Edit(func(a *potential.Analysis) {
		for i := range a.Scenarios {
			a.Scenarios[i].Payments = tidyPayments(a.Scenarios[i].Payments)
		}
	})
	return nil
}

// edit changes the analysis with the idea that is shown.
func (w *WhatIf) edit(change func(a *potential.Analysis, i idea)) {
	w.Desk.Edit(func(a *potential.Analysis) { change(a, w.idea) })
}

func (w *WhatIf) onMeasure() {
	s, ok := w.idea.scenario(w.Desk.Analysis())
	if !ok {
		return
	}
	w.Measure(w.source(w.idea.part()), t("analysis.whatif.measure", translations.Vars{"Name": s.Name}))
}

// text is the name of the idea with its kind.
func (i idea) text(a potential.Analysis) string {
	s, _ := i.scenario(a)
	name := s.Name
	if name == "" {
		name = t("analysis.whatif.nameless")
	}
	kind := t("analysis.whatif.kind." + i.kind) // keys: analysis.whatif.kind.*
	return t("analysis.whatif.option", translations.Vars{"Name": name, "Kind": kind})
}
