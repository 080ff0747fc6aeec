package table

import (
	"strings"
	"unicode/utf8"
)

// widths are the widths of all columns in letters.
func (s Sheet) widths() []float64 {
	var out []float64
	for _, row := range s.Rows {
		for column, e := range row {
			if column == len(out) {
				out = append(out, narrowest)
			}
			letters := longest(e.Text)
			switch {
			case e.Look == Title || e.Look == Remark:
				letters = 0
			case e.Look == NumberHead:
				letters = longestWord(e.Text)
			case e.Number != nil || e.Formula != "":
				letters = numberWidth
			}
			out[column] = max(out[column], float64(min(letters+2, widest)))
		}
	}
	for column, letters := range s.Widths {
		if column < len(out) && letters > 0 {
			out[column] = letters
		}
	}
	return out
}

// longestWord is the length of the longest word of a text, in letters.
func longestWord(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		n = max(n, utf8.RuneCountInString(word))
	}
	return n
}

// numberWidth is how many letters a number with its sign of currency takes.
const numberWidth = 14

// The heights of rows in points.
const (
	lineHeight  = 15.5
	titleHeight = 26
	maxLines    = 12
)

// height is the height of a row in which every text has room; 0 leaves it to the program.
func height(row []Entry, widths []float64) float64 {
	lines := 1
	for column, e := range row {
		switch e.Look {
		case Title:
			return titleHeight
		case Remark:
		default:
			lines = max(lines, wrapped(e.Text, int(widths[column])))
		}
	}
	if lines == 1 {
		return 0
	}
	return lineHeight * float64(min(lines, maxLines))
}

// wrapped is in how many lines of so many letters a text is broken between its words.
func wrapped(text string, letters int) int {
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0
		for word := range strings.FieldsSeq(paragraph) {
			n := utf8.RuneCountInString(word)
			if used > 0 && used+1+n > letters {
				lines, used = lines+1, 0
			} else if used > 0 {
				used++
			}
			used += n
			for ; used > max(letters, 1); used -= max(letters, 1) {
				lines++
			}
		}
	}
	return lines
}
