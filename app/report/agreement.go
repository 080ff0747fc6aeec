package report

import (
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// AgreementInput is what a goal agreement is made of.
type AgreementInput struct {
	Office    app.Office
	Founder   app.Founder
	Business  app.Business
	Agreement coaching.Agreement
	Earlier   []coaching.Agreement // through which the goal has come, the oldest first; may be nil
	Lang      string               // of the document; German if empty or without texts
	Created   time.Time
}

// agreementSheet composes the document.
type agreementSheet struct {
	AgreementInput
	coached
}

// Agreement lays out a goal agreement: her goal in her words, in her language and in German, how both will know, what
// each does, until when, what became of it, and two signatures.
func Agreement(in AgreementInput) (*Document, error) {
	w := newWording(in.Lang)
	s := &agreementSheet{in, coached{w, in.Office, in.Founder, in.Created}}
	body := slices.Concat(s.head(), s.goal(), s.terms(), s.result(), s.earlier())
	last, meta := s.signed(), s.meta()
	return Layout(meta, append(s.note(), Tail{Body: Stack{Items: body}, Gap: 16, Last: last})...)
}

func (s *agreementSheet) meta() Meta {
	a := s.Agreement
	return s.coached.meta(s.T("doc.agreement.title"), s.Date(a.Date.Time()), s.T("doc.foot.confidential"), a.Date)
}

func (s *agreementSheet) head() []Block {
	a := s.Agreement
	return []Block{
		masthead(s.T("doc.agreement.kicker"), s.T("doc.agreement.title"), nil), Space(8),
		factPanel([][2]string{
			{s.T("doc.field.founder"), isolated(s.Founder.DisplayName())},
			{s.T("doc.field.business"), isolated(s.Business.DisplayName())},
		}, [][2]string{
			{s.T("doc.field.date"), s.on(a.Date, "")},
			{s.T("doc.field.consultant"), s.consultant("")},
			{s.T("doc.field.office"), isolated(s.Office.Name)},
		}, nil),
		Space(8), P(s.T("doc.agreement.about"), Style{}),
	}
}

// goal is what she wants, in her words: in her language first, then in all others that it was said in.
func (s *agreementSheet) goal() []Block {
	goal := s.Agreement.Goal
	items := []Block{subtitle(s.T("doc.way.goal"), 12)}
	for i, lang := range goalLanguages(goal, profile.HerLanguage(s.Founder)) {
		style := Style{Size: 14, Bold: true}
		if i > 0 {
			style = Style{Size: handout}
		}
		name := P(translations.LanguageName(lang, s.Code())+":", Style{Size: 9.5, Color: Muted})
		items = append(items, Space(3), name, Group{Role: RoleSection, Lang: lang, Block: P(isolated(goal[lang]), style)})
	}
	if len(items) == 1 {
		items = append(items, writingLines(3, 24))
	}
	return []Block{Space(10), Panel{Body: Stack{Items: items}, Fill: Tint(Teal, 0.1), Radius: 7, Pad: 11}}
}

// goalLanguages are the languages in which a goal was said: hers, German, then the others.
func goalLanguages(goal app.Texts, hers string) []string {
	var out []string
	for _, lang := range append([]string{hers, "de"}, sortedLanguages(goal)...) {
		if goal[lang] != "" && !slices.Contains(out, lang) {
			out = append(out, lang)
		}
	}
	return out
}

func sortedLanguages(goal app.Texts) []string {
	var out []string
	for lang := range goal {
		out = append(out, lang)
	}
	slices.Sort(out)
	return out
}

// terms are where she stands, how both will know, what each does and until when.
func (s *agreementSheet) terms() []Block {
	a := s.Agreement
	out := s.field("doc.agreement.start", a.StartingPoint)
	out = append(out, s.field("doc.agreement.criterion", a.Criterion)...)
	out = append(out, s.parts()...)
	return append(out, Space(10), Keep{Items: []Block{s.said(s.T("doc.agreement.until"), s.until(a.Until), 13)}})
}

// field is a text under its heading, or lines to write on.
func (s *agreementSheet) field(key, text string) []Block {
	if out := s.section(s.T(key), text); out != nil { // keys: doc.agreement.*
		return out
	}
	return s.titled(s.T(key), writingLines(2, 24))
}

// parts are hers and ours beside each other.
func (s *agreementSheet) parts() []Block {
	a := s.Agreement
	side := func(key, text string) Block {
		body := Block(writingLines(3, 24))
		if text != "" {
			body = P(isolated(text), Style{})
		}
		return Panel{
			Head: P(s.T(key), Style{Size: 12, Bold: true, Color: White}), Again: P(s.T(key), Style{Size: 12, Bold: true, Color: White}), // keys: doc.agreement.*
			Body: body, Line: Teal, HeadFill: Teal, Radius: 5, Pad: 9,
		}
	}
	return []Block{Space(14), Row{Gap: 14, Stretch: true, Cells: []Block{
		side("doc.agreement.hers", a.HerPart), side("doc.agreement.ours", a.OurPart),
	}}}
}

// result is what became of it, where that is known.
func (s *agreementSheet) result() []Block {
	a := s.Agreement
	if a.Reached == "" && a.Result == "" {
		return nil
	}
	reached := ""
	if a.Reached != "" {
		reached = s.T(a.Reached.TextKey()) // keys: doc.agreement.reached.*
	}
	body := []Block{P(joined(reached, s.LongDate(a.ReviewedOn.Time())), Style{Size: handout, Bold: true})}
	if a.Result != "" {
		body = append(body, P(isolated(a.Result), Style{}))
	}
	return s.titled(s.T("doc.agreement.result"), body...)
}

// earlier are the agreements through which the goal has come, in short.
func (s *agreementSheet) earlier() []Block {
	t := Table{Widths: []float64{-80, 1, -110}, Zebra: true, Head: cells(tableHead,
		s.T("doc.field.date"), s.T("doc.agreement.earlier.goal"), s.T("doc.agreement.result"))}
	for _, e := range s.Earlier {
		if e.ID == s.Agreement.ID {
			continue
		}
		goal, reached := "", s.T("doc.open")
		if langs := goalLanguages(e.Goal, s.Code()); len(langs) > 0 {
			goal = e.Goal[langs[0]]
		}
		if e.Reached != "" {
			reached = s.T(e.Reached.TextKey()) // keys: doc.agreement.reached.*
		}
		what := Stack{Items: []Block{P(isolated(goal), Style{}), P(isolated(e.Result), Style{Size: 10, Color: Muted})}}
		t.Rows = append(t.Rows, []Block{P(s.Date(e.Date.Time()), Style{}), what, P(reached, Style{})})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return s.titled(s.T("doc.agreement.earlier"), P(s.T("doc.agreement.earlier.about"), Style{}), Space(4), t)
}

func (s *agreementSheet) signed() Block {
	if on := s.Agreement.SignedOn; on.Valid() {
		return Panel{Body: P(s.T("doc.agreement.signed", vars("Date", s.LongDate(on.Time()))), Style{Bold: true}), Line: Teal, Radius: 4, Pad: 8}
	}
	return s.twoSign(s.T("doc.agreement.sign"))
}
