// Package changes says in words what was changed in the records of the office: which kind of record, which field of it,
// by whom, and what stood there before.
//
// Which function do I want? Text for a line of a list that lies open; Subject and Value for one who looks closer. What
// may be seen of a value at all says rights.VeilOf.
//
// It imports package app and what is below it, and translations.
package changes

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

type vars = translations.Vars

// Kind names a kind of record. Rows that no archive names, such as the link to a business, go by the name of what they
// belong to.
func Kind(k app.Kind) string {
	if key := "kind." + string(k); known(key) { // keys: kind.*
		return translations.T(key)
	}
	return translations.T("kind.other")
}

// Field names a field of a kind of record by its JSON name; "" for one without a name on the screen.
func Field(kind app.Kind, field string) string {
	area := string(kind)
	switch kind {
	case app.KindPotential, app.KindField, app.KindExpansion, app.KindShift:
		area = "analysis"
	}
	name := strings.ToLower(field)
	for _, key := range []string{area + ".field." + name, "doc.access.field." + name} { // keys: founder.field.* business.field.* measure.field.* analysis.field.* doc.access.field.*
		if known(key) {
			return translations.T(key)
		}
	}
	return ""
}

func known(key string) bool { return translations.In("de").Has(key) }

// Text says what was changed: kind and field, the block of the sheet, that the record was made, or that another became
// part of it. A question stays unnamed: some blocks are told in confidence.
func Text(h app.HistoryEntry) string {
	if field := What(h); field != "" {
		return translations.T("overview.history.title", vars{"Kind": Kind(h.Kind), "Field": field})
	}
	return Kind(h.Kind)
}

// What is the field of Text alone; "" where it has no name.
func What(h app.HistoryEntry) string {
	switch {
	case h.Field == app.FieldMergedInto:
		return translations.T("overview.history.merged")
	case h.Kind == app.KindAnswer:
		return answered(h)
	case h.Field == "":
		return translations.T("overview.history.made")
	}
	return Field(h.Kind, h.Field)
}

// answered names the block of the sheet in which something was answered.
func answered(h app.HistoryEntry) string {
	block, ok := profile.Sheet().Block(profile.BlockOf(h.Detail))
	if !ok {
		return ""
	}
	title := translations.T(block.TextKey())
	if h.Count < 2 {
		return title
	}
	return translations.T("overview.history.answers", vars{"n": h.Count, "Block": title})
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
