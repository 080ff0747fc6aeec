package numbers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// mostHints is how many hints are listed before the rest is counted.
const mostHints = 5

// showHints lists the hints below the fields, each with a way to its place.
func (c *fieldsCard) showHints(list []hint) {
	if slices.Equal(list, c.listed) {
		return
	}
	c.listed = list
	c.grid.Refresh() // its cells are marked
	c.hints.Objects = nil
	for i, h := range list {
		if i == mostHints {
			c.hints.Objects = append(c.hints.Objects, widgets.Caption(t("analysis.numbers.hints.more", vars{"n": int64(len(list) - i)})))
			break
		}
		c.hints.Objects = append(c.hints.Objects, c.hintRow(h))
	}
	c.hints.Refresh()
}

func (c *fieldsCard) hintRow(h hint) fyne.CanvasObject {
	actions := widgets.Row()
	if h.row != noRow {
		actions.Add(widgets.LinkButton(t("analysis.numbers.hints.show"), nil, func() { c.focus(h.row, h.col) }))
	}
	if c.page.Measure != nil && (h.Code == potential.MarkBelowCost || h.Code == potential.MarkBelowRequired) {
		actions.Add(widgets.LinkButton(t("analysis.numbers.measure"), theme.ContentAddIcon(), func() { c.onMeasure(h) }))
	}
	sign := widget.NewIcon(theme.NewWarningThemedResource(theme.WarningIcon()))
	return newSigned(sign, widgets.NewLines(h.said()), actions)
}

func (c *fieldsCard) onMeasure(h hint) {
	source := coaching.Source{Potential: c.page.Desk.Analysis().ID, Part: coaching.PartOf(coaching.PartField, string(h.Field))}
	c.page.Measure(source, h.said())
}
