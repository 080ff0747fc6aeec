package widgets

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// letters measures a text by its letters.
func letters(text string) float32 { return float32(utf8.RuneCountInString(text)) }

// marks writes lines with what is marked in brackets.
func marks(lines [][]MarkedPart) string {
	out := make([]string, len(lines))
	for i, line := range lines {
		for _, p := range line {
			if p.Marked {
				out[i] += "[" + p.Text + "]"
			} else {
				out[i] += p.Text
			}
		}
	}
	return strings.Join(out, "|")
}

func TestBreakMarked(t *testing.T) {
	for _, c := range []struct {
		parts string // what is marked stands between *
		width float32
		want  string
	}{
		{"", 10, ""},
		{"ein *neuer* Laden", 0, "ein [neuer] Laden"},
		{"ein *neuer* Laden", 10, "ein [neuer] |Laden"},
		{"Laden*,* hell", 5, "Laden|[,] |hell"},
		{"ein Laden*,* hell", 10, "ein Laden[,] |hell"},
		{"*a  b*", 10, "[a  b]"},
		{"a*\n*b", 10, "a[↵]|b"},
		{"a\r\nb", 10, "a|b"},
		{"Donaudampfschiff*fahrt*", 10, "Donaudampf|schiff[fahr]|[t]"},
		{"*ab*cd", 3, "[ab]c|d"},
	} {
		var parts []MarkedPart
		for i, text := range strings.Split(c.parts, "*") {
			if text != "" {
				parts = append(parts, MarkedPart{text, i%2 == 1})
			}
		}
		if got := marks(breakMarked(parts, c.width, letters)); got != c.want {
			t.Errorf("%q at %v: %q, want %q", c.parts, c.width, got, c.want)
		}
	}
}

func TestNothingOfAMarkedTextIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.Custom(func(t *rapid.T) MarkedPart {
			return MarkedPart{rapid.StringOf(rapid.SampledFrom([]rune("ab ل店\n\t"))).Draw(t, "text"), rapid.Bool().Draw(t, "marked")}
		})
		parts, width := rapid.SliceOf(part).Draw(t, "parts"), rapid.Float32Range(1, 12).Draw(t, "width")
		var want, got strings.Builder
		for _, p := range parts {
			want.WriteString(strings.ReplaceAll(p.Text, "\n", ""))
		}
		for _, line := range breakMarked(parts, width, letters) {
			text := ""
			for _, p := range line {
				text += p.Text
			}
			text = strings.TrimSuffix(text, endSign) // has no room of its own
			got.WriteString(text)
			if letters(text) > width && !strings.ContainsAny(text, " \t") {
				t.Fatalf("%q is wider than %v", text, width)
			}
		}
		if got.String() != want.String() {
			t.Fatalf("%q, want %q", got.String(), want.String())
		}
	})
}
