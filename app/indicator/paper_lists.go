package indicator

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// figures are the indicators of all reports, each under its title.
func (s scribe) figures(reports []Report) [][]table.Entry {
	var out [][]table.Entry
	for _, r := range reports {
		if len(out) > 0 {
			out = append(out, nil)
		}
		title := s.l.T("indicator.table.title", translations.Vars{"Regulation": string(r.Regulation)})
		out = append(out, []table.Entry{{Text: title, Look: table.Title}}, []table.Entry{{Text: s.period(), Look: table.Remark}})
		head := []string{s.l.T("indicator.table.code"), s.l.T("indicator.table.name"), s.l.T("indicator.table.total")}
		for _, g := range app.Gender("").Values() {
			head = append(head, s.l.T("gender."+g)) // keys: gender.*
		}
		out = append(out, s.head(append(head, s.l.T("indicator.table.answered"))...))
		for _, f := range r.Figures {
			out = append(out, s.figure(f))
		}
	}
	return out
}

// figure is one line: the number in all, by sex where people are counted, and how many have answered where the
// question is voluntary.
func (s scribe) figure(f Figure) []table.Entry {
	row := []table.Entry{words(f.Code), words(s.l.T(f.TextKey()))}
	if !f.Has {
		return append(row, words(dash))
	}
	row = append(row, amount(len(f.Number)))
	for _, g := range app.Gender("").Values() {
		if f.Of == OfPerson {
			row = append(row, amount(len(f.Number.Of(app.Gender(g)))))
		} else {
			row = append(row, words(dash))
		}
	}
	if len(f.Asked) > 0 {
		row = append(row, amount(f.Answered))
	}
	return row
}

// own are the indicators of our own.
func (s scribe) own() [][]table.Entry {
	out := [][]table.Entry{
		{{Text: s.l.T("indicator.table.title-own"), Look: table.Title}},
		{{Text: s.period(), Look: table.Remark}},
		s.head("", s.l.T("indicator.table.name"), s.l.T("indicator.table.true"), s.l.T("indicator.table.known"), s.l.T("indicator.table.mean")),
	}
	for _, f := range Beside(s.Roll, s.Period) {
		row := []table.Entry{{}, words(s.l.T(f.Key.TextKey())), amount(len(f.True)), amount(len(f.Known))}
		if change := f.Change(s.l); change != "" {
			row = append(row, words(change))
		}
		out = append(out, row)
	}
	return out
}

// Change is the mean change behind the figure in words, "" for none.
func (f OwnFigure) Change(l *translations.Locale) string {
	switch {
	case f.Mean == nil:
		return ""
	case f.Key == OwnTurnover:
		return l.T("indicator.table.mean-money", translations.Vars{"Change": l.Money(int64(*f.Mean))})
	}
	return l.T("indicator.table.mean-levels", translations.Vars{"Change": l.Number(*f.Mean, 2)})
}

// lines are the participations under one regulation.
func (s scribe) lines(regulation app.Regulation) [][]table.Entry {
	first := s.l.T("indicator.table.founder")
	if s.Secret != nil {
		first = s.l.T("indicator.table.pseudonym")
	}
	questions := RowQuestions(regulation, s.Secret != nil, s.Special)
	titles := []string{first, s.l.T("indicator.table.project"), s.l.T("indicator.table.age"), s.l.T("indicator.table.codes")}
	for _, q := range questions {
		titles = append(titles, q.Heading(s.l))
	}
	out := [][]table.Entry{s.head(titles...)}
	asked := RowsAsked{Regulation: regulation, Period: s.Period, Secret: s.Secret, Special: s.Special}
	for _, r := range Rows(s.Roll, asked) {
		row := []table.Entry{words(s.who(r)), words(s.projects[r.Project]), {}, words(strings.Join(r.Codes, ", "))}
		if r.Age != nil {
			row[2] = amount(*r.Age)
		}
		for i, q := range questions {
			row = append(row, s.answer(q, r.Values[i]))
		}
		out = append(out, row)
	}
	return out
}

func (s scribe) who(r Row) string {
	if r.Pseudonym != "" {
		return r.Pseudonym
	}
	return s.names[r.Founder]
}

// answer is the value of an answer as it stands in a list.
func (s scribe) answer(q Question, x any) table.Entry {
	switch x := x.(type) {
	case State:
		return words(s.l.T("indicator.table.declined"))
	case bool:
		if x {
			return words(s.l.T("indicator.table.yes"))
		}
		return words(s.l.T("indicator.table.no"))
	case float64:
		if len(q.Options) == 0 {
			return table.Entry{Number: &x}
		}
		return words(s.l.T(q.OptionKey(number(x))))
	case string:
		switch q.Kind {
		case KindDate:
			return words(s.day(app.Date(x)))
		case KindChoice:
			return words(s.l.T(q.OptionKey(x)))
		}
		return words(x)
	}
	return table.Entry{}
}

// issues are the open points.
func (s scribe) issues() [][]table.Entry {
	out := [][]table.Entry{s.head(
		s.l.T("indicator.table.founder"), s.l.T("indicator.table.project"), s.l.T("indicator.table.form"),
		s.l.T("indicator.table.issue"), s.l.T("indicator.table.questions"), s.l.T("indicator.table.due"),
		s.l.T("indicator.table.blocks"), s.l.T("indicator.table.other"),
	)}
	for _, i := range DryRun(s.Roll, s.Today) {
		form, blocks := "", ""
		if i.Form != "" {
			form = s.l.T(i.Form.TextKey())
		}
		if i.Blocks {
			blocks = s.l.T("indicator.table.yes")
		}
		out = append(out, []table.Entry{
			words(s.names[i.Founder]), words(s.projects[i.Project]), words(form), words(s.l.T(i.Code.TextKey())),
			words(i.QuestionsIn(s.l)), words(s.day(i.Due)), words(blocks), words(s.names[i.Other]),
		})
	}
	return out
}

// QuestionsIn are the questions without an answer in words, "" where the form has not been begun.
func (i Issue) QuestionsIn(l *translations.Locale) string {
	if i.Code != IssueIncomplete {
		return ""
	}
	texts := make([]string, len(i.Questions))
	for n, key := range i.Questions {
		q, _ := Forms().Question(key)
		texts[n] = l.T(q.TextKey())
	}
	return strings.Join(texts, ", ")
}
