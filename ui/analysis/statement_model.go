package analysis

import (
	"slices"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// statement is one statement of the catalogue, or one that only an imported analysis knows, with its rating.
type statement struct {
	key, text, help string
	rated           bool // somebody was asked
	need            potential.Need
}

// side is one of the two questions about a statement.
type side int

const (
	state     side = iota // how far it is true
	relevance             // how much it matters
)

// of is the answer of a rating.
func (s side) of(r potential.Rating) *int {
	if s == state {
		return r.State
	}
	return r.Relevance
}

func ratingOf(ratings []potential.Rating, key string) (potential.Rating, bool) {
	i := slices.IndexFunc(ratings, func(r potential.Rating) bool { return r.Statement == key })
	if i < 0 {
		return potential.Rating{Statement: key}, false
	}
	return ratings[i], true
}

// rate sets one answer of a statement; nil is "k. A.".
func rate(a *potential.Analysis, key string, s side, value *int) {
	i := slices.IndexFunc(a.Statements, func(r potential.Rating) bool { return r.Statement == key })
	if i < 0 {
		i = len(a.Statements)
		a.Statements = append(a.Statements, potential.Rating{Statement: key})
	}
	if s == state {
		a.Statements[i].State = value
	} else {
		a.Statements[i].Relevance = value
	}
}

func newStatement(s potential.Statement, ratings []potential.Rating) statement {
	r, rated := ratingOf(ratings, s.Key)
	out := statement{key: s.Key, text: t(s.TextKey()), rated: rated, need: potential.NeedOf(r)} // keys: potential.statement.*
	if s.Help {
		out.help = t(s.HelpKey()) // keys: potential.statement.*
	}
	return out
}

// statementsOf are the statements of a field of the catalogue, and ratings of others that belong there.
func statementsOf(field string, ratings []potential.Rating) []statement {
	var out []statement
	for _, f := range potential.Statements().Fields {
		if f.Key == field {
			for _, s := range f.Statements {
				out = append(out, newStatement(s, ratings))
			}
		}
	}
	for _, r := range ratings {
		if _, known := potential.Statements().Statement(r.Statement); !known && placeOf(r.Statement) == field {
			out = append(out, statement{key: r.Statement, text: r.Statement, rated: true, need: potential.NeedOf(r)})
		}
	}
	return out
}

// otherField stands for the fields that the catalogue does not know.
const otherField = "other"

// placeOf is the field under which a statement is shown.
func placeOf(key string) string {
	field := potential.FieldOf(key)
	if slices.ContainsFunc(potential.Statements().Fields, func(f potential.StatementField) bool { return f.Key == field }) {
		return field
	}
	return otherField
}

// urgentOnes are all statements that press, the most urgent first; of several alike in the order of the catalogue.
func urgentOnes(ratings []potential.Rating) []statement {
	var out []statement
	for _, field := range fieldKeys(ratings) {
		for _, s := range statementsOf(field, ratings) {
			if s.need.Urgency == potential.Urgent {
				out = append(out, s)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b statement) int { return *b.need.Points - *a.need.Points })
	return out
}

// fieldKeys are the fields of the catalogue, and otherField where something stands there.
func fieldKeys(ratings []potential.Rating) []string {
	var keys []string
	for _, f := range potential.Statements().Fields {
		keys = append(keys, f.Key)
	}
	if slices.ContainsFunc(ratings, func(r potential.Rating) bool { return placeOf(r.Statement) == otherField }) {
		keys = append(keys, otherField)
	}
	return keys
}

func fieldName(key string) string {
	if key == otherField {
		return t("analysis.other")
	}
	return t(potential.StatementField{Key: key}.TextKey()) // keys: potential.field.*
}

// topicOf says in a few words what a statement is about.
func topicOf(key string, l *translations.Locale) string {
	s, known := potential.Statements().Statement(key)
	if !known {
		return key
	}
	return l.T(s.TopicKey()) // keys: potential.statement.*
}

// wordOf says an answer in words.
func wordOf(s side, value answer) string {
	if value == unasked {
		return t("analysis.rating.open")
	}
	var step *int
	if value != noWord {
		step = pointer(int(value))
	}
	if s == state {
		return t(potential.StateKey(step)) // keys: potential.state.*
	}
	return t(potential.RelevanceKey(step)) // keys: potential.relevance.*
}

func pointer[T any](x T) *T { return &x }
