package analysis

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// answer is what stands in a scale: nothing yet, "k. A.", or a step from 1.
type answer int

const (
	unasked answer = -1
	noWord  answer = 0 // k. A.
)

// scale takes one answer from 1 to 5 or "k. A.", by a click or by the keys 1 to 5 and 0. Left and Right go a step on,
// Up and Down ask onMove for the scale of a neighbour.
type scale struct {
	widget.BaseWidget
	onChange func(answer)
	onMove   func(by int)
	onFocus  func()

	value   answer
	focused bool
	hover   int // the box under the pointer, -1 for none
}

// boxes are the steps, and "k. A." after them.
const boxes = potential.MaxRating + 1

const (
	boxWide   float32 = 30
	boxHigh   float32 = 25
	boxGap    float32 = 3
	lastGap   float32 = 8
	boxRadius float32 = 5
)

func newScale(changed func(answer)) *scale {
	s := &scale{value: unasked, hover: -1, onChange: changed}
	s.ExtendBaseWidget(s)
	return s
}

// fill shows an answer without telling it as a change.
func (s *scale) fill(value answer) {
	if s.value != value {
		s.value = value
		s.Refresh()
	}
}

func (s *scale) set(value answer) {
	if s.value != value {
		s.fill(value)
		s.onChange(value)
	}
}

// answerAt is what the box at a place stands for.
func answerAt(box int) answer { return answer((box + 1) % boxes) }

// zoom is how much larger than usual texts are set.
func zoom() float32 { return theme.TextSize() / 13 }

// box is where the box at a place stands. The last is wider, and apart from the steps.
func box(i int) (at fyne.Position, size fyne.Size) {
	z := zoom()
	at, size = fyne.NewPos(float32(i)*(boxWide+boxGap)*z, 0), fyne.NewSize(boxWide*z, boxHigh*z)
	if i == boxes-1 {
		at.X += (lastGap - boxGap) * z
		size.Width = fyne.MeasureText(t("analysis.rating.none"), theme.TextSize(), fyne.TextStyle{Bold: true}).Width + 12*z
	}
	return at, size
}

func under(p fyne.Position) int {
	for i := range boxes {
		at, size := box(i)
		if p.X >= at.X && p.X < at.X+size.Width && p.Y >= 0 && p.Y < size.Height {
			return i
		}
	}
	return -1
}

// Tapped takes the answer under the pointer.
func (s *scale) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	if i := under(e.Position); i >= 0 {
		s.set(answerAt(i))
	}
}

// MouseIn lights a box.
func (s *scale) MouseIn(e *desktop.MouseEvent) { s.light(under(e.Position)) }

// MouseMoved lights the box under the pointer.
func (s *scale) MouseMoved(e *desktop.MouseEvent) { s.light(under(e.Position)) }

// MouseOut takes the light away.
func (s *scale) MouseOut() { s.light(-1) }

func (s *scale) light(box int) {
	widgets.SignOfLife()
	if box != s.hover {
		s.hover = box
		s.Refresh()
	}
}

// FocusGained shows the focus.
func (s *scale) FocusGained() {
	s.focused = true
	s.Refresh()
	if s.onFocus != nil {
		s.onFocus()
	}
}

// FocusLost hides it.
func (s *scale) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune takes an answer.
func (s *scale) TypedRune(r rune) {
	widgets.SignOfLife()
	if r >= '0' && r <= '0'+potential.MaxRating {
		s.set(answer(r - '0'))
	}
}

// TypedKey goes a step on, or to a neighbour.
func (s *scale) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	switch key.Name {
	case fyne.KeyLeft:
		s.set(max(s.value-1, 1))
	case fyne.KeyRight:
		s.set(min(max(s.value, noWord)+1, potential.MaxRating))
	case fyne.KeyUp:
		s.onMove(-1)
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		s.onMove(1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.set(noWord)
	default:
		widgets.ForwardKey(s, key)
	}
}

// CreateRenderer draws the boxes.
func (s *scale) CreateRenderer() fyne.WidgetRenderer {
	r := &scaleRenderer{scale: s, ring: &canvas.Rectangle{CornerRadius: boxRadius + 2}}
	r.ring.StrokeWidth = 2
	r.objects = []fyne.CanvasObject{r.ring}
	for i := range boxes {
		r.grounds[i] = &canvas.Rectangle{StrokeWidth: 1, CornerRadius: boxRadius}
		r.words[i] = &canvas.Text{Alignment: fyne.TextAlignCenter, Text: strconv.Itoa(i + 1)}
		r.objects = append(r.objects, r.grounds[i], r.words[i])
	}
	r.words[boxes-1].Text = t("analysis.rating.none")
	r.apply()
	return r
}

// scaleRenderer draws a ground and a figure for each answer, and the ring of the keyboard.
type scaleRenderer struct {
	scale   *scale
	ring    *canvas.Rectangle
	grounds [boxes]*canvas.Rectangle
	words   [boxes]*canvas.Text
	objects []fyne.CanvasObject
}

// apply takes the answer and the look.
func (r *scaleRenderer) apply() {
	s := r.scale
	r.ring.StrokeColor = color.Transparent
	if s.focused {
		r.ring.StrokeColor = widgets.Color(theme.ColorNamePrimary)
	}
	for i, ground := range r.grounds {
		word := r.words[i]
		ground.FillColor, ground.StrokeColor, ground.StrokeWidth = widgets.Color(theme.ColorNameInputBackground), widgets.Color(theme.ColorNameInputBorder), 1
		word.Color, word.TextStyle, word.TextSize = widgets.Color(widgets.ColorMuted), fyne.TextStyle{}, theme.TextSize()
		if i == s.hover {
			ground.StrokeColor = widgets.Color(theme.ColorNamePrimary)
		}
		if s.value == answerAt(i) {
			ground.FillColor, ground.StrokeColor = widgets.Color(theme.ColorNamePrimary), widgets.Color(theme.ColorNamePrimary)
			word.Color, word.TextStyle = widgets.Color(theme.ColorNameForegroundOnPrimary), fyne.TextStyle{Bold: true}
		}
	}
	last := boxes - 1
	if s.value == noWord {
		r.grounds[last].FillColor, r.grounds[last].StrokeColor = widgets.Color(theme.ColorNameButton), widgets.Color(widgets.ColorMuted)
		r.words[last].Color = widgets.Color(theme.ColorNameForeground)
	}
}

// edge is the room of the ring around the boxes.
const edge float32 = 3

// MinSize holds all boxes.
func (r *scaleRenderer) MinSize() fyne.Size {
	at, size := box(boxes - 1)
	return fyne.NewSize(at.X+size.Width, size.Height)
}

// Layout sets the boxes side by side.
func (r *scaleRenderer) Layout(fyne.Size) {
	whole := r.MinSize()
	r.ring.Move(fyne.NewPos(-edge, -edge))
	r.ring.Resize(whole.AddWidthHeight(2*edge, 2*edge))
	for i := range r.grounds {
		at, size := box(i)
		r.grounds[i].Move(at)
		r.grounds[i].Resize(size)
		high := r.words[i].MinSize().Height
		r.words[i].Move(at.AddXY(0, (size.Height-high)/2))
		r.words[i].Resize(fyne.NewSize(size.Width, high))
	}
}

// Refresh draws anew.
func (r *scaleRenderer) Refresh() {
	r.apply()
	r.Layout(r.scale.Size())
	canvas.Refresh(r.scale)
}

// Objects lists what is drawn.
func (r *scaleRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *scaleRenderer) Destroy() {}
