package report

// device is what a page ends on: the PDF, a picture, or a record for tests. Places are physical, from the upper left
// corner, in points.
type device interface {
	page(width, height float64)
	// text draws the run with its left end at x on the baseline y.
	text(r *run, x, y float64)
	rect(x, y, w, h, radius float64, p Paint)
	line(x1, y1, x2, y2 float64, s Stroke)
	circle(x, y, r float64, p Paint)
	polygon(points []Point, p Paint)
	// begin and end enclose what belongs to one element of the structure; they nest.
	begin(t *tag)
	end()
}

// run is a piece of one line in one font, its glyphs from left to right.
type run struct {
	face   *face // nil: no font has these letters
	size   float64
	color  Color
	glyphs []glyph
	width  float64
	text   string // as it is read
	rtl    bool
}

// glyph is one drawn letter. Lengths are thousandths of the size.
type glyph struct {
	id     uint16
	char   rune // addresses the glyph in its font
	adv    int32
	dx, dy int32  // moves the drawing, not the pen; dy upwards
	means  string // shaped text: the letters of its cluster, "" for its further glyphs
}
