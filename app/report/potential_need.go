package report

import (
	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// needMarks tell the urgencies apart without colour.
var needMarks = map[potential.Urgency]chart.Mark{
	potential.Urgent: chart.Diamond, potential.ToPlan: chart.Square, potential.ToWatch: chart.Ring,
}

// needs are the statements of each field of the catalogue with what they ask for, and those it does not know.
func (s *potentialSheet) needs() []Block {
	byField := map[string][]potential.Need{}
	known := map[string]bool{}
	for _, n := range s.figures.Needs {
		key := potential.FieldOf(n.Statement)
		byField[key] = append(byField[key], n)
	}
	var tables []Block
	for _, f := range potential.Statements().Fields {
		known[f.Key] = true
		tables = append(tables, s.needTable(s.T(f.TextKey()), byField[f.Key])...)
	}
	var rest []potential.Need
	for _, n := range s.figures.Needs {
		if !known[potential.FieldOf(n.Statement)] {
			rest = append(rest, n)
		}
	}
	tables = append(tables, s.needTable(s.T("doc.potential.needs.other"), rest)...)
	if len(tables) == 0 {
		return nil
	}
	return section(s.T("doc.potential.needs.title"), s.T("doc.potential.needs.about"), append(s.needHead(), tables...)...)
}

func (s *potentialSheet) needHead() []Block {
	count := map[potential.Urgency]int{}
	strong := 0
	for _, n := range s.figures.Needs {
		count[n.Urgency]++
		if n.Strong() {
			strong++
		}
	}
	row := Row{Gap: 8, Stretch: true}
	for _, u := range []potential.Urgency{potential.Urgent, potential.ToPlan, potential.ToWatch} {
		row.Cells = append(row.Cells, s.needTile(s.needMark(u), count[u], s.T("doc.potential.needs."+string(u)))) // keys: doc.potential.needs.*
	}
	row.Cells = append(row.Cells, s.needTile(nil, strong, s.T("doc.potential.needs.strong")))
	return []Block{row, Space(8)}
}

func (s *potentialSheet) needTile(mark Block, n int, words string) Block {
	number := P(s.Number(float64(n), 0), Style{Size: 15, Bold: true, Color: Teal})
	head := Block(number)
	if mark != nil {
		head = Row{Gap: 4, Widths: []float64{-markWidth, 1}, Cells: []Block{Stack{Items: []Block{Space(4), mark}}, number}}
	}
	return Panel{Fill: Wash, Radius: 5, Pad: 6, Body: Stack{Items: []Block{head, P(words, Style{Size: 9.5})}}}
}

const markWidth = 13.0

// needMark is the shape of an urgency, for the eye: its word stands beside it.
func (s *potentialSheet) needMark(u potential.Urgency) Block {
	return Func{Height: 13, Draw: func(c *Canvas, x, y, _ float64) {
		drawMark(c, chart.Style{Mark: needMarks[u], Radius: 4, Width: 1.2}, chart.Point{X: x + 5, Y: y + 6.5}, Ink)
	}}
}

func (s *potentialSheet) needTable(title string, needs []potential.Need) []Block {
	if len(needs) == 0 {
		return nil
	}
	t := Table{Widths: []float64{1, -122, -92, -106}, Zebra: true, Head: cells(
		tableHead, title, s.T("doc.potential.needs.state"), s.T("doc.potential.needs.relevance"), s.T("doc.potential.needs.need"),
	)}
	for _, n := range needs {
		t.Rows = append(t.Rows, []Block{
			P(s.statement(n.Statement), Style{Size: 10}),
			P(s.step(n.State, s.T(potential.StateKey(n.State))), Style{Size: 10}),
			P(s.step(n.Relevance, s.T(potential.RelevanceKey(n.Relevance))), Style{Size: 10}),
			s.need(n),
		})
	}
	return []Block{t, Space(8)}
}

// statement is its sentence; its key where the catalogue does not know it.
func (s *potentialSheet) statement(key string) string {
	known, ok := potential.Statements().Statement(key)
	if !ok {
		return key
	}
	return s.T(known.TextKey())
}

// step is a rating as a number with its word.
func (s *potentialSheet) step(rating *int, word string) string {
	if rating == nil {
		return word
	}
	return s.T("doc.potential.needs.step", translations.Vars{"Number": *rating, "Word": word})
}

func (s *potentialSheet) need(n potential.Need) Block {
	if n.Points == nil {
		return P("–", Style{Size: 10})
	}
	word := P(s.step(n.Points, s.T(n.Urgency.TextKey())), Style{Size: 10, Bold: n.Urgency == potential.Urgent})
	items := []Block{Row{Gap: 2, Widths: []float64{-markWidth, 1}, Cells: []Block{s.needMark(n.Urgency), word}}}
	if n.Strong() {
		items = append(items, P(s.T("doc.potential.needs.strength"), Style{Size: 9, Bold: true, Color: Green}))
	}
	return Stack{Items: items}
}
