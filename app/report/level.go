package report

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/bidi"
)

// levels resolves the text as one paragraph of the base direction (UAX 9).
func levels(b *bidi.Paragraph, runes []rune, base bidi.Direction) []int8 {
	out := make([]int8, len(runes))
	resolve(b, runes, out, base, 0)
	return out
}

// The characters that set words off from the direction around them, and what stands for such words outside.
const (
	leftIsolate  = '\u2066'
	rightIsolate = '\u2067'
	firstIsolate = '\u2068'
	endIsolate   = '\u2069'
	object       = '\ufffc'
)

// resolve writes the levels of a text of the base direction into out, none of them below deep. Isolates are resolved
// one by one: a run of package bidi has one level for all that runs the same way, however deep it stands.
func resolve(b *bidi.Paragraph, runes []rune, out []int8, base bidi.Direction, deep int8) {
	text := slices.Clone(runes)
	var inner [][2]int
	for i := 0; i < len(runes); i++ {
		switch runes[i] {
		case '\n':
			text[i] = ' '
		case leftIsolate, rightIsolate, firstIsolate:
			end := isolateEnd(runes, i)
			inner = append(inner, [2]int{i, end})
			for ; i < min(end+1, len(runes)); i++ {
				text[i] = object
			}
			i--
		}
	}
	resolveFlat(b, text, out, base, deep)
	level := deep + int8(base-bidi.LeftToRight)
	for _, at := range inner {
		direction := isolateDirection(runes[at[0]:at[1]])
		next := level + 1
		if (next%2 == 1) != (direction == bidi.RightToLeft) {
			next++
		}
		resolve(b, runes[at[0]+1:at[1]], out[at[0]+1:at[1]], direction, next-int8(direction-bidi.LeftToRight))
	}
}

// resolveFlat resolves a text without isolates.
func resolveFlat(b *bidi.Paragraph, text []rune, out []int8, base bidi.Direction, deep int8) {
	got := b.Segment(text, base)
	for k := range got.NumRuns() {
		r := got.Run(k)
		level := int8(r.Level)
		for i := r.Start; i < r.End; i++ {
			if base == bidi.LeftToRight && level == 2 && !numeric(text[i]) { // behind the number begins what runs as the text does
				level = 0
			}
			out[i] = deep + level
		}
	}
}

// numeric tells what a number consists of.
func numeric(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("+-.,:/%€$#°", r) }

// isolateEnd is where the isolate that begins at i ends: at its end character, else behind the text.
func isolateEnd(runes []rune, i int) int {
	depth := 0
	for ; i < len(runes); i++ {
		switch runes[i] {
		case leftIsolate, rightIsolate, firstIsolate:
			depth++
		case endIsolate:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(runes)
}

// isolateDirection is that of the isolate at the beginning of the text: the one it names, else that of its first
// letter outside further isolates.
func isolateDirection(runes []rune) bidi.Direction {
	switch runes[0] {
	case leftIsolate:
		return bidi.LeftToRight
	case rightIsolate:
		return bidi.RightToLeft
	}
	for i := 1; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == leftIsolate || r == rightIsolate || r == firstIsolate:
			i = isolateEnd(runes, i)
		case rtlRune(r):
			return bidi.RightToLeft
		case unicode.IsLetter(r):
			return bidi.LeftToRight
		}
	}
	return bidi.LeftToRight
}
