package ui

import "testing"

func TestPassphrasesThatAreStrongEnough(t *testing.T) {
	for passphrase, want := range map[string]bool{
		"":                           false,
		"passwort":                   false,
		"wurzelwerk":                 false,
		"aaaaaaaaaaaaaaaa":           false,
		"Flieder Kanal Regenschirm":  true,
		"k7#Qm2!xPr":                 true,
		"P@ssw0rd!":                  false,
		"Passwort1234567":            false,
		"Dortmund Dortmund Dortmund": false,
		"12345678901234567890":       false,
		"abcdefghijklmnopqrst":       false,
		"Wurzelwerk Beratung 2026":   false,
		"Linde Kupfer Morgen Wolke":  true,
		"мамалига таратор бъзак": true,
	} {
		if got := strongEnough(passphrase, Name); got != want {
			t.Errorf("%q: %v, strength %d", passphrase, got, strength(passphrase, Name))
		}
	}
	long := make([]rune, 20000)
	for i := range long {
		long[i] = rune('a' + i*7%26)
	}
	if !strongEnough(string(long)) {
		t.Error("a very long passphrase is refused")
	}
}

func BenchmarkStrength(b *testing.B) {
	for b.Loop() {
		strength("Flieder Kanal Regenschirm Petersilie Brücke Fenster Nachmittag x", Name, "Gründungsberatung Nordstadt")
	}
}
