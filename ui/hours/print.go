package hours

import (
	"context"
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Print shows the time sheet of the newest month that has one (Ctrl+P).
func (p *Page) Print() {
	months := coaching.Months(p.woman.Sessions)
	if len(months) == 0 {
		seam.Warn(p.parts.Shell, t("hours.sheet.none"))
		return
	}
	p.PrintMonth(months[len(months)-1])
}

// PrintMonth shows the time sheet of a month; of one without hours it says so.
func (p *Page) PrintMonth(m app.Month) {
	if !slices.Contains(coaching.Months(p.woman.Sessions), m) {
		seam.Warn(p.parts.Shell, t("hours.sheet.none"))
		return
	}
	p.onPrint(m)
}

// onPrint shows the time sheet of a month, at first in German, which is what the funder reads; one for each project that
// pays. The name of its file says what it is and of which month, and nothing of her.
func (p *Page) onPrint(m app.Month) {
	sheets, err := Sheets(p.parts.Context, p.parts.Records, p.woman, m, p.parts.Now())
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

// Sheets are the time sheets of one woman and month, in German, made at the time created: one for each project that pays,
// in the order of time; none where nothing counts.
func Sheets(ctx context.Context, r SheetRecords, w coaching.Woman, m app.Month, created time.Time) (out []report.TimeSheetInput, err error) {
	in := report.TimeSheetInput{Month: m, Created: created}
	if in.Founder, err = r.Founder(ctx, w.ID); err != nil {
		return nil, err
	}
	if in.Office, err = r.Info(ctx); err != nil {
		return nil, err
	}
	businesses, err := r.Businesses(ctx, w.ID)
	if err != nil {
		return nil, err
	}
	projects, err := r.Projects(ctx)
	if err != nil {
		return nil, err
	}
	for _, payment := range w.Payments(m) {
		in.Sessions, in.Business, in.Project = payment.Sessions, payment.Business(businesses), app.Project{}
		if i := slices.IndexFunc(projects, func(o app.Project) bool { return o.ID == payment.Project }); i >= 0 {
			in.Project = projects[i]
		}
		out = append(out, in)
	}
	return out, nil
}

// offered are the languages of documents.
func offered() (codes []string) {
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	return codes
}
