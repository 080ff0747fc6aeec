package app

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Stojanova": "stoianova", "Stoyanova": "stoianova", "СТОЯНОВА": "stoianova",
		"Yılmaz": "ilmaz", "YILMAZ": "ilmaz", "İpek": "ipek", "Ayşe": "aise", "Łukasik": "lukasik", "Țurcanu": "turcanu",
		"Николай": "nikolai", "Nikolaj": "nikolai", "Ёлкина": "elkina", "Нью-Їжакевич": "niu izhakevich",
		"al-Khatib": "al khatib", "الخطيب": "alkhtib", "رَشَا": "rsha", "Müller": "muller", "Straße": "strasse",
		"O'Neill": "oneill", "  Nadel & Faden  ": "nadel faden", "Παπαδοπούλου": "papadopoulou", "": "", "–": "",
		"Ω ①": "o 1",
	} {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFoldLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.String().Draw(t, "b")
		fa := Fold(a)
		if Fold(fa) != fa {
			t.Fatalf("folding twice differs: %q, %q", fa, Fold(fa))
		}
		if got, want := Fold(a+" / "+b), strings.TrimSpace(fa+" "+Fold(b)); got != want {
			t.Fatalf("words beside each other fold to %q, want %q", got, want)
		}
	})
}
