package choice

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// yearsCard takes turnover, employees and hours year by year and shows how they changed.
type yearsCard struct {
	page     *MarketPage
	grid     *widgets.Grid
	chart    *charts.Years
	picture  *fyne.Container // around the chart
	sentence *widgets.Lines
	sources  *widgets.Lines
	card     *widgets.Card
}

// The columns of the years: each figure with its change to the year before.
const (
	yearNumber = iota
	yearTurnover
	yearTurnoverChange
	yearEmployees
	yearEmployeesChange
	yearHours
	yearHoursChange
)

const (
	yearsHigh float32 = 260
	leastGrid float32 = 560
)

func newYearsCard(p *MarketPage) *yearsCard {
	c := &yearsCard{
		page: p, chart: charts.NewYears(chart.Years{}), sentence: widgets.NewLines(""), sources: widgets.CaptionLines(""),
	}
	c.sentence.Bold = true
	c.grid = c.newGrid()
	add := widgets.MenuButton(t("analysis.years.other"), theme.ContentAddIcon(), c.offers)
	measure := widgets.LinkButton(t("analysis.options.ranking.measure"), nil, func() {
		p.onMeasure(coaching.PartYears, "", t("analysis.years.measure.text"))
	})
	left := stacked(8, c.grid, c.sources)
	c.picture = high(yearsHigh, c.chart)
	c.card = widgets.NewCard(t("analysis.years.title"),
		stacked(8, widgets.CaptionLines(t("analysis.years.help")), c.sentence,
			beside(0.56, leastGrid, leastSide, top(left), c.picture)), measure, add)
	return c
}

func (c *yearsCard) newGrid() *widgets.Grid {
	change := widgets.GridColumn{Title: t("analysis.years.change"), Kind: widgets.GridFixed, Width: 76}
	return widgets.NewGrid([]widgets.GridColumn{
		yearNumber:          {Title: t("analysis.years.year"), Kind: widgets.GridFixed, Leading: true, Width: 46},
		yearTurnover:        {Title: t("analysis.years.turnover"), Kind: widgets.GridNumber, Width: 104, Grow: 2, Hint: t("analysis.years.turnover.help")},
		yearTurnoverChange:  change,
		yearEmployees:       {Title: t("analysis.years.employees"), Kind: widgets.GridNumber, Width: 84, Grow: 1, Hint: t("analysis.years.employees.help")},
		yearEmployeesChange: change,
		yearHours:           {Title: t("analysis.years.hours"), Kind: widgets.GridNumber, Width: 76, Grow: 1, Hint: t("analysis.years.hours.help")},
		yearHoursChange:     change,
	}, widgets.GridEvents{
		Rows: func() int { return len(c.now().years) }, Text: c.text, Set: c.set,
		Add:      func() { c.add(c.now().next(c.page.Desk.Today())) },
		AddLabel: t("analysis.years.add"),
		Remove:   c.remove,
		Together: func(change func()) { c.page.together(change, c.page.Refresh) },
	})
}

// now is the history as it stands, also between a change and the refresh of the page.
func (c *yearsCard) now() history { return newHistory(c.page.Desk.Analysis(), c.page.Desk.All()) }

// offers are the years that can be added.
func (c *yearsCard) offers() []widgets.MenuItem {
	var items []widgets.MenuItem
	for _, year := range c.now().offered(c.page.Desk.Today()) {
		items = append(items, widgets.MenuItem{Label: strconv.Itoa(year), Action: func() { c.add(year) }})
	}
	return items
}

func (c *yearsCard) add(year int) {
	if year <= lastYear {
		c.edit(year, func(*potential.Year) {})
	}
}

func (c *yearsCard) edit(year int, change func(y *potential.Year)) {
	c.page.Desk.Edit(func(a *potential.Analysis) { a.Years = withYear(a.Years, year, change) })
}

// remove takes a year out of the open analysis; what another analysis says of it stays there.
func (c *yearsCard) remove(row int) {
	h := c.now()
	year := h.years[row].Year.Year
	c.page.Desk.Edit(func(a *potential.Analysis) {
		a.Years = slices.DeleteFunc(a.Years, func(y potential.Year) bool { return y.Year == year })
	})
	dates, years := c.now().borrowed()
	for _, date := range dates {
		if slices.Contains(years[date], year) {
			c.page.Shell.Tell(t("analysis.years.elsewhere", vars{"Year": strconv.Itoa(year), "Date": dateText(date)}))
			return
		}
	}
}

func (c *yearsCard) text(row, col int) string {
	y := c.now().years[row]
	switch col {
	case yearNumber:
		return strconv.Itoa(y.Year.Year)
	case yearTurnover:
		return moneyText(y.Turnover)
	case yearTurnoverChange:
		return changed(y.TurnoverChange)
	case yearEmployees:
		return typed(y.Employees)
	case yearEmployeesChange:
		return changed(y.EmployeesChange)
	case yearHours:
		return typed(y.HoursPerWeek)
	default:
		return changed(y.HoursChange)
	}
}

// mostHours are those of a week.
const mostHours = 7 * 24

func (c *yearsCard) set(row, col int, text string) error {
	var change func(y *potential.Year)
	var err error
	switch col {
	case yearTurnover:
		var cents *int64
		cents, err = readMoney(text)
		change = func(y *potential.Year) { y.Turnover = cents }
	case yearEmployees:
		var n *float64
		n, err = readOptional(text, 0, potential.MaxQuantity)
		change = func(y *potential.Year) { y.Employees = n }
	default:
		var hours *float64
		hours, err = readOptional(text, 0, mostHours)
		change = func(y *potential.Year) { y.HoursPerWeek = hours }
	}
	if err == nil {
		c.edit(c.now().years[row].Year.Year, change)
	}
	return err
}

// show fills the card.
func (c *yearsCard) show(h history) {
	c.grid.Refresh()
	c.chart.SetData(yearsChart(h.years))
	c.picture.Hidden = len(h.years) == 0
	c.sentence.Say(growthWords(h), theme.ColorNameForeground)
	c.sentence.Hidden = c.sentence.Text == ""
	text := ""
	dates, years := h.borrowed()
	for _, date := range dates {
		text = lines(text, t("analysis.years.source", vars{"Years": yearList(years[date]), "Date": dateText(date)}))
	}
	c.sources.Say(text, widgets.ColorMuted)
	c.sources.Hidden = text == ""
}

func yearList(years []int) string {
	texts := make([]string, len(years))
	for i, y := range years {
		texts[i] = strconv.Itoa(y)
	}
	return strings.Join(texts, ", ")
}

// growthWords says how the turnover came along from the first year to the last, "" where that is not known.
func growthWords(h history) string {
	from, to, change, ok := h.growth()
	if !ok {
		return ""
	}
	with := vars{"From": strconv.Itoa(from), "To": strconv.Itoa(to), "Change": strings.TrimPrefix(strings.TrimPrefix(changed(&change), "+"), "-")}
	switch percent := potential.Places(change*100, 1); {
	case percent > 0:
		return t("analysis.years.up", with)
	case percent < 0:
		with["Change"] = strings.TrimPrefix(changed(ref(-change)), "+")
		return t("analysis.years.down", with)
	}
	return t("analysis.years.same", with)
}

func yearsChart(years []potential.YearFigures) chart.Years {
	data := chart.Years{
		Money: func(x float64) string { return translations.Current().Number(x, 0) },
		Count: figure,
		Words: chart.YearsWords{Turnover: t("analysis.years.chart.turnover"), Staff: t("analysis.years.employees")},
	}
	for _, y := range years {
		row := chart.Year{Name: strconv.Itoa(y.Year.Year), Turnover: charts.Unrated, Staff: orUnknown(y.Employees)}
		if y.Turnover != nil {
			row.Turnover = float64(*y.Turnover) / 100
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}
