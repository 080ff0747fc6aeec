package agreements

import (
	"maps"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// dateText is a day in the language of the window, "" for none.
func dateText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return translations.Current().Date(d.Time())
}

// join sets the parts that are not empty side by side.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), blank), " · ")
}

func languageName(code string) string {
	return translations.LanguageName(code, translations.Current().Code())
}

// german is the language in which the office works.
const german = "de"

// goalLanguages are those in which a goal is written or should be: German, hers, then all others in which it is.
func goalLanguages(goal app.Texts, hers string) []string {
	out := []string{german}
	for _, lang := range append([]string{hers}, slices.Sorted(maps.Keys(goal))...) {
		if lang != "" && !slices.Contains(out, lang) {
			out = append(out, lang)
		}
	}
	return out
}

// goalText is the goal in one line: German, else in another language.
func goalText(goal app.Texts) string {
	for _, lang := range goalLanguages(goal, "") {
		if text := goal[lang]; !blank(text) {
			return text
		}
	}
	return ""
}

// sessionName is a session in a list: its day, kind and topic.
func sessionName(s coaching.Session) string {
	kind, topic := "", short(s.Topic, 40)
	if s.Kind != "" {
		kind = t(s.Kind.TextKey()) // keys: doc.session.kind.*
	}
	if topic == kind {
		topic = ""
	}
	return join(dateText(s.Date), kind, topic)
}

// short cuts a text for a line of a list.
func short(text string, letters int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters-1])) + "…"
	}
	return text
}

// agreementName is what an agreement is called: of which day it is.
func agreementName(a coaching.Agreement) string {
	if a.Date == "" {
		return t("agreements.earlier.undated")
	}
	return t("agreements.earlier.title", vars{"Date": dateText(a.Date)})
}
