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

func percent(share float64) string { return number(100*share) + " %" }

func choice() chart.Sensitivity {
	return chart.Sensitivity{
		Options: []chart.SensitivityOption{
			{Name: "Ausweiten", Without: 3.4, Only: 5},
			{Name: "Verlagern", Without: 4.2, Only: 3},
			{Name: "Spezialisieren auf Feste", Without: 3.9, Only: 4.2},
			{Name: "Bleiben", Without: 2, Only: 3.1},
		},
		Now: 0.25, Percent: percent, Number: func(v float64) string { return translations.Current().Number(v, 2) },
		Switch: func(share float64, _, after string) string { return "ab " + percent(share) + ": " + after },
		Words:  chart.SensitivityWords{Now: "heute 25 %", Above: "Nutzwert", Below: "Gewicht von „Einkommen“"},
	}
}

func fields() chart.Portfolio {
	return chart.Portfolio{
		Fields: []chart.PortfolioField{
			{Name: "Änderungen", Share: 1.5, Growth: 0.01, Turnover: 3120, Kind: "Milchkuh"},
			{Name: "Maßanfertigung", Share: 0.5, Growth: 0.12, Turnover: 1120, Kind: "Fragezeichen"},
			{Name: "Reparatur", Share: 0.4, Growth: -0.05, Turnover: 960, Kind: "Armer Hund"},
			{Name: "Kurse für Anfängerinnen", Share: 0.45, Growth: -0.04, Turnover: 240, Kind: "Armer Hund"},
			{Name: "Lieferdienst", Share: 8, Growth: 0.2, Turnover: 1800, Kind: "Star"},
		},
		ShareAt: 1, GrowthAt: 0.03, Growth: percent, Money: number,
		Ratio: func(v float64) string { return translations.Current().Number(v, 2) },
		Words: chart.PortfolioWords{
			Share: "Marktanteil, gemessen an der stärksten Konkurrentin", Growth: "Wachstum im Jahr", Turnover: "Umsatz im Monat",
			Star: "Stars", Question: "Fragezeichen", Cow: "Milchkühe", Dog: "Arme Hunde",
		},
	}
}

func five() chart.Years {
	return chart.Years{
		Rows: []chart.Year{
			{Name: "2021", Turnover: 31000, Staff: charts.Unrated},
			{Name: "2022", Turnover: 38000, Staff: 1},
			{Name: "2023", Turnover: charts.Unrated, Staff: charts.Unrated},
			{Name: "2024", Turnover: 52000, Staff: 1.5},
			{Name: "2025", Turnover: 62400, Staff: 2},
		},
		Money: number, Count: func(v float64) string { return translations.Current().Number(v, 1) },
		Words: chart.YearsWords{Turnover: "Umsatz in €", Staff: "Beschäftigte"},
	}
}

// TestPlotPictures shows the charts of the potential analysis in every look.
func TestPlotPictures(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		uitest.Theme(t, look)
		grow := max(look.Scale, 1)
		size := fyne.NewSize(520*grow, 320*grow)
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
		add("Wenn ein Gewicht sich ändert", charts.NewSensitivity(choice()))
		add("Portfolio", charts.NewPortfolio(fields()))
		add("Jahre", charts.NewYears(five()))
		w := uitest.Window(t, grid)
		w.Resize(grid.MinSize())
		uitest.Shot(t, w, "plots-"+name)
	}
}

// TestAskedPlotPictures shows what the keyboard brings up.
func TestAskedPlotPictures(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}} {
		uitest.Theme(t, look)
		weights, portfolio := charts.NewSensitivity(choice()), charts.NewPortfolio(fields())
		for kind, plot := range map[string]interface {
			fyne.Focusable
			fyne.CanvasObject
		}{"weights": weights, "portfolio": portfolio} {
			w := shown(t, plot, fyne.NewSize(520, 340))
			w.Canvas().Focus(plot)
			for range 4 {
				uitest.Press(w.Canvas(), fyne.KeyRight)
			}
			uitest.Shot(t, w, "plots-asked-"+kind+"-"+name)
		}
		if title, lines := weights.Tip(); title != "ab 20 %: Spezialisieren auf Feste" || len(lines) != 4 {
			t.Errorf("%s: the bubble says %q %q", name, title, lines)
		}
	}
}

// TestLargePlotPictures shows fifty fields, and charts in little room.
func TestLargePlotPictures(t *testing.T) {
	uitest.Theme(t, widgets.Theme{})
	hour, field, month := largest()
	for name, c := range map[string]struct {
		plot fyne.CanvasObject
		size fyne.Size
	}{
		"hours-50": {charts.NewPerHour(hour), fyne.NewSize(520, 900)}, "portfolio-50": {charts.NewPortfolio(field), fyne.NewSize(600, 480)},
		"months-narrow": {charts.NewLiquidity(month), fyne.NewSize(280, 200)}, "weights-narrow": {charts.NewSensitivity(choice()), fyne.NewSize(300, 200)},
	} {
		w := uitest.Window(t, container.NewWithoutLayout(c.plot))
		w.Resize(c.size)
		c.plot.Resize(c.size)
		uitest.Shot(t, w, "plots-"+name)
	}
}
