package profile

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"wurzelwerk/app"
)

// Kind is what an answer to a question looks like.
type Kind string

// The kinds of questions, with the JSON of their answers. An empty text and an empty list are no answer.
const (
	KindText      Kind = "text"      // one line: a string
	KindWords     Kind = "words"     // several lines: a string
	KindNumber    Kind = "number"    // a number; with options it is one of them, each of which has a word
	KindMoney     Kind = "money"     // whole cents
	KindDate      Kind = "date"      // app.Date as a string
	KindMonth     Kind = "month"     // app.Month as a string
	KindChoice    Kind = "choice"    // one of the options
	KindChoices   Kind = "choices"   // an array of options
	KindYesNo     Kind = "yesno"     // true, false or "unclear"; a bound one has no "unclear"
	KindList      Kind = "list"      // an array of short texts
	KindNumbers   Kind = "numbers"   // an array of numbers
	KindWeek      Kind = "week"      // an array of spans as Span writes them: "mon 08:00-13:00"
	KindLanguages Kind = "languages" // bound and shown only: []app.LanguageSkill, app.Interpreter, or an ISO 639-1 code
	KindPhones    Kind = "phones"    // bound and shown only: []app.Phone
	KindCountries Kind = "countries" // bound and shown only: []string of ISO 3166-1 alpha-2
)

// Values lists the kinds.
func (Kind) Values() []string {
	return []string{
		string(KindText), string(KindWords), string(KindNumber), string(KindMoney), string(KindDate), string(KindMonth),
		string(KindChoice), string(KindChoices), string(KindYesNo), string(KindList), string(KindNumbers), string(KindWeek),
		string(KindLanguages), string(KindPhones), string(KindCountries),
	}
}

// The answers to a question of the kind yesno, as its options name them.
const (
	Yes     = "yes"
	No      = "no"
	Unclear = "unclear"
)

// Question is one question of the sheet. What it is called stands in the translations.
type Question struct {
	Key       string     `json:"key"` // "education.recognition": block and name
	Kind      Kind       `json:"kind"`
	Unit      string     `json:"unit,omitempty"`
	OptionSet string     `json:"optionSet,omitempty"` // "yesno" for every question of that kind
	Options   []string   `json:"-"`                   // those of the set, in the order in which they are offered
	Min       *float64   `json:"min,omitempty"`       // of a number, of money in cents; of a date or month its year
	Max       *float64   `json:"max,omitempty"`
	Whole     bool       `json:"whole,omitempty"`    // a number without decimals
	Past      bool       `json:"past,omitempty"`     // a date, month or year that cannot lie in the future
	Optional  bool       `json:"optional,omitempty"` // neither counted nor reminded of
	Of        string     `json:"of,omitempty"`       // where the value lives: "founder.born", "business.trade"
	When      *Condition `json:"when,omitempty"`     // the question is only asked then
}

// Condition is fulfilled by an answer to another question: one of those named, or any but no and 0. The answers to yesno
// are named yes, no and unclear; of several choices one is enough.
type Condition struct {
	Question string   `json:"question"`
	Is       []string `json:"is,omitempty"`
}

// Block is a part of the sheet that is asked, dated and put away as a whole.
type Block struct {
	Key       string     `json:"key"`
	Sensitive bool       `json:"sensitive,omitempty"` // behind a consent of its own, hidden by default
	Questions []Question `json:"questions"`
}

// Catalogue is all that the sheet asks, in its order.
type Catalogue struct {
	Blocks []Block

	places map[string][2]int // block and position of every question
}

//go:embed catalogue.json
var catalogue []byte

// Sheet is the catalogue of the profiling sheet. It is shared: nobody may change it.
var Sheet = sync.OnceValue(func() *Catalogue {
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
	return c.Blocks[at[0]].Questions[at[1]], true
}

// Block finds a block by its key.
func (c *Catalogue) Block(key string) (Block, bool) {
	i := slices.IndexFunc(c.Blocks, func(b Block) bool { return b.Key == key })
	if i < 0 {
		return Block{}, false
	}
	return c.Blocks[i], true
}

// BlockOf is the key of the block that a question belongs to, also of one that the catalogue does not know.
func BlockOf(question string) string {
	block, _, _ := strings.Cut(question, ".")
	return block
}

// Bound tells that the value lives in the record of the founder or of her business.
func (q Question) Bound() bool { return q.Of != "" }

// OfBusiness tells that the value lives in the record of her business, where it is edited.
func (q Question) OfBusiness() bool { return strings.HasPrefix(q.Of, "business.") }

// ShownOnly tells that the sheet shows the value and leaves editing to the record that it lives in.
func (q Question) ShownOnly() bool {
	return q.OfBusiness() || q.Kind == KindLanguages || q.Kind == KindPhones || q.Kind == KindCountries
}

// Counted tells that the question is asked in the sheet and belongs to its progress.
func (q Question) Counted() bool { return !q.Optional && !q.OfBusiness() }

// TextKey is the key of the question as it is asked.
func (q Question) TextKey() string { return "sheet.q." + q.Key } // keys: sheet.*

// HelpKey is the key of the help, which not every question has.
func (q Question) HelpKey() string { return q.TextKey() + ".help" }

// UnitKey is the key of the unit, "" without one.
func (q Question) UnitKey() string {
	if q.Unit == "" {
		return ""
	}
	return "sheet.unit." + q.Unit
}

// OptionKey is the key of the text of one of the options.
func (q Question) OptionKey(option string) string {
	return "sheet.option." + q.OptionSet + "." + strings.ToLower(option)
}

// TextKey is the key of the block's title.
func (b Block) TextKey() string { return "sheet.block." + b.Key }

// HelpKey is the key of the sentence under the block's title.
func (b Block) HelpKey() string { return b.TextKey() + ".help" }

// Find is the answer to a question, or the one that a block has as a whole.
func Find(answers []Answer, question string) (Answer, bool) {
	i := slices.IndexFunc(answers, func(a Answer) bool { return a.Question == question })
	if i < 0 {
		return Answer{}, false
	}
	return answers[i], true
}

// HerLanguage is the language beside German in which her goal stands or should stand: the one of a text that is there,
// else that of her handouts, else her mother tongue; "" where none is known.
func HerLanguage(f app.Founder) string {
	other := func(code string) bool { return code != "" && code != "de" }
	if other(f.HandoutLanguage) && f.Goal[f.HandoutLanguage] != "" {
		return f.HandoutLanguage
	}
	for _, code := range sortedKeys(f.Goal) {
		if other(code) && f.Goal[code] != "" {
			return code
		}
	}
	if other(f.HandoutLanguage) {
		return f.HandoutLanguage
	}
	for _, s := range f.Languages {
		if s.Mother && other(s.Language) {
			return s.Language
		}
	}
	return ""
}
