package charts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app/chart"
	"wurzelwerk/translations"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func number(v float64) string { return translations.Current().Number(v, 0) }

func shop() chart.BreakEven {
	return chart.BreakEven{
		Fixed: 1450, Price: 1, Variable: 0.2, Now: 5200, Quantity: number, Money: number,
		Words: chart.BreakEvenWords{
			Turnover: "Umsatz", Costs: "Kosten", Fixed: "Fixkosten", Gain: "Gewinn", Loss: "Verlust",
			Point: "Kosten gedeckt ab 1.812,50 €", Now: "Heute: 5.200 €", Above: "€ im Monat", Below: "Umsatz im Monat in €",
		},
	}
}

// TestPlotPictures shows the charts of the potential analysis in every look.
func TestPlotPictures(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		uitest.Theme(t, look)
		grow := max(look.Scale, 1)
		size := fyne.NewSize(520*grow, 300*grow)
		grid := container.NewGridWithColumns(2)
		add := func(title string, o fyne.CanvasObject) {
			grid.Add(widgets.NewCard(title, container.NewGridWrap(size, o)))
		}
		never := shop()
		never.Variable = 1.1
		add("Gewinnschwelle", charts.NewBreakEven(shop()))
		add("Gewinnschwelle nicht erreichbar", charts.NewBreakEven(never))
		w := uitest.Window(t, grid)
		w.Resize(grid.MinSize())
		uitest.Shot(t, w, "plots-"+name)
	}
}
