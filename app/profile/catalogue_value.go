package profile

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
)

// TextOf is a single value in the words of the options: a text as it is, a truth value as yes or no, a number without
// needless decimals; "" for a list.
func TextOf(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case bool:
		if v {
			return Yes
		}
		return No
	}
	if n, ok := NumberOf(value); ok {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	return ""
}

// NumberOf is a number of any of the types in which one is read or kept; false for what is no finite number.
func NumberOf(value any) (float64, bool) {
	var n float64
	switch v := value.(type) {
	case float64:
		n = v
	case json.Number:
		parsed, err := v.Float64()
		if err != nil {
			return 0, false
		}
		n = parsed
	case int:
		n = float64(v)
	case int64:
		n = float64(v)
	default:
		return 0, false
	}
	return n, !math.IsNaN(n) && !math.IsInf(n, 0)
}

// TextsOf is a list of texts; false where the value is none or has anything else in it.
func TextsOf(value any) ([]string, bool) {
	switch v := value.(type) {
	case []string:
		return slices.Clone(v), true
	case []any:
		texts := make([]string, len(v))
		for i, item := range v {
			text, ok := item.(string)
			if !ok {
				return nil, false
			}
			texts[i] = text
		}
		return texts, true
	}
	return nil, false
}

// NumbersOf is a list of numbers; false where the value is none or has anything else in it.
func NumbersOf(value any) ([]float64, bool) {
	list, ok := items(value)
	if !ok {
		return nil, false
	}
	numbers := make([]float64, len(list))
	for i, item := range list {
		if numbers[i], ok = NumberOf(item); !ok {
			return nil, false
		}
	}
	return numbers, true
}

// items are the entries of a list of any type that a value may have.
func items(value any) ([]any, bool) {
	switch v := value.(type) {
	case []any:
		return v, true
	case []string:
		return anys(v), true
	case []float64:
		return anys(v), true
	case []int:
		return anys(v), true
	}
	return nil, false
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i, item := range list {
		out[i] = item
	}
	return out
}

// empty tells that a value says nothing: an empty text or list, or no value at all.
func empty(value any) bool {
	if list, ok := items(value); ok {
		return len(list) == 0
	}
	return value == nil || value == ""
}

// words are what a value says in the words of the options.
func words(value any) []string {
	list, ok := items(value)
	if !ok {
		return []string{TextOf(value)}
	}
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = TextOf(item)
	}
	return out
}
