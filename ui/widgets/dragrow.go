package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// dragRow is a handle and the content beside it.
type dragRow struct {
	widget.BaseWidget
	handle  *dragHandle
	content fyne.CanvasObject
}

const handleWidth float32 = 18

func newDragRow(l *DragList, content fyne.CanvasObject) *dragRow {
	r := &dragRow{content: content}
	r.handle = &dragHandle{list: l, row: r}
	r.handle.ExtendBaseWidget(r.handle)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer sets the handle before the content.
func (r *dragRow) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		objects: []fyne.CanvasObject{r.handle, r.content},
		min: func() fyne.Size {
			return r.content.MinSize().Add(fyne.NewSize(handleWidth+2, 0)).Max(fyne.NewSize(0, 24))
		},
		layout: func(size fyne.Size) {
			r.handle.Resize(fyne.NewSize(handleWidth, size.Height))
			r.content.Resize(fyne.NewSize(size.Width-handleWidth-2, size.Height))
			r.content.Move(fyne.NewPos(handleWidth+2, 0))
		},
	}
}

// dragHandle is the grip of a row: it is dragged, or moved by keys.
type dragHandle struct {
	widget.BaseWidget
	list     *DragList
	row      *dragRow
	focused  bool
	hovered  bool
	dragging bool
	target   *DragList
	at       int
}

func (h *dragHandle) index() int { return slices.Index(h.list.rows, h.row) }

// Dragged follows the pointer and marks the place of the drop.
func (h *dragHandle) Dragged(e *fyne.DragEvent) {
	h.dragging = true
	h.target, h.at = h.list.drop(e.AbsolutePosition)
	h.list.showMark(h.target, h.at)
}

// DragEnd drops the row.
func (h *dragHandle) DragEnd() {
	if h.dragging {
		h.dragging = false
		h.list.dropped(h.index(), h.target, h.at)
	}
}

// Tapped takes the focus.
func (h *dragHandle) Tapped(*fyne.PointEvent) { focus(h) }

// Cursor is a hand.
func (h *dragHandle) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn lights the grip.
func (h *dragHandle) MouseIn(*desktop.MouseEvent) { SignOfLife(); h.hovered = true; h.Refresh() }

// MouseMoved does nothing.
func (h *dragHandle) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (h *dragHandle) MouseOut() { h.hovered = false; h.Refresh() }

// FocusGained shows the focus.
func (h *dragHandle) FocusGained() { h.focused = true; h.Refresh() }

// FocusLost hides it.
func (h *dragHandle) FocusLost() { h.focused = false; h.Refresh() }

// TypedRune does nothing.
func (h *dragHandle) TypedRune(rune) {}

// TypedKey goes to the neighbours.
func (h *dragHandle) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		h.list.FocusRow(h.index() - 1)
	case fyne.KeyDown:
		h.list.FocusRow(h.index() + 1)
	default:
		ForwardKey(h, key)
	}
}

// TypedShortcut moves the row.
func (h *dragHandle) TypedShortcut(s fyne.Shortcut) {
	if !h.list.Shortcut(h.row.content, s) {
		ForwardShortcut(h, s)
	}
}

// CreateRenderer draws six dots.
func (h *dragHandle) CreateRenderer() fyne.WidgetRenderer {
	frame := &canvas.Rectangle{CornerRadius: 4}
	objects := []fyne.CanvasObject{frame}
	dots := make([]*canvas.Circle, 6)
	for i := range dots {
		dots[i] = &canvas.Circle{}
		objects = append(objects, dots[i])
	}
	refresh := func() {
		focusRing(frame, h.focused)
		ink := Color(theme.ColorNameInputBorder)
		if h.focused || h.hovered {
			ink = Color(theme.ColorNamePrimary)
		}
		for _, d := range dots {
			d.FillColor = ink
		}
	}
	refresh()
	return &renderer{
		objects: objects, refresh: refresh,
		min: func() fyne.Size { return fyne.NewSize(handleWidth, 24) },
		layout: func(size fyne.Size) {
			frame.Resize(size)
			for i, d := range dots {
				d.Resize(fyne.NewSquareSize(3))
				d.Move(fyne.NewPos(5+float32(i%2)*6, size.Height/2-7+float32(i/2)*6))
			}
		},
	}
}
