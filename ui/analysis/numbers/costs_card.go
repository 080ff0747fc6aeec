package numbers

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// costCard is the table of one list of costs, with its sum and what that means for her.
type costCard struct {
	page     *Page
	list     costList
	grid     *widgets.Grid
	usual    *widgets.Button
	sentence *widgets.Lines
	card     *widgets.Card
}

func newCostCard(p *Page, list costList) *costCard {
	c := &costCard{page: p, list: list, sentence: widgets.NewLines("")}
	c.grid = widgets.NewGrid(list.columns(), widgets.GridEvents{
		Rows: c.rows,
		Text: c.text, Set: c.set, Add: c.add, Remove: c.remove, Footer: c.footer,
		AddLabel: t("analysis.numbers.cost.add"), Together: p.together,
	})
	p.watch(c.grid)
	c.usual = widgets.LinkButton(t("analysis.numbers.usual"), theme.ContentAddIcon(), c.onUsual)
	// keys: analysis.numbers.fixed analysis.numbers.private analysis.numbers.income
	c.card = widgets.NewCard(t("analysis.numbers."+list.key), newLines(newCapped(c.grid, c.rows), c.sentence), c.usual)
	return c
}

// columns are those of the list: only what the business pays has a kind.
func (c costList) columns() []widgets.GridColumn {
	columns := []widgets.GridColumn{
		costName:   {Title: t("analysis.numbers.cost.name"), Kind: widgets.GridText, Width: 112, Grow: 1},
		costAmount: {Title: t("analysis.numbers.cost.amount"), Unit: t("analysis.numbers.cost.amount.unit"), Kind: widgets.GridNumber, Width: 92},
		costMonths: {Title: t("analysis.numbers.cost.months"), Hint: t("analysis.numbers.cost.months.hint"), Kind: widgets.GridText, Width: 96, Grow: 2},
	}
	if c.key != fixedCosts.key {
		return columns
	}
	options := []widgets.Option{{Key: "", Text: t("analysis.numbers.cost.cash")}}
	for _, kind := range potential.CostKind("").Values() {
		options = append(options, widgets.Option{Key: kind, Text: t(potential.CostKind(kind).TextKey())})
	}
	return append(columns, widgets.GridColumn{
		Title: t("analysis.numbers.cost.kind"), Hint: t(potential.Depreciation.TextKey() + ".help"), Kind: widgets.GridChoice, Options: options, Width: 176,
	})
}

func (c *costCard) rows() int { return len(c.costs()) }

func (c *costCard) costs() []potential.Cost {
	a := c.page.Desk.Analysis()
	return *c.list.list(&a)
}

// refreshPrivate fills the private needs and the other income, which stand side by side.
func (p *Page) refreshPrivate() {
	p.costs[1].refresh()
	p.costs[2].refresh()
}

func (c *costCard) refresh() {
	c.usual.Hidden = len(c.costs()) > 0
	c.grid.Refresh()
	c.sentence.Say(c.says(), c.sentence.ColorName)
}

// says tells what the list means: fixed costs have their sentence, the private need its formula below both its lists.
func (c *costCard) says() string {
	key := potential.KeyPrivateNeed
	switch {
	case c.list.key == privateNeeds.key || len(c.costs()) == 0 && c.list.key == fixedCosts.key:
		return blank
	case c.list.key == fixedCosts.key:
		key = potential.KeyFixedCosts
	}
	e, _ := c.page.figures.Explain(key)
	return e.In(c.page.locale).Sentence
}

func (c *costCard) text(row, col int) string {
	if costs := c.costs(); row < len(costs) {
		return costCells[col].show(c.page.locale, costs[row])
	}
	return blank
}

func (c *costCard) set(row, col int, text string) error {
	costs := c.costs()
	if row >= len(costs) {
		return nil
	}
	next := costs[row]
	if err := takeCost(c.page.locale, col, text, &next); err != nil {
		return err
	}
	c.edit(func(list []potential.Cost) []potential.Cost {
		list[row] = next
		return list
	})
	return nil
}

func (c *costCard) footer(col int) string {
	switch col {
	case costName:
		return t("analysis.numbers.sum")
	case costAmount:
		return euro(c.page.locale, potential.Cents(c.list.sum(c.page.figures.Totals)))
	}
	return blank
}

func (c *costCard) add() {
	c.edit(func(list []potential.Cost) []potential.Cost { return append(list, potential.Cost{}) })
}

func (c *costCard) remove(row int) {
	c.edit(func(list []potential.Cost) []potential.Cost { return slices.Delete(list, row, row+1) })
}

// onUsual puts in the names that most have, and goes to the first amount.
func (c *costCard) onUsual() {
	c.edit(func(list []potential.Cost) []potential.Cost { return append(list, c.list.usualCosts(c.page.locale)...) })
	c.grid.Focus(0, costAmount)
}

func (c *costCard) edit(change func([]potential.Cost) []potential.Cost) {
	c.page.Desk.Edit(func(a *potential.Analysis) {
		list := c.list.list(a)
		*list = change(*list)
	})
}
