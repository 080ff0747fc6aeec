package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
)

// SliderScale is what a slider can be moved through.
type SliderScale struct{ Min, Max, Step float64 }

// at is where a value stands, from 0 to 1; what is beyond the ends stands at them.
func (s SliderScale) at(value float64) float64 {
	if s.Max <= s.Min {
		return 0
	}
	return max(0, min(1, (value-s.Min)/(s.Max-s.Min)))
}

// value is the step nearest to a place from 0 to 1.
func (s SliderScale) value(at float64) float64 { return s.near(s.Min + at*(s.Max-s.Min)) }

// near is the step nearest to a value, within the ends.
func (s SliderScale) near(value float64) float64 {
	if s.Step > 0 {
		value = s.Min + math.Round((value-s.Min)/s.Step)*s.Step
		value = math.Round(value*1e6) / 1e6 // 0.1 three times is 0.3
	}
	return max(s.Min, min(s.Max, value))
}

// SliderField asks what would be if a value were another: a slider and a field that follow each other, a mark where
// the value of today stands, and a way back to it. A value typed may lie beyond the ends of the slider.
type SliderField struct {
	widget.BaseWidget
	// OnFocus is called when the keyboard comes to the slider or its field, or goes; may be nil.
	OnFocus func(focused bool)

	scale        SliderScale
	format       func(float64) string
	changed      func(float64)
	value, today float64

	label  *Lines
	entry  *NumberField
	wrong  *Lines
	track  *sliderTrack
	marked *Text // the value of today
	back   *Button
}

// NewSliderField returns a slider at the least value of its scale. parse and format are those of its field; changed
// hears each new value and may be nil.
func NewSliderField(label string, scale SliderScale, parse func(text string) (float64, error), format func(float64) string, changed func(float64)) *SliderField {
	s := &SliderField{scale: scale, format: format, changed: changed, value: scale.Min, today: scale.Min}
	s.label, s.marked = NewLines(label), Caption("")
	s.label.Bold = true
	s.entry = NewNumberField(parse, format, func(value *float64) {
		if value != nil {
			s.tell(*value)
		}
	})
	leave := s.entry.OnLeave
	s.entry.OnLeave = func() {
		if s.entry.Value() == nil {
			s.entry.Fill(&s.value)
		}
		leave()
	}
	s.wrong = CaptionLines("")
	s.entry.OnError, s.entry.OnFocus = s.fail, s.focus
	s.track = newSliderTrack(s)
	s.back = LinkButton(translations.T("widget.slider.back"), nil, func() { s.set(s.today) })
	s.ExtendBaseWidget(s)
	s.show()
	return s
}

// SetUnit shows a word at the right end of the field.
func (s *SliderField) SetUnit(unit string) {
	s.entry.Unit = unit
	s.entry.Refresh()
}

// SetScale changes what the slider can be moved through; the value stays.
func (s *SliderField) SetScale(scale SliderScale) {
	s.scale = scale
	s.show()
}

// Fill shows a value and that of today without telling it as a change. A value of today that is not a number says that
// there is none.
func (s *SliderField) Fill(value, today float64) {
	s.value, s.today = value, today
	s.entry.Fill(&value)
	s.show()
}

// Forget drops a text that cannot be read and shows the value again: another record is shown.
func (s *SliderField) Forget() {
	s.entry.take(&s.value)
	s.show()
}

func (s *SliderField) focus(focused bool) {
	if s.OnFocus != nil {
		s.OnFocus(focused)
	}
}

// Value returns the last value that could be read.
func (s *SliderField) Value() float64 { return s.value }

// Err returns what is wrong with the text in the field, nil for nothing.
func (s *SliderField) Err() error { return s.entry.Err() }

// set takes a value over as the user does.
func (s *SliderField) set(value float64) {
	s.entry.take(&value)
	s.tell(value)
}

func (s *SliderField) tell(value float64) {
	if value == s.value {
		return
	}
	s.value = value
	s.show()
	s.Refresh()
	if s.changed != nil {
		s.changed(value)
	}
}

// fail shows what is wrong in the place of the value of today.
func (s *SliderField) fail(err error) {
	words := ""
	if err != nil {
		words = err.Error()
	}
	if words != s.wrong.Text {
		s.wrong.Say(words, ColorErrorText)
		s.show()
		s.Refresh()
	}
}

// show brings slider, mark and the way back in line with the value.
func (s *SliderField) show() {
	words := ""
	if s.known() {
		words = translations.T("widget.slider.today", translations.Vars{"Value": s.format(s.today)})
	}
	s.marked.SetText(words)
	failed := s.wrong.Text != ""
	setHidden(s.wrong, !failed)
	setHidden(s.marked, failed)
	setHidden(s.back, failed || !s.known() || s.value == s.today)
	s.track.Refresh()
}

// known tells that there is a value of today.
func (s *SliderField) known() bool { return !math.IsNaN(s.today) }

// CreateRenderer sets the label above slider and field, below them today and the way back, or what is wrong.
func (s *SliderField) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		objects: []fyne.CanvasObject{s.label, s.track, s.entry, s.marked, s.back, s.wrong},
		min:     s.minSize, layout: s.layout,
	}
}

const sliderEntry float32 = 116 // the width of the field at 100 %

func (s *SliderField) minSize() fyne.Size {
	return fyne.NewSize(sliderEntry*Zoom()+140, s.label.MinSize().Height+2+s.lineHigh()+s.below())
}

func (s *SliderField) lineHigh() float32 { return max(s.entry.MinSize().Height, sliderHigh) }

// below is the height of what stands under the slider.
func (s *SliderField) below() float32 {
	switch {
	case s.wrong.Visible():
		return max(s.back.MinSize().Height, s.wrong.MinSize().Height+2)
	case !s.known():
		return 0
	case s.folded():
		return s.marked.MinSize().Height + s.back.MinSize().Height
	}
	return s.back.MinSize().Height
}

// folded tells that the way back has no room beside the value of today. It is asked also while there is no way back, so
// that nothing moves when it comes.
func (s *SliderField) folded() bool {
	width := s.Size().Width
	return width > 0 && s.marked.measure(s.marked.Text).Width+flowGap+s.back.MinSize().Width > width
}

func (s *SliderField) layout(size fyne.Size) {
	s.label.Resize(fyne.NewSize(size.Width, 1)) // breaks its words
	y, right := s.label.MinSize().Height+2, sliderEntry*Zoom()
	left, high := size.Width-right-Gap, s.lineHigh()
	place := func(o fyne.CanvasObject, x, y, width, high float32) {
		o.Resize(fyne.NewSize(max(width, 1), high))
		o.Move(fyne.NewPos(x, y))
	}
	place(s.label, 0, 0, size.Width, y-2)
	place(s.entry, left+Gap, y, right, high)
	place(s.track, 0, y+(high-sliderHigh)/2, left, sliderHigh)
	y += high
	place(s.wrong, 0, y+2, size.Width, s.wrong.MinSize().Height)
	back, words := s.back.MinSize(), s.marked.MinSize().Height
	if s.folded() {
		place(s.marked, 0, y, size.Width, words)
		y += words
	} else {
		place(s.marked, 0, y+(back.Height-words)/2, size.Width-back.Width, words)
	}
	place(s.back, max(size.Width-back.Width, 0), y, back.Width, back.Height)
}

// sliderTrack is the slider itself.
type sliderTrack struct {
	widget.BaseWidget
	of      *SliderField
	focused bool
	hovered bool
}

func newSliderTrack(of *SliderField) *sliderTrack {
	t := &sliderTrack{of: of}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped moves the knob.
func (t *sliderTrack) Tapped(e *fyne.PointEvent) {
	focus(t)
	t.to(e.Position.X)
}

// Dragged moves the knob along.
func (t *sliderTrack) Dragged(e *fyne.DragEvent) {
	SignOfLife()
	t.to(e.Position.X)
}

// DragEnd does nothing: the value was told on the way.
func (t *sliderTrack) DragEnd() {}

func (t *sliderTrack) to(x float32) {
	room := t.Size().Width - 2*sliderKnob
	if room > 0 {
		t.of.set(t.of.scale.value(float64(max(0, min(1, (x-sliderKnob)/room)))))
	}
}

// MouseIn lights the knob.
func (t *sliderTrack) MouseIn(*desktop.MouseEvent) { t.light(true) }

// MouseMoved does nothing.
func (t *sliderTrack) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (t *sliderTrack) MouseOut() { t.light(false) }

func (t *sliderTrack) light(on bool) {
	SignOfLife()
	t.hovered = on
	t.Refresh()
}

// FocusGained shows the focus.
func (t *sliderTrack) FocusGained() { t.setFocus(true) }

// FocusLost hides it.
func (t *sliderTrack) FocusLost() { t.setFocus(false) }

func (t *sliderTrack) setFocus(focused bool) {
	t.focused = focused
	t.Refresh()
	t.of.focus(focused)
}

// TypedRune does nothing.
func (t *sliderTrack) TypedRune(rune) { SignOfLife() }

// TypedKey goes a step, ten steps, or to the ends.
func (t *sliderTrack) TypedKey(key *fyne.KeyEvent) {
	s := t.of
	steps := map[fyne.KeyName]float64{
		fyne.KeyLeft: -1, fyne.KeyDown: -1, fyne.KeyRight: 1, fyne.KeyUp: 1, fyne.KeyPageDown: -10, fyne.KeyPageUp: 10,
	}
	switch by, ok := steps[key.Name]; {
	case ok:
		SignOfLife()
		s.set(s.scale.near(s.value + by*s.scale.step()))
	case key.Name == fyne.KeyHome:
		s.set(s.scale.Min)
	case key.Name == fyne.KeyEnd:
		s.set(s.scale.Max)
	default:
		ForwardKey(t, key)
	}
}

// step is that of a key: where there is none, a hundredth of the scale.
func (s SliderScale) step() float64 {
	if s.Step > 0 {
		return s.Step
	}
	return (s.Max - s.Min) / 100
}
