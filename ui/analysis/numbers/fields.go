package numbers

import (
	"slices"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// fieldsCard is the table of business fields, and what is to be said about them.
type fieldsCard struct {
	page   *Page
	shown  []int // the columns that have room
	grid   *widgets.Grid
	gross  *widgets.Button
	hints  *fyne.Container
	listed []hint // as shown
	card   *widgets.Card
}

func newFieldsCard(p *Page) *fieldsCard {
	c := &fieldsCard{page: p, hints: newLines(), shown: columnsIn(0, 1)}
	c.grid = widgets.NewGrid(fieldGrid(c.shown), widgets.GridEvents{
		Rows: c.rows, Text: c.text, Set: c.set,
		Add: c.add, AddLabel: t("analysis.numbers.field.add"), Remove: c.remove, Move: c.move,
		Footer: c.footer,
		Mark:   c.mark, Together: p.together,
	})
	p.watch(c.grid)
	c.gross = widgets.LinkButton(t("analysis.numbers.gross"), nil, c.onGross)
	table := newFitted(newCapped(c.grid, c.rows), c.fit)
	c.card = widgets.NewCard(t("analysis.numbers.fields"), newLines(table, c.hints), c.gross)
	return c
}

// fit shows the columns that have room in a width.
func (c *fieldsCard) fit(width float32) {
	if columns := columnsIn(width, unit()); !slices.Equal(columns, c.shown) {
		c.shown = columns
		c.grid.SetColumns(fieldGrid(columns))
	}
}

func (c *fieldsCard) refresh() {
	c.gross.Hidden = c.page.Desk.Analysis().VAT == potential.SmallBusiness || len(c.page.figures.Fields) == 0
	c.grid.Refresh()
	c.showHints(hints(&c.page.figures))
}

func (c *fieldsCard) rows() int { return len(c.page.Desk.Analysis().Fields) }

func (c *fieldsCard) text(row, col int) string {
	fields := c.page.Desk.Analysis().Fields
	switch {
	case row >= len(fields):
		return blank
	case c.shown[col] < colTurnover:
		return fieldCells[c.shown[col]].show(c.page.locale, fields[row])
	case row < len(c.page.figures.Fields):
		return computed(c.page.locale, c.page.figures.Fields[row], c.shown[col])
	}
	return blank
}

func (c *fieldsCard) set(row, col int, text string) error {
	fields := c.page.Desk.Analysis().Fields
	if row >= len(fields) || c.shown[col] >= colTurnover {
		return nil
	}
	next := fields[row]
	if err := takeField(c.page.locale, c.shown[col], text, &next); err != nil {
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

// footer is the sum of a column; without a sum the line says nothing.
func (c *fieldsCard) footer(col int) string {
	if c.shown[col] == colName && c.shown[len(c.shown)-1] < colTurnover {
		return blank
	}
	return total(c.page.locale, c.page.figures.Totals, c.shown[col])
}

// mark is the sentence of the marks of a cell.
func (c *fieldsCard) mark(row, col int) string {
	for _, h := range c.listed {
		if h.row == row && h.col == c.shown[col] {
			return t(h.Code.TextKey())
		}
	}
	return blank
}

// focus gives the cell of a column the keyboard.
func (c *fieldsCard) focus(row, col int) { c.grid.Focus(row, max(slices.Index(c.shown, col), 0)) }
