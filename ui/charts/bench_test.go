package charts_test

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/chart"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/uitest"
)

// BenchmarkDrawRadar is what laying out and drawing a radar by software costs.
func BenchmarkDrawRadar(b *testing.B) {
	radar := charts.NewRadar(full())
	w := shown(b, radar, fyne.NewSquareSize(420))
	data := [2]charts.RadarData{full(), broken()}
	i := 0
	for b.Loop() {
		radar.SetData(data[i%2])
		w.Canvas().Capture()
		i++
	}
}

// BenchmarkPoint is what going to another axis costs, painting apart.
func BenchmarkPoint(b *testing.B) {
	radar := charts.NewRadar(full())
	w := shown(b, radar, fyne.NewSquareSize(420))
	w.Canvas().Focus(radar)
	for b.Loop() {
		uitest.Press(w.Canvas(), fyne.KeyRight)
	}
}

// largest are the charts of a business as large as any: fifty fields, twenty-four months.
func largest() (hour chart.PerHour, field chart.Portfolio, month chart.Liquidity) {
	hour, field, month = hours(), fields(), cash(24)
	hour.Rows, field.Fields = nil, nil
	for i := range 50 {
		name := "Geschäftsfeld " + strconv.Itoa(i)
		hour.Rows = append(hour.Rows, chart.PerHourRow{Name: name, Value: float64(i)})
		field.Fields = append(field.Fields, chart.PortfolioField{
			Name: name, Share: math.Pow(2, 3*math.Sin(float64(3*i))), Growth: 0.2 * math.Cos(float64(7*i)), Turnover: float64(1 + i*i),
		})
	}
	return hour, field, month
}

// BenchmarkPlots is what one key costs all charts of a business: laying out anew, and laying out and painting by software.
func BenchmarkPlots(b *testing.B) {
	hour, field, month := largest()
	even, weight, year := charts.NewBreakEven(shop()), charts.NewSensitivity(choice()), charts.NewYears(five())
	hours, portfolio, cash := charts.NewPerHour(hour), charts.NewPortfolio(field), charts.NewLiquidity(month)
	all := map[string]fyne.CanvasObject{
		"break-even": even, "hours": hours, "liquidity": cash, "sensitivity": weight, "portfolio": portfolio, "years": year,
	}
	again := map[string]func(){
		"break-even": func() { even.SetData(shop()) }, "hours": func() { hours.SetData(hour) }, "liquidity": func() { cash.SetData(month) },
		"sensitivity": func() { weight.SetData(choice()) }, "portfolio": func() { portfolio.SetData(field) }, "years": func() { year.SetData(five()) },
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		w := shown(b, all[name], fyne.NewSize(520, 320))
		b.Run("lay/"+name, func(b *testing.B) {
			for b.Loop() {
				again[name]()
			}
		})
		b.Run("paint/"+name, func(b *testing.B) {
			for b.Loop() {
				again[name]()
				w.Canvas().Capture()
			}
		})
	}
}
