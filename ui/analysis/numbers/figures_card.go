package numbers

import (
	"slices"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// tileWidth is the least width of a figure with its sentence, at text size 100 %.
const tileWidth float32 = 236

// figuresCard is all figures of the business, group by group.
type figuresCard struct {
	page   *Page
	opened map[potential.FigureKey]bool
	tiles  map[potential.FigureKey]*tile
	groups []*fyne.Container // title and tiles of a group
	card   *widgets.Card
}

func newFiguresCard(p *Page) *figuresCard {
	c := &figuresCard{page: p, opened: map[potential.FigureKey]bool{}, tiles: map[potential.FigureKey]*tile{}}
	parts := newColumn()
	for _, g := range groups {
		row := newFlow(tileWidth, 4)
		for _, key := range g.keys {
			c.tiles[key] = newTile(key, false, c.ask)
			c.tiles[key].onFocus = p.followTile
			row.Add(c.tiles[key])
		}
		group := newLines(widgets.Strong(t("analysis.numbers.group."+g.key)), row) // keys: analysis.numbers.group.*
		c.groups = append(c.groups, group)
		parts.Add(group)
	}
	c.card = widgets.NewCard(t("analysis.numbers.figures"), parts)
	return c
}

// refresh fills the figures and leaves out those that the analysis does not have.
func (c *figuresCard) refresh() {
	for i, g := range groups {
		list := ofBusiness(c.page.locale, &c.page.figures, g.keys)
		for _, key := range g.keys {
			at := slices.IndexFunc(list, func(s said) bool { return s.key == key })
			c.tiles[key].Hidden = at < 0
			if at >= 0 {
				c.tiles[key].show(list[at], c.opened[key])
			}
		}
		c.groups[i].Hidden = len(list) == 0
	}
}

// ask explains a figure in its tile, or no more.
func (c *figuresCard) ask(key potential.FigureKey) {
	c.opened[key] = !c.opened[key]
	c.refresh()
	c.page.settle()
}

// fieldFiguresCard explains the figures of one field.
type fieldFiguresCard struct {
	page   *Page
	choice *widgets.Choice
	opened map[potential.FigureKey]bool
	tiles  []*tile
	card   *widgets.Card
}

func newFieldFiguresCard(p *Page) *fieldFiguresCard {
	c := &fieldFiguresCard{page: p, opened: map[potential.FigureKey]bool{}}
	c.choice = widgets.NewChoice(nil, func(string) { c.refresh(); p.settle() })
	row := newFlow(tileWidth, 4)
	for _, key := range fieldKeys {
		tile := newTile(key, false, c.ask)
		tile.onFocus = p.followTile
		c.tiles = append(c.tiles, tile)
		row.Add(tile)
	}
	field := widgets.NewField(t("analysis.numbers.one.field"), c.choice, "")
	c.card = widgets.NewCard(t("analysis.numbers.one"), newColumn(widgets.Narrow(field), row))
	return c
}

func (c *fieldFiguresCard) refresh() {
	f := &c.page.figures
	c.card.Hidden = len(f.Fields) == 0
	if c.card.Hidden {
		return
	}
	options := make([]widgets.Option, len(f.Fields))
	for i, field := range f.Fields {
		options[i] = widgets.Option{Key: string(field.ID), Text: named(c.page.locale, field.Field)}
	}
	if !slices.Equal(options, c.choice.Options()) {
		c.choice.SetOptions(options)
	}
	at := slices.IndexFunc(options, func(o widgets.Option) bool { return o.Key == c.choice.Key() })
	if at < 0 {
		at = 0
		c.choice.Fill(options[0].Key)
	}
	for i, figure := range ofField(c.page.locale, f.Fields[at], f.Totals) {
		c.tiles[i].show(figure, c.opened[figure.key])
	}
}

func (c *fieldFiguresCard) ask(key potential.FigureKey) {
	c.opened[key] = !c.opened[key]
	c.refresh()
	c.page.settle()
}
