package charts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

var names = []string{
	"Chancen erkennen", "Kreativität", "Zukunftsbild", "Ideen bewerten", "Ethisches und nachhaltiges Denken",
	"Selbstwahrnehmung und Selbstwirksamkeit", "Motivation und Durchhaltevermögen", "Ressourcen mobilisieren",
	"Finanzielle und wirtschaftliche Grundkenntnisse", "Andere mobilisieren", "Die Initiative ergreifen",
	"Planung und Organisation", "Umgang mit Unsicherheit, Unklarheit und Risiko", "Mit anderen zusammenarbeiten",
	"Aus Erfahrung lernen",
}

var shorts = []string{
	"Chancen", "Kreativität", "Zukunftsbild", "Bewerten", "Ethik", "Selbstbild", "Ausdauer", "Ressourcen", "Finanzen",
	"Begeistern", "Initiative", "Planung", "Unsicherheit", "Miteinander", "Lernen",
}

// full is two series of which everything is rated.
func full() charts.RadarData {
	return charts.RadarData{
		Axes: names, Labels: shorts, Areas: []int{5, 5, 5}, Max: 8, Step: 2,
		Series: []charts.Series{
			{Name: "Eingang", Values: []float64{3, 5, 2, 2, 4, 3, 6, 2, 2, 3, 4, 2, 3, 4, 4}},
			{Name: "Ausgang", Values: []float64{5, 5, 4, 4, 4, 5, 6, 4, 4, 4, 5, 4, 4, 5, 3}},
		},
	}
}

// broken is two series with gaps; the first is too short as well.
func broken() charts.RadarData {
	d := full()
	d.Series = []charts.Series{
		{Name: "Eingang", Values: []float64{3, 5, charts.Unrated, 2, 4, 3, 6, 2, charts.Unrated, charts.Unrated, 4, 2, 3, 4}},
		{Name: "Ausgang", Values: []float64{5, charts.Unrated, 4, charts.Unrated, 4, 5, 6, 4, 4, 4, 5, 4, 4, 5, 3}},
	}
	return d
}

// alone is one series.
func alone() charts.RadarData {
	d := full()
	d.Series = d.Series[:1]
	return d
}

// TestPictures shows all drawings in every look, in about the room a tab has.
func TestPictures(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		uitest.Theme(t, look)
		radar := charts.NewRadar(full())
		bars := widgets.Column(
			charts.NewBar(3, 5, 8), charts.NewBar(5, 5, 8), charts.NewBar(4, 3, 8), charts.NewBar(charts.Unrated, 3, 8),
			charts.NewBar(8, charts.Unrated, 8), charts.NewBar(1, 8, 8),
		)
		right := widgets.Column(
			charts.NewLegend("Eingang · 03.03.2025", "Ausgang"), widgets.Row(charts.NewAreaMark(0), charts.NewAreaMark(1), charts.NewAreaMark(2)),
			widgets.Row(charts.NewSmallRadar(broken()), charts.NewSmallRadar(alone())), bars,
		)
		w := uitest.Window(t, widgets.NewCard("", container.NewHBox(container.NewGridWrap(fyne.NewSize(440, 440), radar), right)))
		w.Resize(fyne.NewSize(850, 560))
		w.Canvas().Focus(radar)
		for range 5 {
			uitest.Press(w.Canvas(), fyne.KeyRight)
		}
		if title, _ := radar.Tip(); title != names[5] {
			t.Errorf("%s: the bubble says %q", name, title)
		}
		uitest.Shot(t, w, "charts-"+name)
	}
}
