package chart

import "math"

// BarsInput is what bars show: rows under each other on one scale that begins at 0.
type BarsInput struct {
	Width  float64
	Row    float64 // height of a row
	Em     float64 // height of a line of text; 10 if 0
	Max    float64 // end of the scale
	Step   float64 // from tick to tick
	Rows   []BarRow
	Mirror bool // the scale begins on the right
}

// BarRow is one row: a value before and one after. NaN is "not rated". Values beyond the scale end with it.
type BarRow struct{ From, To float64 }

// BarsShape is the bars ready to be drawn.
type BarsShape struct {
	Height float64
	Ticks  []Tick
	Rows   []Bar
}

// Tick is a value of the scale and its place.
type Tick struct{ Value, X float64 }

// Bar is one row, drawn in the order of its fields; the parts of no width are left out. Held is what was there and
// stayed, Gained what came to it, Ceded what went, to be drawn as an outline. With one value only Held is there.
type Bar struct {
	Track               Rect
	Held, Gained, Ceded Rect
	From, To            *Marker // Axis is the row; nil: not rated
	FromStyle, ToStyle  Style
}

// Bars lays out bars. Their height is that of all rows.
func Bars(in BarsInput) BarsShape {
	width, row, em := length(in.Width, 0), length(in.Row, 0), length(in.Em, defaultEm)
	b := bars{max: length(in.Max, 1), inset: min(styles[0].Radius*em, width/2)}
	b.span = width - 2*b.inset
	s := BarsShape{Height: row * float64(len(in.Rows))}
	step, n := steps(b.max, in.Step, b.max)
	for i := 0; i <= n; i++ {
		s.Ticks = append(s.Ticks, Tick{float64(i) * step, b.x(float64(i) * step)})
	}
	thick := min(0.5*em, row)
	for i, r := range in.Rows {
		s.Rows = append(s.Rows, b.bar(i, r, row*(float64(i)+0.5), thick, em))
	}
	if in.Mirror {
		s.mirror(width)
	}
	return s
}

type bars struct{ max, inset, span float64 }

func (b bars) x(value float64) float64 { return b.inset + b.span*min(max(value, 0), b.max)/b.max }

func (b bars) bar(i int, r BarRow, middle, thick, em float64) Bar {
	between := func(from, to float64) Rect {
		return Rect{b.x(from), middle - thick/2, max(0, b.x(to)-b.x(from)), thick}
	}
	out := Bar{Track: between(0, b.max), FromStyle: StyleOf(0, em), ToStyle: StyleOf(1, em)}
	if known(r.From) {
		out.From = &Marker{i, r.From, Point{b.x(r.From), middle}}
	}
	if known(r.To) {
		out.To = &Marker{i, r.To, Point{b.x(r.To), middle}}
	}
	switch {
	case out.From != nil && out.To != nil:
		out.Held = between(0, math.Min(r.From, r.To))
		out.Gained, out.Ceded = between(r.From, r.To), between(r.To, r.From)
	case out.From != nil:
		out.Held = between(0, r.From)
	case out.To != nil:
		out.Held = between(0, r.To)
	}
	return out
}

func (s *BarsShape) mirror(width float64) {
	for i := range s.Ticks {
		s.Ticks[i].X = width - s.Ticks[i].X
	}
	for i := range s.Rows {
		b := &s.Rows[i]
		for _, r := range []*Rect{&b.Track, &b.Held, &b.Gained, &b.Ceded} {
			r.X = width - r.X - r.W
		}
		for _, m := range []*Marker{b.From, b.To} {
			if m != nil {
				m.At.X = width - m.At.X
			}
		}
	}
}
