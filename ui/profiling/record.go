package profiling

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// dot stands between the parts of a line.
const dot = " · "

// languagesText says which languages she speaks and how well.
func languagesText(skills []app.LanguageSkill) string {
	out := make([]string, len(skills))
	for i, s := range skills {
		out[i] = join(" ", languageName(s.Language), levelText(s))
	}
	return strings.Join(out, ", ")
}

// levelText is what is known of a language in few words; the levels of the five skills stand in her personal data.
func levelText(s app.LanguageSkill) string {
	if s.Mother {
		return "(" + t("language.mother") + ")"
	}
	level := s.Level
	for _, skill := range []app.CEFR{s.Interaction, s.Listening, s.Production, s.Reading, s.Writing} {
		if level == "" {
			level = skill
		}
	}
	return string(level)
}

func interpreterText(i app.Interpreter) string {
	if i.Needed == "" {
		return ""
	}
	need := t("interpreter.need." + string(i.Needed)) // keys: interpreter.need.*
	return join(dot, need, languageName(i.Language), i.Person)
}

func languageName(code string) string {
	if code == "" {
		return ""
	}
	return translations.LanguageName(code, translations.Current().Code())
}

// countryName names a country in the language of the window; an unknown code stays as it is.
func countryName(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := display.Regions(language.Make(translations.Current().Code())).Name(region); name != "" {
		return name
	}
	return code
}
