package app

import (
	"slices"
	"strings"
	"unicode"
)

// SearchText is a founder made ready for searching: all her words folded, and of her names how they sound and what is
// left of them in Arabic letters. It is made once and searched often.
type SearchText struct {
	words  string // folded; a name of several words also joined
	sounds string // of names, each after a space
	bones  string // of names in other than Arabic letters, for who types Arabic; each between spaces
	arabic string // of names in Arabic letters, for who types others; each between spaces
}

// NewSearchText takes the founder's names in all their spellings, and what else she is to be found by.
func NewSearchText(f Founder, rest ...string) SearchText {
	main := []string{f.GivenNames, f.Patronymic, f.FamilyNames, f.NameOnDocument, f.CallName, f.SortName}
	original := f.NameInOriginalScript
	var t SearchText
	t.words = foldAll(append(main, original), rest)
	spoken, written := nameWords(main)
	also, inScript := nameWords([]string{original})
	spoken = append(spoken, also...)
	if len(spoken) == 0 {
		written = append(written, inScript...)
	}
	t.sounds, t.bones = soundText(spoken, len(inScript) == 0)
	t.arabic = arabicText(written)
	return t
}

// foldAll folds names and other texts; a name of several words stands there joined too.
func foldAll(names, rest []string) string {
	var out []string
	add := func(f string) {
		if f != "" && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	for _, name := range names {
		f := Fold(name)
		add(f)
		if strings.Contains(f, " ") {
			add(strings.ReplaceAll(f, " ", ""))
		}
	}
	for _, text := range rest {
		add(Fold(text))
	}
	return strings.Join(out, " ")
}

// nameWords are the words of names, each once: those that can be said from their letters, as heard gives them, and
// those in Arabic letters. An Arabic article stands once more joined to the word that follows, and a word that begins
// with one once more without it.
func nameWords(names []string) (spoken, arabic []string) {
	add := func(list *[]string, word string) {
		if word != "" && !slices.Contains(*list, word) {
			*list = append(*list, word)
		}
	}
	for _, name := range names {
		article := ""
		for _, word := range splitWords(name) {
			if inArabic(word) {
				add(&arabic, word)
				article = ""
				continue
			}
			h := heard(word)
			add(&spoken, h)
			add(&spoken, withoutArticle(h))
			if article != "" {
				add(&spoken, article+h)
			}
			article = ""
			if articles[h] {
				article = h
			}
		}
	}
	return spoken, arabic
}

// withoutArticle is "khatib" of "alkhatib"; "" for a word that begins otherwise or is too short to tell.
func withoutArticle(word string) string {
	if len(word) < 6 || word[1] != 'l' || !articles[word[:2]] || strings.IndexByte("aeiou", word[2]) >= 0 {
		return ""
	}
	return word[2:]
}

// splitWords are the words of a text as Fold divides it.
func splitWords(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && !silent(r) && r != '´' && r != '`'
	})
}

func soundText(words []string, withBones bool) (said, bones string) {
	var s, b strings.Builder
	b.WriteByte(' ')
	for _, word := range words {
		for _, sound := range sounds(word) {
			s.WriteString(" " + sound)
			if !withBones || articles[word] {
				continue
			}
			for _, bone := range bonesOfSound(sound) {
				b.WriteString(bone + " ")
			}
		}
	}
	return s.String(), b.String()
}

func arabicText(words []string) string {
	var b strings.Builder
	for _, word := range words {
		for _, bone := range bonesOfArabic(word, false) {
			b.WriteString(" " + bone)
		}
	}
	b.WriteByte(' ')
	return b.String()
}

// Hit is how well a search found a founder, the best first.
type Hit int

// The hits: as it is written, as it sounds, the whole word and the beginning of a word in another script, not at all.
const (
	HitWritten Hit = iota
	HitSound
	HitBones
	HitBegun
	NoHit
)

// Search is what somebody types to find a founder: words that must all be found, the last of them perhaps not yet
// whole.
type Search struct{ words []soughtWord }

type soughtWord struct {
	folded string
	sounds []string // each after a space
	bones  []string // each after a space
	arabic bool     // in Arabic letters
}

// NewSearch takes the words as typed. What looks like a telephone number is sought among digits.
func NewSearch(words string) Search {
	if number := Digits(words); len(number) >= 4 && strings.Trim(words, "+-/() 0123456789") == "" {
		return Search{[]soughtWord{{folded: number}}}
	}
	var s Search
	for _, word := range splitWords(words) {
		w := soughtWord{folded: Fold(word), arabic: inArabic(word)}
		switch h := heard(word); {
		case w.arabic:
			w.bones = bonesOfArabic(word, true)
		case h != "" && !strings.ContainsFunc(word, unicode.IsDigit):
			w.sounds = soundsTyped(h)
			for _, sound := range w.sounds {
				w.bones = append(w.bones, bonesOfSound(sound)...)
			}
		}
		w.sounds, w.bones = afterSpace(w.sounds), afterSpace(shortest(w.bones))
		if w.folded != "" {
			s.words = append(s.words, w)
		}
	}
	return s
}

func afterSpace(keys []string) []string {
	for i, key := range keys {
		keys[i] = " " + key
	}
	return keys
}

// In tells how well the founder is found; the word found worst decides.
func (s Search) In(t *SearchText) Hit {
	worst := HitWritten
	for i := range s.words {
		worst = max(worst, s.words[i].in(t))
		if worst == NoHit {
			break
		}
	}
	return worst
}

func (w *soughtWord) in(t *SearchText) Hit {
	if strings.Contains(t.words, w.folded) {
		return HitWritten
	}
	for _, sound := range w.sounds {
		if strings.Contains(t.sounds, sound) {
			return HitSound
		}
	}
	bones := t.arabic
	if w.arabic {
		bones = t.bones
	}
	best := NoHit
	for _, b := range w.bones {
		switch {
		case len(bones) < 2 || !strings.Contains(bones, b):
		case strings.Contains(bones, b+" "):
			return HitBones
		default:
			best = HitBegun
		}
	}
	return best
}
