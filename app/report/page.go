package report

import (
	"bytes"
	"strconv"
	"sync"

	"github.com/signintech/gopdf"
)

// pdfDevice draws with gopdf. What gopdf has no call for (structure, round corners) is kept aside as operators; a
// dash pattern of phase rawMark plus its number holds the place until the finishing pass.
type pdfDevice struct {
	gp    *gopdf.GoPdf
	raw   []string
	fonts [faceCount]*pdfFont
	face  *face
	pages []pdfPage
	tree  structure
	dash  bool
	err   error
}

// pdfPage holds the object numbers of one page.
type pdfPage struct{ page, content int }

// pdfFont is a font in use: its first object number, and what its glyphs mean.
type pdfFont struct {
	first int
	used  map[uint16]string
}

// rawMark is a dash phase that no document draws.
const rawMark = 1_000_000

// container holds the fonts for every document of the process: without outlines, which the finishing pass puts in.
var container = sync.OnceValue(func() *gopdf.FontContainer {
	c := &gopdf.FontContainer{}
	for _, f := range faces {
		option := gopdf.TtfOption{UseKerning: !f.shaped}
		if err := c.AddTTFFontDataWithOption(f.name, hollow(f.load().data), option); err != nil {
			panic(err) // compiled in and tested
		}
	}
	return c
})

func newPDFDevice() *pdfDevice {
	d := &pdfDevice{gp: &gopdf.GoPdf{}}
	d.gp.Start(gopdf.Config{PageSize: gopdf.Rect{W: pageWidth, H: pageHeight}})
	d.gp.SetNoCompression()
	d.tree.init()
	return d
}

// compile returns gopdf's file, which the finishing pass takes apart.
func (d *pdfDevice) compile() ([]byte, error) {
	d.tree.close(d)
	if d.err != nil {
		return nil, d.err
	}
	out := bytes.NewBuffer(make([]byte, 0, 1<<16))
	_, err := d.gp.WriteTo(out)
	return out.Bytes(), err
}

func (d *pdfDevice) page(_, _ float64) {
	d.tree.close(d)
	id := d.gp.GetNextObjectID()
	d.gp.AddPage()
	d.pages = append(d.pages, pdfPage{page: id, content: d.gp.GetNextObjectID()})
	d.tree.page = len(d.pages) - 1
	d.tree.marks = append(d.tree.marks, nil)
	d.gp.SetCustomLineType(nil, 0) // makes the content object at once
}

// operators puts raw content in.
func (d *pdfDevice) operators(ops string) {
	d.gp.SetCustomLineType(nil, rawMark+float64(len(d.raw)))
	d.raw = append(d.raw, ops)
}

func (d *pdfDevice) begin(t *tag) { d.tree.begin(t) }
func (d *pdfDevice) end()         { d.tree.end() }

func (d *pdfDevice) text(r *run, x, y float64) {
	if r.face == nil || d.err != nil {
		return
	}
	d.tree.mark(d, true)
	d.use(r.face)
	d.note(d.gp.SetFontSize(r.size))
	d.gp.SetTextColor(r.color.parts())
	if r.face.shaped {
		d.shapedText(r, x, y)
		return
	}
	used := d.fonts[r.face.index].used
	chars := make([]rune, len(r.glyphs))
	for i, g := range r.glyphs {
		chars[i] = g.char
		used[g.id] = string(g.char)
	}
	d.put(chars, x, y)
}

// shapedText puts the letters first, those that follow each other by their own widths together, and then the marks
// on them, so that the letters of a word stand in one piece.
func (d *pdfDevice) shapedText(r *run, x, y float64) {
	used, adv := d.fonts[r.face.index].used, r.face.load().adv
	scale := r.size / 1000
	var chars []rune
	at, pen := x, x
	for _, g := range r.glyphs {
		if used[g.id] == "" {
			used[g.id] = g.means
		}
		if g.raised() {
			pen += float64(g.adv) * scale
			continue
		}
		if chars == nil {
			at = pen
		}
		chars = append(chars, g.char)
		pen += float64(g.adv) * scale
		if g.adv != adv[g.id] {
			d.put(chars, at, y)
			chars = nil
		}
	}
	d.put(chars, at, y)
	for _, g := range r.glyphs {
		if g.raised() {
			d.put([]rune{g.char}, x+float64(g.dx)*scale, y-float64(g.dy)*scale)
		}
		x += float64(g.adv) * scale
	}
}

// raised tells whether the glyph stands beside its place, as marks do.
func (g glyph) raised() bool { return g.dx != 0 || g.dy != 0 }

func (d *pdfDevice) put(chars []rune, x, y float64) {
	if len(chars) > 0 {
		d.gp.SetXY(x, y)
		d.note(d.gp.Text(string(chars)))
	}
}

// use makes f the current font; the first time it is put into the document.
func (d *pdfDevice) use(f *face) {
	if d.fonts[f.index] == nil {
		d.fonts[f.index] = &pdfFont{first: d.gp.GetNextObjectID(), used: make(map[uint16]string)}
		d.note(d.gp.AddTTFFontFromFontContainer(f.name, container()))
		if !f.shaped {
			d.note(d.gp.KernOverride(f.name, func(left, right rune, _, _ uint, _ int16) int16 {
				return int16(f.kernPair(left, right))
			}))
		}
		d.face = nil
	}
	if d.face != f {
		d.face = f
		d.note(d.gp.SetFont(f.name, "", Body))
	}
}

func (d *pdfDevice) note(err error) {
	if d.err == nil {
		d.err = err
	}
}

func (d *pdfDevice) rect(x, y, w, h, radius float64, p Paint) {
	d.tree.mark(d, false)
	if radius > 0 {
		d.path(roundRect(x, y, w, h, radius), p)
		return
	}
	if style := d.paint(p); style != "" {
		d.gp.RectFromUpperLeftWithStyle(x, y, w, h, style)
	}
}

// paint sets the colours and returns gopdf's name of the style, "" if nothing is drawn.
func (d *pdfDevice) paint(p Paint) string {
	style := ""
	if p.Line != 0 {
		d.gp.SetStrokeColor(p.Line.parts())
		d.gp.SetLineWidth(p.Width)
		d.dashes(nil)
		style = "D"
	}
	if p.Fill != 0 {
		d.gp.SetFillColor(p.Fill.parts())
		style += "F"
	}
	return style
}

// path draws a closed path of curves.
func (d *pdfDevice) path(ops []pathOp, p Paint) {
	operator, known := map[string]string{"D": "s", "F": "f", "DF": "b"}[d.paint(p)]
	if !known {
		return
	}
	var b []byte
	for _, op := range ops {
		for _, q := range op.points {
			b = appendNumber(b, q.X)
			b = append(b, ' ')
			b = appendNumber(b, pageHeight-q.Y)
			b = append(b, ' ')
		}
		b = append(b, op.operator, ' ')
	}
	d.operators(string(b) + operator)
}

func appendNumber(b []byte, v float64) []byte { return strconv.AppendFloat(b, v, 'f', 2, 64) }

func (d *pdfDevice) circle(x, y, r float64, p Paint) {
	d.tree.mark(d, false)
	d.path(roundRect(x-r, y-r, 2*r, 2*r, r), p)
}

func (d *pdfDevice) line(x1, y1, x2, y2 float64, s Stroke) {
	d.tree.mark(d, false)
	d.gp.SetStrokeColor(s.Color.parts())
	d.gp.SetLineWidth(s.Width)
	d.dashes(s.Dash)
	d.gp.Line(x1, y1, x2, y2)
}

// dashes sets the pattern of the lines that follow; nil is solid.
func (d *pdfDevice) dashes(pattern []float64) {
	if d.dash || len(pattern) > 0 {
		d.gp.SetCustomLineType(append([]float64(nil), pattern...), 0)
		d.dash = len(pattern) > 0
	}
}

func (d *pdfDevice) polygon(points []Point, p Paint) {
	d.tree.mark(d, false)
	if style := d.paint(p); style != "" && len(points) > 1 {
		moved := make([]gopdf.Point, len(points))
		for i, q := range points {
			moved[i] = gopdf.Point{X: q.X, Y: q.Y}
		}
		d.gp.Polygon(moved, style)
	}
}
