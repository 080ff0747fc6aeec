package profile

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
)

// yesNoSet is the option set of every question of the kind yesno.
const yesNoSet = "yesno"

var (
	wordShape   = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	optionShape = regexp.MustCompile(`^[A-Za-z0-9]+(-[a-z0-9]+)*$`)
)

// ParseCatalogue reads a catalogue: the option sets by name, and the blocks with their questions. It refuses unknown
// keys and kinds, keys that stand twice or do not begin with their block's, conditions on questions that do not stand
// before, and questions bound to what no record has.
func ParseCatalogue(data []byte) (*Catalogue, error) {
	var file struct {
		Options map[string][]string `json:"options"`
		Blocks  []Block             `json:"blocks"`
	}
	if err := app.DecodeStrict(data, &file); err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	if err := checkSets(file.Options); err != nil {
		return nil, err
	}
	c := &Catalogue{Blocks: file.Blocks, places: map[string][2]int{}}
	for i := range c.Blocks {
		if err := c.addBlock(i, file.Options); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func checkSets(sets map[string][]string) error {
	for _, name := range sortedKeys(sets) {
		options := sets[name]
		if !wordShape.MatchString(name) || name == yesNoSet || len(options) == 0 {
			return fmt.Errorf("catalogue: the options %q: not a set", name)
		}
		for i, o := range options {
			if !optionShape.MatchString(o) || slices.Contains(options[:i], o) {
				return fmt.Errorf("catalogue: the options %q: %q is no option or stands twice", name, o)
			}
		}
	}
	return nil
}

func (c *Catalogue) addBlock(i int, sets map[string][]string) error {
	b := &c.Blocks[i]
	if first := slices.IndexFunc(c.Blocks, func(o Block) bool { return o.Key == b.Key }); first != i || !wordShape.MatchString(b.Key) {
		return fmt.Errorf("catalogue: block %q: no key, or it stands twice", b.Key)
	}
	for j := range b.Questions {
		q := &b.Questions[j]
		if err := c.complete(q, b.Key, sets); err != nil {
			return fmt.Errorf("catalogue: question %q: %w", q.Key, err)
		}
		c.places[q.Key] = [2]int{i, j}
	}
	return nil
}

// complete gives a question its options and says what is wrong with it.
func (c *Catalogue) complete(q *Question, block string, sets map[string][]string) error {
	name, ok := strings.CutPrefix(q.Key, block+".")
	if _, twice := c.places[q.Key]; twice || !ok || !wordShape.MatchString(name) {
		return errors.New("the key stands twice or is not that of its block")
	}
	if !slices.Contains(q.Kind.Values(), string(q.Kind)) {
		return fmt.Errorf("no kind %q", q.Kind)
	}
	if err := q.takeOptions(sets); err != nil {
		return err
	}
	if err := q.checkLimits(); err != nil {
		return err
	}
	if q.Unit != "" && !wordShape.MatchString(q.Unit) {
		return fmt.Errorf("no unit %q", q.Unit)
	}
	if err := q.checkBinding(); err != nil {
		return err
	}
	return c.checkCondition(q.When)
}

func (q *Question) checkLimits() error {
	number := q.isNumber() || q.Kind == KindNumbers
	day := q.Kind == KindDate || q.Kind == KindMonth
	switch {
	case (q.Min != nil || q.Max != nil || q.Past) && !number && !day:
		return errors.New("this kind has no limits")
	case q.Whole && q.Kind != KindNumber && q.Kind != KindNumbers:
		return errors.New("this kind is no number that could be whole")
	case q.Min != nil && q.Max != nil && *q.Min > *q.Max:
		return errors.New("min is more than max")
	}
	return nil
}

func (q *Question) takeOptions(sets map[string][]string) error {
	if q.Kind == KindYesNo {
		if q.OptionSet != "" {
			return errors.New("yes and no need no set of options")
		}
		q.OptionSet, q.Options = yesNoSet, []string{Yes, No, Unclear}
		if q.Bound() {
			q.Options = q.Options[:2]
		}
		return nil
	}
	options, ok := sets[q.OptionSet]
	needed := q.Kind == KindChoice || q.Kind == KindChoices
	switch {
	case q.OptionSet == "" && !needed:
		return nil
	case !ok || !needed && q.Kind != KindNumber:
		return fmt.Errorf("no options %q for this kind", q.OptionSet)
	}
	if q.Kind == KindNumber {
		for _, o := range options {
			if _, err := strconv.Atoi(o); err != nil {
				return fmt.Errorf("the option %q is no number", o)
			}
		}
	}
	q.Options = options
	return nil
}

func (c *Catalogue) checkCondition(when *Condition) error {
	if when == nil {
		return nil
	}
	other, ok := c.Question(when.Question)
	if !ok || other.OfBusiness() {
		return fmt.Errorf("no question %q stands before that could be a condition", when.Question)
	}
	for _, is := range when.Is {
		if !slices.Contains(other.Options, is) {
			return fmt.Errorf("%q has no option %q", when.Question, is)
		}
	}
	return nil
}

// leaves are the Go types that hold the values of a kind; kinds that are missing here cannot be bound.
var leaves = map[Kind][]reflect.Type{
	KindNumber:    {reflect.TypeFor[*float64]()},
	KindMoney:     {reflect.TypeFor[*int64]()},
	KindDate:      {reflect.TypeFor[app.Date]()},
	KindMonth:     {reflect.TypeFor[app.Month]()},
	KindYesNo:     {reflect.TypeFor[*bool]()},
	KindList:      {reflect.TypeFor[[]string]()},
	KindLanguages: {reflect.TypeFor[[]app.LanguageSkill](), reflect.TypeFor[*app.Interpreter](), reflect.TypeFor[string]()},
	KindPhones:    {reflect.TypeFor[[]app.Phone]()},
	KindCountries: {reflect.TypeFor[[]string]()},
}

func (q *Question) checkBinding() error {
	record, path, _ := strings.Cut(q.Of, ".")
	var t reflect.Type
	switch {
	case q.Of == "" && q.ShownOnly():
		return errors.New("this kind must be bound")
	case q.Of == "":
		return nil
	case record == "founder" && !q.isNumber():
		t = leaf(reflect.TypeFor[app.Founder](), strings.Split(path, "."))
	case record == "business":
		t = leaf(reflect.TypeFor[app.Business](), strings.Split(path, "."))
	}
	text := q.Kind == KindText || q.Kind == KindWords || q.Kind == KindChoice
	if t == nil || !slices.Contains(leaves[q.Kind], t) && (!text || t.Kind() != reflect.String) {
		return fmt.Errorf("%q holds no %s", q.Of, q.Kind)
	}
	return nil
}

// isNumber tells the kinds that hold one number, which SetValue puts into no record: only a business has such.
func (q *Question) isNumber() bool { return q.Kind == KindNumber || q.Kind == KindMoney }

// leaf is the type at the end of a path of JSON names, nil where there is none.
func leaf(t reflect.Type, path []string) reflect.Type {
	if len(path) == 0 {
		return t
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.Struct:
		if f, ok := fieldNamed(t, path[0]); ok {
			return leaf(f.Type, path[1:])
		}
	case reflect.Map:
		return leaf(t.Elem(), path[1:])
	}
	return nil
}

// fieldNamed finds the field of a struct that has a name in the archive.
func fieldNamed(t reflect.Type, name string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && app.JSONName(f) == name {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
