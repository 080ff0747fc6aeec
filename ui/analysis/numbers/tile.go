package numbers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// tile shows a figure: its name, the number, and a sentence on what it means for her. A click, Enter or Space asks how
// it comes about, which the tile shows itself unless it is brief.
type tile struct {
	widget.BaseWidget
	key     potential.FigureKey
	onAsked func(key potential.FigureKey)
	onFocus func(n *tile) // may be nil
	brief   bool

	said    said
	open    bool
	hovered bool
	focused bool

	number, ask    *widgets.Text
	name, sentence *widgets.Lines
	formula, help  *widgets.Lines
	sign           *widget.Icon
}

func newTile(key potential.FigureKey, brief bool, onAsked func(potential.FigureKey)) *tile {
	n := &tile{
		key: key, brief: brief, onAsked: onAsked,
		name: widgets.NewLines(""), number: widgets.Heading(""), ask: widgets.Caption(""),
		sentence: widgets.NewLines(""), formula: widgets.NewLines(""), help: widgets.CaptionLines(""),
		sign: widget.NewIcon(theme.NewWarningThemedResource(theme.WarningIcon())),
	}
	n.name.ColorName = widgets.ColorMuted
	n.ask.ColorName = theme.ColorNamePrimary
	if brief {
		n.sentence = widgets.CaptionLines("")
		n.sentence.ColorName = theme.ColorNameForeground
	}
	n.ExtendBaseWidget(n)
	n.ask.Text = n.asks()
	return n
}

// show fills the tile and tells whether something is different.
func (n *tile) show(s said, open bool) bool {
	if s == n.said && open == n.open {
		return false
	}
	n.said, n.open = s, open
	n.name.Say(s.Name, n.name.ColorName)
	n.number.SetText(s.Result)
	n.sentence.Say(s.Sentence, n.sentence.ColorName)
	n.ask.SetText(n.asks())
	n.explain()
	n.Refresh()
	return true
}

// explain shows how the figure comes about while the tile is open.
func (n *tile) explain() {
	n.formula.Hidden, n.help.Hidden = !n.open || n.brief, !n.open || n.brief
	n.sign.Hidden = !n.said.serious
	if !n.formula.Hidden {
		n.formula.Say(n.said.Formula, theme.ColorNameForeground)
		n.help.Say(n.said.Help, widgets.ColorMuted)
	}
}

func (n *tile) asks() string {
	if n.open {
		return t("analysis.numbers.explained")
	}
	return t("analysis.numbers.explain")
}

// Tapped asks how the figure comes about.
func (n *tile) Tapped(*fyne.PointEvent) {
	widgets.SignOfLife()
	n.onAsked(n.key)
}

// TypedKey asks on Enter and Space and hands on the rest.
func (n *tile) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		n.onAsked(n.key)
	default:
		widgets.ForwardKey(n, key)
	}
}

// TypedRune does nothing.
func (n *tile) TypedRune(rune) {}

// FocusGained shows the focus and tells that the keyboard came.
func (n *tile) FocusGained() {
	n.focused = true
	n.Refresh()
	if n.onFocus != nil {
		n.onFocus(n)
	}
}

// FocusLost hides it.
func (n *tile) FocusLost() { n.focused = false; n.Refresh() }

// MouseIn lights the tile.
func (n *tile) MouseIn(*desktop.MouseEvent) { widgets.SignOfLife(); n.hovered = true; n.Refresh() }

// MouseMoved does nothing.
func (n *tile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (n *tile) MouseOut() { n.hovered = false; n.Refresh() }

// Cursor is a hand: the tile can be clicked.
func (n *tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the figure on its ground.
func (n *tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{tile: n, ground: &canvas.Rectangle{CornerRadius: widgets.CardRadius}}
	n.explain()
	r.paint()
	return r
}

type tileRenderer struct {
	tile   *tile
	ground *canvas.Rectangle
}

const tileEdge float32 = 10

// Destroy has nothing to give back.
func (*tileRenderer) Destroy() {}

// Objects are the ground and the words on it.
func (r *tileRenderer) Objects() []fyne.CanvasObject {
	n := r.tile
	return []fyne.CanvasObject{r.ground, n.name, n.number, n.sign, n.sentence, n.ask, n.formula, n.help}
}

// lines are the parts one below the other, with the room above each.
func (r *tileRenderer) lines() ([]fyne.CanvasObject, []float32) {
	n := r.tile
	return []fyne.CanvasObject{n.name, n.number, n.sentence, n.ask, n.formula, n.help}, []float32{0, 1, 3, 5, 5, 3}
}

// MinSize is as high as the words in the width they have.
func (r *tileRenderer) MinSize() fyne.Size {
	high := 2 * tileEdge
	lines, gaps := r.lines()
	for i, o := range lines {
		if o.Visible() {
			high += gaps[i] + o.MinSize().Height
		}
	}
	return fyne.NewSize(120, high)
}

// Layout sets the words one below the other; where they ask stands at the foot.
func (r *tileRenderer) Layout(size fyne.Size) {
	n := r.tile
	r.ground.Resize(size)
	y, width := tileEdge, size.Width-2*tileEdge
	icon := theme.IconInlineSize()
	n.fitNumber(width)
	lines, gaps := r.lines()
	for i, o := range lines {
		if !o.Visible() {
			continue
		}
		y += gaps[i]
		wide := width
		if o == n.name && n.sign.Visible() {
			wide -= icon + 4
		}
		high := heightIn(o, wide)
		if o == n.ask && n.brief {
			y = max(y, size.Height-tileEdge-high)
		}
		o.Resize(fyne.NewSize(wide, high))
		o.Move(fyne.NewPos(tileEdge, y))
		y += high
	}
	n.sign.Resize(fyne.NewSquareSize(icon))
	n.sign.Move(fyne.NewPos(size.Width-tileEdge-icon, tileEdge))
}

// numberSizes are the sizes of the number, the first that fits is taken: a number is never cut.
var numberSizes = []fyne.ThemeSizeName{theme.SizeNameHeadingText, theme.SizeNameSubHeadingText, theme.SizeNameText, theme.SizeNameCaptionText}

func (n *tile) fitNumber(width float32) {
	for _, size := range numberSizes {
		n.number.SizeName = size
		if fyne.MeasureText(n.number.Text, theme.Size(size), fyne.TextStyle{Bold: true}).Width <= width {
			break
		}
	}
	n.number.Refresh()
}

// Refresh takes colours again and repaints.
func (r *tileRenderer) Refresh() {
	r.paint()
	r.Layout(r.tile.Size())
	canvas.Refresh(r.tile)
}

func (r *tileRenderer) paint() {
	n := r.tile
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = widgets.Color(widgets.ColorCard), widgets.Color(theme.ColorNameSeparator), 1
	n.number.ColorName = theme.ColorNameForeground
	if n.said.serious {
		r.ground.FillColor, n.number.ColorName = widgets.Color(widgets.ColorWarningTint), widgets.ColorWarningText
	}
	switch {
	case n.focused || n.open && n.brief:
		r.ground.StrokeColor, r.ground.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 2
	case n.hovered:
		r.ground.StrokeColor = widgets.Color(theme.ColorNamePrimary)
	}
	n.number.Refresh()
}
