package report

import (
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// coarse is the mean darkness of the picture in cells of a grid, 0–1.
func coarse(img image.Image, across, down int) []float64 {
	b := img.Bounds()
	out := make([]float64, across*down)
	count := make([]float64, across*down)
	for y := range b.Dy() {
		for x := range b.Dx() {
			r, g, bl, _ := img.At(b.Min.X+x, b.Min.Y+y).RGBA()
			cell := y*down/b.Dy()*across + x*across/b.Dx()
			out[cell] += 1 - float64(r+g+bl)/(3*0xffff)
			count[cell]++
		}
	}
	for i := range out {
		out[i] /= count[i]
	}
	return out
}

func TestPictureLooksLikeThePDF(t *testing.T) {
	const dpi = 60
	for name, d := range map[string]*Document{"de": mustSWOT(t, nordstadt(t, "de")), "ar": mustSWOT(t, rasha(t))} {
		path := saved(t, d)
		out := filepath.Join(filepath.Dir(path), "page")
		tool(t, "pdftoppm", "-r", "60", "-png", path, out)
		for i := range d.Pages() {
			f, err := os.Open(out + "-" + string(rune('1'+i)) + ".png")
			if err != nil {
				t.Fatal(err)
			}
			want, err := png.Decode(f)
			f.Close()
			if err != nil {
				t.Fatal(err)
			}
			got := d.Image(i, dpi)
			if dx := got.Bounds().Dx() - want.Bounds().Dx(); dx < -1 || dx > 1 {
				t.Errorf("%s: %d pixels wide, the PDF %d", name, got.Bounds().Dx(), want.Bounds().Dx())
			}
			a, b := coarse(got, 50, 70), coarse(want, 50, 70)
			var sum, worst float64
			for k := range a {
				diff := math.Abs(a[k] - b[k])
				sum, worst = sum+diff, max(worst, diff)
			}
			if mean := sum / float64(len(a)); mean > 0.01 || worst > 0.2 {
				t.Errorf("%s page %d: the picture differs from the PDF by %.4f, at most %.3f", name, i+1, mean, worst)
			}
		}
	}
}

func TestPictureOfAnyPageAndSize(t *testing.T) {
	d := mustLayout(t, P("x", Style{}), Func{Height: 40, Alt: "Linien", Draw: func(c *Canvas, x, y, w float64) {
		c.Line(x, y, x+w, y+10, Stroke{Color: Ink, Width: 1, Dash: []float64{4, 2}})
		c.Polygon([]Point{{x, y}, {x + 30, y}, {x + 15, y + 30}}, Paint{Fill: Green, Line: Ink, Width: 1})
		c.Line(x, y, x, y, Stroke{Color: Ink, Width: 1})
		c.Line(x, y, x+9, y, Stroke{Color: Ink, Width: 1, Dash: []float64{0, 0}})
	}})
	for _, dpi := range []float64{-5, 0, 10, 96, 300} {
		if img := d.Image(0, dpi); img.Bounds().Empty() {
			t.Errorf("%v dpi: no picture", dpi)
		}
	}
	if d.Image(-1, 90) != nil || d.Image(1, 90) != nil {
		t.Error("a page that does not exist has a picture")
	}
	mustPDF(t, d)
}

func TestDashes(t *testing.T) {
	got := dashes(10, []float64{3, 2})
	if len(got) != 2 || got[0] != [2]float64{0, 3} || got[1] != [2]float64{5, 8} {
		t.Errorf("%v", got)
	}
}
