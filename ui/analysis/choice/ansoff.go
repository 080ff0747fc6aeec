package choice

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// ansoffMatrix sets the options where they lead: to the customers of today or new ones, with what there is or something
// new.
type ansoffMatrix struct {
	cells   [2][2]*widgets.Lines // by new market, new product
	rest    *widgets.Lines       // options without a place
	table   *table
	content fyne.CanvasObject
}

func newAnsoffMatrix() *ansoffMatrix {
	m := &ansoffMatrix{rest: widgets.CaptionLines("")}
	square := func(market, product int, strategy string) fyne.CanvasObject {
		m.cells[market][product] = widgets.NewLines("")
		name := widgets.CaptionLines(strategyName(strategy))
		name.Bold = true
		return stacked(3, name, m.cells[market][product])
	}
	head := func(text string) fyne.CanvasObject { return widgets.CaptionLines(text) }
	matrix := newTable(
		column{title: " ", least: 76}, column{title: t("analysis.options.ansoff.product.same"), grow: 1, least: 100},
		column{title: t("analysis.options.ansoff.product.new"), grow: 1, least: 100},
	)
	matrix.high = true
	matrix.show([][]fyne.CanvasObject{
		{head(t("analysis.options.ansoff.market.same")), square(0, 0, "penetration"), square(0, 1, "product-development")},
		{head(t("analysis.options.ansoff.market.new")), square(1, 0, "market-development"), square(1, 1, "diversification")},
	})
	m.table = matrix
	m.content = stacked(8, matrix, m.rest)
	return m
}

// show sets the options into their squares.
func (m *ansoffMatrix) show(options []potential.AlternativeFigures) {
	var texts [2][2]string
	rest := ""
	for _, a := range options {
		place, ok := potential.AnsoffPlace(a.Strategy)
		if !ok {
			rest = lines(rest, t("analysis.options.ansoff.rest", vars{"Name": named(a.Name), "Way": strategyName(a.Strategy)}))
			continue
		}
		square := &texts[number01(place.NewMarket)][number01(place.NewProduct)]
		*square = lines(*square, ansoffName(a))
	}
	for i, row := range m.cells {
		for k, cell := range row {
			cell.Say(texts[i][k], cell.ColorName)
			if texts[i][k] == "" {
				cell.Say(dash, cell.ColorName)
			}
		}
	}
	m.table.Refresh()
	m.rest.Say(rest, widgets.ColorMuted)
	m.rest.Hidden = rest == ""
}

// ansoffName is an option with what its square does not say of it.
func ansoffName(a potential.AlternativeFigures) string {
	switch {
	case a.KnockedOut != "":
		return t("analysis.options.ansoff.out", vars{"Name": named(a.Name)})
	case a.Strategy == "shift" || a.Strategy == "specialisation":
		return t("analysis.options.ansoff.way", vars{"Name": named(a.Name), "Way": strategyName(a.Strategy)})
	}
	return t("analysis.options.ansoff.item", vars{"Name": named(a.Name)})
}

func number01(b bool) int {
	if b {
		return 1
	}
	return 0
}

func lines(text, next string) string {
	if text == "" {
		return next
	}
	return text + "\n" + next
}
