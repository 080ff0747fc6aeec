package report

import (
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
)

// measuresTable lists measures with who does them until when. Origin names where one came from, "" for nowhere.
func measuresTable(loc *translations.Locale, measures []coaching.Measure, origin func(coaching.Measure) string) Block {
	t := Table{Widths: []float64{-30, 2.5, -88, -66, 1.2}, Zebra: true, Head: cells(Style{Size: 10, Bold: true, Color: White},
		loc.T("doc.swot.measures.number"), loc.T("doc.swot.measures.what"), loc.T("doc.swot.measures.who"),
		loc.T("doc.swot.measures.due"), loc.T("doc.swot.measures.step"))}
	for i, m := range measures {
		t.Rows = append(t.Rows, measureRow(loc, i+1, m, origin(m)))
	}
	return t
}

func measureRow(loc *translations.Locale, n int, m coaching.Measure, from string) []Block {
	what := []Span{{Text: inflow(loc) + isolated(m.Text)}}
	if from != "" {
		from = loc.T("doc.swot.measures.from", translations.Vars{"Pair": isolated(from)})
		what = append(what, Span{Text: " (" + from + ")", Size: 9, Color: Muted})
	}
	who := joined(responsible(loc, m.Responsible), isolated(m.Supporter))
	step := []Block{P(m.FirstStep, Style{Size: 10})}
	if m.Status != "" {
		step = append(step, P(loc.T("doc.measure.status."+string(m.Status)), Style{Size: 10, Bold: true})) // keys: doc.measure.status.*
	}
	return []Block{
		P(loc.Number(float64(n), 0), Style{}),
		Text{Spans: what},
		P(who, Style{Size: 10}),
		P(loc.Date(m.Due.Time()), Style{Size: 10}),
		Stack{Items: step},
	}
}

func responsible(loc *translations.Locale, r coaching.Responsible) string {
	if r == "" {
		return ""
	}
	return loc.T("doc.who." + string(r)) // keys: doc.who.*
}
