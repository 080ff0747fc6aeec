package founders

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// residenceCard reminds of a residence title that ends or has ended, and of self-employment that is not simply
// allowed; nil while there is nothing to remind of.
func (o *overview) residenceCard() fyne.CanvasObject {
	sentences := residenceWords(o.founder, o.parts.Today())
	if len(sentences) == 0 {
		return nil
	}
	words := flush(widgets.ColorParagraph(strings.Join(sentences, " "), widgets.ColorWarningText))
	icon := widget.NewIcon(theme.NewColoredResource(theme.WarningIcon(), widgets.ColorWarningText))
	card := widgets.NewCard("", cells([]float32{0, -1}, beside(20, icon, words), o.edit(sectionPerson)))
	card.Ground = widgets.ColorWarningTint
	return card
}

func residenceWords(f app.Founder, today app.Date) []string {
	var out []string
	if days, ok := app.ResidenceEnds(f, today); ok {
		date := dateText(f.ResidenceUntil)
		switch {
		case days > 0:
			out = append(out, translations.T("overview.residence.soon", vars{"n": days, "Date": date}))
		case days == 0:
			out = append(out, translations.T("overview.residence.today"))
		default:
			out = append(out, translations.T("overview.residence.over", vars{"Date": date}))
		}
	}
	if p := f.SelfEmployment; p != "" && p != app.Allowed {
		out = append(out, translations.T("overview.permission."+string(p))) // keys: overview.permission.*
	}
	return out
}
