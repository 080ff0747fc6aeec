package indicator

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"wurzelwerk/app"
)

// facts are one participation as conditions see it.
type facts struct {
	Answers
	age value // in full years on the day of entry
}

// reader is how a condition gets the value of a field; test tells whether a condition is fulfilled.
type (
	reader func(facts) value
	test   func(facts) bool
)

func lower(code string) string { return strings.ToLower(code) }

// ParseRules reads a book of rules. It refuses unknown keys, conditions that say nothing or several things, names and
// fields that are not there, and codes that stand twice.
func ParseRules(data []byte) (*RuleBook, error) {
	r := &RuleBook{}
	if err := app.DecodeStrict(data, r); err != nil {
		return nil, fmt.Errorf("rules: %w", err)
	}
	if r.ThresholdMinutes <= 0 || r.ExitDays <= 0 || r.FollowUpMonths <= 0 || r.MarketMonths <= 0 {
		return nil, errors.New("rules: an offset is missing")
	}
	names := map[string]test{}
	for _, c := range r.Conditions {
		t, err := compile(c, names)
		if err == nil && (c.Key == "" || names[c.Key] != nil) {
			err = errors.New("no name, or it stands twice")
		}
		if err != nil {
			return nil, fmt.Errorf("rules: condition %q: %w", c.Key, err)
		}
		names[c.Key] = t
	}
	return r, r.complete(names)
}

// complete makes the indicators of all regulations ready.
func (r *RuleBook) complete(names map[string]test) error {
	codes := map[string]bool{}
	for _, s := range r.Regulations {
		if !slices.Contains(app.Regulation("").Values(), string(s.Regulation)) {
			return fmt.Errorf("rules: no regulation %q", s.Regulation)
		}
		for i := range s.Indicators {
			x := &s.Indicators[i]
			if codes[x.Code] {
				return fmt.Errorf("rules: indicator %q stands twice", x.Code)
			}
			if err := x.complete(names); err != nil {
				return fmt.Errorf("rules: indicator %q: %w", x.Code, err)
			}
			codes[x.Code] = true
		}
	}
	return nil
}

func (i *Indicator) complete(names map[string]test) (err error) {
	if i.Code == "" || !slices.Contains([]Unit{OfPerson, OfBusiness, OfElsewhere}, i.Of) ||
		!slices.Contains([]Moment{AtEntry, AtExit, AtFollowUp}, i.At) {
		return errors.New("no code, unit or moment")
	}
	for _, name := range i.Asked {
		known, err := readerOf(name)
		if err != nil {
			return err
		}
		i.known = append(i.known, known)
	}
	i.test = func(facts) bool { return true }
	if i.If != nil {
		i.test, err = compile(*i.If, names)
	}
	return err
}

// readerOf is how the field with that name is read.
func readerOf(name string) (reader, error) {
	if name == "age" {
		return func(x facts) value { return x.age }, nil
	}
	f, err := fieldOf(name)
	if err != nil {
		return nil, err
	}
	return func(x facts) value { return f.read(x.Answers) }, nil
}

// compile makes a test of a condition, which says exactly one thing.
func compile(c Condition, names map[string]test) (test, error) {
	said := 0
	for _, says := range []bool{len(c.All) > 0, len(c.Any) > 0, c.Not != nil, c.As != "", c.Field != ""} {
		if says {
			said++
		}
	}
	if said != 1 {
		return nil, errors.New("a condition says exactly one thing")
	}
	switch {
	case c.As != "":
		if t := names[c.As]; t != nil {
			return t, nil
		}
		return nil, fmt.Errorf("no condition %q stands before", c.As)
	case c.Field != "":
		return compileField(c)
	case c.Not != nil:
		t, err := compile(*c.Not, names)
		return func(x facts) bool { return !t(x) }, err
	}
	return compileSeveral(c, names)
}

func compileSeveral(c Condition, names map[string]test) (test, error) {
	var tests []test
	for _, part := range append(slices.Clone(c.All), c.Any...) {
		t, err := compile(part, names)
		if err != nil {
			return nil, err
		}
		tests = append(tests, t)
	}
	if len(c.All) > 0 {
		return func(x facts) bool {
			return !slices.ContainsFunc(tests, func(t test) bool { return !t(x) })
		}, nil
	}
	return func(x facts) bool {
		return slices.ContainsFunc(tests, func(t test) bool { return t(x) })
	}, nil
}

func compileField(c Condition) (test, error) {
	read, err := readerOf(c.Field)
	if err != nil {
		return nil, err
	}
	bounded := c.Min != nil || c.Max != nil || c.Above != nil || c.Below != nil
	switch is := len(c.Is) > 0; {
	case c.Known != nil && !bounded && !is:
		return func(x facts) bool { return read(x).known == *c.Known }, nil
	case c.Known == nil && bounded != is:
		return func(x facts) bool {
			v := read(x)
			return v.known && (bounded && c.holds(v.number) || is && slices.Contains(c.Is, v.text))
		}, nil
	}
	return nil, fmt.Errorf("%q: nothing is asked of it, or too much", c.Field)
}

// holds tells whether a number lies within the bounds.
func (c Condition) holds(n float64) bool {
	return (c.Min == nil || n >= *c.Min) && (c.Max == nil || n <= *c.Max) &&
		(c.Above == nil || n > *c.Above) && (c.Below == nil || n < *c.Below)
}
