package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// drawCell draws a cell at rest; that of the field only where it is a tick.
func (b *gridBody) drawCell(col int, s gridRowState) []fyne.CanvasObject {
	g := b.grid
	c, span := g.columns[col], s.columns[col]
	if c.Kind == GridCheck {
		return b.drawTick(span, s.place.at, s.texts[col] == GridChecked)
	}
	x, wide := span.at+gridPad, span.size-2*gridPad
	var out []fyne.CanvasObject
	if s.marks[col] != "" && s.live != col {
		mark, size := b.drawMark(span, s.place.at, c.align())
		out = append(out, mark...)
		wide -= size
		if c.align() != fyne.TextAlignTrailing {
			wide -= 2
		} else {
			x += size
		}
	}
	if c.Kind == GridChoice {
		out = append(out, b.drawArrow(span, s.place.at)...)
		wide -= 12
	}
	if s.live == col || s.texts[col] == "" {
		return out
	}
	ink := theme.ColorNameForeground
	switch {
	case s.drafts[col]:
		ink = ColorErrorText
	case c.Kind == GridFixed && !c.Leading:
		ink = ColorMuted
	}
	y := s.place.at + (g.shape.line-textHigh())/2
	return append(out, gridWords(s.texts[col], x, y, wide, theme.SizeNameText, ink, fyne.TextStyle{}, c.align()))
}

// drawMark draws a warning sign at the side where the text does not begin, and tells its width.
func (b *gridBody) drawMark(span gridSpan, y float32, align fyne.TextAlign) ([]fyne.CanvasObject, float32) {
	size := captionHigh()
	x := span.end() - size - 4
	if align == fyne.TextAlignTrailing {
		x = span.at + 4
	}
	y += (b.grid.shape.line - size) / 2
	ground := &canvas.Circle{FillColor: Color(ColorWarningTint), StrokeColor: Color(ColorWarningText), StrokeWidth: 1}
	ground.Resize(fyne.NewSquareSize(size))
	ground.Move(fyne.NewPos(x, y))
	sign := gridWords("!", x, y, size, theme.SizeNameCaptionText, ColorWarningText, fyne.TextStyle{Bold: true}, fyne.TextAlignCenter)
	return []fyne.CanvasObject{ground, sign}, size
}

// drawArrow says that a cell has options.
func (b *gridBody) drawArrow(span gridSpan, y float32) []fyne.CanvasObject {
	x, y := span.end()-gridPad-4, y+b.grid.shape.line/2
	return []fyne.CanvasObject{gridStroke(x-4, y-2, x, y+2, 1.4), gridStroke(x, y+2, x+4, y-2, 1.4)}
}

// drawTick draws the box of a tick.
func (b *gridBody) drawTick(span gridSpan, y float32, checked bool) []fyne.CanvasObject {
	size := theme.Size(theme.SizeNameText) + 2
	x := span.at + (span.size-size)/2
	y += (b.grid.shape.line - size) / 2
	box := gridBox(x, y, size, size, Color(theme.ColorNameInputBackground))
	box.CornerRadius, box.StrokeColor, box.StrokeWidth = 3, Color(ColorMuted), 1
	if !checked {
		return []fyne.CanvasObject{box}
	}
	box.FillColor, box.StrokeWidth = Color(theme.ColorNamePrimary), 0
	at := func(dx, dy float32) fyne.Position { return fyne.NewPos(x+dx*size, y+dy*size) }
	ink := Color(theme.ColorNameForegroundOnPrimary)
	short := &canvas.Line{StrokeColor: ink, StrokeWidth: 2, Position1: at(0.22, 0.52), Position2: at(0.42, 0.74)}
	long := &canvas.Line{StrokeColor: ink, StrokeWidth: 2, Position1: at(0.42, 0.74), Position2: at(0.8, 0.28)}
	return []fyne.CanvasObject{box, short, long}
}

// drawSigns draws what can be done with a row: up, down, away.
func (b *gridBody) drawSigns(s gridRowState) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	middle, arm := s.place.at+b.grid.shape.line/2, 4*Zoom()
	for sign, span := range b.grid.signs() {
		x := span.at + span.size/2
		if s.sign == sign {
			ground := gridBox(span.at+1, middle-span.size/2+1, span.size-2, span.size-2, Color(theme.ColorNameSelection))
			ground.CornerRadius = 4
			out = append(out, ground)
		}
		switch sign {
		case upSign:
			out = append(out, gridStroke(x, middle-arm, x, middle+arm, 1.6), gridStroke(x-arm, middle, x, middle-arm, 1.6), gridStroke(x, middle-arm, x+arm, middle, 1.6))
		case downSign:
			out = append(out, gridStroke(x, middle-arm, x, middle+arm, 1.6), gridStroke(x-arm, middle, x, middle+arm, 1.6), gridStroke(x, middle+arm, x+arm, middle, 1.6))
		case removeSign:
			out = append(out, gridStroke(x-arm, middle-arm, x+arm, middle+arm, 1.6), gridStroke(x-arm, middle+arm, x+arm, middle-arm, 1.6))
		}
	}
	return out
}

func gridStroke(x1, y1, x2, y2, width float32) *canvas.Line {
	return &canvas.Line{StrokeColor: Color(ColorMuted), StrokeWidth: width, Position1: fyne.NewPos(x1, y1), Position2: fyne.NewPos(x2, y2)}
}
