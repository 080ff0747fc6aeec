package table

import (
	"strings"
	"unicode/utf8"
)

// formula are the signs with which a text begins that a spreadsheet would take for a formula or a command, among them
// those of Japanese keyboards.
const formula = "=+-@\t\r\n＝＋－＠"

// guard puts an apostrophe before a text that a spreadsheet would reckon out, as it does itself for a text that is to
// stay one; unguard takes exactly that off again.
func guard(text string) string {
	if strings.ContainsRune(formula, first(text)) || guardedAlready(text) {
		return "'" + text
	}
	return text
}

func unguard(text string) string {
	if guardedAlready(text) {
		return text[1:]
	}
	return text
}

// guardedAlready tells a text that begins with an apostrophe and after it as a guarded one does.
func guardedAlready(text string) bool {
	rest, ok := strings.CutPrefix(text, "'")
	return ok && strings.ContainsRune(formula+"'", first(rest))
}

// first is the first letter; a sign that stands in no list for an empty text.
func first(text string) rune {
	if text == "" {
		return -1
	}
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
