package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// watch hears the pointer wherever no other widget does.
type watch struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

// Watch wraps the content of a window, so that the pointer moving over it is a sign of life.
func Watch(content fyne.CanvasObject) fyne.CanvasObject {
	w := &watch{content: content}
	w.ExtendBaseWidget(w)
	return w
}

// MouseIn is a sign of life.
func (w *watch) MouseIn(*desktop.MouseEvent) { SignOfLife() }

// MouseMoved is a sign of life.
func (w *watch) MouseMoved(*desktop.MouseEvent) { SignOfLife() }

// MouseOut is a sign of life.
func (w *watch) MouseOut() { SignOfLife() }

// CreateRenderer shows the content.
func (w *watch) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.content) }
