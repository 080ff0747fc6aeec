package report

import (
	"slices"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
)

// plan is what is in hand month by month, as a picture and as a table.
func (s *potentialSheet) plan() []Block {
	l := s.figures.Liquidity
	if l == nil {
		return nil
	}
	words, _, _ := s.explained(potential.KeyGap)
	const height = 180
	sentence := P(words.Sentence, Style{Bold: true})
	sentence.Lead = true
	blocks := []Block{sentence, Space(4), Chart{Of: s.liquidityChart(*l), Height: height, Alt: words.Sentence}, Space(8), s.months(*l)}
	if slices.ContainsFunc(s.figures.Marks, func(m potential.Mark) bool { return m.Code == potential.MarkOutsidePlan }) {
		mark := s.T("doc.potential.mark", vars("Text", s.T(potential.MarkOutsidePlan.TextKey())))
		blocks = append(blocks, Space(4), P(mark, Style{Size: 10}))
	}
	return section(s.T("doc.potential.plan.title"), s.T("doc.potential.plan.about"), blocks...)
}

func (s *potentialSheet) liquidityChart(l potential.LiquidityFigures) chart.Liquidity {
	least := l.Months[l.Least()]
	c := chart.Liquidity{Money: s.euro, Words: chart.LiquidityWords{
		Lowest: s.T("doc.potential.plan.lowest", vars("Value", s.value(&least.Balance, potential.UnitMoney))),
		Above:  s.T("doc.potential.plan.above"),
	}}
	if l.Gap > 0 {
		c.Words.Gap = s.T("doc.potential.plan.gap", vars("Value", s.value(&l.Gap, potential.UnitMoney)))
	}
	for _, m := range l.Months {
		c.Months = append(c.Months, potential.FirstDay(m.Month).Format("01/06"))
		c.Balances = append(c.Balances, m.Balance/100)
	}
	return c
}

// months is the table of the plan, its amounts in euros without a sign so that seven fit beside each other.
func (s *potentialSheet) months(l potential.LiquidityFigures) Block {
	t := Table{Widths: []float64{1.12, 1, 1, 1, 1, 1, 1, 1}, Zebra: true, RowHeads: true, Head: heads(
		s.T("doc.potential.plan.month"), s.T("doc.potential.plan.opening"), s.T(potential.KeyTurnover.TextKey()), s.T("doc.potential.plan.variable"),
		s.T(potential.KeyFixedCosts.TextKey()), s.T("doc.potential.plan.private"), s.T("doc.potential.plan.other"), s.T("doc.potential.plan.end"),
	)}
	var rows [][]float64
	for _, m := range l.Months {
		rows = append(rows, []float64{m.Opening, m.Turnover, -m.VariableCosts, -m.FixedCosts, -m.PrivateNeed - m.Repayment, m.In - m.Out, m.Balance})
	}
	size := s.fitting(rows)
	for i := range t.Head {
		text := t.Head[i].(Text)
		text.Style.Size = size
		t.Head[i] = text
	}
	for i, amounts := range rows {
		row := []Block{P(s.Month(potential.FirstDay(l.Months[i].Month)), Style{Size: size})}
		for k, cents := range amounts {
			row = append(row, right(s.plain(cents), Style{Size: size, Bold: k == len(amounts)-1}))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// plain is an amount in euros without the sign of the currency.
func (s *potentialSheet) plain(cents float64) string {
	return s.signed(s.Number(float64(potential.Cents(cents))/100, 2))
}

// fitting is the size of letters at which the widest amount is not broken.
func (s *potentialSheet) fitting(rows [][]float64) float64 {
	const most, smallest = 8.5, 5.5
	const room = contentWidth/8.12 - 2*cellPadX
	size := most
	for _, row := range rows {
		for _, cents := range row {
			width := newParagraph([]Span{{Text: s.plain(cents)}}, Style{Size: most, Bold: true}.look()).width()
			size = min(size, most*room/width*0.99)
		}
	}
	return max(size, smallest)
}
