package app

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold makes names comparable: lower case, without accents and vowel signs, letters of other scripts by their usual
// Latin spelling, and letters about which transliterations disagree made one: "y", "j" and "i" (Stoyanova, Stojanova,
// Stoianova), "w" and "v". "ş" is found by "s", "ı" by "i", "ł" by "l", "ё" by "е"; a name in Cyrillic, Greek or Arabic
// letters by its Latin spelling, Arabic without its short vowels. What is neither letter nor digit becomes one space
// between words.
//
// Each letter is folded by what stands before it, never by what follows, so that the beginning of a name folds to the
// beginning of what the name folds to: a name is found while it is still being typed.
func Fold(text string) string {
	b := folding{}
	b.out.Grow(len(text))
	if strings.ContainsAny(text, "´`") {
		text = accents.Replace(text)
	}
	for _, r := range norm.NFKD.String(text) {
		switch {
		case 'a' <= r && r <= 'z':
			b.letter(r)
		case silent(r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.letter(unicode.ToLower(r))
		default:
			b.gap, b.before = true, 0
		}
	}
	return b.out.String()
}

// folding is a text being folded.
type folding struct {
	out    strings.Builder
	gap    bool // something between words, not yet written
	before rune // the letter before, 0 at the beginning of a word
	last   byte // of the current word, 0 at its beginning
}

func (b *folding) letter(r rune) {
	if r < 0x80 {
		b.before = r
		b.write(plain(byte(r)))
		return
	}
	latin, ok := latinOf[r]
	switch {
	case r == 'υ' && b.before == 'ο':
		latin = "u"
	case r == 'υ' && (b.before == 'α' || b.before == 'ε'):
		latin = "v"
	case !ok:
		latin = string(r)
	}
	b.before = r
	for _, c := range []byte(latin) {
		b.write(c)
	}
}

func (b *folding) write(c byte) {
	if b.gap {
		if b.last != 0 {
			b.out.WriteByte(' ')
		}
		b.gap, b.last = false, ' '
	}
	if c == 'i' && b.last == 'i' {
		return
	}
	b.out.WriteByte(c)
	b.last = c
}

// silent are the marks that letters fall apart into, apostrophes and the signs for letters that others do not write,
// which part no words, and the line that stretches Arabic words.
func silent(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '\u0640':
		return true
	}
	return r >= 0x300 && unicode.Is(unicode.Mn, r)
}

// plain folds a small ASCII letter or a digit.
func plain(c byte) byte {
	switch c {
	case 'y', 'j':
		return 'i'
	case 'w':
		return 'v'
	default:
		return c
	}
}

// accents typed for want of an apostrophe.
var accents = strings.NewReplacer("´", "'", "`", "'")

// latinOf gives the folded Latin spelling of letters that do not fall apart into a base and marks, as passports write
// them (ICAO 9303, Bulgarian and Ukrainian law; ELOT 743 for Greek).
var latinOf = spellings(map[string]string{
	// Latin
	"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ħ": "h", "ŋ": "n",
	"ə": "e",
	// Cyrillic
	"а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "i",
	"і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
	"ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ъ": "a", "ы": "i", "ь": "", "э": "e", "ю": "iu",
	"я": "ia", "ђ": "d", "ј": "i", "љ": "li", "њ": "ni", "ћ": "c", "џ": "dzh",
	// Greek
	"α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
	"μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "i", "φ": "f",
	"χ": "ch", "ψ": "ps", "ω": "o",
	// Arabic, Persian, Kurdish, Urdu, Pashto
	"ا": "a", "ٱ": "a", "ى": "i", "ي": "i", "ی": "i", "ې": "i", "ۍ": "i", "ے": "i", "ێ": "e", "ە": "h", "ه": "h",
	"ہ": "h", "ھ": "h", "ة": "h", "ۃ": "h", "ح": "h", "ء": "", "ع": "", "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ٹ": "t",
	"ټ": "t", "ث": "th", "ج": "g", "چ": "ch", "خ": "kh", "د": "d", "ض": "d", "ڈ": "d", "ډ": "d", "ذ": "dh", "ر": "r",
	"ڕ": "r", "ړ": "r", "ڑ": "r", "ز": "z", "ظ": "z", "ژ": "zh", "ږ": "zh", "س": "s", "ص": "s", "ش": "sh", "ښ": "sh",
	"څ": "ts", "ځ": "dz", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ک": "k", "ك": "k", "گ": "g", "ګ": "g", "ڭ": "n",
	"ل": "l", "ڵ": "l", "م": "m", "ن": "n", "ں": "n", "ڼ": "n", "و": "u", "ۆ": "o",
})

func spellings(table map[string]string) map[rune]string {
	out := make(map[rune]string, len(table))
	for letter, latin := range table {
		out[[]rune(letter)[0]] = latin
	}
	return out
}
