package profiling

import (
	"maps"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
)

// model is the sheet of one founder: what stands in the office, and what was changed since.
type model struct {
	parts *Parts
	id    app.ID

	founder    app.Founder // with what was changed
	businesses []app.Business
	office     app.Office
	consents   []app.Consent
	answers    []profile.Answer // with what was changed
	kept       []profile.Answer // as they stand in the office

	changed map[string]bool // questions, and blocks as a whole, whose answer was changed
	renewed bool            // the last saving changed the founder's record
	values  map[string]any  // what bound questions were changed to; nil takes the value away
	given   map[string]bool // questions answered since the page was opened
	dated   map[string]bool // blocks of which the user herself said when and by whom they were asked
}

func newModel(parts *Parts, id app.ID) *model {
	return &model{
		parts: parts, id: id, changed: map[string]bool{}, values: map[string]any{},
		given: map[string]bool{}, dated: map[string]bool{},
	}
}

// load reads all from the office. What was changed must have been saved before.
func (m *model) load() (err error) {
	records, ctx := m.parts.Records, m.parts.Context
	if m.founder, err = records.Founder(ctx, m.id); err != nil {
		return err
	}
	if m.businesses, err = records.Businesses(ctx, m.id); err != nil {
		return err
	}
	if m.consents, err = records.Consents(ctx, m.id); err != nil {
		return err
	}
	if m.office, err = records.Info(ctx); err != nil {
		return err
	}
	if m.kept, err = records.Answers(ctx, m.id); err != nil {
		return err
	}
	m.answers = slices.Clone(m.kept)
	return nil
}

func (m *model) today() app.Date { return app.DateOf(m.parts.Now()) }

// consultant is who asks: hers, else the one of the office.
func (m *model) consultant() string {
	if m.founder.Consultant != "" {
		return m.founder.Consultant
	}
	return m.office.Consultant
}

// value is what a question is answered with, wherever that lives.
func (m *model) value(q profile.Question) (any, bool) {
	if !q.OfBusiness() {
		return q.Value(m.founder, m.answers)
	}
	if len(m.businesses) == 0 {
		return nil, false
	}
	return profile.BusinessValue(m.businesses[0], q)
}

func (m *model) state(q profile.Question) profile.State {
	if _, ok := m.value(q); ok {
		return profile.Answered
	}
	return q.State(m.founder, m.answers)
}

// questions are those of a block that are asked of her.
func (m *model) questions(b profile.Block) []profile.Question {
	var out []profile.Question
	for _, q := range b.Questions {
		if m.parts.Catalogue.Visible(q, m.founder, m.answers) {
			out = append(out, q)
		}
	}
	return out
}

// unknown are the answers to questions that the catalogue does not have.
func (m *model) unknown() []profile.Answer {
	var out []profile.Answer
	for _, a := range m.answers {
		_, isQuestion := m.parts.Catalogue.Question(a.Question)
		_, isBlock := m.parts.Catalogue.Block(a.Question)
		if !isQuestion && !isBlock {
			out = append(out, a)
		}
	}
	return out
}

// answer is the row of a question, an empty one where there is none.
func (m *model) answer(key string) profile.Answer {
	if a, ok := profile.Find(m.answers, key); ok {
		return a
	}
	return profile.Answer{Question: key}
}

// set answers a question; nil takes the answer away. The value must be right.
func (m *model) set(q profile.Question, value any) error {
	a := m.answer(q.Key)
	a.Declined, a.Value = false, value
	if q.Bound() {
		if err := profile.SetValue(&m.founder, q, value); err != nil {
			return err
		}
		m.values[q.Key], a.Value = value, nil
	}
	if value == nil && a.Note == "" {
		m.drop(q.Key)
		return nil
	}
	m.stamp(&a)
	m.put(a)
	return nil
}

// decline notes that she does not want to answer a question, or takes that back.
func (m *model) decline(q profile.Question, declined bool) error {
	a := m.answer(q.Key)
	if q.ShownOnly() {
		a.Declined = false
		m.drop(q.Key)
	} else if err := m.set(q, nil); err != nil {
		return err
	}
	if !declined {
		return nil
	}
	a.Value = nil
	a.Declined = true
	m.stamp(&a)
	m.put(a)
	return nil
}

// remark changes the note, the day and the source of the answer to a question. Without a note and an answer nothing is
// left of it.
func (m *model) remark(q profile.Question, a profile.Answer) {
	if _, answered := m.value(q); a.Note == "" && !answered && !a.Declined {
		m.drop(q.Key)
		return
	}
	m.put(a)
}

// head is when, by whom and from which source a block was asked.
func (m *model) head(block string) profile.Answer { return m.parts.Catalogue.Head(block, m.answers) }

// editHead changes what the user says about a block. What was answered on this page before follows.
func (m *model) editHead(block string, do func(head *profile.Answer)) {
	head := m.head(block)
	do(&head)
	m.put(head)
	m.dated[block] = true
	for key := range m.given {
		if a, ok := profile.Find(m.answers, key); ok && profile.BlockOf(key) == block {
			a.On, a.By, a.Source = head.On, head.By, head.Source
			m.put(a)
		}
	}
}

// declineBlock notes that she does not want to speak about a block at all, or takes that back.
func (m *model) declineBlock(block string, declined bool) {
	m.openHead(block)
	head := m.head(block)
	head.Declined = declined
	m.put(head)
}

// stamp says when, by whom and from which source an answer comes that is given now.
func (m *model) stamp(a *profile.Answer) {
	block := profile.BlockOf(a.Question)
	m.openHead(block)
	head := m.head(block)
	a.On, a.By, a.Source = m.today(), m.consultant(), head.Source
	if m.dated[block] {
		a.On, a.By = head.On, head.By
	}
	m.given[a.Question] = true
}

// openHead gives a block a head of its own before it is answered further: a new one for the first answer, else what
// its answers have in common so far.
func (m *model) openHead(block string) {
	if _, ok := profile.Find(m.answers, block); ok {
		return
	}
	head := m.head(block)
	if !slices.ContainsFunc(m.answers, func(a profile.Answer) bool { return profile.BlockOf(a.Question) == block }) {
		head.On, head.By, head.Source = m.today(), m.consultant(), sourceSelf
	}
	if head.On != "" || head.By != "" || head.Source != "" {
		m.put(head)
	}
}

func (m *model) put(a profile.Answer) {
	m.changed[a.Question] = true
	if i := slices.IndexFunc(m.answers, func(o profile.Answer) bool { return o.Question == a.Question }); i >= 0 {
		m.answers[i] = a
		return
	}
	m.answers = append(m.answers, a)
}

func (m *model) drop(key string) {
	m.changed[key] = true
	delete(m.given, key)
	m.answers = slices.DeleteFunc(m.answers, func(a profile.Answer) bool { return a.Question == key })
}

// dropBlock takes all answers of a block away, also those that live in the founder's record.
func (m *model) dropBlock(b profile.Block) error {
	for _, q := range b.Questions {
		if _, ok := m.value(q); ok && q.Bound() && !q.ShownOnly() {
			if err := m.set(q, nil); err != nil {
				return err
			}
		}
	}
	for _, a := range slices.Clone(m.answers) {
		if a.Question == b.Key || profile.BlockOf(a.Question) == b.Key {
			m.drop(a.Question)
		}
	}
	return nil
}

// pending are the answers that differ from those in the office, and the questions without one any more.
func (m *model) pending() (put []profile.Answer, drop []string) {
	for _, key := range slices.Sorted(maps.Keys(m.changed)) {
		now, there := profile.Find(m.answers, key)
		before, was := profile.Find(m.kept, key)
		switch {
		case there && !(was && sameAnswer(now, before)):
			put = append(put, now)
		case was && !there:
			drop = append(drop, key)
		}
	}
	return put, drop
}

func sameAnswer(a, b profile.Answer) bool {
	same := question.Same(a.Value, b.Value)
	a.Value, b.Value = nil, nil
	return same && a == b
}

// allowed is a consent by which a sensitive block may be shown today.
func (m *model) allowed(block string) (app.Consent, bool) {
	return m.consent(block, func(c app.Consent) bool { return c.Allows(block, m.today()) })
}

// withdrawn is the consent for a block that was withdrawn last.
func (m *model) withdrawn(block string) (app.Consent, bool) {
	return m.consent(block, func(c app.Consent) bool { return c.WithdrawnOn != "" })
}

// consent is the last one that concerns a block and is as asked.
func (m *model) consent(block string, as func(app.Consent) bool) (app.Consent, bool) {
	for _, c := range slices.Backward(m.consents) {
		if slices.Contains(c.DataClasses, block) && as(c) {
			return c, true
		}
	}
	return app.Consent{}, false
}

// ofRecord is the path in the founder's record that a question is bound to, "" for none.
func ofRecord(q profile.Question) string {
	path, _ := strings.CutPrefix(q.Of, "founder.")
	if path == q.Of {
		return ""
	}
	return path
}
