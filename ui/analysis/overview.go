package analysis

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// overview is how all fields of the catalogue stand: how far they are asked, and where the need is.
type overview struct {
	sum     *widgets.Lines
	table   *areaTable
	content fyne.CanvasObject
}

func newOverview(open func(field string)) *overview {
	o := &overview{sum: widgets.NewLines(""), table: newAreaTable(open)}
	o.content = widgets.NewCard(t("analysis.overview.title"), widgets.Column(o.sum, o.table, widgets.CaptionLines(t("analysis.overview.help"))))
	return o
}

func (o *overview) show(ratings []potential.Rating) {
	areas := potential.Overview(ratings)
	var rated, all, pressing int
	for _, a := range areas {
		rated, all, pressing = rated+a.Rated, all+a.Statements, pressing+a.Urgent
	}
	text := t("analysis.overview.begin")
	if rated > 0 {
		text = t("analysis.overview.sum", vars{"n": rated, "All": all}) + " " + t("analysis.overview.urgent", vars{"n": pressing})
	}
	o.sum.Say(text, theme.ColorNameForeground)
	o.table.areas = areas
	o.table.Refresh()
}

// areaTable draws one line for each field: means of relevance and state, the need as a bar, what presses. A click opens
// the field.
type areaTable struct {
	widget.BaseWidget
	areas  []potential.AreaFigures
	onOpen func(field string)
	hover  int
}

func newAreaTable(open func(field string)) *areaTable {
	a := &areaTable{onOpen: open, hover: -1}
	a.ExtendBaseWidget(a)
	return a
}

const areaHigh float32 = 31

func (a *areaTable) under(p fyne.Position) int {
	i := int(p.Y/(areaHigh*zoom())) - 1
	if p.Y < areaHigh*zoom() || i >= len(a.areas) {
		return -1
	}
	return i
}

// Tapped opens a field.
func (a *areaTable) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if i := a.under(e.Position); i >= 0 {
		a.onOpen(a.areas[i].Key)
	}
}

// MouseIn lights a line.
func (a *areaTable) MouseIn(e *desktop.MouseEvent) { a.light(a.under(e.Position)) }

// MouseMoved lights the line under the pointer.
func (a *areaTable) MouseMoved(e *desktop.MouseEvent) { a.light(a.under(e.Position)) }

// MouseOut takes the light away.
func (a *areaTable) MouseOut() { a.light(-1) }

func (a *areaTable) light(i int) {
	widgets.SignOfLife()
	if i != a.hover {
		a.hover = i
		a.Refresh()
	}
}

// CreateRenderer draws the lines.
func (a *areaTable) CreateRenderer() fyne.WidgetRenderer {
	r := &areaRenderer{table: a}
	r.paint()
	return r
}

type areaRenderer struct {
	size    fyne.Size // drawn for
	table   *areaTable
	objects []fyne.CanvasObject
}

// columns are where the columns of the table begin: name, relevance, state, bar, its figure, what presses. Relevance and
// state are left out where the letters leave no room for them: both begin where the bar does.
func (r *areaRenderer) columns() (x [6]float32, means bool) {
	wide, z := r.table.Size().Width, zoom()
	x[4], x[5] = wide-(34+86)*z, wide-86*z
	if means = wide >= leastMeans*z; means {
		names := min(r.longestName()+8, wide-leastBesideName*z)
		x[1] = max((wide-250*z)*0.66, 150*z, names)
		x[2], x[3] = x[1]+70*z, x[1]+130*z
		return x, true
	}
	x[1] = x[4] * 0.66
	x[2], x[3] = x[1], x[1]
	return x, false
}

// leastMeans is the width from which on the means of relevance and state are shown, at 100 %.
const leastMeans float32 = 460

// leastBesideName is what the other columns need at 100 %, with a short bar.
const leastBesideName float32 = 320

// longestName is how wide the longest name of a field is.
func (r *areaRenderer) longestName() (wide float32) {
	for _, a := range r.table.areas {
		wide = max(wide, fyne.MeasureText(fieldName(a.Key), theme.TextSize(), fyne.TextStyle{}).Width)
	}
	return wide
}

func (r *areaRenderer) paint() {
	r.objects = nil
	x, means := r.columns()
	for i, key := range []string{"analysis.column.field", "analysis.column.relevance", "analysis.column.state", "analysis.column.need"} {
		if means || i == 0 || i == 3 {
			r.text(t(key), x[i], 0, widgets.ColorMuted, theme.CaptionTextSize()) // keys: analysis.column.*
		}
	}
	for i := range r.table.areas {
		r.area(i, x, means)
	}
}

func (r *areaRenderer) area(i int, x [6]float32, means bool) {
	a, top, z := r.table.areas[i], float32(i+1)*areaHigh*zoom(), zoom()
	if i == r.table.hover {
		r.rectangle(0, top, r.table.Size().Width, areaHigh*z-1, 6, theme.ColorNameHover)
	}
	size := theme.TextSize()
	r.objects = append(r.objects, twoLines(fieldName(a.Key), x[0], top, x[1]-8, areaHigh*z, false)...)
	if a.Need == nil {
		r.text(t("analysis.column.open"), x[1], top, widgets.ColorMuted, theme.CaptionTextSize())
		return
	}
	number := translations.Current().Number
	if means {
		r.text(number(*a.Relevance, 1), x[1], top, theme.ColorNameForeground, size)
		r.text(number(*a.State, 1), x[2], top, theme.ColorNameForeground, size)
	}
	wide, y := x[4]-x[3]-6*z, top+(areaHigh*z-10*z)/2
	r.rectangle(x[3], y, wide, 10*z, 5*z, theme.ColorNameButton)
	if part := float32(*a.Need) / mostNeed; part > 0 {
		r.rectangle(x[3], y, max(wide*part, 10*z), 10*z, 5*z, widgets.ColorSeries1)
	}
	r.text(number(*a.Need, 1), x[4], top, theme.ColorNameForeground, size)
	r.pressing(a, x[5], top)
}

// mostNeed is the greatest need that a statement can have.
const mostNeed = potential.MaxRating * (potential.MaxRating - 1)

// pressing names what a field asks for most.
func (r *areaRenderer) pressing(a potential.AreaFigures, x, top float32) {
	sign, text := areaSign(a), ""
	switch sign {
	case urgent:
		text = t("analysis.column.urgent", vars{"n": a.Urgent})
	case toPlan:
		text = t("analysis.column.plan", vars{"n": a.Plan})
	default:
		return
	}
	ink, _ := sign.hue()
	picture, side := canvas.NewImageFromResource(sign.icon()), 15*zoom()
	picture.Resize(fyne.NewSquareSize(side))
	picture.Move(fyne.NewPos(x, top+(areaHigh*zoom()-side)/2))
	r.objects = append(r.objects, picture)
	r.text(text, x+side+4, top, ink, theme.CaptionTextSize())
}

func (r *areaRenderer) text(text string, x, top float32, ink fyne.ThemeColorName, size float32) {
	o := &canvas.Text{Text: text, TextSize: size, Color: widgets.Color(ink)}
	room := o.MinSize()
	o.Move(fyne.NewPos(x, top+(areaHigh*zoom()-room.Height)/2))
	o.Resize(room)
	r.objects = append(r.objects, o)
}

func (r *areaRenderer) rectangle(x, y, wide, high, radius float32, color fyne.ThemeColorName) {
	o := &canvas.Rectangle{CornerRadius: radius, FillColor: widgets.Color(color)}
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(wide, high))
	r.objects = append(r.objects, o)
}

// MinSize is as high as all lines.
func (r *areaRenderer) MinSize() fyne.Size {
	return fyne.NewSize(300*zoom(), float32(len(r.table.areas)+1)*areaHigh*zoom())
}

// Layout draws in another width; for the same it makes nothing anew, else the canvas would lay out without end.
func (r *areaRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.paint()
	}
}

// Refresh draws anew.
func (r *areaRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.table)
}

// Objects lists what is drawn.
func (r *areaRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *areaRenderer) Destroy() {}

// offer is what the ratings offer to the SWOT.
type offer struct {
	sheet   *Sheet
	content *fyne.Container
}

func newOffer(s *Sheet) *offer { return &offer{sheet: s, content: container.New(stackLayout{})} }
