package app

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSounds(t *testing.T) {
	for word, want := range map[string]string{
		"Шевченко": "sevsenku", "Schewtschenko": "sevsenku", "Şevçenko": "sevsenku", "Stoyanova": "stuianuva", "Żaneta": "saneta",
		"Khatib": "hatib", "Xenia": "henia ksenia", "Christine": "hristine kristine", "Michaela": "mihala misala", "Anna": "ana",
		"Sophie": "suve", "Щука": "stuka suka", "Ξένια": "ksenia", "中": "", "": "",
	} {
		got := sounds(heard(word))
		slices.Sort(got)
		if text := strings.Join(got, " "); text != want {
			t.Errorf("%q sounds %q, want %q", word, text, want)
		}
	}
}

// TestSoundsGrow types words: what is heard of the beginning of a word is always the beginning of how it may sound.
func TestSoundsGrow(t *testing.T) {
	words := rapid.StringOfN(rapid.SampledFrom([]rune("abcdefghijklmnopqrstuvxzQTchshtz")), 1, 10, -1)
	rapid.Check(t, func(t *rapid.T) {
		word := words.Draw(t, "word")
		whole := sounds(word)
		for i := range word {
			typed := soundsTyped(word[:i+1])
			begins := func(key string) bool {
				return slices.ContainsFunc(whole, func(sound string) bool { return strings.HasPrefix(sound, key) })
			}
			if len(whole) < maxSounds && !slices.ContainsFunc(typed, begins) {
				t.Fatalf("%q of %q is heard as %q, but the word as %q", word[:i+1], word, typed, whole)
			}
		}
	})
}

func TestManyReadingsStayFew(t *testing.T) {
	if n := len(sounds(strings.Repeat("chacxaj", 20))); n > maxSounds {
		t.Errorf("%d ways to say a word", n)
	}
	if n := len(bonesOfArabic(strings.Repeat("ثوجظ", 20), true)); n > 2*maxSounds {
		t.Errorf("%d ways to read a word", n)
	}
}
