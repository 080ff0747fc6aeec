package agreements

import (
	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Print shows the agreement that is being written as a document, else the newest (Ctrl+P).
func (p *Page) Print() {
	if p.draft != nil {
		p.onPrint(p.draft.kept.ID)
		return
	}
	goals := coaching.Goals(p.all)
	if len(goals) == 0 {
		seam.Warn(p.parts.Shell, t("agreements.print.none"))
		return
	}
	p.onPrint(goals[0][len(goals[0])-1].ID)
}

// onPrint shows an agreement as a document, at first in the language of her handouts. The name of its file says what it
// is and of which day, and nothing of her.
func (p *Page) onPrint(id app.ID) {
	if !p.left() {
		return
	}
	a, ok := p.agreement(id)
	if !ok {
		return
	}
	in, err := p.document(a)
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.parts.Preview(preview.Job{
		Title: agreementName(a), FileName: fileName(a), Offered: offered(), Her: p.founder.HandoutLanguage,
		Options: preview.Options{Language: orGerman(p.founder.HandoutLanguage)},
		Build: func(o preview.Options) (preview.Document, error) {
			in.Lang = o.Language
			return report.Agreement(in)
		},
	})
}

func (p *Page) document(a coaching.Agreement) (report.AgreementInput, error) {
	history := a.History(p.all)
	in := report.AgreementInput{Founder: p.founder, Agreement: a, Earlier: history[:len(history)-1], Created: p.parts.Now()}
	var err error
	if in.Office, err = p.parts.Records.Info(p.parts.Context); err != nil {
		return in, err
	}
	businesses, err := p.parts.Records.Businesses(p.parts.Context, p.founder.ID)
	if len(businesses) == 1 {
		in.Business = businesses[0]
	}
	return in, err
}

func fileName(a coaching.Agreement) string {
	name := t("agreements.file")
	if a.Date != "" {
		name += "-" + string(a.Date)
	}
	return name + ".pdf"
}

// offered are the languages of documents.
func offered() (codes []string) {
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	return codes
}

func orGerman(lang string) string {
	if lang == "" {
		return german
	}
	return lang
}
