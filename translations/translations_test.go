package translations

import (
	"strings"
	"sync"
	"testing"
)

// withTexts opens a language made of the given texts, as if they stood in its file.
func withTexts(t *testing.T, code, json string) *Locale {
	t.Helper()
	l, err := build(code, []byte(json))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestPluralFollowsLanguage(t *testing.T) {
	ro := `{"a.b": {"one": "o femeie", "few": "{{.n}} femei", "other": "{{.n}} de femei"}}`
	ar := `{"a.b": {"zero": "Z", "one": "O", "two": "T", "few": "F{{.n}}", "many": "M{{.n}}", "other": "X{{.n}}"}}`
	de := `{"a.b": {"one": "eine Frau", "other": "{{.n}} Frauen"}}`
	for _, c := range []struct {
		code, texts string
		n           int
		want        string
	}{
		{"ro", ro, 1, "o femeie"},
		{"ro", ro, 2, "2 femei"},
		{"ro", ro, 0, "0 femei"},
		{"ro", ro, 20, "20 de femei"},
		{"ro", ro, 101, "101 femei"},
		{"ro", ro, 1000, "1.000 de femei"},
		{"ar", ar, 0, "Z"},
		{"ar", ar, 1, "O"},
		{"ar", ar, 2, "T"},
		{"ar", ar, 5, "F5"},
		{"ar", ar, 11, "M11"},
		{"ar", ar, 100, "X100"},
		{"de", de, 1, "eine Frau"},
		{"de", de, 0, "0 Frauen"},
		{"tr", de, 1, "eine Frau"},
		{"bg", de, 2, "2 Frauen"},
	} {
		if got := withTexts(t, c.code, c.texts).T("a.b", Vars{"n": c.n}); got != c.want {
			t.Errorf("%s %d: %q, want %q", c.code, c.n, got, c.want)
		}
	}
}

func TestVarsAreWrittenAsTheyAre(t *testing.T) {
	l := withTexts(t, "de", `{"a.b": "{{.Name}} im Jahr {{.Year}} <b>"}`)
	if got := l.T("a.b", Vars{"Name": "Țurcanu & Söhne"}, Vars{"Year": 2026}); got != "Țurcanu & Söhne im Jahr 2026 <b>" {
		t.Error(got)
	}
}

func TestMissingTextIsGermanThenSeen(t *testing.T) {
	if got, want := In("ar").T("input.today"), "heute"; got != want {
		t.Errorf("a text that Arabic lacks: %q, want %q", got, want)
	}
	if got := T("no.such.key"); got != "⟦no.such.key⟧" {
		t.Error(got)
	}
}

func TestUseChangesTheWindow(t *testing.T) {
	t.Cleanup(func() { _ = Use("de") })
	if Current().Code() != "de" {
		t.Fatal("German is not the first language")
	}
	if err := Use("en"); err != nil || T("input.today") != "today" {
		t.Errorf("%v, %q", err, T("input.today"))
	}
	for _, code := range []string{"ar", "el", "", "../de"} {
		if err := Use(code); err == nil || Current().Code() != "en" {
			t.Errorf("Use(%q): %v, now %s", code, err, Current().Code())
		}
	}
}

func TestUnknownLanguageFallsBackToGerman(t *testing.T) {
	for _, code := range []string{"el", "", "..", "zz-bad-tag"} {
		if l := In(code); !l.Fallback() || l.Code() != "de" || l.T("input.today") != "heute" || l.RightToLeft() {
			t.Errorf("In(%q) = %s, fallback %v", code, l.Code(), l.Fallback())
		}
	}
	for _, l := range Documents() {
		if In(l.Code).Fallback() {
			t.Errorf("%s has no texts", l.Code)
		}
	}
	if !In("ar").RightToLeft() {
		t.Error("Arabic runs from left to right")
	}
}

func TestLanguageNames(t *testing.T) {
	for _, in := range Window() {
		for _, code := range strings.Fields("de en bg ro tr ar pl uk ru el fr es it ku fa") {
			if name := LanguageName(code, in.Code); name == code || name == "" {
				t.Errorf("%s has no name in %s", code, in.Code)
			}
		}
	}
	for code, want := range map[string]string{"bg": "Bulgarisch", "ku": "Kurdisch", "not a code": "not a code"} {
		if got := LanguageName(code, "de"); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

func TestManyReadersAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for _, l := range Documents() {
				loc := In(l.Code)
				_ = loc.T("input.number", Vars{"Text": i, "Example": "1"})
				if loc.Compare("a", "b") >= 0 || string(loc.SortKey("a")) >= string(loc.SortKey("b")) {
					t.Error("a does not come before b")
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkText(b *testing.B) {
	l := In("de")
	for b.Loop() {
		_ = l.T("input.number", Vars{"Text": "x", "Example": "1,5"})
	}
}
