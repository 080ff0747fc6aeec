package indicator

import (
	_ "embed"
	"slices"
	"sync"

	"wurzelwerk/app"
)

// Unit is what an indicator counts.
type Unit string

// The units.
const (
	OfPerson    Unit = "person"
	OfBusiness  Unit = "business"
	OfElsewhere Unit = "elsewhere" // nothing that an office holds: the funder's own forms tell it
)

// Moment is the event that decides into which period a participation falls.
type Moment string

// The moments.
const (
	AtEntry    Moment = "entry"
	AtExit     Moment = "exit"
	AtFollowUp Moment = "follow-up"
)

// Indicator is one that a regulation asks for.
type Indicator struct {
	Code  string     `json:"code"` // "EECO01"
	Of    Unit       `json:"of"`
	At    Moment     `json:"at"`
	Asked []string   `json:"asked,omitempty"` // fields of voluntary answers; where none is known there is no figure
	If    *Condition `json:"if,omitempty"`    // nil: everyone

	test  test
	known []reader
}

// Condition is a rule over the answers of one participation: all or any of several, the contrary, one by its name, or
// one about a field, which a missing answer fails. Fields are those of the participation, and "age" in full years on
// the day of entry.
type Condition struct {
	Key   string      `json:"key,omitempty"` // its name, where it stands among the named ones
	All   []Condition `json:"all,omitempty"`
	Any   []Condition `json:"any,omitempty"`
	Not   *Condition  `json:"not,omitempty"`
	As    string      `json:"as,omitempty"` // the name of one that stands before
	Field string      `json:"field,omitempty"`
	Is    []string    `json:"is,omitempty"`
	Min   *float64    `json:"min,omitempty"`
	Max   *float64    `json:"max,omitempty"`
	Above *float64    `json:"above,omitempty"` // more than
	Below *float64    `json:"below,omitempty"` // less than
	Known *bool       `json:"known,omitempty"` // false: there is no answer
}

// RuleBook is how participations are counted. The offsets are those of the forms: the exit form describes the four
// weeks after leaving, the follow-up the day six months after it.
type RuleBook struct {
	ThresholdMinutes int             `json:"thresholdMinutes"` // of short advice; more of it makes the entry form due
	ExitDays         int             `json:"exitDays"`
	FollowUpMonths   int             `json:"followUpMonths"`
	MarketMonths     int             `json:"marketMonths"` // after exit, when the office asks whether she is in business
	ISCED            []Level         `json:"isced"`
	Conditions       []Condition     `json:"conditions"`
	Regulations      []RegulationSet `json:"regulations"`
}

// RegulationSet are the indicators of one regulation in their order.
type RegulationSet struct {
	Regulation app.Regulation `json:"regulation"`
	Indicators []Indicator    `json:"indicators"`
}

// Level is the ISCED level of certificates; an empty school fits every one.
type Level struct {
	Vocational Vocational `json:"vocational"`
	School     School     `json:"school,omitempty"`
	ISCED      int        `json:"isced"`
}

//go:embed rules.json
var rules []byte

// Rules are those that the office counts by. They are shared: nobody may change them.
var Rules = sync.OnceValue(func() *RuleBook {
	r, err := ParseRules(rules)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return r
})

// Indicators of a regulation; none for an unknown one.
func (r *RuleBook) Indicators(regulation app.Regulation) []Indicator {
	i := slices.IndexFunc(r.Regulations, func(s RegulationSet) bool { return s.Regulation == regulation })
	if i < 0 {
		return nil
	}
	return r.Regulations[i].Indicators
}

// SuggestISCED is the level that her certificates speak for; false while one of them is unknown. It is a help for
// whoever fills in the form, and never counted.
func (r *RuleBook) SuggestISCED(school School, vocational Vocational) (int, bool) {
	if school == "" && vocational == "" {
		return 0, false
	}
	for _, l := range r.ISCED {
		if l.Vocational == vocational && (l.School == "" || l.School == school) {
			return l.ISCED, true
		}
	}
	return 0, false
}

// TextKey is the key of what the indicator is called.
func (i Indicator) TextKey() string { return "indicator.code." + lower(i.Code) } // keys: indicator.code.*
