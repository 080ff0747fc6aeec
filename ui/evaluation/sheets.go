package evaluation

import (
	"context"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
)

// paperLanguage is the one in which documents are shown first: that of funders.
const paperLanguage = "de"

// document shows a paper. The first one is laid out beside the window, that in another language when it is chosen.
func (s *Screen) document(title, file string, build func(ctx context.Context, lang string) (*report.Document, error)) {
	var first *report.Document
	s.run(t("evaluation.export.working"), func(ctx context.Context) (err error) {
		first, err = build(ctx, paperLanguage)
		return err
	}, func() {
		s.parts.Preview(preview.Job{
			Title: title, FileName: file, Offered: offered(), Options: preview.Options{Language: paperLanguage},
			Build: func(o preview.Options) (preview.Document, error) {
				if o.Language == paperLanguage {
					return first, nil
				}
				return build(s.parts.Context, o.Language)
			},
		})
	})
}

// offered are the languages of documents.
func offered() (codes []string) {
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	return codes
}

// onMonth shows the time sheets of a month: one for each woman and each project that pays.
func (p *hoursPage) onMonth(m app.Month) {
	s := p.screen
	b, women, created := s.book, slices.Clone(s.result.women), s.parts.Now()
	place := map[app.ID]int{}
	ids := make([]app.ID, len(women))
	for i, w := range women {
		ids[i] = w.ID
	}
	for i, id := range b.byName(ids) {
		place[id] = i
	}
	build := func(ctx context.Context, lang string) (*report.Document, error) {
		sheets := make([][]report.TimeSheetInput, len(women))
		for _, w := range women {
			founder := b.founder[w.ID]
			payments := w.Payments(m)
			if founder == nil || len(payments) == 0 {
				continue
			}
			businesses, err := s.parts.Records.Businesses(ctx, w.ID)
			if err != nil {
				return nil, err
			}
			for _, paid := range payments {
				sheets[place[w.ID]] = append(sheets[place[w.ID]], report.TimeSheetInput{
					Office: b.office, Founder: *founder.Founder, Business: paid.Business(businesses), Project: b.project(paid.Project),
					Month: m, Sessions: paid.Sessions, Lang: lang, Created: created,
				})
			}
		}
		return report.TimeSheets(slices.Concat(sheets...))
	}
	s.document(t("evaluation.hours.sheets", vars{"Month": monthText(m)}), t("evaluation.hours.sheets.file")+"-"+string(m)+filePDF, build)
}

// project is the one with an id, the empty one for none.
func (b *book) project(id app.ID) app.Project {
	for _, p := range b.projects {
		if p.ID == id {
			return p
		}
	}
	return app.Project{}
}
