package report

import "math"

// pictogram is a picture of one thing, drawn around a place, within 9 points of it on every side.
type pictogram func(c *Canvas, x, y float64)

const discRadius = 14.0

// disc is a pictogram on a round ground, for the eye: its words stand beside it.
func disc(sign pictogram) Block {
	return Func{Height: 2*discRadius + 1, Draw: func(c *Canvas, x, y, _ float64) {
		c.Circle(x+discRadius, y+discRadius, discRadius, Paint{Fill: Tint(Teal, 0.13)})
		sign(c, x+discRadius, y+discRadius)
	}}
}

var (
	signPen  = Stroke{Color: Teal, Width: 1.5}
	signLine = Paint{Line: Teal, Width: 1.5}
	signFill = Paint{Fill: Teal}
)

func signStar(c *Canvas, x, y float64) {
	const outer, inner = 9.0, 4.0
	points := make([]Point, 10)
	for i := range points {
		r := outer
		if i%2 == 1 {
			r = inner
		}
		sin, cos := math.Sincos(float64(i) * math.Pi / 5)
		points[i] = Point{x + r*sin, y + 0.5 - r*cos}
	}
	c.Polygon(points, signFill)
}

func signBulb(c *Canvas, x, y float64) {
	c.Circle(x, y-2.5, 5.5, signLine)
	for i, half := range []float64{2.6, 2.6, 1.4} {
		at := y + 4.2 + 2.2*float64(i)
		c.Line(x-half, at, x+half, at, signPen)
	}
}

// signPeople are two heads with shoulders.
func signPeople(c *Canvas, x, y float64) {
	for _, at := range []float64{x - 4.6, x + 4.6} {
		c.Circle(at, y-4, 2.7, signFill)
		const half, steps = 4.1, 8
		points := make([]Point, steps+1)
		for i := range points {
			sin, cos := math.Sincos(float64(i) * math.Pi / steps)
			points[i] = Point{at - half*cos, y + 6 - 6*sin}
		}
		c.Polygon(points, signFill)
	}
}

// signHeart is a square on its corner with a half circle on each upper side.
func signHeart(c *Canvas, x, y float64) {
	const half = 6.4
	y += 1
	for _, side := range []float64{-half / 2, half / 2} {
		c.Circle(x+side, y-half/2, half/math.Sqrt2, signFill)
	}
	c.Polygon([]Point{{x - half, y}, {x, y - half}, {x + half, y}, {x, y + half}}, signFill)
}

// signTick looks the same in every direction of reading.
func signTick(c *Canvas, x, y float64) {
	side := 1.0
	if c.rtl {
		side = -1
	}
	pen := Stroke{Color: Green, Width: 2.4}
	c.Line(x-side*6.5, y, x-side*2, y+5, pen)
	c.Line(x-side*2, y+5, x+side*6.5, y-5.5, pen)
}

func signClock(c *Canvas, x, y float64) {
	c.Circle(x, y, 8, signLine)
	c.Line(x, y, x, y-5.2, signPen)
	c.Line(x, y, x+3.6, y+2, signPen)
}

func signPhone(c *Canvas, x, y float64) {
	c.Rect(x-5, y-9, 10, 18, 2, signLine)
	c.Line(x-1.8, y-6.4, x+1.8, y-6.4, Stroke{Color: Teal, Width: 1})
	c.Circle(x, y+6, 1.1, signFill)
}

func signCalendar(c *Canvas, x, y float64) {
	c.Rect(x-8, y-6.5, 16, 14.5, 2, signLine)
	c.Line(x-8, y-2.2, x+8, y-2.2, signPen)
	for _, at := range []float64{x - 4, x + 4} {
		c.Line(at, y-9, at, y-5, signPen)
	}
	for i := range 6 {
		c.Circle(x-4+4*float64(i%3), y+1.2+3.6*float64(i/3), 0.9, signFill)
	}
}

// signPencil has begun a line.
func signPencil(c *Canvas, x, y float64) {
	c.Polygon([]Point{{x - 6, y + 4.5}, {x - 4.8, y + 0.8}, {x + 4.4, y - 8.4}, {x + 7, y - 5.8}, {x - 2.2, y + 3.4}}, signLine)
	c.Line(x-6, y+8, x+7, y+8, signPen)
}
