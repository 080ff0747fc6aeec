package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// gridHead is the line of titles, or that of the sums.
type gridHead struct {
	widget.BaseWidget
	grid    *Grid
	sums    bool
	objects []fyne.CanvasObject
}

func newGridHead(g *Grid, sums bool) *gridHead {
	h := &gridHead{grid: g, sums: sums}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer draws the line.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer { return &gridHeadRenderer{head: h} }

type gridHeadRenderer struct {
	head *gridHead
	size fyne.Size // drawn for
}

// Destroy has nothing to give back.
func (r *gridHeadRenderer) Destroy() {}

// Objects are the words and the line under or above them.
func (r *gridHeadRenderer) Objects() []fyne.CanvasObject { return r.head.objects }

// MinSize takes any room.
func (r *gridHeadRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout draws for another width. It makes nothing anew for the same: the canvas lays out again for every object that it
// has not seen.
func (r *gridHeadRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.head.paint()
	}
}

// Refresh draws again.
func (r *gridHeadRenderer) Refresh() {
	r.head.paint()
	canvas.Refresh(r.head)
}

func (h *gridHead) paint() {
	if h.sums {
		h.paintSums()
	} else {
		h.paintTitles()
	}
}

func (h *gridHead) paintTitles() {
	s := h.grid.shape
	h.objects = []fyne.CanvasObject{gridBox(0, s.head-1, s.room, 1, Color(theme.ColorNameInputBorder))}
	for i, lines := range s.titles {
		if s.columns[i].size == 0 {
			continue
		}
		c := h.grid.columns[i]
		y := s.head - 4 - float32(len(lines))*captionHigh()
		for n, line := range lines {
			style, ink := fyne.TextStyle{Bold: true}, ColorMuted
			if c.Unit != "" && n == len(lines)-1 {
				style.Bold = false
			}
			h.objects = append(h.objects, gridWords(line, s.columns[i].at+gridPad, y, s.columns[i].size-2*gridPad, theme.SizeNameCaptionText, ink, style, c.align()))
			y += captionHigh()
		}
	}
}

func (h *gridHead) paintSums() {
	s := h.grid.shape
	h.objects = nil
	if !h.grid.summed() {
		return
	}
	h.objects = append(h.objects, gridBox(0, 0, s.room, 1, Color(theme.ColorNameInputBorder)))
	y := (s.line - textHigh()) / 2
	for i := range s.columns {
		if sum := h.grid.events.Footer(i); sum != "" && s.columns[i].size > 0 {
			h.objects = append(h.objects, gridWords(sum, s.columns[i].at+gridPad, y, s.columns[i].size-2*gridPad, theme.SizeNameText, theme.ColorNameForeground, fyne.TextStyle{Bold: true}, h.grid.columns[i].align()))
		}
	}
}

func textHigh() float32 {
	return fyne.MeasureText("M", theme.Size(theme.SizeNameText), fyne.TextStyle{}).Height
}
