package competence

import (
	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
)

// Print shows her profile as a document (Ctrl+P).
func (p *WayPage) Print() {
	p.preview("Profil", t("competence.pdf.profile"), func(f facts, lang string) (preview.Document, error) {
		from, to := p.model.pair()
		return report.Profile(report.ProfileInput{
			Office: f.office, Founder: f.founder, Business: f.business, From: from, To: to, Lang: lang, Created: p.Now(),
		})
	})
}

// PrintWay shows her own page as a document: her strengths first.
func (p *WayPage) PrintWay() {
	p.preview("Mein-Weg", t("competence.pdf.way"), func(f facts, lang string) (preview.Document, error) {
		from, to := p.model.pair()
		answers, err := p.Records.Answers(p.Context, p.founder)
		if err != nil {
			return nil, err
		}
		measures, err := p.Records.Measures(p.Context, p.founder)
		if err != nil {
			return nil, err
		}
		return report.MyWay(report.MyWayInput{
			Office: f.office, Founder: f.founder, Business: f.business, From: from, To: to,
			Answers: answers, Measures: measures, Lang: lang, Created: p.Now(),
		})
	})
}

// facts are what a document says beside the readings.
type facts struct {
	office   app.Office
	founder  app.Founder
	business app.Business
}

func (p *WayPage) facts() (f facts, err error) {
	if f.founder, err = p.Records.Founder(p.Context, p.founder); err != nil {
		return f, err
	}
	if f.office, err = p.Records.Info(p.Context); err != nil {
		return f, err
	}
	businesses, err := p.Records.Businesses(p.Context, p.founder)
	if len(businesses) > 0 {
		f.business = businesses[0]
	}
	return f, err
}

// preview shows a document of the readings, at first in the language of her handouts. The name of its file says what it
// is and of which day, and nothing of her.
func (p *WayPage) preview(file, title string, build func(f facts, lang string) (preview.Document, error)) {
	if len(p.model.readings) == 0 {
		return
	}
	f, err := p.facts()
	if err != nil {
		p.Shell.Fail(err)
		return
	}
	if _, to := p.model.pair(); to.Date != "" {
		file += "-" + string(to.Date)
	}
	language := f.founder.HandoutLanguage
	if language == "" {
		language = "de"
	}
	var offered []string
	for _, l := range translations.Documents() {
		offered = append(offered, l.Code)
	}
	p.Preview(preview.Job{
		Title: title, FileName: file + ".pdf", Offered: offered, Her: f.founder.HandoutLanguage,
		Options: preview.Options{Language: language},
		Build:   func(o preview.Options) (preview.Document, error) { return build(f, o.Language) },
	})
}
