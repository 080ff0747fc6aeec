package report

import "math"

// Align is where a line stands in its width; start and end follow the reading direction.
type Align uint8

// The alignments.
const (
	Start Align = iota
	Center
	End
)

// Style is how text looks. A zero Size means 11 points, a zero Color Ink.
type Style struct {
	Size         float64
	Color        Color
	Bold, Italic bool
}

// Body is the size of running text in every handout.
const Body = 11.0

// Text is a paragraph; a line end in it begins a new line. An empty one takes no room.
type Text struct {
	Spans []Span
	Style Style
	Align Align
	Role  Role // RoleParagraph if empty
	Lead  bool // stays on the page of what follows
}

// P is a paragraph of one piece.
func P(text string, style Style) Text { return Text{Spans: []Span{{Text: text}}, Style: style} }

// Heading is the title of a part of the given level, 1–3; it stays with what follows and stands in the outline.
func Heading(level int, text string) Text {
	roles := [...]Role{RoleHeading1, RoleHeading2, RoleHeading3}
	sizes := [...]float64{22, 14, 11.5}
	at := min(max(level, 1), len(roles)) - 1
	style := Style{Size: sizes[at], Bold: true, Color: Teal}
	return Text{Spans: []Span{{Text: text}}, Style: style, Role: roles[at], Lead: true}
}

// Fit implements Block.
func (t Text) Fit(width float64) Box {
	base := t.Style.look()
	para := newParagraph(t.Spans, base)
	role := t.Role
	if role == "" {
		role = RoleParagraph
	}
	b := &textBox{para: para, lines: para.lines(width), width: width, align: t.Align, lead: t.Lead, tag: &tag{role: role}}
	b.pitch, b.rise = para.pitch(base.size)
	if para.levels[1] != nil {
		b.tag.actual = string(para.runes)
	}
	if role.heading() {
		b.tag.title = string(para.runes)
	}
	return b
}

// longestWord is the width of the widest piece between two places where a line may end.
func (t Text) longestWord() float64 { return newParagraph(t.Spans, t.Style.look()).widest() }

func (s Style) look() look {
	l := look{size: s.Size, color: s.Color, bold: s.Bold, italic: s.Italic}
	if l.size <= 0 {
		l.size = Body
	}
	if l.color == 0 {
		l.color = Ink
	}
	return l
}

// pitch is the distance of two baselines, and rise the baseline under the upper edge of its line.
func (p *paragraph) pitch(size float64) (pitch, rise float64) {
	for _, l := range p.looks {
		size = max(size, l.size)
	}
	const latin, arabicPitch = 1.3, 1.5
	pitch, rise = latin*size, 1.0*size
	if len(p.shaped) > 0 {
		pitch, rise = arabicPitch*size, 1.1*size
	}
	return math.Ceil(pitch*4) / 4, rise
}

type textBox struct {
	para        *paragraph
	lines       []textLine
	width       float64
	pitch, rise float64
	align       Align
	lead        bool
	tag         *tag
}

func (b *textBox) Height() float64 { return float64(len(b.lines)) * b.pitch }

func (b *textBox) leads() bool { return b.lead }

// least keeps two lines of a longer paragraph together, and a short one whole.
func (b *textBox) least() float64 {
	if len(b.lines) <= 3 {
		return b.Height()
	}
	return 2 * b.pitch
}

func (b *textBox) Draw(c *Canvas, x, y float64) {
	if len(b.lines) == 0 {
		return
	}
	c.begin(b.tag)
	for i, l := range b.lines {
		b.para.draw(c, l, x, y+float64(i)*b.pitch+b.rise, b.width, b.align)
	}
	c.end()
}

// draw puts one line on the baseline y between x and x+w.
func (p *paragraph) draw(c *Canvas, l textLine, x, y, w float64, align Align) {
	switch align {
	case Center:
		x += (w - l.width) / 2
	case End:
		x += w - l.width
	}
	at := c.left(x, l.width)
	for _, r := range p.runs(l, c.rtl) {
		if r.face == nil {
			r.boxes(c.dev, at, y)
		}
		c.dev.text(r, at, y)
		at += r.width
	}
}

// boxes draws a frame in place of every letter that no font has.
func (r *run) boxes(dev device, x, y float64) {
	em := r.size
	for i, g := range r.glyphs {
		w := float64(g.adv) * em / 1000
		dev.rect(x+float64(i)*w+0.07*em, y-0.7*em, w-0.14*em, 0.7*em, 0, Paint{Line: r.color, Width: 0.05 * em})
	}
}

func (b *textBox) Split(height float64) (head, rest Box) {
	n := int((height + slack) / b.pitch)
	if n >= len(b.lines) {
		return b, nil
	}
	if len(b.lines)-n == 1 && n > 2 { // no line alone on the next page
		n--
	}
	const few = 3 // lines that stay together
	if n < 2 || len(b.lines) <= few {
		return nil, b
	}
	return b.parts(n)
}

func (b *textBox) force(height float64) (head, rest Box) {
	n := max(1, int((height+slack)/b.pitch))
	if n >= len(b.lines) {
		return b, nil
	}
	return b.parts(n)
}

func (b *textBox) parts(n int) (head, rest Box) {
	upper, lower := *b, *b
	upper.lines, lower.lines = b.lines[:n], b.lines[n:]
	return &upper, &lower
}

// shortened is as much of a text as stands on one line of the width, with three dots in place of the rest.
func shortened(s string, style Style, width float64) string {
	const dots = "…"
	p := newParagraph([]Span{{Text: s}}, style.look())
	if p.width() <= width {
		return s
	}
	room := width - newParagraph([]Span{{Text: dots}}, style.look()).width()
	l := p.lines(room)[0]
	return string(p.runes[l.from:l.to]) + dots
}

// drawLine draws one line of text with its upper edge at y and no further.
func drawLine(c *Canvas, s string, style Style, x, y, w float64, align Align) {
	if s == "" {
		return
	}
	b := P(s, style).Fit(math.MaxFloat32).(*textBox)
	if len(b.lines) > 0 {
		b.para.draw(c, b.lines[0], x, y+b.rise, w, align)
	}
}
