package report

import (
	"strings"

	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// entry is one question with its answer.
type entry struct {
	name   string
	answer Block
	wide   Block // takes the whole width under the question
	form   bool  // is filled in by hand
}

// entry of a question; false if it is not printed.
func (s *sheet) entry(q profile.Question, head profile.Answer) (entry, bool) {
	a, _ := profile.Find(s.Answers, q.Key)
	value, answered := q.Value(s.Founder, s.Answers)
	if q.OfBusiness() {
		value, answered = profile.BusinessValue(s.Business, q)
	}
	e := entry{name: s.T(q.TextKey())}
	switch {
	case answered && q.Kind == profile.KindWeek:
		e.wide = Stack{Items: []Block{s.week(value), s.remark(a, head)}}
	case answered:
		e.answer = Stack{Items: []Block{s.value(q, value), s.remark(a, head)}}
	case q.State(s.Founder, s.Answers) == profile.Declined && (a.Declined || s.Blank || !head.Declined):
		e.answer = Stack{Items: []Block{P(s.T("doc.sheet.declined"), Style{Size: Body, Italic: true}), s.remark(a, head)}}
	case a.Note != "":
		e.answer = s.remark(a, head)
	case s.Blank && s.mayBeAsked(q):
		s.toFill(q, &e)
	default:
		return entry{}, false
	}
	return e, true
}

// remark is the note of an answer, and where it comes from if that is not where most of its block do.
func (s *sheet) remark(a, head profile.Answer) Block {
	var lines []Block
	if a.Note != "" {
		lines = append(lines, P(a.Note, Style{Size: 9, Italic: true}))
	}
	if originOf(a) != originOf(head) {
		if asked := s.asked(a); asked != "" {
			lines = append(lines, P(asked, Style{Size: 8.5, Color: Muted}))
		}
	}
	return Stack{Items: lines}
}

// plain is an answer to a question that nobody knows.
func (s *sheet) plain(a, head profile.Answer) Block {
	if a.Declined {
		return P(s.T("doc.sheet.declined"), Style{Size: Body, Italic: true})
	}
	return Stack{Items: []Block{P(rawText(s.Locale, a.Value), answerStyle), s.remark(a, head)}}
}

// rows are tables of questions and answers; a wide entry stands between two.
func (s *sheet) rows(list []entry) []Block {
	var blocks []Block
	var t Table
	flush := func() {
		if len(t.Rows) > 0 {
			blocks = append(blocks, t)
		}
		t = Table{Widths: []float64{1, 1.25}, RowHeads: true}
		if s.Blank {
			t.Widths = []float64{1, 1.25, -76}
		}
	}
	flush()
	for _, e := range list {
		name := P(e.name, Style{Size: 10, Color: Muted})
		if e.wide != nil {
			flush()
			name.Lead = true
			blocks = append(blocks, Space(4), name, Space(2), e.wide, Space(4))
			continue
		}
		row := []Block{name, e.answer}
		if s.Blank {
			row = append(row, s.refusal(e))
		}
		t.Rows = append(t.Rows, row)
	}
	flush()
	return blocks
}

// refusal is the box for those who do not want to say.
func (s *sheet) refusal(e entry) Block {
	if !e.form {
		return Space(0)
	}
	return boxes{[]string{s.T("doc.sheet.declined")}, Style{Size: 8, Color: Muted}}
}

// mayBeAsked tells that a question belongs on a form: what it depends on is not answered otherwise, and it is asked
// here and not elsewhere.
func (s *sheet) mayBeAsked(q profile.Question) bool {
	if s.catalogue.Visible(q, s.Founder, s.Answers) {
		return true
	}
	if q.When == nil {
		return false
	}
	other, _ := s.catalogue.Question(q.When.Question)
	return other.State(s.Founder, s.Answers) == profile.Open && s.mayBeAsked(other)
}

// toFill makes an entry to fill in by hand.
func (s *sheet) toFill(q profile.Question, e *entry) {
	e.form = true
	if q.When != nil && !s.catalogue.Visible(q, s.Founder, s.Answers) {
		e.name += " " + s.condition(*q.When)
	}
	if q.Kind == profile.KindWeek {
		e.wide = s.emptyWeek()
		return
	}
	e.answer = s.field(q)
}

// condition says when a question is asked; of many answers it names none.
func (s *sheet) condition(when profile.Condition) string {
	const named = 2
	other, _ := s.catalogue.Question(when.Question)
	switch {
	case len(when.Is) == 0:
		return s.T("doc.sheet.when.any")
	case len(when.Is) > named:
		return s.T("doc.sheet.when.fits")
	}
	words := make([]string, len(when.Is))
	for i, is := range when.Is {
		words[i] = s.T(other.OptionKey(is))
	}
	return s.T("doc.sheet.when", translations.Vars{"Answers": strings.Join(words, " / ")})
}

const lineHeight = 21.0

// field is room for an answer by hand: boxes, or lines.
func (s *sheet) field(q profile.Question) Block {
	if len(q.Options) > 0 {
		options := make([]string, len(q.Options))
		for i, o := range q.Options {
			options[i] = s.T(q.OptionKey(o))
		}
		return boxes{options, Style{Size: 10}}
	}
	lines := 1
	switch q.Kind {
	case profile.KindWords:
		lines = 3
	case profile.KindList, profile.KindLanguages:
		lines = 2
	}
	unit := s.unit(q)
	if q.Kind == profile.KindMoney {
		unit = strings.TrimSpace("€ " + unit)
	}
	if unit == "" {
		return writingLines(lines, lineHeight)
	}
	return Row{Gap: 4, Widths: []float64{1, 1.2}, Cells: []Block{
		writingLines(1, lineHeight), Stack{Items: []Block{Space(4), P(unit, Style{Size: 10})}},
	}}
}
