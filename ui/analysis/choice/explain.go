package choice

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

const explainWidth float32 = 560

// explain shows how a figure comes about, with her numbers.
func explain(c fyne.Canvas, e potential.Explanation) {
	words := e.In(translations.Current())
	formula := widgets.NewLines(words.Formula)
	sentence := widgets.NewLines(words.Sentence)
	sentence.Bold = true
	body := widgets.Column(widgets.NewLines(words.Help), formula, sentence)
	(&widgets.Dialog{Title: words.Name, Body: body, Width: explainWidth}).Show(c)
}
