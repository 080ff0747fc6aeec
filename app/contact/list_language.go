package contact

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// languageNames gives the code of a language by its folded name in any language of the window, and by its code.
var languageNames = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, code := range languageCodes() {
		for _, l := range translations.Window() {
			if name := app.Fold(translations.LanguageName(code, l.Code)); out[name] == "" {
				out[name] = code
			}
		}
		if name := app.Fold(translations.LanguageName(code, code)); out[name] == "" {
			out[name] = code
		}
		out[code] = code
	}
	return out
})

// languageCodes are all codes of two letters, and those of three for languages of the founders that have none.
func languageCodes() []string {
	var codes []string
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			if code := string(a) + string(b); languageCode(code) == code && translations.LanguageName(code, "de") != code {
				codes = append(codes, code)
			}
		}
	}
	return append(codes, strings.Fields("rmy rom kmr ckb prs zza aii arc syr fil yue")...)
}

var levelWord = regexp.MustCompile(`(?i)(?:^|[\s(:–-])(pre-A1|[ABC][12])(?:$|[\s)])`)

// languages reads "Bulgarisch (Muttersprache), Türkisch C1, de".
func (r *rowWork) languages(c table.Cell, at string) {
	for _, text := range pieces(c.Text, "\n;,/") {
		skill := app.LanguageSkill{}
		if m := levelWord.FindStringSubmatch(text); m != nil {
			skill.Level = levelOf(m[1])
			text = strings.Replace(text, m[1], " ", 1)
		}
		text, skill.Mother = withoutMother(text)
		skill.Language = languageNames()[text]
		r.speak(skill, text, at)
	}
}

func levelOf(text string) app.CEFR {
	for _, level := range app.CEFR("").Values() {
		if strings.EqualFold(level, text) {
			return app.CEFR(level)
		}
	}
	return ""
}

// motherWords are the folded words for a mother tongue.
var motherWords = sync.OnceValue(func() []string {
	words := []string{"mother", "native"}
	for _, l := range translations.Window() {
		words = append(words, strings.Fields(app.Fold(translations.In(l.Code).T("language.mother")))...)
	}
	return words
})

// withoutMother folds a text and takes the words for a mother tongue out of it, unless nothing else is there.
func withoutMother(text string) (rest string, mother bool) {
	words := strings.Fields(app.Fold(text))
	others := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(motherWords(), w) })
	if len(others) == 0 {
		others = words
	}
	return strings.Join(others, " "), len(others) < len(words)
}

func (r *rowWork) motherTongue(c table.Cell, at string) {
	for _, text := range pieces(c.Text, "\n;,/") {
		r.speak(app.LanguageSkill{Language: languageNames()[app.Fold(text)], Mother: true}, text, at)
	}
}

// speak adds a language, or what is said of one that is known already.
func (r *rowWork) speak(skill app.LanguageSkill, text, at string) {
	if skill.Language == "" {
		r.e.note("language", at, text)
		return
	}
	skills := &r.e.Founder.Languages
	i := slices.IndexFunc(*skills, func(s app.LanguageSkill) bool { return s.Language == skill.Language })
	if i < 0 {
		*skills = append(*skills, skill)
		return
	}
	(*skills)[i].Mother = (*skills)[i].Mother || skill.Mother
	if (*skills)[i].Level == "" {
		(*skills)[i].Level = skill.Level
	}
}

func (r *rowWork) handout(c table.Cell, at string) {
	if code := languageNames()[app.Fold(c.Text)]; code != "" {
		r.e.Founder.HandoutLanguage = code
		return
	}
	r.e.note("language", at, c.Text)
}
