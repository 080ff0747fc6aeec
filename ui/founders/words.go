package founders

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

// dot stands between the parts of a line.
const dot = " · "

func phaseName(p app.Phase) string {
	if p == "" {
		return ""
	}
	return translations.T("phase." + string(p)) // keys: phase.*
}

func statusName(s coaching.MeasureStatus) string {
	if s == "" {
		s = coaching.Open
	}
	return translations.T("measure.status." + string(s)) // keys: measure.status.*
}

func responsibleName(r coaching.Responsible) string {
	if r == "" {
		return ""
	}
	return translations.T("responsible." + string(r)) // keys: responsible.*
}

func legalFormName(f app.LegalForm) string {
	if f == "" {
		return ""
	}
	return translations.T("legalform." + string(f)) // keys: legalform.*
}

func interpreterName(n app.InterpreterNeed) string {
	return translations.T("interpreter.need." + string(n)) // keys: interpreter.need.*
}

func phoneTypeName(p app.PhoneType) string {
	if p == "" {
		return ""
	}
	return translations.T("phone.type." + string(p)) // keys: phone.type.*
}

// options are the choices of a fixed set, headed by "not stated" under the empty key.
func options(prefix string, values []string) []widgets.Option {
	out := []widgets.Option{{Text: translations.T("choice.none")}}
	for _, v := range values {
		out = append(out, widgets.Option{Key: v, Text: translations.T(prefix + strings.ToLower(v))})
	}
	return out
}

// keys: gender.* permission.* craftclass.*

func dateText(d app.Date) string { return translations.Current().Date(d.Time()) }

// join sets the parts that are not empty side by side.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, dot)
}

// short cuts a text for a notice.
func short(text string, letters int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters-1])) + "…"
	}
	return text
}
