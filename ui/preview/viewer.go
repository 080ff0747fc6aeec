package preview

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// zoom is how large a page is shown.
type zoom string

const (
	zoomWidth zoom = "width" // as wide as there is room
	zoomPage  zoom = "page"  // the whole page
	zoom100   zoom = "100"   // as on paper, at 96 units to the inch
	zoom150   zoom = "150"
)

// A4 in inches, and the room around a page on the desk.
const (
	paperWide  = 595.28 / 72
	paperHigh  = 841.89 / 72
	unitInch   = 96
	deskMargin = float32(14)
	mostWide   = float32(1000) // of a page as wide as there is room: lines stay readable
	wheelStep  = float32(60)
)

// viewer shows one page on a scrolled ground. The picture is drawn with as many pixels as the screen has for it.
type viewer struct {
	widget.BaseWidget
	onTurn func(by int)
	onEnd  func(last bool)
	onZoom func(by int)

	canvas  fyne.Canvas // of the window: its scale says how many pixels a unit has
	doc     Document
	page    int
	zoom    zoom
	pixels  int // width of the picture
	focused bool
	image   *canvas.Image
	desk    *canvas.Rectangle
	frame   *canvas.Rectangle
	scroll  *container.Scroll
}

func newViewer(c fyne.Canvas) *viewer {
	v := &viewer{
		canvas: c, zoom: zoomWidth, image: &canvas.Image{ScaleMode: canvas.ImageScalePixels},
		desk: &canvas.Rectangle{CornerRadius: 6}, frame: &canvas.Rectangle{},
	}
	v.ExtendBaseWidget(v)
	v.scroll = container.NewScroll(v)
	return v
}

// show draws a page from its top.
func (v *viewer) show(doc Document, page int) {
	v.doc, v.page, v.pixels = doc, page, 0
	v.scroll.ScrollToTop()
	v.Refresh()
}

func (v *viewer) setZoom(z zoom) {
	v.zoom = z
	v.Refresh()
	v.scroll.Refresh()
}

// paper is the size of the page in units of the canvas.
func (v *viewer) paper() fyne.Size {
	room := v.scroll.Size().SubtractWidthHeight(2*deskMargin, 2*deskMargin)
	width := float32(paperWide * unitInch)
	switch v.zoom {
	case zoomWidth:
		width = min(room.Width, mostWide)
	case zoomPage:
		width = min(room.Width, room.Height*paperWide/paperHigh)
	case zoom150:
		width *= 1.5
	}
	scale := float64(v.canvas.Scale())
	pixels := math.Floor(float64(max(width, 100)) * scale) // whole ones: a page between pixels is blurred
	return fyne.NewSize(float32(pixels/scale), float32(math.Round(pixels*paperHigh/paperWide)/scale))
}

// draw has the picture drawn when the page or its size has changed.
func (v *viewer) draw(width float32) {
	pixels := int(math.Round(float64(width * v.canvas.Scale())))
	if v.doc == nil || pixels == v.pixels {
		return
	}
	v.pixels = pixels
	v.image.Image = v.doc.Image(v.page, float64(pixels)/paperWide)
	v.image.Refresh()
}

// hear turns, scrolls and zooms; false for a key that means something else.
func (v *viewer) hear(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyPageUp:
		v.onTurn(-1)
	case fyne.KeyPageDown:
		v.onTurn(1)
	case fyne.KeyHome, fyne.KeyEnd:
		v.onEnd(key.Name == fyne.KeyEnd)
	case fyne.KeyUp, fyne.KeyDown:
		step := map[fyne.KeyName]float32{fyne.KeyUp: -wheelStep, fyne.KeyDown: wheelStep}[key.Name]
		v.scroll.ScrollToOffset(v.scroll.Offset.AddXY(0, step))
	case fyne.KeyPlus, fyne.KeyMinus:
		v.onZoom(map[fyne.KeyName]int{fyne.KeyPlus: 1, fyne.KeyMinus: -1}[key.Name])
	default:
		return false
	}
	return true
}

// FocusGained shows the focus.
func (v *viewer) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost hides it.
func (v *viewer) FocusLost() { v.focused = false; v.Refresh() }

// TypedRune does nothing.
func (v *viewer) TypedRune(rune) {}

// TypedKey hands all keys to the canvas, where the preview hears them.
func (v *viewer) TypedKey(key *fyne.KeyEvent) { widgets.ForwardKey(v, key) }

// CreateRenderer draws the page in the middle of its ground.
func (v *viewer) CreateRenderer() fyne.WidgetRenderer { return &viewerRenderer{v} }

type viewerRenderer struct{ v *viewer }

// MinSize is the page with the ground around it.
func (r *viewerRenderer) MinSize() fyne.Size {
	size := r.v.paper().AddWidthHeight(2*deskMargin, 2*deskMargin)
	if r.v.zoom == zoomWidth || r.v.zoom == zoomPage {
		size.Width = 100
	}
	return size
}

// Layout centres the page.
func (r *viewerRenderer) Layout(size fyne.Size) {
	r.v.desk.Resize(size)
	paper := r.v.paper()
	at := fyne.NewPos(float32(math.Floor(float64(max((size.Width-paper.Width)/2, deskMargin)))), deskMargin)
	r.v.frame.Move(at.SubtractXY(1, 1))
	r.v.frame.Resize(paper.AddWidthHeight(2, 2))
	r.v.image.Move(at)
	r.v.image.Resize(paper)
	r.v.draw(paper.Width)
}

// Refresh draws again what has changed.
func (r *viewerRenderer) Refresh() {
	r.v.desk.FillColor = widgets.Color(theme.ColorNameDisabledButton)
	r.v.frame.StrokeWidth, r.v.frame.StrokeColor = 1, widgets.Color(theme.ColorNameInputBorder)
	if r.v.focused {
		r.v.frame.StrokeWidth, r.v.frame.StrokeColor = 2, widgets.Color(theme.ColorNamePrimary)
	}
	r.Layout(r.v.Size())
	r.v.desk.Refresh()
	r.v.frame.Refresh()
	canvas.Refresh(r.v)
}

// Objects lists ground, frame and page.
func (r *viewerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.v.desk, r.v.frame, r.v.image}
}

// Destroy has nothing to give back.
func (r *viewerRenderer) Destroy() {}
