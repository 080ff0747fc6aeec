package swotsheet

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
)

// document is the open worksheet as a document to preview, at first in the language of her handouts.
func (s *Sheet) document() preview.Job {
	name := "SWOT.pdf"
	if s.model.sheet.Date != "" {
		name = "SWOT-" + string(s.model.sheet.Date) + ".pdf"
	}
	var offered []string
	for _, l := range translations.Documents() {
		offered = append(offered, l.Code)
	}
	language := s.founder.HandoutLanguage
	if language == "" {
		language = "de"
	}
	return preview.Job{
		Title: t("swot.title") + " · " + versionShort(s.model.sheet), FileName: name, Offered: offered,
		Her: s.founder.HandoutLanguage, Extra: true, Options: preview.Options{Language: language}, Build: s.build,
	}
}

func (s *Sheet) build(o preview.Options) (preview.Document, error) {
	in := report.SWOTInput{
		Office: s.office, Founder: s.founder, Worksheet: s.model.sheet, Measures: s.model.grid().measures(s.measures),
		Lang: o.Language, Created: s.Now(),
	}
	if i := slices.IndexFunc(s.businesses, func(b app.Business) bool { return b.ID == s.model.sheet.Business }); i >= 0 {
		in.Business = s.businesses[i]
	}
	if o.HerPage {
		in.HerLang = s.founder.HandoutLanguage
	}
	return report.SWOT(in)
}
