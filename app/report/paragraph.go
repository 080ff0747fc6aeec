package report

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/unicode/norm"
)

// Span is a piece of text in one style. What is zero is taken from the Text around it.
type Span struct {
	Text         string
	Bold, Italic bool
	Size         float64
	Color        Color
}

// look is how one rune is drawn.
type look struct {
	size         float64
	color        Color
	bold, italic bool
}

// paragraph is text made ready for breaking: one entry per rune in each list.
type paragraph struct {
	runes  []rune
	looks  []look
	look   []uint8   // index into looks
	faces  []*face   // nil: no font has it
	hidden []bool    // steers other letters and is not drawn
	adv    []float32 // points, kerning included; of shaped text on the first rune of a cluster
	sum    []float64 // sum[i] is the advance before rune i
	shaped []shapedRun
	levels [2][]int8 // by direction of the document; nil: all from left to right
}

const maxLooks = 255

func newParagraph(spans []Span, base look) *paragraph {
	p := &paragraph{}
	for _, s := range spans[:min(len(spans), maxLooks)] {
		p.add(s, base)
	}
	bind(p.runes)
	p.order()
	p.chooseFaces()
	p.measure()
	return p
}

func (p *paragraph) add(s Span, base look) {
	l := base
	l.bold, l.italic = l.bold || s.Bold, l.italic || s.Italic
	if s.Size > 0 {
		l.size = s.Size
	}
	if s.Color != 0 {
		l.color = s.Color
	}
	p.looks = append(p.looks, l)
	at := uint8(len(p.looks) - 1)
	for _, r := range norm.NFC.String(strings.ReplaceAll(s.Text, "\r\n", "\n")) {
		if r = plain(r); r >= 0 {
			p.runes = append(p.runes, r)
			p.look = append(p.look, at)
		}
	}
}

// plain replaces what is no letter: other line ends by a line end, blanks by a space; other controls are dropped.
func plain(r rune) rune {
	switch {
	case r == '\n', r == '\r', r == 0x0b, r == 0x0c, r == 0x85, r == 0x2028, r == 0x2029:
		return '\n'
	case r == '\t':
		return ' '
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0xfeff:
		return -1
	}
	return r
}

const noBreakSpace = '\u00a0'

// unit lists what stays on the line of the number before it.
var unit = map[string]bool{
	"€": true, "EUR": true, "%": true, "‰": true, "Uhr": true, "Std.": true, "h": true, "min": true, "kg": true,
	"g": true, "km": true, "m": true, "m²": true, "cm": true, "лв.": true, "г.": true, "lei": true, "TL": true,
}

// sign lists what stays on the line of the number after it.
var sign = map[string]bool{
	"§": true, "§§": true, "Nr.": true, "Art.": true, "Abs.": true, "S.": true, "No.": true,
	"№": true, "ca.": true, "€": true, "z.": true, "d.": true, "u.": true, "Dr.": true,
}

// bind replaces the spaces at which a line must not end: "8 €", "§ 16b", "Nr. 3", "z. B.", "2: mittel",
// and before a dot or dash between words.
func bind(runes []rune) {
	for i, r := range runes {
		if r == ' ' && i > 0 && i < len(runes)-1 && bound(runes, i) {
			runes[i] = noBreakSpace
		}
	}
}

func bound(runes []rune, i int) bool {
	last := runes[i-1]
	if runes[i+1] == '·' || runes[i+1] == '–' || last == ':' && i > 1 && (unicode.IsDigit(runes[i-2]) || runes[i-2] == '–') {
		return true
	}
	if unicode.IsDigit(last) {
		after := wordAfter(runes, i)
		return unit[after] || unit[strings.TrimRight(after, ".,;:!?)")]
	}
	if last != '.' && last != '§' && last != '№' && last != '€' {
		return false
	}
	before := wordBefore(runes, i)
	return sign[before] && startsBound(before, runes[i+1])
}

func startsBound(before string, next rune) bool {
	if before == "z." || before == "d." || before == "u." {
		return unicode.IsUpper(next) || before != "z."
	}
	return unicode.IsDigit(next) || before == "Dr." || before == "§" || before == "§§"
}

// maxBound is the length of the longest word looked up for a binding.
const maxBound = 6

func wordBefore(runes []rune, i int) string {
	from := i
	for from > 0 && i-from <= maxBound && !unicode.IsSpace(runes[from-1]) && runes[from-1] != '(' {
		from--
	}
	return string(runes[from:i])
}

func wordAfter(runes []rune, i int) string {
	to := i + 1
	for to < len(runes) && to-i <= maxBound+2 && !unicode.IsSpace(runes[to]) {
		to++
	}
	return string(runes[i+1 : to])
}

var segmenters = sync.Pool{New: func() any { return new(segmenter.Segmenter) }}

// textLine is a range of runes that stand on one line.
type textLine struct {
	from, to int // to is behind the last drawn rune
	hyphen   bool
	width    float64
}

// lines breaks the paragraph after UAX 14 so that no line is wider than width; a word that is wider is broken
// between letters.
func (p *paragraph) lines(width float64) []textLine {
	if n := len(p.runes); n > 0 && p.width() <= width && !slices.Contains(p.runes, '\n') {
		return []textLine{p.line(0, n)}
	}
	seg := segmenters.Get().(*segmenter.Segmenter)
	defer segmenters.Put(seg)
	seg.Init(p.runes)
	f := filler{p: p, width: width}
	for it := seg.LineIterator(); it.Next(); {
		l := it.Line()
		f.segment(l.Offset, l.Offset+len(l.Text), l.IsMandatoryBreak)
	}
	f.flush()
	return f.out
}

// widest is the width of the widest piece between two places where a line may end.
func (p *paragraph) widest() float64 {
	seg := segmenters.Get().(*segmenter.Segmenter)
	defer segmenters.Put(seg)
	seg.Init(p.runes)
	var widest float64
	for it := seg.LineIterator(); it.Next(); {
		l := it.Line()
		to := l.Offset + len(l.Text)
		widest = max(widest, p.span(l.Offset, p.trim(l.Offset, to))+p.hyphenAt(to))
	}
	return widest
}

// filler fills lines greedily.
type filler struct {
	p        *paragraph
	width    float64
	out      []textLine
	from, to int // the line being filled; to includes its trailing spaces
	open     bool
}

func (f *filler) segment(from, to int, mandatory bool) {
	if f.open && f.p.span(f.from, f.p.trim(f.from, to))+f.p.hyphenAt(to) > f.width+slack {
		f.flush()
	}
	if !f.open {
		f.from, f.open = from, true
	}
	f.to = to
	hyphen := f.p.hyphenAt(to)
	for f.p.span(f.from, f.p.trim(f.from, f.to))+hyphen > f.width+slack {
		at := f.p.squeeze(f.from, f.to, f.width-hyphen)
		if at >= f.p.trim(f.from, f.to) {
			break
		}
		f.out = append(f.out, f.p.line(f.from, at))
		f.from = at
	}
	if mandatory && to > from && f.p.runes[to-1] == '\n' {
		f.flush()
	}
}

func (f *filler) flush() {
	if f.open {
		f.out = append(f.out, f.p.line(f.from, f.to))
	}
	f.open = false
}

const softHyphen = '\u00ad'

// line cuts trailing spaces off; a soft hyphen at the end is drawn.
func (p *paragraph) line(from, to int) textLine {
	end := p.trim(from, to)
	l := textLine{from: from, to: end, width: p.span(from, end)}
	if hyphen := p.hyphenAt(to); hyphen > 0 {
		l.hyphen = true
		l.width += hyphen
	}
	return l
}

func (p *paragraph) span(from, to int) float64 { return p.sum[to] - p.sum[from] }

// width is that of all of the text on one line.
func (p *paragraph) width() float64 { return p.span(0, len(p.runes)) }

func (p *paragraph) trim(from, to int) int {
	for to > from && (p.runes[to-1] == ' ' || p.runes[to-1] == '\n') {
		to--
	}
	return to
}

// hyphenAt is the width of the hyphen drawn if the line ends before rune to; the text itself ends without one.
func (p *paragraph) hyphenAt(to int) float64 {
	if to == 0 || to == len(p.runes) || p.runes[to-1] != softHyphen {
		return 0
	}
	l := p.looks[p.look[to-1]]
	f := l.face()
	return float64(f.load().adv[f.glyph('-')]) * l.size / 1000
}

// squeeze finds the last place between two letters at which the line is not wider than width, at least one letter
// on. A mark is not parted from its letter, nor a cluster torn.
func (p *paragraph) squeeze(from, to int, width float64) int {
	at := from + 1
	for i := from + 1; i < to && p.span(from, i) <= width+slack; i++ {
		at = i
	}
	for i := at; i > from+1; i-- {
		if p.adv[i] > 0 && !unicode.Is(unicode.M, p.runes[i]) {
			return i
		}
	}
	for at < to && (unicode.Is(unicode.M, p.runes[at]) || p.adv[at] == 0) {
		at++
	}
	return at
}
