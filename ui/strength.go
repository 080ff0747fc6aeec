package ui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	validator "github.com/wagslane/go-password-validator"

	"wurzelwerk/app"
)

const (
	leastLetters = 12
	goodStrength = 3
)

// Bits of a passphrase made of words. Lists of words such as Diceware give 12.9 bits for a word of about five letters.
const (
	bitsPerLetter = 2.5
	bitsPerDigit  = 3
	bitsPerSign   = 4
)

// grades are the bits from which on a passphrase has the strength 1, 2, 3, 4. With the effort of Argon2id a guess takes
// about a second, so that 44 bits keep a thousand computers busy for some 300 years.
var grades = []float64{28, 36, 44, 60}

// wellKnown are the words that are tried first.
var wellKnown = []string{
	"passwort", "password", "passphrase", "kennwort", "geheim", "hallo", "schatz", "sommer", "winter", "liebe", "willkommen",
	"qwertz", "qwerty", "asdf", "yxcv", "admin", "master", "test", "dortmund", "nordstadt", "buro", "beratung", "grunderin",
}

// strength estimates from 0 to 4 how hard a passphrase is to guess; known are words a stranger may know, such as the
// office's name.
func strength(passphrase string, known ...string) int {
	bits := bitsOf(passphrase, known)
	score := 0
	for score < len(grades) && bits >= grades[score] {
		score++
	}
	return score
}

// bitsOf adds up the words, each once and none that is well known, and trusts no more than the letters themselves give.
func bitsOf(passphrase string, known []string) float64 {
	guessed := strings.Fields(app.Fold(strings.Join(append(known, wellKnown...), " ")))
	var seen []string
	bits := 0.0
	for _, word := range strings.Fields(passphrase) {
		if slices.Contains(seen, word) || slices.Contains(guessed, bare(word)) || slices.Contains(guessed, bare(signsForLetters.Replace(word))) {
			continue
		}
		seen = append(seen, word)
		bits += bitsOfWord(word)
	}
	return min(bits, validator.GetEntropy(strings.Join(seen, " ")))
}

// bare is a word as it is compared: folded, without digits around it.
func bare(word string) string { return strings.Trim(app.Fold(word), "0123456789") }

// signsForLetters are what people put in the place of letters, and what everybody tries therefore.
var signsForLetters = strings.NewReplacer("@", "a", "4", "a", "3", "e", "1", "i", "0", "o", "$", "s", "5", "s")

// mixed is after how many changes between letters, digits and signs something is no word any more.
const mixed = 3

// bitsOfWord weighs the characters; one that repeats or follows the one before it, as in "aaa" and "1234", adds nothing.
func bitsOfWord(word string) float64 {
	bits, changes := 0.0, 0
	last, before := rune(-9), 0.0
	for _, r := range strings.ToLower(word) {
		weight := weightOf(r)
		if before != 0 && weight != before {
			changes++
		}
		if step := r - last; step < -1 || step > 1 {
			bits += weight
		}
		last, before = r, weight
	}
	if changes >= mixed {
		return max(bits, validator.GetEntropy(word))
	}
	return bits
}

func weightOf(r rune) float64 {
	switch {
	case unicode.IsLetter(r), unicode.IsMark(r):
		return bitsPerLetter
	case unicode.IsDigit(r):
		return bitsPerDigit
	default:
		return bitsPerSign
	}
}

// strongEnough tells whether a passphrase may protect an office: long and not quite simple, or hard to guess.
func strongEnough(passphrase string, known ...string) bool {
	score := strength(passphrase, known...)
	return score >= goodStrength || score >= 1 && utf8.RuneCountInString(passphrase) >= leastLetters
}
