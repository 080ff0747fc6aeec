package archive

import (
	"encoding/json"
	"math"
	"reflect"
	"strconv"

	"wurzelwerk/app"
)

// scalar reads a text, a truth value or a number.
func (b *binder) scalar(token json.Token, v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.String:
		text, ok := token.(string)
		if !ok {
			b.wrong(token, wantText, path)
			return
		}
		v.SetString(text)
	case reflect.Bool:
		truth, ok := token.(bool)
		if !ok {
			b.wrong(token, wantTruth, path)
			return
		}
		v.SetBool(truth)
	case reflect.Int, reflect.Int64:
		b.whole(token, v, path)
	case reflect.Float64:
		b.number(token, v, path)
	}
}

func (b *binder) whole(token json.Token, v reflect.Value, path string) {
	text, _ := token.(json.Number)
	n, err := strconv.ParseInt(text.String(), 10, 64)
	if err != nil {
		f, errFloat := strconv.ParseFloat(text.String(), 64)
		n = int64(f)
		if errFloat != nil || f != math.Trunc(f) || math.Abs(f) > 1<<53 {
			b.wrong(token, wantWhole, path)
			return
		}
	}
	v.SetInt(n)
}

func (b *binder) number(token json.Token, v reflect.Value, path string) {
	text, ok := token.(json.Number)
	if !ok {
		b.wrong(token, wantNumber, path)
		return
	}
	f, err := text.Float64()
	if err != nil {
		b.faults.add(path, app.FaultRange, "< 1e308")
		return
	}
	v.SetFloat(f)
}

// anything reads a text, a number (as json.Number, so that it stays as it was written), a truth value, or a list of
// those.
func (b *binder) anything(token json.Token, v reflect.Value, path string) {
	switch token {
	case nil:
		return
	case json.Delim('['):
		values := []any{}
		for i := 0; b.more(); i++ {
			item := b.next()
			if _, nested := item.(json.Delim); nested || item == nil {
				b.wrong(item, wantScalar, app.Item(path, i))
				continue
			}
			values = append(values, item)
		}
		b.next()
		v.Set(reflect.ValueOf(values))
	case json.Delim('{'):
		b.wrong(token, wantScalar, path)
	default:
		v.Set(reflect.ValueOf(token))
	}
}
