package founders

import (
	"reflect"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
)

// Field is one thing known of a founder, as a person reads it: lists with one entry a line.
type Field struct {
	Path  string // JSON name
	Label string
	Text  string
}

// Fields lists what is known of a founder in the order of the record, without what nobody asked, her record's id and
// where it stands.
func Fields(f app.Founder) []Field {
	var out []Field
	for i := range founderType.NumField() {
		field := fieldAt(f, i)
		if field.Path != "" && field.Text != "" {
			out = append(out, field)
		}
	}
	return out
}

// FieldName names a field of a founder by its JSON name; "" for one without a name on the screen.
func FieldName(path string) string { return changes.Field(app.KindFounder, path) }

var founderType = reflect.TypeFor[app.Founder]()

// unshown are the fields that are no part of what is known about her.
var unshown = map[string]bool{"-": true, "id": true, "archivedOn": true, "binnedOn": true}

// fieldAt is the i-th field of a founder; its path is empty for one that is never shown.
func fieldAt(f app.Founder, i int) Field {
	path := app.JSONName(founderType.Field(i))
	if unshown[path] {
		return Field{}
	}
	text := strings.TrimSpace(valueText(path, reflect.ValueOf(f).Field(i).Interface()))
	return Field{Path: path, Label: FieldName(path), Text: text}
}
