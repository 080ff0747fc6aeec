package workbook

import (
	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

// yearSheet holds the years of the analysis in their order, and how much each differs from the year before.
func (b *book) yearSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.years"), b.t("doc.potential.years.title"), b.t("doc.workbook.about"))
	p.Head = len(p.Rows) + 2
	a := b.f.Analysis
	a.BinnedOn = ""
	years := potential.Timeline([]potential.Analysis{a})
	of := func(i int) potential.YearFigures { return at(years, i) }
	columns := []column{
		{b.t("doc.potential.years.year"), true, func(i, _ int) table.Entry {
			if i < 0 {
				return number(nil)
			}
			return number(count(&years[i].Year.Year))
		}},
		{b.t("doc.potential.years.turnover"), true, func(i, _ int) table.Entry { return b.amount(of(i).Turnover) }},
		{b.t("doc.potential.years.staff"), true, func(i, _ int) table.Entry { return number(of(i).Employees) }},
		{b.t("doc.potential.years.hours"), true, func(i, _ int) table.Entry { return number(of(i).HoursPerWeek) }},
	}
	for _, c := range []struct {
		title, cell string
		of          func(potential.YearFigures) *float64
	}{
		{b.t("doc.workbook.change.turnover"), "B", func(y potential.YearFigures) *float64 { return y.TurnoverChange }},
		{b.t("doc.workbook.change.staff"), "C", func(y potential.YearFigures) *float64 { return y.EmployeesChange }},
		{b.t("doc.workbook.change.hours"), "D", func(y potential.YearFigures) *float64 { return y.HoursChange }},
	} {
		columns = append(columns, column{c.title, false, func(i, row int) table.Entry { return b.part(row, yearChange(c.cell), c.of(of(i))) }})
	}
	p.list(columns, len(years))
	return p.Sheet
}

// yearChange compares a column with that of the year before, where the line above is that year.
func yearChange(column string) string {
	now, before := column+"#", column+"@"
	change := given(before+"<>0", "("+now+"-"+before+")/"+before)
	return given(numbers("A#", "A@", now, before), given("A#=A@+1", change))
}
