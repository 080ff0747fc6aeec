package potential

import (
	_ "embed"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"wurzelwerk/app"
)

// Catalogue is what is asked of an existing business: statements by field, and the numbers that count where an
// analysis has none of its own.
type Catalogue struct {
	Defaults Defaults         `json:"defaults"`
	Fields   []StatementField `json:"fields"`

	places map[string][2]int // field and position of every statement
}

// Defaults are rules of thumb and rates of the law, kept as data so that they can be corrected.
type Defaults struct {
	MarketShare   float64   `json:"marketShare"`   // from which a field's relative share counts as high
	GrowthPercent float64   `json:"growthPercent"` // mean growth of a branch in a year
	VATPercent    []float64 `json:"vatPercent"`    // the rates of VAT
}

// StatementField is one of the fields of the catalogue.
type StatementField struct {
	Key        string      `json:"key"`
	Statements []Statement `json:"statements"`
}

// Statement is one statement; its sentence stands in the translations.
type Statement struct {
	Key  string `json:"key"`            // "pricing.calculated": field and name
	Help bool   `json:"help,omitempty"` // there is a text that helps
}

//go:embed catalogue.json
var catalogue []byte

// Statements is the catalogue of statements. It is shared: nobody may change it.
var Statements = sync.OnceValue(func() *Catalogue {
	c, err := ParseCatalogue(catalogue)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return c
})

var (
	wordShape   = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	errKey      = errors.New("the key stands twice or is not that of its field")
	errDefaults = errors.New("a default is missing or absurd")
)

// ParseCatalogue reads a catalogue. It refuses unknown keys, keys that stand twice or do not begin with their field's,
// and defaults that no business has.
func ParseCatalogue(data []byte) (*Catalogue, error) {
	c := &Catalogue{places: map[string][2]int{}}
	if err := app.DecodeStrict(data, c); err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	if d := c.Defaults; !(d.MarketShare > 0) || d.GrowthPercent < -100 || len(d.VATPercent) == 0 {
		return nil, fmt.Errorf("catalogue: %w", errDefaults)
	}
	for i, f := range c.Fields {
		first := slices.IndexFunc(c.Fields, func(o StatementField) bool { return o.Key == f.Key })
		if first != i || !wordShape.MatchString(f.Key) {
			return nil, fmt.Errorf("catalogue: field %q: %w", f.Key, errKey)
		}
		for j, s := range f.Statements {
			name, ok := strings.CutPrefix(s.Key, f.Key+".")
			if _, twice := c.places[s.Key]; twice || !ok || !wordShape.MatchString(name) {
				return nil, fmt.Errorf("catalogue: statement %q: %w", s.Key, errKey)
			}
			c.places[s.Key] = [2]int{i, j}
		}
	}
	return c, nil
}

// Statement finds a statement by its key.
func (c *Catalogue) Statement(key string) (Statement, bool) {
	at, ok := c.places[key]
	if !ok {
		return Statement{}, false
	}
	return c.Fields[at[0]].Statements[at[1]], true
}

// FieldOf is the key of the field that a statement belongs to, also of one that the catalogue does not know.
func FieldOf(statement string) string {
	field, _, _ := strings.Cut(statement, ".")
	return field
}
