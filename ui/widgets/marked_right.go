package widgets

import (
	"slices"
	"unicode"
)

// reading is which way a letter is read.
type reading int

const (
	eitherWay reading = iota // spaces and punctuation take their place from what stands around them
	toTheRight
	toTheLeft
)

func readingOf(r rune) reading {
	switch {
	case unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana) && !unicode.IsPunct(r) && !unicode.IsDigit(r):
		return toTheLeft
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return toTheRight
	}
	return eitherWay
}

// readToTheLeft tells whether the first letter of a text is of a script that is read to the left, so that its lines
// begin at the right.
func readToTheLeft(parts []MarkedPart) bool {
	for _, p := range parts {
		for _, r := range p.Text {
			if way := readingOf(r); way != eitherWay && !unicode.IsDigit(r) {
				return way == toTheLeft
			}
		}
	}
	return false
}

// mirror are the brackets that are drawn as each other where lines are read to the left.
var mirror = map[rune]rune{'(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«'}

// mirrored are spaces and punctuation as they stand in a line that is read to the left.
func mirrored(signs []rune) []rune {
	out := slices.Clone(signs)
	slices.Reverse(out)
	for i, r := range out {
		if other, ok := mirror[r]; ok {
			out[i] = other
		}
	}
	return out
}

// runs are the parts of a line cut where the way of reading changes, in the order in which they are read: each is drawn
// to the left of the one before. What stands between two letters that are read the same way stays with them.
func runs(line []MarkedPart) (out []MarkedPart) {
	for _, p := range line {
		letters := []rune(p.Text)
		for from := 0; from < len(letters); {
			way, end := readingOf(letters[from]), from+1
			for i := end; i < len(letters); i++ {
				next := readingOf(letters[i])
				if next == way {
					end = i + 1
				} else if next != eitherWay || way == toTheLeft && !unicode.IsSpace(letters[i]) {
					break
				}
			}
			run := letters[from:end]
			if from = end; way == eitherWay {
				run = mirrored(run)
			}
			out = append(out, MarkedPart{Text: string(run), Marked: p.Marked})
		}
	}
	return out
}
