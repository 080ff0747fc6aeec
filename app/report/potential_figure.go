package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wurzelwerk/app/potential"
)

// fewParts is up to how many parts a sum is written out; more of them stand in their own table.
const fewParts = 8

// explanations show for every figure what it is, how it comes about with her numbers, and what it means.
func (s *potentialSheet) explanations() []Block {
	if len(s.figures.Fields) == 0 {
		return nil
	}
	t := Table{Widths: []float64{1, 1.5, -84}, RowHeads: true, Head: heads(
		s.T("doc.potential.figures.figure"), s.T("doc.potential.figures.how"), s.T("doc.potential.figures.result"),
	)}
	t.Head[1] = P(s.T("doc.potential.figures.how"), tableHead)
	for _, key := range potential.BusinessKeys {
		if words, e, ok := s.explained(key); ok {
			t.Rows = append(t.Rows, []Block{
				named(words.Name, tableTotal, helpBeside(words)),
				named(words.Sentence, tableCell, s.formula(words, e)),
				right(words.Result, tableTotal),
			})
		}
	}
	return section(s.T("doc.potential.figures.title"), s.T("doc.potential.figures.about"), t)
}

// helpBeside is the help of a figure without its name, which stands above it.
func helpBeside(words potential.Words) string {
	help, named := strings.CutPrefix(words.Help, words.Name+": ")
	first, size := utf8.DecodeRuneInString(help)
	if !named || size == 0 {
		return words.Help
	}
	return string(unicode.ToUpper(first)) + help[size:]
}

// formula is how a figure comes about; long sums are those of a table.
func (s *potentialSheet) formula(words potential.Words, e potential.Explanation) string {
	if slices.ContainsFunc(e.Terms, func(t potential.Term) bool { return len(t.Parts) > fewParts }) {
		return s.T("doc.potential.figures.sum", vars("Result", words.Result))
	}
	return words.Formula
}
