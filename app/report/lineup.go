package report

import "slices"

// piece is a range of runes of one line in one font, look and level.
type piece struct {
	from, to int
	level    int8
}

// runs makes the line into runs in the order they are seen from left to right.
func (p *paragraph) runs(l textLine, rtl bool) []*run {
	lv := p.levels[0]
	if rtl {
		lv = p.levels[1]
	}
	pieces := p.pieces(l, lv)
	reorder(pieces)
	out := make([]*run, 0, len(pieces)+1)
	for _, q := range pieces {
		if r := p.run(q); r != nil {
			out = append(out, r)
		}
	}
	if l.hyphen {
		out = append(out, p.hyphen(l))
	}
	return out
}

func (p *paragraph) pieces(l textLine, lv []int8) []piece {
	var out []piece
	for i := l.from; i < l.to; {
		q := piece{from: i, to: i + 1}
		if lv != nil {
			q.level = lv[i]
		}
		for q.to < l.to && p.look[q.to] == p.look[i] && (lv == nil || lv[q.to] == q.level) && p.together(i, q.to) {
			q.to++
		}
		out = append(out, q)
		i = q.to
	}
	return out
}

// together tells whether rune j can stand in the run of rune i; what is not drawn can stand anywhere.
func (p *paragraph) together(i, j int) bool {
	return p.faces[j] == p.faces[i] || p.hidden[j] && p.faces[j] == nil
}

// reorder reverses pieces level by level (UAX 9, rule L2).
func reorder(pieces []piece) {
	var top, low int8 = 0, 127
	for _, q := range pieces {
		top = max(top, q.level)
		if q.level%2 == 1 {
			low = min(low, q.level)
		}
	}
	for level := top; level >= low; level-- {
		for i := 0; i < len(pieces); {
			j := i
			for j < len(pieces) && pieces[j].level >= level {
				j++
			}
			slices.Reverse(pieces[i:j])
			i = max(j, i+1)
		}
	}
}

// run makes one piece into glyphs; nil if nothing of it is drawn.
func (p *paragraph) run(q piece) *run {
	l := p.looks[p.look[q.from]]
	r := &run{face: p.faces[q.from], size: l.size, color: l.color, rtl: q.level%2 == 1}
	switch {
	case r.face != nil && r.face.shaped:
		p.shapedGlyphs(r, q)
	default:
		p.plainGlyphs(r, q)
	}
	if len(r.glyphs) == 0 {
		return nil
	}
	return r
}

func (p *paragraph) plainGlyphs(r *run, q piece) {
	text := make([]rune, 0, q.to-q.from)
	r.glyphs = make([]glyph, 0, q.to-q.from)
	for i := q.from; i < q.to; i++ {
		if p.hidden[i] {
			continue
		}
		text = append(text, substitute(p.runes[i]))
		r.glyphs = append(r.glyphs, p.plainGlyph(r, i))
	}
	r.text = string(text)
	if r.rtl {
		slices.Reverse(r.glyphs)
	}
	r.settle()
}

func (p *paragraph) plainGlyph(r *run, i int) glyph {
	char := substitute(p.runes[i])
	if r.rtl {
		char = mirrored(char)
	}
	if r.face == nil {
		return glyph{char: char, adv: missingAdvance}
	}
	id := r.face.glyph(char)
	return glyph{id: id, char: char, adv: r.face.load().adv[id]}
}

// settle kerns neighbours of a font that is not shaped and sums the width.
func (r *run) settle() {
	var sum int32
	for i := range r.glyphs {
		g := &r.glyphs[i]
		if r.face != nil && !r.face.shaped && i+1 < len(r.glyphs) {
			g.adv += r.face.kernPair(g.char, r.glyphs[i+1].char)
		}
		sum += g.adv
	}
	r.width = float64(sum) * r.size / 1000
}

// kernPair is the kerning between two letters in thousandths of the size, none beside a space.
func (f *face) kernPair(left, right rune) int32 {
	if left == ' ' || right == ' ' {
		return 0
	}
	return f.pair(f.glyph(left), f.glyph(right))
}

func (p *paragraph) shapedGlyphs(r *run, q piece) {
	text := make([]rune, 0, q.to-q.from)
	for i := q.from; i < q.to; i++ {
		if !p.hidden[i] {
			text = append(text, p.runes[i])
		}
	}
	r.text = string(text)
	for _, s := range p.shaped {
		if s.to <= q.from || s.from >= q.to {
			continue
		}
		for i, g := range s.glyphs {
			if s.first[i] >= q.from && s.first[i] < q.to {
				r.glyphs = append(r.glyphs, g)
			}
		}
	}
	if !r.rtl {
		slices.Reverse(r.glyphs)
	}
	r.settle()
}

func (p *paragraph) hyphen(l textLine) *run {
	k := p.looks[p.look[l.to-1]]
	f := k.face()
	id := f.glyph('-')
	r := &run{face: f, size: k.size, color: k.color, text: "-"}
	r.glyphs = []glyph{{id: id, char: '-', adv: f.load().adv[id]}}
	r.settle()
	return r
}

// mirrored is the glyph of paired signs in text that runs from right to left (UAX 9, rule L4).
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›≤≥"
	list := []rune(pairs)
	if i := slices.Index(list, r); i >= 0 {
		return list[i^1]
	}
	return r
}
