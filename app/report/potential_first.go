package report

import (
	"cmp"
	"regexp"
	"slices"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// summaryShort is how many figures and steps the first page shows; the first that leave the picture its room are
// taken.
var summaryShort = [][2]int{{6, 4}, {6, 3}, {6, 2}, {4, 4}, {4, 3}, {4, 2}}

// summaryKeys are the figures of the first page in their order; the plan of payments stands in for the margin.
var summaryKeys = []potential.FigureKey{
	potential.KeyTurnover, potential.KeyResult, potential.KeyBreakEven, potential.KeyMinimum, potential.KeyRest,
	potential.KeyGap, potential.KeySafety,
}

// The picture of the first page takes the room that is left, within these heights.
const (
	summaryLeast = 150.0
	summaryMost  = 235.0
)

// firstPage is the summary for her: what the business bears in a sentence, the figures, the picture of break-even, and
// what comes next.
func (s *potentialSheet) firstPage() []Block {
	var blocks []Block
	for _, short := range summaryShort {
		rest := firstRoom - Stack{Items: s.summary(short[0], short[1], 0)}.Fit(contentWidth).Height()
		blocks = s.summary(short[0], short[1], min(max(rest, summaryLeast), summaryMost))
		if rest >= summaryLeast {
			break
		}
	}
	return blocks
}

// summary is the first page with so many figures and steps and a picture so high.
func (s *potentialSheet) summary(figures, steps int, height float64) []Block {
	blocks := append(s.head(), s.verdict()...)
	blocks = append(blocks, s.tiles(figures)...)
	blocks = append(blocks, s.breakEven(height)...)
	return append(blocks, s.next(steps)...)
}

func (s *potentialSheet) head() []Block {
	facts := [][2]string{
		{s.T("doc.field.founder"), s.Founder.DisplayName()},
		{s.T("doc.field.business"), s.Business.DisplayName()},
		{s.T("doc.field.date"), s.day()},
		{s.T("doc.field.office"), s.Office.Name},
	}
	blocks := []Block{masthead(s.T("doc.potential.kicker"), s.T("doc.potential.title"), facts), Space(9)}
	if len(s.figures.Fields) == 0 {
		return blocks
	}
	about := []string{s.T("doc.potential.about"), s.T("doc.potential.about.file")}
	if s.Analysis.VAT != "" {
		about = append(about, s.T(s.Analysis.VAT.TextKey()+".help"))
	}
	return append(blocks, P(joinedSentences(about...), Style{Color: Muted}), Space(8))
}

// verdict is what all figures say together, and what to take care of.
func (s *potentialSheet) verdict() []Block {
	lines := []Block{P(s.judged(), Style{Size: 14, Bold: true})}
	for _, m := range s.figures.Marks {
		if m.Code == potential.MarkMoneyRunsOut || m.Code == potential.MarkOverCapacity {
			lines = append(lines, P(s.T("doc.potential.mark", vars("Text", s.T(m.Code.TextKey()))), Style{Size: handout}))
		}
	}
	return []Block{Panel{Body: Stack{Gap: 3, Items: lines}, Fill: Tint(Teal, 0.1), Radius: 7, Pad: 10}, Space(9)}
}

// judged says whether the business covers its costs, and her life.
func (s *potentialSheet) judged() string {
	f := s.figures
	missing := func(of *float64) translations.Vars {
		short := *of - f.Turnover
		return vars("Missing", s.value(&short, potential.UnitMoney))
	}
	switch {
	case f.Turnover <= 0:
		return s.T("doc.potential.verdict.none")
	case len(f.Analysis.FixedCosts) == 0:
		return s.T("doc.potential.verdict.costs")
	case f.BreakEven == nil:
		return s.T("doc.potential.verdict.unreachable")
	case f.Turnover < *f.BreakEven:
		return s.T("doc.potential.verdict.loss", missing(f.BreakEven))
	case len(f.Analysis.PrivateNeeds) == 0:
		return s.T("doc.potential.verdict.private")
	case f.Turnover < *f.MinimumTurnover:
		return s.T("doc.potential.verdict.below", missing(f.MinimumTurnover))
	}
	return s.T("doc.potential.verdict.good")
}

// tiles are the figures that count, each with the sentence that says what it means.
func (s *potentialSheet) tiles(n int) []Block {
	if s.figures.Turnover <= 0 {
		return nil
	}
	var cells []Block
	for _, key := range summaryKeys {
		if words, _, ok := s.explained(key); ok && len(cells) < n {
			cells = append(cells, tile(words))
		}
	}
	var blocks []Block
	for pair := range slices.Chunk(cells, 2) {
		blocks = append(blocks, Row{Gap: 8, Stretch: true, Cells: pair, Widths: []float64{1, 1}}, Space(8))
	}
	return blocks
}

func tile(words potential.Words) Block {
	return Panel{Fill: Wash, Radius: 6, Pad: 8, Body: Stack{Gap: 1, Items: []Block{
		P(words.Name, Style{Size: 10, Bold: true, Color: Teal}),
		P(words.Result, Style{Size: 17, Bold: true}),
		P(words.Sentence, Style{}),
	}}}
}

// breakEven is the picture, where there is a turnover to draw.
func (s *potentialSheet) breakEven(height float64) []Block {
	c, ok := s.breakEvenChart()
	if !ok {
		return nil
	}
	words, _, _ := s.explained(potential.KeyBreakEven)
	return []Block{Keep{Items: []Block{
		Space(3), Heading(2, s.T("doc.potential.picture")), Space(4), Chart{Of: c, Height: height, Alt: words.Sentence},
	}}}
}

// next are the first open measures, else what is most urgent, else lines to write on.
func (s *potentialSheet) next(n int) []Block {
	blocks := []Block{Space(9), Heading(2, s.T("doc.potential.next")), Space(4)}
	var items []Block
	for _, m := range s.measures {
		if m.Status != coaching.Done && m.Text != "" && len(items) < n {
			items = append(items, s.tick(m.Text, m.Due))
		}
	}
	if len(items) == 0 {
		for _, u := range s.urgent() {
			if len(items) < n {
				items = append(items, s.tick(s.topic(u.Statement), ""))
			}
		}
	}
	if len(items) == 0 {
		return append(blocks, writingLines(3, 26))
	}
	return append(blocks, Group{Role: RoleList, Block: Stack{Gap: 4, Items: items}})
}

// urgent are the needs that cannot wait, the greatest first.
func (s *potentialSheet) urgent() []potential.Need {
	var out []potential.Need
	for _, n := range s.figures.Needs {
		if n.Urgency == potential.Urgent {
			out = append(out, n)
		}
	}
	slices.SortStableFunc(out, func(a, b potential.Need) int { return cmp.Compare(*b.Points, *a.Points) })
	return out
}

// topic is what a statement is about; its key where the catalogue does not know it.
func (s *potentialSheet) topic(statement string) string {
	known, ok := potential.Statements().Statement(statement)
	if !ok {
		return statement
	}
	return s.T(known.TopicKey())
}

var numberSign = regexp.MustCompile(`([-+])(\d|€)`)

// signed keeps a sign before its number in a text that runs from right to left.
func (s *potentialSheet) signed(text string) string {
	if !s.RightToLeft() {
		return text
	}
	return numberSign.ReplaceAllString(text, "\u200e$1$2")
}
