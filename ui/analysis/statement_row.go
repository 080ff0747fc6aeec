package analysis

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// statementRow is one statement with its two scales, what they say, and what may follow from it.
type statementRow struct {
	key      string
	shown    shownRow
	text     *widgets.Lines
	help     *widgets.Lines
	mark     *signMark
	captions [2]*widgets.Text
	scales   [2]*scale
	measure  *widgets.Button
	swot     *widgets.Button
	taken    *widgets.Text
	line     *canvas.Rectangle
	content  *fyne.Container
}

// rowEvents are what the user does in a row.
type rowEvents struct {
	rate    func(row *statementRow, s side, value answer)
	move    func(row *statementRow, s side, by int)
	focus   func(row *statementRow)
	measure func(row *statementRow)
	swot    func(row *statementRow)
}

func newStatementRow(on rowEvents) *statementRow {
	r := &statementRow{text: widgets.NewLines(""), help: widgets.CaptionLines(""), mark: newSignMark(), taken: widgets.Caption("")}
	for _, s := range []side{state, relevance} {
		r.captions[s] = widgets.Caption("")
		r.scales[s] = newScale(func(value answer) { on.rate(r, s, value) })
		r.scales[s].onMove = func(by int) { on.move(r, s, by) }
		r.scales[s].onFocus = func() { on.focus(r) }
	}
	r.measure = widgets.LinkButton("", theme.ListIcon(), func() { on.measure(r) })
	r.swot = widgets.LinkButton(t("analysis.swot.take"), theme.GridIcon(), func() { on.swot(r) })
	r.taken.Shrinks = false
	r.line = canvas.NewRectangle(widgets.Color(theme.ColorNameSeparator))
	r.content = container.New(&rowLayout{},
		r.text, r.mark.content, r.help, r.captions[state], r.captions[relevance], r.scales[state], r.scales[relevance],
		widgets.Row(r.measure, r.swot, r.taken), r.line)
	return r
}

// shownRow is what a row shows.
type shownRow struct {
	statement
	answers  [2]answer
	measures int // made from it
	last     bool
	look     look
}

// fill shows a statement, and tells whether the row is as high as before.
func (r *statementRow) fill(s shownRow) (same bool) {
	if reflect.DeepEqual(s, r.shown) {
		return true
	}
	high := r.content.MinSize().Height
	r.key, r.shown = s.key, s
	r.text.Say(s.text, theme.ColorNameForeground)
	r.help.Say(s.help, widgets.ColorMuted)
	r.help.Hidden = s.help == ""
	r.mark.say(s.need)
	for _, side := range []side{state, relevance} {
		r.scales[side].fill(s.answers[side])
		r.say(side, s.answers[side])
	}
	sign := signOf(s.need)
	r.measure.SetText(measureText(s.measures))
	r.measure.Hidden = sign != urgent && sign != toPlan && s.measures == 0
	offered := sign == urgent || sign == strong
	r.swot.Hidden = !offered || s.need.TakenOver != ""
	r.taken.Hidden = s.need.TakenOver == ""
	if s.need.TakenOver != "" {
		r.taken.SetText(t("analysis.swot.taken", vars{"Date": dateText(s.need.TakenOver)}))
	}
	r.line.FillColor = widgets.Color(theme.ColorNameSeparator)
	r.line.Hidden = s.last
	r.content.Refresh()
	return r.content.MinSize().Height == high
}

// say puts an answer into words above its scale.
func (r *statementRow) say(s side, value answer) {
	caption, key := r.captions[s], "analysis.state"
	if s == relevance {
		key = "analysis.relevance"
	}
	caption.ColorName = theme.ColorNameForeground
	if value == unasked {
		caption.ColorName = widgets.ColorMuted
	}
	caption.Text = t(key, vars{"Word": wordOf(s, value)}) // keys: analysis.state analysis.relevance
	caption.Refresh()
}

func measureText(made int) string {
	if made == 0 {
		return t("analysis.measure.new")
	}
	return t("analysis.measure.made", vars{"n": made})
}

// rowLayout sets the statement with its sign, then the help, the scales below their captions, and the links.
type rowLayout struct{ width float32 }

const (
	rowGap    float32 = 5
	rowRoom   float32 = 11 // above and below the line between two rows
	scaleGap  float32 = 22
	linksHigh float32 = 2
)

// lines says where everything stands at a width; place is called for each object with its box.
func (l *rowLayout) lines(o []fyne.CanvasObject, width float32, place func(i int, at fyne.Position, size fyne.Size)) float32 {
	y, mark := float32(0), o[1].MinSize()
	if !o[1].Visible() {
		mark = fyne.NewSize(0, 0)
	}
	high := heightIn(o[0], width-mark.Width-widgets.Gap)
	place(0, fyne.NewPos(0, y), fyne.NewSize(width-mark.Width-widgets.Gap, high))
	place(1, fyne.NewPos(width-mark.Width, y), mark)
	y += max(high, mark.Height) + rowGap
	if o[2].Visible() {
		high = heightIn(o[2], width)
		place(2, fyne.NewPos(0, y-rowGap+1), fyne.NewSize(width, high))
		y += high + 1
	}
	y = l.questions(o, width, y, place)
	if links := o[7].MinSize(); links.Width > 0 {
		place(7, fyne.NewPos(-theme.InnerPadding(), y+linksHigh), links)
		y += links.Height + linksHigh
	}
	if o[8].Visible() {
		y += rowRoom
		place(8, fyne.NewPos(0, y), fyne.NewSize(width, 1))
		y += rowRoom + 1
	}
	return y
}

// questions sets the two scales below their captions, side by side or, where there is no room, one below the other.
func (l *rowLayout) questions(o []fyne.CanvasObject, width, y float32, place func(i int, at fyne.Position, size fyne.Size)) float32 {
	x, one := float32(0), o[5].MinSize()
	below := 2*one.Width+scaleGap*zoom() > width
	for column := range 2 {
		caption := o[3+column].MinSize().Height
		place(3+column, fyne.NewPos(x, y), fyne.NewSize(one.Width+scaleGap/2, caption))
		place(5+column, fyne.NewPos(x, y+caption+2), one)
		switch {
		case column == 1 || below:
			y += caption + 2 + one.Height
			if column == 0 {
				y += rowGap
			}
		default:
			x = one.Width + scaleGap*zoom()
		}
	}
	return y
}

// heightIn is how high an object is in a width.
func heightIn(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	return o.MinSize().Height
}

// MinSize is as high as the row is in the width of the last layout.
func (l *rowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := max(o[5].MinSize().Width, o[7].MinSize().Width)
	return fyne.NewSize(least, l.lines(o, max(l.width, least), func(int, fyne.Position, fyne.Size) {}))
}

// Layout places everything.
func (l *rowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.lines(o, size.Width, func(i int, at fyne.Position, size fyne.Size) {
		o[i].Move(at)
		o[i].Resize(size)
	})
}
