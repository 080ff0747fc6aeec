package sessions

import (
	"cmp"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
)

// Print shows the record of the open session as a document; without one it says what to do.
func (p *Page) Print() {
	if p.view == nil {
		p.tell(t("sessions.pdf.choose"))
		return
	}
	if p.saved() {
		p.print(p.book.draft)
	}
}

// print shows the record of a session, at first in the language of her handouts. Its confidential note is no part of it.
func (p *Page) print(s coaching.Session) {
	b := p.book
	s.Confidential = ""
	in := report.RecordInput{
		Office: b.office, Founder: b.founder, Business: b.business(s.Business), Session: s, Number: p.numberOf(s.ID),
		Project: b.project(cmp.Or(s.Project, b.projectOn(s.Date))), Created: b.parts.Now(),
	}
	name := t("sessions.pdf.file")
	if s.Date.Valid() {
		name += "-" + string(s.Date)
	}
	var offered []string
	first := "de"
	for _, l := range translations.Documents() {
		offered = append(offered, l.Code)
		if l.Code == b.founder.HandoutLanguage {
			first = l.Code
		}
	}
	b.parts.Preview(preview.Job{
		Title: title(s, p.numberOf(s.ID)), FileName: name + ".pdf",
		Her: b.founder.HandoutLanguage, Offered: offered, Options: preview.Options{Language: first},
		Build: func(o preview.Options) (preview.Document, error) {
			in.Lang = o.Language
			return report.Record(in)
		},
	})
}
