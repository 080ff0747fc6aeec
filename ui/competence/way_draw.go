package competence

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// areaMark is the room of the mark before the name of an area, at 100 %.
const areaMark float32 = 32

// CreateRenderer draws the lines.
func (w *wayTable) CreateRenderer() fyne.WidgetRenderer {
	return &tableRenderer{table: w, light: canvas.NewRectangle(color.Transparent)}
}

type tableRenderer struct {
	table   *wayTable
	look    look
	shape   *tableShape
	light   *canvas.Rectangle // under the row that stands out
	objects []fyne.CanvasObject
}

// paint draws the lines unless they are drawn, and lights the row that stands out.
func (r *tableRenderer) paint() {
	w := r.table
	if w.shape == nil {
		return
	}
	if now := lookNow(); now != r.look || r.shape != w.shape {
		r.look, r.shape = now, w.shape
		r.objects = []fyne.CanvasObject{r.light}
		for i, line := range w.shape.lines {
			r.objects = append(r.objects, r.line(line, i == len(w.shape.lines)-1)...)
		}
	}
	r.light.FillColor, r.light.CornerRadius = color.Transparent, 6
	for _, line := range w.shape.lines {
		if line.row >= 0 && line.row == w.at {
			r.light.FillColor = widgets.Color(theme.ColorNameSelection)
			r.light.Move(fyne.NewPos(0, line.top))
			r.light.Resize(fyne.NewSize(w.Size().Width, line.high))
		}
	}
}

func (r *tableRenderer) line(l tableLine, last bool) []fyne.CanvasObject {
	s, high := r.table.shape, letterHigh(theme.SizeNameText)
	var out []fyne.CanvasObject
	x, y := tableEdge, l.top+l.high-3-float32(len(l.names))*high
	if l.row < 0 && l.top > 0 {
		out = append(out, box(0, l.top+1, r.table.Size().Width, 1, 0, widgets.Color(theme.ColorNameSeparator)))
	}
	if l.area >= 0 {
		mark := charts.NewAreaMark(l.area)
		mark.Resize(fyne.NewSize((areaMark-6)*unit(), mark.MinSize().Height))
		mark.Move(fyne.NewPos(x, y+(high-mark.MinSize().Height)/2))
		out = append(out, mark)
		x += areaMark * unit()
	}
	size, ink := theme.SizeNameText, theme.ColorNameForeground
	if l.top == 0 {
		size, ink = theme.SizeNameCaptionText, widgets.ColorMuted
	}
	bold := l.area >= 0 || last || l.top == 0
	middle := y + (float32(len(l.names))*high-letterHigh(size))/2
	for _, name := range l.names {
		out = append(out, words(name, x, y, s.names, theme.SizeNameText, theme.ColorNameForeground, bold, fyne.TextAlignLeading))
		y += high
	}
	for i, text := range l.figures {
		out = append(out, words(text, s.figures[i], middle, s.figure-4, size, ink, bold || i == 2, fyne.TextAlignTrailing))
	}
	if l.row >= 0 {
		out = append(out, r.bar(l))
	}
	return out
}

// bar is the way of one competence on the scale of the levels.
func (r *tableRenderer) bar(l tableLine) fyne.CanvasObject {
	s, row := r.table.shape, r.table.model.row(profile.Competences[l.row])
	value := func(level int) float64 {
		if level == 0 {
			return charts.Unrated
		}
		return float64(level)
	}
	bar := charts.NewBar(value(row.from), value(row.to), profile.MaxLevel)
	high := bar.MinSize().Height
	bar.Resize(fyne.NewSize(r.table.Size().Width-s.bar-tableEdge, high))
	bar.Move(fyne.NewPos(s.bar, l.top+(l.high-high)/2))
	return bar
}

// MinSize is as high as the lines are in the width of the last layout.
func (r *tableRenderer) MinSize() fyne.Size {
	w := r.table
	if w.model == nil {
		return fyne.NewSize(0, 0)
	}
	least := max(leastNames*unit(), longestWord()) + 2*tableEdge + 3*figureWidth() + leastBar + 2*tableGap
	return fyne.NewSize(least, w.lay(max(w.Size().Width, least)).high)
}

// Layout places the lines in a width.
func (r *tableRenderer) Layout(size fyne.Size) {
	if r.table.model != nil {
		r.table.shape = r.table.lay(size.Width)
		r.paint()
	}
}

// Refresh draws anew.
func (r *tableRenderer) Refresh() {
	w := r.table
	if w.model != nil && w.Size().Width > 0 && (w.shape == nil || r.look != lookNow()) {
		w.shape = w.lay(w.Size().Width)
	}
	r.paint()
	canvas.Refresh(w)
}

// Objects lists what is drawn.
func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *tableRenderer) Destroy() {}
