package chart

import (
	"cmp"
	"math"
	"slices"
)

// Sensitivity shows what each option is worth while one criterion gets more weight. As the other criteria keep their
// proportions, worth is a straight line over the weight.
type Sensitivity struct {
	Options []SensitivityOption // those that are not known are not drawn
	Now     float64             // weight of the criterion, 0–1; NaN: not shown

	Percent func(share float64) string
	Number  func(worth float64) string
	// Switch says, when it is asked, that the best option changes; nil: only the weight is told.
	Switch func(share float64, before, after string) string
	Words  SensitivityWords
}

// SensitivityOption is an option and its worth without the criterion, and by the criterion alone.
type SensitivityOption struct {
	Name          string
	Without, Only float64
}

// SensitivityWords are the words of the chart; an empty one is not written.
type SensitivityWords struct {
	Now          string // beside the present weight
	Above, Below string // of the scales: worth and weight
}

// Switch is a weight at which another option becomes the best. Options are counted from 0.
type Switch struct {
	Share         float64 // 0–1
	Before, After int
}

// Least implements Chart.
func (c Sensitivity) Least(em float64) Size {
	return Size{36 * em, max(18, 8+1.6*float64(len(c.Options))) * em}
}

func (o SensitivityOption) at(share float64) float64 {
	return sound(o.Without)*(1-share) + sound(o.Only)*share
}

func (o SensitivityOption) slope() float64 { return sound(o.Only) - sound(o.Without) }

func (o SensitivityOption) known() bool { return known(o.Without) && known(o.Only) }

// Best is the option with most worth at a weight, of equals the one that grows faster, then the first; -1 without any.
func (c Sensitivity) Best(share float64) int {
	best := -1
	for i, o := range c.Options {
		if !o.known() {
			continue
		}
		if best < 0 || o.at(share) > c.Options[best].at(share) ||
			o.at(share) == c.Options[best].at(share) && o.slope() > c.Options[best].slope() {
			best = i
		}
	}
	return best
}

// Switches are the weights at which the best option changes, in order: the corners of the upper hull of the lines.
func (c Sensitivity) Switches() []Switch {
	var out []Switch
	at, best := 0.0, c.Best(0)
	for best >= 0 {
		next := Switch{Share: 1, Before: best, After: -1}
		for i, o := range c.Options {
			faster := o.slope() - c.Options[best].slope()
			if !o.known() || faster <= 0 {
				continue
			}
			share := max(at, (c.Options[best].at(0)-o.at(0))/faster)
			if share < next.Share || share == next.Share && next.After >= 0 && o.slope() > c.Options[next.After].slope() {
				next.Share, next.After = share, i
			}
		}
		if next.After < 0 {
			return out
		}
		out = append(out, next)
		at, best = next.Share, next.After
	}
	return out
}

// sensitivity is the chart while it is drawn.
type sensitivity struct {
	Sensitivity
	*plane
	switches []Switch
}

// Lay implements Chart.
func (c Sensitivity) Lay(f Frame) Picture {
	b := newBoard(f)
	if c.Now = sound(c.Now); !math.IsNaN(c.Now) {
		c.Now = max(0, min(c.Now, 1))
	}
	var values []float64
	var names []string
	for _, o := range c.Options {
		if o.known() {
			values, names = append(values, sound(o.Without), sound(o.Only)), append(names, o.Name)
		}
	}
	low, high := span(values...)
	d := sensitivity{c, newPlane(b, planeInput{
		low: low, high: high, number: c.Number, above: c.Words.Above, below: c.Words.Below, right: b.endRoom(names),
		band: bandLines * b.line,
	}), c.Switches()}
	d.scaleFeet(c.Percent)
	d.lines()
	d.corners()
	if !math.IsNaN(c.Now) {
		d.Lines = append(d.Lines, Line{d.upright(d.x.at(c.Now)), ToneRule, 0.1 * b.em, []float64{0.5 * b.em, 0.4 * b.em}})
		d.ruleLabel(d.x.at(c.Now), c.Words.Now)
	}
	d.spots(d.asked())
	return b.done()
}

// lines are the options, that which is best at the present weight thicker.
func (d *sensitivity) lines() {
	best := -1
	if !math.IsNaN(d.Now) {
		best = d.Best(d.Now)
	}
	var labels []endLabel
	for i, o := range d.Options {
		if !o.known() {
			continue
		}
		style := seriesStyle(i, d.em)
		if i == best {
			style.Width *= 1.7
		}
		ends := []Point{{d.x.from, d.y.at(o.at(0))}, {d.x.to, d.y.at(o.at(1))}}
		d.Lines = append(d.Lines, Line{ends, Series(i), style.Width, style.Dash})
		for _, p := range ends {
			d.Signs = append(d.Signs, Sign{p, style, Series(i)})
		}
		if o.Name != "" {
			labels = append(labels, endLabel{o.Name, ends[1].Y, Series(i)})
		}
	}
	d.ends(labels)
}

// bandLines is the height of the band above the plane, in lines of text.
const bandLines = 1.7

// corners are the weights at which the best option changes; a band above says which one is the best between them.
func (d *sensitivity) corners() {
	style := StyleOf(0, d.em)
	style.Radius, style.Width = 0.5*d.em, 0.2*d.em
	top := max(0, d.inner.Y-bandLines*d.line)
	var places []Point
	from, best := d.x.from, d.Best(0)
	for _, s := range d.switches {
		at := Point{d.x.at(s.Share), d.y.at(d.Options[s.After].at(s.Share))}
		d.winner(best, from, at.X, top)
		from, best = at.X, s.After
		upright := []Point{{at.X, top}, {at.X, d.inner.Y + d.inner.H}}
		d.Lines = append(d.Lines, Line{upright, ToneText, 0.08 * d.em, []float64{0.2 * d.em, 0.2 * d.em}})
		d.Signs = append(d.Signs, Sign{at, style, ToneText})
		places = append(places, at)
	}
	d.winner(best, from, d.x.to, top)
	for i, s := range d.switches {
		d.label(places[i], 0.55*d.em, said(d.Percent, s.Share), slices.Delete(slices.Clone(places), i, i+1)...)
	}
}

// winner names an option in the band between two places, over a piece of its line.
func (d *sensitivity) winner(option int, from, to, top float64) {
	if option < 0 || to-from < d.em || top == 0 {
		return
	}
	style := seriesStyle(option, d.em)
	y := d.inner.Y - 0.35*d.line
	gap := 0.3 * d.em
	d.Lines = append(d.Lines, Line{[]Point{{from + gap, y}, {to - gap, y}}, Series(option), 1.7 * style.Width, style.Dash})
	name := d.Options[option].Name
	size := d.measure(name)
	if size.W > to-from-2*gap {
		d.Left = append(d.Left, name)
		return
	}
	d.put(Word{Lines: []string{name}, Align: Center, Tone: ToneText}, Point{(from + to - size.W) / 2, y - 0.15*d.line - size.H})
}

// change says that the best option changes.
func (d *sensitivity) change(s Switch) string {
	if d.Switch == nil {
		return said(d.Percent, s.Share)
	}
	return d.Switch(s.Share, d.Options[s.Before].Name, d.Options[s.After].Name)
}

// asked are the weights that can be asked, in order, not two that are nearly the same, with the options from the best on.
func (d *sensitivity) asked() []Spot {
	const steps, apart = 20, 0.004
	var shares []float64
	titles := map[float64]string{}
	add := func(share float64, title string) {
		if !slices.ContainsFunc(shares, func(s float64) bool { return math.Abs(s-share) < apart }) {
			shares, titles[share] = append(shares, share), title
		}
	}
	for _, s := range d.switches {
		add(s.Share, d.change(s))
	}
	if !math.IsNaN(d.Now) {
		add(d.Now, cmp.Or(d.Words.Now, said(d.Percent, d.Now)))
	}
	for i := range steps + 1 {
		share := float64(i) / steps
		add(share, said(d.Percent, share))
	}
	slices.Sort(shares)
	var out []Spot
	for _, share := range shares {
		if s, ok := d.spot(share); ok {
			s.Title = titles[share]
			out = append(out, s)
		}
	}
	return out
}

// spot is what there is to say at a weight; nothing without options.
func (d *sensitivity) spot(share float64) (s Spot, ok bool) {
	var order []int
	for i, o := range d.Options {
		if o.known() {
			order = append(order, i)
		}
	}
	if len(order) == 0 {
		return Spot{}, false
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(d.Options[b].at(share), d.Options[a].at(share)) })
	x := d.x.at(share)
	for _, i := range order {
		worth := d.Options[i].at(share)
		s.Marks = append(s.Marks, Point{x, d.y.at(worth)})
		s.Facts = append(s.Facts, Fact{d.Options[i].Name, said(d.Number, worth)})
	}
	s.At, s.Guide = s.Marks[0], d.upright(x)
	return s, true
}
