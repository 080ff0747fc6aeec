package report

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
)

// CertificateInput is what the certificate of an erasure is made of.
type CertificateInput struct {
	Certificate rights.Certificate
	Lang        string // of the document; German if empty or without texts
	Created     time.Time
}

// certificateSheet composes the document.
type certificateSheet struct {
	*wording
	c rights.Certificate
}

// Certificate lays out the proof that the records of a person were erased. It names nobody: the name is written by hand
// on the copy that she gets.
func Certificate(in CertificateInput) (*Document, error) {
	s := &certificateSheet{newWording(in.Lang), in.Certificate}
	body := []Block{
		Space(14), P(s.T("doc.certificate.about"), Style{}), Space(5), P(s.T("doc.certificate.stays"), Style{}),
	}
	if n := s.c.Backups; n > 0 {
		body = append(body, Space(5), P(s.T("doc.certificate.backups", vars("n", n)), Style{}))
	}
	body = append(body, s.what()...)
	body = append(body, s.duties()...)
	body = append(body, s.told()...)
	last := Row{Gap: 22, Cells: []Block{Field{Name: s.T("doc.certificate.sign")}, Field{Name: s.T("doc.certificate.name")}}}
	title := s.T("doc.certificate.title")
	meta := Meta{
		Title: title + " " + s.c.Number, Lang: s.Code(), Author: s.c.Office, Created: in.Created, Running: joined(title, s.c.Number),
		Foot:    []string{joined(isolated(s.c.Office), title), s.T("doc.certificate.foot")},
		FootEnd: s.Date(s.c.On.Time()), PageOf: pageOf(s.Locale),
	}
	head := masthead(s.T("doc.certificate.kicker"), title, [][2]string{
		{s.T("doc.certificate.number"), s.c.Number},
		{s.T("doc.certificate.on"), s.LongDate(s.c.On.Time())},
		{s.T("doc.certificate.by"), isolated(s.c.By)},
		{s.T("doc.field.office"), joined(isolated(s.c.Office), isolated(s.c.Organisation))},
		{s.T("doc.certificate.restricted"), s.Date(s.c.Restricted.Time())},
	})
	blocks := []Block{head, Tail{Body: Stack{Items: body}, Gap: 14, Last: last}}
	return Layout(meta, append(s.note(), blocks...)...)
}

// what is the table of what was erased.
func (s *certificateSheet) what() []Block {
	t := Table{Widths: []float64{1, -90}, Zebra: true, Head: cells(tableHead, s.T("doc.certificate.kind"), s.T("doc.certificate.count"))}
	for _, c := range s.c.Records {
		t.Rows = append(t.Rows, []Block{P(tree{wording: s.wording}.kind(c.Kind), Style{}), P(strconv.Itoa(c.N), Style{})})
	}
	out := []Block{Space(14), Heading(2, s.T("doc.certificate.what")), Space(4), t}
	if s.c.Teams > 0 {
		out = append(out, Space(4), P(s.T("doc.certificate.teams", vars("n", s.c.Teams)), Style{}))
	}
	return out
}

// told are the offices that the program has told, and whom the office tells by itself.
func (s *certificateSheet) told() (out []Block) {
	var lines, names []string
	for _, t := range s.c.Told {
		if t.Confirmed.Valid() {
			lines = append(lines, s.T("doc.certificate.told.confirmed", translations.Vars{"Name": isolated(t.Name), "Date": s.LongDate(t.Confirmed.Time())}))
		} else {
			lines = append(lines, s.T("doc.certificate.told.open", vars("Name", isolated(t.Name))))
		}
	}
	for _, name := range s.c.Recipients {
		if !slices.ContainsFunc(s.c.Told, func(t rights.Told) bool { return t.Name == name }) {
			names = append(names, isolated(name))
		}
	}
	if len(lines) > 0 {
		out = append(out, Space(12), P(s.T("doc.certificate.told"), Style{}), Space(2), bullets(lines))
	}
	if len(names) > 0 {
		out = append(out, Space(12), P(s.T("doc.certificate.tell"), Style{}), Space(2), bullets(names))
	}
	return out
}

func (s *certificateSheet) duties() []Block {
	lines := dutyLines(s.wording, s.c.Duties)
	if len(lines) == 0 {
		return nil
	}
	out := []Block{Space(12), Heading(2, s.T("doc.certificate.duties")), Space(3), bullets(lines)}
	if reason := strings.TrimSpace(s.c.Reason); reason != "" {
		out = append(out, Space(4), P(s.T("doc.certificate.reason", vars("Reason", isolated(reason))), Style{Bold: true}))
	}
	return out
}
