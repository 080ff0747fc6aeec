package chart

import "math"

// PerHour shows what an hour brings in each field, against what it has to bring. Values are in any unit, the same
// everywhere; NaN is not known.
type PerHour struct {
	Rows     []PerHourRow
	Required float64

	Money func(float64) string
	Words PerHourWords
}

// PerHourRow is a field and what an hour of it brings.
type PerHourRow struct {
	Name  string
	Value float64
}

// PerHourWords are the words of the chart; an empty one is not written.
type PerHourWords struct {
	Value    string // what the values are called
	Required string // beside the line of what is required, with its value
	Unknown  string // where a value is not known
	Below    string // name of the scale
}

// Least implements Chart.
func (c PerHour) Least(em float64) Size { return Size{32 * em, (7 + 2.8*float64(len(c.Rows))) * em} }

// perHour is the chart while it is drawn.
type perHour struct {
	PerHour
	*plane
	row   float64 // height of a row
	thick float64 // height of a bar
}

// Lay implements Chart. Bars that reach what is required are full, the others hollow and hatched.
func (c PerHour) Lay(f Frame) Picture {
	b := newBoard(f)
	c.Required = sound(c.Required)
	values := []float64{0, c.Required}
	for _, r := range c.Rows {
		values = append(values, sound(r.Value))
	}
	low, high := span(values...)
	d := perHour{PerHour: c, plane: newRows(b, low, high, c.Words)}
	d.row = d.inner.H / max(1, float64(len(c.Rows)))
	d.thick = min(0.55*d.row, 1.3*b.em)
	d.makeRoom(values[2:])
	d.scaleFeet(c.Money)
	zero := d.x.at(0)
	d.Lines = append(d.Lines, Line{d.upright(zero), ToneAxis, 0.12 * b.em, nil})
	d.names()
	for i, v := range values[2:] {
		d.bar(i, v)
	}
	d.required()
	for i, v := range values[2:] {
		d.value(i, v)
	}
	return b.done()
}

// newRows is a plane of rows whose values run across, with room for the names above and below.
func newRows(b *board, low, high float64, words PerHourWords) *plane {
	gap := b.apart()
	top, bottom := gap, b.line+b.underAxis()+gap
	if b.measure(words.Required).W > 0 {
		top = b.line + 2*gap
	}
	below := b.shortened(words.Below, axisNameShare*b.size.W, 1)
	size := b.extent(below)
	bottom += size.H
	if top+bottom > 0.7*b.size.H {
		top, bottom = 0, 0
	}
	if size.W > 0 {
		b.put(Word{Lines: below, Align: Right, Tone: ToneMuted}, b.inside(Rect{b.size.W - size.W, b.size.H - size.H, size.W, size.H}))
	}
	return &plane{
		board: b, inner: Rect{0, top, b.size.W, b.size.H - top - bottom}, x: scale{low: low, high: high, to: b.size.W},
	}
}

// nameShare is how much of the width the names may take.
const nameShare = 0.34

// lines are those of a name.
func (d *perHour) lines(name string) []string {
	return d.shortened(name, nameShare*d.size.W, int(d.row/max(d.line, shortest)))
}

// makeRoom sets the scale between the names and the numbers at the ends of the bars.
func (d *perHour) makeRoom(values []float64) {
	gap := d.apart()
	names, before, behind := 0.0, gap, gap
	for i, r := range d.Rows {
		names = max(names, d.extent(d.lines(r.Name)).W+gap)
		switch width := d.measure(d.number(values[i])).W + 2*gap; {
		case values[i] < 0:
			before = max(before, width)
		default:
			behind = max(behind, width)
		}
	}
	if names+before+behind > 0.8*d.size.W {
		names, before, behind = 0, 0, 0
	}
	d.inner.X, d.inner.W = names, d.size.W-names
	d.x.from, d.x.to = names+before, d.size.W-behind
}

// number is a value in words.
func (d *perHour) number(v float64) string {
	if math.IsNaN(v) {
		return d.Words.Unknown
	}
	return said(d.Money, v)
}

func (d *perHour) middle(row int) float64 { return d.inner.Y + d.row*(float64(row)+0.5) }

func (d *perHour) names() {
	for i, r := range d.Rows {
		lines := d.lines(r.Name)
		size := d.extent(lines)
		d.write(Word{Lines: lines, Align: Right, Tone: ToneText}, Point{d.inner.X - d.apart() - size.W, d.middle(i) - size.H/2})
	}
}

// reaches tells whether a value is what is required, or is no loss where nothing is required.
func (d *perHour) reaches(v float64) bool {
	if math.IsNaN(d.Required) {
		return v >= 0
	}
	return v >= d.Required
}

func (d *perHour) bar(i int, v float64) {
	s := Spot{At: Point{d.x.at(0), d.middle(i)}, Area: Rect{0, d.inner.Y + d.row*float64(i), d.size.W, d.row}, Title: d.Rows[i].Name}
	s.Facts = []Fact{{d.Words.Value, d.number(v)}, {"", d.Words.Required}}
	if !math.IsNaN(v) {
		from, to := min(s.At.X, d.x.at(v)), max(s.At.X, d.x.at(v))
		box := Rect{from, s.At.Y - d.thick/2, to - from, d.thick}
		s.At.X = d.x.at(v)
		block := Block{Box: box, Tone: Series(0)}
		if !d.reaches(v) {
			block.Tone, block.Hollow = ToneLoss, true
			corners := []Point{{from, box.Y}, {to, box.Y}, {to, box.Y + box.H}, {from, box.Y + box.H}}
			d.stroke(corners, ToneLoss)
		}
		d.Blocks = append(d.Blocks, block)
	}
	s.Marks = []Point{s.At}
	d.Spots = append(d.Spots, s)
}

// required is the line that all bars should reach.
func (d *perHour) required() {
	if math.IsNaN(d.Required) {
		return
	}
	x := d.x.at(d.Required)
	d.Lines = append(d.Lines, Line{
		[]Point{{x, max(0, d.inner.Y-d.apart())}, {x, d.inner.Y + d.inner.H}}, ToneRule, 0.16 * d.em, []float64{0.6 * d.em, 0.35 * d.em},
	})
	lines := d.shortened(d.Words.Required, d.size.W, 1)
	size := d.extent(lines)
	d.write(Word{Lines: lines, Align: Center, Tone: ToneText}, d.inside(Rect{x - size.W/2, 0, size.W, size.H}))
}

// value is the number at the end of a bar, on the far side of zero.
func (d *perHour) value(i int, v float64) {
	text := d.number(v)
	size := d.measure(text)
	tone, at := ToneText, Point{d.x.at(0) + d.apart(), d.middle(i) - size.H/2}
	switch {
	case math.IsNaN(v):
		tone = ToneMuted
	case v < 0:
		at.X = d.x.at(v) - d.apart() - size.W
	default:
		at.X = d.x.at(v) + d.apart()
	}
	d.put(Word{Lines: []string{text}, Tone: tone, Plate: true}, at)
}
