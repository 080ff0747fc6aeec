package numbers

import (
	"strings"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// The columns of a cost.
const (
	costName = iota
	costAmount
	costMonths
	costKind
	costColumns
)

// costCells are the columns of a cost, a private need or another income.
var costCells = [costColumns]cell[potential.Cost]{
	costName: {
		show: func(_ *translations.Locale, c potential.Cost) string { return c.Name },
		take: func(_ *translations.Locale, text string, c *potential.Cost) error {
			c.Name = strings.TrimSpace(text)
			return nil
		},
	},
	costAmount: {
		show: func(l *translations.Locale, c potential.Cost) string { return euro(l, c.Cents) },
		take: func(l *translations.Locale, text string, c *potential.Cost) error {
			cents, err := takeMoney(l, text)
			if err != nil {
				return err
			}
			c.Cents = 0
			if cents != nil {
				c.Cents = *cents
			}
			return nil
		},
	},
	costMonths: {
		show: func(l *translations.Locale, c potential.Cost) string { return showMonths(l, c.PaidIn) },
		take: func(l *translations.Locale, text string, c *potential.Cost) error {
			months, err := takeMonths(l, text)
			if err == nil {
				c.PaidIn = months
			}
			return err
		},
	},
	costKind: {
		show: func(_ *translations.Locale, c potential.Cost) string { return string(c.Kind) },
		take: func(_ *translations.Locale, text string, c *potential.Cost) error {
			c.Kind = potential.CostKind(text)
			return nil
		},
	},
}

// costList is one of the lists of costs of an analysis.
type costList struct {
	key   string // of its texts, under "analysis.numbers."
	list  func(a *potential.Analysis) *[]potential.Cost
	sum   func(t potential.Totals) float64
	usual []string // names of what most have, keys under "analysis.numbers.usual."
}

var (
	fixedCosts = costList{
		key:   "fixed",
		list:  func(a *potential.Analysis) *[]potential.Cost { return &a.FixedCosts },
		sum:   func(t potential.Totals) float64 { return t.FixedCosts },
		usual: []string{"shop-rent", "energy", "business-insurance", "phone", "advertising", "bookkeeping", "vehicle", "depreciation", "interest"},
	}
	privateNeeds = costList{
		key:   "private",
		list:  func(a *potential.Analysis) *[]potential.Cost { return &a.PrivateNeeds },
		sum:   func(t potential.Totals) float64 { return t.PrivateNeeds },
		usual: []string{"home-rent", "household", "health-insurance", "pension", "insurance", "mobility", "tax", "reserve"},
	}
	otherIncome = costList{
		key:   "income",
		list:  func(a *potential.Analysis) *[]potential.Cost { return &a.OtherIncome },
		sum:   func(t potential.Totals) float64 { return t.OtherIncome },
		usual: []string{"child-benefit", "partner", "wage"},
	}
)

// kindsOf are the kinds that usual costs have, others have none.
var kindsOf = map[string]potential.CostKind{"depreciation": potential.Depreciation, "interest": potential.Interest}

// usualCosts are the entries that most have, without amounts.
func (c costList) usualCosts(l *translations.Locale) []potential.Cost {
	out := make([]potential.Cost, len(c.usual))
	for i, name := range c.usual {
		out[i] = potential.Cost{Name: l.T("analysis.numbers.usual." + name), Kind: kindsOf[name]} // keys: analysis.numbers.usual.*
	}
	return out
}

// takeCost reads what was typed into a column of a cost.
func takeCost(l *translations.Locale, col int, text string, c *potential.Cost) error {
	next := *c
	if err := costCells[col].take(l, text, &next); err != nil {
		return err
	}
	if err := newFault(l, withCost(*c), withCost(next)); err != nil {
		return err
	}
	*c = next
	return nil
}

func withCost(c potential.Cost) potential.Analysis {
	return potential.Analysis{FixedCosts: []potential.Cost{c}}
}
