package hours

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/widgets"
)

// gauge shows minutes on a bar with a mark at the threshold of short advice, named below it.
type gauge struct {
	widget.BaseWidget
	where threshold
}

func newGauge(where threshold) *gauge {
	g := &gauge{where: where}
	g.ExtendBaseWidget(g)
	return g
}

// parts are how much of the bar is full, how much of that lies beyond the mark, and where the mark stands, from 0 to 1.
// The mark stays left of the end, so that what is beyond it shows.
func (g *gauge) parts() (filled, beyond, mark float32) {
	end := max(float32(coaching.ShortAdvice)*1.15, float32(g.where.minutes))
	filled, mark = float32(g.where.minutes)/end, coaching.ShortAdvice/end
	return filled, max(0, filled-mark), mark
}

// CreateRenderer draws track, bar, what is beyond the mark, mark and name.
func (g *gauge) CreateRenderer() fyne.WidgetRenderer {
	r := &gaugeRenderer{
		gauge: g, track: &canvas.Rectangle{CornerRadius: 4}, bar: &canvas.Rectangle{CornerRadius: 4},
		beyond: &canvas.Rectangle{CornerRadius: 4}, mark: &canvas.Rectangle{},
		name: widgets.Caption(t("hours.threshold")),
	}
	r.name.Shrinks = false
	r.colour()
	return r
}

type gaugeRenderer struct {
	gauge                    *gauge
	track, bar, beyond, mark *canvas.Rectangle
	name                     *widgets.Text
}

const (
	barHeight float32 = 10
	markWidth float32 = 2
	markOver  float32 = 3 // how far the mark stands out above and below the bar
)

func (r *gaugeRenderer) colour() {
	_, fill, _ := r.gauge.where.hue()
	before := fill
	if r.gauge.where.state == over {
		before = theme.ColorNamePrimary
	}
	r.track.FillColor, r.bar.FillColor = widgets.Color(theme.ColorNameSeparator), widgets.Color(before)
	r.beyond.FillColor, r.mark.FillColor = widgets.Color(fill), widgets.Color(theme.ColorNameForeground)
}

// MinSize is the bar above the name.
func (r *gaugeRenderer) MinSize() fyne.Size {
	name := r.name.MinSize()
	return fyne.NewSize(2*name.Width, barHeight+2*markOver+name.Height)
}

// Layout shares the bar.
func (r *gaugeRenderer) Layout(size fyne.Size) {
	filled, beyond, at := r.gauge.parts()
	r.track.Resize(fyne.NewSize(size.Width, barHeight))
	r.track.Move(fyne.NewPos(0, markOver))
	r.bar.Resize(fyne.NewSize(size.Width*filled, barHeight))
	r.bar.Move(fyne.NewPos(0, markOver))
	r.beyond.Resize(fyne.NewSize(size.Width*beyond, barHeight))
	r.beyond.Move(fyne.NewPos(size.Width*(filled-beyond), markOver))
	x, name := size.Width*at, r.name.MinSize()
	r.mark.Resize(fyne.NewSize(markWidth, barHeight+2*markOver))
	r.mark.Move(fyne.NewPos(x-markWidth/2, 0))
	r.name.Resize(name)
	r.name.Move(fyne.NewPos(max(0, min(x-name.Width/2, size.Width-name.Width)), barHeight+2*markOver))
}

// Refresh draws anew.
func (r *gaugeRenderer) Refresh() {
	r.colour()
	r.Layout(r.gauge.Size())
	canvas.Refresh(r.gauge)
}

// Objects lists what is drawn.
func (r *gaugeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.bar, r.beyond, r.mark, r.name}
}

// Destroy has nothing to give back.
func (r *gaugeRenderer) Destroy() {}

// hue is the colour of the words, of the bar, and the shape of a threshold.
func (h threshold) hue() (ink, fill fyne.ThemeColorName, shape fyne.Resource) {
	switch h.state {
	case full:
		return widgets.ColorWarningText, theme.ColorNameWarning, theme.InfoIcon()
	case over:
		return widgets.ColorErrorText, theme.ColorNameError, theme.WarningIcon()
	case formed:
		return widgets.ColorSuccessText, theme.ColorNameSuccess, theme.ConfirmIcon()
	}
	return theme.ColorNameForeground, theme.ColorNamePrimary, theme.InfoIcon()
}

// sign is a shape in the colour of the words beside it.
func sign(shape fyne.Resource, ink fyne.ThemeColorName) fyne.CanvasObject {
	return widget.NewIcon(theme.NewColoredResource(shape, ink))
}
