package report

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/translations"
)

// IndicatorInput is what the report of the indicators is made of.
type IndicatorInput struct {
	Office  app.Office
	Paper   indicator.Paper // with Rows there is a line for each participation, with Secret nobody is named
	Lang    string          // of the document; German if empty or without texts
	Created time.Time
}

// indicatorSheet composes the document.
type indicatorSheet struct {
	IndicatorInput
	*wording
	names    map[app.ID]string
	projects map[app.ID]string
}

// Indicators lays out the report for a funder: under each regulation its indicators by sex, the office's own beside
// them, how they are counted, what is still open, and on demand one line for each participation.
func Indicators(in IndicatorInput) (*Document, error) {
	s := &indicatorSheet{in, newWording(in.Lang), map[app.ID]string{}, map[app.ID]string{}}
	for _, w := range in.Paper.Roll.Women {
		s.names[w.Founder.ID] = w.Founder.ListName()
	}
	for _, p := range in.Paper.Roll.Projects {
		s.projects[p.ID] = p.Name
	}
	reports := in.Paper.Reports()
	blocks := slices.Concat(s.head(), s.figures(reports), s.own(), s.rule(), s.open(), s.lines(reports))
	meta := s.meta()
	return Layout(meta, append(s.note(), blocks...)...)
}

func (s *indicatorSheet) meta() Meta {
	title, foot := s.T("doc.indicators.title"), s.T("doc.indicators.foot")
	if s.Paper.Secret == nil {
		foot = s.T("doc.indicators.foot.names")
	}
	return Meta{
		Title: joined(title, s.period()), Lang: s.Code(), Author: s.Office.Name, Created: s.Created, Running: joined(title, s.period()),
		Foot:    []string{joined(isolated(s.Office.Name), title, s.period()), foot},
		FootEnd: s.Date(s.Created), PageOf: pageOf(s.Locale),
	}
}

// period is from when to when, an open end as such.
func (s *indicatorSheet) period() string {
	day := func(d app.Date) string {
		if !d.Valid() {
			return s.T("doc.open")
		}
		return s.Date(d.Time())
	}
	if p := s.Paper.Period; p.From == "" && p.To == "" {
		return s.T("doc.indicators.period.all")
	}
	return s.T("doc.indicators.period", translations.Vars{"From": day(s.Paper.Period.From), "To": day(s.Paper.Period.To)})
}

func (s *indicatorSheet) head() []Block {
	var names []string
	for _, p := range s.Paper.Roll.Projects {
		names = append(names, p.Name)
	}
	return []Block{masthead(s.T("doc.indicators.kicker"), s.T("doc.indicators.title"), nil), Space(8), factPanel(nil, nil, [][2]string{
		{s.T("doc.field.horizon"), s.period()},
		{s.T("doc.field.office"), joined(isolated(s.Office.Name), isolated(s.Office.Organisation))},
		{s.T("doc.indicators.projects"), s.listed(names)},
		{s.T("doc.indicators.counted"), s.LongDate(s.Created)},
	})}
}

// figure text is small: a page must hold a regulation.
var figureStyle = Style{Size: 9.5}

// figureHead is the head of a table whose columns are figures from the one on.
func figureHead(from int, titles ...string) []Block {
	out := make([]Block, len(titles))
	for i, title := range titles {
		text := P(title, Style{Size: 9, Bold: true, Color: White})
		if i >= from {
			text.Align = End
		}
		out[i] = text
	}
	return out
}

// figures are the indicators of each regulation by sex.
func (s *indicatorSheet) figures(reports []indicator.Report) []Block {
	if len(reports) == 0 {
		return []Block{Space(14), P(s.T("doc.indicators.none"), Style{})}
	}
	var out []Block
	for _, r := range reports {
		head := []string{s.T("doc.indicators.code"), s.T("doc.indicators.name"), s.T("doc.indicators.total")}
		for _, g := range app.Gender("").Values() {
			head = append(head, s.T("gender."+g)) // keys: gender.*
		}
		t := Table{
			Widths: []float64{-56, 1, -48, -50, -52, -48, -64}, Zebra: true, RowHeads: true,
			Head: figureHead(2, append(head, s.T("doc.indicators.answered"))...),
		}
		for _, f := range r.Figures {
			t.Rows = append(t.Rows, s.figure(f))
		}
		title := s.T("doc.indicators.regulation", vars("Regulation", "\u2066"+string(r.Regulation)+"\u2069"))
		about := s.T("doc.indicators.counts", translations.Vars{"People": len(r.People), "Businesses": len(r.Businesses)})
		out = append(out, Space(16), Heading(2, title), Space(2), P(about, Style{Size: 10, Color: Muted}), Space(4), t)
	}
	return out
}

// figure is one line: the number in all, by sex where people are counted, and how many have answered where the question
// is voluntary.
func (s *indicatorSheet) figure(f indicator.Figure) []Block {
	const dash = "–"
	row := []Block{P(f.Code, Style{Size: 9.5, Bold: true}), P(s.T(f.TextKey()), figureStyle)} // keys: indicator.code.*
	figure := func(text string, bold bool) Block {
		return Text{Spans: []Span{{Text: text}}, Style: Style{Size: 9.5, Bold: bold}, Align: End}
	}
	if !f.Has {
		return append(row, figure(dash, false))
	}
	row = append(row, figure(strconv.Itoa(len(f.Number)), true))
	for _, g := range app.Gender("").Values() {
		text := dash
		if f.Of == indicator.OfPerson {
			text = strconv.Itoa(len(f.Number.Of(app.Gender(g))))
		}
		row = append(row, figure(text, false))
	}
	if len(f.Asked) > 0 {
		row = append(row, figure(strconv.Itoa(f.Answered), false))
	}
	return row
}

// own are the indicators of the office's own.
func (s *indicatorSheet) own() []Block {
	t := Table{Widths: []float64{1, -70, -70, -110}, Zebra: true, RowHeads: true, Head: figureHead(1,
		s.T("doc.indicators.name"), s.T("doc.indicators.true"), s.T("doc.indicators.known"), s.T("doc.indicators.mean"))}
	for _, f := range indicator.Beside(s.Paper.Roll, s.Paper.Period) {
		t.Rows = append(t.Rows, []Block{
			P(s.T(f.Key.TextKey()), figureStyle), // keys: indicator.own.*
			figureCell(len(f.True)), figureCell(len(f.Known)), Text{Spans: []Span{{Text: f.Change(s.Locale)}}, Style: figureStyle, Align: End},
		})
	}
	return s.titled(s.T("doc.indicators.own"), P(s.T("doc.indicators.own.about"), Style{Size: 10, Color: Muted}), Space(4), t)
}

func figureCell(n int) Block {
	return Text{Spans: []Span{{Text: strconv.Itoa(n)}}, Style: figureStyle, Align: End}
}

// rule is how it is counted.
func (s *indicatorSheet) rule() []Block {
	return s.titled(s.T("doc.indicators.rule"), bullets([]string{
		s.T("doc.indicators.rule.person"), s.T("doc.indicators.rule.days"), s.T("doc.indicators.rule.complete"),
		s.T("doc.indicators.rule.once"), s.T("doc.indicators.rule.free"), s.T("doc.indicators.rule.dash"),
	}))
}

// open is what is missing or contradicts itself. Where nobody may be named it only says how often.
func (s *indicatorSheet) open() []Block {
	issues := indicator.DryRun(s.Paper.Roll, s.Paper.Today)
	if len(issues) == 0 {
		return s.titled(s.T("doc.indicators.open"), P(s.T("doc.indicators.open.none"), Style{}))
	}
	if s.Paper.Secret != nil {
		return s.titled(s.T("doc.indicators.open"), s.openCounts(issues))
	}
	t := Table{Widths: []float64{-104, 1, -74, -50}, Zebra: true, RowHeads: true, Head: cells(Style{Size: 9, Bold: true, Color: White},
		s.T("doc.indicators.who"), s.T("doc.indicators.issue"), s.T("doc.indicators.due"), s.T("doc.indicators.blocks"))}
	for _, i := range issues {
		t.Rows = append(t.Rows, s.issue(i))
	}
	return s.titled(s.T("doc.indicators.open"), t)
}

func (s *indicatorSheet) issue(i indicator.Issue) []Block {
	who, form, blocks := isolated(s.names[i.Founder]), "", ""
	if who == "" {
		who = isolated(s.projects[i.Project])
	}
	if i.Form != "" {
		form = s.T(i.Form.TextKey()) + ":" // keys: indicator.form.*
	}
	if i.Blocks {
		blocks = s.T("doc.access.value.yes")
	}
	text := strings.TrimSpace(form + " " + s.T(i.Code.TextKey()) + " " + i.QuestionsIn(s.Locale)) // keys: indicator.issue.*
	if other := s.names[i.Other]; other != "" {
		text += " (" + isolated(other) + ")"
	}
	return cells(figureStyle, who, text, s.Date(i.Due.Time()), blocks)
}

// openCounts are how often each issue was found.
func (s *indicatorSheet) openCounts(issues []indicator.Issue) Block {
	t := Table{Widths: []float64{1, -80}, Zebra: true, Head: figureHead(1, s.T("doc.indicators.issue"), s.T("doc.indicators.count"))}
	counts := map[indicator.IssueCode]int{}
	for _, i := range issues {
		counts[i.Code]++
	}
	for _, i := range issues {
		if n := counts[i.Code]; n > 0 {
			t.Rows = append(t.Rows, []Block{P(s.T(i.Code.TextKey()), figureStyle), figureCell(n)}) // keys: indicator.issue.*
			delete(counts, i.Code)
		}
	}
	return t
}

// lines are the participations, one after the other, where they are wanted.
func (s *indicatorSheet) lines(reports []indicator.Report) []Block {
	if !s.Paper.Rows {
		return nil
	}
	out := []Block{Break{}, Heading(1, s.T("doc.indicators.lines"))}
	if s.Paper.Secret != nil {
		out = append(out, Space(3), P(s.T("doc.indicators.lines.about"), Style{}))
	}
	for _, r := range reports {
		questions := indicator.RowQuestions(r.Regulation, s.Paper.Secret != nil, s.Paper.Special)
		rows := indicator.Rows(s.Paper.Roll, indicator.RowsAsked{
			Regulation: r.Regulation, Period: s.Paper.Period, Secret: s.Paper.Secret, Special: s.Paper.Special,
		})
		t := Table{Widths: []float64{-92, -40, 1}, RowHeads: true, Head: cells(Style{Size: 9, Bold: true, Color: White},
			s.T("doc.indicators.who"), s.T("doc.indicators.age"), s.T("doc.indicators.answers"))}
		for _, row := range rows {
			t.Rows = append(t.Rows, s.line(row, questions))
		}
		title := s.T("doc.indicators.regulation", vars("Regulation", "\u2066"+string(r.Regulation)+"\u2069"))
		out = append(out, Space(12), Heading(2, title), Space(4), t)
	}
	return out
}

func (s *indicatorSheet) line(row indicator.Row, questions []indicator.Question) []Block {
	who, age := row.Pseudonym, ""
	if who == "" {
		who = isolated(s.names[row.Founder])
	}
	if row.Age != nil {
		age = strconv.Itoa(*row.Age)
	}
	var said []string
	for i, q := range questions {
		if text := q.Say(s.Locale, row.Values[i]); text != "" {
			said = append(said, q.Heading(s.Locale)+": "+isolated(text))
		}
	}
	text := Stack{Items: []Block{
		P(isolated(s.projects[row.Project]), figureStyle), P(strings.Join(row.Codes, ", "), Style{Size: 9.5, Bold: true}),
		P(strings.Join(said, "; "), Style{Size: 9, Color: Muted}),
	}}
	return []Block{P(who, figureStyle), P(age, figureStyle), text}
}
