package papers

import (
	"wurzelwerk/app/report"
	"wurzelwerk/ui/preview"
)

// onDossier shows all that the office has on her in one document, without what is confidential or specially protected.
func (p *documentsPage) onDossier() {
	a, err := p.book.Records.Access(p.book.Context, p.book.founder)
	if err != nil {
		p.book.Shell.Fail(err)
		return
	}
	partners, err := p.book.Records.Partners(p.book.Context)
	if err != nil {
		p.book.Shell.Fail(err)
		return
	}
	in := report.DossierInput{
		Office: a.Office, Founder: a.Founder, Projects: a.Projects, Partners: partners, Teams: a.Teams, Created: p.book.Now(),
	}
	p.book.show(document{
		title: t("papers.dossier"), file: t("papers.file.dossier"), day: p.book.Today(), language: p.book.language(),
		build: func(lang string) (preview.Document, error) {
			in.Lang = lang
			return report.Dossier(in)
		},
	})
}
