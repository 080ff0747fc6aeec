package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// MarkedPart is a part of a Marked text.
type MarkedPart struct {
	Text   string
	Marked bool
}

// Marked is text in as many lines as it needs, parts of which are marked: by a tinted ground, and by a line below for
// whoever does not see the tint. A marked end of a line is shown by a sign.
type Marked struct {
	widget.BaseWidget
	Parts  []MarkedPart
	Double bool // two lines below and another hue, to tell it from a text beside it
}

// NewMarked returns a text of parts.
func NewMarked(parts ...MarkedPart) *Marked {
	m := &Marked{Parts: parts}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer draws the lines.
func (m *Marked) CreateRenderer() fyne.WidgetRenderer {
	r := &markedRenderer{marked: m}
	r.apply()
	return r
}

// markedRenderer holds the parts of each line.
type markedRenderer struct {
	marked  *Marked
	width   float32 // for which the lines were broken
	lines   int
	objects []fyne.CanvasObject
}

// Destroy has nothing to give back.
func (r *markedRenderer) Destroy() {}

// Objects are grounds, words and the lines below them.
func (r *markedRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the lines at the present width.
func (r *markedRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*r.size(), r.high()*float32(max(r.lines, 1)))
}

// Layout breaks the text anew when the width is another.
func (r *markedRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.width = size.Width
		r.apply()
	}
}

// Refresh takes parts and look again.
func (r *markedRenderer) Refresh() {
	r.apply()
	canvas.Refresh(r.marked)
}

func (r *markedRenderer) size() float32 { return r.marked.Theme().Size(theme.SizeNameText) }

// underRoom is the room below the letters for the lines that mark.
const underRoom float32 = 3

func (r *markedRenderer) high() float32 {
	return fyne.MeasureText("M", r.size(), fyne.TextStyle{}).Height + underRoom
}

func (r *markedRenderer) measure(text string) float32 {
	return fyne.MeasureText(text, r.size(), fyne.TextStyle{}).Width
}

func (r *markedRenderer) apply() {
	lines := breakMarked(r.marked.Parts, r.width, r.measure)
	r.lines, r.objects = len(lines), r.objects[:0:0]
	left := r.width > 0 && readToTheLeft(r.marked.Parts)
	for i, line := range lines {
		at := fyne.NewPos(0, float32(i)*r.high())
		if left {
			at.X, line = r.width, runs(line)
		}
		for _, part := range line {
			width := r.measure(part.Text)
			if left {
				at.X -= width
			}
			r.draw(part, at, fyne.NewSize(width, r.high()))
			if !left {
				at.X += width
			}
		}
	}
}

// draw puts one part on the canvas.
func (r *markedRenderer) draw(part MarkedPart, at fyne.Position, size fyne.Size) {
	ink, ground := theme.ColorNameForeground, ColorTint
	if part.Marked {
		ink = ColorOnTint
	}
	if r.marked.Double {
		ground = ColorWarningTint
		if part.Marked {
			ink = ColorWarningText
		}
	}
	if part.Marked {
		r.rectangle(Color(ground), at, fyne.NewSize(size.Width, size.Height-1))
	}
	text := canvas.NewText(part.Text, Color(ink))
	text.TextSize = r.size()
	text.Resize(fyne.NewSize(size.Width, size.Height-underRoom))
	text.Move(at)
	r.objects = append(r.objects, text)
	if !part.Marked {
		return
	}
	low := at.AddXY(0, size.Height-underRoom)
	r.rectangle(Color(ink), low, fyne.NewSize(size.Width, 1))
	if r.marked.Double {
		r.rectangle(Color(ink), low.AddXY(0, -2.5), fyne.NewSize(size.Width, 1))
	}
}

func (r *markedRenderer) rectangle(fill color.Color, at fyne.Position, size fyne.Size) {
	o := canvas.NewRectangle(fill)
	o.Resize(size)
	o.Move(at)
	r.objects = append(r.objects, o)
}

// endSign shows the end of a line that is marked.
const endSign = "↵"

// breakMarked breaks parts at their line ends, and between words so that no line is wider than width; a word that is
// wider alone is broken between letters. A width of 0 breaks at line ends only.
func breakMarked(parts []MarkedPart, width float32, measure func(string) float32) [][]MarkedPart {
	b := &markedBreaker{width: width, measure: measure}
	for _, p := range parts {
		b.add(p)
	}
	b.word()
	return append(b.lines, b.line)
}

// markedBreaker gathers a word, which may be of several parts, before it knows in which line it has room.
type markedBreaker struct {
	width   float32
	measure func(string) float32
	lines   [][]MarkedPart
	line    []MarkedPart
	used    float32
	pending []MarkedPart
}

func (b *markedBreaker) add(p MarkedPart) {
	for text := strings.ReplaceAll(p.Text, "\r\n", "\n"); text != ""; {
		end := strings.IndexAny(text, " \t\n")
		switch {
		case end < 0:
			end = len(text)
			b.pending = append(b.pending, MarkedPart{text, p.Marked})
		case end > 0:
			b.pending = append(b.pending, MarkedPart{text[:end], p.Marked})
		case text[0] == '\n':
			end = 1
			b.lineEnd(p.Marked)
		default:
			end = len(text) - len(strings.TrimLeft(text, " \t"))
			b.word()
			b.put(MarkedPart{text[:end], p.Marked})
		}
		text = text[end:]
	}
}

func (b *markedBreaker) lineEnd(marked bool) {
	b.word()
	if marked {
		b.put(MarkedPart{endSign, true})
	}
	b.next()
}

func (b *markedBreaker) next() {
	b.lines, b.line, b.used = append(b.lines, b.line), nil, 0
}

// put sets a part at the end of the line.
func (b *markedBreaker) put(p MarkedPart) {
	b.used += b.measure(p.Text)
	if last := len(b.line) - 1; last >= 0 && b.line[last].Marked == p.Marked {
		b.line[last].Text += p.Text
		return
	}
	b.line = append(b.line, p)
}

// word sets the word that waits, in a new line where it has no room in this one.
func (b *markedBreaker) word() {
	whole := float32(0)
	for _, p := range b.pending {
		whole += b.measure(p.Text)
	}
	if b.width > 0 && b.used > 0 && b.used+whole > b.width {
		b.next()
	}
	for _, p := range b.pending {
		for b.width > 0 && b.used+b.measure(p.Text) > b.width {
			head := fitting(p.Text, max(b.width-b.used, 0), b.measure)
			if b.used > 0 && b.used+b.measure(p.Text[:head]) > b.width {
				b.next()
				continue
			}
			b.put(MarkedPart{p.Text[:head], p.Marked})
			if p.Text = p.Text[head:]; p.Text == "" {
				break
			}
			b.next()
		}
		if p.Text != "" {
			b.put(p)
		}
	}
	b.pending = b.pending[:0]
}
