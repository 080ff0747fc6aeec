package report

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
)

// tree says any record of the packages below app in words: each field under its name, lists as parts of their own. Ids
// say nothing to a reader and are left out.
type tree struct {
	*wording
	names map[string]string // of what a table speaks of by its id, where that is near
}

// label is the name of a field, by its JSON name.
func (t tree) label(name string) string {
	if key := "doc.access.field." + strings.ToLower(name); t.known(key) {
		return t.T(key) // keys: doc.access.field.*
	}
	return name
}

// word says one of the fixed values of a field; what is none stays as it is.
func (t tree) word(value string) string {
	// keys: doc.access.value.* dataclass.* referrals.reason.*
	for _, key := range []string{"doc.access.value." + strings.ToLower(value), app.DataClass{Key: value}.TextKey(), app.ReasonKey(value)} {
		if t.known(key) {
			return t.T(key)
		}
	}
	return value
}

func (t tree) words(values []string) string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = t.word(v)
	}
	return strings.Join(out, t.T("doc.list.comma")+" ")
}

// known tells whether there is a text at all, in German at least.
func (t tree) known(key string) bool { return translations.In("de").Has(key) }

func (t tree) kind(k app.Kind) string {
	if key := "kind." + string(k); t.known(key) {
		return t.T(key) // keys: kind.*
	}
	return string(k)
}

// question is the text of a question or a block of the sheet, of a statement or a competence, by its key.
func (t tree) question(key string) string {
	for _, prefix := range []string{"sheet.q.", "sheet.block.", "potential.statement.", "entrecomp.competence."} {
		if t.known(prefix + key) {
			return t.T(prefix + key) // keys: sheet.*, potential.statement.*, entrecomp.competence.*
		}
	}
	return key
}

// section is one field of her file as a part of the document; nil when it is empty.
func (t tree) section(name string, v reflect.Value) []Block {
	body := t.part(v, 0)
	if len(body) == 0 {
		return nil
	}
	return append([]Block{Space(12), Heading(2, t.label(name)), Space(3)}, body...)
}

// maxDepth is how deep parts are set in.
const maxDepth = 4

// part says a value that is a record, or a list of records.
func (t tree) part(v reflect.Value, depth int) []Block {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return t.part(v.Elem(), depth)
	case reflect.Slice:
		var out []Block
		for i := range v.Len() {
			item := t.part(v.Index(i), depth)
			if len(item) > 0 && i > 0 {
				out = append(out, Space(5), rule, Space(3))
			}
			out = append(out, item...)
		}
		return out
	case reflect.Struct:
		return t.record(v, depth)
	}
	if text := t.text("", v); text != "" {
		return []Block{P(text, Style{})}
	}
	return nil
}

// rule is a thin line between two records.
var rule = Func{Height: 1, Draw: func(c *Canvas, x, y, w float64) {
	c.Line(x, y, x+w, y, Stroke{Color: Hairline, Width: 0.6})
}}

// record is the plain fields of a record as facts, then its parts.
func (t tree) record(v reflect.Value, depth int) []Block {
	switch r := v.Interface().(type) {
	case rights.Removed:
		return t.removed(r)
	case rights.Offer:
		return []Block{P(t.offer(r), Style{})}
	case profile.Answer:
		return t.answer(r)
	case potential.Options:
		t.names = map[string]string{}
		for _, c := range r.Criteria {
			t.names[string(c.ID)] = c.Name
		}
	}
	var rows [][2]string
	var parts []Block
	for i := range v.NumField() {
		name, field := app.JSONName(v.Type().Field(i)), v.Field(i)
		if name == "-" || field.Type() == reflect.TypeFor[app.ID]() || field.IsZero() {
			continue
		}
		if !hasParts(field) {
			if text := t.text(name, field); text != "" {
				rows = append(rows, [2]string{t.label(name), text})
			}
			continue
		}
		if body := t.part(field, depth+1); len(body) > 0 {
			parts = append(parts, Space(4), subtitle(t.label(name), Body), inset{min(depth, maxDepth), Stack{Items: body}})
		}
	}
	if len(rows) == 0 {
		return parts
	}
	return append([]Block{Facts{Rows: rows}}, parts...)
}

// hasParts tells whether a field is a record or a list of records.
func hasParts(v reflect.Value) bool {
	t := v.Type()
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t.Kind() == reflect.Struct
}

func (t tree) offer(o rights.Offer) string {
	you := func(name string) string {
		if name == "" {
			return t.T("doc.access.you")
		}
		return name
	}
	return t.T("doc.access.offer", translations.Vars{"From": you(o.From), "To": you(o.To), "Text": isolated(o.Text)})
}

// answer is an answer to the profiling sheet under its question.
func (t tree) answer(a profile.Answer) []Block {
	text := ""
	sheet := &sheet{wording: t.wording, catalogue: profile.Sheet()}
	if q, known := sheet.catalogue.Question(a.Question); known && a.Value != nil {
		text = strings.Join(sheet.several(q, a.Value), t.T("doc.list.comma")+" ")
	} else if a.Value != nil {
		text = t.loose(a.Value)
	}
	if a.Declined {
		text = t.label("declined")
	}
	return []Block{
		P(t.question(a.Question), Style{Bold: true}), P(text, Style{}),
		P(joined(t.Date(a.On.Time()), isolated(a.By), t.word(string(a.Source)), isolated(a.Note)), Style{Size: 9.5, Color: Muted}),
	}
}

// removed says the fields of a deleted record.
func (t tree) removed(r rights.Removed) []Block {
	var fields map[string]any
	if json.Unmarshal(r.Record, &fields) != nil {
		return []Block{P(string(r.Record), Style{})}
	}
	rows := [][2]string{{t.label("kind"), t.kind(r.Kind)}}
	for _, name := range sortedKeys(fields) {
		if name != "id" {
			rows = append(rows, [2]string{t.label(name), t.loose(fields[name])})
		}
	}
	return []Block{Facts{Rows: rows}}
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// loose says a value of JSON; an id says nothing.
func (t tree) loose(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		if app.ID(x).Valid() {
			return ""
		}
		return isolated(t.word(x))
	case bool:
		return t.truth(x)
	case float64:
		return strconv.FormatFloat(x, 'f', -1, 64)
	case []any:
		var out []string
		for _, item := range x {
			out = append(out, t.loose(item))
		}
		return strings.Join(out, t.T("doc.list.comma")+" ")
	case map[string]any:
		var out []string
		for _, key := range sortedKeys(x) {
			if text := t.loose(x[key]); text != "" {
				out = append(out, t.label(key)+": "+text)
			}
		}
		return strings.Join(out, "; ")
	}
	return fmt.Sprint(v)
}

func (t tree) truth(yes bool) string {
	if yes {
		return t.word("yes")
	}
	return t.word("no")
}

// text says a plain value; name is that of its field.
func (t tree) text(name string, v reflect.Value) string {
	switch x := v.Interface().(type) {
	case app.Date:
		if x.Valid() {
			return t.LongDate(x.Time())
		}
	case app.Month:
		if d := app.Date(x + "-01"); d.Valid() {
			return t.Month(d.Time())
		}
	case app.RestrictionReason:
		return t.T(x.TextKey())
	}
	return t.plain(name, v)
}

// plain says a value by the kind of its Go type.
func (t tree) plain(name string, v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return ""
		}
		if v.Kind() == reflect.Interface {
			return t.loose(v.Elem().Interface())
		}
		return t.text(name, v.Elem())
	case reflect.Bool:
		return t.truth(v.Bool())
	case reflect.Int, reflect.Int64:
		if strings.HasSuffix(strings.ToLower(name), "cents") {
			return t.Money(v.Int())
		}
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return t.Number(v.Float(), decimalsOf(v.Float()))
	case reflect.Slice, reflect.Array:
		return t.list(name, v)
	case reflect.Map:
		return t.pairs(name, v)
	case reflect.String:
		return t.string(name, v)
	}
	return fmt.Sprint(v.Interface())
}

func decimalsOf(f float64) int {
	_, after, _ := strings.Cut(strconv.FormatFloat(f, 'f', -1, 64), ".")
	return min(len(after), 4)
}

func (t tree) string(name string, v reflect.Value) string {
	text := v.String()
	if _, fixed := v.Interface().(app.Choice); fixed {
		return t.word(text)
	}
	switch strings.ToLower(name) {
	case "question", "statement":
		return t.question(text)
	case "language", "handoutlanguage":
		return translations.LanguageName(text, t.Code())
	case "citizenships":
		return countryName(text, t.Code())
	case "strategy":
		if key := potential.StrategyKey(text); t.known(key) {
			return t.T(key)
		}
	case "dataclasses", "roles", "reason", "urgency", "declined", "signed":
		return isolated(t.word(text))
	}
	return isolated(text)
}

func (t tree) list(name string, v reflect.Value) string {
	var out []string
	for i := range v.Len() {
		if text := t.text(name, v.Index(i)); text != "" && v.Index(i).Type() != reflect.TypeFor[app.ID]() {
			out = append(out, text)
		}
	}
	return strings.Join(out, t.T("doc.list.comma")+" ")
}

// pairs says a table: competences and what was rated, languages and what was said in them.
func (t tree) pairs(name string, v reflect.Value) string {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	var out []string
	for _, k := range keys {
		out = append(out, t.key(name, k.String())+": "+t.text("", v.MapIndex(k)))
	}
	return strings.Join(out, "\n")
}

// key is what an entry of a table speaks of.
func (t tree) key(name, key string) string {
	switch name {
	case "goal", "translations":
		return translations.LanguageName(key, t.Code())
	case "levels", "evidence":
		return t.question(key)
	}
	if named, ok := t.names[key]; ok {
		return isolated(named)
	}
	return key
}

// inset sets a block in from the reading start.
type inset struct {
	depth int
	block Block
}

// Fit implements Block.
func (i inset) Fit(width float64) Box {
	if i.depth == 0 {
		return i.block.Fit(width)
	}
	return Row{Widths: []float64{-8, 1}, Cells: []Block{Space(0), i.block}}.Fit(width)
}

// file says every field of a founder's records that is filled, first her own and then her parts.
func (t tree) file(f archive.Founder) []Block {
	v := reflect.ValueOf(f)
	out := t.part(reflect.ValueOf(f.Founder), 0)
	for i := range v.NumField() {
		name, field := app.JSONName(v.Type().Field(i)), v.Field(i)
		if name == "" || field.IsZero() {
			continue
		}
		if body := t.part(field, 0); len(body) > 0 {
			title := Text{Spans: []Span{{Text: t.label(name)}}, Style: Style{Bold: true}, Lead: true}
			out = append(append(out, Space(5), title), body...)
		}
	}
	return out
}
