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

func hours() chart.PerHour {
	return chart.PerHour{
		Rows: []chart.PerHourRow{
			{Name: "Änderungen", Value: 30},
			{Name: "Maßanfertigung für Hochzeiten und andere Feste", Value: 40},
			{Name: "Reparatur", Value: 15},
			{Name: "Lieferdienst", Value: -8},
			{Name: "Kurse", Value: charts.Unrated},
		},
		Required: 21.5, Money: number,
		Words: chart.PerHourWords{Value: "Deckungsbeitrag je Stunde", Required: "nötig: 21,50 €", Unknown: "keine Angabe", Below: "€ je Stunde"},
	}
}

var months = []string{"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"}

func cash(n int) chart.Liquidity {
	c := chart.Liquidity{Money: number, Words: chart.LiquidityWords{
		Balance: "Kontostand", Lowest: "tiefster Stand im Februar", Gap: "es fehlen 2.130 €", Above: "€ am Monatsende",
	}}
	for i := range n {
		c.Months = append(c.Months, months[i%12])
		c.Balances = append(c.Balances, []float64{-260, -2130, -1520, 890, 1660, 2410, 1990, 3020, 2800, 3900, 4300, 5110}[i%12]+100*float64(i/12))
	}
	return c
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
		add("Je Stunde", charts.NewPerHour(hours()))
		add("Liquidität", charts.NewLiquidity(cash(24)))
		w := uitest.Window(t, grid)
		w.Resize(grid.MinSize())
		uitest.Shot(t, w, "plots-"+name)
	}
}
