package app

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold makes names comparable: lower case, without accents and vowel signs, letters of other scripts by their usual
// Latin spelling, and spellings that differ from office to office made one (Stoyanova and Stojanova).
// "ş" is found by "s", "ı" by "i", "ł" by "l", "ё" by "е"; a name in Cyrillic, Greek or Arabic letters by its Latin
// spelling, Arabic without its short vowels. What is neither letter nor digit becomes one space between words.
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for _, r := range norm.NFKD.String(glides.Replace(norm.NFC.String(text))) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\u0640' || r == '\'' || r == '’' || r == 'ʼ':
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			r = unicode.ToLower(r)
			if latin, ok := latinOf[r]; ok {
				b.WriteString(latin)
				continue
			}
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return b.String()
}

// glides are letters of their own that the decomposition would take for a vowel with a mark.
var glides = strings.NewReplacer("й", "y", "Й", "y", "ї", "yi", "Ї", "yi")

// latinOf gives the folded Latin spelling of letters that do not fall apart into a base and marks. "y", "j" and the
// glide "i" are one, as transliterations disagree about them; so are "w" and "v".
var latinOf = spellings(map[string]string{
	// Latin
	"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ħ": "h", "ŋ": "n",
	"ə": "e", "j": "y", "w": "v",
	// Cyrillic
	"а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "i",
	"і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
	"т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ъ": "a", "ы": "y", "ь": "",
	"э": "e", "ю": "yu", "я": "ya", "ђ": "d", "ј": "y", "љ": "ly", "њ": "ny", "ћ": "c", "џ": "dzh", "ў": "u",
	// Greek
	"α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
	"μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
	"χ": "ch", "ψ": "ps", "ω": "o",
	// Arabic and Persian
	"ا": "a", "آ": "a", "أ": "a", "إ": "a", "ى": "a", "ء": "", "ئ": "", "ؤ": "", "ب": "b", "پ": "p", "ت": "t", "ث": "th",
	"ج": "g", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh",
	"ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "ك": "k", "گ": "g",
	"ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a", "و": "u", "ي": "y", "ی": "y",
})

func spellings(table map[string]string) map[rune]string {
	out := make(map[rune]string, len(table))
	for letter, latin := range table {
		out[[]rune(letter)[0]] = latin
	}
	return out
}
