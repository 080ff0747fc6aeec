package app

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A sound is a key under which all spellings of a name by German, English, French, Turkish, Polish or Romanian ears
// meet: Шевченко, Shevchenko, Schewtschenko, Chevtchenko and Şevçenko are "sevsenku". It is written with the letters
//
//	a e i u  vowels: o is u, and y or j is i where it is not s
//	s        every hiss: s ş sch z ž ts tsch ç …
//	h        every breath and g: h ch kh gh g
//	v        f v w ph
//	b d k l m n p r t
//
// and never has the same letter twice in a row. A spelling that several ears read differently ("ch", "j") has several
// sounds.

// maxSounds is how many sounds of one word are followed; readings beyond it are left out.
const maxSounds = 16

// unit is some letters, Latin and in lower case, that sound as one, and how they may sound.
type unit struct {
	letters string
	sounds  []string
}

// units by their first letter, longer ones first. 'Q' stands for the Cyrillic shcha, 'T' for a t with comma or cedilla.
var units = unitsByLetter(map[string]string{
	"a": "a", "ae": "a", "b": "b", "c": "k s", "ce": "se", "ch": "s h", "chr": "hr kr", "ci": "si", "ck": "k", "cz": "s",
	"d": "d", "dh": "d", "dj": "s di", "dsch": "s", "dsh": "s", "dz": "s", "dzh": "s", "e": "e", "f": "v", "g": "h",
	"gh": "h", "h": "h", "i": "i", "ie": "e", "j": "i s", "je": "e se", "k": "k", "kh": "h", "l": "l", "m": "m", "n": "n",
	"o": "u", "oe": "u", "p": "p", "ph": "v", "q": "k", "r": "r", "s": "s", "sch": "s", "sh": "s", "shch": "s", "sz": "s",
	"t": "t", "tch": "s", "th": "t", "ts": "s", "tsch": "s", "tsh": "s", "tz": "s", "u": "u", "ue": "u", "v": "v",
	"x": "ks h", "z": "s", "zh": "s", "Q": "s st", "T": "t s",
})

func unitsByLetter(table map[string]string) (out [128][]unit) {
	for letters, sounds := range table {
		out[letters[0]] = append(out[letters[0]], unit{letters, strings.Fields(sounds)})
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b unit) int { return len(b.letters) - len(a.letters) })
	}
	return out
}

// heardAs gives letters that sound otherwise than the letters that Fold makes of them.
var heardAs = map[rune]string{
	'j': "j", 'ç': "sh", 'č': "sh", 'ć': "sh", 'ч': "sh", 'ћ': "sh", 'џ': "dzh", 'đ': "dj", 'ђ': "dj", 'ț': "T", 'ţ': "T",
	'щ': "Q", 'χ': "kh", 'ξ': "ks",
}

// heard is a word in the letters of the units; letters that bear no sound known here are left out.
func heard(word string) string {
	var b strings.Builder
	b.Grow(len(word))
	var before rune
	for _, r := range norm.NFC.String(word) {
		if r < 0x80 {
			before = r
			if c := heardPlain(byte(r)); units[c] != nil {
				b.WriteByte(c)
			}
			continue
		}
		r = unicode.ToLower(r)
		latin, ok := heardAs[r]
		switch {
		case ok:
		case before == 'ο' && (r == 'υ' || r == 'ύ'):
			latin = "u"
		default:
			latin = latinLetter(r)
		}
		before = r
		for _, c := range []byte(latin) {
			if c < 0x80 && units[c] != nil {
				b.WriteByte(c)
			}
		}
	}
	return b.String()
}

// heardPlain is an ASCII letter in lower case, with "y" and "w" as Fold has them; "j" is left as it is.
func heardPlain(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	if c == 'j' {
		return c
	}
	return plain(c)
}

// latinLetter is Fold for one letter.
func latinLetter(r rune) string {
	if latin, ok := latinOf[r]; ok {
		return latin
	}
	return Fold(string(r))
}

// sounds are the ways to say a word that heard made.
func sounds(word string) []string {
	r := newReadings(len(word))
	for word != "" {
		u := firstUnit(word)
		word = word[len(u.letters):]
		r.add(u.sounds, true)
	}
	return r.texts()
}

// readings are the ways in which a word may be read.
type readings struct{ keys [][]byte }

func newReadings(room int) *readings { return &readings{[][]byte{make([]byte, 0, room)}} }

// add continues every reading in each of the ways; those beyond maxSounds are left out. With once set no letter stands
// twice in a row.
func (r *readings) add(ways []string, once bool) {
	if len(ways) == 0 {
		return
	}
	if len(r.keys)*len(ways) > maxSounds {
		ways = ways[:1]
	}
	n := len(r.keys)
	for _, way := range ways[1:] {
		for _, key := range r.keys[:n] {
			r.keys = append(r.keys, voice(slices.Clone(key), way, once))
		}
	}
	for i, key := range r.keys[:n] {
		r.keys[i] = voice(key, ways[0], once)
	}
}

func voice(key []byte, letters string, once bool) []byte {
	for _, c := range []byte(letters) {
		if n := len(key); !once || n == 0 || key[n-1] != c {
			key = append(key, c)
		}
	}
	return key
}

func (r *readings) texts() []string {
	out := make([]string, len(r.keys))
	for i, key := range r.keys {
		out[i] = string(key)
	}
	return out
}

func firstUnit(word string) unit {
	for _, u := range units[word[0]] {
		if strings.HasPrefix(word, u.letters) {
			return u
		}
	}
	return unit{letters: word[:1], sounds: []string{""}}
}

// soundsTyped are the beginnings of the sounds that a word may have of which these letters have been typed so far: its
// last letters may be the first of a longer unit.
func soundsTyped(word string) []string {
	out := sounds(word)
	if short, ok := strings.CutSuffix(word, "h"); ok && strings.ContainsAny(short[max(0, len(short)-1):], "aeiou") {
		out = append(out, sounds(short)...)
	}
	for at := max(0, len(word)-maxUnit+1); at < len(word); at++ {
		for _, u := range units[word[at]] {
			if len(u.letters) > len(word)-at && strings.HasPrefix(u.letters, word[at:]) {
				out = append(out, sounds(word[:at]+u.letters)...)
			}
		}
	}
	return shortest(out)
}

// maxUnit is how many letters the longest unit has.
const maxUnit = 4

// shortest leaves out the keys that begin with another one of them.
func shortest(keys []string) []string {
	slices.Sort(keys)
	out := keys[:0]
	for _, k := range keys {
		if len(out) == 0 || !strings.HasPrefix(k, out[len(out)-1]) {
			out = append(out, k)
		}
	}
	return out
}
