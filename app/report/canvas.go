package report

import "strings"

// Color is 0x1RRGGBB as made by RGB; the zero Color means "none", or "as around it" in a Span.
type Color uint32

// RGB is the colour with the given red, green and blue, 0xRRGGBB.
func RGB(hex uint32) Color { return Color(hex&0xffffff | 1<<24) }

func (c Color) parts() (r, g, b uint8) { return uint8(c >> 16), uint8(c >> 8), uint8(c) }

// The colours of the documents. Each reads as a distinct grey, and none carries a meaning alone.
const (
	Ink      Color = 1<<24 | 0x1c2530
	Muted    Color = 1<<24 | 0x55606d
	Hairline Color = 1<<24 | 0xb9c1cb
	Wash     Color = 1<<24 | 0xf1f4f7
	White    Color = 1<<24 | 0xffffff
	Teal     Color = 1<<24 | 0x17505c
	Green    Color = 1<<24 | 0x2a7a4b
	Amber    Color = 1<<24 | 0xa85f0a
	Blue     Color = 1<<24 | 0x2560a8
	Red      Color = 1<<24 | 0xa63048
)

// Tint is c mixed with white; share is the part of c, 0–1.
func Tint(c Color, share float64) Color {
	mix := func(v uint8) uint32 { return uint32(255 - (255-float64(v))*share + 0.5) }
	r, g, b := c.parts()
	return RGB(mix(r)<<16 | mix(g)<<8 | mix(b))
}

// Paint fills and outlines a shape; a zero Color leaves that part out.
type Paint struct {
	Fill, Line Color
	Width      float64 // of the outline
}

// Stroke draws a line. Dash holds the lengths of strokes and gaps, nil for a solid line.
type Stroke struct {
	Color Color
	Width float64
	Dash  []float64
}

// Point is a place on the page.
type Point struct{ X, Y float64 }

// Canvas is what boxes draw on. All places are given from the upper corner at the reading start: a page written from
// right to left is mirrored here and nowhere else.
type Canvas struct {
	dev   device
	width float64
	rtl   bool
}

// Rect draws a rectangle with corners rounded by radius.
func (c *Canvas) Rect(x, y, w, h, radius float64, p Paint) {
	c.dev.rect(c.left(x, w), y, w, h, radius, p)
}

// Line draws a straight line.
func (c *Canvas) Line(x1, y1, x2, y2 float64, s Stroke) {
	c.dev.line(c.left(x1, 0), y1, c.left(x2, 0), y2, s)
}

// Circle draws a circle around x, y.
func (c *Canvas) Circle(x, y, r float64, p Paint) { c.dev.circle(c.left(x, 0), y, r, p) }

// Polygon draws a closed polygon.
func (c *Canvas) Polygon(points []Point, p Paint) {
	moved := make([]Point, len(points))
	for i, q := range points {
		moved[i] = Point{c.left(q.X, 0), q.Y}
	}
	c.dev.polygon(moved, p)
}

// Text draws one line of text with its upper edge at y, between x and x+w; what is longer runs over the end.
func (c *Canvas) Text(s string, style Style, x, y, w float64, align Align) {
	drawLine(c, s, style, x, y, w, align)
}

// left is the physical left edge of something w wide at the logical place x.
func (c *Canvas) left(x, w float64) float64 {
	if c.rtl {
		return c.width - x - w
	}
	return x
}

func (c *Canvas) begin(t *tag) { c.dev.begin(t) }
func (c *Canvas) end()         { c.dev.end() }

// Role is the part a block plays in the structure that screen readers follow (ISO 32000-1, 14.8.4).
type Role string

// The roles.
const (
	RoleParagraph Role = "P"
	RoleHeading1  Role = "H1"
	RoleHeading2  Role = "H2"
	RoleHeading3  Role = "H3"
	RolePart      Role = "Part" // of a bound document; stands in the outline
	RoleSection   Role = "Sect"
	RoleList      Role = "L"
	RoleItem      Role = "LI"
	RoleLabel     Role = "Lbl"
	RoleItemBody  Role = "LBody"
	RoleTable     Role = "Table"
	RoleRow       Role = "TR"
	RoleColHead   Role = "TH"  // heads a column
	RoleRowHead   Role = "TH " // heads a row; written as TH
	RoleCell      Role = "TD"
	RoleFigure    Role = "Figure"
	RoleSpan      Role = "Span"
	roleArtifact  Role = ""
)

func (r Role) name() string { return strings.TrimSpace(string(r)) }

func (r Role) heading() bool { return len(r) == 2 && r[0] == 'H' }

// tag is one element of the structure; the parts of a box that was split share it.
type tag struct {
	role   Role
	alt    string  // says in words what is drawn
	title  string  // of a heading, for the outline
	lang   string  // where it differs from the document's
	actual string  // the text in reading order, where the order on the page is another
	top    float64 // of a part: how far below the head of its page it begins; 0 shows the whole page
}

// artifact is what a screen reader passes over.
var artifact = &tag{role: roleArtifact}
