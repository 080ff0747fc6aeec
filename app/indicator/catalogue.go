package indicator

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"wurzelwerk/app"
)

// FormKey names one of the three forms.
type FormKey string

// The forms in their order.
const (
	EntryForm    FormKey = "entry"
	ExitForm     FormKey = "exit"
	FollowUpForm FormKey = "follow-up"
)

// Kind is what an answer looks like.
type Kind string

// The kinds of questions with the Go types of their values. An empty text is no answer.
const (
	KindText   Kind = "text"   // string
	KindDate   Kind = "date"   // app.Date as a string
	KindChoice Kind = "choice" // one of the options as a string
	KindNumber Kind = "number" // float64, also of whole numbers; with options each of them has words
	KindYesNo  Kind = "yesno"  // bool
)

// Need is how much depends on an answer.
type Need string

// The needs.
const (
	NeedCounting Need = "counting" // without it the participation, or its result, does not count
	NeedForm     Need = "form"     // without it the form is incomplete
	NeedFree     Need = "free"     // voluntary
)

// Yes and No are how conditions call the values of a question of the kind yesno.
const (
	Yes = "yes"
	No  = "no"
)

// Question is one question of a form. Its words stand in the translations.
type Question struct {
	Key        string         `json:"key"` // "entry.status": form and name
	Kind       Kind           `json:"kind"`
	Of         string         `json:"of"` // where the value lives: "entry.status", "countedAs", "founder.born"
	Need       Need           `json:"need"`
	Special    bool           `json:"special,omitempty"`    // a special category of data (GDPR Art. 9)
	Regulation app.Regulation `json:"regulation,omitempty"` // asked under this regulation alone
	OptionSet  string         `json:"optionSet,omitempty"`
	Options    []string       `json:"-"` // those of the set, in the order in which they are offered
	Unit       string         `json:"unit,omitempty"`
	Whole      bool           `json:"whole,omitempty"`
	Min        *float64       `json:"min,omitempty"`
	Max        *float64       `json:"max,omitempty"`
	When       *Is            `json:"when,omitempty"`   // asked only then
	Unless     *Is            `json:"unless,omitempty"` // not asked then

	at field
}

// Is is fulfilled when another question is asked and has one of these answers.
type Is struct {
	Question string   `json:"question"`
	Is       []string `json:"is"`
}

// Form is one of the forms with its questions in their order.
type Form struct {
	Key       FormKey    `json:"key"`
	Questions []Question `json:"questions"`
}

// Catalogue is all that the forms ask.
type Catalogue struct {
	Forms []Form

	places map[string][2]int // form and position of every question
}

//go:embed catalogue.json
var catalogue []byte

// Forms is the catalogue of the forms. It is shared: nobody may change it.
var Forms = sync.OnceValue(func() *Catalogue {
	c, err := ParseCatalogue(catalogue)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return c
})

// Question finds a question by its key.
func (c *Catalogue) Question(key string) (Question, bool) {
	at, ok := c.places[key]
	if !ok {
		return Question{}, false
	}
	return c.Forms[at[0]].Questions[at[1]], true
}

// Form finds a form by its key.
func (c *Catalogue) Form(key FormKey) (Form, bool) {
	i := slices.IndexFunc(c.Forms, func(f Form) bool { return f.Key == key })
	if i < 0 {
		return Form{}, false
	}
	return c.Forms[i], true
}

// OfFounder tells that the value lives in the founder's own record.
func (q Question) OfFounder() bool { return strings.HasPrefix(q.Of, founderPrefix) }

// Name is how the list of declined questions of a form calls this one; "" where she cannot decline, since the value
// stands in her record or says how she is counted.
func (q Question) Name() string {
	form, name, ok := strings.Cut(q.Of, ".")
	if !ok || q.OfFounder() || form == "" {
		return ""
	}
	return name
}

// TextKey is the key of the question as it is asked.
func (q Question) TextKey() string { return "indicator.q." + q.Key } // keys: indicator.q.*

// HelpKey is the key of the help, which not every question has.
func (q Question) HelpKey() string { return q.TextKey() + ".help" }

// OptionKey is the key of the text of one of the options.
func (q Question) OptionKey(option string) string {
	if q.OptionSet == "gender" {
		return "gender." + option // keys: gender.*
	}
	return "indicator.option." + q.OptionSet + "." + option // keys: indicator.option.*
}

// UnitKey is the key of the unit, "" without one.
func (q Question) UnitKey() string {
	if q.Unit == "" {
		return ""
	}
	return "sheet.unit." + q.Unit // keys: sheet.unit.*
}

// TextKey is the key of the form's title.
func (k FormKey) TextKey() string { return "indicator.form." + string(k) } // keys: indicator.form.*

// HelpKey is the key of the sentence under the form's title.
func (k FormKey) HelpKey() string { return k.TextKey() + ".help" }
