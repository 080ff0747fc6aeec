package contact

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/emersion/go-vcard"

	"wurzelwerk/app"
)

// Properties of our own, for what vCard has none of.
const (
	product          = "-//Wurzelwerk//"
	propertyOriginal = "X-WURZELWERK-ORIGINAL-NAME"
	propertyDocument = "X-WURZELWERK-DOCUMENT-NAME"
	paramSafe        = "X-WURZELWERK-SAFE"
	paramHandout     = "X-WURZELWERK-HANDOUT"
)

// personName is a name in the parts of N.
type personName struct{ family, given, additional, prefix, suffix string }

func (n personName) empty() bool { return n.family == "" && n.given == "" && n.additional == "" }

// whole is the name in the order given, additional, family.
func (n personName) whole() string { return joinWords(n.given, n.additional, n.family) }

func joinWords(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

func nameOf(f *vcard.Field) personName {
	parts := append(texts(f.Value), make([]string, 7)...)
	n := personName{family: parts[0], given: parts[1], additional: parts[2], prefix: parts[3], suffix: parts[4]}
	if second := parts[5]; second != "" && !strings.Contains(n.family, second) { // RFC 9554: a second surname
		n.family = joinWords(n.family, second)
	}
	return n
}

// names reads what she is called. Of names in several scripts the Latin one gives the parts, the other is her name in
// its original script.
func (r *reading) names() {
	f := &r.e.Founder
	main, others := r.variants()
	shown, originals := r.shown()
	if main.empty() {
		main = r.split(shown)
	} else if !r.own {
		main = r.complete(main, shown)
	}
	f.GivenNames, f.FamilyNames, f.Salutation = main.given, main.family, main.prefix
	r.additional(main)
	f.NameInOriginalScript = firstOf(append(originals, others...)...)
	f.NameOnDocument = clean(unescape(r.Value(propertyDocument)))
	r.phonetic()
	r.sortName()
	if main.suffix != "" {
		r.e.note("suffix", "N", main.suffix)
	}
}

// variants are the parts of the name, and its variants in another script.
func (r *reading) variants() (main personName, others []string) {
	var all []personName
	for _, field := range r.Card["N"] {
		if n := nameOf(field); !n.empty() && field.Params.Get("PHONETIC") == "" {
			all = append(all, n)
		}
	}
	if len(all) == 0 {
		return personName{prefix: prefixOf(r.Card.Get("N"))}, nil
	}
	at := max(0, slices.IndexFunc(all, func(n personName) bool { return isLatin(n.whole()) }))
	for i, n := range all {
		if i != at && !sameScript(n.whole(), all[at].whole()) {
			others = append(others, n.whole())
		}
	}
	return all[at], others
}

func prefixOf(f *vcard.Field) string {
	if f == nil {
		return ""
	}
	return nameOf(f).prefix
}

// shown is the name as it is displayed, and its forms in another script than the parts. One that is no name, such as
// the number of somebody unnamed or the name of the firm, counts as none.
func (r *reading) shown() (shown string, originals []string) {
	if r.own {
		if text := clean(unescape(r.Value(propertyOriginal))); text != "" {
			originals = append(originals, text)
		}
		for i, field := range r.Card["FN"] {
			if i > 0 {
				originals = append(originals, clean(unescape(field.Value)))
			}
		}
		if len(originals) > 0 || r.Value("NICKNAME") != "" || r.Value(propertyDocument) != "" {
			return "", originals
		}
		return clean(unescape(r.Value("FN"))), nil
	}
	parts, _ := r.variants()
	for _, field := range r.Card["FN"] {
		text := clean(unescape(field.Value))
		switch {
		case !strings.ContainsFunc(text, unicode.IsLetter) || strings.Contains(text, "@") || text == r.organisation():
		case parts.empty() && shown == "" || sameScript(text, parts.whole()):
			shown = firstOf(shown, text)
		default:
			originals = append(originals, text)
		}
	}
	return shown, originals
}

func (r *reading) organisation() string {
	if parts := texts(r.Value("ORG")); len(parts) > 0 {
		return parts[0]
	}
	return ""
}

// split parts a name that comes whole, at a comma or before its last word with what belongs to that; a single word is
// a given name.
func (r *reading) split(shown string) personName {
	n := personName{prefix: prefixOf(r.Card.Get("N"))}
	switch {
	case r.own:
		r.e.Founder.NameOnDocument = shown
	case shown != "":
		n.given, n.family = splitName(shown)
		n.given, n.additional, n.family = fathersPart(n.given, n.family)
		if n.family != "" {
			r.e.note("name-split", "FN", shown)
		}
	}
	return n
}

// splitName parts a name at a comma, "Stoyanova, Desislava", or before its last word: "Rasha al Khatib".
func splitName(name string) (given, family string) {
	if before, after, found := strings.Cut(name, ","); found && clean(after) != "" {
		return clean(after), clean(before)
	}
	words := strings.Fields(name)
	if len(words) < 2 {
		return name, ""
	}
	at := len(words) - 1
	for at > 1 && slices.Contains(particles, strings.ToLower(words[at-1])) {
		at--
	}
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

// particles belong to the family name that follows them.
var particles = strings.Fields("von vom zu zur van der den de del della di da dos du la le el al bin bint ibn abu ben ten ter af av")

// complete fills the one part of a name that phones leave empty where the displayed name tells both.
func (r *reading) complete(n personName, shown string) personName {
	words := " " + shown + " "
	switch {
	case n.given == "" && n.additional == "" && strings.HasSuffix(words, " "+n.family+" ") && shown != n.family:
		n.given = clean(strings.TrimSuffix(shown, n.family))
	case n.family == "" && n.additional == "" && strings.HasPrefix(words, " "+n.given+" ") && shown != n.given:
		n.family = clean(strings.TrimPrefix(shown, n.given))
	case shown != "" && !within(shown, joinWords(n.whole(), n.prefix, n.suffix, unescape(r.Value("NICKNAME")))):
		r.e.note("display-name", "FN", shown)
		return n
	case n.family == "" && strings.Contains(n.given, " "):
		r.e.note("name-whole", "N", n.given)
		return n
	default:
		return n
	}
	r.e.note("name-split", "FN", shown)
	return n
}

// within tells that every word of a text is in the other.
func within(text, other string) bool {
	known := strings.Fields(app.Fold(other))
	return !slices.ContainsFunc(strings.Fields(app.Fold(text)), func(w string) bool { return !slices.Contains(known, w) })
}

// additional puts the name between given and family name where it belongs: to the father's name if it has its form, or
// the card is ours; to the given names else.
func (r *reading) additional(n personName) {
	f := &r.e.Founder
	if r.own || isPatronymic(n.additional, n.family) {
		f.Patronymic = n.additional
		return
	}
	f.GivenNames = joinWords(n.given, n.additional)
}

var (
	fathersName = regexp.MustCompile(`(?i)^\p{L}{2,}(vna|ichna|inichna|vich|вна|ична|вич|вич)$`)
	slavicName  = regexp.MustCompile(`(?i)^\p{L}{2,}(ova|eva|ov|ev|ов|ев|ова|ева|ска|ски)$`)
)

// isPatronymic tells a father's name: one word in the form that only they have, or, as in Bulgaria, in the form of the
// family name that follows ("Petrova Stoyanova").
func isPatronymic(additional, family string) bool {
	return fathersName.MatchString(additional) || slavicName.MatchString(additional) && slavicName.MatchString(family)
}

// phonetic reads how the name is said, or, where that is in another script, how it is really written.
func (r *reading) phonetic() {
	var words []string
	for _, property := range []string{"X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME"} {
		words = append(words, clean(unescape(r.Value(property))))
	}
	said := joinWords(words...)
	for _, field := range r.Card["N"] {
		if field.Params.Get("PHONETIC") != "" {
			said = firstOf(said, nameOf(field).whole())
		}
	}
	f := &r.e.Founder
	if said != "" && !r.own && f.NameInOriginalScript == "" && !isLatin(said) && !sameScript(said, f.DisplayName()) {
		f.NameInOriginalScript = said
		return
	}
	f.Pronunciation = said
}

// sortName keeps a name to sort by that differs from the usual one.
func (r *reading) sortName() {
	f := &r.e.Founder
	name := clean(unescape(r.Value("SORT-STRING")))
	for _, property := range []string{"N", "FN"} {
		if field := r.Card.Get(property); field != nil {
			name = firstOf(name, field.Params.Get(vcard.ParamSortAs))
		}
	}
	if !r.own {
		name = strings.Join(list(name), ", ")
	}
	usual := app.Fold(f.FamilyNames + " " + f.GivenNames)
	if r.own || name != "" && app.Fold(name) != usual && app.Fold(name) != app.Fold(f.FamilyNames) && isLatin(name) {
		f.SortName = name
	}
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// scripts are told apart by the first letter.
var scripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Arabic, unicode.Hebrew, unicode.Han, unicode.Hiragana,
	unicode.Katakana, unicode.Hangul, unicode.Devanagari, unicode.Tamil, unicode.Ethiopic, unicode.Armenian, unicode.Georgian,
}

func scriptOf(text string) *unicode.RangeTable {
	for _, r := range text {
		if unicode.IsLetter(r) {
			for _, table := range scripts {
				if unicode.Is(table, r) {
					return table
				}
			}
			return nil
		}
	}
	return nil
}

func isLatin(text string) bool { return scriptOf(text) == unicode.Latin }

func sameScript(a, b string) bool { return scriptOf(a) == scriptOf(b) }

// fathersPart takes the father's name out of the given names where their last word is one.
func fathersPart(given, family string) (names, patronymic, rest string) {
	if i := strings.LastIndexByte(given, ' '); i > 0 && isPatronymic(given[i+1:], family) {
		return clean(given[:i]), given[i+1:], family
	}
	return given, "", family
}
