package numbers

import (
	"strings"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// cell reads and writes one column of a row.
type cell[T any] struct {
	show func(l *translations.Locale, row T) string
	take func(l *translations.Locale, text string, row *T) error // changes nothing when it fails
}

// The columns of a business field: those that are typed, then those that are computed.
const (
	colName = iota
	colQuantity
	colPrice
	colCost
	colMinutes
	colTurnover
	colContribution
	colRatio
	colPerHour
	fieldColumns
)

// fieldCells are the columns of a business field that are typed.
var fieldCells = [colTurnover]cell[potential.Field]{
	colName: {
		show: func(_ *translations.Locale, f potential.Field) string { return f.Name },
		take: func(_ *translations.Locale, text string, f *potential.Field) error {
			f.Name = strings.TrimSpace(text)
			return nil
		},
	},
	colQuantity: {
		show: func(l *translations.Locale, f potential.Field) string { return shortOr(l, f.Quantity) },
		take: func(l *translations.Locale, text string, f *potential.Field) error {
			return put(&f.Quantity)(takeNumber(l, text, potential.MaxQuantity))
		},
	},
	colPrice: {
		show: func(l *translations.Locale, f potential.Field) string { return euroOr(l, f.PriceCents) },
		take: func(l *translations.Locale, text string, f *potential.Field) error {
			return put(&f.PriceCents)(takeMoney(l, text))
		},
	},
	colCost: {
		show: func(l *translations.Locale, f potential.Field) string { return euroOr(l, f.VariableCostCents) },
		take: func(l *translations.Locale, text string, f *potential.Field) error {
			return put(&f.VariableCostCents)(takeMoney(l, text))
		},
	},
	colMinutes: {
		show: func(l *translations.Locale, f potential.Field) string { return shortOr(l, f.MinutesPerUnit) },
		take: func(l *translations.Locale, text string, f *potential.Field) error {
			return put(&f.MinutesPerUnit)(takeMinutes(l, text))
		},
	},
}

// put sets a value unless it could not be read.
func put[T any](place **T) func(value *T, err error) error {
	return func(value *T, err error) error {
		if err == nil {
			*place = value
		}
		return err
	}
}

// takeField reads what was typed into a column of a field.
func takeField(l *translations.Locale, col int, text string, f *potential.Field) error {
	next := *f
	if err := fieldCells[col].take(l, text, &next); err != nil {
		return err
	}
	if err := newFault(l, withField(*f), withField(next)); err != nil {
		return err
	}
	*f = next
	return nil
}

func withField(f potential.Field) potential.Analysis {
	return potential.Analysis{Fields: []potential.Field{f}}
}

// computed is what a column of a field shows that follows from the others.
func computed(l *translations.Locale, f potential.FieldFigures, col int) string {
	switch col {
	case colTurnover:
		return amount(l, f.Turnover)
	case colContribution:
		return amount(l, f.Contribution)
	case colRatio:
		return percent(l, f.Ratio)
	default:
		return amount(l, f.PerHour)
	}
}

// total is the sum under a column of the fields, "" where there is none.
func total(l *translations.Locale, totals potential.Totals, col int) string {
	switch col {
	case colName:
		return l.T("analysis.numbers.sum")
	case colTurnover:
		return amount(l, &totals.Turnover)
	case colContribution:
		return amount(l, &totals.Contribution)
	case colRatio:
		return percent(l, totals.Ratio)
	case colPerHour:
		return amount(l, totals.PerHour)
	}
	return blank
}

func amount(l *translations.Locale, cents *float64) string {
	if cents == nil {
		return dash
	}
	return euro(l, potential.Cents(*cents))
}

func percent(l *translations.Locale, ratio *float64) string {
	if ratio == nil {
		return dash
	}
	return l.Number(potential.Places(*ratio*100, 1), 1)
}
