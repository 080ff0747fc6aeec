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

	scale        SliderScale
	format       func(float64) string
	changed      func(float64)
	value, today float64

	label  *Text
	entry  *NumberField
	field  *Field
	track  *sliderTrack
	marked *Text // the value of today
	back   *Button
}

// NewSliderField returns a slider at the least value of its scale. parse and format are those of its field; changed
// hears each new value and may be nil.
func NewSliderField(label string, scale SliderScale, parse func(text string) (float64, error), format func(float64) string, changed func(float64)) *SliderField {
	s := &SliderField{scale: scale, format: format, changed: changed, value: scale.Min, today: scale.Min}
	s.label, s.marked = Strong(label), Caption("")
	s.label.Shrinks = true
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
	s.field = NewField("", s.entry, "")
	s.track = newSliderTrack(s)
	s.back = LinkButton(translations.T("widget.slider.back"), nil, func() { s.set(s.today) })
	s.ExtendBaseWidget(s)
	s.show()
	return s
}

// SetUnit shows a word at the right end of the field. Call it before the slider is shown.
func (s *SliderField) SetUnit(unit string) { s.entry.Unit = unit }

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

// Value returns the last value that could be read.
func (s *SliderField) Value() float64 { return s.value }

// Err returns what is wrong with the text in the field, nil for nothing.
func (s *SliderField) Err() error { return s.entry.Err() }

// set takes a value over as the user does.
func (s *SliderField) set(value float64) {
	s.entry.value = &value
	s.entry.fail(nil)
	s.entry.TextField.Fill(s.entry.written())
	s.tell(value)
}

func (s *SliderField) tell(value float64) {
	if value == s.value {
		return
	}
	s.value = value
	s.show()
	if s.changed != nil {
		s.changed(value)
	}
}

// show brings slider, mark and the way back in line with the value.
func (s *SliderField) show() {
	words := ""
	if s.known() {
		words = translations.T("widget.slider.today", translations.Vars{"Value": s.format(s.today)})
	}
	s.marked.SetText(words)
	if away := s.known() && s.value != s.today; away == s.back.Hidden {
		setHidden(s.back, !away)
	}
	s.track.Refresh()
}

// known tells that there is a value of today.
func (s *SliderField) known() bool { return !math.IsNaN(s.today) }

// CreateRenderer sets label and field above the slider, today and the way back below it.
func (s *SliderField) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		objects: []fyne.CanvasObject{s.label, s.track, s.field, s.marked, s.back},
		min:     s.minSize, layout: s.layout,
	}
}

const sliderEntry float32 = 116 // the width of the field at 100 %

func (s *SliderField) minSize() fyne.Size {
	high := s.label.MinSize().Height + 2 + max(s.field.MinSize().Height, s.track.MinSize().Height+s.back.MinSize().Height)
	return fyne.NewSize(sliderEntry*textScale()+140, high)
}

func (s *SliderField) layout(size fyne.Size) {
	y, right := s.label.MinSize().Height+2, sliderEntry*textScale()
	left := size.Width - right - Gap
	s.label.Resize(fyne.NewSize(size.Width, y-2))
	s.label.Move(fyne.NewPos(0, 0))
	s.field.Resize(fyne.NewSize(right, 1))
	s.field.Resize(fyne.NewSize(right, s.field.MinSize().Height))
	s.field.Move(fyne.NewPos(left+Gap, y))
	track, back := s.track.MinSize().Height, s.back.MinSize()
	s.track.Resize(fyne.NewSize(left, track))
	s.track.Move(fyne.NewPos(0, y))
	words := s.marked.MinSize().Height
	s.marked.Resize(fyne.NewSize(max(left-back.Width, 1), words))
	s.marked.Move(fyne.NewPos(0, y+track+(back.Height-words)/2))
	s.back.Resize(back)
	s.back.Move(fyne.NewPos(max(left-back.Width, 0), y+track))
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
func (t *sliderTrack) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost hides it.
func (t *sliderTrack) FocusLost() { t.focused = false; t.Refresh() }

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
