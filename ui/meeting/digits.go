package meeting

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// digits shows a time as large as its room allows, drawn with strokes. Another time draws only those signs anew that are
// other ones.
type digits struct {
	widget.BaseWidget
	text  string
	ink   fyne.ThemeColorName
	room  fyne.Size // in which it is drawn
	high  float32   // of the signs as drawn
	cells []*fyne.Container
	signs []rune
	drawn color.Color
}

func newDigits() *digits {
	d := &digits{}
	d.ExtendBaseWidget(d)
	return d
}

// show shows a time in a colour.
func (d *digits) show(text string, ink fyne.ThemeColorName) {
	if text == d.text && ink == d.ink && d.drawn == widgets.Color(ink) {
		return
	}
	same := len([]rune(text)) == len(d.cells) && glyphsWide(text, 100) == glyphsWide(d.text, 100)
	d.text, d.ink = text, ink
	if !same {
		d.Refresh()
		return
	}
	d.draw()
}

// glyphsWide is how wide a text is at a height.
func glyphsWide(text string, high float32) float32 {
	wide := float32(0)
	for i, sign := range text {
		if i > 0 {
			wide += whole(glyphGap * high)
		}
		wide += glyphWidth(sign, high)
	}
	return wide
}

// draw draws the signs that are not drawn as they should be.
func (d *digits) draw() {
	ink := widgets.Color(d.ink)
	for i, sign := range []rune(d.text) {
		if d.signs[i] == sign && d.drawn == ink {
			continue
		}
		d.signs[i] = sign
		d.cells[i].Objects = glyph(sign, d.high, ink)
		d.cells[i].Refresh()
	}
	d.drawn = ink
}

// place gives every sign its box in the middle of the room.
func (d *digits) place(size fyne.Size) {
	d.room = size
	signs := []rune(d.text)
	if len(signs) != len(d.cells) {
		d.cells = make([]*fyne.Container, len(signs))
		for i := range d.cells {
			d.cells[i] = container.NewWithoutLayout()
		}
	}
	d.high = whole(max(min(size.Height, size.Width*1000/max(glyphsWide(d.text, 1000), 1)), 1))
	d.signs, d.drawn = make([]rune, len(signs)), nil
	x, y := whole((size.Width-glyphsWide(d.text, d.high))/2), whole((size.Height-d.high)/2)
	for i, sign := range signs {
		wide := glyphWidth(sign, d.high)
		d.cells[i].Move(fyne.NewPos(x, y))
		d.cells[i].Resize(fyne.NewSize(wide, d.high))
		x += wide + whole(glyphGap*d.high)
	}
	d.draw()
}

// CreateRenderer draws the time.
func (d *digits) CreateRenderer() fyne.WidgetRenderer { return &digitsRenderer{d} }

type digitsRenderer struct{ digits *digits }

// Destroy has nothing to give back.
func (r *digitsRenderer) Destroy() {}

// Objects are the signs.
func (r *digitsRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.digits.cells))
	for i, cell := range r.digits.cells {
		out[i] = cell
	}
	return out
}

// MinSize is small: the room is given, not asked for.
func (r *digitsRenderer) MinSize() fyne.Size { return fyne.NewSize(100, 40) }

// Layout takes the whole room. What stands in it already is not made anew: see tilesRenderer.
func (r *digitsRenderer) Layout(size fyne.Size) {
	if size != r.digits.room {
		r.digits.place(size)
	}
}

// Refresh draws all anew.
func (r *digitsRenderer) Refresh() { r.digits.place(r.digits.Size()) }
