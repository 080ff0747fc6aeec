package changes

import (
	"cmp"
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
func Value(h app.HistoryEntry) string { return window().Value(h) }

// Value is Value in the language of w.
func (w Words) Value(h app.HistoryEntry) string {
	text := strings.TrimSpace(h.Old)
	if text == "" || app.ID(text).Valid() {
		return ""
	}
	if h.Kind == app.KindAnswer && h.Field == "value" {
		if q, ok := profile.Sheet().Question(h.Detail); ok {
			return w.answer(q, parsed(text))
		}
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return w.whole(h.Field, n)
	}
	if strings.ContainsAny(text[:1], `{["`) {
		return w.said(h.Field, parsed(text))
	}
	return w.word(h.Field, text)
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
func (w Words) whole(field string, n int64) string {
	switch {
	case truths[field]:
		return w.truth(n != 0)
	case strings.HasSuffix(strings.ToLower(field), "cents"):
		return w.Money(n)
	}
	return strconv.FormatInt(n, 10)
}

func (w Words) truth(yes bool) string {
	if yes {
		return w.T("doc.access.value.yes")
	}
	return w.T("doc.access.value.no")
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
func (w Words) said(field string, v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return w.word(field, x)
	case bool:
		return w.truth(x)
	case float64:
		if strings.HasSuffix(strings.ToLower(field), "cents") {
			return w.Money(int64(x))
		}
		return w.number(x)
	case []any:
		var out []string
		for _, item := range x {
			if text := w.said(field, item); text != "" {
				out = append(out, text)
			}
		}
		return strings.Join(out, "\n")
	case map[string]any:
		return w.pairs(x)
	}
	return ""
}

func (w Words) number(f float64) string {
	_, after, _ := strings.Cut(strconv.FormatFloat(f, 'f', -1, 64), ".")
	return w.Number(f, min(len(after), 4))
}

func (w Words) pairs(record map[string]any) string {
	keys := make([]string, 0, len(record))
	for key := range record {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var out []string
	for _, key := range keys {
		text := strings.ReplaceAll(w.said(key, record[key]), "\n", "; ")
		if text == "" {
			continue
		}
		out = append(out, w.T("changes.pair", vars{"Name": w.part(key), "Value": text}))
	}
	return strings.Join(out, ", ")
}

// part names an entry of a record: a field, or a language.
func (w Words) part(key string) string {
	if name := w.Field("", key); name != "" {
		return name
	}
	if len(key) == 2 {
		return translations.LanguageName(key, w.Code())
	}
	return w.word("", key)
}

// word says a text: a day, a language, one of the fixed values of a field, or the text itself.
func (w Words) word(field, text string) string {
	switch d := app.Date(text); {
	case d.Valid():
		return w.Date(d.Time())
	case app.Month(text).Valid():
		return w.Month(app.Date(text + "-01").Time())
	case app.ID(text).Valid():
		return ""
	case strings.EqualFold(field, "language"), strings.EqualFold(field, "handoutLanguage"):
		return translations.LanguageName(text, w.Code())
	case field == "dataClasses" && known("dataclass."+text):
		return w.T("dataclass." + text) // keys: dataclass.*
	}
	if strings.ContainsAny(text, " \n") {
		return text
	}
	name := strings.ToLower(text)
	keys := []string{strings.ToLower(field) + "." + name, "doc.access.value." + name, "sheet.block." + name} // keys: legalform.* phase.* gender.* responsible.* doc.access.value.* sheet.block.*
	return cmp.Or(w.first(keys...), text)
}

// answer says an answer to the profiling sheet.
func (w Words) answer(q profile.Question, v any) string {
	if list, ok := v.([]any); ok {
		var out []string
		for _, item := range list {
			out = append(out, w.answer(q, item))
		}
		return strings.Join(out, "\n")
	}
	text := profile.TextOf(v)
	n, isNumber := profile.NumberOf(v)
	switch {
	case slices.Contains(q.Options, text):
		return w.T(q.OptionKey(text))
	case q.Kind == profile.KindMoney && isNumber:
		return w.Money(int64(n))
	}
	return w.said("", v)
}
