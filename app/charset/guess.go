package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// candidate is an encoding of one byte a letter with what makes it likely.
type candidate struct {
	name    string
	page    *charmap.Charmap
	letters string // beyond ASCII, as languages that are written in it use them
	own     bool   // a script of its own, whose words hold no Latin letters
}

// candidates stand in the order in which the first wins where the letters speak for several.
var candidates = []candidate{
	{"windows-1252", charmap.Windows1252, "äöüßÄÖÜéèêëàâçñáíóúãõæøåÅÆØÉÈÀÇÑÁÍÓÚîïôûùœŒ", false},
	{"windows-1254", charmap.Windows1254, "çÇğĞıİöÖşŞüÜâîûÂÎäÄß", false},
	{"windows-1250", charmap.Windows1250, "ąćęłńóśźżĄĆĘŁŃÓŚŹŻăâîşţĂÂÎŞŢčďěňřšťůúýžČĎĚŇŘŠŤŮÚÝŽáéíÁÉÍőűŐŰöÖüÜäÄßđĐ", false},
	{"windows-1251", charmap.Windows1251, cyrillic + "іїєґўјљњћџђІЇЄҐЎЈЉЊЋЏЂ", true},
	{"koi8-r", charmap.KOI8R, cyrillic, true},
	{"windows-1253", charmap.Windows1253, "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ", true},
	{"windows-1256", charmap.Windows1256, "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگھہےں", true},
}

const cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ"

// marks stand in texts of every language.
const marks = "„“”‚‘’–—…«»•§€°©®№·´ \u00a0"

// score weighs how well the bytes read in the encoding: 2 for a letter of its languages, less for what breaks a word.
func (c candidate) score(data []byte) int {
	score := 0
	before := ' '
	for _, b := range data {
		r := c.page.DecodeByte(b)
		if b >= 0x80 {
			score += c.weigh(r)
		}
		if unicode.IsLetter(before) && unicode.IsLetter(r) && (b >= 0x80 || before >= 0x80) {
			score -= c.breach(before, r)
		}
		before = r
	}
	return score
}

func (c candidate) weigh(r rune) int {
	switch {
	case strings.ContainsRune(c.letters, r):
		return 2
	case strings.ContainsRune(marks, r):
		return 0
	}
	return -3
}

// breach is what two neighbours in a word cost: a small letter before a large one, two scripts in one word, or, in
// Latin letters, several in a row that have an accent.
func (c candidate) breach(before, r rune) int {
	cost := 0
	if unicode.IsLower(before) && unicode.IsUpper(r) {
		cost += 3
	}
	switch both := before >= 0x80 && r >= 0x80; {
	case both != c.own && c.own:
		cost += 4
	case both && !c.own:
		cost += 2
	}
	return cost
}
