package charts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/chart"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// Plot draws a chart of package app/chart. What lies under the pointer says its values. It takes the focus: Left and
// Right, or Up and Down, go from value to value; Esc leaves them.
type Plot[C chart.Chart] struct {
	widget.BaseWidget

	data    C
	version int // counts the data shown
	spot    int
	focused bool
	tip     *Tip
	picture chart.Picture
}

// BreakEven shows where turnover covers the costs.
type BreakEven = Plot[chart.BreakEven]

// NewBreakEven returns a chart of turnover and costs.
func NewBreakEven(data chart.BreakEven) *BreakEven { return newPlot(data) }

// PerHour shows what an hour brings in each field against what it has to bring.
type PerHour = Plot[chart.PerHour]

// NewPerHour returns a chart of what hours bring.
func NewPerHour(data chart.PerHour) *PerHour { return newPlot(data) }

// Liquidity shows what is in hand month by month.
type Liquidity = Plot[chart.Liquidity]

// NewLiquidity returns a chart of what is in hand.
func NewLiquidity(data chart.Liquidity) *Liquidity { return newPlot(data) }

// Sensitivity shows what options are worth while one criterion gets more weight.
type Sensitivity = Plot[chart.Sensitivity]

// NewSensitivity returns a chart of what options are worth.
func NewSensitivity(data chart.Sensitivity) *Sensitivity { return newPlot(data) }

// Portfolio shows business fields by relative share, growth and turnover.
type Portfolio = Plot[chart.Portfolio]

// NewPortfolio returns a chart of business fields.
func NewPortfolio(data chart.Portfolio) *Portfolio { return newPlot(data) }

// Years shows turnover and those who work, year by year.
type Years = Plot[chart.Years]

// NewYears returns a chart of years.
func NewYears(data chart.Years) *Years { return newPlot(data) }

// Rates shows parts of a whole from one occasion to the next.
type Rates = Plot[chart.Rates]

// NewRates returns a chart of rates.
func NewRates(data chart.Rates) *Rates { return newPlot(data) }

// noSpot is no spot of a picture.
const noSpot = -1

func newPlot[C chart.Chart](data C) *Plot[C] {
	p := &Plot[C]{data: data, spot: noSpot, tip: NewTip()}
	p.ExtendBaseWidget(p)
	return p
}

// SetData shows other values.
func (p *Plot[C]) SetData(data C) {
	p.data = data
	p.version++
	p.Refresh()
}

// Tip is the bubble as it is shown: a title and its lines, nothing while it is hidden.
func (p *Plot[C]) Tip() (title string, lines []string) {
	if p.tip.Hidden {
		return "", nil
	}
	return p.tip.Title(), p.tip.Lines()
}

// frame is the room in the letters of the theme.
func (p *Plot[C]) frame(size fyne.Size) chart.Frame {
	letter := theme.Size(theme.SizeNameCaptionText)
	return chart.Frame{
		Size: chart.Size{W: float64(size.Width), H: float64(size.Height)}, Em: em(),
		Measure: func(text string) chart.Size {
			m := fyne.MeasureText(text, letter, fyne.TextStyle{})
			return chart.Size{W: float64(m.Width), H: float64(m.Height)}
		},
	}
}

// lay computes the picture anew and keeps the bubble where it was.
func (p *Plot[C]) lay(size fyne.Size) {
	p.picture = p.data.Lay(p.frame(size))
	if p.spot >= len(p.picture.Spots) {
		p.spot = noSpot
	}
	if p.spot == noSpot || p.tip.Visible() {
		p.say(size)
	}
}

func (p *Plot[C]) goTo(spot int) {
	if spot == p.spot && (spot == noSpot || p.tip.Visible()) {
		return
	}
	p.spot = spot
	p.say(p.Size())
	p.Refresh()
}

// tipAway is how far the bubble stays from what it tells of.
const tipAway float32 = 14

// say shows the bubble of the spot, beside its guide so that all values on it stay in sight.
func (p *Plot[C]) say(room fyne.Size) {
	if p.spot == noSpot {
		p.tip.Hide()
		return
	}
	s := p.picture.Spots[p.spot]
	var lines []string
	for _, f := range s.Facts {
		switch {
		case f.Value == "":
		case f.Name == "":
			lines = append(lines, f.Value)
		default:
			lines = append(lines, translations.T("chart.value", translations.Vars{"Name": f.Name, "Value": f.Value}))
		}
	}
	at := position(s.At)
	switch side := fyne.NewPos(tipAway, 0); {
	case len(s.Guide) == 0:
		p.tip.Point(at, tipAway, room, s.Title, lines...)
	case at.X > room.Width/2:
		p.tip.Outward(at.Subtract(side), fyne.NewPos(-1, 0), room, s.Title, lines...)
	default:
		p.tip.Outward(at.Add(side), fyne.NewPos(1, 0), room, s.Title, lines...)
	}
}

// MouseIn says what is under the pointer.
func (p *Plot[C]) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved says what is under the pointer.
func (p *Plot[C]) MouseMoved(e *desktop.MouseEvent) {
	widgets.SignOfLife()
	spot, ok := p.picture.SpotAt(point(e.Position))
	if !ok {
		spot = noSpot
	}
	p.goTo(spot)
}

// MouseOut takes the bubble away.
func (p *Plot[C]) MouseOut() { p.goTo(noSpot) }

// FocusGained begins with the first value.
func (p *Plot[C]) FocusGained() {
	p.focused = true
	if len(p.picture.Spots) > 0 {
		p.goTo(max(p.spot, 0))
	}
	p.Refresh()
}

// FocusLost takes the bubble away.
func (p *Plot[C]) FocusLost() {
	p.focused = false
	p.goTo(noSpot)
	p.Refresh()
}

// TypedKey goes from value to value.
func (p *Plot[C]) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	n := len(p.picture.Spots)
	switch step := stepOf(key.Name); {
	case step != 0 && n > 0:
		p.goTo((max(p.spot, 0) + step + n) % n)
	case key.Name == fyne.KeyEscape && p.spot != noSpot:
		p.goTo(noSpot)
	default:
		widgets.ForwardKey(p, key)
	}
}

// TypedRune does nothing.
func (p *Plot[C]) TypedRune(rune) {}
