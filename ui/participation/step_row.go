package participation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/widgets"
)

// stepRow is one step on the line: its mark, its name, and how it stands. What the colour of the mark says, its shape and
// the words say too: a disc with a tick is done, a square with an exclamation mark overdue, a ring with a dot due, a ring
// to come later, a dash waits for a day.
type stepRow struct {
	widget.BaseWidget
	step        stop
	first, last bool
}

func newStepRow() *stepRow {
	r := &stepRow{}
	r.ExtendBaseWidget(r)
	return r
}

func (r *stepRow) show(s stop, first, last bool) {
	r.step, r.first, r.last = s, first, last
	r.Refresh()
}

// ink is the colour of a state.
func ink(s coaching.StepState) fyne.ThemeColorName {
	switch s {
	case coaching.StepDone:
		return widgets.ColorSuccessText
	case coaching.StepOverdue:
		return widgets.ColorErrorText
	case coaching.StepDue:
		return widgets.ColorWarningText
	}
	return widgets.ColorMuted
}

// CreateRenderer draws the line, the mark and the words.
func (r *stepRow) CreateRenderer() fyne.WidgetRenderer {
	d := &stepRenderer{
		row: r, ground: &canvas.Rectangle{CornerRadius: 6}, above: &canvas.Rectangle{}, below: &canvas.Rectangle{},
		disc: &canvas.Circle{}, square: &canvas.Rectangle{CornerRadius: 3}, dot: &canvas.Circle{}, dash: &canvas.Rectangle{CornerRadius: 1},
		tick: [2]*canvas.Line{{StrokeWidth: 2}, {StrokeWidth: 2}}, cry: &canvas.Text{Text: "!", TextStyle: fyne.TextStyle{Bold: true}},
		title: widgets.NewText(""), words: widgets.Caption(""), right: widgets.Caption(""), arrow: &canvas.Image{},
	}
	d.title.Shrinks, d.words.Shrinks, d.right.Shrinks = true, true, false
	d.objects = []fyne.CanvasObject{
		d.ground, d.above, d.below, d.disc, d.square, d.dot, d.dash, d.tick[0], d.tick[1], d.cry, d.title, d.words, d.right, d.arrow,
	}
	d.look()
	return d
}

type stepRenderer struct {
	row                  *stepRow
	ground, above, below *canvas.Rectangle // the form in front; the line to the steps before and after
	disc, dot            *canvas.Circle
	square, dash         *canvas.Rectangle
	tick                 [2]*canvas.Line
	cry                  *canvas.Text
	title, words, right  *widgets.Text
	arrow                *canvas.Image // of a step that is done elsewhere
	objects              []fyne.CanvasObject
}

const (
	markSize float32 = 16
	markSide float32 = 8 // left of the mark
	stepRoom float32 = 3 // above and below the words
)

// look takes words and colours of the moment.
func (d *stepRenderer) look() {
	s, state := d.row.step, d.row.step.state()
	color, card := widgets.Color(ink(state)), widgets.Color(theme.ColorNameBackground)
	d.ground.FillColor, d.ground.Hidden = widgets.Color(theme.ColorNameSelection), !s.shown
	if s.shown {
		card = widgets.Color(theme.ColorNameSelection)
	}
	for _, line := range []*canvas.Rectangle{d.above, d.below} {
		line.FillColor = widgets.Color(theme.ColorNameInputBorder)
	}
	d.above.Hidden, d.below.Hidden = d.row.first, d.row.last
	d.disc.FillColor, d.disc.StrokeColor, d.disc.StrokeWidth = card, color, 2
	if state == coaching.StepDone {
		d.disc.FillColor = color
	}
	d.disc.Hidden = state == coaching.StepOverdue || state == coaching.StepUnknown
	d.square.FillColor, d.square.Hidden = color, state != coaching.StepOverdue
	d.dot.FillColor, d.dot.Hidden = color, state != coaching.StepDue
	d.dash.FillColor, d.dash.Hidden = color, state != coaching.StepUnknown
	for _, line := range d.tick {
		line.StrokeColor, line.Hidden = card, state != coaching.StepDone
	}
	d.cry.Color, d.cry.TextSize, d.cry.Hidden = card, theme.CaptionTextSize(), state != coaching.StepOverdue
	d.say(s)
}

func (d *stepRenderer) say(s stop) {
	d.title.Text, d.title.Bold = "", s.shown
	if s.Key != "" {
		d.title.Text = t(s.TextKey())
	}
	d.words.Text, d.words.ColorName = "", ink(s.state())
	if s.Key != "" {
		d.words.Text = s.text()
	}
	d.right.Text = s.answer
	d.arrow.Resource = theme.NewColoredResource(theme.NavigateNextIcon(), widgets.ColorMuted)
	d.arrow.Hidden = s.form != ""
}

// Destroy has nothing to give back.
func (d *stepRenderer) Destroy() {}

// Objects are the same in every state; those that say nothing are hidden.
func (d *stepRenderer) Objects() []fyne.CanvasObject { return d.objects }

// MinSize is two lines.
func (d *stepRenderer) MinSize() fyne.Size {
	high := d.title.MinSize().Height + d.words.MinSize().Height + 2*stepRoom
	return fyne.NewSize(120, max(high, markSize*widgets.Zoom()+2*stepRoom))
}

// Layout sets the mark before the words.
func (d *stepRenderer) Layout(size fyne.Size) {
	side, middle := markSize*widgets.Zoom(), size.Height/2
	center := markSide + side/2
	d.ground.Resize(size)
	d.above.Move(fyne.NewPos(center-1, -theme.Padding()))
	d.above.Resize(fyne.NewSize(2, middle-side/2+theme.Padding()))
	d.below.Move(fyne.NewPos(center-1, middle+side/2))
	d.below.Resize(fyne.NewSize(2, size.Height-middle-side/2))
	corner := fyne.NewPos(markSide, middle-side/2)
	for _, o := range []fyne.CanvasObject{d.disc, d.square} {
		o.Move(corner)
		o.Resize(fyne.NewSquareSize(side))
	}
	d.dot.Resize(fyne.NewSquareSize(side * 0.4))
	d.dot.Move(fyne.NewPos(center-side*0.2, middle-side*0.2))
	d.dash.Resize(fyne.NewSize(side*0.6, 3))
	d.dash.Move(fyne.NewPos(center-side*0.3, middle-1.5))
	at := func(x, y float32) fyne.Position { return corner.AddXY(x*side, y*side) }
	d.tick[0].Position1, d.tick[0].Position2 = at(0.26, 0.52), at(0.44, 0.70)
	d.tick[1].Position1, d.tick[1].Position2 = at(0.44, 0.70), at(0.76, 0.32)
	cry := d.cry.MinSize()
	d.cry.Resize(cry)
	d.cry.Move(fyne.NewPos(center-cry.Width/2, middle-cry.Height/2))
	d.layoutWords(size, 2*markSide+side)
}

func (d *stepRenderer) layoutWords(size fyne.Size, left float32) {
	edge, icon := size.Width-markSide, theme.IconInlineSize()*0.8
	title, below := d.title.MinSize().Height, d.words.MinSize().Height
	right, y := edge, (size.Height-title-below)/2
	if !d.arrow.Hidden {
		d.arrow.Resize(fyne.NewSquareSize(icon))
		d.arrow.Move(fyne.NewPos(right-icon, y+(title-icon)/2))
		right -= icon
	} else if d.right.Text != "" {
		m := d.right.MinSize()
		d.right.Resize(m)
		d.right.Move(fyne.NewPos(right-m.Width, y+(title-m.Height)/2))
		right -= m.Width
	}
	d.title.Move(fyne.NewPos(left, y))
	d.title.Resize(fyne.NewSize(max(right-left-4, 1), title))
	d.words.Move(fyne.NewPos(left, y+title))
	d.words.Resize(fyne.NewSize(max(edge-left, 1), below))
}

// Refresh takes words and colours again.
func (d *stepRenderer) Refresh() {
	d.look()
	d.Layout(d.row.Size())
	for _, o := range d.objects {
		o.Refresh()
	}
}
