package app

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The bones of a word are its consonants, in classes, and an "a" where it begins with a vowel. Arabic letters write no
// more than that for certain, so that by their bones الخطيب and Khatib, عائشة and Aisha know each other. The classes:
//
//	b p · v f w · t d th dh · s sh z zh ch j … · k q g h kh gh · l · m · n · r

// arabicBones gives the classes of Arabic letters, two for those that languages took over in two ways; "" is that it
// stands for a long vowel. Letters that are not here bear no consonant.
var arabicBones = map[rune][]string{
	'ب': {"b"}, 'پ': {"b"}, 'ت': {"t"}, 'ط': {"t"}, 'د': {"t"}, 'ض': {"t", "s"}, 'ث': {"t", "s"}, 'ذ': {"t", "s"},
	'ظ': {"s", "t"}, 'ٹ': {"t"}, 'ڈ': {"t"}, 'س': {"s"}, 'ص': {"s"}, 'ز': {"s"}, 'ش': {"s"}, 'چ': {"s"}, 'ژ': {"s"},
	'ج': {"s", "k"}, 'ك': {"k"}, 'ک': {"k"}, 'ق': {"k"}, 'گ': {"k"}, 'غ': {"k"}, 'خ': {"k"}, 'ح': {"k"}, 'ه': {"k"},
	'ہ': {"k"}, 'ھ': {"k"}, 'ف': {"v"}, 'ڤ': {"v"}, 'ر': {"r"}, 'ڕ': {"r"}, 'ل': {"l"}, 'ڵ': {"l"}, 'م': {"m"},
	'ن': {"n"}, 'و': {"", "v"},
}

// The article of Arabic as its letters write it, and as others do before the name or joined to it.
const arabicArticle = "ال"

var articles = map[string]bool{
	"al": true, "el": true, "ul": true, "as": true, "es": true, "ash": true, "esh": true, "ad": true, "ed": true,
	"an": true, "en": true, "ar": true, "er": true, "at": true, "et": true, "az": true, "ez": true,
}

// inArabic tells whether a word is written in Arabic letters.
func inArabic(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
}

// bonesOfArabic are the bones of a word in Arabic letters, with its article and without it. A last h may be the mute
// ending of women's names; in a word that is being typed it may also be a consonant.
func bonesOfArabic(word string, typed bool) []string {
	letters := strings.Map(arabicLetter, norm.NFKD.String(word))
	out := arabicWord([]rune(letters), typed)
	if rest, ok := strings.CutPrefix(letters, arabicArticle); ok && (rest != "" || typed) {
		out = append(out, arabicWord([]rune(rest), typed)...)
	}
	return out
}

func arabicWord(letters []rune, typed bool) []string {
	out := newReadings(len(letters))
	for i, r := range letters {
		classes := arabicBones[r]
		switch last := i == len(letters)-1; {
		case i == 0 && classes == nil:
			classes = vowelFirst
		case i == 0 && r == 'و':
			classes = vFirst
		case i > 0 && last && r == 'ه' && typed:
			classes = mayBeMute
		case i > 0 && last && r == 'ه':
			classes = nil
		}
		out.add(classes, false)
	}
	return out.texts()
}

func arabicLetter(r rune) rune {
	if !unicode.Is(unicode.Arabic, r) || !unicode.IsLetter(r) || silent(r) {
		return -1
	}
	return r
}

// boneOf gives the class of a letter of a sound; none for a vowel.
var boneOf = [128][]string{
	'b': {"b"}, 'p': {"b"}, 'd': {"t"}, 't': {"t"}, 's': {"s"}, 'h': {"k"}, 'k': {"k"}, 'l': {"l"}, 'm': {"m"}, 'n': {"n"},
	'r': {"r"}, 'v': {"v", ""},
}

// Readings that need no room of their own each time.
var (
	vowelFirst = []string{"a"}
	vFirst     = []string{"v", "a"}
	mayBeMute  = []string{"k", ""}
)

// bonesOfSound are the bones of a word that is said like this; "v" may be the long vowel that Arabic writes alike, and
// a last "h" is mute.
func bonesOfSound(sound string) []string {
	r := newReadings(len(sound))
	for i, c := range []byte(sound) {
		bone := boneOf[c]
		switch {
		case i == 0 && c == 'v':
			bone = vFirst
		case i == 0 && bone == nil:
			bone = vowelFirst
		case c == 'h' && i > 0 && i == len(sound)-1:
			bone = nil
		}
		r.add(bone, false)
	}
	return r.texts()
}
