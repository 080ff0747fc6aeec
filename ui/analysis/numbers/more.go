package numbers

import (
	"errors"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// moreCard takes the three numbers of the whole business that belong to no list.
type moreCard struct {
	page                  *Page
	repayment, wage, time *widgets.NumberField
	labels                []string // of the inputs, in their order
	card                  *widgets.Card
}

func newMoreCard(p *Page) *moreCard {
	c := &moreCard{page: p}
	c.repayment = c.money(func(a *potential.Analysis) **int64 { return &a.LoanRepayment })
	c.wage = c.money(func(a *potential.Analysis) **int64 { return &a.ImputedWage })
	c.time = widgets.NewNumberField(c.readHours, func(x float64) string { return short(p.locale, x) }, func(hours *float64) {
		p.Desk.Edit(func(a *potential.Analysis) { a.SellableHours = hours })
	})
	c.time.Unit = t("analysis.numbers.more.hours.unit")
	row := newFlow(236, 3)
	for i, key := range []string{"repayment", "wage", "hours"} {
		label := t("analysis.numbers.more." + key) // keys: analysis.numbers.more.*
		c.labels = append(c.labels, label)
		field := widgets.NewField(label, c.inputs()[i], t("analysis.numbers.more."+key+".hint")) // keys: analysis.numbers.more.*
		c.inputs()[i].OnFocus = func(focused bool) {
			if focused {
				p.body.follow(field, fyne.NewPos(0, 0), field.Size())
			}
		}
		row.Add(field)
	}
	c.card = widgets.NewCard(t("analysis.numbers.more"), row)
	return c
}

func (c *moreCard) inputs() []*widgets.NumberField {
	return []*widgets.NumberField{c.repayment, c.wage, c.time}
}

// money is the input of an amount of the analysis, in cents.
func (c *moreCard) money(place func(a *potential.Analysis) **int64) *widgets.NumberField {
	f := widgets.NewNumberField(c.readMoney, c.writeMoney, func(value *float64) {
		c.page.Desk.Edit(func(a *potential.Analysis) {
			*place(a) = nil
			if value != nil {
				cents := int64(*value)
				*place(a) = &cents
			}
		})
	})
	f.Unit = t("analysis.numbers.more.money.unit")
	return f
}

// readMoney reads an amount and gives cents.
func (c *moreCard) readMoney(text string) (float64, error) {
	cents, err := takeMoney(c.page.locale, text)
	if err != nil {
		return 0, err
	}
	return float64(*cents), nil
}

func (c *moreCard) writeMoney(cents float64) string { return euro(c.page.locale, int64(cents)) }

// readHours reads hours a month, of which there must be some.
func (c *moreCard) readHours(text string) (float64, error) {
	hours, err := takeNumber(c.page.locale, text, potential.MaxHours)
	switch {
	case err != nil:
		return 0, err
	case *hours == 0:
		return 0, errors.New(t("analysis.numbers.error.hours"))
	}
	return *hours, nil
}

func (c *moreCard) refresh() {
	a := c.page.Desk.Analysis()
	c.repayment.Fill(asMoney(a.LoanRepayment))
	c.wage.Fill(asMoney(a.ImputedWage))
	c.time.Fill(a.SellableHours)
}

// wrong lists the labels of inputs that cannot be read.
func (c *moreCard) wrong() []string {
	var out []string
	for i, f := range c.inputs() {
		if f.Err() != nil {
			out = append(out, c.labels[i])
		}
	}
	return out
}
