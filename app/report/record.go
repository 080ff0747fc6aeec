package report

import (
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
)

// RecordInput is what the record of a session is made of.
type RecordInput struct {
	Office   app.Office
	Founder  app.Founder
	Business app.Business     // that the session is about
	Session  coaching.Session // its confidential note stands in no record
	Number   int              // among her sessions, 0 for none
	Project  app.Project      // that pays, may be empty
	Lang     string           // of the document; German if empty or without texts
	Created  time.Time
}

// recordSheet composes the document.
type recordSheet struct {
	RecordInput
	coached
}

// Record lays out the record of a session: who came why, what was found, what is recommended and agreed. A draft says on
// every page that it is one, and nobody signs it.
func Record(in RecordInput) (*Document, error) {
	w := newWording(in.Lang)
	s := &recordSheet{in, coached{w, in.Office, in.Founder, in.Created}}
	body := slices.Concat(s.head(), s.parts(), s.agreed(), s.papers(), s.next(), s.addenda())
	last, meta := s.signed(), s.meta()
	return Layout(meta, append(s.note(), Tail{Body: Stack{Items: body}, Gap: 16, Last: last})...)
}

// draft tells that nobody has closed the session yet.
func (s *recordSheet) draft() bool { return !s.Session.Locked() }

func (s *recordSheet) meta() Meta {
	m := s.coached.meta(s.T("doc.record.title"), s.occasion(), s.T("doc.record.foot"), s.Session.Date)
	if s.draft() {
		m.Stamp = s.T(coaching.Draft.TextKey())
	}
	return m
}

// occasion names the session: its number and its day.
func (s *recordSheet) occasion() string {
	number := ""
	if s.Number > 0 {
		number = s.T("doc.record.session", vars("Number", s.Number))
	}
	return joined(number, s.Date(s.Session.Date.Time()))
}

func (s *recordSheet) head() []Block {
	x := s.Session
	number, kind, place, language := "", "", "", ""
	if s.Number > 0 {
		number = s.ordinal()
	}
	if x.Kind != "" {
		kind = s.T(x.Kind.TextKey()) // keys: doc.session.kind.*
	}
	if x.Place != "" {
		place = s.T(x.Place.TextKey()) // keys: doc.session.place.*
	}
	if x.Language != "" {
		language = translations.LanguageName(x.Language, s.Code())
	}
	breaks := ""
	if x.BreakMinutes > 0 {
		breaks = s.T("doc.minutes", vars("n", x.BreakMinutes))
	}
	facts := factPanel([][2]string{
		{s.T("doc.field.founder"), isolated(s.Founder.DisplayName())},
		{s.T("doc.field.business"), isolated(s.Business.DisplayName())},
		{s.T("doc.record.number"), number},
		{s.T("doc.record.kind"), kind},
		{s.T("doc.record.topic"), isolated(x.Topic)},
	}, [][2]string{
		{s.T("doc.field.date"), s.on(x.Date, "")},
		{s.T("doc.record.time"), s.times()},
		{s.T("doc.record.break"), breaks},
		{s.T("doc.record.place"), place},
		{s.T("doc.record.language"), language},
	}, [][2]string{
		{s.T("doc.record.length"), s.length()},
		{s.T("doc.record.interpreter"), s.interpreter()},
		{s.T("doc.field.consultant"), s.consultant(x.Consultant)},
		{s.T("doc.field.present"), s.listed(x.Present)},
		{s.T("doc.record.project"), isolated(s.Project.Name)},
		{s.T("doc.record.uncounted"), s.uncounted()},
	})
	return []Block{masthead(s.T("doc.record.kicker"), s.T("doc.record.title"), [][2]string{
		{s.T("doc.field.office"), joined(isolated(s.Office.Name), isolated(s.Office.Organisation))},
		{s.T("doc.record.status"), s.T(x.Status.TextKey())}, // keys: doc.session.status.*
	}), Space(9), facts}
}

// ordinal is the number of the session as it is written.
func (s *recordSheet) ordinal() string { return s.Locale.Number(float64(s.Number), 0) }

// times are from when to when, with a word where the end lies on the next day.
func (s *recordSheet) times() string { return timesOf(s.wording, s.Session) }

func timesOf(w *wording, x coaching.Session) string {
	if !x.Start.Valid() || !x.End.Valid() {
		return string(x.Start)
	}
	v := translations.Vars{"Start": string(x.Start), "End": string(x.End)}
	if x.PastMidnight() {
		return w.T("doc.record.times.midnight", v)
	}
	return w.T("doc.record.times", v)
}

func (s *recordSheet) length() string {
	minutes := s.Session.Minutes()
	if minutes == 0 {
		return ""
	}
	h := coaching.Hours{Minutes: minutes}
	return s.hoursOf(minutes, h.Hours(), h.Units())
}

func (s *recordSheet) interpreter() string {
	x := s.Session
	if x.InterpreterMins == 0 {
		return isolated(x.Interpreter)
	}
	return joined(isolated(x.Interpreter), s.T("doc.minutes", vars("n", x.InterpreterMins)))
}

// uncounted is why the session stands in no proof of hours; "" where it may.
func (s *recordSheet) uncounted() string {
	if x := s.Session; x.Reportable != nil && !*x.Reportable {
		return isolated(x.ReportedBecause)
	}
	return ""
}

// parts are what was written, each under its heading.
func (s *recordSheet) parts() []Block {
	x := s.Session
	var out []Block
	for _, part := range []struct {
		section coaching.Section
		text    string
	}{
		{coaching.SectionConcern, x.Concern},
		{coaching.SectionCourse, x.Course},
		{coaching.SectionAnalysis, x.Analysis},
		{coaching.SectionRecommendation, x.Recommendation},
	} {
		out = append(out, s.section(s.T(part.section.TextKey()), part.text)...) // keys: doc.session.section.*
	}
	return out
}

// agreed is what both will do.
func (s *recordSheet) agreed() []Block {
	var body []Block
	if text := strings.TrimSpace(s.Session.Agreements); text != "" {
		body = append(body, P(isolated(text), Style{}), Space(4))
	}
	t := Table{
		Widths: []float64{1, 1, -96}, Zebra: true,
		Head: cells(tableHead, s.T("doc.record.task.hers"), s.T("doc.record.task.ours"), s.T("doc.record.task.until")),
	}
	for _, task := range s.Session.Tasks {
		hers, ours := isolated(task.Text), ""
		if task.By == "consultant" {
			hers, ours = "", hers
		}
		t.Rows = append(t.Rows, cells(Style{}, hers, ours, s.until(task.Until)))
	}
	if len(t.Rows) > 0 {
		body = append(body, t)
	}
	return s.titled(s.T(coaching.SectionAgreements.TextKey()), body...)
}

// papers are those that she took with her.
func (s *recordSheet) papers() []Block {
	var names []string
	for _, paper := range s.Session.Papers {
		if key := coaching.PaperKey(paper); translations.In("de").Has(key) {
			names = append(names, s.T(key)) // keys: doc.session.paper.*
		} else if strings.TrimSpace(paper) != "" {
			names = append(names, isolated(paper))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return s.titled(s.T("doc.record.papers"), bullets(names))
}

func (s *recordSheet) next() []Block {
	when := s.on(s.Session.NextDate, s.Session.NextStart)
	if when == "" {
		return nil
	}
	body := Stack{Gap: 2, Items: []Block{subtitle(s.T("doc.record.next"), Body), P(when, Style{Size: 13, Bold: true})}}
	return []Block{Space(10), Keep{Items: []Block{Panel{Body: body, Fill: Tint(Teal, 0.1), Radius: 7, Pad: 9}}}}
}

// addenda are what was corrected after the session was closed.
func (s *recordSheet) addenda() []Block {
	var items []Block
	for _, a := range s.Session.Addenda {
		items = append(items, s.said(s.LongDate(a.On.Time()), a.Text, Body))
	}
	if len(items) == 0 {
		return nil
	}
	about := P(s.T("doc.record.addenda.about"), Style{Size: 10, Color: Muted})
	about.Lead = true
	return s.titled(s.T("doc.record.addenda"), about, Stack{Gap: 3, Items: items})
}

// signed are the lines to sign, or when that was done.
func (s *recordSheet) signed() Block {
	x := s.Session
	switch {
	case s.draft():
		return Panel{Body: P(s.T("doc.record.draft"), Style{Bold: true}), Line: Ink, Radius: 4, Pad: 8}
	case x.Status == coaching.Signed:
		text := s.T("doc.record.signed.undated")
		if x.SignedOn.Valid() {
			text = s.T("doc.record.signed", vars("Date", s.LongDate(x.SignedOn.Time())))
		}
		return Panel{Body: P(text, Style{Bold: true}), Line: Teal, Radius: 4, Pad: 8}
	}
	sentence := s.T("doc.record.sign")
	if x.Interpreter != "" || x.InterpreterMins > 0 {
		sentence = s.T("doc.record.sign.interpreted")
	}
	return s.twoSign(sentence)
}
