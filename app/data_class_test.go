package app

import (
	"slices"
	"testing"
)

func TestDataClasses(t *testing.T) {
	var keys, special []string
	for _, c := range DataClasses() {
		if keys = append(keys, c.Key); c.Special {
			special = append(special, c.Key)
		}
	}
	if len(keys) != 16 || !slices.Equal(special, []string{"residence", "family", "health"}) {
		t.Errorf("%v, special %v", keys, special)
	}
	if c, ok := DataClassOf("premises"); !ok || c.TextKey() != "dataclass.premises" || c.HelpKey() != "dataclass.premises.help" {
		t.Errorf("%+v, %v", c, ok)
	}
	if c, ok := DataClassOf("everything"); ok {
		t.Errorf("%+v", c)
	}
}

func TestDataClassesThatAreNone(t *testing.T) {
	for _, data := range []string{
		``, `{}`, `[{"key": "a", "holds": ["x"]}] []`, `[{"key": "a", "hold": ["x"]}]`, `[{"holds": ["x"]}]`, `[{"key": "a"}]`,
		`[{"key": "a", "elsewhere": true, "holds": ["x"]}]`,
		`[{"key": "a", "holds": ["x"]}, {"key": "a", "holds": ["y"]}]`,
		`[{"key": "a", "special": true, "holds": ["x"]}, {"key": "b", "holds": ["y"]}]`,
	} {
		if list, err := ParseDataClasses([]byte(data)); err == nil {
			t.Errorf("%s: %v", data, list)
		}
	}
}
