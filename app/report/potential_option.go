package report

import (
	"math"
	"slices"
	"strconv"

	"wurzelwerk/app"
	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// optionColumns is how many options stand beside each other in the table of points.
const optionColumns = 7

// options are the ways that she could go: their ranking, the points it comes from, and how sure it is.
func (s *potentialSheet) options() []Block {
	o := s.figures.Options
	if o == nil || len(o.Alternatives) == 0 {
		return nil
	}
	blocks := append(s.judgement(*o), s.ranking(*o))
	blocks = append(blocks, s.points(*o)...)
	blocks = append(blocks, s.sensitivity(*o)...)
	return section(s.T("doc.potential.options.title"), joinedSentences(s.T(potential.KeyUtility.TextKey()+".help"), s.T("doc.potential.options.about")), blocks...)
}

// judgement says who wins and how little would have to change for another to win, as the window does.
func (s *potentialSheet) judgement(o potential.OptionsFigures) []Block {
	o.Criteria, o.Alternatives = slices.Clone(o.Criteria), slices.Clone(o.Alternatives)
	for i, c := range o.Criteria {
		o.Criteria[i].Name = isolated(c.Name)
	}
	for i, a := range o.Alternatives {
		o.Alternatives[i].Name = isolated(a.Name)
	}
	var blocks []Block
	words := o.Verdict().In(s.Locale)
	for _, text := range []string{words.Title, words.Turn} {
		if text != "" {
			said := P(s.signed(text), tableCell)
			said.Lead = true
			blocks = append(blocks, said)
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	return append(blocks, Space(4))
}

// letterOf is the letter that stands for an option in the tables, a number beyond Z.
func letterOf(i int) string {
	const letters = 26
	if i < letters {
		return string(rune('A' + i))
	}
	return strconv.Itoa(i + 1)
}

func (s *potentialSheet) ranking(o potential.OptionsFigures) Block {
	t := Table{Widths: []float64{-44, 1, -62, -110}, Zebra: true, Head: heads(
		s.T("doc.potential.options.rank"), s.T("doc.potential.options.option"), s.T(potential.KeyUtility.TextKey()), "",
	)}
	t.Head[1] = P(s.T("doc.potential.options.option"), tableHead)
	letters := map[app.ID]string{}
	for i, a := range o.Alternatives {
		letters[a.ID] = letterOf(i)
	}
	for _, a := range append(o.Ranking(), o.Unranked()...) {
		t.Rows = append(t.Rows, s.ranked(o, a, letters[a.ID]))
	}
	return t
}

func (s *potentialSheet) ranked(o potential.OptionsFigures, a potential.AlternativeFigures, letter string) []Block {
	name := Text{Style: tableCell, Spans: []Span{
		{Text: inflow(s.Locale) + isolated(letter), Bold: true, Color: Teal}, {Text: "\u00a0 " + isolated(a.Name), Bold: a.Rank == 1},
	}}
	items := []Block{name}
	if slices.Contains(potential.Strategies, a.Strategy) {
		key := potential.StrategyKey(a.Strategy)
		items = append(items, P(s.T("doc.potential.options.strategy", translations.Vars{"Name": s.T(key), "Help": s.T(key + ".help")}), tableSmall))
	}
	if a.Rank == 0 {
		if e, ok := o.Explain(a.ID); ok {
			items = append(items, P(s.say(e).Sentence, tableCell))
		}
		return []Block{P("–", tableCell), Stack{Items: items}, right("–", tableCell), Space(0)}
	}
	bar := Func{Height: 13, Draw: func(c *Canvas, x, y, w float64) {
		drawBar(c, utilityBar(w, *a.Utility), x, y+1, Teal)
	}}
	return []Block{
		P(s.Number(float64(a.Rank), 0), tableTotal), Stack{Items: items}, right(s.Number(potential.Places(*a.Utility, 2), 2), tableTotal), bar,
	}
}

func utilityBar(width, utility float64) chart.Bar {
	const height = 12
	return chart.Bars(chart.BarsInput{
		Width: width, Row: height, Em: chartEm, Max: potential.MaxPoints, Step: 1, Rows: []chart.BarRow{{From: math.NaN(), To: utility}},
	}).Rows[0]
}

// points are the marks of every option in every criterion.
func (s *potentialSheet) points(o potential.OptionsFigures) []Block {
	if len(o.Criteria) == 0 {
		return nil
	}
	about := P(s.T("doc.potential.options.points"), tableSmall)
	about.Lead = true
	blocks := []Block{Space(8), about, Space(4)}
	at := 0
	for part := range slices.Chunk(o.Alternatives, optionColumns) {
		titles := []string{s.T("doc.potential.options.criterion"), s.T("doc.potential.options.weight")}
		t := Table{Widths: []float64{1, -58}, Zebra: true, RowHeads: true}
		for range part {
			titles = append(titles, letterOf(at))
			t.Widths = append(t.Widths, -40)
			at++
		}
		t.Head = heads(titles...)
		for _, c := range o.Criteria {
			row := []Block{P(c.Name, tableCell), s.cell(&c.Weight, potential.UnitNumber, tableCell)}
			for _, a := range part {
				row = append(row, s.cell(pointsIn(a, c), potential.UnitNumber, tableCell))
			}
			t.Rows = append(t.Rows, row)
		}
		blocks = append(blocks, together(t), Space(8))
	}
	return blocks
}

// pointsIn are the points of an option in a criterion, nil where it has none.
func pointsIn(a potential.AlternativeFigures, c potential.Criterion) *float64 {
	if p, ok := a.Points[c.ID]; ok && a.KnockedOut == "" {
		return &p
	}
	return nil
}

// sensitivity shows whether the winner stays the winner where one criterion counts more or less.
func (s *potentialSheet) sensitivity(o potential.OptionsFigures) []Block {
	blocks := s.sensitivityChart(o)
	var says []string
	if e, ok := o.ExplainSensitivity(); ok {
		says = append(says, s.say(e).Sentence)
	}
	for _, c := range o.Criteria {
		for _, e := range o.ExplainSwitches(c.ID) {
			says = append(says, s.say(e).Sentence)
		}
	}
	for _, text := range says {
		blocks = append(blocks, P(text, tableCell))
	}
	if len(blocks) == 0 {
		return nil
	}
	return append([]Block{Space(8), Heading(3, s.T(potential.KeySensitivity.TextKey())), Space(2)}, blocks...)
}

// probed is the criterion that the picture shows: the one that was asked for, else the first that changes the winner,
// else the first.
func probed(o potential.OptionsFigures) (potential.Criterion, bool) {
	if o.Sensitivity != nil {
		return criterionOf(o, o.Sensitivity.Criterion)
	}
	for _, c := range o.Criteria {
		if len(o.Switches(c.ID)) > 0 {
			return c, true
		}
	}
	if len(o.Criteria) == 0 {
		return potential.Criterion{}, false
	}
	return o.Criteria[0], true
}

func criterionOf(o potential.OptionsFigures, id app.ID) (potential.Criterion, bool) {
	i := slices.IndexFunc(o.Criteria, func(c potential.Criterion) bool { return c.ID == id })
	if i < 0 {
		return potential.Criterion{}, false
	}
	return o.Criteria[i], true
}

func (s *potentialSheet) sensitivityChart(o potential.OptionsFigures) []Block {
	criterion, ok := probed(o)
	lines := o.Lines(criterion.ID)
	if !ok || len(lines) < 2 || o.Total <= 0 {
		return nil
	}
	c := chart.Sensitivity{
		Now: criterion.Weight / o.Total, Number: s.short,
		Percent: func(share float64) string { return s.short(share * o.Total) },
		Words: chart.SensitivityWords{
			Now:   s.T("doc.potential.options.now", vars("Value", s.short(criterion.Weight))),
			Above: s.T(potential.KeyUtility.TextKey()), Below: s.T("doc.potential.options.below", vars("Criterion", criterion.Name)),
		},
	}
	for _, l := range lines {
		c.Options = append(c.Options, chart.SensitivityOption{Name: l.Name, Without: l.AtNone, Only: l.Full})
	}
	const height = 180
	var alt string
	for _, e := range o.ExplainSwitches(criterion.ID) {
		alt = joinedSentences(alt, s.say(e).Sentence)
	}
	if alt == "" {
		alt = s.T("doc.potential.options.sure")
	}
	help := P(s.T(potential.KeySensitivity.TextKey()+".help"), Style{Size: 10, Color: Muted})
	help.Lead = true
	return []Block{help, Space(3), Chart{Of: c, Height: height, Alt: alt}, Space(4)}
}

// short is a plain number with no more decimals than it needs.
func (s *potentialSheet) short(v float64) string { return s.value(&v, potential.UnitNumber) }
