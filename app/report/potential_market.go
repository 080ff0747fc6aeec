package report

import (
	"math"
	"slices"
	"strconv"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// portfolio is where the fields stand in their markets; it says that this is an estimate.
func (s *potentialSheet) portfolio() []Block {
	f := s.figures
	placed := slices.DeleteFunc(slices.Clone(f.Fields), func(x potential.FieldFigures) bool { return x.Quadrant == "" })
	if len(placed) == 0 {
		return nil
	}
	c := chart.Portfolio{
		ShareAt: *f.Portfolio.MarketShare, GrowthAt: *f.Portfolio.GrowthPercent, Ratio: s.short, Growth: s.percent, Money: s.money,
		Words: chart.PortfolioWords{
			Share: s.T("doc.potential.portfolio.share"), Growth: s.T("doc.potential.portfolio.growth"),
			Star: s.quadrant(potential.Star), Question: s.quadrant(potential.QuestionMark), Cow: s.quadrant(potential.CashCow), Dog: s.quadrant(potential.PoorDog),
		},
	}
	t := Table{Widths: []float64{1.2, 0.7, 0.7, 2}, Zebra: true, RowHeads: true, Head: heads(
		s.T("doc.potential.fields.field"), s.T("doc.potential.portfolio.growth"), s.T("doc.potential.portfolio.share.short"), "",
	)}
	t.Head[3] = P(s.T("doc.potential.portfolio.place"), tableHead)
	var alt string
	for _, x := range placed {
		c.Fields = append(c.Fields, chart.PortfolioField{Name: x.Name, Share: *x.MarketShare, Growth: *x.GrowthPercent, Turnover: orNone(x.Turnover)})
		kind := s.quadrant(x.Quadrant)
		alt = joinedSentences(alt, s.T("doc.potential.portfolio.alt", translations.Vars{"Field": isolated(x.Name), "Kind": kind}))
		t.Rows = append(t.Rows, []Block{
			P(x.Name, tableCell), right(s.percent(*x.GrowthPercent), tableCell), right(s.short(*x.MarketShare), tableCell),
			named(kind, tableTotal, s.T(x.Quadrant.TextKey()+".help")),
		})
	}
	const height = 235
	return section(s.T("doc.potential.portfolio.title"), s.T("doc.potential.portfolio.about"), Chart{Of: c, Height: height, Alt: alt}, Space(8), t)
}

func (s *potentialSheet) quadrant(q potential.Quadrant) string { return s.T(q.TextKey()) }

// percent writes what counts hundredths already.
func (s *potentialSheet) percent(v float64) string {
	ratio := v / 100
	return s.value(&ratio, potential.UnitPercent)
}

// years are the figures of the business year by year, and what she says of her growth.
func (s *potentialSheet) years() []Block {
	rows := potential.Timeline(append(slices.Clone(s.Earlier), s.Analysis))
	var blocks []Block
	if len(rows) > 0 {
		blocks = append(blocks, s.yearsChart(rows)...)
		blocks = append(blocks, together(s.yearsTable(rows)))
	}
	if g := s.Analysis.Growth; g != nil && g.DueToCoaching != "" {
		blocks = append(blocks, Space(8), s.growth(*g))
	}
	return section(s.T("doc.potential.years.title"), "", blocks...)
}

// yearsChart compares at least two years.
func (s *potentialSheet) yearsChart(rows []potential.YearFigures) []Block {
	if len(rows) < 2 {
		return nil
	}
	c := chart.Years{Money: s.euro, Count: s.short, Words: chart.YearsWords{
		Turnover: s.T("doc.potential.years.turnover.scale"), Staff: s.T("doc.potential.years.staff"),
	}}
	var alt string
	for _, y := range rows {
		year := chart.Year{Name: strconv.Itoa(y.Year.Year), Turnover: orNone(wholeCents(y.Turnover)), Staff: math.NaN()}
		if y.Employees != nil {
			year.Staff = *y.Employees
		}
		c.Rows = append(c.Rows, year)
		alt = joinedSentences(alt, s.T("doc.potential.years.alt", translations.Vars{
			"Year": year.Name, "Turnover": s.value(wholeCents(y.Turnover), potential.UnitMoney),
		}))
	}
	const height = 175
	return []Block{Chart{Of: c, Height: height, Alt: alt}, Space(8)}
}

func (s *potentialSheet) yearsTable(rows []potential.YearFigures) Table {
	t := Table{Widths: []float64{0.7, 1.2, 1, 1}, Zebra: true, RowHeads: true, Head: heads(
		s.T("doc.potential.years.year"), s.T("doc.potential.years.turnover"), s.T("doc.potential.years.staff"), s.T("doc.potential.years.hours"),
	)}
	cell := func(amount *float64, unit potential.Unit, change *float64) Block {
		items := []Block{s.cell(amount, unit, tableCell)}
		if change != nil {
			items = append(items, right(s.difference(*change, potential.UnitPercent), tableSmall))
		}
		return Stack{Items: items}
	}
	for _, y := range rows {
		t.Rows = append(t.Rows, []Block{
			P(strconv.Itoa(y.Year.Year), tableTotal), cell(wholeCents(y.Turnover), potential.UnitMoney, y.TurnoverChange),
			cell(y.Employees, potential.UnitNumber, y.EmployeesChange), cell(y.HoursPerWeek, potential.UnitNumber, y.HoursChange),
		})
	}
	return t
}

// growth is her answer to what her growth is due to.
func (s *potentialSheet) growth(g potential.Growth) Block {
	answer := s.T(g.DueToCoaching.TextKey())
	if g.Date.Valid() {
		answer = joined(answer, s.Date(g.Date.Time()))
	}
	items := []Block{Text{Spans: []Span{
		{Text: inflow(s.Locale) + s.T("doc.potential.growth.question"), Bold: true}, {Text: "\u00a0 " + answer},
	}}}
	if g.Words != "" {
		items = append(items, P(g.Words, Style{Italic: true}))
	}
	return Panel{Body: Stack{Gap: 2, Items: items}, Line: Hairline, Radius: 5, Pad: 8}
}
