package choice

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// MarketPage shows where the fields of a business stand in their markets, how the business came along over the years,
// and whether she owes that to the coaching.
type MarketPage struct {
	Parts

	fields    *widgets.Grid
	portfolio *portfolioCard
	years     *yearsCard
	growth    *growthCard

	sheet
}

// NewMarket returns the page, not yet built.
func NewMarket(p Parts) *MarketPage {
	page := &MarketPage{Parts: p}
	page.fields = page.newFieldsGrid()
	page.portfolio = newPortfolioCard(page)
	page.years = newYearsCard(page)
	page.growth = newGrowthCard(page)
	return page
}

// Content builds the page.
func (p *MarketPage) Content() fyne.CanvasObject {
	fields := card(t("analysis.market.fields.title"), t("analysis.market.fields.help"), p.fields)
	p.build(container.NewWithoutLayout(), []*widgets.Grid{p.fields, p.years.grid}, fields, p.portfolio.card, p.years.card, p.growth.card)
	return p.page
}

// Refresh shows the open analysis.
func (p *MarketPage) Refresh() {
	if p.held {
		return
	}
	if p.turned(p.Desk.Analysis().ID) {
		p.forget()
	}
	f := p.Desk.Figures()
	p.fields.Refresh()
	p.portfolio.show(f)
	p.years.show(newHistory(p.Desk.Analysis(), p.Desk.All()))
	p.growth.show(p.Desk.Analysis().Growth)
	p.settle()
}

// forget drops what could not be read in another analysis.
func (p *MarketPage) forget() {
	p.fields.Forget()
	p.years.grid.Forget()
	p.portfolio.share.Forget()
	p.portfolio.growth.Forget()
	p.growth.date.Fill(time.Time{})
}

// Leave says what cannot be read and so was not kept.
func (p *MarketPage) Leave() error {
	wrong := append(unread(p.fields), p.portfolio.wrong()...)
	wrong = append(wrong, unread(p.years.grid)...)
	if !p.growth.date.Check() {
		wrong = append(wrong, t("analysis.market.growth.date"))
	}
	return unfinished(wrong)
}

// Show leads to a field, "field:<id>", or to the years; a place that is not here is ignored.
func (p *MarketPage) Show(part string) {
	kind, name := coaching.Source{Part: part}.Place()
	if kind == coaching.PartYears {
		p.scroll.ScrollToOffset(p.years.card.Position())
		p.years.grid.Focus(0, yearTurnover)
	}
	for i, f := range p.Desk.Analysis().Fields {
		if kind == coaching.PartField && string(f.ID) == name {
			p.scroll.ScrollToTop()
			p.fields.Focus(i, fieldGrowth)
		}
	}
}

func (p *MarketPage) onMeasure(kind, name, text string) {
	p.Measure(coaching.Source{Potential: p.Desk.Analysis().ID, Part: coaching.PartOf(kind, name)}, text)
}

func (p *MarketPage) figures(field app.ID) (potential.FieldFigures, bool) {
	for _, f := range p.Desk.Figures().Fields {
		if f.ID == field {
			return f, true
		}
	}
	return potential.FieldFigures{}, false
}
