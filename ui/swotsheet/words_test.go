package swotsheet

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
)

// TestEveryKeyOfTheRoomHasWords reads the keys given to t, which the test of all keys does not see.
func TestEveryKeyOfTheRoomHasWords(t *testing.T) {
	key, keys := regexp.MustCompile(`\bt\("([a-z0-9_.-]+)"`), translations.Keys("de")
	found := 0
	for _, folder := range []string{".", "../preview"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
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
	}
	if found < 100 {
		t.Errorf("only %d keys were read", found)
	}
}

func TestEveryValueHasWords(t *testing.T) {
	var words []string
	for _, q := range swot.Quadrants {
		words = append(words, quadrantName(q), quadrantKind(q))
		words = append(words, guidingQuestions(q)...)
	}
	for _, s := range swot.Strategies {
		words = append(words, StrategyName(s))
	}
	for _, s := range swot.Status("").Values() {
		words = append(words, statusName(swot.Status(s)))
	}
	for _, k := range append(swot.EvidenceKind("").Values(), "") {
		words = append(words, evidenceName(swot.EvidenceKind(k)))
	}
	for _, p := range append(swot.Perspective("").Values(), "") {
		words = append(words, perspectiveName(swot.Perspective(p)))
	}
	for score := unscored; score <= swot.MaxScore; score++ {
		words = append(words, scoreName(score), levelName(max(score, 0)))
	}
	for _, c := range []swot.Change{swot.Same, swot.Added, swot.Gone, swot.Reworded, swot.Moved} {
		words = append(words, changeWords(swot.Difference{Change: c})...)
	}
	for _, s := range []swot.Status{swot.Agreed, swot.Signed} {
		words = append(words, lockedTitle(s))
	}
	for _, word := range words {
		if word == "" || strings.Contains(word, "⟦") {
			t.Errorf("no words: %q", word)
		}
	}
}

func TestWarningsAreWholeSentences(t *testing.T) {
	w := swot.Worksheet{}
	for i, text := range []string{"Ich", "ich.", strings.Repeat("lang ", 30), "a", "b", "c", "d", "e"} {
		w.Add(swot.Factor{ID: []app.ID{"1", "2", "3", "4", "5", "6", "7", "8"}[i], Quadrant: swot.Threat, Text: text})
	}
	codes := map[swot.WarningCode]bool{}
	for _, hint := range swot.Warnings(w) {
		codes[hint.Code] = true
		text := warningText(w, hint)
		if strings.ContainsAny(text, "⟦<{") || !strings.ContainsAny(text[len(text)-1:], ".?") {
			t.Errorf("%s: %q", hint.Code, text)
		}
	}
	if len(codes) != 7 {
		t.Errorf("only %d of 7 kinds of hints: %v", len(codes), codes)
	}
}

func TestShortCutsBetweenLetters(t *testing.T) {
	for text, want := range map[string]string{
		"": "(ohne Text)", " a \n b ": "a b", "Änderungsschneiderei": "Änderun…", "сила на": "сила на",
	} {
		if have := short(text, 8); have != want {
			t.Errorf("%q becomes %q, want %q", text, have, want)
		}
	}
}
