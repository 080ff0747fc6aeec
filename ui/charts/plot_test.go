package charts_test

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/chart"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestThePointerAsksAPlot(t *testing.T) {
	plot := charts.NewBreakEven(shop())
	shown(t, plot, fyne.NewSize(540, 320))
	if title, _ := plot.Tip(); title != "" {
		t.Errorf("before it is asked it says %q", title)
	}
	pointAt(plot, 160, 200)
	title, lines := plot.Tip()
	if title != "Kosten gedeckt ab 1.812,50 €" || !slices.Equal(lines, []string{"Umsatz: 1.813", "Kosten: 1.813", "Gewinn: 0"}) {
		t.Errorf("at the point it says %q %q", title, lines)
	}
	never := shop()
	never.Variable = 1.5
	plot.SetData(never)
	if title, lines = plot.Tip(); title == "Kosten gedeckt ab 1.812,50 €" || len(lines) != 3 {
		t.Errorf("with other values it says %q %q", title, lines)
	}
	plot.MouseOut()
	if title, _ = plot.Tip(); title != "" {
		t.Errorf("beside it says %q", title)
	}
}

func TestKeysGoFromValueToValue(t *testing.T) {
	plot := charts.NewBreakEven(shop())
	w := shown(t, plot, fyne.NewSize(540, 320))
	var heard []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	w.Canvas().Focus(plot)
	for _, step := range []struct {
		key   fyne.KeyName
		title string
	}{
		{"", "0"},
		{fyne.KeyRight, "1.000"},
		{fyne.KeyDown, "Kosten gedeckt ab 1.812,50 €"},
		{fyne.KeyLeft, "1.000"},
		{fyne.KeyUp, "0"},
		{fyne.KeyUp, "6.000"},
		{fyne.KeyEscape, ""},
		{fyne.KeyEscape, ""},
		{fyne.KeyReturn, ""},
	} {
		if step.key != "" {
			uitest.Press(w.Canvas(), step.key)
		}
		if title, _ := plot.Tip(); title != step.title {
			t.Fatalf("after %q it says %q", step.key, title)
		}
	}
	if !slices.Equal(heard, []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn}) {
		t.Errorf("the window hears %v", heard)
	}
	w.Canvas().Unfocus()
	if title, _ := plot.Tip(); title != "" {
		t.Errorf("without the keyboard it says %q", title)
	}
}

// inkOf is the colour of a text.
func inkOf(t *testing.T, w fyne.Window, text string) color.Color {
	t.Helper()
	for _, o := range uitest.All[*canvas.Text](w.Content()) {
		if o.Text == text {
			return o.Color
		}
	}
	t.Fatalf("%q is not written in %q", text, uitest.Texts(w.Content()))
	return nil
}

func TestPlotsFollowTheLook(t *testing.T) {
	uitest.Theme(t, widgets.Theme{})
	plot := charts.NewBreakEven(shop())
	w := shown(t, plot, fyne.NewSize(540, 320))
	light := inkOf(t, w, "Umsatz")
	uitest.Theme(t, widgets.Theme{Look: widgets.LookDark})
	plot.Refresh()
	if dark := inkOf(t, w, "Umsatz"); dark == light || dark != widgets.Color(theme.ColorNameForeground) {
		t.Errorf("light it is %v, dark %v", light, dark)
	}
	for _, o := range uitest.Objects(w.Content()) {
		switch o.(type) {
		case *canvas.Image, *canvas.Raster:
			t.Errorf("%T is a bitmap", o)
		}
	}
}

// TestEveryPlotSaysItsValues goes through all values of every chart by the keyboard.
func TestEveryPlotSaysItsValues(t *testing.T) {
	for name, c := range map[string]struct {
		plot interface {
			fyne.Focusable
			fyne.CanvasObject
			Tip() (string, []string)
		}
		values int
		first  string
	}{
		"hours": {charts.NewPerHour(hours()), 5, "Deckungsbeitrag je Stunde: 30"}, "liquidity": {charts.NewLiquidity(cash(6)), 6, "Kontostand: -260"},
		"sensitivity": {charts.NewSensitivity(choice()), 22, "Verlagern: 4,20"}, "portfolio": {charts.NewPortfolio(fields()), 5, "Milchkuh"},
		"years": {charts.NewYears(five()), 4, "Umsatz in €: 31.000"},
	} {
		w := shown(t, c.plot, c.plot.MinSize())
		w.Canvas().Focus(c.plot)
		if _, lines := c.plot.Tip(); len(lines) == 0 || lines[0] != c.first {
			t.Errorf("%s: the first says %q", name, lines)
		}
		seen := map[string]bool{}
		for range 2 * c.values {
			title, _ := c.plot.Tip()
			seen[title] = true
			uitest.Press(w.Canvas(), fyne.KeyRight)
		}
		if len(seen) != c.values || seen[""] {
			t.Errorf("%s: %d values say %v", name, c.values, seen)
		}
	}
}

func TestPlotsOfNothingSayNothing(t *testing.T) {
	plot := charts.NewLiquidity(chart.Liquidity{})
	w := shown(t, plot, fyne.NewSize(400, 300))
	w.Canvas().Focus(plot)
	uitest.Press(w.Canvas(), fyne.KeyRight)
	pointAt(plot, 200, 100)
	if title, lines := plot.Tip(); title != "" || len(lines) > 0 {
		t.Errorf("it says %q %q", title, lines)
	}
	plot.SetData(cash(12))
	pointAt(plot, 380, 100)
	if title, _ := plot.Tip(); title != "Dez" {
		t.Errorf("at the right edge it says %q", title)
	}
	plot.SetData(chart.Liquidity{})
	if title, _ := plot.Tip(); title != "" {
		t.Errorf("without values it says %q", title)
	}
}
