package profile

import (
	"errors"
	"maps"
	"reflect"
	"strings"

	"wurzelwerk/app"
)

// ErrNotEditable is returned where a question has no value that the sheet could set: it is not bound to the founder,
// is shown only, or names a text in her language and no language of hers is known.
var ErrNotEditable = errors.New("the value cannot be set here")

// ValueOf is the value of a bound question in the founder's record; false where she has none, or the question is not
// bound to it. Texts of any type come as string, numbers as float64, money as int64, truth values as bool, and what is
// shown only as it stands in the record.
func ValueOf(f app.Founder, q Question) (any, bool) {
	path, ok := strings.CutPrefix(q.Of, "founder.")
	if !ok {
		return nil, false
	}
	return read(reflect.ValueOf(f), pathOf(f, path))
}

// BusinessValue is the value of a question bound to a business.
func BusinessValue(b app.Business, q Question) (any, bool) {
	path, ok := strings.CutPrefix(q.Of, "business.")
	if !ok {
		return nil, false
	}
	return read(reflect.ValueOf(b), strings.Split(path, "."))
}

// SetValue puts the value of a bound question into the founder's record; nil takes it away. What other copies of the
// record share with this one stays as it is. A wrong value gives app.Faults.
func SetValue(f *app.Founder, q Question, value any) error {
	path, ok := strings.CutPrefix(q.Of, "founder.")
	if !ok || q.ShownOnly() {
		return ErrNotEditable
	}
	keys := pathOf(*f, path)
	if keys == nil {
		return ErrNotEditable
	}
	if value != nil {
		if faults := q.Check(value); len(faults) > 0 {
			return faults
		}
	}
	put(reflect.ValueOf(f).Elem(), keys, value)
	return nil
}

// pathOf splits a path and puts her language in the place of "*"; nil where that is not known.
func pathOf(f app.Founder, path string) []string {
	keys := strings.Split(path, ".")
	for i, key := range keys {
		if key != "*" {
			continue
		}
		if keys[i] = HerLanguage(f); keys[i] == "" {
			return nil
		}
	}
	return keys
}

func read(v reflect.Value, path []string) (any, bool) {
	for _, key := range path {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return nil, false
			}
			v = v.Elem()
		}
		if v.Kind() == reflect.Map {
			v = v.MapIndex(reflect.ValueOf(key))
		} else {
			v = fieldValue(v, key)
		}
		if !v.IsValid() {
			return nil, false
		}
	}
	return plain(v, len(path) > 0)
}

func fieldValue(v reflect.Value, key string) reflect.Value {
	f, ok := fieldNamed(v.Type(), key)
	if !ok {
		return reflect.Value{}
	}
	return v.FieldByIndex(f.Index)
}

// plain is the value of a leaf; an empty one is none.
func plain(v reflect.Value, found bool) (any, bool) {
	if !found || v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
		return nil, false
	}
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() == reflect.String {
		return v.String(), true
	}
	return v.Interface(), true
}

// put sets the leaf at the end of a path to a value that fits it, in new copies of all that is shared on the way.
func put(v reflect.Value, path []string, value any) {
	switch {
	case len(path) == 0:
		v.Set(leafValue(v.Type(), value))
	case v.Kind() == reflect.Pointer:
		record := reflect.New(v.Type().Elem())
		if !v.IsNil() {
			record.Elem().Set(v.Elem())
		}
		put(record.Elem(), path, value)
		if record.Elem().IsZero() {
			record = reflect.Zero(v.Type())
		}
		v.Set(record)
	case v.Kind() == reflect.Map:
		putText(v, path[0], value)
	default:
		put(fieldValue(v, path[0]), path[1:], value)
	}
}

// putText sets one of several texts by its language; an empty one goes.
func putText(v reflect.Value, language string, value any) {
	texts := maps.Clone(v.Interface().(app.Texts))
	if texts == nil {
		texts = app.Texts{}
	}
	if texts[language] = TextOf(value); texts[language] == "" {
		delete(texts, language)
	}
	if len(texts) == 0 {
		texts = nil
	}
	v.Set(reflect.ValueOf(texts))
}

// leafValue is a value of an answer as the field of a record holds it.
func leafValue(t reflect.Type, value any) reflect.Value {
	out := reflect.New(t).Elem()
	if value == nil {
		return out
	}
	switch {
	case t.Kind() == reflect.String:
		out.SetString(TextOf(value))
	case t.Kind() == reflect.Slice:
		if texts, ok := TextsOf(value); ok && len(texts) > 0 {
			out.Set(reflect.ValueOf(texts))
		}
	case t.Elem().Kind() == reflect.Bool:
		truth := TextOf(value) == Yes
		out.Set(reflect.ValueOf(&truth))
	}
	return out
}
