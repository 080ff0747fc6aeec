package report

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app/chart"
)

func euros(v float64) string { return newWording("de").Number(v, 0) + " €" }

func number(v float64) string { return newWording("de").Number(v, 0) }

func breakEven() chart.BreakEven {
	return chart.BreakEven{
		Fixed: 1450, Price: 1, Variable: 0.2, Now: 5200, Quantity: number, Money: euros,
		Words: chart.BreakEvenWords{
			Turnover: "Umsatz", Costs: "Kosten", Fixed: "Fixkosten", Gain: "Gewinn", Loss: "Verlust",
			Point: "Kosten gedeckt ab 1.812,50 €", Now: "Heute: 5.200 €", Above: "€ im Monat", Below: "Umsatz im Monat in €",
		},
	}
}

func perHour() chart.PerHour {
	return chart.PerHour{
		Rows: []chart.PerHourRow{
			{Name: "Änderungen", Value: 30}, {Name: "Maßanfertigung", Value: 40}, {Name: "Reparatur", Value: 15}, {Name: "Lieferdienst", Value: -8},
		},
		Required: 21.5, Money: euros, Words: chart.PerHourWords{Required: "nötig: 21,50 € je Stunde", Below: "Deckungsbeitrag je Stunde"},
	}
}

func liquidity() chart.Liquidity {
	return chart.Liquidity{
		Months: []string{"Jan", "Feb", "Mär", "Apr", "Mai", "Jun"}, Balances: []float64{-60, -1300, 520, 1890, 3660, 5110}, Money: euros,
		Words: chart.LiquidityWords{Lowest: "Februar: –1.300 €", Gap: "es fehlen 1.300 €", Above: "am Monatsende"},
	}
}

func sensitivity() chart.Sensitivity {
	percent := func(share float64) string { return number(100*share) + " %" }
	return chart.Sensitivity{
		Options: []chart.SensitivityOption{
			{Name: "Ausweiten", Without: 3.4, Only: 5},
			{Name: "Verlagern", Without: 4.2, Only: 3},
			{Name: "Spezialisieren auf Feste", Without: 3.9, Only: 4.2},
			{Name: "Bleiben", Without: 2, Only: 3.1},
		},
		Now: 0.25, Percent: percent, Number: number, Words: chart.SensitivityWords{Now: "heute 25 %", Above: "Nutzwert"},
	}
}

func portfolio() chart.Portfolio {
	return chart.Portfolio{
		Fields: []chart.PortfolioField{
			{Name: "Änderungen", Share: 1.5, Growth: 1, Turnover: 3120},
			{Name: "Maßanfertigung", Share: 0.5, Growth: 12, Turnover: 1120},
			{Name: "Reparatur", Share: 0.4, Growth: -5, Turnover: 960},
			{Name: "Lieferdienst", Share: 8, Growth: 20, Turnover: 1800},
		},
		ShareAt: 1, GrowthAt: 3, Growth: func(v float64) string { return number(v) + " %" }, Money: euros,
		Ratio: func(v float64) string { return newWording("de").Number(v, 1) },
		Words: chart.PortfolioWords{
			Share: "relativer Marktanteil", Growth: "Wachstum", Star: "Stars", Question: "Fragezeichen", Cow: "Milchkühe", Dog: "Arme Hunde",
		},
	}
}

func years() chart.Years {
	return chart.Years{
		Rows: []chart.Year{
			{Name: "2023", Turnover: 38000, Staff: 1}, {Name: "2024", Turnover: 52000, Staff: 1.5}, {Name: "2025", Turnover: 62400, Staff: 2},
		},
		Money: euros, Count: func(v float64) string { return newWording("de").Number(v, 1) },
		Words: chart.YearsWords{Turnover: "Umsatz", Staff: "Beschäftigte"},
	}
}

// chartsDocument has every chart of the potential analysis.
func chartsDocument(t testing.TB, lang string) *Document {
	t.Helper()
	blocks := []Block{
		Heading(2, "Gewinnschwelle"),
		Chart{Of: breakEven(), Height: 210, Alt: "Ab 1.812,50 € Umsatz sind die Kosten gedeckt."},
		Heading(2, "Je Stunde"),
		Chart{Of: perHour(), Height: 140, Alt: "Die Reparatur bringt 15 € je Stunde."},
		Heading(2, "Liquidität"),
		Chart{Of: liquidity(), Height: 180, Alt: "Im Februar fehlen 1.300 €."},
		Heading(2, "Gewichte"),
		Chart{Of: sensitivity(), Height: 200, Alt: "Ab 38 % ist Ausweiten am besten."},
		Heading(2, "Portfolio"),
		Chart{Of: portfolio(), Height: 260, Alt: "Der Lieferdienst wächst am meisten."},
		Heading(2, "Jahre"),
		Chart{Of: years(), Height: 190, Alt: "Der Umsatz wächst auf 62.400 €."},
	}
	if lang == "ar" {
		c := liquidity()
		c.Months = []string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"}
		c.Words = chart.LiquidityWords{Lowest: "أدنى رصيد في فبراير", Gap: "ينقص 1.300 يورو", Above: "الرصيد في نهاية الشهر"}
		blocks = append(blocks, Heading(2, "السيولة"), Chart{Of: c, Height: 180, Alt: "في فبراير ينقص 1.300 يورو."})
	}
	d, err := Layout(Meta{Title: "Bilder", Lang: lang, Created: time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC)}, blocks...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestChartsAreDrawnWithTheirWords writes a picture of each page when the variable SHOTS names a folder.
func TestChartsAreDrawnWithTheirWords(t *testing.T) {
	for _, lang := range []string{"de", "ar"} {
		d := chartsDocument(t, lang)
		inside(t, d)
		text := flat(wordsOf(d))
		for _, word := range []string{"Umsatz", "Verlust", "Kosten gedeckt ab 1.812,50 €", "6.000", "Lieferdienst", "nötig: 21,50 €", "es fehlen 1.300 €", "heute 25 %", "38 %", "Milchkühe", "Beschäftigte", "62.400 €"} {
			if !strings.Contains(text, flat(word)) {
				t.Errorf("%s: %q is not written", lang, word)
			}
		}
		for i := range d.Pages() {
			shoot(t, d, i, "charts-"+lang+"-"+string(rune('1'+i)))
		}
		if pdf := mustPDF(t, d); len(pdf) > 60_000 {
			t.Errorf("%s: %d bytes", lang, len(pdf))
		}
	}
}

func shoot(t testing.TB, d *Document, page int, name string) {
	t.Helper()
	folder := os.Getenv("SHOTS")
	if folder == "" {
		return
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, d.Image(page, 110)); err != nil {
		t.Fatal(err)
	}
}

func TestAChartIsAFigureWithWords(t *testing.T) {
	b := Chart{Of: breakEven(), Height: 200, Alt: "Ab 1.812,50 €"}.Fit(400)
	f, ok := b.(*funcBox)
	if !ok || f.tag.role != RoleFigure || f.tag.alt != "Ab 1.812,50 €" || f.Height() != 200 {
		t.Errorf("%+v", b)
	}
}

func BenchmarkChart(b *testing.B) {
	for b.Loop() {
		chartsDocument(b, "de").Image(0, 20)
	}
}
