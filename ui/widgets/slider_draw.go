package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

const (
	sliderKnob float32 = 8 // the radius
	sliderHigh float32 = 28
)

// CreateRenderer draws the line, the part up to the value, the mark of today, and the knob.
func (t *sliderTrack) CreateRenderer() fyne.WidgetRenderer {
	line, part := &canvas.Rectangle{CornerRadius: 2}, &canvas.Rectangle{CornerRadius: 2}
	today, knob, ring := &canvas.Rectangle{CornerRadius: 1}, &canvas.Circle{}, &canvas.Rectangle{CornerRadius: 6}
	place := func() {
		size := t.Size()
		room, middle := max(size.Width-2*sliderKnob, 0), size.Height/2
		at := sliderKnob + room*float32(t.of.scale.at(t.of.value))
		mark := sliderKnob + room*float32(t.of.scale.at(t.of.today))
		line.FillColor, part.FillColor = Color(theme.ColorNameInputBorder), Color(theme.ColorNamePrimary)
		today.FillColor, today.Hidden = Color(theme.ColorNameForeground), !t.of.known()
		knob.FillColor, knob.StrokeColor, knob.StrokeWidth = Color(theme.ColorNamePrimary), Color(ColorCard), 2
		if t.hovered {
			knob.StrokeColor = Color(theme.ColorNameForeground)
		}
		focusRing(ring, t.focused)
		set := func(o fyne.CanvasObject, x, y, w, h float32) {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(w, h))
		}
		set(line, sliderKnob, middle-2, room, 4)
		set(part, sliderKnob, middle-2, at-sliderKnob, 4)
		set(today, mark-1, middle-12, 2, 24)
		set(knob, at-sliderKnob, middle-sliderKnob, 2*sliderKnob, 2*sliderKnob)
		set(ring, 0, 1, size.Width, size.Height-2)
	}
	return &renderer{
		objects: []fyne.CanvasObject{line, part, today, knob, ring}, refresh: place,
		min:    func() fyne.Size { return fyne.NewSize(120, sliderHigh) },
		layout: func(fyne.Size) { place() },
	}
}
