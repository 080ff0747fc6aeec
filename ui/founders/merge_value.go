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
		if path == "citizenships" {
			return lines(v, countryName)
		}
		return strings.Join(v, "\n")
	case string:
		if path == "handoutLanguage" {
			return languageName(v)
		}
		return v
	default:
		return strings.TrimSpace(reflect.ValueOf(value).String())
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
