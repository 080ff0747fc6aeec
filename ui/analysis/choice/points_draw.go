package choice

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// CreateRenderer draws the board.
func (b *pointsBoard) CreateRenderer() fyne.WidgetRenderer { return &boardRenderer{board: b} }

type boardRenderer struct {
	board   *pointsBoard
	objects []fyne.CanvasObject
}

// Destroy has nothing to give back.
func (r *boardRenderer) Destroy() {}

// Objects lists what is drawn.
func (r *boardRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the rows are in the width of the last layout.
func (r *boardRenderer) MinSize() fyne.Size {
	width := max(r.board.Size().Width, leastBoard)
	if s := r.board.shape; s.width != width || len(s.rows) != len(r.board.options) {
		r.board.shape = r.board.layOut(width)
	}
	return fyne.NewSize(leastBoard, r.board.shape.high)
}

// Layout draws in the size.
func (r *boardRenderer) Layout(size fyne.Size) {
	if r.board.shape.width != size.Width {
		r.board.shape = r.board.layOut(size.Width)
	}
	r.draw()
}

// Refresh draws anew.
func (r *boardRenderer) Refresh() {
	r.board.shape = r.board.layOut(max(r.board.Size().Width, leastBoard))
	r.draw()
	canvas.Refresh(r.board)
}

func (r *boardRenderer) draw() {
	b, s := r.board, r.board.shape
	r.objects = nil
	caption, muted := theme.CaptionTextSize(), widgets.Color(widgets.ColorMuted)
	end := s.names + float32(s.columns)*s.cellWide
	foot := s.head - boardPad
	r.write([]string{t("analysis.options.list.name")}, box{0, foot - letterHigh(caption), s.names, 0}, caption, muted, bold, fyne.TextAlignLeading)
	for i, head := range s.heads {
		lines := append(append([]string{}, head...), share(b.criteria[i].Weight, b.total))
		y := foot - float32(len(lines))*letterHigh(caption)
		at := s.cell(boardPlace{0, i})
		r.write(lines[:len(head)], box{s.names + float32(i)*s.cellWide, y, s.cellWide, 0}, caption, muted, bold, fyne.TextAlignCenter)
		r.write(lines[len(head):], box{s.names + float32(i)*s.cellWide, foot - letterHigh(caption), s.cellWide, at.high}, caption, muted, plain, fyne.TextAlignCenter)
	}
	r.write([]string{t("analysis.options.points.utility")}, box{end, foot - letterHigh(caption), s.worth - boardPad, 0}, caption, muted, bold, fyne.TextAlignTrailing)
	for i := range s.rows {
		r.row(i, end)
	}
	if b.focused && b.has(b.at) {
		ring := r.cellBox(s.cell(b.at), color.Transparent)
		ring.StrokeColor, ring.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 2
	}
}

// row draws an option: its name, its marks and its utility. Who wins stands out by its letters.
func (r *boardRenderer) row(i int, end float32) {
	b, row := r.board, r.board.shape.rows[i]
	option, size := b.options[i], theme.TextSize()
	rule := line()
	place(rule, 0, row.y, end+b.shape.worth, 1)
	r.objects = append(r.objects, rule)
	ink, style := widgets.Color(theme.ColorNameForeground), fyne.TextStyle{Bold: option.Rank == 1}
	middle := func(lines int) float32 { return row.y + (row.high-float32(lines)*letterHigh(size))/2 }
	r.write(row.name, box{0, middle(len(row.name)), b.shape.names, 0}, size, ink, style, fyne.TextAlignLeading)
	for k := range b.criteria {
		r.cell(boardPlace{i, k})
	}
	r.write([]string{points(option.Utility)}, box{end, middle(1), b.shape.worth - boardPad, 0}, size, ink, style, fyne.TextAlignTrailing)
}

// shades are how opaque the ground of a mark is.
var shades = [...]uint8{0, 14, 28, 46, 66, 90}

// cell draws a mark: the more points, the deeper its ground. One that is missing where it counts is framed.
func (r *boardRenderer) cell(p boardPlace) {
	b := r.board
	mark, at := b.mark(p), b.shape.cell(p)
	words := b.shape.rows[p.row].words[p.col]
	fill, ink := color.Color(color.Transparent), widgets.Color(theme.ColorNameForeground)
	figureText := dash
	if mark != nil {
		shade := color.NRGBAModel.Convert(widgets.Color(theme.ColorNamePrimary)).(color.NRGBA)
		shade.A = shades[int(*mark)]
		fill, figureText = shade, figure(*mark)
	}
	ground := r.cellBox(at, fill)
	if mark == nil {
		ink = widgets.Color(widgets.ColorMuted)
		if b.criteria[p.col].Weight > 0 {
			ink = widgets.Color(widgets.ColorWarningText)
			ground.StrokeColor, ground.StrokeWidth = ink, 1
		}
	}
	if p == b.hover {
		ground.StrokeColor, ground.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 1
	}
	size, caption := theme.TextSize(), theme.CaptionTextSize()
	y := at.y + (at.high-letterHigh(size)-float32(len(words))*letterHigh(caption))/2
	r.write([]string{figureText}, box{at.x, y, at.wide, 0}, size, ink, bold, fyne.TextAlignCenter)
	r.write(words, box{at.x, y + letterHigh(size), at.wide, 0}, caption, ink, plain, fyne.TextAlignCenter)
}

// cellBox is the ground of a cell, a little within it.
func (r *boardRenderer) cellBox(at box, fill color.Color) *canvas.Rectangle {
	const edge = 2
	ground := &canvas.Rectangle{FillColor: fill, CornerRadius: 4}
	place(ground, at.x+edge, at.y+edge+1, at.wide-2*edge, at.high-2*edge-1)
	r.objects = append(r.objects, ground)
	return ground
}

// write sets lines below each other.
func (r *boardRenderer) write(lines []string, at box, size float32, ink color.Color, style fyne.TextStyle, align fyne.TextAlign) {
	for i, words := range lines {
		text := canvas.NewText(words, ink)
		text.TextSize, text.TextStyle, text.Alignment = size, style, align
		place(text, at.x, at.y+float32(i)*letterHigh(size), at.wide, letterHigh(size))
		r.objects = append(r.objects, text)
	}
}
