package exchange

import (
	"fmt"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"pgregory.net/rapid"
)

// drawn writes pieces as a text: [only in the first] {only in the other}.
func drawn(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(map[Side]string{InBoth: "%s", InFirst: "[%s]", InOther: "{%s}"}[p.In])
	}
	args := make([]any, len(pieces))
	for i, p := range pieces {
		args[i] = p.Text
	}
	return fmt.Sprintf(b.String(), args...)
}

func TestDiff(t *testing.T) {
	for _, c := range []struct{ first, other, want string }{
		{"", "", ""},
		{"", "neu", "{neu}"},
		{"alt", "", "[alt]"},
		{"gleich bleibt", "gleich bleibt", "gleich bleibt"},
		{"Sie mietet den Laden.", "Sie kauft den Laden.", "Sie [mietet ]{kauft }den Laden."},
		{"gut", "gut und schön", "gut{ und schön}"},
		{"Miete 790 Euro", "Miete 850 Euro", "Miete [790 ]{850 }Euro"},
		{"ein Laden, hell", "ein Laden hell", "ein Laden[, ]{ }hell"},
		{"Laden  hell", "Laden hell", "Laden[  ]{ }hell"},
		{"Sie kommt.", "Sie kommt. Morgen.", "Sie kommt.{ Morgen.}"},
		{"rot, neu", "rot, alt, neu", "rot, {alt, }neu"},
		{"Ja. Nein. Gut", "Ja. Gut", "Ja. [Nein. ]Gut"},
		{"eins\nzwei", "eins zwei", "eins[\n]{ }zwei"},
		{" vorn", "vorn", "[ ]vorn"},
		{"Preis 1.250,50", "Preis 1.250,60", "Preis [1.250,50]{1.250,60}"},
		{"café", "cafe\u0301", "[café]{cafe\u0301}"},
		{"محل صغير", "محل كبير", "محل [صغير]{كبير}"},
		{"شَمس", "شمس", "[شَمس]{شمس}"},
		{"👩‍🍳 kocht", "👩 kocht", "[👩‍🍳 ]{👩 }kocht"},
		{"Her \xffkaputt", "Her kaputt", "Her [\xff]kaputt"},
		{"a b c", "c b a", ""}, // either way is right: only the law holds
	} {
		pieces := Diff(c.first, c.other)
		if got := drawn(pieces); c.want != "" && got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.first, c.other, got, c.want)
		}
		checkLaw(t, c.first, c.other, pieces)
	}
}

// checkLaw holds pieces against the texts that they are of.
func checkLaw(t interface{ Errorf(string, ...any) }, first, other string, pieces []Piece) {
	var a, b strings.Builder
	for i, p := range pieces {
		if p.Text == "" {
			t.Errorf("piece %d of %v is empty", i, pieces)
		}
		if i > 0 && (p.In == pieces[i-1].In || p.In == InFirst && pieces[i-1].In == InOther) {
			t.Errorf("piece %d of %v could be one with the one before, or stands after it", i, pieces)
		}
		if p.In != InOther {
			a.WriteString(p.Text)
		}
		if p.In != InFirst {
			b.WriteString(p.Text)
		}
	}
	if a.String() != first || b.String() != other {
		t.Errorf("%v gives back %q and %q, not %q and %q", pieces, a.String(), b.String(), first, other)
	}
	if first == other && len(pieces) > 1 {
		t.Errorf("%v is no difference", pieces)
	}
	whole(t, first, pieces, InOther)
	whole(t, other, pieces, InFirst)
}

// whole checks that pieces part a text only where words end.
func whole(t interface{ Errorf(string, ...any) }, text string, pieces []Piece, not Side) {
	ends, at := map[int]bool{0: true}, 0
	for parts := words.FromString(text); parts.Next(); {
		at += len(parts.Value())
		ends[at] = true
	}
	at = 0
	for _, p := range pieces {
		if p.In == not {
			continue
		}
		if at += len(p.Text); !ends[at] {
			t.Errorf("%q is torn at %d in %v", text, at, pieces)
		}
	}
}

func TestDiffGivesBackBothTexts(t *testing.T) {
	word := rapid.OneOf(
		rapid.SampledFrom([]string{"ein", "Laden", "der", " ", "  ", "\n", ", ", ".", "مح", "ل", "\u200f", "\u0301", "👩", "\u200d", "790", "'", "-", "店", "\xff", "\r\n"}),
		rapid.String(),
	)
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(word, 0, 30).Draw(t, "words"), "") })
	rapid.Check(t, func(t *rapid.T) {
		first := text.Draw(t, "first")
		other := first
		for range rapid.IntRange(0, 3).Draw(t, "edits") {
			at := rapid.IntRange(0, len(other)).Draw(t, "at")
			end := rapid.IntRange(at, len(other)).Draw(t, "end")
			other = other[:at] + text.Draw(t, "put") + other[end:]
		}
		checkLaw(t, first, other, Diff(first, other))
	})
}

func TestUnion(t *testing.T) {
	for _, c := range []struct{ first, other, want string }{
		{"gleich", "gleich", "gleich"},
		{"", "neu", "neu"},
		{"Sie sucht einen Laden. Hell.", "Sie sucht einen Laden. Trocken.", "Sie sucht einen Laden. Hell. Trocken."},
		{"Miete höchstens 790 Euro", "Miete höchstens 850 Euro", "Miete höchstens 790 Euro / Miete höchstens 850 Euro"},
		{"Sie ruft an.\nMorgen.", "Sie ruft an.\nMorgen.\nDanach zum Amt.", "Sie ruft an.\nMorgen.\nDanach zum Amt."},
		{"Mina", "Amina", "Mina / Amina"},
	} {
		if got := Union(c.first, c.other, " / "); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.first, c.other, got, c.want)
		}
	}
}

func FuzzDiff(f *testing.F) {
	f.Add("Sie mietet den Laden.", "Sie kauft den Laden.")
	f.Add("محل صغير", "محل\u200f كبير")
	f.Add("\xff\u0301", "\u0301\xff")
	f.Fuzz(func(t *testing.T, first, other string) { checkLaw(t, first, other, Diff(first, other)) })
}

// texts are two long ones that share every third word.
func texts(n int) (string, string) {
	var a, b strings.Builder
	for i := range n {
		fmt.Fprintf(&a, "wort%d ", i*7%n)
		if i%3 == 0 {
			fmt.Fprintf(&b, "wort%d ", i*7%n)
		} else {
			fmt.Fprintf(&b, "anders%d ", i*11%n)
		}
	}
	return a.String(), b.String()
}

func TestDiffOfHugeTexts(t *testing.T) {
	first, other := texts(DiffMost + 10)
	pieces := Diff("Anfang "+first+"und Ende", "Anfang "+other+"und Ende")
	checkLaw(t, "Anfang "+first+"und Ende", "Anfang "+other+"und Ende", pieces)
	if len(pieces) > 4 {
		t.Errorf("%d pieces", len(pieces))
	}
	first, other = texts(DiffMost / 2)
	if pieces = Diff(first, other); len(pieces) < DiffMost/3 {
		t.Errorf("%d pieces", len(pieces))
	}
}

// BenchmarkDiff compares a page, and the longest texts that are compared word by word.
func BenchmarkDiff(b *testing.B) {
	for _, n := range []int{500, DiffMost} {
		first, other := texts(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(first) + len(other)))
			for b.Loop() {
				Diff(first, other)
			}
		})
	}
}
