package app

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"sync"
)

// DataClass is a part of a founder's records that is given to others, or not, as a whole.
type DataClass struct {
	Key       string   `json:"key"`
	Special   bool     `json:"special,omitempty"`   // only where a consent names it (GDPR Art. 9); its answers are the block of the sheet with this key
	Elsewhere bool     `json:"elsewhere,omitempty"` // it holds nothing within a founder: of her part in success teams
	Holds     []string `json:"holds,omitempty"`     // the archive's names of what is in it, within a founder
}

// TextKey is the key of its name in the translations.
func (c DataClass) TextKey() string { return "dataclass." + c.Key } // keys: dataclass.*

// HelpKey is the key of the sentence that says what is in it.
func (c DataClass) HelpKey() string { return c.TextKey() + ".help" }

//go:embed data_class.json
var dataClasses []byte

// DataClasses are all classes in the order in which they are offered, the special ones last. They are shared: nobody
// may change them.
var DataClasses = sync.OnceValue(func() []DataClass {
	list, err := ParseDataClasses(dataClasses)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return list
})

// DataClassOf is the class with the key.
func DataClassOf(key string) (DataClass, bool) {
	list := DataClasses()
	if i := slices.IndexFunc(list, func(c DataClass) bool { return c.Key == key }); i >= 0 {
		return list[i], true
	}
	return DataClass{}, false
}

var errDataClass = errors.New("a class has no key, stands twice, holds nothing, or stands behind a special one")

// ParseDataClasses reads classes. It refuses unknown keys, classes that stand twice or hold nothing, and special ones
// before others.
func ParseDataClasses(data []byte) (list []DataClass, err error) {
	if err := DecodeStrict(data, &list); err != nil {
		return nil, fmt.Errorf("data classes: %w", err)
	}
	for i, c := range list {
		first := slices.IndexFunc(list, func(o DataClass) bool { return o.Key == c.Key })
		if c.Key == "" || first != i || (len(c.Holds) == 0) != c.Elsewhere || i > 0 && list[i-1].Special && !c.Special {
			return nil, fmt.Errorf("data classes: %w", errDataClass)
		}
	}
	return list, nil
}
