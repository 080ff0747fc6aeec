package report

import (
	"sync"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
)

// face is the font of Latin, Cyrillic and Greek letters.
func (l look) face() *face {
	switch {
	case l.bold:
		return sansBold
	case l.italic:
		return sansItalic
	}
	return sans
}

func (l look) arabic() *face {
	if l.bold {
		return arabicBold
	}
	return arabic
}

// hiddenRune tells whether r only steers others: joiners, direction marks, the soft hyphen, variation selectors.
func hiddenRune(r rune) bool {
	return r == softHyphen || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e ||
		r >= 0x2060 && r <= 0x206f || r >= 0xfe00 && r <= 0xfe0f || r == '\n' || r == 0x034f || r == 0x061c
}

// chooseFaces gives every rune the first font that has it. Spaces and points between Arabic words stay in the Arabic
// font, marks in the font of their letter.
func (p *paragraph) chooseFaces() {
	p.faces = make([]*face, len(p.runes))
	p.hidden = make([]bool, len(p.runes))
	var last *face
	for i, r := range p.runes {
		if hiddenRune(r) {
			p.hidden[i] = true
			if last != nil && last.shaped {
				p.faces[i] = last
			}
			continue
		}
		last = p.faceFor(r, p.looks[p.look[i]], last)
		p.faces[i] = last
	}
	if p.levels[1] == nil {
		return
	}
	for i := len(p.runes) - 2; i >= 0; i-- { // the space before an Arabic word
		if next := p.faces[i+1]; p.runes[i] == ' ' && next != nil && next.shaped && p.levels[1][i]%2 == 1 {
			p.faces[i] = p.looks[p.look[i]].arabic()
		}
	}
}

func (p *paragraph) faceFor(r rune, l look, last *face) *face {
	ar := l.arabic()
	if last != nil && last.shaped && follows(r) && ar.glyph(r) != 0 {
		return ar
	}
	for _, f := range [...]*face{l.face(), ar, symbols} {
		if f.glyph(substitute(r)) != 0 {
			return f
		}
	}
	return nil
}

func follows(r rune) bool {
	return r == ' ' || r == '.' || r == ':' || r == ',' || r == '!' || r == '،' || r == '؛' || r == '؟' || unicode.Is(unicode.M, r)
}

// substitute is the letter drawn for r: variants of the space and the hyphen look like them.
func substitute(r rune) rune {
	switch r {
	case noBreakSpace, 0x202f, 0x2009, 0x2007:
		return ' '
	case 0x2011:
		return '-'
	}
	return r
}

// missingAdvance is the width of the box drawn for a letter that no font has, in thousandths of the size.
const missingAdvance = 600

// shapedRun is a piece that harfbuzz has shaped.
type shapedRun struct {
	from, to int
	glyphs   []glyph
	first    []int // of each glyph the first rune of its cluster, counted in the paragraph
	count    []int // and how many runes the cluster has
}

func (p *paragraph) measure() {
	p.adv = make([]float32, len(p.runes))
	p.sum = make([]float64, len(p.runes)+1)
	for i := 0; i < len(p.runes); {
		f := p.faces[i]
		if f != nil && f.shaped {
			to := p.stretchOf(i)
			p.shape(i, to)
			i = to
			continue
		}
		p.adv[i] = p.advance(i)
		i++
	}
	for i, a := range p.adv {
		p.sum[i+1] = p.sum[i] + float64(a)
	}
}

// stretchOf is the end of the runes that share face and look with rune i.
func (p *paragraph) stretchOf(i int) int {
	to := i + 1
	for to < len(p.runes) && p.faces[to] == p.faces[i] && p.look[to] == p.look[i] {
		to++
	}
	return to
}

// advance measures one rune of a font that needs no shaping.
func (p *paragraph) advance(i int) float32 {
	if p.hidden[i] {
		return 0
	}
	f, size := p.faces[i], p.looks[p.look[i]].size
	if f == nil {
		return float32(missingAdvance * size / 1000)
	}
	r := substitute(p.runes[i])
	id := f.glyph(r)
	units := f.load().adv[id]
	if i+1 < len(p.runes) && p.faces[i+1] == f && p.look[i+1] == p.look[i] && r != ' ' {
		if next := substitute(p.runes[i+1]); next != ' ' {
			units += f.pair(id, f.glyph(next))
		}
	}
	return float32(float64(units) * size / 1000)
}

// shaper is harfbuzz with its own faces: neither may be used by two goroutines at once.
type shaper struct {
	harfbuzz shaping.HarfbuzzShaper
	faces    [faceCount]*font.Face
}

var shapers = sync.Pool{New: func() any { return new(shaper) }}

// noLigatures keeps two letters two glyphs, so that a reader of the file finds both; lam with alef is not optional
// and stays one.
var noLigatures = []shaping.FontFeature{{Tag: opentype.MustNewTag("liga"), Value: 0}}

func (p *paragraph) shape(from, to int) {
	s := shapers.Get().(*shaper)
	defer shapers.Put(s)
	f := p.faces[from]
	if s.faces[f.index] == nil {
		s.faces[f.index] = font.NewFace(f.load().parsed)
	}
	out := s.harfbuzz.ShapeNoExtents(shaping.Input{
		Text: p.runes, RunStart: from, RunEnd: to, Direction: di.DirectionRTL, Face: s.faces[f.index],
		Size: emFixed, Script: language.Arabic, Language: "ar", FontFeatures: noLigatures,
	})
	size := p.looks[p.look[from]].size
	run := shapedRun{from: from, to: to}
	for _, g := range out.Glyphs {
		at, n := g.TextIndex(), g.RunesCount()
		units := int32(g.Advance.Round())
		p.adv[at] += float32(float64(units) * size / 1000)
		run.glyphs = append(run.glyphs, glyph{
			id: uint16(g.GlyphID), char: privateCode + rune(g.GlyphID), adv: units,
			dx: int32(g.XOffset.Round()), dy: int32(g.YOffset.Round()),
		})
		run.first, run.count = append(run.first, at), append(run.count, n)
	}
	run.name(p.runes)
	p.shaped = append(p.shaped, run)
}

// name gives the letters of each cluster to its widest glyph and the marks to its other glyphs.
func (s *shapedRun) name(runes []rune) {
	for i := 0; i < len(s.glyphs); {
		j, best := i, i
		for ; j < len(s.glyphs) && s.first[j] == s.first[i]; j++ {
			if s.glyphs[j].adv > s.glyphs[best].adv {
				best = j
			}
		}
		letters, marks := cluster(runes[s.first[i] : s.first[i]+s.count[i]])
		for k := i; k < j && j-i > 1; k++ {
			s.glyphs[k].means = marks
		}
		s.glyphs[best].means = letters
		if j-i == 1 {
			s.glyphs[best].means += marks
		}
		i = j
	}
}

// cluster parts letters from marks. A ligature of lam and alef gets its one code (Unicode block FE70), because
// readers that turn visual order round would turn the two letters too.
func cluster(runes []rune) (letters, marks string) {
	const lam = 0x644
	ligatures := map[rune]string{0x622: "\ufef5", 0x623: "\ufef7", 0x625: "\ufef9", 0x627: "\ufefb"}
	var base []rune
	for _, r := range runes {
		if unicode.Is(unicode.M, r) {
			marks += string(r)
		} else {
			base = append(base, r)
		}
	}
	if len(base) == 2 && base[0] == lam && ligatures[base[1]] != "" {
		return ligatures[base[1]], marks
	}
	if len(base) == 1 && follows(base[0]) {
		return rightLeftMark + string(base), marks
	}
	return string(base), marks
}

// rightLeftMark before the code of a space or point in an Arabic font tells readers to which side it belongs.
const rightLeftMark = "\u200f"

var bidis = sync.Pool{New: func() any { return new(bidi.Paragraph) }}

// order finds the embedding levels (UAX 9) for both directions a document may have. Text without letters that run
// from right to left needs none. Text with letters of one direction only takes that direction.
func (p *paragraph) order() {
	var leftward, rightward bool
	for _, r := range p.runes {
		if rtlRune(r) {
			leftward = true
		} else if unicode.IsLetter(r) {
			rightward = true
		}
	}
	if !leftward {
		return
	}
	b := bidis.Get().(*bidi.Paragraph)
	defer bidis.Put(b)
	p.levels[1] = levels(b, p.runes, bidi.RightToLeft)
	p.levels[0] = p.levels[1]
	if rightward {
		p.levels[0] = levels(b, p.runes, bidi.LeftToRight)
	}
}

func rtlRune(r rune) bool {
	return r >= 0x0590 && r <= 0x08ff && !unicode.Is(unicode.M, r) && !unicode.IsDigit(r) ||
		r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff || r == 0x200f
}
