package charts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/chart"
	"wurzelwerk/ui/widgets"
)

// NewLegend names the series in their order, each after a piece of its line with its mark. It breaks into lines where
// there is little room.
func NewLegend(names ...string) *fyne.Container {
	legend := container.New(layout.NewRowWrapLayoutWithCustomPadding(14, 2))
	for i, name := range names {
		sample := newSample(func(size fyne.Size) []fyne.CanvasObject { return seriesSample(firstOf(len(names))+i, size) })
		legend.Add(widgets.Row(sample, widgets.NewText(name)))
	}
	return legend
}

// NewAreaMark is a piece of the arc by which an area is known, counted from 0, as a radar draws it.
func NewAreaMark(area int) fyne.CanvasObject {
	return newSample(func(size fyne.Size) []fyne.CanvasObject { return areaSample(area, size) })
}

// sample is a short piece of a line.
type sample struct {
	widget.BaseWidget
	draw    func(fyne.Size) []fyne.CanvasObject
	objects []fyne.CanvasObject
}

const sampleWidth float32 = 34

func newSample(draw func(fyne.Size) []fyne.CanvasObject) *sample {
	s := &sample{draw: draw}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer draws the piece.
func (s *sample) CreateRenderer() fyne.WidgetRenderer { return sampleRenderer{s} }

type sampleRenderer struct{ *sample }

// MinSize is as high as a mark.
func (r sampleRenderer) MinSize() fyne.Size {
	grow := theme.Size(theme.SizeNameCaptionText) / 11
	return fyne.NewSize(sampleWidth*grow, 14*grow)
}

// Layout draws in the size.
func (r sampleRenderer) Layout(size fyne.Size) { r.objects = r.draw(size) }

// Refresh draws anew.
func (r sampleRenderer) Refresh() {
	r.objects = r.draw(r.Size())
	canvas.Refresh(r.sample)
}

// Objects lists what is drawn.
func (r sampleRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r sampleRenderer) Destroy() {}

func seriesSample(i int, size fyne.Size) []fyne.CanvasObject {
	middle := float64(size.Height) / 2
	style := chart.StyleOf(i, em())
	ends := []chart.Point{{Y: middle}, {X: float64(size.Width), Y: middle}}
	out := dashed(ends, false, ink(i), style)
	return append(out, marker(between(ends[0], ends[1], 0.5), style, ink(i), widgets.Color(widgets.ColorCard)))
}

// areaSample is broad, double or broken, as the arcs of chart.Radar.
func areaSample(area int, size fyne.Size) []fyne.CanvasObject {
	c, middle, wide := widgets.Color(widgets.ColorMuted), float64(size.Height)/2, float64(size.Width)
	band := 0.42 * em()
	across := func(from, to, y, width float64) fyne.CanvasObject {
		return line(chart.Point{X: from, Y: y}, chart.Point{X: to, Y: y}, c, width)
	}
	switch area % 3 {
	case 1:
		return []fyne.CanvasObject{across(0, wide, middle-0.34*band, 0.32*band), across(0, wide, middle+0.34*band, 0.32*band)}
	case 2:
		const pieces = 3
		var out []fyne.CanvasObject
		for k := range pieces {
			from := wide * float64(k) / (pieces - 0.25)
			out = append(out, across(from, from+0.75*wide/(pieces-0.25), middle, band))
		}
		return out
	}
	return []fyne.CanvasObject{across(0, wide, middle, band)}
}
