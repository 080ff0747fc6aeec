package profile

import (
	"slices"
	"strings"

	"wurzelwerk/app"
)

// State is how a question stands with a founder.
type State string

// The states of a question.
const (
	Open     State = "open" // not asked, or no answer yet
	Answered State = "answered"
	Declined State = "declined" // she does not want to say
)

// Progress counts the questions of a block that are visible and counted.
type Progress struct {
	Answered  int
	Declined  int
	Asked     int // answered or declined
	Questions int
}

// Value is the value of a question wherever it lives but in a business: in the founder's record, or in its answer;
// false where there is none.
func (q Question) Value(f app.Founder, answers []Answer) (any, bool) {
	if q.Bound() {
		return ValueOf(f, q)
	}
	a, _ := Find(answers, q.Key)
	return a.Value, !empty(a.Value)
}

// State of a question: a value is an answer; without one it is declined when she declined it or its whole block.
func (q Question) State(f app.Founder, answers []Answer) State {
	if _, ok := q.Value(f, answers); ok {
		return Answered
	}
	for _, key := range []string{q.Key, BlockOf(q.Key)} {
		if a, _ := Find(answers, key); a.Declined {
			return Declined
		}
	}
	return Open
}

// Visible tells whether a question is asked: its condition is fulfilled, or it has an answer all the same. A text in
// her language is asked of those who have another one than German.
func (c *Catalogue) Visible(q Question, f app.Founder, answers []Answer) bool {
	if strings.HasSuffix(q.Of, ".*") && HerLanguage(f) == "" {
		return false
	}
	if q.When == nil {
		return true
	}
	other, _ := c.Question(q.When.Question)
	if value, ok := other.Value(f, answers); ok && q.When.holds(value) {
		return true
	}
	_, answered := q.Value(f, answers)
	a, _ := Find(answers, q.Key)
	return answered || a.Declined
}

func (w Condition) holds(value any) bool {
	return slices.ContainsFunc(words(value), func(word string) bool {
		if len(w.Is) == 0 {
			return word != No && word != "0"
		}
		return slices.Contains(w.Is, word)
	})
}

// Progress of a block, of the whole sheet when block is empty. Questions that are hidden by their condition, optional,
// or those of a business do not count.
func (c *Catalogue) Progress(block string, f app.Founder, answers []Answer) Progress {
	var p Progress
	for _, b := range c.Blocks {
		if block != "" && block != b.Key {
			continue
		}
		for _, q := range b.Questions {
			if q.Counted() && c.Visible(q, f, answers) {
				p.add(q.State(f, answers))
			}
		}
	}
	return p
}

func (p *Progress) add(s State) {
	p.Questions++
	switch s {
	case Answered:
		p.Answered++
	case Declined:
		p.Declined++
	case Open:
		return
	}
	p.Asked++
}

// Next is the first open question after the given one, from the beginning when after is empty or unknown or no other
// follows; false where no other is open. Blocks to skip, such as hidden ones, are left out.
func (c *Catalogue) Next(after string, f app.Founder, answers []Answer, skip ...string) (string, bool) {
	var before, behind string
	passed := false
	for _, b := range c.Blocks {
		for _, q := range b.Questions {
			if q.Key == after {
				passed = true
				continue
			}
			if slices.Contains(skip, b.Key) || !q.Counted() || !c.Visible(q, f, answers) || q.State(f, answers) != Open {
				continue
			}
			if passed && behind == "" {
				behind = q.Key
			}
			if !passed && before == "" {
				before = q.Key
			}
		}
	}
	if behind != "" {
		return behind, true
	}
	return before, before != ""
}

// Head is when, by whom and from which source a block was asked: its own answer, or else what its answers have in
// common. Question is the key of the block.
func (c *Catalogue) Head(block string, answers []Answer) Answer {
	if own, ok := Find(answers, block); ok {
		return own
	}
	head, first := Answer{Question: block}, true
	for _, a := range answers {
		if BlockOf(a.Question) != block {
			continue
		}
		if first {
			head.On, head.By, head.Source, first = a.On, a.By, a.Source, false
		}
		head.On = same(head.On, a.On)
		head.By = same(head.By, a.By)
		head.Source = same(head.Source, a.Source)
	}
	return head
}

// same is what two have in common.
func same[T ~string](a, b T) T {
	if a != b {
		return ""
	}
	return a
}
