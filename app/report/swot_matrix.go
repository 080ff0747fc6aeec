package report

import (
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
)

// strategies are the four ways with their figures; none before anything has been compared.
func (s *swotSheet) strategies() []Block {
	if len(s.Worksheet.Matrix) == 0 {
		return nil
	}
	panels := make([]Block, len(swot.Strategies))
	for i, strategy := range swot.Strategies {
		panels[i] = s.strategy(strategy)
	}
	return []Block{
		Break{},
		Heading(2, s.loc.T("doc.swot.strategies.title")), Space(2),
		P(s.loc.T("doc.swot.strategies.about"), Style{Size: 10, Color: Muted}), Space(7),
		Row{Gap: 8, Stretch: true, Cells: panels[:2]},
		Space(8),
		Row{Gap: 8, Stretch: true, Cells: panels[2:]},
	}
}

func (s *swotSheet) strategy(strategy swot.Strategy) Block {
	key := "doc.swot.strategy." + strings.ToLower(string(strategy)) // keys: doc.swot.strategy.*
	leads := strategy == s.analysis.Leading
	panel := Panel{Line: Hairline, HeadFill: Tint(Teal, 0.12), Radius: 5, Pad: 6}
	ink, letters := Ink, Teal
	if leads {
		panel.Line, panel.HeadFill, ink, letters = Teal, Teal, White, White
	}
	title := Text{Role: RoleHeading3, Lead: true, Style: Style{Size: 12, Bold: true, Color: ink}, Spans: []Span{
		{Text: inflow(s.loc) + string(strategy), Color: letters}, {Text: "\u00a0 " + s.loc.T(key)},
	}}
	figures := P(s.figures(strategy), Style{Size: 9.5, Color: ink})
	figures.Align = End
	panel.Head = Row{Gap: 4, Widths: []float64{1, 1.25}, Cells: []Block{
		title, Stack{Items: []Block{Space(2), figures}},
	}}
	body := []Block{P(s.loc.T(key+".means"), Style{})}
	var notes []Span
	if leads {
		notes = append(notes, Span{Text: s.loc.T("doc.swot.strategy.leads") + "\u00a0 ", Bold: true, Color: Teal})
	}
	if pairs := s.strongest(strategy); pairs != "" {
		notes = append(notes, Span{Text: s.loc.T("doc.swot.strategy.pairs", translations.Vars{"Pairs": isolated(pairs)})})
	}
	panel.Body = Stack{Gap: 1, Items: append(body, Text{Spans: notes, Style: Style{Size: 10}})}
	return Group{Role: RoleSection, Block: panel}
}

func (s *swotSheet) figures(strategy swot.Strategy) string {
	part := s.analysis.Parts[strategy]
	mean, ok := part.Mean()
	if !ok {
		return "–"
	}
	return s.loc.T("doc.swot.strategy.figures", translations.Vars{
		"Sum": s.loc.Number(float64(part.Sum), 0), "Mean": s.loc.Number(mean, 2),
	})
}

// strongest names the pairs of the strategy that have the most points of all.
func (s *swotSheet) strongest(strategy swot.Strategy) string {
	var names []string
	for _, pair := range s.analysis.Pairs {
		of := swot.StrategyOf(s.factors[pair.A].Quadrant, s.factors[pair.B].Quadrant)
		if of == strategy && len(names) < maxPairs {
			names = append(names, s.labels[pair.A]+"\u00a0+\u00a0"+s.labels[pair.B])
		}
	}
	return strings.Join(names, ", ")
}

// matrixColumns is how many outer factors stand beside each other before a further table begins.
const matrixColumns = 12

// matrix is the table of all comparisons.
func (s *swotSheet) matrix() []Block {
	if len(s.Worksheet.Matrix) == 0 {
		return nil
	}
	blocks := []Block{
		Space(8), Heading(2, s.loc.T("doc.swot.matrix.title")), Space(1),
		P(s.loc.T("doc.swot.matrix.about"), Style{Size: 9.5, Color: Muted}), Space(4),
	}
	inner := slices.Concat(s.fields[swot.Strength], s.fields[swot.Weakness])
	chances, threats := s.fields[swot.Opportunity], s.fields[swot.Threat]
	groups := [][]swot.Factor{chances, threats}
	if len(chances)+len(threats) <= matrixColumns {
		return append(blocks, s.matrixTable(inner, groups))
	}
	for _, group := range groups {
		tables := (len(group) + matrixColumns - 1) / matrixColumns
		for ; tables > 0; tables-- {
			n := (len(group) + tables - 1) / tables
			blocks = append(blocks, s.matrixTable(inner, [][]swot.Factor{group[:n]}), Space(8))
			group = group[n:]
		}
	}
	return blocks
}

// matrixTable has a row for each inner factor, a column for each outer one, and a sum after each group.
func (s *swotSheet) matrixTable(inner []swot.Factor, groups [][]swot.Factor) Block {
	scores := make(map[[2]app.ID]int, len(s.Worksheet.Matrix))
	for _, m := range s.Worksheet.Matrix {
		scores[[2]app.ID{m.A, m.B}] = m.Score
	}
	t := Table{Widths: []float64{1}, RowHeads: true}
	t.Head = []Block{P(s.loc.T("doc.swot.matrix.inner"), Style{Size: 9, Bold: true, Color: White})}
	for _, group := range groups {
		for _, f := range group {
			t.Widths = append(t.Widths, -29)
			t.Head = append(t.Head, centred(s.labels[f.ID], Style{Size: 10, Bold: true, Color: White}))
		}
		if len(group) > 0 {
			t.Widths = append(t.Widths, -48)
			t.Head = append(t.Head, centred(s.loc.T("doc.swot.matrix.sum"), Style{Size: 9, Bold: true, Color: White}))
		}
	}
	for _, f := range inner {
		t.Rows = append(t.Rows, s.matrixRow(f, groups, scores))
	}
	return t
}

func (s *swotSheet) matrixRow(f swot.Factor, groups [][]swot.Factor, scores map[[2]app.ID]int) []Block {
	label := Span{Text: inflow(s.loc) + s.labels[f.ID], Bold: true, Color: swotColors[f.Quadrant]}
	row := []Block{Text{Style: Style{Size: 9}, Spans: []Span{label, {Text: "\u00a0 " + isolated(s.text(f))}}}}
	for _, group := range groups {
		sum := 0
		for _, outer := range group {
			score, scored := scores[[2]app.ID{f.ID, outer.ID}]
			sum += score
			row = append(row, s.cell(score, scored))
		}
		if len(group) > 0 {
			row = append(row, centred(s.loc.Number(float64(sum), 0), Style{Size: 10, Bold: true}))
		}
	}
	return row
}

// cell is one comparison: the stronger, the darker and the bolder.
func (s *swotSheet) cell(score int, scored bool) Block {
	if !scored {
		return centred("–", Style{Size: 10, Color: Muted})
	}
	text := centred(strconv.Itoa(score), Style{Size: 10, Bold: score >= 2})
	if score == 0 {
		return text
	}
	return Panel{Body: text, Fill: Tint(Teal, 0.1*float64(score)), Radius: 3}
}

func centred(text string, style Style) Text {
	t := P(text, style)
	t.Align = Center
	return t
}
