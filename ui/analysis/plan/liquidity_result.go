package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// planResult says whether the money suffices.
type planResult struct {
	state    *widgets.Badge
	sentence *widgets.Lines
	formula  *widgets.Lines
	chart    *charts.Liquidity
	table    *figureTable
}

func newPlanResult() *planResult {
	r := &planResult{
		state: widgets.QuietBadge(""), sentence: widgets.NewLines(""), formula: widgets.CaptionLines(""),
		chart: charts.NewLiquidity(chart.Liquidity{Money: wholeEuros}), table: newFigureTable(),
	}
	r.sentence.Bold = true
	return r
}

// content is the chart beside the words.
func (r *planResult) content(action fyne.CanvasObject) fyne.CanvasObject {
	words := container.New(stack{6}, widgets.Row(r.state), r.sentence, r.formula, widgets.Row(action))
	return container.New(&pairOf{first: 0.62, leasts: [2]float32{300, 200}, secondOnTop: true},
		container.New(chartHigh{196}, r.chart), words)
}

// sheet is the table.
func (r *planResult) sheet() fyne.CanvasObject { return wide(r.table) }

func (r *planResult) fill(f potential.Figures) {
	if f.Liquidity == nil {
		return
	}
	words := gapWords(f)
	setState(r.state, f.Liquidity.Gap > 0)
	r.sentence.Say(words.Sentence, theme.ColorNameForeground)
	least := f.Liquidity.Months[f.Liquidity.Least()]
	r.formula.Say(balanceWords(least).Formula, widgets.ColorMuted)
	r.chart.SetData(chartOf(*f.Liquidity))
	r.table.fill(monthRows(*f.Liquidity))
}

func gapWords(f potential.Figures) potential.Words {
	e, _ := f.Explain(potential.KeyGap)
	return e.In(translations.Current())
}

func balanceWords(m potential.MonthFigures) potential.Words {
	return m.Explain().In(translations.Current())
}

// setState says in a badge whether the money suffices.
func setState(b *widgets.Badge, short bool) {
	b.Ground, b.Ink = widgets.ColorSuccessTint, widgets.ColorSuccessText
	text := t("analysis.plan.result.enough")
	if short {
		b.Ground, b.Ink = widgets.ColorWarningTint, widgets.ColorWarningText
		text = t("analysis.plan.result.short")
	}
	b.SetText(text)
}

// chartOf is the chart of a plan.
func chartOf(f potential.LiquidityFigures) chart.Liquidity {
	c := chart.Liquidity{Money: wholeEuros}
	for _, m := range f.Months {
		c.Months = append(c.Months, shortMonth(m.Month))
		c.Balances = append(c.Balances, m.Balance)
	}
	least := f.Months[f.Least()]
	c.Words = chart.LiquidityWords{
		Balance: t("analysis.plan.chart.balance"), Above: t("analysis.plan.chart.above"),
		Lowest: t("analysis.plan.chart.lowest", translations.Vars{"Amount": money(least.Balance)}),
	}
	if f.Gap > 0 {
		c.Words.Gap = t("analysis.plan.chart.gap", translations.Vars{"Amount": money(f.Gap)})
	}
	return c
}

// monthColumn is a column of the table of months.
type monthColumn struct {
	head   string
	amount func(potential.MonthFigures) float64 // negative for what goes out
	always bool                                 // shown also when all its amounts are 0
}

// text writes the amount of a month; in a column that is not always there nothing is a dash.
func (c monthColumn) text(m potential.MonthFigures) string {
	if amount := c.amount(m); c.always || amount != 0 {
		return euros(amount)
	}
	return "–"
}

func monthColumns() []monthColumn {
	return []monthColumn{
		{t("analysis.plan.table.turnover"), func(m potential.MonthFigures) float64 { return m.Turnover }, true},
		{t("analysis.plan.table.variable"), func(m potential.MonthFigures) float64 { return -m.VariableCosts }, true},
		{t("analysis.plan.table.fixed"), func(m potential.MonthFigures) float64 { return -m.FixedCosts }, true},
		{t("analysis.plan.table.private"), func(m potential.MonthFigures) float64 { return -m.PrivateNeed }, true},
		{t("analysis.plan.table.repayment"), func(m potential.MonthFigures) float64 { return -m.Repayment }, false},
		{t("analysis.plan.table.in"), func(m potential.MonthFigures) float64 { return m.In }, false},
		{t("analysis.plan.table.out"), func(m potential.MonthFigures) float64 { return -m.Out }, false},
		{t("analysis.plan.table.balance"), func(m potential.MonthFigures) float64 { return m.Balance }, true},
	}
}

// monthRows is the plan as a table: what comes in, what goes out, and what is there at the end of each month. A month
// at whose end money is missing is bold, in the colour of warnings, and has its minus.
func monthRows(f potential.LiquidityFigures) (heads []string, rows []tableRow) {
	columns := slices.DeleteFunc(monthColumns(), func(c monthColumn) bool {
		return !c.always && !slices.ContainsFunc(f.Months, func(m potential.MonthFigures) bool { return c.amount(m) != 0 })
	})
	heads = []string{t("analysis.plan.table.month")}
	for _, c := range columns {
		heads = append(heads, c.head)
	}
	for _, m := range f.Months {
		row := tableRow{cells: []cell{{text: shortMonth(m.Month)}}}
		for _, c := range columns {
			row.cells = append(row.cells, cell{text: c.text(m)})
		}
		last := &row.cells[len(row.cells)-1]
		if last.bold = true; m.Balance < 0 {
			last.ink = widgets.ColorWarningText
		}
		words := balanceWords(m)
		row.title, row.facts = words.Sentence, []string{words.Formula}
		rows = append(rows, row)
	}
	return heads, rows
}
