package profiling

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// sourceSelf is the source of what she says herself.
const sourceSelf profile.Origin = "self"

func blockTitle(b profile.Block) string { return t(b.TextKey()) }

func questionText(q profile.Question) string { return t(q.TextKey()) }

// helpText is the help to a question, "" for none.
func helpText(q profile.Question) string { return orNothing(q.HelpKey()) }

// orNothing is a text that need not be there.
func orNothing(key string) string {
	if !translations.In("de").Has(key) {
		return ""
	}
	return t(key)
}

func optionText(q profile.Question, option string) string { return t(q.OptionKey(option)) }

func options(q profile.Question) []widgets.Option {
	out := make([]widgets.Option, len(q.Options))
	for i, o := range q.Options {
		out[i] = widgets.Option{Key: o, Text: optionText(q, o)}
	}
	return out
}

func sourceOptions() []widgets.Option {
	var out []widgets.Option
	for _, o := range profile.Origin("").Values() {
		out = append(out, widgets.Option{Key: o, Text: sourceName(profile.Origin(o))})
	}
	return out
}

// sourceName says where an answer comes from: Selbstauskunft, Dokument gesehen, Einschätzung der Beraterin.
func sourceName(o profile.Origin) string {
	if o == "" {
		return ""
	}
	return t("profiling.source." + string(o)) // keys: profiling.source.*
}

func dateText(d app.Date) string { return translations.Current().Date(d.Time()) }

func monthText(m app.Month) string { return translations.Current().Month(app.Date(m + "-01").Time()) }

// yearText writes a year, without a mark between thousands.
func yearText(n float64) string { return profile.TextOf(n) }

// valueText is an answer in words, for what is only shown and for the search.
func valueText(q profile.Question, value any) string {
	switch q.Kind {
	case profile.KindLanguages, profile.KindPhones, profile.KindCountries:
		return recordText(value)
	case profile.KindWeek:
		return weekText(value)
	}
	if texts, ok := profile.TextsOf(value); ok {
		for i := range texts {
			texts[i] = oneText(q, texts[i])
		}
		return strings.Join(texts, ", ")
	}
	if numbers, ok := profile.NumbersOf(value); ok {
		texts := make([]string, len(numbers))
		for i, n := range numbers {
			texts[i] = oneText(q, n)
		}
		return strings.Join(texts, ", ")
	}
	return oneText(q, value)
}

// oneText is a single value in words.
func oneText(q profile.Question, value any) string {
	text := profile.TextOf(value)
	n, isNumber := profile.NumberOf(value)
	switch {
	case len(q.Options) > 0:
		return optionText(q, text)
	case q.Kind == profile.KindDate:
		return dateText(app.Date(text))
	case q.Kind == profile.KindMonth:
		return monthText(app.Month(text))
	case q.Kind == profile.KindMoney && isNumber:
		return translations.Current().Money(int64(n))
	case isNumber && isYear(q):
		return yearText(n)
	case isNumber:
		return join(" ", question.NumberText(n), unitText(q))
	}
	return text
}

// isYear tells that a number is a year of the calendar.
func isYear(q profile.Question) bool {
	return q.Whole && q.Unit == "" && q.Min != nil && *q.Min >= 1000
}

func unitText(q profile.Question) string {
	if q.Unit == "" {
		return ""
	}
	return t(q.UnitKey())
}

func weekText(value any) string {
	var out []string
	for _, s := range profile.Week(value) {
		_, times, _ := strings.Cut(s.String(), " ")
		out = append(out, dayName(s.Day)+" "+times)
	}
	return strings.Join(out, ", ")
}

func dayName(day int) string {
	return t("widget.week.day." + profile.TextOf(day+1)) // keys: widget.week.day.*
}

// recordText says what the founder's record holds where the sheet only shows it.
func recordText(value any) string {
	switch v := value.(type) {
	case []app.LanguageSkill:
		return languagesText(v)
	case app.Interpreter:
		return interpreterText(v)
	case []app.Phone:
		out := make([]string, len(v))
		for i, p := range v {
			out[i] = p.Number
		}
		return strings.Join(out, ", ")
	case []string:
		out := make([]string, len(v))
		for i, code := range v {
			out[i] = countryName(code)
		}
		return strings.Join(out, ", ")
	case string:
		return translations.LanguageName(v, translations.Current().Code())
	}
	return ""
}

// join sets the parts that are not empty side by side.
func join(between string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, between)
}

// short cuts a text for a line.
func short(text string, letters int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters-1])) + "…"
	}
	return text
}
