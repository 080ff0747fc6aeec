package choice

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
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
func (c *verdictCard) show(v potential.Verdict, o *potential.OptionsFigures) {
	words := v.In(translations.Current())
	if words.Title == "" {
		words.Title = t(nextStep(v, o))
	}
	c.title.Say(words.Title, theme.ColorNameForeground)
	c.turn.Hidden, c.note.Hidden = words.Turn == "", words.Note == ""
	c.turn.Say(words.Turn, theme.ColorNameForeground)
	c.note.Say(words.Note, widgets.ColorWarningText)
}

// nextStep is the key of the sentence that says what is needed before anything can win.
func nextStep(v potential.Verdict, o *potential.OptionsFigures) string {
	switch {
	case len(o.Alternatives) == 0:
		return "analysis.options.verdict.no-options"
	case len(o.Criteria) == 0:
		return "analysis.options.verdict.no-criteria"
	case len(v.Waiting) == 0:
		return "analysis.options.verdict.all-out"
	}
	return "analysis.options.verdict.no-points"
}
