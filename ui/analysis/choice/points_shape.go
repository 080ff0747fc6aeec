package choice

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/charts"
)

// boardShape is where everything on a board stands in a width.
type boardShape struct {
	width    float32
	names    float32 // width of the names of the options
	cellWide float32
	worth    float32 // width of the last column
	head     float32
	heads    [][]string
	rows     []boardRow
	columns  int
	high     float32
}

type boardRow struct {
	y, high float32
	name    []string
	words   [][]string // below the figures
}

type box struct{ x, y, wide, high float32 }

const (
	boardPad   float32 = 5
	leastNames float32 = 110
	mostNames  float32 = 210
	leastCell  float32 = 34
	leastBoard float32 = 420
)

var (
	plain = fyne.TextStyle{}
	bold  = fyne.TextStyle{Bold: true}
)

func wide(text string, size float32, style fyne.TextStyle) float32 {
	return fyne.MeasureText(text, size, style).Width
}

func letterHigh(size float32) float32 { return fyne.MeasureText("M", size, plain).Height }

// layOut places a board in a width.
func (b *pointsBoard) layOut(width float32) boardShape {
	caption, text := theme.CaptionTextSize(), theme.TextSize()
	s := boardShape{width: width, columns: len(b.criteria)}
	s.worth = max(wide(t("analysis.options.points.utility"), caption, bold), wide("0,00", text, bold)) + 2*boardPad
	s.names = max(leastNames*unit(), min(mostNames*unit(), width/5))
	s.cellWide = max((width-s.names-s.worth)/float32(max(s.columns, 1)), leastCell*unit())
	lines := 1
	for _, c := range b.criteria {
		head := broken(named(c.Name), s.cellWide-boardPad, caption, bold)
		s.heads = append(s.heads, head)
		lines = max(lines, len(head))
	}
	s.head = float32(lines+1)*letterHigh(caption) + 2*boardPad
	y := s.head
	for i, o := range b.options {
		row := boardRow{y: y, name: broken(named(o.Name), s.names-2*boardPad, text, plain)}
		words := 1
		for k := range b.criteria {
			cell := b.cellWords(boardPlace{i, k}, s.cellWide-boardPad, caption)
			row.words = append(row.words, cell)
			words = max(words, len(cell))
		}
		row.high = max(float32(len(row.name))*letterHigh(text), letterHigh(text)+float32(words)*letterHigh(caption)) + 2*boardPad
		s.rows = append(s.rows, row)
		y += row.high
	}
	s.high = y
	return s
}

// cellWords is the word of a mark in its lines; none where the cells are too narrow for words.
func (b *pointsBoard) cellWords(p boardPlace, width, size float32) []string {
	mark := b.mark(p)
	if mark == nil {
		return broken(t("analysis.options.points.none"), width, size, plain)
	}
	lines := charts.Wrapped(markWord(mark), width, size, plain)
	for _, line := range lines {
		if wide(line, size, plain) > width {
			return nil
		}
	}
	return lines
}

// cell is where a cell stands.
func (s boardShape) cell(p boardPlace) box {
	if p.row >= len(s.rows) {
		return box{}
	}
	row := s.rows[p.row]
	return box{s.names + float32(p.col)*s.cellWide, row.y, s.cellWide, row.high}
}

// hit is the cell at a position.
func (s boardShape) hit(at fyne.Position) boardPlace {
	col := int((at.X - s.names) / s.cellWide)
	if at.X < s.names || col >= s.columns {
		return nowhere
	}
	for i, row := range s.rows {
		if at.Y >= row.y && at.Y < row.y+row.high {
			return boardPlace{i, col}
		}
	}
	return nowhere
}

// broken breaks a text between words, and a word that is too wide between letters.
func broken(text string, width, size float32, style fyne.TextStyle) []string {
	var out []string
	for _, line := range charts.Wrapped(text, width, size, style) {
		letters := []rune(line)
		for len(letters) > 1 && wide(string(letters), size, style) > width {
			n := 1
			for n < len(letters)-1 && wide(string(letters[:n+1])+"-", size, style) <= width {
				n++
			}
			out = append(out, string(letters[:n])+"-")
			letters = letters[n:]
		}
		out = append(out, string(letters))
	}
	return out
}
