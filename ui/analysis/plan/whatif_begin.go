package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// begin is the button whose menu holds the ready starts.
func (w *WhatIf) begin() fyne.CanvasObject {
	return widgets.MenuButton(t("analysis.whatif.begin"), theme.ContentAddIcon(), w.starts)
}

// starts are the ways to begin an idea; those that need a business field only where there is one.
func (w *WhatIf) starts() []widgets.MenuItem {
	items := []widgets.MenuItem{{Label: t("analysis.whatif.start.expand"), Action: func() {
		w.addExpansion(potential.Expansion{Name: t("analysis.whatif.start.expand.name")})
	}}}
	if len(w.Desk.Analysis().Fields) == 0 {
		return items
	}
	own := []widgets.MenuItem{
		{Label: t("analysis.whatif.start.own"), Action: func() {
			w.addScenario(potential.Scenario{Name: t("analysis.whatif.start.own.name")}, boardQuantity)
		}},
		{Label: t("analysis.whatif.start.prices"), Action: func() { w.addScenario(dearer(w.Desk.Analysis()), boardPrice) }},
		{Label: t("analysis.whatif.start.shift"), Action: func() { w.addShift(halfShift(w.Desk.Figures())) }},
	}
	return append(append(own, items...),
		widgets.MenuItem{Label: t("analysis.whatif.start.focus"), Action: w.onFocus},
		widgets.MenuItem{Label: t("analysis.whatif.start.exit"), Action: w.onExit},
	)
}

func (w *WhatIf) addScenario(s potential.Scenario, b board) {
	s.ID, s.Name = w.Desk.NewID(), unused(w.Desk.Analysis(), s.Name)
	w.begun(idea{coaching.PartScenario, s.ID}, b, func(a *potential.Analysis) { a.Scenarios = append(a.Scenarios, s) })
}

func (w *WhatIf) addShift(s potential.Shift) {
	s.ID, s.Name = w.Desk.NewID(), unused(w.Desk.Analysis(), s.Name)
	w.begun(idea{coaching.PartShift, s.ID}, boardQuantity, func(a *potential.Analysis) { a.Shifts = append(a.Shifts, s) })
}

func (w *WhatIf) addExpansion(e potential.Expansion) {
	e.ID, e.Name = w.Desk.NewID(), unused(w.Desk.Analysis(), e.Name)
	w.begun(idea{coaching.PartExpansion, e.ID}, "", func(a *potential.Analysis) { a.Expansions = append(a.Expansions, e) })
}

// begun keeps a new idea and shows it on a board.
func (w *WhatIf) begun(i idea, b board, add func(a *potential.Analysis)) {
	w.idea, w.board = i, b
	w.Desk.Edit(add)
	w.Refresh()
}

// onFocus asks for the field to specialise in; the one that brings most an hour is offered.
func (w *WhatIf) onFocus() {
	best, _ := potential.Focus(w.Desk.Figures())
	w.askField(t("analysis.whatif.start.focus"), t("analysis.whatif.ask.focus"), best, func(field app.ID) {
		w.addScenario(specialised(w.Desk.Analysis(), field), boardQuantity)
	})
}

// onExit asks for the field to give up; the one that brings least an hour is offered.
func (w *WhatIf) onExit() {
	worst, _ := weakest(w.Desk.Figures())
	w.askField(t("analysis.whatif.start.exit"), t("analysis.whatif.ask.exit"), worst.ID, func(field app.ID) {
		w.addScenario(exit(w.Desk.Analysis(), field), boardQuantity)
	})
}

// askField asks for one of the business fields.
func (w *WhatIf) askField(title, label string, offered app.ID, chosen func(app.ID)) {
	var options []widgets.Option
	for _, f := range w.Desk.Analysis().Fields {
		options = append(options, widgets.Option{Key: string(f.ID), Text: fieldName(w.Desk.Analysis(), f.ID)})
	}
	if offered == "" {
		offered = app.ID(options[0].Key)
	}
	choice := widgets.NewChoice(options, nil)
	choice.Fill(string(offered))
	d := &widgets.Dialog{
		Title: title, Body: widgets.NewField(label, choice, ""), Confirm: t("analysis.whatif.ask.confirm"),
		OnConfirm: func() bool { chosen(app.ID(choice.Key())); return true },
	}
	d.Show(w.Shell.Canvas())
}

// menu is what else can be done with an idea.
func (w *WhatIf) menu() []widgets.MenuItem {
	var items []widgets.MenuItem
	if len(w.idea.boards()) > 0 {
		items = append(items, widgets.MenuItem{Label: t("analysis.whatif.reset"), Action: func() {
			w.edit(func(a *potential.Analysis, i idea) {
				for _, b := range i.boards() {
					i.resetAll(a, b)
				}
			})
		}})
	}
	return append(items,
		widgets.MenuItem{Label: t("analysis.whatif.copy"), Action: w.onCopy},
		widgets.MenuItem{Label: t("analysis.whatif.remove"), Action: w.onRemove},
	)
}

// onCopy keeps the idea a second time, as a scenario that can go further.
func (w *WhatIf) onCopy() {
	if s, ok := w.idea.scenario(w.Desk.Analysis()); ok {
		s.NewFields = slices.Clone(s.NewFields)
		for i := range s.NewFields {
			s.NewFields[i].ID = w.Desk.NewID()
		}
		w.addScenario(s, boardQuantity)
	}
}

// onRemove takes the idea away and offers to bring it back.
func (w *WhatIf) onRemove() {
	i, before := w.idea, w.Desk.Analysis()
	s, ok := i.scenario(before)
	if !ok {
		return
	}
	w.Desk.Edit(func(a *potential.Analysis) { i.remove(a) })
	w.Refresh()
	w.Shell.Tell(t("analysis.whatif.removed", translations.Vars{"Name": s.Name}), widgets.Action{
		Label: t("analysis.whatif.restore"), Run: func() {
			w.begun(i, w.board, func(a *potential.Analysis) { i.restore(a, before) })
		},
	})
}

// restore puts the idea back as it was in another state of the analysis, unless it is there.
func (i idea) restore(a *potential.Analysis, before potential.Analysis) {
	if _, there := i.scenario(*a); there {
		return
	}
	switch i.kind {
	case coaching.PartScenario:
		a.Scenarios = append(a.Scenarios, *scenarioOf(&before, i.id))
	case coaching.PartShift:
		a.Shifts = append(a.Shifts, *shiftOf(&before, i.id))
	case coaching.PartExpansion:
		a.Expansions = append(a.Expansions, *expansionOf(&before, i.id))
	}
}
