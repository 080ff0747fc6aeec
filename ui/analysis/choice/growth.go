package choice

import (
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// growthCard asks the founder herself whether she owes her growth to the coaching.
type growthCard struct {
	page   *MarketPage
	answer *widgets.Chips
	words  *widgets.TextField
	date   *widgets.DateField
	card   *widgets.Card
}

const growthLines = 3

func newGrowthCard(p *MarketPage) *growthCard {
	c := &growthCard{page: p}
	var options []widgets.Option
	for _, key := range potential.Attribution("").Values() {
		options = append(options, widgets.Option{Key: key, Text: t(potential.Attribution(key).TextKey())})
	}
	c.answer = widgets.NewChips(options, false, c.onAnswer)
	c.words = widgets.NewAreaField(t("analysis.market.growth.words.hint"), growthLines, func(text string) {
		c.edit(func(g *potential.Growth) { g.Words = text })
	})
	now := func() time.Time { return p.Desk.Today().Time() }
	c.date = widgets.NewDateField(t("analysis.market.growth.date"), "", now, func(d time.Time) {
		c.edit(func(g *potential.Growth) { g.Date = dateOf(d) })
	})
	left := stacked(widgets.Gap, widgets.NewField(t("analysis.market.growth.answer"), c.answer, ""), c.date)
	body := stacked(8, widgets.CaptionLines(t("analysis.market.growth.help")),
		beside(0.4, 260, 320, top(left), top(widgets.NewField(t("analysis.market.growth.words"), c.words, ""))))
	c.words.Limit = app.MaxText // set late: nobody counts to 20,000
	c.card = widgets.NewCard(t("analysis.market.growth.title"), body)
	return c
}

func dateOf(d time.Time) app.Date {
	if d.IsZero() {
		return ""
	}
	return app.DateOf(d)
}

// onAnswer keeps her answer; it is of today unless another day is named.
func (c *growthCard) onAnswer(chosen []string) {
	c.edit(func(g *potential.Growth) {
		g.DueToCoaching = ""
		if len(chosen) == 1 {
			g.DueToCoaching = potential.Attribution(chosen[0])
		}
		if g.DueToCoaching != "" && g.Date == "" {
			g.Date = c.page.Desk.Today()
		}
	})
}

// edit changes what she says; nothing said is kept as nothing.
func (c *growthCard) edit(change func(g *potential.Growth)) {
	c.page.Desk.Edit(func(a *potential.Analysis) {
		g := potential.Growth{}
		if a.Growth != nil {
			g = *a.Growth
		}
		change(&g)
		a.Growth = &g
		if g.DueToCoaching == "" && g.Words == "" {
			a.Growth = nil
		}
	})
}

// show fills the card; what is being typed is left alone when it says the same already.
func (c *growthCard) show(g *potential.Growth) {
	said := potential.Growth{}
	if g != nil {
		said = *g
	}
	c.answer.Fill(string(said.DueToCoaching))
	if c.words.Text != said.Words {
		c.words.Fill(said.Words)
	}
	if dateOf(c.date.Date()) != said.Date {
		c.date.Fill(said.Date.Time())
	}
}
