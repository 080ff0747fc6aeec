package workbook

import (
	"strconv"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

// statement is a statement of the catalogue, or one that it does not know, with its rating.
type statement struct {
	area, text string
	need       potential.Need
}

// needSheet holds all statements of the catalogue, so that those without a rating can be rated here.
func (b *book) needSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.needs"), b.t("doc.potential.needs.title"), b.t("doc.potential.needs.about"))
	p.Head = len(p.Rows) + 2
	p.Widths = []float64{32, 64}
	all := b.statements()
	of := func(i int) statement { return at(all, i) }
	p.list([]column{
		{b.t("doc.workbook.area"), false, func(i, _ int) table.Entry { return word(of(i).area) }},
		{b.t("doc.workbook.statement"), false, func(i, _ int) table.Entry { return word(of(i).text) }},
		{b.t("doc.potential.needs.relevance"), true, func(i, _ int) table.Entry { return number(count(of(i).need.Relevance)) }},
		{b.t("doc.potential.needs.state"), true, func(i, _ int) table.Entry { return number(count(of(i).need.State)) }},
		{b.t("doc.potential.needs.need"), false, func(i, row int) table.Entry {
			e := formula(row, given(numbers("C#", "D#"), "C#*("+strconv.Itoa(potential.MaxRating)+"-D#)"), count(of(i).need.Points), dash)
			e.Format = asTyped
			return e
		}},
		{b.t("doc.workbook.urgency"), false, func(i, row int) table.Entry {
			said := dash
			if u := of(i).need.Urgency; u != "" {
				said = b.t(u.TextKey())
			}
			return formula(row, b.urgency(), nil, said)
		}},
	}, len(all))
	return p.Sheet
}

// urgency is the word for a need, by the same thresholds as potential.NeedOf.
func (b *book) urgency() string {
	urgent, plan, watch := quote(b.t(potential.Urgent.TextKey())), quote(b.t(potential.ToPlan.TextKey())), quote(b.t(potential.ToWatch.TextKey()))
	return given(numbers("E#"), "IF(E#>=12,"+urgent+",IF(E#>=6,"+plan+","+watch+"))")
}

func count(n *int) *float64 {
	if n == nil {
		return nil
	}
	x := float64(*n)
	return &x
}

// statements are those of the catalogue in its order, then those that it does not know.
func (b *book) statements() []statement {
	rated := map[string]potential.Need{}
	for _, n := range b.f.Needs {
		rated[n.Statement] = n
	}
	var out []statement
	for _, field := range potential.Statements().Fields {
		area := b.t(field.TextKey())
		for _, s := range field.Statements {
			out = append(out, statement{area, b.t(s.TextKey()), rated[s.Key]})
			delete(rated, s.Key)
		}
	}
	for _, n := range b.f.Needs {
		if _, left := rated[n.Statement]; left {
			out = append(out, statement{"", n.Statement, rated[n.Statement]})
			delete(rated, n.Statement)
		}
	}
	return out
}
