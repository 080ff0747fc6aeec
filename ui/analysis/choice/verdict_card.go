package choice

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// verdictCard says above the page what the options come to; it does not scroll away.
type verdictCard struct {
	title, turn, note *widgets.Lines
	content           fyne.CanvasObject
}

func newVerdictCard() *verdictCard {
	v := &verdictCard{title: widgets.NewLines(""), turn: widgets.NewLines(""), note: widgets.CaptionLines("")}
	v.title.SizeName, v.title.Bold = theme.SizeNameSubHeadingText, true
	v.note.ColorName = widgets.ColorWarningText
	card := widgets.NewCard("", stacked(4, v.title, v.turn, v.note))
	card.Ground = widgets.ColorTint
	v.content = padded(card)
	return v
}

// show says the verdict.
func (c *verdictCard) show(v verdict, o *potential.OptionsFigures) {
	words := v.words(o)
	c.title.Say(words.title, theme.ColorNameForeground)
	c.turn.Hidden, c.note.Hidden = words.turn == "", words.note == ""
	c.turn.Say(words.turn, theme.ColorNameForeground)
	c.note.Say(words.note, widgets.ColorWarningText)
}
