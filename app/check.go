package app

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Choice is a text of which only some values are allowed.
type Choice interface{ Values() []string }

// Formed is a text of a certain form, such as a Date.
type Formed interface {
	Valid() bool
	Expected() string
}

// Limited is a text whose length has a limit other than MaxText.
type Limited interface{ MaxLength() int }

// CheckValues walks a record of any of the types below app and lists every text that is none of its Choice's values,
// not of its form, or too long, with the path made of the JSON names. Empty texts mean "not asked" and are right.
func CheckValues(record any) Faults {
	var faults Faults
	checkValue(reflect.ValueOf(record), "", &faults)
	return faults
}

func checkValue(v reflect.Value, path string, faults *Faults) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			checkValue(v.Elem(), path, faults)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				checkValue(v.Field(i), joinPath(path, JSONName(f)), faults)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkValue(v.Index(i), path+"["+strconv.Itoa(i)+"]", faults)
		}
	case reflect.Map:
		for _, k := range sortedKeys(v) {
			checkValue(v.MapIndex(k), joinPath(path, k.String()), faults)
		}
	case reflect.String:
		if code, want := CheckText(v); code != "" {
			*faults = append(*faults, Fault{Path: path, Code: code, Want: want})
		}
	}
}

// CheckText checks one value of a text type; code is empty when it is right.
func CheckText(v reflect.Value) (code, want string) {
	text := v.String()
	if text == "" {
		return "", ""
	}
	limit := MaxText
	if l, ok := v.Interface().(Limited); ok {
		limit = l.MaxLength()
	}
	if tooLong(text, limit) {
		return FaultTooLong, fmt.Sprint("<= ", limit)
	}
	switch t := v.Interface().(type) {
	case Choice:
		if values := t.Values(); !slices.Contains(values, text) {
			return FaultValue, strings.Join(values, ", ")
		}
	case Formed:
		if !t.Valid() {
			return FaultValue, t.Expected()
		}
	}
	return "", ""
}

// JSONName is the name a field has in the archive; "" for an embedded field, whose own fields stand in its place.
func JSONName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if name == "" && !f.Anonymous {
		return f.Name
	}
	return name
}

func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	return keys
}

// Item is the path of an entry of a list: "fields[2]".
func Item(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
