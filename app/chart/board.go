package chart

import (
	"math"
	"strings"
)

// board is a picture while it is laid out, and its frame made sound.
type board struct {
	Picture
	size   Size
	em     float64
	line   float64 // height of a line of text
	frame  Frame
	widths map[string]Size
}

func newBoard(f Frame) *board {
	b := &board{frame: f, em: length(f.Em, defaultEm), widths: map[string]Size{}}
	b.size = Size{length(f.Size.W, 0), length(f.Size.H, 0)}
	b.line = b.measure("0").H
	return b
}

// done is the picture as it is handed out.
func (b *board) done() Picture {
	if b.frame.Mirror {
		b.mirror(b.size.W)
	}
	return b.Picture
}

// measure is the size of a text in one line, 0 for what is not written.
func (b *board) measure(text string) Size {
	if b.frame.Measure == nil || text == "" {
		return Size{}
	}
	s, ok := b.widths[text]
	if !ok {
		s = b.frame.Measure(text)
		s = Size{length(s.W, 0), length(s.H, 0)}
		b.widths[text] = s
	}
	return s
}

// extent is the size of lines under each other.
func (b *board) extent(lines []string) Size {
	var out Size
	for _, l := range lines {
		s := b.measure(l)
		out.W, out.H = max(out.W, s.W), out.H+s.H
	}
	if out.W == 0 {
		return Size{}
	}
	return out
}

// breaking tells where a line may end; a space that binds a figure to its unit is none.
func breaking(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

// wrap breaks a text at its spaces into lines at most width wide. A word that is wider is cut.
func (b *board) wrap(text string, width float64) []string {
	var out []string
	line := ""
	for _, word := range strings.FieldsFunc(text, breaking) {
		if joined := line + " " + word; line != "" && b.measure(joined).W <= width {
			line = joined
			continue
		}
		if line != "" {
			out = append(out, line)
		}
		line = word
		for b.measure(line).W > width {
			head := b.fitting(line, width)
			if head == line {
				break
			}
			out, line = append(out, head), line[len(head):]
		}
	}
	if line == "" {
		return out
	}
	return append(out, line)
}

// fitting is the longest beginning of a text that is at most width wide, at least its first letter.
func (b *board) fitting(text string, width float64) string {
	runes := []rune(text)
	low, high := 1, len(runes) // low fits or is all there can be
	for low < high {
		middle := (low + high + 1) / 2
		if b.measure(string(runes[:middle])).W <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(runes[:min(low, len(runes))])
}

// shortened is a text broken into at most most lines; what is cut off is told by an ellipsis.
func (b *board) shortened(text string, width float64, most int) []string {
	lines := b.wrap(text, width)
	if most = max(most, 1); len(lines) <= most {
		return lines
	}
	lines = lines[:most:most]
	last := b.fitting(lines[most-1], max(0, width-b.measure("…").W))
	lines[most-1] = strings.TrimRight(last, " ") + "…"
	return lines
}

// apart is the least room between words side by side.
func (b *board) apart() float64 { return 0.4 * b.em }

// put writes a word at the first of the places, each an upper left corner, where it covers least. A word that leaves
// the frame or touches another everywhere is not written.
func (b *board) put(w Word, places ...Point) (Rect, bool) {
	box, cost := b.best(w.Lines, places)
	if math.IsInf(cost, 1) {
		return Rect{}, false
	}
	w.Box = box
	b.Words = append(b.Words, w)
	return box, true
}

// best is the first of the places where a word costs least, and how much; without end if there is none.
func (b *board) best(lines []string, places []Point) (best Rect, cost float64) {
	size := b.extent(lines)
	cost = math.Inf(1)
	if size.W == 0 || size.H == 0 {
		return Rect{}, cost
	}
	for _, p := range places {
		box := Rect{p.X, p.Y, size.W, size.H}
		if c := b.cost(box, cost); c < cost {
			best, cost = box, c
		}
		if cost == 0 {
			break
		}
	}
	return best, cost
}

// write is put for a label; one that finds no room is listed.
func (b *board) write(w Word, places ...Point) (Rect, bool) {
	box, ok := b.put(w, places...)
	if !ok && b.extent(w.Lines).W > 0 {
		b.Left = append(b.Left, strings.Join(w.Lines, " "))
	}
	return box, ok
}

// What a word that covers something costs; on others and outside there is no place at all.
const (
	costLine = 1.0
	costSign = 4.0
	costAway = 0.6 // for a label that does not lie close to what it tells of
)

// cost stops counting at what another place costs.
func (b *board) cost(box Rect, enough float64) float64 {
	const eps = 1e-6
	if box.X < -eps || box.Y < -eps || box.X+box.W > b.size.W+eps || box.Y+box.H > b.size.H+eps {
		return math.Inf(1)
	}
	for _, w := range b.Words {
		if w.Box.Overlaps(Rect{box.X + eps, box.Y + eps, box.W - 2*eps, box.H - 2*eps}) {
			return math.Inf(1)
		}
	}
	sum := 0.0
	for _, s := range b.Signs {
		r := s.Style.Radius
		if box.Overlaps(Rect{s.At.X - r, s.At.Y - r, 2 * r, 2 * r}) {
			sum += costSign
		}
	}
	for _, l := range b.Lines {
		for i := 1; i < len(l.Points) && sum < enough; i++ {
			if box.crossed(l.Points[i-1], l.Points[i]) {
				sum += costLine
			}
		}
	}
	for _, r := range b.Rounds {
		if box.Overlaps(Rect{r.At.X - r.Radius, r.At.Y - r.Radius, 2 * r.Radius, 2 * r.Radius}) {
			sum += costLine
		}
	}
	return sum
}

// around are the places for a box of a size about a point, the nearest first.
func around(at Point, size Size, away float64) []Point {
	left, mid, right := at.X-away-size.W, at.X-size.W/2, at.X+away
	above, level, below := at.Y-away-size.H, at.Y-size.H/2, at.Y+away
	return []Point{
		{right, above}, {left, above}, {right, below}, {left, below}, {mid, above}, {mid, below}, {right, level}, {left, level},
	}
}

// inside moves the box by as little as needed into the frame.
func (b *board) inside(r Rect) Point {
	return Point{max(0, min(r.X, b.size.W-r.W)), max(0, min(r.Y, b.size.H-r.H))}
}

// seriesDashes are those of lines with names at their ends, in lines of text.
var seriesDashes = [][]float64{nil, {0.6, 0.3}, {1, 0.3, 0.2, 0.3}, {0.25, 0.25}}

// seriesStyle tells sixteen series apart: the dashes begin anew with another marker.
func seriesStyle(n int, em float64) Style {
	em = length(em, defaultEm)
	s := StyleOf(n+1, em)
	s.Radius, s.Width, s.Dash = max(s.Radius, 0.32*em), 0.16*em, nil
	for _, d := range seriesDashes[(n+n/len(styles))%len(seriesDashes)] {
		s.Dash = append(s.Dash, d*em)
	}
	return s
}
