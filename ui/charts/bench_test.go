package charts_test

import (
	"testing"

	"fyne.io/fyne/v2"

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
