package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"wurzelwerk/app"
)

// encoder turns a field into what its column holds: nil, int64, float64, string or []byte. The empty value of a field
// that is no pointer is null; a pointer tells "not asked" (null) from 0.
type encoder func(v reflect.Value) (any, error)

// decoder sets a field from what its column holds.
type decoder func(held any, v reflect.Value) error

// plain is a value as a column holds it: nil, int64, float64, string or []byte.
type plain struct{ value any }

var (
	idType    = reflect.TypeFor[app.ID]()
	plainType = reflect.TypeFor[plain]()
)

func codec(t reflect.Type) (encoder, decoder) {
	switch {
	case t == idType:
		return encodeID, decodeID
	case t == plainType:
		return encodePlain, decodePlain
	case t.Kind() == reflect.Pointer && scalar(t.Elem().Kind()):
		return encodePointer, decodePointer
	case scalar(t.Kind()):
		return encodeScalar, decodeScalar
	case holdsAny(t, nil):
		return encodeJSON, decodeNumbers
	default:
		return encodeJSON, decodeJSON
	}
}

// holdsAny tells whether values of any type may stand in one of the type t.
func holdsAny(t reflect.Type, above []reflect.Type) bool {
	if slices.Contains(above, t) {
		return false
	}
	above = append(above, t)
	switch t.Kind() {
	case reflect.Interface:
		return true
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		return holdsAny(t.Elem(), above)
	case reflect.Struct:
		for i := range t.NumField() {
			if holdsAny(t.Field(i).Type, above) {
				return true
			}
		}
	}
	return false
}

func scalar(k reflect.Kind) bool {
	switch k {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int64, reflect.Float64:
		return true
	default:
		return false
	}
}

func encodeID(v reflect.Value) (any, error) {
	b, err := v.Interface().(app.ID).Bytes()
	if err != nil || b == nil {
		return nil, err
	}
	return b, nil
}

func decodeID(held any, v reflect.Value) error {
	b, ok := held.([]byte)
	if held != nil && !ok {
		return fmt.Errorf("an id is held as %T", held)
	}
	id, err := app.IDFromBytes(b)
	v.SetString(string(id))
	return err
}

func encodePlain(v reflect.Value) (any, error) { return v.Interface().(plain).value, nil }

func decodePlain(value any, v reflect.Value) error {
	v.Set(reflect.ValueOf(plain{value}))
	return nil
}

func encodeScalar(v reflect.Value) (any, error) {
	if v.IsZero() {
		return nil, nil
	}
	return plainValue(v), nil
}

func plainValue(v reflect.Value) any {
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Bool:
		if v.Bool() {
			return int64(1)
		}
		return int64(0)
	case reflect.Float64:
		return v.Float()
	default:
		return v.Int()
	}
}

func decodeScalar(held any, v reflect.Value) error {
	switch h := held.(type) {
	case nil:
		v.SetZero()
	case string:
		v.SetString(h)
	case float64:
		v.SetFloat(h)
	case int64:
		switch v.Kind() {
		case reflect.Bool:
			v.SetBool(h != 0)
		case reflect.Float64:
			v.SetFloat(float64(h))
		default:
			v.SetInt(h)
		}
	default:
		return fmt.Errorf("a %s is held as %T", v.Kind(), held)
	}
	return nil
}

func encodePointer(v reflect.Value) (any, error) {
	if v.IsNil() {
		return nil, nil
	}
	return plainValue(v.Elem()), nil
}

func decodePointer(held any, v reflect.Value) error {
	if held == nil {
		v.SetZero()
		return nil
	}
	p := reflect.New(v.Type().Elem())
	v.Set(p)
	return decodeScalar(held, p.Elem())
}

// encodeJSON holds structs, lists and maps as one text; an empty one is null.
func encodeJSON(v reflect.Value) (any, error) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil, nil
		}
	case reflect.Slice, reflect.Map:
		if v.Len() == 0 {
			return nil, nil
		}
	}
	b, err := json.Marshal(v.Interface())
	if err != nil {
		return nil, err
	}
	if string(b) == "{}" {
		return nil, nil
	}
	return string(b), nil
}

func decodeJSON(held any, v reflect.Value) error {
	v.SetZero()
	text, err := jsonText(held)
	if text == nil {
		return err
	}
	return json.Unmarshal(text, v.Addr().Interface())
}

// decodeNumbers is decodeJSON that leaves the numbers of values of any type as they were written.
func decodeNumbers(held any, v reflect.Value) error {
	v.SetZero()
	text, err := jsonText(held)
	if text == nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return d.Decode(v.Addr().Interface())
}

// jsonText is what stands in a column of JSON; nil for nothing.
func jsonText(held any) ([]byte, error) {
	if held == nil {
		return nil, nil
	}
	text, ok := held.(string)
	if !ok {
		return nil, fmt.Errorf("a JSON value is held as %T", held)
	}
	return []byte(text), nil
}
