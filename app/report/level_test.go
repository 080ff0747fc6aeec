package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/go-text/typesetting/bidi"
)

func TestLevelsOfWordsSetOff(t *testing.T) {
	const left, right = bidi.LeftToRight, bidi.RightToLeft
	for _, c := range []struct {
		text string
		base bidi.Direction
		want string
	}{
		{"abc אבג 12 xyz", left, "00001111220000"},
		{"אב 12 xyz", left, "111220000"},
		{"אב 12 xyz", right, "111221222"},
		{"אב \u2068xy\u2069 12", right, "1111221122"},
		{"אב \u2068גד xy»\u2069 12", right, "11113334431122"},
		{"ab \u2068גד 12\u2069 xy", left, "0000111220000"},
		{"ab \u2067xy \u2066גד\u2069\u2069 12", left, "000022113310000"},
		{"אב \u2066-12\u2069\nגד", right, "11112221111"},
		{"ab \u2068גד", left, "000011"},
		{"אב \u2069 xy", right, "1111122"},
	} {
		runes := []rune(c.text)
		var got strings.Builder
		for _, l := range levels(new(bidi.Paragraph), runes, c.base) {
			fmt.Fprint(&got, l)
		}
		if got.String() != c.want {
			t.Errorf("%q: %s, want %s", c.text, &got, c.want)
		}
	}
}
