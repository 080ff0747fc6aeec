package indicator

import (
	"reflect"
	"slices"
	"strings"

	"wurzelwerk/translations"
)

// WithoutSpecial is the participation without its answers to questions on special categories of data (GDPR Art. 9), and
// without a word on whether she was asked them. The participation itself stays as it is.
func (p Participation) WithoutSpecial() Participation {
	p = p.Copy()
	for _, form := range Forms().Forms {
		for _, q := range form.Questions {
			if q.Special && !q.OfFounder() {
				q.forget(&p)
			}
		}
	}
	return p
}

// forget empties the answer to a question.
func (q Question) forget(p *Participation) {
	v := reflect.ValueOf(p).Elem()
	for _, step := range q.at.steps {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return
			}
			v = v.Elem()
		}
		v = v.Field(step)
	}
	v.SetZero()
	if list := q.declined(p); list != nil {
		*list = slices.DeleteFunc(*list, func(name string) bool { return name == q.Name() })
	}
}

// Heading is the question above a list of its values, with the unit that they are in.
func (q Question) Heading(l *translations.Locale) string {
	text := l.T(q.TextKey()) // keys: indicator.q.*
	if key := q.UnitKey(); key != "" {
		text += " (" + l.T(key) + ")" // keys: sheet.unit.*
	}
	return text
}

// Say is a value of the question as it is read, "" for none.
func (q Question) Say(l *translations.Locale, value any) string {
	e := scribe{l: l}.answer(q, value)
	if e.Number == nil {
		return e.Text
	}
	_, decimals, _ := strings.Cut(number(*e.Number), ".")
	return l.Number(*e.Number, len(decimals))
}
