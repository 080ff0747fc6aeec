package exchange

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
	"znkr.io/diff"
)

// Side tells in which of two texts a piece stands.
type Side int

// The sides.
const (
	InBoth  Side = iota
	InFirst      // only in the first text
	InOther      // only in the other one
)

// Piece is a part of one text or of both. It begins and ends between words, so that no letter is torn from its marks or
// its neighbours.
type Piece struct {
	In   Side
	Text string
}

// DiffMost is how many words of each text are compared one by one, beside those that both begin and end with. In longer
// texts all between is told as different.
const DiffMost = 20000

// Diff compares two texts word by word, as Unicode parts them (UAX #29). Of two pieces at one place that of the first
// text comes first. The pieces in both and in the first, one after the other, are the first text; those in both and in
// the other are the other.
func Diff(first, other string) []Piece { return compare(splitWords(first), splitWords(other)) }

// Union is a text to begin with where one is to be made of two: sentences in both stand once, one that is only in one
// stands where it stands there, that of the first text first. Two without a sentence in common stand whole, with between
// among them.
func Union(first, other, between string) string {
	pieces := compare(splitSentences(first), splitSentences(other))
	if len(pieces) == 2 && pieces[0].In == InFirst {
		return first + between + other
	}
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 && p.In == InOther && pieces[i-1].In == InFirst && !endsInSpace(pieces[i-1].Text) {
			b.WriteByte(' ')
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

func endsInSpace(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsSpace(last)
}

// spaced is a word, a mark between words, or a sentence, with the spaces after it.
type spaced struct{ word, space string }

func (s spaced) text() string { return s.word + s.space }

// splitWords parts a text; only the first word can be empty, before leading spaces.
func splitWords(text string) (out []spaced) {
	end := 0 // of the last word
	for parts := words.FromString(text); parts.Next(); {
		if strings.TrimFunc(parts.Value(), unicode.IsSpace) != "" {
			out = spacedUntil(out, text[end:parts.Start()])
			out = append(out, spaced{word: parts.Value()})
			end = parts.End()
		}
	}
	return spacedUntil(out, text[end:])
}

// spacedUntil puts spaces after the last word.
func spacedUntil(out []spaced, space string) []spaced {
	switch {
	case space == "":
	case len(out) == 0:
		return []spaced{{space: space}}
	default:
		out[len(out)-1].space = space
	}
	return out
}

func splitSentences(text string) (out []spaced) {
	for parts := sentences.FromString(text); parts.Next(); {
		word := strings.TrimRightFunc(parts.Value(), unicode.IsSpace)
		out = append(out, spaced{word, parts.Value()[len(word):]})
	}
	return out
}

// compare makes the pieces of two texts.
func compare(a, b []spaced) []Piece {
	from, until := 0, 0
	for from < len(a) && from < len(b) && a[from] == b[from] {
		from++
	}
	for until < len(a)-from && until < len(b)-from && a[len(a)-1-until] == b[len(b)-1-until] {
		until++
	}
	d := &differ{}
	d.both(a[:from]...)
	d.between(a[from:len(a)-until], b[from:len(b)-until])
	d.both(a[len(a)-until:]...)
	d.flush()
	return slide(d.pieces)
}

// slide moves each piece that stands only in one text behind the mark that it begins with, where the same mark follows
// it: a sentence that was added is told with its own full stop, not with that of the one before.
func slide(pieces []Piece) []Piece {
	for i := 1; i < len(pieces)-1; i++ {
		before, piece, after := &pieces[i-1], &pieces[i], &pieces[i+1]
		if before.In != InBoth || piece.In == InBoth || after.In != InBoth || len(piece.Text) == 1 || !alike(piece.Text, after.Text) {
			continue
		}
		if len(after.Text) == 1 && i+2 < len(pieces) {
			continue // the piece would run into the next one
		}
		mark := piece.Text[:1]
		before.Text, piece.Text, after.Text = before.Text+mark, piece.Text[1:]+mark, after.Text[1:]
	}
	if last := len(pieces) - 1; last >= 0 && pieces[last].Text == "" {
		return pieces[:last]
	}
	return pieces
}

// alike tells whether both texts begin with the same mark, alone.
func alike(a, b string) bool {
	return a[0] == b[0] && strings.IndexByte(".,;:!?)", a[0]) >= 0 && alone(a[1:]) && alone(b[1:])
}

// alone tells whether a mark before the rest of a text is a word of its own.
func alone(rest string) bool {
	first, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || first < utf8.RuneSelf
}

// differ gathers pieces; what is only in one text waits until something is in both again.
type differ struct {
	pieces               []Piece
	same, first, another strings.Builder
}

func (d *differ) between(a, b []spaced) {
	if len(a) > DiffMost || len(b) > DiffMost {
		d.only(&d.first, a...)
		d.only(&d.another, b...)
		return
	}
	at, beside := 0, 0
	for _, e := range diff.Edits(wordsOf(a), wordsOf(b)) {
		switch e.Op {
		case diff.Match:
			d.match(a[at], b[beside])
			at, beside = at+1, beside+1
		case diff.Delete:
			d.only(&d.first, a[at])
			at++
		case diff.Insert:
			d.only(&d.another, b[beside])
			beside++
		}
	}
}

func wordsOf(text []spaced) []string {
	out := make([]string, len(text))
	for i, s := range text {
		out[i] = s.word
	}
	return out
}

// match is a word of both, after which the spaces may differ.
func (d *differ) match(a, b spaced) {
	if a == b {
		d.both(a)
		return
	}
	d.both(spaced{word: a.word})
	d.first.WriteString(a.space)
	d.another.WriteString(b.space)
}

func (d *differ) only(side *strings.Builder, text ...spaced) {
	for _, s := range text {
		side.WriteString(s.text())
	}
}

func (d *differ) both(text ...spaced) {
	for _, s := range text {
		if s.text() == "" {
			continue
		}
		if d.first.Len()+d.another.Len() > 0 {
			d.flush()
		}
		d.same.WriteString(s.text())
	}
}

// flush writes down what has gathered.
func (d *differ) flush() {
	for _, side := range []struct {
		in   Side
		text *strings.Builder
	}{{InBoth, &d.same}, {InFirst, &d.first}, {InOther, &d.another}} {
		if side.text.Len() > 0 {
			d.pieces = append(d.pieces, Piece{side.in, side.text.String()})
			side.text.Reset()
		}
	}
}
