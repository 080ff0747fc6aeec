package hours

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
)

// Print shows the time sheet of the newest month that has one (Ctrl+P).
func (p *Page) Print() {
	months := coaching.Months(p.woman.Sessions)
	if len(months) == 0 {
		p.parts.Shell.Tell(t("hours.sheet.none"))
		return
	}
	p.onPrint(months[len(months)-1])
}

// onPrint shows the time sheet of a month, at first in German, which is what the funder reads; one for each project that
// pays. The name of its file says what it is and of which month, and nothing of her.
func (p *Page) onPrint(m app.Month) {
	sheets, err := p.sheets(m)
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.parts.Preview(preview.Job{
		Title: t("hours.sheet.title", vars{"Month": monthText(m)}), FileName: t("hours.sheet.file") + "-" + string(m) + ".pdf",
		Offered: offered(), Her: sheets[0].Founder.HandoutLanguage, Options: preview.Options{Language: "de"},
		Build: func(o preview.Options) (preview.Document, error) {
			for i := range sheets {
				sheets[i].Lang = o.Language
			}
			return report.TimeSheets(sheets)
		},
	})
}

func (p *Page) sheets(m app.Month) (out []report.TimeSheetInput, err error) {
	ctx, records := p.parts.Context, p.parts.Records
	in := report.TimeSheetInput{Month: m, Created: p.parts.Now()}
	if in.Founder, err = records.Founder(ctx, p.id); err != nil {
		return nil, err
	}
	if in.Office, err = records.Info(ctx); err != nil {
		return nil, err
	}
	businesses, err := records.Businesses(ctx, p.id)
	if err != nil {
		return nil, err
	}
	projects, err := records.Projects(ctx)
	if err != nil {
		return nil, err
	}
	for _, payer := range payers(p.woman, m) {
		in.Sessions, in.Business, in.Project = payer.sessions, businessOf(payer.sessions, businesses), app.Project{}
		if i := slices.IndexFunc(projects, func(o app.Project) bool { return o.ID == payer.project }); i >= 0 {
			in.Project = projects[i]
		}
		out = append(out, in)
	}
	return out, nil
}

// businessOf is what all sessions were about: the one business that they name, or the only one that she has.
func businessOf(sessions []coaching.Session, businesses []app.Business) app.Business {
	named := app.ID("")
	for _, s := range sessions {
		if named != "" && s.Business != "" && s.Business != named {
			return app.Business{}
		}
		named = max(named, s.Business)
	}
	for _, b := range businesses {
		if b.ID == named || named == "" && len(businesses) == 1 {
			return b
		}
	}
	return app.Business{}
}

// offered are the languages of documents.
func offered() (codes []string) {
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	return codes
}
