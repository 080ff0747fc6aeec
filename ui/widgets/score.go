package widgets

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ScoreCell holds a score from 0 to 3, or none. A click goes on by one and from 3 to 0; the keys 0 to 3 set it,
// Delete takes it away; the arrows ask OnMove for the neighbour.
type ScoreCell struct {
	widget.BaseWidget
	OnChange func(score int) // NoScore when it was taken away
	OnMove   func(dx, dy int)
	OnFocus  func(focused bool)

	score   int
	color   fyne.ThemeColorName
	focused bool
	hovered bool
}

// NoScore is the score of a cell that nobody has judged yet.
const NoScore = -1

// scoreShade is how opaque the ground is without a score, and with 0 to 3.
var scoreShade = [...]int{0, 0, 36, 80, 130}

// NewScoreCell returns a cell without a score. Its ground deepens with the score in the given colour; the figure
// always stands on it.
func NewScoreCell(name fyne.ThemeColorName, changed func(score int)) *ScoreCell {
	c := &ScoreCell{score: NoScore, color: name, OnChange: changed}
	c.ExtendBaseWidget(c)
	return c
}

// Score returns 0 to 3 or NoScore.
func (c *ScoreCell) Score() int { return c.score }

// Fill shows a score without telling it as a change.
func (c *ScoreCell) Fill(score int) {
	if score < 0 || score > 3 {
		score = NoScore
	}
	c.score = score
	c.Refresh()
}

// Set scores as the user does.
func (c *ScoreCell) Set(score int) {
	if score == c.score {
		return
	}
	c.Fill(score)
	if c.OnChange != nil {
		c.OnChange(c.score)
	}
}

// Tapped goes on by one; the first click gives 1.
func (c *ScoreCell) Tapped(*fyne.PointEvent) {
	focus(c)
	c.Set((max(c.score, 0) + 1) % 4)
}

// TypedRune sets the score.
func (c *ScoreCell) TypedRune(r rune) {
	if r >= '0' && r <= '3' {
		c.Set(int(r - '0'))
	}
}

// TypedKey moves, goes on, or takes the score away.
func (c *ScoreCell) TypedKey(key *fyne.KeyEvent) {
	moves := map[fyne.KeyName][2]int{fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, -1}, fyne.KeyDown: {0, 1}}
	if m, ok := moves[key.Name]; ok {
		if c.OnMove != nil {
			c.OnMove(m[0], m[1])
		}
		return
	}
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.Set((max(c.score, 0) + 1) % 4)
	case fyne.KeyDelete, fyne.KeyBackspace:
		c.Set(NoScore)
	default:
		ForwardKey(c, key)
	}
}

// FocusGained shows the focus.
func (c *ScoreCell) FocusGained() { c.setFocus(true) }

// FocusLost hides it.
func (c *ScoreCell) FocusLost() { c.setFocus(false) }

func (c *ScoreCell) setFocus(focused bool) {
	c.focused = focused
	c.Refresh()
	if c.OnFocus != nil {
		c.OnFocus(focused)
	}
}

// MouseIn lights the cell.
func (c *ScoreCell) MouseIn(*desktop.MouseEvent) { SignOfLife(); c.hovered = true; c.Refresh() }

// MouseMoved does nothing.
func (c *ScoreCell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (c *ScoreCell) MouseOut() { c.hovered = false; c.Refresh() }

// CreateRenderer draws the figure on its ground.
func (c *ScoreCell) CreateRenderer() fyne.WidgetRenderer {
	ground, fill := &canvas.Rectangle{CornerRadius: 6}, &canvas.Rectangle{CornerRadius: 6}
	figure := Strong("")
	figure.Alignment = fyne.TextAlignCenter
	refresh := func() {
		ground.FillColor, ground.StrokeColor, ground.StrokeWidth = Color(theme.ColorNameInputBackground), Color(theme.ColorNameInputBorder), 1
		if c.hovered {
			ground.StrokeColor = Color(c.color)
		}
		fill.FillColor = withAlpha(Color(c.color), uint8(scoreShade[c.score+1]))
		focusRing(fill, c.focused)
		figure.Text, figure.ColorName = "·", ColorMuted
		if c.score >= 0 {
			figure.Text, figure.ColorName = strconv.Itoa(c.score), theme.ColorNameForeground
		}
		if c.score == 0 {
			figure.ColorName = ColorMuted
		}
		figure.Refresh()
	}
	refresh()
	return &renderer{
		objects: []fyne.CanvasObject{ground, fill, figure}, refresh: refresh,
		min: func() fyne.Size { return fyne.NewSize(40, figure.MinSize().Height+12) },
		layout: func(size fyne.Size) {
			ground.Resize(size)
			fill.Resize(size)
			height := figure.MinSize().Height
			figure.Resize(fyne.NewSize(size.Width, height))
			figure.Move(fyne.NewPos(0, (size.Height-height)/2))
		},
	}
}

// Dots is a weight from 1 to 3, or 0 for none, shown as filled dots. A click on a dot sets it, on the last filled one
// takes it away; the keys 0 to 3 and Left and Right do the same.
type Dots struct {
	widget.BaseWidget
	OnChange func(value int)

	value   int
	focused bool
}

const dotSize float32 = 16

// NewDots returns a weight of 0.
func NewDots(changed func(value int)) *Dots {
	d := &Dots{OnChange: changed}
	d.ExtendBaseWidget(d)
	return d
}

// Value returns 0 to 3.
func (d *Dots) Value() int { return d.value }

// Fill shows a weight without telling it as a change.
func (d *Dots) Fill(value int) {
	d.value = max(0, min(3, value))
	d.Refresh()
}

// Set weighs as the user does.
func (d *Dots) Set(value int) {
	if value = max(0, min(3, value)); value == d.value {
		return
	}
	d.Fill(value)
	if d.OnChange != nil {
		d.OnChange(d.value)
	}
}

// Tapped sets the weight.
func (d *Dots) Tapped(e *fyne.PointEvent) {
	focus(d)
	value := int((e.Position.X-3)/dotSize) + 1
	if value == d.value {
		value--
	}
	d.Set(value)
}

// TypedRune sets the weight.
func (d *Dots) TypedRune(r rune) {
	if r >= '0' && r <= '3' {
		d.Set(int(r - '0'))
	}
}

// TypedKey changes the weight by one.
func (d *Dots) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyMinus:
		d.Set(d.value - 1)
	case fyne.KeyRight, fyne.KeyPlus:
		d.Set(d.value + 1)
	case fyne.KeySpace:
		d.Set((d.value + 1) % 4)
	default:
		ForwardKey(d, key)
	}
}

// FocusGained shows the focus.
func (d *Dots) FocusGained() { d.focused = true; d.Refresh() }

// FocusLost hides it.
func (d *Dots) FocusLost() { d.focused = false; d.Refresh() }

// String writes the weight, "●●○".
func (d *Dots) String() string {
	return strings.Repeat("●", d.value) + strings.Repeat("○", 3-d.value)
}

// CreateRenderer draws the dots.
func (d *Dots) CreateRenderer() fyne.WidgetRenderer {
	frame := &canvas.Rectangle{CornerRadius: 6}
	dots := [3]*canvas.Circle{{}, {}, {}}
	refresh := func() {
		focusRing(frame, d.focused)
		for i, dot := range dots {
			dot.StrokeColor, dot.StrokeWidth, dot.FillColor = Color(ColorMuted), 1.2, nil
			if i < d.value {
				dot.StrokeColor, dot.FillColor = Color(theme.ColorNamePrimary), Color(theme.ColorNamePrimary)
			}
		}
	}
	refresh()
	return &renderer{
		objects: []fyne.CanvasObject{frame, dots[0], dots[1], dots[2]}, refresh: refresh,
		min: func() fyne.Size { return fyne.NewSize(3*dotSize+6, 24) },
		layout: func(size fyne.Size) {
			frame.Resize(size)
			for i, dot := range dots {
				dot.Resize(fyne.NewSquareSize(10))
				dot.Move(fyne.NewPos(6+float32(i)*dotSize, (size.Height-10)/2))
			}
		},
	}
}
