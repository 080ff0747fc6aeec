package chart

import (
	"cmp"
	"math"
	"slices"
)

// plane is a board with a scale of values upwards and something across.
type plane struct {
	*board
	inner Rect
	x, y  scale
	inset float64
}

// planeInput is what a plane is made from.
type planeInput struct {
	low, high    float64 // of the values upwards; widened to ticks unless exact
	exact        bool    // the scale ends where it is told to, and zero is a value like others
	number       func(float64) string
	above, below string  // names of the scales
	right        float64 // room for labels at the end of lines
	top          float64 // room above the name of the scale
	band         float64 // room between that name and the plane
	inset        float64 // of the scales from the edges of the plane, as a part of its shorter side
}

// axisNameShare is how much of the width the name of a scale may take.
const axisNameShare = 0.9

// newPlane draws the scale upwards. The scale across is from 0 to 1 until it is told otherwise.
func newPlane(b *board, in planeInput) *plane {
	gap := b.beforeAxis()
	top, bottom := 0.5*b.line+in.top+in.band, b.line+b.underAxis()+gap
	above, below := b.shortened(in.above, axisNameShare*b.size.W, 1), b.shortened(in.below, axisNameShare*b.size.W, 1)
	if h := b.extent(above).H; h > 0 {
		top = h + 0.8*b.line + in.top + in.band
	}
	bottom += b.extent(below).H
	high := b.size.H - top - bottom
	if high < 2*b.line {
		top, bottom, high = 0, 0, b.size.H
	}
	step := roundStep(in.low, in.high, max(1, min(8, int(high/max(2.2*b.line, shortest)))))
	for range 9 {
		if distinct(step.ticks(in.low, in.high), in.number) {
			break
		}
		step = step.next()
	}
	if !in.exact {
		in.low, in.high = step.outward(in.low, in.high)
	}
	ticks := step.ticks(in.low, in.high)
	left := gap
	for _, v := range ticks {
		left = max(left, b.measure(said(in.number, v)).W+gap)
	}
	if left+in.right > 0.7*b.size.W {
		left, in.right = 0, 0
	}
	p := &plane{board: b, inner: Rect{left, top, max(0, b.size.W-left-max(in.right, gap)), high}}
	p.inset = in.inset * min(p.inner.W, p.inner.H)
	p.y = scale{low: in.low, high: in.high, from: top + high - p.inset, to: top + p.inset}
	p.x = scale{high: 1, from: p.inner.X + p.inset, to: p.inner.X + p.inner.W - p.inset}
	b.put(Word{Lines: above, Tone: ToneMuted}, Point{0, in.top})
	if size := b.extent(below); size.W > 0 {
		b.put(Word{Lines: below, Align: Right, Tone: ToneMuted}, b.inside(Rect{p.inner.X + p.inner.W - size.W, b.size.H - size.H, size.W, size.H}))
	}
	p.rungs(ticks, in)
	return p
}

// distinct tells that neighbouring ticks have different texts, which a format with few decimals may not give them.
func distinct(ticks []float64, number func(float64) string) bool {
	for i := 1; i < len(ticks) && number != nil; i++ {
		if number(ticks[i]) == number(ticks[i-1]) {
			return false
		}
	}
	return true
}

// said is what a format says; nothing without one.
func said(format func(float64) string, v float64) string {
	if format == nil {
		return ""
	}
	return format(v)
}

// beforeAxis is the room between the numbers of the scale upwards and the plane, so that signs at its edge find room.
func (b *board) beforeAxis() float64 { return 0.65 * b.em }

// rungs draws the lines and numbers of the scale upwards; that at zero is an axis unless the scale is exact.
func (p *plane) rungs(ticks []float64, in planeInput) {
	right := p.inner.X + p.inner.W
	for _, v := range ticks {
		y := p.y.at(v)
		line := Line{Points: []Point{{p.inner.X, y}, {right, y}}, Tone: ToneGrid, Width: 0.07 * p.em}
		if v == 0 && !in.exact {
			line.Tone, line.Width = ToneAxis, 0.12*p.em
		}
		p.Grid = append(p.Grid, line)
		label := said(in.number, v)
		size := p.measure(label)
		p.put(Word{Lines: []string{label}, Align: Right, Tone: ToneMuted}, Point{p.inner.X - p.beforeAxis() - size.W, y - size.H/2})
	}
}

// underAxis is the room between the plane and the texts under it, so that they do not meet the lowest number.
func (b *board) underAxis() float64 { return 0.55 * b.line }

// feet writes texts under the plane, centred at their places, as many as find room.
func (p *plane) feet(places []float64, labels []string) {
	sizes := make([]Size, len(labels))
	for i, l := range labels {
		sizes[i] = p.measure(l)
	}
	y := p.inner.Y + p.inner.H + p.underAxis()
	every := p.thinned(places, sizes)
	for i := 0; i < len(labels); i += every {
		x := p.inside(Rect{X: places[i] - sizes[i].W/2, W: sizes[i].W}).X
		p.put(Word{Lines: []string{labels[i]}, Align: Center, Tone: ToneMuted}, Point{x, y})
	}
}

// scaleFeet draws the ticks of the scale across, as many as have room for their numbers.
func (p *plane) scaleFeet(number func(float64) string) []float64 {
	var ticks []float64
	for most := 10; most > 0; most-- {
		ticks = p.x.ticks(most)
		places, sizes := make([]float64, len(ticks)), make([]Size, len(ticks))
		for i, v := range ticks {
			places[i], sizes[i] = p.x.at(v), p.measure(said(number, v))
		}
		if p.free(places, sizes, 1) && distinct(ticks, number) {
			break
		}
	}
	var places []float64
	var labels []string
	for _, v := range ticks {
		places, labels = append(places, p.x.at(v)), append(labels, said(number, v))
		p.Grid = append(p.Grid, Line{p.upright(p.x.at(v)), ToneGrid, 0.07 * p.em, nil})
	}
	p.feet(places, labels)
	return ticks
}

// upright is a line through the plane from its upper edge to its lower one.
func (p *plane) upright(x float64) []Point {
	return []Point{{x, p.inner.Y}, {x, p.inner.Y + p.inner.H}}
}

// endLabel is the name of a line at its end.
type endLabel struct {
	name string
	y    float64
	tone Tone
}

// Room for the names at the ends of lines.
const (
	endShare  = 0.3 // of the width
	endLeader = 1.0 // lines of text, for what leads to the name
)

// endRoom is how wide the names at the ends of lines are with what leads to them.
func (b *board) endRoom(names []string) float64 {
	widest := 0.0
	for _, n := range names {
		widest = max(widest, b.extent(b.wrap(n, endShare*b.size.W)).W)
	}
	if widest == 0 {
		return 0
	}
	return widest + endLeader*b.em
}

// ends writes the names at the ends of lines, moved as little as needed so that they do not touch. Where there is no
// room for all, the last are left out.
func (p *plane) ends(labels []endLabel) {
	right := p.inner.X + p.inner.W
	if right+endLeader*p.em > p.size.W {
		return
	}
	lines := make([][]string, len(labels))
	heights := make([]float64, len(labels))
	order := make([]int, len(labels))
	for i, l := range labels {
		lines[i], order[i] = p.wrap(l.name, endShare*p.size.W), i
		heights[i] = p.extent(lines[i]).H
	}
	slices.SortStableFunc(order, func(a, c int) int { return cmp.Compare(labels[a].y, labels[c].y) })
	for len(order) > 0 {
		var want, high []float64
		for _, i := range order {
			want, high = append(want, labels[i].y-heights[i]/2), append(high, heights[i])
		}
		places, ok := spread(want, high, 0.1*p.em, 0, min(p.size.H, p.inner.Y+p.inner.H+0.6*p.line))
		if ok {
			for k, i := range order {
				p.end(labels[i], lines[i], Point{right + endLeader*p.em, places[k]}, heights[i])
			}
			return
		}
		last := slices.Max(order)
		p.Left = append(p.Left, labels[last].name)
		order = slices.DeleteFunc(order, func(i int) bool { return i == last })
	}
}

// end writes one name, with a line that leads to it if it had to move.
func (p *plane) end(l endLabel, lines []string, at Point, height float64) {
	if _, ok := p.write(Word{Lines: lines, Tone: ToneText}, at); !ok {
		return
	}
	from := Point{p.inner.X + p.inner.W, l.y}
	to := Point{at.X - 0.2*p.em, at.Y + min(height, p.line)/2}
	if height <= p.line*1.5 {
		to.Y = at.Y + height/2
	}
	p.Lines = append(p.Lines, Line{[]Point{{from.X + 0.25*p.em, from.Y}, to}, l.tone, 0.07 * p.em, nil})
}

// spread moves boxes under each other by as little as needed (in squares) so that they do not touch and stay within
// top and bottom. They are given by their upper edges, from above.
func spread(want, heights []float64, gap, top, bottom float64) ([]float64, bool) {
	offsets := make([]float64, len(want))
	ideal := make([]float64, len(want))
	sum := -gap
	for i, h := range heights {
		offsets[i] = sum + gap
		ideal[i] = want[i] - offsets[i]
		sum += h + gap
	}
	free := bottom - top - max(0, sum)
	if free < 0 || math.IsNaN(free) {
		return nil, false
	}
	out := rising(ideal)
	for i := range out {
		out[i] = top + min(max(out[i]-top, 0), free) + offsets[i]
	}
	return out, true
}
