package workbook

import (
	"cmp"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

// fieldPlaces are where figures of the business fields stand.
type fieldPlaces struct {
	page  *page
	rows  span
	total int
}

// The columns of the sheet of fields.
const (
	fieldName = iota
	fieldQuantity
	fieldPrice
	fieldCost
	fieldMinutes
	fieldTurnover
	fieldUnit
	fieldContribution
	fieldRatio
	fieldPerHour
	fieldHours
	fieldTimed // the contribution of those fields that have hours
)

// place is a cell of the sheet of fields.
func (f fieldPlaces) place(column, row int) string { return f.page.place(column, row) }

// sum is the sum of a column.
func (f fieldPlaces) sum(column int) string { return f.place(column, f.total) }

// all are the cells of a column.
func (f fieldPlaces) all(column int) string {
	return f.page.reach(column, f.rows.first, column, f.rows.last)
}

func (b *book) fieldSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.fields"), b.t("doc.workbook.fields"), b.t("doc.workbook.about"))
	p.Head = len(p.Rows) + 2
	rows := p.list(append(b.fieldInputs(b.f.Fields), b.fieldFigures(b.f.Fields)...), len(b.f.Fields))
	b.fields = fieldPlaces{p, rows, p.fieldSums(rows, b.f.Fields, b.f.Totals)}
	return p.Sheet
}

// fieldInputs are the columns that are typed, in the order of the constants above.
func (b *book) fieldInputs(fields []potential.FieldFigures) []column {
	of := func(i int) potential.FieldFigures { return at(fields, i) }
	return []column{
		{b.t("doc.potential.fields.field"), true, func(i, _ int) table.Entry {
			if i < 0 {
				return name("")
			}
			return name(cmp.Or(of(i).Name, b.t("doc.potential.scenarios.unnamed")))
		}},
		{b.t("doc.potential.fields.quantity"), true, func(i, _ int) table.Entry { return number(of(i).Quantity) }},
		{b.t("doc.potential.fields.price"), true, func(i, _ int) table.Entry { return b.amount(of(i).PriceCents) }},
		{b.t("doc.potential.fields.cost"), true, func(i, _ int) table.Entry { return b.amount(of(i).VariableCostCents) }},
		{b.t("doc.potential.fields.minutes"), true, func(i, _ int) table.Entry { return number(of(i).MinutesPerUnit) }},
	}
}

// fieldFigures are the columns that are reckoned from those that are typed.
func (b *book) fieldFigures(fields []potential.FieldFigures) []column {
	of := func(i int) potential.FieldFigures { return at(fields, i) }
	return []column{
		{b.t(potential.KeyTurnover.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, given(numbers("B#", "C#"), "B#*C#"), of(i).Turnover, dash)
		}},
		{b.t(potential.KeyUnitContribution.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, given(numbers("C#"), "C#-N(D#)"), of(i).UnitContribution, dash)
		}},
		{b.t(potential.KeyContribution.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, given(numbers("B#", "G#"), "B#*G#"), of(i).Contribution, dash)
		}},
		{b.t(potential.KeyRatio.TextKey()), false, func(i, row int) table.Entry {
			return b.part(row, divided("H#", "F#"), of(i).Ratio)
		}},
		{b.t(potential.KeyPerHour.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, given(numbers("G#", "E#"), given("E#>0", "G#*60/E#")), of(i).PerHour, dash)
		}},
		{b.t(potential.KeyHours.TextKey()), false, func(i, row int) table.Entry {
			return plain(row, given(numbers("B#", "E#"), "B#*E#/60"), of(i).Hours, dash)
		}},
		{b.t("doc.workbook.timed"), false, func(i, row int) table.Entry {
			contribution := of(i).Contribution
			if of(i).Hours == nil {
				contribution = nil
			}
			return b.euro(row, given(numbers("H#", "K#"), "H#"), contribution, dash)
		}},
	}
}

// fieldSums writes the line below the fields and gives its row.
func (p *page) fieldSums(rows span, fields []potential.FieldFigures, t potential.Totals) int {
	row := len(p.Rows) + 1
	add := func(column int) string { return "SUM(" + rows.of(column) + ")" }
	timed := 0.0
	for _, f := range fields {
		if f.Hours != nil && f.Contribution != nil {
			timed += *f.Contribution
		}
	}
	return p.add(
		total(p.t("doc.potential.sum")), total(""), total(""), total(""), total(""),
		sum(p.euro(row, add(fieldTurnover), &t.Turnover, dash)), total(""),
		sum(p.euro(row, add(fieldContribution), &t.Contribution, dash)),
		sum(p.part(row, divided("H#", "F#"), t.Ratio)),
		sum(p.euro(row, given("K#>0", "L#/K#"), t.PerHour, dash)),
		sum(plain(row, add(fieldHours), &t.Hours, dash)),
		sum(p.euro(row, add(fieldTimed), &timed, dash)),
	)
}
