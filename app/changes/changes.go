// Package changes says in words what was changed in the records of the office: which kind of record, which field of it,
// by whom, and what stood there before.
//
// Which function do I want? Text for a line of a list that lies open; Subject and Value for one who looks closer. What
// may be seen of a value at all says rights.VeilOf. They speak the language of the window; In speaks that of a document.
//
// It imports package app and what is below it, and translations.
package changes

import (
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

type vars = translations.Vars

// Language is what changes are said in: a *translations.Locale, or what wraps one.
type Language interface {
	Code() string
	Has(key string) bool
	T(key string, vars ...translations.Vars) string
	Date(t time.Time) string
	Month(t time.Time) string
	Number(f float64, decimals int) string
	Money(cents int64) string
}

// Words say changes in one language.
type Words struct{ Language }

// In says changes in a language that may be another than that of the window.
func In(l Language) Words { return Words{l} }

// window says changes in the language of the window.
func window() Words { return Words{translations.Current()} }

// Kind names a kind of record. Rows that no archive names, such as the link to a business, go by the name of what they
// belong to.
func Kind(k app.Kind) string { return window().Kind(k) }

// Kind is Kind in the language of w.
func (w Words) Kind(k app.Kind) string {
	if key := "kind." + string(k); known(key) { // keys: kind.*
		return w.T(key)
	}
	return w.T("kind.other")
}

// Field names a field of a kind of record by its JSON name; "" for one without a name on the screen.
func Field(kind app.Kind, field string) string { return window().Field(kind, field) }

// Field is Field in the language of w.
func (w Words) Field(kind app.Kind, field string) string {
	area := string(kind)
	switch kind {
	case app.KindPotential, app.KindField, app.KindExpansion, app.KindShift:
		area = "analysis"
	}
	name := strings.ToLower(field)
	return w.first(area+".field."+name, "doc.access.field."+name) // keys: founder.field.* business.field.* measure.field.* analysis.field.* doc.access.field.*
}

// first says the first of the keys that the language has, else the first that German has; "" for none.
func (w Words) first(keys ...string) string {
	for _, has := range []func(string) bool{w.Has, known} {
		for _, key := range keys {
			if has(key) {
				return w.T(key)
			}
		}
	}
	return ""
}

func known(key string) bool { return translations.In("de").Has(key) }

// Text says what was changed: kind and field, the block of the sheet, that the record was made, or that another became
// part of it. A question stays unnamed: some blocks are told in confidence.
func Text(h app.HistoryEntry) string {
	w := window()
	if field := w.What(h); field != "" {
		return w.T("overview.history.title", vars{"Kind": w.Kind(h.Kind), "Field": field})
	}
	return w.Kind(h.Kind)
}

// What is the field of Text alone in the language of w; "" where it has no name.
func (w Words) What(h app.HistoryEntry) string {
	switch {
	case h.Field == app.FieldMergedInto:
		return w.T("overview.history.merged")
	case h.Kind == app.KindAnswer:
		return w.answered(h)
	case h.Field == "":
		return w.T("overview.history.made")
	}
	return w.Field(h.Kind, h.Field)
}

// answered names the block of the sheet in which something was answered.
func (w Words) answered(h app.HistoryEntry) string {
	block, ok := profile.Sheet().Block(profile.BlockOf(h.Detail))
	if !ok {
		return ""
	}
	title := w.T(block.TextKey())
	if h.Count < 2 {
		return title
	}
	return w.T("overview.history.answers", vars{"n": h.Count, "Block": title})
}

// Subject is what a change is about beyond its field: the question that was answered; "" where nothing more is known, and
// for a question of a sensitive block.
func Subject(h app.HistoryEntry) string {
	q, ok := profile.Sheet().Question(h.Detail)
	block, _ := profile.Sheet().Block(profile.BlockOf(h.Detail))
	if h.Kind != app.KindAnswer || !ok || block.Sensitive {
		return ""
	}
	return translations.T(q.TextKey())
}

// Actor names who made a change.
func Actor(actor string) string {
	if actor == "" {
		return translations.T("overview.history.us")
	}
	return actor
}
