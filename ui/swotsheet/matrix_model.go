package swotsheet

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
)

// pairKey names a cell: an inner and an outer factor.
type pairKey struct{ a, b app.ID }

// grid is the confrontation matrix as it is shown: inner factors down, outer ones across.
type grid struct {
	sheet    swot.Worksheet
	rows     []swot.Factor
	columns  []swot.Factor
	weakFrom int // the first row of weaknesses
	riskFrom int // the first column of threats
	scores   map[pairKey]int
	analysis swot.Analysis
	origins  lineage
}

func newGrid(w swot.Worksheet) grid {
	strengths, chances := w.In(swot.Strength), w.In(swot.Opportunity)
	g := grid{
		sheet: w, analysis: swot.Analyse(w), scores: make(map[pairKey]int, len(w.Matrix)),
		rows: append(strengths, w.In(swot.Weakness)...), columns: append(chances, w.In(swot.Threat)...),
		weakFrom: len(strengths), riskFrom: len(chances),
	}
	for _, s := range w.Matrix {
		g.scores[pairKey{s.A, s.B}] = s.Score
	}
	return g
}

func (g grid) empty() bool { return len(g.rows) == 0 || len(g.columns) == 0 }

// score of a cell, unscored when nobody has scored it.
func (g grid) score(row, column int) int {
	if s, ok := g.scores[g.pair(row, column)]; ok {
		return s
	}
	return unscored
}

func (g grid) pair(row, column int) pairKey { return pairKey{g.rows[row].ID, g.columns[column].ID} }

// part is one of the four fields of the matrix.
func (g grid) part(s swot.Strategy) swot.Part { return g.analysis.Parts[s] }

// cross gives the strategies of the two halves of rows (strengths, weaknesses) and columns (opportunities, threats).
var cross = [2][2]swot.Strategy{{swot.SO, swot.ST}, {swot.WO, swot.WT}}

// scored counts the cells that have a score, and all cells.
func (g grid) scored() (scored, cells int) {
	for _, p := range g.analysis.Parts {
		scored += p.Scored
		cells += p.Cells
	}
	return scored, cells
}

// tied lists the strategies that have the same mean as the leading one.
func (g grid) tied() []swot.Strategy {
	lead := g.analysis.Leading
	if lead == "" {
		return nil
	}
	best, _ := g.analysis.Parts[lead].Mean()
	var out []swot.Strategy
	for _, s := range swot.Strategies {
		if mean, ok := g.analysis.Parts[s].Mean(); ok && s != lead && mean == best {
			out = append(out, s)
		}
	}
	return out
}

// question asks in words what the score of a pair answers, with both full texts.
func (g grid) question(p pairKey) string {
	a, okA := g.sheet.Factor(p.a)
	b, okB := g.sheet.Factor(p.b)
	if !okA || !okB {
		return ""
	}
	v := vars{"A": g.sheet.Label(p.a), "TextA": a.Text, "B": g.sheet.Label(p.b), "TextB": b.Text}
	return t("swot.cell."+lower(swot.StrategyOf(a.Quadrant, b.Quadrant)), v) // keys: swot.cell.*
}

// pairs lists the strongest pairs first, at most most of them: those of the highest score, then the next ones down to
// 2; left says how many more of them there are. Pairs of equal score stand in the order of the factors.
func (g grid) pairs(most int) (strongest []swot.Score, left int) {
	place := make(map[app.ID]int, len(g.sheet.Factors))
	for i, f := range g.rows {
		place[f.ID] = i
	}
	for i, f := range g.columns {
		place[f.ID] = i
	}
	all := slices.Clone(g.analysis.Pairs)
	for _, s := range g.sheet.Matrix {
		if s.Score >= 2 && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(x, y swot.Score) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(place[x.A], place[y.A]), cmp.Compare(place[x.B], place[y.B]))
	})
	if len(all) > most {
		return all[:most], len(all) - most
	}
	return all, 0
}

// measureOf is the measure that a pair suggests, in words the two can change afterwards.
func (g grid) measureOf(id app.ID, p pairKey) coaching.Measure {
	a, _ := g.sheet.Factor(p.a)
	b, _ := g.sheet.Factor(p.b)
	v := vars{"TextA": short(a.Text, 120), "TextB": short(b.Text, 120)}
	text := t("swot.measure."+lower(swot.StrategyOf(a.Quadrant, b.Quadrant)), v) // keys: swot.measure.*
	return coaching.Measure{
		ID: id, Text: text, Responsible: "founder", Status: coaching.Open,
		From: &coaching.Source{SWOT: g.sheet.ID, Pairs: []coaching.Pair{{&p.a, &p.b}}},
	}
}
