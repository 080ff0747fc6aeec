package archive

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"wurzelwerk/app"
)

// What is expected where the type is another one; the words are keys of the translations ("fault.want.<word>").
const (
	wantObject = "object"
	wantList   = "list"
	wantPair   = "pair"
	wantText   = "text"
	wantNumber = "number"
	wantWhole  = "whole-number"
	wantTruth  = "truth-value"
	wantScalar = "single-values"
)

// binder fills records from JSON tokens. It knows the path of everything it reads and goes on after a fault. The text
// must be well-formed.
type binder struct {
	tokens *json.Decoder
	faults *faultList
	err    error
}

func newBinder(data []byte, faults *faultList) *binder {
	tokens := json.NewDecoder(bytes.NewReader(data))
	tokens.UseNumber()
	return &binder{tokens: tokens, faults: faults}
}

func (b *binder) next() json.Token {
	if b.err != nil {
		return nil
	}
	token, err := b.tokens.Token()
	b.err = err
	return token
}

func (b *binder) more() bool { return b.err == nil && b.tokens.More() }

// bind reads the value that begins with token into v.
func (b *binder) bind(token json.Token, v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Pointer:
		if token != nil {
			v.Set(reflect.New(v.Type().Elem()))
			b.bind(token, v.Elem(), path)
		}
	case reflect.Struct:
		if b.opens(token, '{', wantObject, path) {
			b.object(v, path)
		}
	case reflect.Map:
		if b.opens(token, '{', wantObject, path) {
			b.table(v, path)
		}
	case reflect.Slice:
		if b.opens(token, '[', wantList, path) {
			b.list(v, path)
		}
	case reflect.Array:
		if b.opens(token, '[', wantPair, path) {
			b.pair(v, path)
		}
	case reflect.Interface:
		b.anything(token, v, path)
	default:
		b.scalar(token, v, path)
	}
}

func (b *binder) opens(token json.Token, bracket json.Delim, want, path string) bool {
	if token == bracket {
		return true
	}
	b.wrong(token, want, path)
	return false
}

// wrong notes that the value that begins with token has the wrong type, and reads over it.
func (b *binder) wrong(token json.Token, want, path string) {
	b.faults.add(path, app.FaultType, want)
	b.skip(token)
}

func (b *binder) skip(token json.Token) {
	depth := 0
	for {
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 || b.err != nil {
			return
		}
		token = b.next()
	}
}

func (b *binder) object(v reflect.Value, path string) {
	s := shapeOf(v.Type())
	seen := make(map[string]bool, len(s.required))
	for b.more() {
		key, _ := b.next().(string)
		token := b.next()
		f, known := s.fields[key]
		switch {
		case !known:
			b.faults.add(under(path, key), app.FaultUnknown, s.nearest(key))
			b.skip(token)
		case seen[key]:
			b.faults.add(under(path, key), app.FaultTwice, "")
			b.skip(token)
		default:
			seen[key] = true
			b.bind(token, v.FieldByIndex(f), under(path, key))
		}
	}
	b.next()
	for _, key := range s.required {
		if !seen[key] {
			b.faults.add(under(path, key), app.FaultRequired, "")
		}
	}
}

func (b *binder) table(v reflect.Value, path string) {
	t := v.Type()
	entries := reflect.MakeMap(t)
	for b.more() {
		key, _ := b.next().(string)
		name := reflect.ValueOf(key).Convert(t.Key())
		token := b.next()
		if entries.MapIndex(name).IsValid() {
			b.faults.add(under(path, key), app.FaultTwice, "")
			b.skip(token)
			continue
		}
		entry := reflect.New(t.Elem()).Elem()
		b.bind(token, entry, under(path, key))
		entries.SetMapIndex(name, entry)
	}
	b.next()
	if entries.Len() > 0 {
		v.Set(entries)
	}
}

func (b *binder) list(v reflect.Value, path string) {
	for i := 0; b.more(); i++ {
		v.Grow(1)
		v.SetLen(i + 1)
		v.Index(i).SetZero()
		b.bind(b.next(), v.Index(i), path+"["+strconv.Itoa(i)+"]")
	}
	b.next()
}

func (b *binder) pair(v reflect.Value, path string) {
	n := 0
	for ; b.more(); n++ {
		token := b.next()
		if n < v.Len() {
			b.bind(token, v.Index(n), path+"["+strconv.Itoa(n)+"]")
		} else {
			b.skip(token)
		}
	}
	b.next()
	if n != v.Len() {
		b.faults.add(path, app.FaultType, wantPair)
	}
}

// longestKey is how much of a foreign key is shown.
const longestKey = 80

func under(path, key string) string {
	if r := []rune(key); len(key) > longestKey && len(r) > longestKey {
		key = string(r[:longestKey]) + "…"
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

// shape is how a type stands in the file.
type shape struct {
	fields   map[string][]int // index of the field by key
	required []string
}

var shapes sync.Map // reflect.Type → shape

func shapeOf(t reflect.Type) shape {
	if s, ok := shapes.Load(t); ok {
		return s.(shape)
	}
	s := shape{fields: map[string][]int{}}
	for _, f := range reflect.VisibleFields(t) {
		if f.Anonymous || !f.IsExported() {
			continue
		}
		name := app.JSONName(f)
		if name == "-" {
			continue
		}
		s.fields[name] = f.Index
		if !strings.Contains(f.Tag.Get("json"), ",omit") && f.Type.Kind() != reflect.Pointer {
			s.required = append(s.required, name)
		}
	}
	shapes.Store(t, s)
	return s
}

// nearest is the key that was probably meant, "" when none is near.
func (s shape) nearest(key string) string {
	best, distance := "", 3
	names := make([]string, 0, len(s.fields))
	for name := range s.fields {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if d := edits(key, name, distance); d < distance && 2*d < len(name) {
			best, distance = name, d
		}
	}
	return best
}

// edits is the Levenshtein distance of two keys without regard to case, at most limit.
func edits(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	a, b = strings.ToLower(a), strings.ToLower(b)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(diagonal+cost, row[j]+1, row[j+1]+1)
		}
	}
	return min(row[len(b)], limit)
}
