package numbers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// picturesCard is the two pictures of the page, each beside its table.
type picturesCard struct {
	page *Page

	breakEven  *charts.BreakEven
	points     *table
	breakSays  *widgets.Lines
	breakSplit *fyne.Container
	thresholds *widgets.Card

	perHour   *charts.PerHour
	rows      *table
	hourSays  *widgets.Lines
	hourSplit *fyne.Container
	rowsHigh  float32
	hours     *widgets.Card
}

func newPicturesCard(p *Page) *picturesCard {
	c := &picturesCard{page: p, breakSays: widgets.NewLines(""), hourSays: widgets.NewLines("")}
	c.breakEven = charts.NewBreakEven(chart.BreakEven{})
	c.points = newTable("", potential.KeyTurnover.TextKey(), "analysis.numbers.chart.costs", "analysis.numbers.table.result")
	c.breakSplit = container.New(&beside{high: func() float32 { return 290 * unit() }}, c.breakEven, c.points)
	c.thresholds = widgets.NewCard(t("analysis.numbers.thresholds"), newColumn(c.breakSays, c.breakSplit))

	c.perHour = charts.NewPerHour(chart.PerHour{})
	c.rows = newTable("analysis.numbers.field.name", "analysis.numbers.table.per-hour", "analysis.numbers.table.difference", "")
	c.hourSplit = container.New(&beside{high: func() float32 { return c.rowsHigh }}, c.perHour, c.rows)
	c.hours = widgets.NewCard(t("analysis.numbers.hours"), newColumn(c.hourSays, c.hourSplit))
	return c
}

func (c *picturesCard) refreshThresholds() {
	f, l := &c.page.figures, c.page.locale
	data, known := breakEven(l, f)
	c.breakSplit.Hidden = !known
	if !known {
		c.breakSays.Say(t("analysis.numbers.thresholds.none"), widgets.ColorMuted)
		return
	}
	says := ofBusiness(l, f, []potential.FigureKey{potential.KeyBreakEven, potential.KeyMinimum})
	c.breakSays.Say(says[0].Sentence+" "+says[1].Sentence, theme.ColorNameForeground)
	c.breakEven.SetData(data)
	c.points.show(breakEvenRows(l, f))
}

func (c *picturesCard) refreshHours() {
	f, l := &c.page.figures, c.page.locale
	data, known := perHour(l, f)
	c.hourSplit.Hidden = !known
	switch {
	case !known:
		c.hourSays.Say(t("analysis.numbers.hours.none"), widgets.ColorMuted)
	case f.RequiredPerHour == nil:
		c.hourSays.Say(t("analysis.numbers.hours.no-time"), theme.ColorNameForeground)
	default:
		c.hourSays.Say(ofBusiness(l, f, []potential.FigureKey{potential.KeyRequired})[0].Sentence, theme.ColorNameForeground)
	}
	if known {
		c.rowsHigh = float32(data.Least(float64(theme.Size(theme.SizeNameCaptionText))).H)
		c.perHour.SetData(data)
		c.rows.show(perHourRows(l, f))
	}
}

// beside sets a picture beside its table, or above it where both have no room side by side.
type beside struct {
	high  func() float32 // of the picture
	width float32        // of the last layout
}

const (
	leastPicture float32 = 400 // at text size 100 %
	leastTable   float32 = 300
)

func (b *beside) sides(width float32) (picture, table float32) {
	rest := width - widgets.Gap
	if rest < (leastPicture+leastTable)*unit() {
		return width, width
	}
	picture = max(rest*0.56, leastPicture*unit())
	return picture, rest - picture
}

// MinSize follows the width of the last layout.
func (b *beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	picture, wide := b.sides(b.width)
	table := heightIn(o[1], wide)
	if picture == wide && b.width > 0 {
		return fyne.NewSize(200, b.high()+widgets.Gap+table)
	}
	return fyne.NewSize(200, max(b.high(), table))
}

// Layout gives the picture its height, and at least that of the table beside it.
func (b *beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	picture, wide := b.sides(size.Width)
	o[0].Resize(fyne.NewSize(picture, b.high()))
	o[0].Move(fyne.NewPos(0, 0))
	if picture == size.Width {
		set(o[1], 0, b.high()+widgets.Gap, wide)
		return
	}
	set(o[1], picture+widgets.Gap, 0, wide)
}
