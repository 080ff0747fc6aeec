package chart

import (
	"math"
	"slices"
)

// Rates shows parts of a whole from one occasion to the next: a line for each series, on a scale from 0 to 1. What is
// not known is NaN and leaves a gap.
type Rates struct {
	Rows   []RatesRow // the earliest first
	Series []string

	Percent func(float64) string
}

// RatesRow is what is known of an occasion.
type RatesRow struct {
	Name   string
	Values []float64 // by series; one that is missing is not known
	Said   []string  // by series, what is said when it is asked instead of the value; may be shorter
}

// Least implements Chart.
func (c Rates) Least(em float64) Size { return Size{max(30, 4*float64(len(c.Rows))) * em, 16 * em} }

// value of a series on an occasion, within the scale.
func (r RatesRow) value(series int) float64 {
	if series >= len(r.Values) || !known(r.Values[series]) {
		return math.NaN()
	}
	return max(0, min(r.Values[series], 1))
}

// rates is the chart while it is drawn.
type rates struct {
	Rates
	*plane
	places []float64
}

// Lay implements Chart.
func (c Rates) Lay(f Frame) Picture {
	b := newBoard(f)
	d := rates{Rates: c, plane: newPlane(b, planeInput{high: 1, number: c.Percent, right: b.endRoom(c.Series)})}
	labels := make([]string, len(c.Rows))
	for i, row := range c.Rows {
		labels[i] = row.Name
		d.places = append(d.places, d.inner.X+d.inner.W*(float64(i)+0.5)/float64(len(c.Rows)))
	}
	d.feet(d.places, labels)
	var names []endLabel
	for i, name := range c.Series {
		if last, ok := d.line(i); ok {
			names = append(names, endLabel{name, last, Series(i)})
		}
	}
	d.ends(names)
	d.asked()
	return b.done()
}

// line draws a series and tells how high it ends; false without a value.
func (d *rates) line(series int) (last float64, ok bool) {
	style := seriesStyle(series, d.em)
	var run []Point
	end := func() {
		if len(run) > 1 {
			d.Lines = append(d.Lines, Line{slices.Clone(run), Series(series), style.Width, style.Dash})
		}
		run = nil
	}
	for i, row := range d.Rows {
		v := row.value(series)
		if math.IsNaN(v) {
			end()
			continue
		}
		at := Point{d.places[i], d.y.at(v)}
		run, last, ok = append(run, at), at.Y, true
		d.Signs = append(d.Signs, Sign{at, style, Series(series)})
	}
	end()
	return last, ok
}

// asked are the occasions of which anything is known.
func (d *rates) asked() {
	var spots []Spot
	for i, row := range d.Rows {
		s := Spot{Title: row.Name, Guide: d.upright(d.places[i])}
		for k, name := range d.Series {
			v := row.value(k)
			if math.IsNaN(v) {
				continue
			}
			text := said(d.Percent, v)
			if k < len(row.Said) && row.Said[k] != "" {
				text = row.Said[k]
			}
			s.Marks, s.Facts = append(s.Marks, Point{d.places[i], d.y.at(v)}), append(s.Facts, Fact{name, text})
		}
		if len(s.Facts) > 0 {
			s.At = s.Marks[0]
			spots = append(spots, s)
		}
	}
	d.spots(spots)
}
