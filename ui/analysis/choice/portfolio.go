package choice

import (
	"math"
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

// portfolioCard draws the fields by market share and growth, says what their places mean, and lets the thresholds be
// changed. All of it is an estimate.
type portfolioCard struct {
	page   *MarketPage
	chart  *charts.Portfolio
	missed *widgets.Lines // who is not in the picture, and why
	rows   []*placeRow
	places *table
	share  *widgets.NumberField
	growth *widgets.NumberField
	card   *widgets.Card
}

func newPortfolioCard(p *MarketPage) *portfolioCard {
	c := &portfolioCard{
		page: p, chart: charts.NewPortfolio(chart.Portfolio{}), missed: widgets.CaptionLines(""),
		places: newTable(column{grow: 1, least: 120}, column{}),
	}
	defaults := potential.Statements().Defaults
	percent := func(text string) (float64, error) {
		return readNumber(strings.TrimSuffix(strings.TrimSpace(text), "%"), leastGrowth, potential.MaxPercent)
	}
	c.share = widgets.NewNumberField(readShare, figure, func(x *float64) {
		c.edit(func(p *potential.Portfolio) { p.MarketShare = x })
	})
	c.growth = widgets.NewNumberField(percent, figure, func(x *float64) {
		c.edit(func(p *potential.Portfolio) { p.GrowthPercent = x })
	})
	c.growth.Unit = "%"
	limits := widgets.Columns(
		widgets.NewField(t("analysis.market.limit.share"), c.share, t("analysis.market.limit.default", vars{"Value": figure(defaults.MarketShare)})),
		widgets.NewField(t("analysis.market.limit.growth"), c.growth, t("analysis.market.limit.default", vars{"Value": figure(defaults.GrowthPercent)})),
	)
	side := stacked(widgets.Gap, c.places, c.missed, limits)
	body := stacked(8, widgets.CaptionLines(t("analysis.market.portfolio.help")),
		beside(0.55, leastChart, leastSide, high(chartHigh, c.chart), top(side)))
	c.card = widgets.NewCard(t("analysis.market.portfolio.title"), body, widgets.WarningBadge(t("analysis.market.estimate")))
	return c
}

// readShare reads a threshold of the market share; none can be 0, since no field could lie below it.
func readShare(text string) (float64, error) {
	x, err := readNumber(text, 0, potential.MaxPercent)
	if err == nil && x == 0 {
		return 0, sentence(t("analysis.market.error.zero"))
	}
	return x, err
}

// edit changes the thresholds; where both are those of the program nothing is kept.
func (c *portfolioCard) edit(change func(p *potential.Portfolio)) {
	c.page.Desk.Edit(func(a *potential.Analysis) {
		p := potential.Portfolio{}
		if a.Portfolio != nil {
			p = *a.Portfolio
		}
		change(&p)
		a.Portfolio = &p
		if p.MarketShare == nil && p.GrowthPercent == nil {
			a.Portfolio = nil
		}
	})
}

// wrong are the thresholds that cannot be read.
func (c *portfolioCard) wrong() []string {
	var wrong []string
	if c.share.Err() != nil {
		wrong = append(wrong, t("analysis.market.limit.share"))
	}
	if c.growth.Err() != nil {
		wrong = append(wrong, t("analysis.market.limit.growth"))
	}
	return wrong
}

// placeRow is a field that has a place in the portfolio.
type placeRow struct {
	field         potential.FieldFigures
	name, meaning *widgets.Lines
	cells         []fyne.CanvasObject
}

func (c *portfolioCard) newRow() *placeRow {
	r := &placeRow{name: widgets.NewLines(""), meaning: widgets.CaptionLines("")}
	r.name.Bold = true
	measure := widgets.LinkButton(t("analysis.options.ranking.measure"), nil, func() {
		text := t("analysis.market.measure.text", vars{"Name": named(r.field.Name), "Place": quadrantName(r.field.Quadrant)})
		c.page.onMeasure(coaching.PartField, string(r.field.ID), text)
	})
	r.cells = []fyne.CanvasObject{stacked(1, r.name, r.meaning), measure}
	return r
}

// show fills the card.
func (c *portfolioCard) show(f potential.Figures) {
	c.chart.SetData(portfolioChart(f))
	cells, missing := [][]fyne.CanvasObject{}, ""
	for _, field := range f.Fields {
		if field.Quadrant == "" {
			missing = lines(missing, t("analysis.market.portfolio.missing", vars{"Name": named(field.Name)}))
			continue
		}
		if len(c.rows) == len(cells) {
			c.rows = append(c.rows, c.newRow())
		}
		r := c.rows[len(cells)]
		r.field = field
		r.name.Say(t("analysis.market.portfolio.place", vars{"Name": named(field.Name), "Place": quadrantName(field.Quadrant)}), theme.ColorNameForeground)
		r.meaning.Say(t(field.Quadrant.TextKey()+".help"), theme.ColorNameForeground)
		cells = append(cells, r.cells)
	}
	if len(f.Fields) == 0 {
		missing = t("analysis.market.portfolio.none")
	}
	c.places.show(cells)
	c.missed.Say(missing, widgets.ColorMuted)
	c.missed.Hidden = missing == ""
	own := potential.Portfolio{}
	if p := c.page.Desk.Analysis().Portfolio; p != nil {
		own = *p
	}
	c.share.Fill(own.MarketShare)
	c.growth.Fill(own.GrowthPercent)
}

// portfolioChart is the picture; growth is in percent there.
func portfolioChart(f potential.Figures) chart.Portfolio {
	data := chart.Portfolio{
		ShareAt: *f.Portfolio.MarketShare, GrowthAt: *f.Portfolio.GrowthPercent / 100,
		Ratio:  figure,
		Growth: func(x float64) string { return valueOf(ref(potential.Places(x, 3)), potential.UnitPercent) },
		Money:  func(x float64) string { return translations.Current().Money(potential.Cents(x)) },
		Words: chart.PortfolioWords{
			Share: t("analysis.market.chart.share"), Growth: t("analysis.market.chart.growth"), Turnover: t("analysis.market.fields.turnover"),
			Star: t(potential.Star.TextKey()), Question: t(potential.QuestionMark.TextKey()),
			Cow: t(potential.CashCow.TextKey()), Dog: t(potential.PoorDog.TextKey()),
		},
	}
	for _, field := range f.Fields {
		if field.Quadrant != "" {
			data.Fields = append(data.Fields, chart.PortfolioField{
				Name: named(field.Name), Share: orUnknown(field.MarketShare), Growth: orUnknown(field.GrowthPercent) / 100,
				Turnover: orUnknown(field.Turnover), Kind: quadrantName(field.Quadrant),
			})
		}
	}
	return data
}

func orUnknown(x *float64) float64 {
	if x == nil {
		return math.NaN()
	}
	return *x
}
