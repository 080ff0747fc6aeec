package chart

import "math"

// Chart is what can be laid out as a picture.
type Chart interface {
	// Lay computes the picture. No two of its words overlap, and none leaves the frame.
	Lay(Frame) Picture
	// Least is the size below which words are left out, for text of height em.
	Least(em float64) Size
}

// Frame is the room of a chart, and its letters.
type Frame struct {
	Size    Size
	Em      float64                // height of a line of text; 10 if 0
	Measure func(text string) Size // of a text in one line; nil: nothing is written
	Mirror  bool                   // the picture runs from right to left
}

// Picture is a chart ready to be drawn in the order of its fields.
type Picture struct {
	Grounds []Ground
	Grid    []Line
	Blocks  []Block
	Rounds  []Round
	Hatches []Line // strokes by which areas are told apart without colour
	Lines   []Line
	Signs   []Sign
	Words   []Word
	Spots   []Spot   // what can be asked, in reading order
	Left    []string // texts that found no room
}

// Tone is what a part of a picture stands for; whoever draws it chooses the colour.
type Tone uint8

// The tones; Series(n) follow them.
const (
	ToneGrid  Tone = iota // helps to read a value
	ToneAxis              // axes and zero lines
	ToneMuted             // numbers and names of axes and regions
	ToneText              // labels
	ToneRule              // what values are held against: required, threshold, now
	ToneGain
	ToneLoss
	toneSeries
)

// Series is the tone of a series, counted from 0.
func Series(n int) Tone { return toneSeries + Tone(max(0, min(n, 200))) }

// Series is the number of the series whose tone it is.
func (t Tone) Series() (n int, ok bool) {
	if t < toneSeries {
		return 0, false
	}
	return int(t - toneSeries), true
}

// Ground is a closed area, drawn faintly.
type Ground struct {
	Points []Point
	Tone   Tone
}

// Line joins points. Dash holds the lengths of strokes and gaps, nil for a solid line.
type Line struct {
	Points []Point
	Tone   Tone
	Width  float64
	Dash   []float64
}

// Block is a bar or a column; a hollow one is an outline.
type Block struct {
	Box    Rect
	Tone   Tone
	Hollow bool
}

// Round is a bubble: a faint disc with an outline.
type Round struct {
	At     Point
	Radius float64
	Tone   Tone
}

// Sign is a marker.
type Sign struct {
	At    Point
	Style Style
	Tone  Tone
}

// Word is a text in its lines, written into the box from its upper edge. A plate is an opaque ground under it.
type Word struct {
	Lines []string
	Box   Rect
	Align Align
	Tone  Tone
	Plate bool
}

// Spot is a place that has something to say to the pointer and the keyboard.
type Spot struct {
	At    Point
	Area  Rect    // where the pointer asks for it
	Guide []Point // a line to be shown meanwhile; nil: none
	Marks []Point // what stands out meanwhile
	Title string
	Facts []Fact
}

// Fact is a value and what it is called.
type Fact struct{ Name, Value string }

// SpotAt is the spot that is asked at p: of those whose area holds it the nearest, of equals the last.
func (p Picture) SpotAt(at Point) (int, bool) {
	best, nearest := -1, math.Inf(1)
	for i, s := range p.Spots {
		if !s.Area.holds(at) {
			continue
		}
		if d := math.Hypot(s.At.X-at.X, s.At.Y-at.Y); d <= nearest {
			best, nearest = i, d
		}
	}
	return best, best >= 0
}

func (r Rect) holds(p Point) bool {
	return p.X >= r.X && p.X <= r.X+r.W && p.Y >= r.Y && p.Y <= r.Y+r.H
}

// nearest is the point of the box that is nearest to p.
func (r Rect) nearest(p Point) Point {
	return Point{min(max(p.X, r.X), r.X+r.W), min(max(p.Y, r.Y), r.Y+r.H)}
}

// distance is how far p lies outside the box.
func (r Rect) distance(p Point) float64 {
	q := r.nearest(p)
	return math.Hypot(p.X-q.X, p.Y-q.Y)
}

func (p *Picture) mirror(width float64) {
	flip := func(points []Point) {
		for i := range points {
			points[i].X = width - points[i].X
		}
	}
	box := func(r *Rect) { r.X = width - r.X - r.W }
	for i := range p.Grounds {
		flip(p.Grounds[i].Points)
	}
	for _, lines := range [][]Line{p.Grid, p.Hatches, p.Lines} {
		for i := range lines {
			flip(lines[i].Points)
		}
	}
	for i := range p.Blocks {
		box(&p.Blocks[i].Box)
	}
	for i := range p.Rounds {
		p.Rounds[i].At.X = width - p.Rounds[i].At.X
	}
	for i := range p.Signs {
		p.Signs[i].At.X = width - p.Signs[i].At.X
	}
	for i := range p.Words {
		box(&p.Words[i].Box)
		p.Words[i].Align = Right - p.Words[i].Align
	}
	for i := range p.Spots {
		s := &p.Spots[i]
		s.At.X = width - s.At.X
		box(&s.Area)
		flip(s.Guide)
		flip(s.Marks)
	}
}
