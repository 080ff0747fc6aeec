package founders

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// handoutLanguages are those that handouts are wanted in, the most frequent first.
var handoutLanguages = []string{
	"de", "bg", "ro", "tr", "ar", "pl", "uk", "ru", "en", "el", "fr", "es", "it", "ku", "fa",
}

// spokenLanguages are further languages that founders speak; Romani is mostly spoken and rarely written.
var spokenLanguages = []string{
	"rom", "sq", "am", "hy", "az", "bn", "bs", "zh", "ka", "ha", "he", "hi", "hr", "hu", "ig", "ja", "kk", "ko", "mk",
	"ne", "nl", "ps", "pt", "sr", "so", "sk", "sl", "sw", "ta", "ti", "ur", "uz", "vi", "yo",
}

func languageName(code string) string {
	if code == "" {
		return ""
	}
	return translations.LanguageName(code, translations.Current().Code())
}

// handoutOptions are the languages of handouts in their order; a code that is none of them but stands in the record
// is kept.
func handoutOptions(kept string) []widgets.Option {
	out := []widgets.Option{{Text: translations.T("choice.none")}}
	codes := handoutLanguages
	if kept != "" && !slices.Contains(codes, kept) {
		codes = append(slices.Clone(codes), kept)
	}
	for _, code := range codes {
		out = append(out, widgets.Option{Key: code, Text: languageName(code)})
	}
	return out
}

// languageOptions are all languages offered, sorted as the language of the window does.
func languageOptions(none string, kept ...string) []widgets.Option {
	codes := slices.Concat(handoutLanguages, spokenLanguages)
	for _, code := range kept {
		if code != "" && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return append([]widgets.Option{{Text: none}}, sortedOptions(codes, languageName)...)
}

func sortedOptions(codes []string, name func(string) string) []widgets.Option {
	out := make([]widgets.Option, len(codes))
	for i, code := range codes {
		out[i] = widgets.Option{Key: code, Text: name(code)}
	}
	locale := translations.Current()
	slices.SortStableFunc(out, func(a, b widgets.Option) int { return locale.Compare(a.Text, b.Text) })
	return out
}

// retired are codes of states that are no more, and of places that issue no passport.
var retired = []string{"AC", "AN", "CP", "CQ", "CS", "DD", "DG", "EA", "FQ", "IC", "NT", "PC", "SU", "TA", "YD", "YU"}

// countries are the codes of ISO 3166-1 that are in use, and XK for the Kosovo.
var countries = sync.OnceValue(func() []string {
	var out []string
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			r, err := language.ParseRegion(code)
			if err == nil && r.IsCountry() && r.Canonicalize() == r && r.String() == code && !slices.Contains(retired, code) {
				out = append(out, code)
			}
		}
	}
	return out
})

// countryName names a country in the language of the window; an unknown code is returned as it is.
func countryName(code string) string {
	r, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := display.Regions(language.Make(translations.Current().Code())).Name(r); name != "" {
		return name
	}
	return strings.ToUpper(code)
}

func countryOptions(none string) []widgets.Option {
	return append([]widgets.Option{{Text: none}}, sortedOptions(countries(), countryName)...)
}
