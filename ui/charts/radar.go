package charts

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/chart"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// RadarData is what a radar shows.
type RadarData struct {
	Axes   []string // what each axis is called, clockwise from the top
	Labels []string // shorter words to stand around the radar; nil: Axes
	Areas  []int    // how many axes belong to each area, in order; nil: no arcs
	Max    float64  // value of the outer ring
	Step   float64  // from ring to ring
	Series []Series // the one before first; the last one is filled
	// Note is what there is to say of an axis beside its values; may be nil.
	Note func(axis int) string
}

// Series is the values of one line, by axis; Unrated or a missing one was not rated.
type Series struct {
	Name   string
	Values []float64
}

// Value is the value at an axis; false when it was not rated.
func (s Series) Value(axis int) (float64, bool) {
	if axis < 0 || axis >= len(s.Values) || math.IsNaN(s.Values[axis]) {
		return 0, false
	}
	return s.Values[axis], true
}

// NoAxis is no axis of a radar.
const NoAxis = -1

// Picture is a radar without labels. It draws series around a centre; the axis under the pointer says its values. It
// takes no focus.
type Picture struct {
	widget.BaseWidget
	// OnAxis hears which axis the pointer or the keyboard is on, NoAxis for none; may be nil.
	OnAxis func(axis int)
	// OnTapped hears a click; may be nil.
	OnTapped func()

	self    fyne.Widget // the widget as the canvas knows it
	data    RadarData
	version int // counts the data shown
	labels  bool
	axis    int
	focused bool
	tip     *Tip
	shape   chart.RadarShape
}

// Radar is a picture with labels around it and numbers at its rings. It takes the focus: Left and Right, or Up and
// Down, go from axis to axis; Esc leaves them.
type Radar struct{ Picture }

// The least sides of a radar, without and with labels.
const (
	smallSide float32 = 180
	largeSide float32 = 320
)

// NewRadar returns a radar with labels.
func NewRadar(data RadarData) *Radar {
	r := &Radar{Picture{data: data, labels: true, axis: NoAxis, tip: NewTip()}}
	r.self = r
	r.ExtendBaseWidget(r)
	return r
}

// NewSmallRadar returns a picture of at least 180 by 180.
func NewSmallRadar(data RadarData) *Picture {
	p := &Picture{data: data, axis: NoAxis, tip: NewTip()}
	p.self = p
	p.ExtendBaseWidget(p)
	return p
}

// SetData shows other values.
func (p *Picture) SetData(data RadarData) {
	p.data = data
	p.version++
	if p.axis >= len(data.Axes) {
		p.axis = NoAxis
	}
	p.Refresh()
}

// Axis is the one that says its values, NoAxis for none.
func (p *Picture) Axis() int { return p.axis }

// Mark lets an axis stand out without telling OnAxis and without its bubble, for a table that lies beside the radar.
func (p *Picture) Mark(axis int) {
	if axis != p.axis {
		p.axis = axis
		p.tip.Hide()
		p.Refresh()
	}
}

// Tip is the bubble as it is shown: a title and its lines, nothing while it is hidden.
func (p *Picture) Tip() (title string, lines []string) {
	if p.tip.Hidden {
		return "", nil
	}
	return p.tip.Title(), p.tip.Lines()
}

func (p *Picture) goTo(axis int) {
	if axis == p.axis && (axis == NoAxis || p.tip.Visible()) {
		return
	}
	p.axis = axis
	p.say()
	p.Refresh()
	if p.OnAxis != nil {
		p.OnAxis(axis)
	}
}

// say shows the bubble of the axis: over its label, or in the other half of a picture without labels, so that the
// values stay in sight.
func (p *Picture) say() {
	if p.axis == NoAxis || p.axis >= len(p.shape.Spokes) {
		p.tip.Hide()
		return
	}
	spoke := p.shape.Spokes[p.axis]
	way := fyne.NewPos(float32(spoke[1].X-spoke[0].X), float32(spoke[1].Y-spoke[0].Y))
	rim := position(between(spoke[0], spoke[1], 1.12))
	if !p.labels {
		way = fyne.NewPos(0, -way.Y)
		rim = position(spoke[0])
	}
	p.tip.Outward(rim, way, p.Size(), p.data.Axes[p.axis], p.sentences(p.axis)...)
}

func far(a, b chart.Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

func (p *Picture) sentences(axis int) []string {
	var out []string
	for _, s := range p.data.Series {
		value := translations.T("chart.unrated")
		if v, ok := s.Value(axis); ok {
			value = translations.Current().Number(v, 0)
		}
		out = append(out, translations.T("chart.value", translations.Vars{"Name": s.Name, "Value": value}))
	}
	if p.data.Note != nil {
		if note := p.data.Note(axis); note != "" {
			out = append(out, note)
		}
	}
	return out
}

// MouseIn says what is under the pointer.
func (p *Picture) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved says what is under the pointer.
func (p *Picture) MouseMoved(e *desktop.MouseEvent) {
	widgets.SignOfLife()
	axis, ok := p.shape.AxisAt(point(e.Position))
	if !ok {
		axis = NoAxis
	}
	p.goTo(axis)
}

// MouseOut takes the bubble away.
func (p *Picture) MouseOut() { p.goTo(NoAxis) }

// Tapped tells OnTapped.
func (p *Picture) Tapped(*fyne.PointEvent) {
	widgets.SignOfLife()
	if p.OnTapped != nil {
		p.OnTapped()
	}
}

// Cursor is a hand where a click does something.
func (p *Picture) Cursor() desktop.Cursor {
	if p.OnTapped != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
