package choice

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// ranking lists the options from the best to the worst with a bar each, below them those that have no rank and why.
type ranking struct {
	table              *table
	rows               []*rankRow
	onMeasure, explain func(option app.ID)
}

func newRanking(onMeasure, onExplain func(option app.ID)) *ranking {
	return &ranking{
		table:     newTable(column{least: 20}, column{grow: 1, least: 110}, column{grow: 1, least: 80}, column{right: true}, column{}),
		onMeasure: onMeasure, explain: onExplain,
	}
}

// rankRow is one option.
type rankRow struct {
	option      app.ID
	rank, worth *widgets.Text
	name, note  *widgets.Lines
	bar         *charts.Bar
	measure     *widgets.Button
	cells       []fyne.CanvasObject
}

func (r *ranking) newRow() *rankRow {
	row := &rankRow{
		rank: widgets.Strong(""), worth: number(""), name: widgets.NewLines(""), note: widgets.CaptionLines(""),
		bar: charts.NewBar(charts.Unrated, charts.Unrated, potential.MaxPoints),
	}
	row.worth.Bold = true
	explain := widgets.LinkButton(t("analysis.options.ranking.explain"), nil, func() { r.explain(row.option) })
	row.measure = widgets.LinkButton(t("analysis.options.ranking.measure"), nil, func() { r.onMeasure(row.option) })
	row.cells = []fyne.CanvasObject{row.rank, stacked(0, row.name, row.note), row.bar, row.worth, widgets.Row(explain, row.measure)}
	return row
}

// show fills the list.
func (r *ranking) show(o *potential.OptionsFigures, v potential.Verdict) {
	all, waiting := append(o.Ranking(), o.Unranked()...), map[app.ID]string{}
	for _, w := range v.Waiting {
		waiting[w.ID] = w.MissingIn(translations.Current())
	}
	for len(r.rows) < len(all) {
		r.rows = append(r.rows, r.newRow())
	}
	cells := make([][]fyne.CanvasObject, len(all))
	for i, a := range all {
		r.rows[i].fill(a, waiting[a.ID])
		cells[i] = r.rows[i].cells
	}
	r.table.show(cells)
}

// fill shows an option: who wins stands out by its letters, not by its colour.
func (row *rankRow) fill(a potential.AlternativeFigures, missing string) {
	row.option = a.ID
	row.rank.SetText(dash)
	worth := charts.Unrated
	if a.Rank > 0 {
		row.rank.SetText(t("analysis.options.ranking.place", vars{"Rank": strconv.Itoa(a.Rank)}))
		worth = *a.Utility
	}
	row.worth.SetText(points(a.Utility))
	row.name.Bold = a.Rank == 1
	row.name.Say(named(a.Name), theme.ColorNameForeground)
	row.note.Say(rankNote(a, missing), widgets.ColorMuted)
	row.note.Hidden = row.note.Text == ""
	row.bar.Hidden, row.measure.Hidden = a.Rank == 0, a.KnockedOut != ""
	row.bar.Fill(charts.Unrated, worth)
}

// rankNote says why an option has no rank, else its way.
func rankNote(a potential.AlternativeFigures, missing string) string {
	switch {
	case a.KnockedOut != "":
		return t("analysis.options.ranking.out", vars{"Reason": a.KnockedOut})
	case missing != "":
		return t("analysis.options.ranking.waiting", vars{"Criteria": missing})
	case a.Rank == 0:
		return t("analysis.options.ranking.none")
	case a.Strategy == "":
		return ""
	}
	return strategyName(a.Strategy)
}
