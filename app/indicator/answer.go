package indicator

import (
	"math"
	"reflect"
	"slices"
	"strings"

	"wurzelwerk/app"
)

// State is how a question stands with one participation.
type State string

// The states of a question.
const (
	Open     State = "open"
	Answered State = "answered"
	Declined State = "declined"
)

// Value is the answer to a question, of the Go type of its kind; false where there is none.
func (q Question) Value(a Answers) (any, bool) {
	v := q.at.read(a)
	switch {
	case !v.known:
		return nil, false
	case q.Kind == KindYesNo:
		return v.text == Yes, true
	case q.Kind == KindNumber:
		return v.number, true
	}
	return v.text, true
}

// State of a question: a value is an answer; without one it is declined when she declined it.
func (q Question) State(a Answers) State {
	if q.at.read(a).known {
		return Answered
	}
	if list := q.declined(a.Participation); list != nil && slices.Contains(*list, q.Name()) {
		return Declined
	}
	return Open
}

// declined is the list of the form that the question belongs to; nil where that has not been begun, or the question
// cannot be declined.
func (q Question) declined(p *Participation) *[]string {
	switch form, _, _ := strings.Cut(q.Of, "."); {
	case q.Name() == "":
		return nil
	case form == "entry" && p.Entry != nil:
		return &p.Entry.Declined
	case form == "exit" && p.Exit != nil:
		return &p.Exit.Declined
	case form == "followUp" && p.FollowUp != nil:
		return &p.FollowUp.Declined
	}
	return nil
}

// Visible tells whether a question is asked of her under a regulation: its conditions are fulfilled, or it has an
// answer all the same.
func (c *Catalogue) Visible(q Question, a Answers, r app.Regulation) bool {
	return c.asked(q, a, r) || !q.OfFounder() && q.State(a) != Open
}

func (c *Catalogue) asked(q Question, a Answers, r app.Regulation) bool {
	if q.Regulation != "" && q.Regulation != r {
		return false
	}
	return (q.When == nil || c.fulfilled(*q.When, a, r)) && (q.Unless == nil || !c.fulfilled(*q.Unless, a, r))
}

func (c *Catalogue) fulfilled(w Is, a Answers, r app.Regulation) bool {
	other, ok := c.Question(w.Question)
	return ok && c.asked(other, a, r) && slices.Contains(w.Is, other.at.read(a).text)
}

// Missing are the keys of the questions of a form that are asked of her and have no answer, or one that cannot be; of
// those with these needs. A declined one is missing too.
func (c *Catalogue) Missing(key FormKey, a Answers, r app.Regulation, needs ...Need) []string {
	var out []string
	form, _ := c.Form(key)
	for _, q := range form.Questions {
		if slices.Contains(needs, q.Need) && !q.sound(q.at.read(a)) && c.asked(q, a, r) {
			out = append(out, q.Key)
		}
	}
	return out
}

// sound tells whether a value is an answer that the question knows.
func (q Question) sound(v value) bool {
	if !v.known || len(q.Options) > 0 && !slices.Contains(q.Options, v.text) {
		return false
	}
	return q.Kind != KindNumber || len(q.checkNumber(v.number)) == 0
}

// Check lists what is wrong with a value: its type, an option that is not offered, a number out of its range. Dates lie
// not after today; "" for no such limit.
func (q Question) Check(x any, today app.Date) app.Faults {
	fault := func(code, want string) app.Faults { return app.Faults{{Path: q.Of, Code: code, Want: want}} }
	switch q.Kind {
	case KindYesNo:
		if _, ok := x.(bool); !ok {
			return fault(app.FaultType, "truth-value")
		}
		return nil
	case KindNumber:
		n, ok := x.(float64)
		if !ok {
			return fault(app.FaultType, "number")
		}
		return q.checkNumber(n)
	}
	text, ok := x.(string)
	if !ok {
		return fault(app.FaultType, "text")
	}
	target := reflect.ValueOf(text).Convert(q.at.leaf)
	if code, want := app.CheckText(target); code != "" {
		return fault(code, want)
	}
	if q.Kind == KindDate && text != "" && today.Valid() && app.Date(text) > today {
		return fault(app.FaultFuture, "")
	}
	if q.Kind == KindChoice && text != "" && !slices.Contains(q.Options, text) {
		return fault(app.FaultValue, strings.Join(q.Options, ", "))
	}
	return nil
}

func (q Question) checkNumber(n float64) app.Faults {
	least, most := math.Inf(-1), math.Inf(1)
	if q.Min != nil {
		least = *q.Min
	}
	if q.Max != nil {
		most = *q.Max
	}
	switch {
	case math.IsNaN(n) || n < least || n > most:
		return app.Faults{{Path: q.Of, Code: app.FaultRange, Want: limits(q.Min, q.Max)}}
	case q.Whole && n != math.Trunc(n):
		return app.Faults{{Path: q.Of, Code: app.FaultType, Want: "whole-number"}}
	case len(q.Options) > 0 && !slices.Contains(q.Options, number(n)):
		return app.Faults{{Path: q.Of, Code: app.FaultValue, Want: strings.Join(q.Options, ", ")}}
	}
	return nil
}

func limits(least, most *float64) string {
	switch {
	case least != nil && most != nil:
		return number(*least) + "–" + number(*most)
	case least != nil:
		return ">= " + number(*least)
	case most != nil:
		return "<= " + number(*most)
	}
	return ""
}

// Set puts an answer into the records; nil takes it away. A declined question that is answered is declined no longer.
// Forms and addresses that other copies share stay as they are. A wrong value gives app.Faults and changes nothing.
func (q Question) Set(a Answers, x any, today app.Date) error {
	if text, ok := x.(string); ok && strings.TrimSpace(text) == "" {
		x = nil
	}
	if x != nil {
		if faults := q.Check(x, today); len(faults) > 0 {
			return faults
		}
	}
	q.at.write(a, x)
	if x != nil {
		q.Decline(a, false)
	}
	return nil
}

// Decline notes that she does not answer, which takes her answer away, or takes that note back. Nothing happens to a
// question that cannot be declined.
func (q Question) Decline(a Answers, declines bool) {
	if q.Name() == "" {
		return
	}
	if declines {
		q.at.write(a, nil)
	}
	p := a.Participation.Copy()
	if declines {
		p.begin(q.Of)
	}
	if list := q.declined(&p); list != nil {
		*list = slices.DeleteFunc(*list, func(name string) bool { return name == q.Name() })
		if declines {
			*list = append(*list, q.Name())
		}
		if len(*list) == 0 {
			*list = nil
		}
		*a.Participation = p
	}
}

// begin makes the form that a path leads into, where there is none yet.
func (p *Participation) begin(path string) {
	switch form, _, _ := strings.Cut(path, "."); {
	case form == "entry" && p.Entry == nil:
		p.Entry = &Entry{}
	case form == "exit" && p.Exit == nil:
		p.Exit = &Exit{}
	case form == "followUp" && p.FollowUp == nil:
		p.FollowUp = &FollowUp{}
	}
}
