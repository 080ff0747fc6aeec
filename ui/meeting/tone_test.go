package meeting

import (
	"image/color"
	"math"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// luminance is that of the rule for contrast of the WCAG 2.
func luminance(c color.Color) float64 {
	red, green, blue, _ := c.RGBA()
	linear := func(v uint32) float64 {
		f := float64(v) / 0xffff
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(red) + 0.7152*linear(green) + 0.0722*linear(blue)
}

func contrast(a, b fyne.ThemeColorName) float64 {
	x, y := luminance(widgets.Color(a)), luminance(widgets.Color(b))
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTonesAreReadAndToldApart(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}} {
		test.ApplyTheme(t, look)
		var shapes []string
		for _, tone := range []tone{atRest, going, warning, over, paused} {
			ground, _, ink := tone.look()
			if c := contrast(ground, ink); c < 4.5 {
				t.Errorf("%s: the contrast of tone %d is %.1f", name, tone, c)
			}
			shape := ""
			for _, o := range tone.shape(fyne.NewPos(0, 0), 30) {
				shape += reflect.TypeOf(o).String() + " "
			}
			for _, other := range shapes {
				if other == shape {
					t.Errorf("%s: two tones have the shape %s", name, shape)
				}
			}
			shapes = append(shapes, shape)
		}
		warns, _, _ := warning.look()
		ends, _, _ := over.look()
		if going, _, _ := going.look(); warns == ends || warns == going || ends == going {
			t.Errorf("%s: grounds %s, %s, %s", name, going, warns, ends)
		}
	}
}

func TestDigitsFillTheirRoomAndStayInIt(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(620, 280), fyne.NewSize(1300, 500), fyne.NewSize(300, 400), fyne.NewSize(90, 30)} {
		for _, text := range []string{"00:00", "12:34", "56:78", "99:99", "+0:05", "+12:34", "103:00", "18:00"} {
			d := newDigits()
			d.Resize(size)
			d.show(text, theme.ColorNameForeground)
			d.Refresh()
			wide := glyphsWide(text, d.high)
			if d.high > size.Height || wide > size.Width {
				t.Errorf("%q is %v × %v in %v", text, wide, d.high, size)
			}
			if d.high < size.Height*0.9 && wide < size.Width*0.9 {
				t.Errorf("%q is only %v × %v in %v", text, wide, d.high, size)
			}
			for i, cell := range d.cells {
				for _, o := range cell.Objects {
					right, low := o.Position().X+o.Size().Width, o.Position().Y+o.Size().Height
					if o.Position().X < -0.01 || o.Position().Y < -0.01 || right > cell.Size().Width+0.01 || low > d.high+1 {
						t.Errorf("sign %d of %q leaves its box: %v, %v of %v", i, text, o.Position(), o.Size(), cell.Size())
					}
				}
			}
		}
	}
}

// TestLayoutMakesNothingAnew lays everything out twice: a canvas lays out again what has new objects, and would come to
// no end if that made new ones.
func TestLayoutMakesNothingAnew(t *testing.T) {
	d := newDesk(t).work()
	d.jot()
	d.page.renew()
	uitest.LayoutMakesNothingAnew(t, d.window.Content())
}

func TestEverySignIsAnother(t *testing.T) {
	seen := map[string]rune{}
	for _, sign := range "0123456789:+" {
		drawn := ""
		for _, o := range glyph(sign, 100, color.Black) {
			drawn += reflect.TypeOf(o).String()
			drawn += string(rune(int(o.Position().X*7+o.Position().Y*131+o.Size().Width*17+o.Size().Height*37) + 100))
		}
		if other, known := seen[drawn]; known || drawn == "" {
			t.Errorf("%c is drawn as %c", sign, other)
		}
		seen[drawn] = sign
	}
	if len(glyph('x', 100, color.Black)) > 0 {
		t.Error("an unknown sign is no gap")
	}
}
