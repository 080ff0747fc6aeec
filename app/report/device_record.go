package report

import "strings"

// mark is one thing that was drawn.
type mark struct {
	kind       string
	page       int // from 0
	x, y, w, h float64
	text       string
	size       float64
	role       Role
}

// The kinds of marks.
const (
	markText    = "text"
	markMissing = "missing"
	markRect    = "rect"
	markLine    = "line"
	markCircle  = "circle"
	markPolygon = "polygon"
)

// recorder keeps what is drawn on it: for the missing letters of a document, and for tests of the layout.
type recorder struct {
	marks []mark
	pages int
	tags  []*tag
}

func (r *recorder) page(_, _ float64) { r.pages++ }

func (r *recorder) add(m mark) {
	m.page = r.pages - 1
	if n := len(r.tags); n > 0 {
		m.role = r.tags[n-1].role
	}
	r.marks = append(r.marks, m)
}

func (r *recorder) text(t *run, x, y float64) {
	kind := markText
	if t.face == nil {
		kind = markMissing
	}
	r.add(mark{kind: kind, x: x, y: y, w: t.width, h: t.size, text: t.text, size: t.size})
}

func (r *recorder) rect(x, y, w, h, _ float64, _ Paint) {
	r.add(mark{kind: markRect, x: x, y: y, w: w, h: h})
}

func (r *recorder) line(x1, y1, x2, y2 float64, _ Stroke) {
	r.add(mark{kind: markLine, x: x1, y: y1, w: x2 - x1, h: y2 - y1})
}

func (r *recorder) circle(x, y, radius float64, p Paint) {
	text := "○"
	if p.Fill != 0 {
		text = "●"
	}
	r.add(mark{kind: markCircle, x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius, text: text})
}

func (r *recorder) polygon(points []Point, _ Paint) {
	if len(points) > 0 {
		r.add(mark{kind: markPolygon, x: points[0].X, y: points[0].Y})
	}
}

func (r *recorder) begin(t *tag) { r.tags = append(r.tags, t) }
func (r *recorder) end()         { r.tags = r.tags[:len(r.tags)-1] }

// words is the text drawn on one page in drawing order, one space between runs.
func (r *recorder) words(page int) string {
	var out []string
	for _, m := range r.marks {
		if m.page == page && m.kind == markText {
			out = append(out, strings.TrimSpace(m.text))
		}
	}
	return strings.Join(out, " ")
}
