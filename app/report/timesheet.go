package report

import (
	"errors"
	"strconv"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// TimeSheetInput is what the proof of hours of one woman in one month is made of.
type TimeSheetInput struct {
	Office   app.Office
	Founder  app.Founder
	Business app.Business
	Project  app.Project // that pays, may be empty
	Month    app.Month
	Sessions []coaching.Session // all of hers; those that count and lie in the month stand on the sheet
	Lang     string             // of the document; German if empty or without texts
	Created  time.Time
}

// timeSheet composes the document.
type timeSheet struct {
	TimeSheetInput
	coached
	hours coaching.TimeSheet
}

// TimeSheet lays out the proof of hours: each session with its day, times and minutes and room for two signatures, and
// their sum in minutes, hours of 60 and units of 45 minutes. Only the sums are rounded, and only on paper.
func TimeSheet(in TimeSheetInput) (*Document, error) {
	w := newWording(in.Lang)
	s := &timeSheet{in, coached{w, in.Office, in.Founder, in.Created}, coaching.TimeSheetOf(in.Sessions, in.Month)}
	body := append(s.head(), s.table()...)
	last, meta := s.end(), s.meta()
	return Layout(meta, append(s.note(), Tail{Body: Stack{Items: body}, Gap: 12, Last: last})...)
}

// ErrNoTimeSheet refuses to lay out time sheets of nobody.
var ErrNoTimeSheet = errors.New("there is no time sheet to lay out")

// TimeSheets are several in one document, for several months or women; each keeps its own page numbers.
func TimeSheets(all []TimeSheetInput) (*Document, error) {
	if len(all) == 0 {
		return nil, ErrNoTimeSheet
	}
	var papers []*Document
	for _, in := range all {
		d, err := TimeSheet(in)
		if err != nil {
			return nil, err
		}
		papers = append(papers, d)
	}
	meta := papers[0].meta
	if len(papers) > 1 {
		meta.Title = newWording(all[0].Lang).T("doc.timesheet.title.several")
	}
	return join(meta, papers), nil
}

// month is its name and year.
func (s *timeSheet) month() string { return s.Locale.Month(app.Date(s.Month + "-01").Time()) }

func (s *timeSheet) meta() Meta {
	last := app.Date("")
	for _, l := range s.hours.Lines {
		last = l.Date
	}
	return s.coached.meta(s.T("doc.timesheet.title"), s.month(), s.T("doc.timesheet.foot"), last)
}

func (s *timeSheet) head() []Block {
	return []Block{
		masthead(s.T("doc.record.kicker"), s.T("doc.timesheet.title"), nil), Space(8),
		factPanel([][2]string{
			{s.T("doc.field.founder"), isolated(s.Founder.DisplayName())},
			{s.T("doc.field.business"), isolated(s.Business.DisplayName())},
			{s.T("doc.timesheet.month"), s.month()},
		}, [][2]string{
			{s.T("doc.field.office"), isolated(s.Office.Name)},
			{s.T("doc.timesheet.organisation"), isolated(s.Office.Organisation)},
			{s.T("doc.field.consultant"), s.consultant("")},
		}, [][2]string{
			{s.T("doc.record.project"), isolated(s.Project.Name)},
			{s.T("doc.timesheet.round"), joined(isolated(s.Project.FundingRound), isolated(s.Project.FieldOfAction))},
		}),
		Space(12),
	}
}

// signHere is a line of a table on which somebody signs.
var signHere = Func{Height: 29, Draw: func(c *Canvas, x, y, w float64) {
	c.Line(x, y+26, x+w, y+26, Stroke{Color: Ink, Width: 0.6})
}}

func (s *timeSheet) table() []Block {
	if len(s.hours.Lines) == 0 {
		return []Block{P(s.T("doc.timesheet.none"), Style{})}
	}
	t := Table{
		Widths: []float64{-70, -81, -40, -50, 1, -72, -72}, Head: cells(Style{Size: 9, Bold: true, Color: White},
			s.T("doc.field.date"), s.T("doc.timesheet.time"), s.T("doc.record.break"), s.T("doc.timesheet.minutes"),
			s.T("doc.timesheet.content"), s.T("doc.timesheet.hers"), s.T("doc.timesheet.ours")), Zebra: true,
	}
	for _, l := range s.hours.Lines {
		t.Rows = append(t.Rows, []Block{
			P(s.Date(l.Date.Time()), Style{}), P(timesOf(s.wording, l.Session), Style{}), ended(strconv.Itoa(l.BreakMinutes)),
			ended(strconv.Itoa(l.Minutes())), s.content(l), signHere, signHere,
		})
	}
	return []Block{t}
}

func ended(text string) Block { return Text{Spans: []Span{{Text: text}}, Align: End} }

// content is what the session was about.
func (s *timeSheet) content(l coaching.SheetLine) Block {
	kind := ""
	if l.Kind != "" {
		kind = s.T(l.Kind.TextKey()) // keys: doc.session.kind.*
	}
	if l.Topic == "" || l.Topic == kind {
		return P(kind, Style{})
	}
	return Stack{Items: []Block{P(kind, Style{}), P(isolated(l.Topic), Style{Size: 9.5, Color: Muted})}}
}

// end is the sum and the signatures.
func (s *timeSheet) end() Block {
	h := s.hours.Total
	tile := func(name, value string) Block {
		return Panel{Fill: Wash, Radius: 6, Pad: 8, Body: Stack{Items: []Block{
			P(value, Style{Size: 15, Bold: true, Color: Teal}), P(name, Style{Size: 10}),
		}}}
	}
	sums := Row{Gap: 10, Stretch: true, Cells: []Block{
		tile(s.T("doc.timesheet.sum.sessions"), strconv.Itoa(h.Sessions)),
		tile(s.T("doc.timesheet.sum.minutes"), s.Number(float64(h.Minutes), 0)),
		tile(s.T("doc.timesheet.sum.hours"), s.Number(h.Hours(), 2)),
		tile(s.T("doc.timesheet.sum.units"), s.Number(h.Units(), 2)),
	}}
	return Stack{Items: []Block{
		subtitle(s.T("doc.timesheet.sum"), 12), Space(4), sums, Space(3), P(s.T("doc.timesheet.rounded"), Style{Size: 9.5, Color: Muted}),
		Space(12), s.twoSign(s.T("doc.timesheet.sign")),
	}}
}
