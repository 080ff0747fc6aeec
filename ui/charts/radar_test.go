package charts_test

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// shown puts a drawing into a window of its own.
func shown(t testing.TB, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	w := uitest.Window(t, o)
	w.Resize(size)
	return w
}

func pointAt(o desktop.Hoverable, x, y float32) {
	o.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
}

func TestThePointerAsksForValues(t *testing.T) {
	radar := charts.NewRadar(broken())
	var heard []int
	radar.OnAxis = func(axis int) { heard = append(heard, axis) }
	shown(t, radar, fyne.NewSquareSize(400))
	pointAt(radar, 200, 150)
	title, lines := radar.Tip()
	if title != names[0] || !slices.Equal(lines, []string{"Eingang: 3", "Ausgang: 5"}) {
		t.Errorf("the upper axis says %q %q", title, lines)
	}
	pointAt(radar, 203, 150)
	pointAt(radar, 224, 145)
	if title, lines = radar.Tip(); title != names[1] || !slices.Equal(lines, []string{"Eingang: 5", "Ausgang: nicht erhoben"}) {
		t.Errorf("the next axis says %q %q", title, lines)
	}
	pointAt(radar, 2, 2)
	if title, _ = radar.Tip(); title != "" || radar.Axis() != charts.NoAxis {
		t.Errorf("beside the radar it says %q", title)
	}
	radar.MouseOut()
	if !slices.Equal(heard, []int{0, 1, charts.NoAxis}) {
		t.Errorf("heard was %v", heard)
	}
}

func TestLabelsAreAskedToo(t *testing.T) {
	radar := charts.NewRadar(full())
	w := shown(t, radar, fyne.NewSize(500, 400))
	found := 0
	for _, o := range uitest.All[*canvas.Text](w.Content()) {
		i := slices.Index(shorts, o.Text)
		if i < 0 {
			continue
		}
		found++
		pointAt(radar, o.Position().X+o.Size().Width/2, o.Position().Y+o.Size().Height/2)
		if radar.Axis() != i {
			t.Errorf("under %q lies axis %d", o.Text, radar.Axis())
		}
		radar.MouseOut()
	}
	if found != len(shorts) {
		t.Errorf("%d of %d labels are written", found, len(shorts))
	}
}

func TestKeysGoFromAxisToAxis(t *testing.T) {
	radar := charts.NewRadar(full())
	w := shown(t, radar, fyne.NewSquareSize(400))
	w.Canvas().Focus(radar)
	for _, step := range []struct {
		key  fyne.KeyName
		axis int
	}{
		{"", 0},
		{fyne.KeyRight, 1},
		{fyne.KeyDown, 2},
		{fyne.KeyLeft, 1},
		{fyne.KeyUp, 0},
		{fyne.KeyUp, 14},
		{fyne.KeyRight, 0},
		{fyne.KeyEscape, charts.NoAxis},
		{fyne.KeyRight, 1},
		{fyne.KeyF1, 1},
	} {
		if step.key != "" {
			uitest.Press(w.Canvas(), step.key)
		}
		if radar.Axis() != step.axis {
			t.Fatalf("after %q axis %d says its values", step.key, radar.Axis())
		}
	}
	w.Canvas().Unfocus()
	if title, _ := radar.Tip(); title != "" {
		t.Errorf("without the keyboard it says %q", title)
	}
}

// TestKeysThatARadarDoesNotUseGoOn lets Esc close what is around a radar once no axis is marked.
func TestKeysThatARadarDoesNotUseGoOn(t *testing.T) {
	radar := charts.NewRadar(full())
	w := shown(t, radar, fyne.NewSquareSize(400))
	var heard []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	w.Canvas().Focus(radar)
	uitest.Press(w.Canvas(), fyne.KeyEscape)
	uitest.Press(w.Canvas(), fyne.KeyEscape)
	uitest.Press(w.Canvas(), fyne.KeyReturn)
	if !slices.Equal(heard, []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn}) {
		t.Errorf("the window hears %v", heard)
	}
}

func TestASmallRadarIsAPicture(t *testing.T) {
	small := charts.NewSmallRadar(full())
	w := shown(t, small, fyne.NewSquareSize(180))
	if _, focusable := any(small).(fyne.Focusable); focusable {
		t.Error("the keyboard stops at a picture")
	}
	if texts := uitest.Texts(w.Content()); len(texts) > 0 {
		t.Errorf("it writes %q", texts)
	}
	if size := small.MinSize(); size != fyne.NewSquareSize(180) {
		t.Errorf("it needs %v", size)
	}
	pointAt(small, 90, 40)
	if title, lines := small.Tip(); title != names[0] || len(lines) != 2 {
		t.Errorf("it says %q %q", title, lines)
	}
	tapped := 0
	small.Tapped(&fyne.PointEvent{})
	small.OnTapped = func() { tapped++ }
	if small.Tapped(&fyne.PointEvent{}); tapped != 1 || small.Cursor() != desktop.PointerCursor {
		t.Error("a click does nothing")
	}
}

// circles counts the marks of the series: rings are hollow, dots are not.
func circles(root fyne.CanvasObject) (rings, dots int) {
	for _, c := range uitest.All[*canvas.Circle](root) {
		if c.StrokeWidth > 0 {
			rings++
		} else {
			dots++
		}
	}
	return rings, dots
}

func TestOnlyWhatIsRatedIsMarked(t *testing.T) {
	for name, c := range map[string]struct {
		data        charts.RadarData
		rings, dots int
		filled      int
	}{
		"full": {full(), 15, 15, 1}, "broken": {broken(), 11, 13, 0}, "alone": {alone(), 0, 15, 1},
		"nothing": {charts.RadarData{}, 0, 0, 0},
	} {
		w := shown(t, charts.NewRadar(c.data), fyne.NewSquareSize(400))
		if rings, dots := circles(w.Content()); rings != c.rings || dots != c.dots {
			t.Errorf("%s: %d rings and %d dots", name, rings, dots)
		}
		if filled := uitest.All[*canvas.ArbitraryPolygon](w.Content()); len(filled) != c.filled {
			t.Errorf("%s: %d grounds are filled", name, len(filled))
		}
	}
}

func TestManyAxesAreDrawnWithoutAGround(t *testing.T) {
	data := charts.RadarData{Max: 8, Step: 2, Series: []charts.Series{{Name: "Eingang"}}}
	for range 20 {
		data.Axes = append(data.Axes, "Achse")
		data.Series[0].Values = append(data.Series[0].Values, 5)
	}
	w := shown(t, charts.NewRadar(data), fyne.NewSquareSize(400))
	if n := len(uitest.All[*canvas.ArbitraryPolygon](w.Content())); n != 0 {
		t.Errorf("%d polygons of twenty corners", n)
	}
	if _, dots := circles(w.Content()); dots != 20 {
		t.Errorf("%d marks", dots)
	}
}

func TestOtherValuesAreDrawnAnew(t *testing.T) {
	radar := charts.NewRadar(broken())
	w := shown(t, radar, fyne.NewSquareSize(400))
	radar.SetData(full())
	if rings, dots := circles(w.Content()); rings != 15 || dots != 15 {
		t.Errorf("%d rings and %d dots", rings, dots)
	}
	radar.Mark(14)
	if title, _ := radar.Tip(); title != "" || radar.Axis() != 14 {
		t.Errorf("a mark from outside says %q", title)
	}
	data := full()
	data.Axes = data.Axes[:5]
	if radar.SetData(data); radar.Axis() != charts.NoAxis {
		t.Errorf("axis %d of five is marked", radar.Axis())
	}
}

func TestDrawingsAreVectorsInTheColoursOfTheLook(t *testing.T) {
	uitest.Theme(t, widgets.Theme{})
	radar := charts.NewRadar(full())
	w := shown(t, radar, fyne.NewSquareSize(400))
	ink := func() color.Color {
		for _, o := range uitest.All[*canvas.Text](w.Content()) {
			if o.Text == shorts[3] {
				return o.Color
			}
		}
		t.Fatal("no label")
		return nil
	}
	if ink() != widgets.Color(theme.ColorNameForeground) {
		t.Error("the light label has another colour")
	}
	uitest.Theme(t, widgets.Theme{Look: widgets.LookDark})
	radar.Refresh()
	if ink() != widgets.Color(theme.ColorNameForeground) {
		t.Error("the dark label has another colour")
	}
	for _, o := range uitest.Objects(w.Content()) {
		switch o.(type) {
		case *canvas.Image, *canvas.Raster:
			t.Errorf("%T is a bitmap", o)
		}
	}
}
