package founders

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// valueText is a field of a founder as a person reads it, lists with one entry a line; "" for what nobody asked. path
// is the field's JSON name.
func valueText(path string, value any) string {
	switch v := value.(type) {
	case app.Date:
		return dateText(v)
	case app.Month:
		return monthText(v)
	case app.Phase:
		return phaseName(v)
	case app.Gender:
		return codeText("gender.", string(v)) // keys: gender.*
	case app.Permission:
		return codeText("permission.", string(v)) // keys: permission.*
	case *bool:
		return informalText(v)
	case *app.Address:
		return addressText(v)
	case []app.Phone:
		return lines(v, phoneText)
	case []app.LanguageSkill:
		return lines(v, func(s app.LanguageSkill) string { return join(languageName(s.Language), skillText(s)) })
	case *app.Interpreter:
		return interpreterText(v)
	case app.Texts:
		return textsText(v)
	case []string:
		return lines(v, func(code string) string { return wordsText(path, code) })
	case string:
		return wordsText(path, v)
	default:
		return strings.TrimSpace(reflect.ValueOf(value).String())
	}
}

// wordsText is a text as it stands, unless it is the code of a country or language.
func wordsText(path, text string) string {
	switch path {
	case "citizenships":
		return countryName(text)
	case "handoutLanguage":
		return languageName(text)
	default:
		return text
	}
}

func codeText(prefix, code string) string {
	if code == "" {
		return ""
	}
	return translations.T(prefix + strings.ToLower(code))
}

func informalText(informal *bool) string {
	switch {
	case informal == nil:
		return ""
	case *informal:
		return translations.T("founder.informal.yes")
	default:
		return translations.T("founder.informal.no")
	}
}

func phoneText(p app.Phone) string {
	safe := ""
	if p.Safe != nil {
		safe = translations.T("phone.safe.no")
		if *p.Safe {
			safe = translations.T("phone.safe.yes")
		}
	}
	return join(p.Number, phoneTypeName(p.Type), safe)
}

func textsText(texts app.Texts) string {
	return lines(slices.Sorted(maps.Keys(texts)), func(code string) string { return languageName(code) + ": " + texts[code] })
}

// lines sets the texts of the values one below the other.
func lines[T any](values []T, text func(T) string) string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = text(v)
	}
	return strings.Join(out, "\n")
}
