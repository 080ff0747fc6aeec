package numbers

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// strip is the figures that stay in sight while the numbers are typed, and below them how the chosen one comes
// about.
type strip struct {
	page    *Page
	tiles   []*tile
	chosen  potential.FigureKey // "" for none
	words   *explanation
	content *fyne.Container
}

func newStrip(p *Page) *strip {
	s := &strip{page: p, words: newExplanation()}
	row := newFlow(122, len(stripKeys))
	for _, key := range stripKeys {
		tile := newTile(key, true, s.ask)
		s.tiles = append(s.tiles, tile)
		row.Add(tile)
	}
	s.words.card.Hide()
	s.content = newColumn(row, s.words.card)
	return s
}

// refresh fills the figures.
func (s *strip) refresh() {
	for i, figure := range ofBusiness(s.page.locale, &s.page.figures, stripKeys) {
		s.tiles[i].show(figure, figure.key == s.chosen)
		if figure.key == s.chosen {
			s.words.show(figure)
		}
	}
	s.words.card.Hidden = s.chosen == ""
}

// ask explains a figure, or no more when it is explained already.
func (s *strip) ask(key potential.FigureKey) {
	if s.chosen == key {
		key = ""
	}
	s.chosen = key
	s.refresh()
	s.page.settle()
}

// explanation says how a figure comes about over the whole width.
type explanation struct {
	title   *widgets.Text
	formula *widgets.Lines
	help    *widgets.Lines
	card    *widgets.Card
}

func newExplanation() *explanation {
	e := &explanation{title: widgets.Strong(""), formula: widgets.NewLines(""), help: widgets.CaptionLines("")}
	e.card = widgets.NewCard("", newLines(e.title, e.formula, e.help))
	return e
}

func (e *explanation) show(s said) {
	e.title.SetText(t("analysis.numbers.explained.title", vars{"Name": s.Name}))
	e.formula.Say(s.Formula, e.formula.ColorName)
	e.help.Say(s.Help, e.help.ColorName)
}
