package plan

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// newThings is what a scenario brings besides changes: fields, fixed costs and payments that are new, and a note.
type newThings struct {
	page    *WhatIf
	shape   string // which forms are shown
	fills   []func(potential.Scenario)
	numbers []*widgets.NumberField
	labels  []string // of the numbers
	forms   *fyne.Container
	scroll  *container.Scroll
	content fyne.CanvasObject
}

func newNewThings(w *WhatIf) *newThings {
	n := &newThings{page: w, forms: container.New(edges{foot: widgets.Gap})}
	n.scroll = container.NewVScroll(n.forms)
	n.content = n.scroll
	return n
}

// fill shows the scenario. The forms are made anew when there are more or fewer, or those of another scenario.
func (n *newThings) fill(a potential.Analysis) {
	s := scenarioOf(&a, n.page.idea.id)
	if s == nil {
		return
	}
	costs := addedCosts(a, *s)
	months := planMonths(n.planOf(a, *s))
	shape := fmt.Sprint(a.ID, s.ID, len(s.NewFields), len(costs), len(s.Payments), a.Liquidity != nil, months)
	if shape != n.shape {
		n.shape, n.fills, n.numbers, n.labels = shape, nil, nil, nil
		n.forms.Objects = n.build(a, *s, months)
		n.forms.Refresh()
	}
	for _, fill := range n.fills {
		fill(*s)
	}
	settle(n.scroll)
}

// planOf is the plan with the payments of the scenario.
func (n *newThings) planOf(a potential.Analysis, s potential.Scenario) potential.Liquidity {
	if a.Liquidity == nil {
		return potential.Liquidity{}
	}
	plan := *a.Liquidity
	plan.Payments = s.Payments
	return plan
}

// wrong names the fields whose text cannot be read.
func (n *newThings) wrong() []string {
	var out []string
	for i, field := range n.numbers {
		if field.Err() != nil {
			out = append(out, n.labels[i])
		}
	}
	return out
}

// edit changes the scenario that is shown.
func (n *newThings) edit(change func(a *potential.Analysis, s *potential.Scenario)) {
	n.page.edit(func(a *potential.Analysis, i idea) {
		if s := scenarioOf(a, i.id); s != nil {
			change(a, s)
		}
	})
}

func (n *newThings) build(a potential.Analysis, s potential.Scenario, months []app.Month) []fyne.CanvasObject {
	out := []fyne.CanvasObject{widgets.Strong(t("analysis.whatif.new.fields"))}
	for i := range s.NewFields {
		out = append(out, n.fieldForm(i))
	}
	out = append(out, n.addLink(t("analysis.whatif.new.fields.add"), func(_ *potential.Analysis, s *potential.Scenario) {
		s.NewFields = append(s.NewFields, potential.Field{ID: n.page.Desk.NewID()})
	}), widgets.Strong(t("analysis.whatif.new.costs")))
	for i := range addedCosts(a, s) {
		out = append(out, n.costForm(i))
	}
	out = append(out, n.addLink(t("analysis.whatif.new.costs.add"), addCost))
	if a.Liquidity != nil {
		out = append(out, widgets.Strong(t("analysis.whatif.new.payments")))
		for i := range s.Payments {
			out = append(out, n.paymentForm(i, months))
		}
		out = append(out, n.addLink(t("analysis.plan.payments.add"), func(a *potential.Analysis, s *potential.Scenario) {
			s.Payments = append(s.Payments, potential.Payment{Month: a.Liquidity.From, Cents: 0})
		}))
	}
	return append(out, n.noteForm())
}

// addCost adds a fixed cost under a name that no other has: a scenario knows costs by their names.
func addCost(a *potential.Analysis, s *potential.Scenario) {
	name := t("analysis.whatif.new.costs.name")
	out := name
	for i := 2; costOf(a.FixedCosts, out) != nil || costOf(s.FixedCosts, out) != nil; i++ {
		out = name + " " + strconv.Itoa(i)
	}
	s.FixedCosts = append(s.FixedCosts, potential.Cost{Name: out})
}

func (n *newThings) addLink(label string, add func(a *potential.Analysis, s *potential.Scenario)) fyne.CanvasObject {
	return widgets.Row(widgets.LinkButton(label, theme.ContentAddIcon(), func() { n.edit(add) }))
}

// text is a field for words that the scenario holds at a place; nil while it is not there.
func (n *newThings) text(hint string, place func(s *potential.Scenario) *string) *widgets.TextField {
	field := widgets.NewTextField(hint, func(text string) {
		n.edit(func(_ *potential.Analysis, s *potential.Scenario) {
			if p := place(s); p != nil {
				*p = text
			}
		})
	})
	field.Limit = app.MaxText
	n.fills = append(n.fills, func(s potential.Scenario) {
		if p := place(&s); p != nil && field.Text != *p {
			field.Fill(*p)
		}
	})
	return field
}

// number is a labelled field for an amount or a count.
func (n *newThings) number(label, unit string, kind quantityKind, read func(s potential.Scenario) *float64, write func(s *potential.Scenario, value *float64)) fyne.CanvasObject {
	field := widgets.NewNumberField(kind.read(), kind.write(), func(value *float64) {
		n.edit(func(_ *potential.Analysis, s *potential.Scenario) { write(s, value) })
	})
	field.Unit = unit
	n.numbers, n.labels = append(n.numbers, field), append(n.labels, label)
	n.fills = append(n.fills, func(s potential.Scenario) { field.Fill(read(s)) })
	return widgets.NewField(label, field, "")
}

// removable sets a form beside the way to take it away.
func (n *newThings) removable(first fyne.CanvasObject, remove func(s *potential.Scenario), rest ...fyne.CanvasObject) fyne.CanvasObject {
	gone := widgets.LinkButton(t("analysis.whatif.new.remove"), nil, func() {
		n.edit(func(_ *potential.Analysis, s *potential.Scenario) { remove(s) })
	})
	head := container.NewBorder(nil, nil, nil, gone, first)
	return container.New(stack{4}, append([]fyne.CanvasObject{head}, rest...)...)
}

// fieldForm is a new field; its numbers can be moved on the other boards as well.
func (n *newThings) fieldForm(i int) fyne.CanvasObject {
	at := func(s *potential.Scenario) *potential.Field {
		if i < len(s.NewFields) {
			return &s.NewFields[i]
		}
		return nil
	}
	name := n.text(t("analysis.whatif.new.field.name"), func(s *potential.Scenario) *string {
		if f := at(s); f != nil {
			return &f.Name
		}
		return nil
	})
	number := func(kind quantityKind) fyne.CanvasObject {
		label := t("analysis.whatif.lever." + string(kind)) // keys: analysis.whatif.lever.*
		return n.number(label, kind.unitText(), kind, func(s potential.Scenario) *float64 {
			if f := at(&s); f != nil {
				return valueOf(*f, kind)
			}
			return nil
		}, func(s *potential.Scenario, value *float64) {
			if f := at(s); f != nil {
				setField(f, kind, value)
			}
		})
	}
	return n.removable(name, func(s *potential.Scenario) { s.NewFields = slices.Delete(s.NewFields, i, i+1) },
		widgets.Columns(number(moveQuantity), number(movePrice)), widgets.Columns(number(moveCost), number(moveMinutes)))
}
