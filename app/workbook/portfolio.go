package workbook

import (
	"strconv"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

// portfolioSheet places the fields among their markets (F17), which is an estimate.
func (b *book) portfolioSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.portfolio"), b.t("doc.potential.portfolio.title"), b.t("doc.workbook.portfolio.about"))
	share := "$B$" + strconv.Itoa(p.typed(b.t("doc.workbook.portfolio.share"), number(b.f.Portfolio.MarketShare)))
	growth := "$B$" + strconv.Itoa(p.typed(b.t("doc.workbook.portfolio.growth"), b.rate(b.f.Portfolio.GrowthPercent)))
	p.add()
	p.Head = len(p.Rows) + 2
	of := func(i int) potential.FieldFigures { return at(b.f.Fields, i) }
	first := b.fields.rows.first - p.Head - 1
	source := func(column, row int) string { return b.fields.place(column, row+first) }
	p.list([]column{
		{b.t("doc.potential.fields.field"), false, func(i, row int) table.Entry {
			e := b.fieldInputs(b.f.Fields)[fieldName].entry(i, row)
			cell := source(fieldName, row)
			return table.Entry{Formula: "IF(LEN(" + cell + ")>0," + cell + `,"")`, Text: e.Text}
		}},
		{b.t(potential.KeyTurnover.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, source(fieldTurnover, row), of(i).Turnover, dash)
		}},
		{b.t("doc.workbook.competitor.name"), true, func(i, _ int) table.Entry { return name(of(i).StrongestCompetitorName) }},
		{b.t("doc.workbook.competitor"), true, func(i, _ int) table.Entry { return b.amount(of(i).StrongestCompetitor) }},
		{b.t("doc.potential.portfolio.growth"), true, func(i, _ int) table.Entry { return b.rate(of(i).GrowthPercent) }},
		{b.t(potential.KeyMarketShare.TextKey()), false, func(i, row int) table.Entry {
			e := formula(row, divided("B#", "D#"), of(i).MarketShare, dash)
			e.Format = twoDecimals
			return e
		}},
		{b.t("doc.potential.portfolio.place"), false, func(i, row int) table.Entry {
			said := dash
			if q := of(i).Quadrant; q != "" {
				said = b.t(q.TextKey())
			}
			return formula(row, b.quadrant(share, growth), nil, said)
		}},
	}, len(b.f.Fields))
	return p.Sheet
}

// quadrant is the word for the place of a field; a value on the threshold counts as high.
func (b *book) quadrant(share, growth string) string {
	say := func(q potential.Quadrant) string { return quote(b.t(q.TextKey())) }
	high := func(yes, no potential.Quadrant) string {
		return "IF(E#>=" + growth + "-0.000000001," + say(yes) + "," + say(no) + ")"
	}
	strong := "IF(F#>=" + share + "-0.000000001," + high(potential.Star, potential.CashCow) + "," + high(potential.QuestionMark, potential.PoorDog) + ")"
	return given(numbers("E#", "F#"), strong)
}
