package chart

import "math"

// Years shows turnover year by year as columns, and above them how many work there, on a scale of their own that
// begins at 0 too. What is not known is NaN and leaves a gap.
type Years struct {
	Rows []Year // the earliest first

	Money, Count func(float64) string
	Words        YearsWords
}

// Year is what is known of a year.
type Year struct {
	Name            string
	Turnover, Staff float64
}

// YearsWords are the words of the chart; an empty one is not written.
type YearsWords struct{ Turnover, Staff string }

// Least implements Chart.
func (c Years) Least(em float64) Size { return Size{max(24, 4*float64(len(c.Rows))) * em, 22 * em} }

// years is the chart while it is drawn.
type years struct {
	Years
	*plane
	strip  float64 // height of the part for those who work
	places []float64
}

// Lay implements Chart.
func (c Years) Lay(f Frame) Picture {
	b := newBoard(f)
	turnover, staff := []float64{0}, []float64{0}
	any := false
	for _, y := range c.Rows {
		turnover, staff = append(turnover, sound(y.Turnover)), append(staff, sound(y.Staff))
		any = any || known(y.Staff)
	}
	d := years{Years: c}
	if any {
		d.strip = 5 * b.line
	}
	low, high := span(turnover...)
	d.plane = newPlane(b, planeInput{low: low, high: high, number: c.Money, above: c.Words.Turnover, top: d.strip})
	if d.inner.Y < d.strip {
		any = false
	}
	labels := make([]string, len(c.Rows))
	for i, y := range c.Rows {
		labels[i] = y.Name
		d.places = append(d.places, d.inner.X+d.inner.W*(float64(i)+0.5)/float64(len(c.Rows)))
	}
	d.feet(d.places, labels)
	for i := range c.Rows {
		d.column(i, turnover[i+1])
	}
	if any {
		d.staff(staff[1:])
	}
	d.asked(turnover[1:], staff[1:])
	return b.done()
}

// column is the turnover of a year, with its number where there is room.
func (d *years) column(i int, v float64) {
	if math.IsNaN(v) {
		return
	}
	wide := min(0.6*d.inner.W/float64(len(d.places)), 4*d.em)
	zero, end := d.y.at(0), d.y.at(v)
	box := Rect{d.places[i] - wide/2, min(zero, end), wide, math.Abs(zero - end)}
	block := Block{Box: box, Tone: Series(0)}
	if v < 0 {
		block.Tone, block.Hollow = ToneLoss, true
	}
	d.Blocks = append(d.Blocks, block)
	text := said(d.Money, v)
	size := d.measure(text)
	at := Point{d.places[i] - size.W/2, box.Y - size.H - 0.1*d.em}
	if v < 0 {
		at.Y = box.Y + box.H + 0.1*d.em
	}
	if size.W < d.inner.W/float64(len(d.places)) {
		d.put(Word{Lines: []string{text}, Align: Center, Tone: ToneText, Plate: true}, at)
	}
}

// staff are those who work, as marks joined by a line above the columns.
func (d *years) staff(counts []float64) {
	low, high := span(append([]float64{0}, counts...)...)
	height := scale{low: low, high: high, from: d.strip - 0.6*d.line, to: 2.2 * d.line}
	d.put(Word{Lines: d.shortened(d.Words.Staff, axisNameShare*d.size.W, 1), Tone: ToneMuted}, Point{})
	style := StyleOf(2, d.em)
	var line []Point
	end := func() {
		if len(line) > 1 {
			d.Lines = append(d.Lines, Line{line, Series(1), 0.12 * d.em, seriesStyle(1, d.em).Dash})
		}
		line = nil
	}
	for i, v := range counts {
		if math.IsNaN(v) {
			end()
			continue
		}
		at := Point{d.places[i], height.at(v)}
		line = append(line, at)
		d.Signs = append(d.Signs, Sign{at, style, Series(1)})
		text := said(d.Count, v)
		size := d.measure(text)
		d.put(Word{Lines: []string{text}, Align: Center, Tone: ToneText}, Point{at.X - size.W/2, at.Y - style.Radius - size.H})
	}
	end()
}

// asked are the years of which anything is known.
func (d *years) asked(turnover, staff []float64) {
	var spots []Spot
	for i, y := range d.Rows {
		s := Spot{At: Point{d.places[i], d.y.at(soundOr(turnover[i], 0))}, Title: y.Name}
		if !math.IsNaN(turnover[i]) {
			s.Marks = []Point{s.At}
			s.Facts = append(s.Facts, Fact{d.Words.Turnover, said(d.Money, turnover[i])})
		}
		if !math.IsNaN(staff[i]) {
			s.Facts = append(s.Facts, Fact{d.Words.Staff, said(d.Count, staff[i])})
		}
		if len(s.Facts) > 0 {
			spots = append(spots, s)
		}
	}
	d.spots(spots)
}
