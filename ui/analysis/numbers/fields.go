package numbers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// fieldsCard is the table of business fields, and what is to be said about them.
type fieldsCard struct {
	page   *Page
	grid   *widgets.Grid
	gross  *widgets.Button
	hints  *fyne.Container
	listed []hint // as shown
	card   *widgets.Card
}

// mostHigh is how high a table is before it scrolls by itself, at text size 100 %.
const mostHigh float32 = 372

func newFieldsCard(p *Page) *fieldsCard {
	c := &fieldsCard{page: p, hints: newLines()}
	c.grid = widgets.NewGrid(fieldColumnsOf(), widgets.GridEvents{
		Rows: func() int { return len(p.Desk.Analysis().Fields) },
		Text: c.text, Set: c.set, Add: c.add, AddLabel: t("analysis.numbers.field.add"), Remove: c.remove, Move: c.move,
		Footer: func(col int) string { return total(p.locale, p.figures.Totals, col) },
		Mark:   c.mark, Together: p.together,
	})
	c.gross = widgets.LinkButton(t("analysis.numbers.gross"), theme.MediaReplayIcon(), c.onGross)
	c.card = widgets.NewCard(t("analysis.numbers.fields"), newLines(newCapped(c.grid), c.hints), c.gross)
	return c
}

func fieldColumnsOf() []widgets.GridColumn {
	number := func(key string, width float32) widgets.GridColumn {
		return widgets.GridColumn{
			Title: t("analysis.numbers.field." + key), Unit: t("analysis.numbers.field." + key + ".unit"), // keys: analysis.numbers.field.*
			Kind: widgets.GridNumber, Width: width,
		}
	}
	typed := func(key string, width float32) widgets.GridColumn {
		column := number(key, width)
		column.Hint = t("analysis.numbers.field." + key + ".hint") // keys: analysis.numbers.field.*
		return column
	}
	computed := func(key string, width float32) widgets.GridColumn {
		column := number(key, width)
		column.Kind = widgets.GridFixed
		return column
	}
	return []widgets.GridColumn{
		colName:         {Title: t("analysis.numbers.field.name"), Hint: t("analysis.numbers.field.name.hint"), Kind: widgets.GridText, Width: 116, Grow: 1},
		colQuantity:     typed("quantity", 58),
		colPrice:        typed("price", 72),
		colCost:         typed("cost", 72),
		colMinutes:      typed("minutes", 60),
		colTurnover:     computed("turnover", 84),
		colContribution: computed("contribution", 84),
		colRatio:        computed("ratio", 52),
		colPerHour:      computed("per-hour", 68),
	}
}

func (c *fieldsCard) refresh() {
	c.gross.Hidden = c.page.Desk.Analysis().VAT == potential.SmallBusiness || len(c.page.figures.Fields) == 0
	c.grid.Refresh()
	c.showHints(hints(&c.page.figures))
}

func (c *fieldsCard) text(row, col int) string {
	fields := c.page.Desk.Analysis().Fields
	switch {
	case row >= len(fields):
		return blank
	case col < colTurnover:
		return fieldCells[col].show(c.page.locale, fields[row])
	case row < len(c.page.figures.Fields):
		return computed(c.page.locale, c.page.figures.Fields[row], col)
	}
	return blank
}

func (c *fieldsCard) set(row, col int, text string) error {
	fields := c.page.Desk.Analysis().Fields
	if row >= len(fields) || col >= colTurnover {
		return nil
	}
	next := fields[row]
	if err := takeField(c.page.locale, col, text, &next); err != nil {
		return err
	}
	c.edit(func(list []potential.Field) []potential.Field {
		list[row] = next
		return list
	})
	return nil
}

func (c *fieldsCard) add() {
	c.edit(func(list []potential.Field) []potential.Field {
		return append(list, potential.Field{ID: c.page.Desk.NewID()})
	})
}

func (c *fieldsCard) remove(row int) {
	c.edit(func(list []potential.Field) []potential.Field { return slices.Delete(list, row, row+1) })
}

func (c *fieldsCard) move(from, to int) {
	c.edit(func(list []potential.Field) []potential.Field { return moved(list, from, to) })
}

func (c *fieldsCard) edit(change func([]potential.Field) []potential.Field) {
	c.page.Desk.Edit(func(a *potential.Analysis) { a.Fields = change(a.Fields) })
}

// moved is the list with the entry at from standing at to.
func moved[T any](list []T, from, to int) []T {
	entry := list[from]
	return slices.Insert(slices.Delete(list, from, from+1), to, entry)
}

// mark is the sentence of the marks of a cell.
func (c *fieldsCard) mark(row, col int) string {
	for _, h := range c.listed {
		if h.row == row && h.col == col {
			return t(h.Code.TextKey())
		}
	}
	return blank
}
