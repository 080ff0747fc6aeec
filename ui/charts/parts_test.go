package charts

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"wurzelwerk/app/chart"
	"wurzelwerk/ui/widgets"
)

func init() { test.NewApp().Settings().SetTheme(widgets.Theme{}) }

var places = rapid.Custom(func(t *rapid.T) chart.Point {
	return chart.Point{X: rapid.Float64Range(0, 400).Draw(t, "x"), Y: rapid.Float64Range(0, 400).Draw(t, "y")}
})

// TestStrokesAndGapsFollowThePath holds dashes to their share of the way and every stroke to the path.
func TestStrokesAndGapsFollowThePath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := rapid.SliceOfN(places, 2, 8).Draw(t, "points")
		closed := rapid.Bool().Draw(t, "closed")
		style := chart.StyleOf(rapid.IntRange(0, 3).Draw(t, "series"), 11)
		way := points
		if closed {
			way = append(way[:len(way):len(way)], way[0])
		}
		whole := 0.0
		for i := 1; i < len(way); i++ {
			whole += far(way[i-1], way[i])
		}
		drawn := 0.0
		for _, o := range dashed(points, closed, ink(0), style) {
			l := o.(*canvas.Line)
			drawn += far(point(l.Position1), point(l.Position2))
			if middle := between(point(l.Position1), point(l.Position2), 0.5); !along(way, middle) {
				t.Fatalf("a stroke at %v leaves the path %v", middle, way)
			}
		}
		share, period := 1.0, 0.0
		if len(style.Dash) > 0 {
			on := 0.0
			for i, d := range style.Dash {
				period += d
				if i%2 == 0 {
					on += d
				}
			}
			share = on / period
		}
		if closed && len(points) == 2 && len(style.Dash) == 0 {
			whole /= 2 // there and back is one line
		}
		if math.Abs(drawn-share*whole) > period+0.01*whole+0.1 {
			t.Errorf("%.1f of %.1f are drawn, %.2f are due", drawn, whole, share)
		}
	})
}

func along(way []chart.Point, p chart.Point) bool {
	for i := 1; i < len(way); i++ {
		if a, b := way[i-1], way[i]; far(a, p)+far(p, b)-far(a, b) < 0.05 {
			return true
		}
	}
	return false
}

func TestArcsGoAround(t *testing.T) {
	for _, mirror := range []bool{false, true} {
		shape := chart.Radar(chart.RadarInput{
			Size: chart.Size{W: 400, H: 400}, Axes: 15, Em: 11, Max: 8, Step: 2, Areas: []int{5, 5, 5}, Mirror: mirror,
		})
		sum := 0.0
		for i, area := range shape.Areas {
			objects := arcs(shape.Center, area)
			a := objects[0].(*canvas.Arc)
			span := float64(a.EndAngle - a.StartAngle)
			sum += math.Abs(span)
			if mirror == (span > 0) || math.Abs(span) < 105 || math.Abs(span) > 120 {
				t.Errorf("area %d, mirrored %t: from %.0f to %.0f", i, mirror, a.StartAngle, a.EndAngle)
			}
			if want := []int{1, 2, 15}[i]; len(objects) != want {
				t.Errorf("area %d has %d pieces", i, len(objects))
			}
		}
		if sum < 330 || sum > 358 {
			t.Errorf("the arcs are %.0f degrees", sum)
		}
	}
	if arcs(chart.Point{}, chart.RadarArea{}) != nil {
		t.Error("an area without bands is drawn")
	}
}

func TestLinesKeepTheirWidthAndTheirWords(t *testing.T) {
	words := rapid.SliceOfN(rapid.StringMatching(`[A-Za-zäöüßшжİğ-]{1,24}`), 0, 12)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(words.Draw(t, "words"), rapid.SampledFrom([]string{" ", "  "}).Draw(t, "space"))
		width := rapid.Float32Range(0, 300).Draw(t, "width")
		lines := Wrapped(text, width, 13, fyne.TextStyle{})
		if len(lines) == 0 || strings.Join(lines, " ") != strings.Join(strings.Fields(text), " ") {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, line := range lines {
			if strings.Contains(line, " ") && fyne.MeasureText(line, 13, fyne.TextStyle{}).Width > width {
				t.Errorf("%q is wider than %.0f", line, width)
			}
		}
	})
}

func TestTheBubbleStaysInItsRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tip := NewTip()
		room := fyne.NewSize(rapid.Float32Range(320, 900).Draw(t, "w"), rapid.Float32Range(200, 700).Draw(t, "h"))
		at := position(places.Draw(t, "at"))
		if rapid.Bool().Draw(t, "outward") {
			tip.Outward(at, position(places.Draw(t, "way")).SubtractXY(200, 200), room, "Planung und Organisation", "Eingang: 3")
		} else {
			tip.Point(at, 12, room, "Stufe 4 · Wagen", "Ich wähle die Idee, die sich lohnt, und lasse andere liegen.")
		}
		if p, s := tip.Position(), tip.Size(); !tip.Visible() || p.X < 0 || p.Y < 0 || p.X+s.Width > room.Width+0.01 || p.Y+s.Height > room.Height+0.01 {
			t.Errorf("a bubble of %v at %v in %v", s, p, room)
		}
	})
}

func TestBars(t *testing.T) {
	for _, c := range []struct {
		from, to float64
		boxes    int // beside the ground
		outlined int
		marks    int
	}{
		{3, 5, 2, 0, 2}, {5, 5, 1, 0, 2}, {5, 3, 2, 1, 2}, {Unrated, 3, 1, 0, 1}, {3, Unrated, 1, 0, 1}, {Unrated, Unrated, 0, 0, 0},
	} {
		bar := NewBar(8, 1, 8)
		bar.Resize(fyne.NewSize(120, 20))
		bar.Fill(c.from, c.to)
		boxes, outlined, marks := -1, 0, 0
		for _, o := range test.WidgetRenderer(bar).Objects() {
			switch o := o.(type) {
			case *canvas.Rectangle:
				boxes++
				if o.StrokeWidth > 0 {
					outlined++
				}
			case *canvas.Circle:
				marks++
			}
		}
		if boxes != c.boxes || outlined != c.outlined || marks != c.marks {
			t.Errorf("%v to %v: %d boxes, %d of them outlined, %d marks", c.from, c.to, boxes, outlined, marks)
		}
	}
}

func TestLegendsShowTheLinesTheyName(t *testing.T) {
	strokes := func(o fyne.CanvasObject) int {
		n := 0
		for _, part := range test.WidgetRenderer(o.(fyne.Widget)).Objects() {
			if _, ok := part.(*canvas.Line); ok {
				n++
			}
		}
		return n
	}
	sampleOf := func(names ...string) fyne.CanvasObject {
		s := NewLegend(names...).Objects[0].(*fyne.Container).Objects[0]
		s.Resize(s.MinSize())
		return s
	}
	if n := strokes(sampleOf("Eingang", "Ausgang")); n < 2 {
		t.Errorf("the first of two is drawn in %d strokes", n)
	}
	if n := strokes(sampleOf("Eingang")); n != 1 {
		t.Errorf("one alone is drawn in %d strokes", n)
	}
	for area, want := range []int{1, 2, 3, 1} {
		mark := NewAreaMark(area)
		mark.Resize(mark.MinSize())
		if n := strokes(mark); n != want {
			t.Errorf("area %d is drawn in %d strokes", area, n)
		}
	}
}
