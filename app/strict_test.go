package app

import (
	"errors"
	"testing"
)

func TestDecodeStrict(t *testing.T) {
	for text, fits := range map[string]bool{
		`{"name": "Ute"}`: true, "{}\n": true, `{"nam": "Ute"}`: false, `{} {}`: false, `{}]`: false, `{"name": 1}`: false, ``: false,
	} {
		var into struct {
			Name string `json:"name"`
		}
		if err := DecodeStrict([]byte(text), &into); (err == nil) != fits {
			t.Errorf("%q: %v", text, err)
		}
	}
	if err := DecodeStrict([]byte(`1 2`), new(int)); !errors.Is(err, errBehind) {
		t.Errorf("two values: %v", err)
	}
}
