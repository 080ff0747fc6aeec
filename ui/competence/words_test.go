package competence

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// TestEveryKeyOfTheRoomHasWords reads the keys given to t, which the test of all keys does not see.
func TestEveryKeyOfTheRoomHasWords(t *testing.T) {
	key, keys := regexp.MustCompile(`\bt\("([a-z0-9_.-]+)"`), translations.Keys("de")
	found := 0
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		code, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range key.FindAllSubmatch(code, -1) {
			found++
			if name := string(match[1]); !strings.HasSuffix(name, ".") && !slices.Contains(keys, name) {
				t.Errorf("%s asks for %q, which German lacks", file, name)
			}
		}
	}
	if found < 60 {
		t.Errorf("only %d keys were read", found)
	}
}

func TestEveryValueHasWords(t *testing.T) {
	var words []string
	for _, area := range profile.Areas {
		words = append(words, areaName(area.Key))
	}
	for _, c := range profile.Competences {
		words = append(words, nameOf(c), helpOf(c), shortName(c))
		for level := 1; level <= profile.MaxLevel; level++ {
			words = append(words, sentenceOf(c, level), levelTitle(level), stageName(level))
		}
	}
	for _, p := range append(profile.ReadingPhase("").Values(), "") {
		words = append(words, phaseName(profile.ReadingPhase(p)))
	}
	for _, r := range append(profile.Rater("").Values(), "") {
		words = append(words, raterName(profile.Rater(r)))
	}
	words = append(words, levelTitle(0), dateText(""), readingName(profile.Reading{}))
	for _, word := range words {
		if word == "" || strings.Contains(word, "⟦") {
			t.Errorf("no words: %q", word)
		}
	}
}

func TestChangesInWords(t *testing.T) {
	for _, c := range []struct {
		row          wayRow
		text, figure string
	}{
		{wayRow{"", 3, 5}, "2 Stufen weiter", "+2"},
		{wayRow{"", 4, 5}, "1 Stufe weiter", "+1"},
		{wayRow{"", 4, 4}, "gleich geblieben", "0"},
		{wayRow{"", 4, 3}, "1 Stufe zurück", "−1"},
		{wayRow{"", 8, 1}, "7 Stufen zurück", "−7"},
		{wayRow{"", 0, 3}, "nicht in beiden erhoben", "–"},
		{wayRow{"", 3, 0}, "nicht in beiden erhoben", "–"},
		{wayRow{}, "nicht in beiden erhoben", "–"},
	} {
		if got := changeText(c.row); got != c.text {
			t.Errorf("%+v: %q", c.row, got)
		}
		if got := changeFigure(c.row); got != c.figure {
			t.Errorf("%+v: %q", c.row, got)
		}
	}
	number := func(f float64) *float64 { return &f }
	for _, c := range []struct {
		change *float64
		want   string
	}{{nil, "–"}, {number(1.2), "+1,2"}, {number(0), "0,0"}, {number(0.04), "0,0"}, {number(-0.4), "-0,4"}} {
		if got := meanChange(c.change); strings.ReplaceAll(got, "−", "-") != c.want {
			t.Errorf("%v: %q", c.change, got)
		}
	}
}
