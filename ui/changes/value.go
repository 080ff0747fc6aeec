package changes

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// Value says what stood there before a change; "" where nothing stood there, or an id that says nothing to a reader.
func Value(h app.HistoryEntry) string {
	text := strings.TrimSpace(h.Old)
	if text == "" || app.ID(text).Valid() {
		return ""
	}
	if h.Kind == app.KindAnswer && h.Field == "value" {
		if q, ok := profile.Sheet().Question(h.Detail); ok {
			return answer(q, parsed(text))
		}
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return whole(h.Field, n)
	}
	if strings.ContainsAny(text[:1], `{["`) {
		return said(h.Field, parsed(text))
	}
	return word(h.Field, text)
}

// parsed is a value of JSON, or the text itself where it is none.
func parsed(text string) any {
	var v any
	if json.Unmarshal([]byte(text), &v) != nil {
		return text
	}
	return v
}

// whole says a whole number: yes or no, money, or a figure.
func whole(field string, n int64) string {
	switch {
	case truths[field]:
		return truth(n != 0)
	case strings.HasSuffix(strings.ToLower(field), "cents"):
		return translations.Current().Money(n)
	}
	return strconv.FormatInt(n, 10)
}

func truth(yes bool) string {
	if yes {
		return translations.T("doc.access.value.yes")
	}
	return translations.T("doc.access.value.no")
}

// truths are the names of fields that are yes or no and stand in a column of their own.
var truths = namesOfTruths(app.Founder{}, app.Referral{}, coaching.Session{}, coaching.Outcome{}, indicator.Participation{}, profile.Answer{})

func namesOfTruths(records ...any) map[string]bool {
	out := map[string]bool{}
	for _, record := range records {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(record)) {
			if t := f.Type; t.Kind() == reflect.Bool || t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Bool {
				out[app.JSONName(f)] = true
			}
		}
	}
	return out
}

// said says a value of JSON: lists with one entry a line, records as pairs.
func said(field string, v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return word(field, x)
	case bool:
		return truth(x)
	case float64:
		if strings.HasSuffix(strings.ToLower(field), "cents") {
			return translations.Current().Money(int64(x))
		}
		return number(x)
	case []any:
		var out []string
		for _, item := range x {
			if text := said(field, item); text != "" {
				out = append(out, text)
			}
		}
		return strings.Join(out, "\n")
	case map[string]any:
		return pairs(x)
	}
	return ""
}

func number(f float64) string {
	_, after, _ := strings.Cut(strconv.FormatFloat(f, 'f', -1, 64), ".")
	return translations.Current().Number(f, min(len(after), 4))
}

func pairs(record map[string]any) string {
	keys := make([]string, 0, len(record))
	for key := range record {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var out []string
	for _, key := range keys {
		text := strings.ReplaceAll(said(key, record[key]), "\n", "; ")
		if text == "" {
			continue
		}
		out = append(out, translations.T("changes.pair", vars{"Name": part(key), "Value": text}))
	}
	return strings.Join(out, ", ")
}

// part names an entry of a record: a field, or a language.
func part(key string) string {
	if name := Field("", key); name != "" {
		return name
	}
	if len(key) == 2 {
		return translations.LanguageName(key, translations.Current().Code())
	}
	return word("", key)
}

// word says a text: a day, a language, one of the fixed values of a field, or the text itself.
func word(field, text string) string {
	l := translations.Current()
	switch d := app.Date(text); {
	case d.Valid():
		return l.Date(d.Time())
	case app.Month(text).Valid():
		return l.Month(app.Date(text + "-01").Time())
	case app.ID(text).Valid():
		return ""
	case strings.EqualFold(field, "language"), strings.EqualFold(field, "handoutLanguage"):
		return translations.LanguageName(text, l.Code())
	case field == "dataClasses" && known("dataclass."+text):
		return translations.T("dataclass." + text) // keys: dataclass.*
	}
	if strings.ContainsAny(text, " \n") {
		return text
	}
	name := strings.ToLower(text)
	for _, key := range []string{strings.ToLower(field) + "." + name, "doc.access.value." + name, "sheet.block." + name} { // keys: legalform.* phase.* gender.* responsible.* doc.access.value.* sheet.block.*
		if known(key) {
			return translations.T(key)
		}
	}
	return text
}

// answer says an answer to the profiling sheet.
func answer(q profile.Question, v any) string {
	if list, ok := v.([]any); ok {
		var out []string
		for _, item := range list {
			out = append(out, answer(q, item))
		}
		return strings.Join(out, "\n")
	}
	text := profile.TextOf(v)
	n, isNumber := profile.NumberOf(v)
	switch {
	case slices.Contains(q.Options, text):
		return translations.T(q.OptionKey(text))
	case q.Kind == profile.KindMoney && isNumber:
		return translations.Current().Money(int64(n))
	}
	return said("", v)
}
