package competence

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// look is what colours and sizes hang on.
type look struct {
	ground color.Color
	letter float32
}

func lookNow() look {
	return look{widgets.Color(theme.ColorNameBackground), theme.Size(theme.SizeNameText)}
}

// CreateRenderer draws the rows.
func (b *board) CreateRenderer() fyne.WidgetRenderer {
	b.drawn = &boardRenderer{board: b, rows: make([]drawnRow, len(profile.Competences))}
	return b.drawn
}

// boardRenderer keeps the drawing of each row, and makes anew only those that look different.
type boardRenderer struct {
	board   *board
	look    look
	shape   *boardShape
	heads   []fyne.CanvasObject
	rows    []drawnRow
	objects []fyne.CanvasObject
}

// rowState is what the drawing of a row hangs on, beside the shape of the board.
type rowState struct {
	top, high float32
	foot      float32
	names     float32
	x         [3]float32
	levels    [3]int
	apart     int
	aside     string
	at, focus bool
	hover     place
}

type drawnRow struct {
	state   rowState
	objects []fyne.CanvasObject
}

func (r *boardRenderer) state(i int) rowState {
	b, shape := r.board, r.board.shape
	row := shape.rows[i]
	s := rowState{top: row.top, high: row.high, foot: row.foot, names: shape.names, apart: row.apart, at: i == b.at, focus: i == b.at && b.focused, hover: nowhere}
	for _, line := range row.aside {
		s.aside += line
	}
	for k, c := range shape.columns {
		s.x[k], s.levels[k] = c.x, c.reading.Levels[row.competence]
	}
	if b.hover.row == i {
		s.hover = b.hover
	}
	return s
}

// paint brings the drawing up to date.
func (r *boardRenderer) paint() {
	if r.board.shape == nil {
		return
	}
	now := lookNow()
	fresh := now != r.look
	if fresh || r.shape != r.board.shape {
		r.look, r.shape = now, r.board.shape
		r.heads = r.drawHeads()
	}
	r.objects = append(r.objects[:0:0], r.heads...)
	for i := range r.rows {
		if s := r.state(i); fresh || s != r.rows[i].state || r.rows[i].objects == nil {
			r.rows[i] = drawnRow{s, r.drawRow(r.shape.rows[i], s)}
		}
		r.objects = append(r.objects, r.rows[i].objects...)
	}
}

// words writes one line.
func words(line string, x, y, width float32, size fyne.ThemeSizeName, ink fyne.ThemeColorName, bold bool, align fyne.TextAlign) fyne.CanvasObject {
	text := canvas.NewText(line, widgets.Color(ink))
	text.TextSize, text.TextStyle, text.Alignment = theme.Size(size), fyne.TextStyle{Bold: bold}, align
	text.Resize(fyne.NewSize(width, text.MinSize().Height))
	text.Move(fyne.NewPos(x, y))
	return text
}

func box(x, y, width, high, radius float32, fill color.Color) *canvas.Rectangle {
	r := canvas.NewRectangle(fill)
	r.CornerRadius = radius
	r.Resize(fyne.NewSize(width, high))
	r.Move(fyne.NewPos(x, y))
	return r
}

// drawHeads writes the areas, and above the columns whose they are.
func (r *boardRenderer) drawHeads() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	small := letterHigh(theme.SizeNameCaptionText)
	for i, h := range r.shape.heads {
		if i > 0 {
			out = append(out, box(boardEdge, h.top, r.shape.width-boardEdge-boardRight, 1, 0, widgets.Color(theme.ColorNameSeparator)))
		}
		bottom := h.top + h.high - headFoot
		out = append(out, words(areaName(h.area), boardEdge, h.top+h.name, r.shape.names, theme.SizeNameText, theme.ColorNamePrimary, true, fyne.TextAlignLeading))
		if len(r.shape.columns) == 1 {
			c := r.shape.columns[0]
			out = append(out, words(h.rated, c.x, bottom-small, c.wide, theme.SizeNameCaptionText, widgets.ColorMuted, false, fyne.TextAlignLeading))
			continue
		}
		for _, c := range r.shape.columns {
			ink := widgets.ColorMuted
			if c.open {
				ink = theme.ColorNameForeground
			}
			for k, line := range c.head {
				y := bottom - small*float32(len(c.head)-k)
				out = append(out, words(line, c.x, y, c.wide, theme.SizeNameCaptionText, ink, c.open, fyne.TextAlignLeading))
			}
		}
	}
	return out
}

func (r *boardRenderer) drawRow(row rowShape, s rowState) []fyne.CanvasObject {
	ground := box(1, s.top, r.shape.width-boardRight+3, s.high, 6, color.Transparent)
	switch {
	case s.at:
		ground.FillColor = widgets.Color(theme.ColorNameSelection)
	case s.hover.row >= 0:
		ground.FillColor = widgets.Color(theme.ColorNameHover)
	}
	if s.focus {
		ground.StrokeColor, ground.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 2
	}
	out := append([]fyne.CanvasObject{ground}, r.drawNames(row, s)...)
	s.top, s.high = row.steps()
	for k, c := range r.shape.columns {
		if c.open {
			out = append(out, r.drawSteps(c, s, s.levels[k])...)
		} else {
			out = append(out, r.drawBar(c, s, s.levels[k])...)
		}
	}
	if r.shape.word > 0 {
		out = append(out, r.drawWord(s, s.levels[0]))
	}
	return out
}

// drawNames writes the name of the competence and what is to be said below it.
func (r *boardRenderer) drawNames(row rowShape, s rowState) []fyne.CanvasObject {
	line, small := letterHigh(theme.SizeNameText), letterHigh(theme.SizeNameCaptionText)
	high := float32(len(row.names))*line + float32(len(row.aside))*small
	if row.apart > 0 {
		high += small + 6
	}
	y := s.top + (s.high-row.foot-high)/2
	var out []fyne.CanvasObject
	for _, name := range row.names {
		out = append(out, words(name, boardEdge+2, y, r.shape.names, theme.SizeNameText, theme.ColorNameForeground, false, fyne.TextAlignLeading))
		y += line
	}
	for _, name := range row.aside {
		out = append(out, words(name, boardEdge+2, y, r.shape.names, theme.SizeNameCaptionText, widgets.ColorMuted, false, fyne.TextAlignLeading))
		y += small
	}
	if row.apart > 0 {
		out = append(out, badge(apartText(row.apart), boardEdge+2, y+2)...)
	}
	return out
}

// badge is a word on a ground of its own.
func badge(text string, x, y float32) []fyne.CanvasObject {
	size := fyne.MeasureText(text, theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{Bold: true})
	ground := box(x, y, size.Width+14, size.Height+2, (size.Height+2)/2, widgets.Color(widgets.ColorWarningTint))
	ground.StrokeColor, ground.StrokeWidth = widgets.Color(widgets.ColorWarningText), 1
	return []fyne.CanvasObject{ground, words(text, x+7, y+1, size.Width, theme.SizeNameCaptionText, widgets.ColorWarningText, true, fyne.TextAlignLeading)}
}

// drawSteps draws the eight steps to click.
func (r *boardRenderer) drawSteps(c column, s rowState, chosen int) []fyne.CanvasObject {
	high := stepHigh * min(unit(), 1.3)
	y, line := s.top+(s.high-high)/2, letterHigh(theme.SizeNameCaptionText)
	var out []fyne.CanvasObject
	for level := 1; level <= profile.MaxLevel; level++ {
		x := r.shape.stepAt(c, level)
		step := box(x, y, r.shape.step-2, high, 4, widgets.Color(theme.ColorNameInputBackground))
		step.StrokeColor, step.StrokeWidth = widgets.Color(theme.ColorNameInputBorder), 1
		ink := widgets.ColorMuted
		switch {
		case level == chosen:
			step.FillColor, ink = widgets.Color(theme.ColorNamePrimary), theme.ColorNameForegroundOnPrimary
			step.StrokeColor = step.FillColor
		case level < chosen:
			step.FillColor, ink = widgets.Color(widgets.ColorTint), widgets.ColorOnTint
			step.StrokeColor = widgets.Color(theme.ColorNamePrimary)
		}
		if level == s.hover.level {
			step.StrokeColor, step.StrokeWidth = widgets.Color(theme.ColorNameForeground), 1.5
		}
		out = append(out, step, words(strconv.Itoa(level), x, y+(high-line)/2, r.shape.step-2, theme.SizeNameCaptionText, ink, level == chosen, fyne.TextAlignCenter))
	}
	return out
}

// drawBar draws the level of a reading that is not open, or says in words that there is none.
func (r *boardRenderer) drawBar(c column, s rowState, level int) []fyne.CanvasObject {
	line := letterHigh(theme.SizeNameCaptionText)
	middle := s.top + s.high/2
	if level == 0 {
		return []fyne.CanvasObject{words(t("competence.unrated"), c.x, middle-line/2, c.wide, theme.SizeNameCaptionText, widgets.ColorMuted, false, fyne.TextAlignLeading)}
	}
	const high = 12
	var out []fyne.CanvasObject
	for i := range profile.MaxLevel {
		x := c.x + float32(i)*barStep + float32(i/2)*stageGap
		part := box(x, middle-high/2, barStep-1.5, high, 1, widgets.Color(widgets.ColorCard))
		part.StrokeColor, part.StrokeWidth = widgets.Color(theme.ColorNameInputBorder), 1
		if i < level {
			part.FillColor, part.StrokeWidth = widgets.Color(widgets.ColorMuted), 0
		}
		out = append(out, part)
	}
	x := c.x + 8*barStep + 3*stageGap + 3
	return append(out, words(strconv.Itoa(level), x, middle-letterHigh(theme.SizeNameText)/2, barFigure, theme.SizeNameText, theme.ColorNameForeground, true, fyne.TextAlignLeading))
}

func (r *boardRenderer) drawWord(s rowState, level int) fyne.CanvasObject {
	text, ink := t("competence.unrated"), widgets.ColorMuted
	if level > 0 {
		text, ink = levelName(level), theme.ColorNameForeground
	}
	line := letterHigh(theme.SizeNameCaptionText)
	return words(text, r.shape.width-boardRight-r.shape.word, s.top+(s.high-line)/2, r.shape.word, theme.SizeNameCaptionText, ink, false, fyne.TextAlignLeading)
}

// MinSize is as high as the rows are in the width of the last layout.
func (r *boardRenderer) MinSize() fyne.Size {
	if r.board.shape == nil {
		return fyne.NewSize(0, 0)
	}
	return fyne.NewSize(200, r.board.shape.high)
}

// Layout places the rows in a width.
func (r *boardRenderer) Layout(size fyne.Size) {
	if r.board.views.open == "" {
		return
	}
	if size.Width != r.board.width || r.board.shape == nil {
		r.board.width = size.Width
		r.board.lay()
	}
	r.paint()
}

// Refresh draws anew what is different.
func (r *boardRenderer) Refresh() {
	if r.board.shape != nil && r.look != lookNow() {
		r.board.lay()
	}
	r.paint()
	canvas.Refresh(r.board)
}

// Objects lists what is drawn.
func (r *boardRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *boardRenderer) Destroy() {}
