package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// costForm is the fixed cost number i of those that the business does not have.
func (n *newThings) costForm(i int) fyne.CanvasObject {
	at := func(s *potential.Scenario) *potential.Cost {
		if added := addedCosts(n.page.Desk.Analysis(), *s); i < len(added) {
			return &s.FixedCosts[added[i]]
		}
		return nil
	}
	name := widgets.NewTextField(t("analysis.plan.payments.name"), nil)
	name.Limit = app.MaxText
	name.OnLeave = func() { n.renameCost(i, name.Text) }
	n.fills = append(n.fills, func(s potential.Scenario) {
		if c := at(&s); c != nil && name.Text != c.Name && n.page.Shell.Canvas().Focused() != fyne.Focusable(name) {
			name.Fill(c.Name)
		}
	})
	amount := n.number(t("analysis.whatif.new.costs.amount"), t("analysis.plan.unit.euro"), moveFixed, func(s potential.Scenario) *float64 {
		if c := at(&s); c != nil {
			return float(&c.Cents)
		}
		return nil
	}, func(s *potential.Scenario, value *float64) {
		if c := at(s); c != nil {
			c.Cents = potential.Cents(or0(value))
		}
	})
	return n.removable(name, func(s *potential.Scenario) {
		if c := at(s); c != nil {
			gone := c.Name
			s.FixedCosts = slices.DeleteFunc(s.FixedCosts, func(c potential.Cost) bool { return c.Name == gone })
		}
	}, amount)
}

// renameCost gives an added cost another name once it is written; one that another cost has already is not taken, as it
// would change that one.
func (n *newThings) renameCost(i int, name string) {
	n.edit(func(a *potential.Analysis, s *potential.Scenario) {
		added := addedCosts(*a, *s)
		if i >= len(added) || name == "" || costOf(a.FixedCosts, name) != nil || costOf(s.FixedCosts, name) != nil {
			return
		}
		s.FixedCosts[added[i]].Name = name
	})
	n.page.Refresh()
}

func or0(x *float64) float64 {
	if x == nil {
		return 0
	}
	return *x
}

// paymentForm is a payment that the scenario adds to the plan.
func (n *newThings) paymentForm(i int, months []app.Month) fyne.CanvasObject {
	at := func(s *potential.Scenario) *potential.Payment {
		if i < len(s.Payments) {
			return &s.Payments[i]
		}
		return nil
	}
	name := n.text(t("analysis.plan.payments.name"), func(s *potential.Scenario) *string {
		if p := at(s); p != nil {
			return &p.Name
		}
		return nil
	})
	options := make([]widgets.Option, len(months))
	for k, m := range months {
		options[k] = widgets.Option{Key: string(m), Text: longMonth(m)}
	}
	when := widgets.NewChoice(options, func(key string) {
		n.edit(func(_ *potential.Analysis, s *potential.Scenario) {
			if p := at(s); p != nil {
				p.Month = app.Month(key)
			}
		})
	})
	n.fills = append(n.fills, func(s potential.Scenario) {
		if p := at(&s); p != nil && when.Key() != string(p.Month) {
			when.Fill(string(p.Month))
		}
	})
	amount := func(label string, direction int64) fyne.CanvasObject {
		return n.number(label, t("analysis.plan.unit.euro"), moveInvestment, func(s potential.Scenario) *float64 {
			if p := at(&s); p != nil {
				return amountOf(p.Cents, direction)
			}
			return nil
		}, func(s *potential.Scenario, value *float64) {
			if p := at(s); p != nil {
				p.Cents = withAmount(p.Cents, direction, value)
			}
		})
	}
	return n.removable(name, func(s *potential.Scenario) { s.Payments = slices.Delete(s.Payments, i, i+1) },
		when, widgets.Columns(amount(t("analysis.plan.payments.out"), moneyOut), amount(t("analysis.plan.payments.in"), moneyIn)))
}

// noteForm takes what is to be remembered of the scenario.
func (n *newThings) noteForm() fyne.CanvasObject {
	note := widgets.NewAreaField(t("analysis.whatif.new.note.hint"), 3, func(text string) {
		n.edit(func(_ *potential.Analysis, s *potential.Scenario) { s.Note = text })
	})
	note.Limit = app.MaxText
	n.fills = append(n.fills, func(s potential.Scenario) {
		if note.Text != s.Note {
			note.Fill(s.Note)
		}
	})
	return container.New(stack{4}, widgets.Strong(t("analysis.whatif.new.note")), note)
}
