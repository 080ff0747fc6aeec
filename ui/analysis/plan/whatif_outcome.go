package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// outcome is what an idea makes of the figures: first what it is worth, then the figures of today and after it side by
// side, the money month by month, and all ideas of the analysis beside each other.
type outcome struct {
	page *WhatIf

	verdict *widgets.Lines
	rest    *widgets.Lines
	marks   *fyne.Container
	worth   *fyne.Container // what else is to say of an expansion or a shift
	main    *figureTable
	state   *widgets.Badge
	was     *widgets.Lines // whether the money suffices today
	gap     *widgets.Lines
	chart   *charts.Liquidity
	money   *widgets.Card
	more    *figureTable
	fields  *figureTable
	all     *figureTable
	scroll  *container.Scroll
}

func newOutcome(w *WhatIf) *outcome {
	o := &outcome{
		page: w, verdict: widgets.NewLines(""), rest: widgets.NewLines(""), marks: container.New(stack{2}), worth: container.New(stack{2}),
		main: newFigureTable(), state: widgets.QuietBadge(""), was: widgets.CaptionLines(""), gap: widgets.NewLines(""),
		chart: charts.NewLiquidity(chart.Liquidity{Money: wholeEuros}), more: newFigureTable(), fields: newFigureTable(), all: newFigureTable(),
	}
	o.verdict.Bold, o.verdict.SizeName = true, theme.SizeNameSubHeadingText
	return o
}

func (o *outcome) content() fyne.CanvasObject {
	first := container.New(stack{6}, o.verdict, o.rest, o.worth, o.marks, wide(o.main))
	o.money = widgets.NewCard(t("analysis.whatif.money"), container.New(stack{4},
		widgets.Row(o.state), o.gap, o.was, container.New(chartHigh{190}, o.chart)))
	o.scroll = container.NewVScroll(container.New(edges{foot: widgets.Gap},
		widgets.NewCard("", first), o.money,
		widgets.NewCard(t("analysis.whatif.more"), wide(o.more)),
		widgets.NewCard(t("analysis.whatif.fields"), wide(o.fields)),
		widgets.NewCard(t("analysis.whatif.all"), wide(o.all)),
	))
	return o.scroll
}

// fill shows what an idea makes of the figures.
func (o *outcome) fill(before potential.Figures, i idea) {
	s, ok := i.scenario(before.Analysis)
	if !ok {
		return
	}
	after := potential.Compute(potential.Apply(before.Analysis, s))
	name := s.Name
	if name == "" {
		name = t("analysis.whatif.nameless")
	}
	o.verdict.Say(verdict(name, before, after), theme.ColorNameForeground)
	rest, _ := after.Explain(potential.KeyRest)
	o.rest.Say(rest.In(translations.Current()).Sentence, theme.ColorNameForeground)
	setLines(o.worth, worthLines(before, i), "")
	setLines(o.marks, markLines(newMarks(before, after)), widgets.ColorWarningText)
	heads := []string{"", t("analysis.whatif.today"), t("analysis.whatif.then"), t("analysis.whatif.difference"), ""}
	o.main.fill(heads, comparedRows(compare(mainKeys, before, after), before, after))
	o.more.fill(heads, comparedRows(compare(restKeys, before, after), before, after))
	o.fields.fill(fieldRows(before, after))
	o.all.fill(o.ideaRows(before, i))
	o.fillMoney(before, after)
	settle(o.scroll)
}

func (o *outcome) fillMoney(before, after potential.Figures) {
	if o.money.Hidden = after.Liquidity == nil; o.money.Hidden {
		return
	}
	setState(o.state, after.Liquidity.Gap > 0)
	o.gap.Say(gapWords(after).Sentence, theme.ColorNameForeground)
	o.was.Say(t("analysis.whatif.formula", translations.Vars{"When": t("analysis.whatif.today"), "Formula": gapWords(before).Sentence}), widgets.ColorMuted)
	o.chart.SetData(chartOf(*after.Liquidity))
}

// setLines shows sentences, one below the other.
func setLines(place *fyne.Container, texts []string, ink fyne.ThemeColorName) {
	if ink == "" {
		ink = theme.ColorNameForeground
	}
	for len(place.Objects) < len(texts) {
		place.Add(widgets.NewLines(""))
	}
	for n, o := range place.Objects {
		if o.(*widgets.Lines).Hidden = n >= len(texts); n < len(texts) {
			o.(*widgets.Lines).Say(texts[n], ink)
		}
	}
	place.Hidden = len(texts) == 0
}

// worthLines are the sentences on an expansion that the usual figures do not say.
func worthLines(f potential.Figures, i idea) []string {
	if i.kind != coaching.PartExpansion {
		return nil
	}
	e := find(f.Expansions, func(e potential.ExpansionFigures) bool { return e.ID == i.id })
	if e == nil {
		return nil
	}
	var out []string
	for _, key := range []potential.FigureKey{potential.KeyThreshold, potential.KeyPayback} {
		if explained, ok := e.Explain(key); ok {
			out = append(out, explained.In(translations.Current()).Sentence)
		}
	}
	return distinct(out)
}

// distinct leaves out sentences that were said before.
func distinct(texts []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, text := range texts {
		if !seen[text] {
			out = append(out, text)
		}
		seen[text] = true
	}
	return out
}

// mostMarks is how many hints are said; beyond it they are counted.
const mostMarks = 4

func markLines(marks []potential.Mark) []string {
	var out []string
	for n, m := range marks {
		if n == mostMarks {
			return append(out, t("analysis.whatif.marks.more", translations.Vars{"n": len(marks) - mostMarks}))
		}
		out = append(out, markText(m))
	}
	return out
}

// comparedRows sets figures side by side. Whether a change is good or bad stands there as a word.
func comparedRows(rows []compared, before, after potential.Figures) []tableRow {
	var out []tableRow
	for _, c := range rows {
		out = append(out, tableRow{
			cells: []cell{
				{text: t(c.key.TextKey())},
				{text: c.in(c.before)},
				{text: c.in(c.after), bold: true},
				c.changeCell(),
				{text: betterWord(c.better()), ink: inkOf(c.better())},
			},
			title: t(c.key.TextKey() + ".help"),
			facts: formulas(c.key, before, after),
		})
	}
	return out
}

// changeCell is the difference in the colour of better or worse; none is muted.
func (c compared) changeCell() cell {
	out := cell{text: c.change(), ink: inkOf(c.better())}
	if c.better() == 0 && out.text == t("analysis.whatif.same") {
		out.ink = widgets.ColorMuted
	}
	return out
}

func inkOf(better int) fyne.ThemeColorName {
	switch {
	case better > 0:
		return widgets.ColorSuccessText
	case better < 0:
		return widgets.ColorWarningText
	}
	return ""
}

func betterWord(better int) string {
	switch {
	case better > 0:
		return t("analysis.whatif.better")
	case better < 0:
		return t("analysis.whatif.worse")
	}
	return ""
}

// formulas show how a figure comes about today and after the idea.
func formulas(key potential.FigureKey, before, after potential.Figures) []string {
	var out []string
	for _, side := range []struct {
		of  string
		all potential.Figures
	}{{t("analysis.whatif.today"), before}, {t("analysis.whatif.then"), after}} {
		if e, ok := side.all.Explain(key); ok {
			formula := e.In(translations.Current()).Formula
			out = append(out, t("analysis.whatif.formula", translations.Vars{"When": side.of, "Formula": formula}))
		}
	}
	return out
}
