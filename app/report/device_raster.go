package report

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"
)

// Image draws page (from 0) as a picture for the window: the same layout as the PDF, and nothing of it on the disk.
// A page that does not exist gives nil. The dpi lie between 10 and 600.
func (d *Document) Image(page int, dpi float64) *image.RGBA {
	if page < 0 || page >= d.Pages() {
		return nil
	}
	r := newRaster(min(max(dpi, 10), 600) / 72)
	d.drawPage(r, page)
	return r.img
}

// raster draws on a picture with scale pixels to the point.
type raster struct {
	scale float64
	img   *image.RGBA
	pen   *vector.Rasterizer
	faces [faceCount]*font.Face
	masks map[maskKey]mask
}

// maskKey is a glyph at one size and one of four places between two pixels.
type maskKey struct {
	face  int
	glyph uint16
	size  float64
	phase uint8
}

type mask struct {
	alpha *image.Alpha // nil: nothing to draw
	at    image.Point  // of its corner from the pen
}

const phases = 4

func newRaster(scale float64) *raster {
	return &raster{scale: scale, pen: &vector.Rasterizer{}, masks: make(map[maskKey]mask)}
}

func (r *raster) page(width, height float64) {
	w, h := int(math.Round(width*r.scale)), int(math.Round(height*r.scale))
	r.img = image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(r.img, r.img.Bounds(), image.White, image.Point{}, draw.Src)
}

func (r *raster) begin(*tag) {}
func (r *raster) end()       {}

func opaque(c Color) *image.Uniform {
	red, green, blue := c.parts()
	return image.NewUniform(color.RGBA{red, green, blue, 255})
}

func (r *raster) text(t *run, x, y float64) {
	if t.face == nil {
		return
	}
	ink, em := opaque(t.color), t.size/1000
	for _, g := range t.glyphs {
		px, py := (x+float64(g.dx)*em)*r.scale, (y-float64(g.dy)*em)*r.scale
		left := math.Floor(px)
		phase := uint8((px - left) * phases)
		m := r.mask(maskKey{t.face.index, g.id, t.size, phase})
		if m.alpha != nil {
			at := m.at.Add(image.Pt(int(left), int(math.Round(py))))
			draw.DrawMask(r.img, m.alpha.Rect.Add(at), ink, image.Point{}, m.alpha, image.Point{}, draw.Over)
		}
		x += float64(g.adv) * em
	}
}

// mask draws a glyph once.
func (r *raster) mask(k maskKey) mask {
	if m, ok := r.masks[k]; ok {
		return m
	}
	f := faces[k.face]
	if r.faces[k.face] == nil {
		r.faces[k.face] = font.NewFace(f.load().parsed)
	}
	outline, _ := r.faces[k.face].GlyphDataOutline(font.GID(k.glyph))
	m := r.fillGlyph(outline.Segments, float32(k.size*r.scale/float64(f.load().upem)), float32(k.phase)/phases)
	r.masks[k] = m
	return m
}

// fillGlyph fills an outline given in font units, y upwards.
func (r *raster) fillGlyph(segments []opentype.Segment, scale, shift float32) mask {
	box := bounds(segments, scale, shift)
	if box.Empty() {
		return mask{}
	}
	r.pen.Reset(box.Dx(), box.Dy())
	dx, dy := shift-float32(box.Min.X), -float32(box.Min.Y)
	at := func(p opentype.SegmentPoint) (float32, float32) { return p.X*scale + dx, -p.Y*scale + dy }
	for _, s := range segments {
		x1, y1 := at(s.Args[0])
		x2, y2 := at(s.Args[1])
		x3, y3 := at(s.Args[2])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			r.pen.ClosePath()
			r.pen.MoveTo(x1, y1)
		case opentype.SegmentOpLineTo:
			r.pen.LineTo(x1, y1)
		case opentype.SegmentOpQuadTo:
			r.pen.QuadTo(x1, y1, x2, y2)
		case opentype.SegmentOpCubeTo:
			r.pen.CubeTo(x1, y1, x2, y2, x3, y3)
		}
	}
	r.pen.ClosePath()
	alpha := image.NewAlpha(image.Rect(0, 0, box.Dx(), box.Dy()))
	r.pen.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	return mask{alpha, box.Min}
}

// bounds is the box of pixels around all points of the outline.
func bounds(segments []opentype.Segment, scale, shift float32) image.Rectangle {
	lowX, lowY := float32(math.MaxFloat32), float32(math.MaxFloat32)
	highX, highY := -lowX, -lowY
	for i := range segments {
		for _, p := range segments[i].ArgsSlice() {
			x, y := p.X*scale+shift, -p.Y*scale
			lowX, highX = min(lowX, x), max(highX, x)
			lowY, highY = min(lowY, y), max(highY, y)
		}
	}
	if lowX > highX {
		return image.Rectangle{}
	}
	floor := func(v float32) int { return int(math.Floor(float64(v))) }
	return image.Rect(floor(lowX), floor(lowY), floor(highX)+1, floor(highY)+1)
}

func (r *raster) rect(x, y, w, h, radius float64, p Paint) {
	if p.Fill != 0 {
		r.fill(roundRect(x, y, w, h, radius), p.Fill)
	}
	if p.Line != 0 && p.Width > 0 {
		half := p.Width / 2
		ring := roundRect(x-half, y-half, w+p.Width, h+p.Width, radius+half)
		if w > p.Width && h > p.Width {
			ring = append(ring, reversed(roundRect(x+half, y+half, w-p.Width, h-p.Width, max(0, radius-half)))...)
		}
		r.fill(ring, p.Line)
	}
}

// reversed runs a closed path the other way round, so that it cuts a hole.
func reversed(path []pathOp) []pathOp {
	var points []Point
	for _, op := range path {
		points = append(points, op.points...)
	}
	last := len(points) - 1
	out := []pathOp{{'m', []Point{points[last]}}}
	for i := len(path) - 1; i > 0; i-- {
		n := len(path[i].points)
		op := pathOp{operator: path[i].operator}
		for k := 1; k <= n; k++ {
			op.points = append(op.points, points[last-k])
		}
		last -= n
		out = append(out, op)
	}
	return out
}

// fill fills a path that is given in points of the page, within its box only.
func (r *raster) fill(path []pathOp, c Color) {
	low, high := Point{math.MaxFloat64, math.MaxFloat64}, Point{-math.MaxFloat64, -math.MaxFloat64}
	for _, op := range path {
		for _, q := range op.points {
			low = Point{min(low.X, q.X*r.scale), min(low.Y, q.Y*r.scale)}
			high = Point{max(high.X, q.X*r.scale), max(high.Y, q.Y*r.scale)}
		}
	}
	box := image.Rect(int(math.Floor(low.X)), int(math.Floor(low.Y)), int(math.Ceil(high.X)), int(math.Ceil(high.Y)))
	if box.Empty() || !box.Overlaps(r.img.Rect) {
		return
	}
	r.pen.Reset(box.Dx(), box.Dy())
	at := func(q Point) (float32, float32) {
		return float32(q.X*r.scale - float64(box.Min.X)), float32(q.Y*r.scale - float64(box.Min.Y))
	}
	for _, op := range path {
		x, y := at(op.points[0])
		switch op.operator {
		case 'm':
			r.pen.ClosePath()
			r.pen.MoveTo(x, y)
		case 'l':
			r.pen.LineTo(x, y)
		case 'c':
			x2, y2 := at(op.points[1])
			x3, y3 := at(op.points[2])
			r.pen.CubeTo(x, y, x2, y2, x3, y3)
		}
	}
	r.pen.ClosePath()
	r.pen.Draw(r.img, box, opaque(c), image.Point{})
}

func (r *raster) circle(x, y, radius float64, p Paint) {
	r.rect(x-radius, y-radius, 2*radius, 2*radius, radius, p)
}

// line draws every dash as a thin rectangle.
func (r *raster) line(x1, y1, x2, y2 float64, s Stroke) {
	length := math.Hypot(x2-x1, y2-y1)
	if length == 0 || s.Width <= 0 {
		return
	}
	dx, dy := (x2-x1)/length, (y2-y1)/length
	half := max(s.Width, 0.6/r.scale) / 2
	for _, d := range dashes(length, s.Dash) {
		ax, ay, bx, by := x1+d[0]*dx, y1+d[0]*dy, x1+d[1]*dx, y1+d[1]*dy
		nx, ny := -dy*half, dx*half
		r.fill(polygonPath([]Point{{ax + nx, ay + ny}, {bx + nx, by + ny}, {bx - nx, by - ny}, {ax - nx, ay - ny}}), s.Color)
	}
}

// dashes are the drawn pieces of a line, from and to along it.
func dashes(length float64, pattern []float64) [][2]float64 {
	var sum float64
	for _, d := range pattern {
		sum += d
	}
	const least = 0.05
	if sum < least {
		return [][2]float64{{0, length}}
	}
	var out [][2]float64
	for at, i := 0.0, 0; at < length; i++ {
		d := pattern[i%len(pattern)]
		if i%2 == 0 && d > 0 {
			out = append(out, [2]float64{at, min(at+d, length)})
		}
		at += d
	}
	return out
}

func polygonPath(points []Point) []pathOp {
	out := make([]pathOp, len(points))
	for i, p := range points {
		out[i] = pathOp{'l', []Point{p}}
	}
	if len(out) > 0 {
		out[0].operator = 'm'
	}
	return out
}

func (r *raster) polygon(points []Point, p Paint) {
	if len(points) < 2 {
		return
	}
	if p.Fill != 0 {
		r.fill(polygonPath(points), p.Fill)
	}
	for i := range points {
		if q := points[(i+1)%len(points)]; p.Line != 0 {
			r.line(points[i].X, points[i].Y, q.X, q.Y, Stroke{Color: p.Line, Width: p.Width})
		}
	}
}
