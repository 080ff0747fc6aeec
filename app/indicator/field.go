package indicator

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"wurzelwerk/app"
)

// founderPrefix begins the paths of what stands in the founder's own record.
const founderPrefix = "founder."

// Answers are the records that the forms are about.
type Answers struct {
	Founder       *app.Founder
	Participation *Participation
}

// field is where a value lives: the steps to a field of the founder or of the participation.
type field struct {
	founder bool
	steps   []int
	leaf    reflect.Type
}

// fieldOf finds the field with a path of archive names.
func fieldOf(path string) (f field, err error) {
	t := reflect.TypeFor[Participation]()
	rest, founder := strings.CutPrefix(path, founderPrefix)
	if founder {
		f.founder, t = true, reflect.TypeFor[app.Founder]()
	}
	for name := range strings.SplitSeq(rest, ".") {
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		i := -1
		if t.Kind() == reflect.Struct {
			i = named(t, name)
		}
		if i < 0 {
			return field{}, fmt.Errorf("no record has %q", path)
		}
		f.steps, t = append(f.steps, i), t.Field(i).Type
	}
	f.leaf = t
	return f, nil
}

func named(t reflect.Type, name string) int {
	for i := range t.NumField() {
		if s := t.Field(i); s.IsExported() && app.JSONName(s) == name {
			return i
		}
	}
	return -1
}

// holds tells whether values of a kind fit into the field.
func (f field) holds(k Kind) bool {
	switch k {
	case KindYesNo:
		return f.leaf == reflect.TypeFor[*bool]()
	case KindNumber:
		return f.leaf == reflect.TypeFor[*int]() || f.leaf == reflect.TypeFor[*float64]()
	case KindDate:
		return f.leaf == reflect.TypeFor[app.Date]()
	case KindText, KindChoice:
		return f.leaf.Kind() == reflect.String
	}
	return false
}

// value is a value as conditions see it; a truth value is the text yes or no.
type value struct {
	known  bool
	text   string
	number float64
}

// read is the value of the field; an invalid date is none.
func (f field) read(a Answers) value {
	v := f.root(a)
	for _, i := range f.steps {
		if v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		if !v.IsValid() {
			return value{}
		}
		v = v.Field(i)
	}
	return plain(v)
}

func (f field) root(a Answers) reflect.Value {
	if f.founder {
		return reflect.ValueOf(a.Founder)
	}
	return reflect.ValueOf(a.Participation)
}

func plain(v reflect.Value) value {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return value{known: true, text: Yes}
		}
		return value{known: true, text: No}
	case reflect.Int:
		return value{known: true, text: strconv.FormatInt(v.Int(), 10), number: float64(v.Int())}
	case reflect.Float64:
		return value{known: true, text: number(v.Float()), number: v.Float()}
	case reflect.String:
		if v.Type() == reflect.TypeFor[app.Date]() && !app.Date(v.String()).Valid() {
			return value{}
		}
		text := strings.TrimSpace(v.String())
		return value{known: text != "", text: text}
	}
	return value{}
}

// write puts a plain Go value into the field, in new copies of all that is shared on the way; nil takes it away.
func (f field) write(a Answers, x any) {
	put(f.root(a).Elem(), f.steps, x)
}

func put(v reflect.Value, steps []int, x any) {
	switch {
	case len(steps) == 0 && x == nil:
		v.SetZero()
	case len(steps) == 0 && v.Kind() == reflect.Pointer:
		leaf := reflect.New(v.Type().Elem())
		leaf.Elem().Set(reflect.ValueOf(x).Convert(leaf.Type().Elem()))
		v.Set(leaf)
	case len(steps) == 0:
		v.Set(reflect.ValueOf(x).Convert(v.Type()))
	case v.Kind() == reflect.Pointer:
		record := reflect.New(v.Type().Elem())
		if !v.IsNil() {
			record.Elem().Set(v.Elem())
		}
		put(record.Elem(), steps, x)
		if record.Elem().IsZero() {
			record = reflect.Zero(v.Type())
		}
		v.Set(record)
	default:
		put(v.Field(steps[0]), steps[1:], x)
	}
}

// number writes a number without superfluous decimals.
func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
