package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// band names one of the four strategies above its cells and says sum and mean; the leading one says so in a word.
type band struct {
	widget.BaseWidget
	strategy swot.Strategy
	name     *widgets.Text
	figures  *widgets.Text
	leads    *widgets.Badge
	ground   *canvas.Rectangle
}

func newBand(s swot.Strategy) *band {
	b := &band{
		strategy: s, name: widgets.Strong(StrategyName(s)), figures: widgets.Caption(""),
		leads: widgets.NewBadge(t("swot.matrix.leads")), ground: &canvas.Rectangle{CornerRadius: 6},
	}
	b.name.Shrinks = true
	b.leads.Hide()
	b.ExtendBaseWidget(b)
	return b
}

func (b *band) show(p swot.Part, leads bool) {
	figures := t("swot.matrix.no-cells")
	if mean, ok := p.Mean(); ok {
		figures = t("swot.matrix.sum-mean", vars{"Sum": p.Sum, "Mean": meanText(mean)})
	}
	b.figures.SetText(figures)
	b.leads.Hidden = !leads
	b.Refresh()
}

func meanText(mean float64) string { return translations.Current().Number(mean, 2) }

// CreateRenderer sets the name and the figures on a ground of their own.
func (b *band) CreateRenderer() fyne.WidgetRenderer {
	lines := container.New(bandLayout{}, b.ground, b.name, b.figures, b.leads)
	return &bandRenderer{WidgetRenderer: widget.NewSimpleRenderer(lines), band: b}
}

type bandRenderer struct {
	fyne.WidgetRenderer
	band *band
}

// Refresh takes the colour of the ground again.
func (r *bandRenderer) Refresh() {
	r.band.ground.FillColor = widgets.Color(theme.ColorNameDisabledButton)
	if !r.band.leads.Hidden {
		r.band.ground.FillColor = widgets.Color(widgets.ColorTint)
	}
	r.WidgetRenderer.Refresh()
	r.Layout(r.band.Size())
}

type bandLayout struct{}

// MinSize is small: the texts shrink.
func (bandLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 36) }

// Layout sets two lines, and the word of the leading strategy at their end.
func (bandLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, name, figures, leads := objects[0], objects[1], objects[2], objects[3]
	ground.Resize(size)
	word := float32(0)
	if leads.Visible() {
		m := leads.MinSize()
		word = m.Width + 6
		leads.Resize(m)
		leads.Move(fyne.NewPos(size.Width-m.Width-6, 3))
	}
	high := name.MinSize().Height
	top := (size.Height - high - figures.MinSize().Height) / 2
	name.Move(fyne.NewPos(8, top))
	name.Resize(fyne.NewSize(size.Width-14-word, high))
	figures.Move(fyne.NewPos(8, top+high))
	figures.Resize(fyne.NewSize(size.Width-14, figures.MinSize().Height))
}

// factorHead is the head of a row or a column: the label of a factor, in a row its text too. The pointer on it, or a
// click, shows the whole text.
type factorHead struct {
	widget.BaseWidget
	factor app.ID
	label  *widgets.Text
	text   *widgets.Text
	onShow func(id app.ID)
}

func newFactorHead(label string, f swot.Factor, withText bool, onShow func(app.ID)) *factorHead {
	h := &factorHead{factor: f.ID, label: widgets.Strong(label), text: widgets.NewText(""), onShow: onShow}
	h.label.ColorName = hues[f.Quadrant].ink
	h.text.Shrinks = true
	if withText {
		h.text.Text = short(f.Text, 80)
	} else {
		h.label.Alignment = fyne.TextAlignCenter
		h.text.Hide()
	}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped shows the whole text.
func (h *factorHead) Tapped(*fyne.PointEvent) { h.onShow(h.factor) }

// MouseIn shows the whole text.
func (h *factorHead) MouseIn(*desktop.MouseEvent) { h.onShow(h.factor) }

// MouseMoved does nothing.
func (h *factorHead) MouseMoved(*desktop.MouseEvent) {}

// MouseOut goes back to the cell that was shown before.
func (h *factorHead) MouseOut() { h.onShow("") }

// CreateRenderer sets label and text side by side.
func (h *factorHead) CreateRenderer() fyne.WidgetRenderer {
	if h.text.Hidden {
		return widget.NewSimpleRenderer(container.NewCenter(h.label))
	}
	return widget.NewSimpleRenderer(container.New(headLayout{}, h.label, h.text))
}

type headLayout struct{}

// MinSize is small: the text shrinks.
func (headLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, 28) }

// Layout sets the text after the label.
func (headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := labelWide * unit()
	for i, o := range objects {
		high := o.MinSize().Height
		o.Move(fyne.NewPos(float32(i)*wide, (size.Height-high)/2))
		o.Resize(fyne.NewSize(size.Width-float32(i)*wide, high))
	}
}
