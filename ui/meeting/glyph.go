package meeting

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// A digit is drawn with a pen of even width into a box. All measures are parts of its height.
const (
	glyphWide  float32 = 0.46
	narrowWide float32 = 0.17 // of a colon
	penWide    float32 = 0.108
	glyphGap   float32 = 0.085
)

// pen draws the strokes of one sign.
type pen struct {
	ink     color.Color
	wide    float32 // of the box
	high    float32
	stroke  float32
	objects []fyne.CanvasObject
}

// glyph draws a digit, a colon or a plus into a box of a height, whose width is glyphWidth. Any other sign is a gap.
func glyph(sign rune, high float32, ink color.Color) []fyne.CanvasObject {
	p := &pen{ink: ink, wide: glyphWidth(sign, high), high: high, stroke: whole(penWide * high)}
	if draw := strokes[sign]; draw != nil {
		draw(p)
	}
	return p.objects
}

// glyphWidth is how wide a sign is at a height: an even number, so that its bows end where its bars begin.
func glyphWidth(sign rune, high float32) float32 {
	if sign == ':' {
		return 2 * whole(narrowWide*high/2)
	}
	return 2 * whole(glyphWide*high/2)
}

func whole(f float32) float32 { return float32(math.Floor(float64(f))) }

var strokes = map[rune]func(p *pen){
	'0': (*pen).zero, '1': (*pen).one, '2': (*pen).two, '3': (*pen).three, '4': (*pen).four, '5': (*pen).five,
	'6': (*pen).six, '7': (*pen).seven, '8': (*pen).eight, '9': (*pen).nine, ':': (*pen).colon, '+': (*pen).plus,
}

// bar is a stroke along an axis.
func (p *pen) bar(x, y, w, h float32) {
	r := canvas.NewRectangle(p.ink)
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	p.objects = append(p.objects, r)
}

// bow is a part of a circle over the whole width, by the height of its middle; angles are degrees from the top, clockwise.
func (p *pen) bow(middle, from, to float32) {
	radius := p.wide / 2
	a := canvas.NewArc(from, to, 1-p.stroke/radius, p.ink)
	a.Move(fyne.NewPos(0, middle-radius))
	a.Resize(fyne.NewSquareSize(p.wide))
	p.objects = append(p.objects, a)
}

// slant is a stroke between two heights whose left edge leads from one place to another, as wide as the pen.
func (p *pen) slant(fromX, fromY, toX, toY float32) {
	wide := p.slope(fromX-toX, fromY-toY)
	a := canvas.NewArbitraryPolygon([]fyne.Position{
		{X: fromX, Y: fromY}, {X: fromX + wide, Y: fromY}, {X: toX + wide, Y: toY}, {X: toX, Y: toY},
	}, p.ink)
	a.Resize(fyne.NewSize(p.wide, p.high))
	p.objects = append(p.objects, a)
}

// slope is how wide a slanting stroke is from side to side.
func (p *pen) slope(dx, dy float32) float32 {
	return p.stroke * float32(math.Hypot(float64(dx), float64(dy))/math.Abs(float64(dy)))
}

// overlap is by how much strokes cover each other, so that no line shows between them.
const overlap float32 = 2

// upper is how high the upper bowl of an 8 reaches down; the lower one reaches up as far.
func (p *pen) upper() float32 { return (p.high + p.stroke) / 2 }

// left and right are the straight strokes at the edges.
func (p *pen) left(from, to float32) { p.bar(0, from-overlap, p.stroke, to-from+2*overlap) }

func (p *pen) right(from, to float32) {
	p.bar(p.wide-p.stroke, from-overlap, p.stroke, to-from+2*overlap)
}

// bowl is a closed ring between two heights.
func (p *pen) bowl(top, bottom float32) {
	r := p.wide / 2
	p.bow(top+r, -90, 90)
	p.bow(bottom-r, 90, 270)
	p.left(top+r, bottom-r)
	p.right(top+r, bottom-r)
}

func (p *pen) zero() { p.bowl(0, p.high) }

func (p *pen) one() {
	x := (p.wide - p.stroke) / 2
	x += p.stroke * 0.55
	p.bar(x, 0, p.stroke, p.high)
	low, far := p.high*0.2, x-p.wide*0.36
	thick := p.slope(low, x-far)
	a := canvas.NewArbitraryPolygon([]fyne.Position{{X: x + p.stroke/2, Y: 0}, {X: x + p.stroke/2, Y: thick}, {X: far, Y: low + thick}, {X: far, Y: low}}, p.ink)
	a.Resize(fyne.NewSize(p.wide, p.high))
	p.objects = append(p.objects, a)
}

func (p *pen) two() {
	r := p.wide / 2
	p.bar(0, p.high-p.stroke, p.wide, p.stroke)
	// The stroke leaves the bow where it touches it, towards the left end of the bar.
	middle := r - p.stroke/2
	dx, dy := float64(p.stroke/2-r), float64(p.high-p.stroke/2-r)
	far := math.Hypot(dx, dy)
	touch := math.Atan2(dx, -dy) - math.Acos(float64(middle)/far) // from the top, clockwise
	degrees := float32(math.Mod(touch*180/math.Pi+360, 360))
	p.bow(r, -90, degrees)
	nx, ny := float32(math.Sin(touch)), float32(-math.Cos(touch))
	half := p.stroke / 2
	edge := func(distance float32) fyne.Position {
		return fyne.NewPos(r+nx*(middle+distance), r+ny*(middle+distance))
	}
	foot := func(distance float32) fyne.Position {
		return fyne.NewPos(p.stroke/2+nx*distance, p.high-p.stroke/2+ny*distance)
	}
	back := func(at fyne.Position) fyne.Position { return at.AddXY(ny*overlap, -nx*overlap) }
	a := canvas.NewArbitraryPolygon([]fyne.Position{back(edge(-half)), back(edge(half)), foot(half), foot(-half)}, p.ink)
	a.Resize(fyne.NewSize(p.wide, p.high))
	p.objects = append(p.objects, a)
}

func (p *pen) three() {
	r, upper := p.wide/2, p.upper()
	p.bow(r, -78, 90)
	p.right(r, upper-r)
	p.bow(upper-r, 90, 180)
	p.bow(p.high-upper+r, 0, 90)
	p.right(p.high-upper+r, p.high-r)
	p.bow(p.high-r, 90, 258)
	p.bar(r*0.62, p.high-upper, r*0.38+overlap, p.stroke)
}

func (p *pen) four() {
	x, y := p.wide*0.64, p.high*0.68
	p.bar(x, 0, p.stroke, p.high)
	p.bar(0, y, p.wide, p.stroke)
	wide := p.slope(x+p.stroke, y)
	p.slant(x+p.stroke-wide, 0, 0, y+overlap)
}

func (p *pen) five() {
	r, top := p.wide/2, p.high*0.385
	p.bar(0, 0, p.wide*0.94, p.stroke)
	p.bar(0, 0, p.stroke, top+p.stroke)
	p.bar(0, top, r+overlap, p.stroke)
	p.bow(top+r, 0, 90)
	p.right(top+r, p.high-r)
	p.bow(p.high-r, 90, 258)
}

func (p *pen) six() {
	r := p.wide / 2
	p.bowl(p.high-p.high*0.6, p.high)
	p.bow(r, -90, 74)
	p.left(r, p.high-r)
}

func (p *pen) seven() {
	p.bar(0, 0, p.wide, p.stroke)
	low := p.wide * 0.2
	wide := p.slope(p.wide-low-p.stroke, p.high-p.stroke)
	p.slant(p.wide-wide, p.stroke-overlap, low, p.high)
}

func (p *pen) eight() {
	upper := p.upper()
	p.bowl(0, upper)
	p.bowl(p.high-upper, p.high)
}

func (p *pen) nine() {
	r := p.wide / 2
	p.bowl(0, p.high*0.6)
	p.bow(p.high-r, 90, 254)
	p.right(r, p.high-r)
}

func (p *pen) colon() {
	side := p.stroke * 1.15
	x := (p.wide - side) / 2
	p.bar(x, p.high*0.3-side/2, side, side)
	p.bar(x, p.high*0.72-side/2, side, side)
}

func (p *pen) plus() {
	side := p.wide * 0.84
	p.bar((p.wide-side)/2, (p.high-p.stroke)/2, side, p.stroke)
	p.bar((p.wide-p.stroke)/2, (p.high-side)/2, p.stroke, side)
}
