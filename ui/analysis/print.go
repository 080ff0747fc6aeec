package analysis

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
)

// Print shows the open analysis as a document (Ctrl+P), at first in the language of her handouts. The name of its file
// says what it is and of which day, and nothing of her.
func (s *Sheet) Print() {
	if s.desk.Locked() || !s.saved() {
		return
	}
	founder, err := s.Records.Founder(s.Context, s.desk.Founder())
	if err != nil {
		s.Shell.Fail(err)
		return
	}
	office, err := s.Records.Info(s.Context)
	if err != nil {
		s.Shell.Fail(err)
		return
	}
	a := s.desk.Analysis()
	in := report.PotentialInput{
		Office: office, Founder: founder, Business: s.business(), Analysis: a, Earlier: s.earlier(),
		Measures: s.measuresFrom(a.ID), Created: s.Now(),
	}
	var offered []string
	for _, l := range translations.Documents() {
		offered = append(offered, l.Code)
	}
	language := founder.HandoutLanguage
	if language == "" {
		language = "de"
	}
	s.Preview(preview.Job{
		Title: t("analysis.title", vars{"Date": dateText(a.Date)}), FileName: s.fileName(".pdf"), Offered: offered,
		Her: founder.HandoutLanguage, Options: preview.Options{Language: language},
		Build: func(o preview.Options) (preview.Document, error) {
			in.Lang = o.Language
			return report.Potential(in)
		},
	})
}

// fileName is what is proposed for a file of the open analysis.
func (s *Sheet) fileName(ending string) string {
	name := t("analysis.file")
	if date := s.desk.Analysis().Date; date != "" {
		name += "-" + string(date)
	}
	return name + ending
}

// business is what the open analysis is about.
func (s *Sheet) business() app.Business {
	for _, b := range s.desk.Businesses() {
		if b.ID == s.desk.Analysis().Business {
			return b
		}
	}
	return app.Business{}
}

// earlier are the other analyses of the same business.
func (s *Sheet) earlier() []potential.Analysis {
	a := s.desk.Analysis()
	return slices.DeleteFunc(s.desk.All(), func(o potential.Analysis) bool {
		return o.ID == a.ID || o.Business != a.Business
	})
}

// measuresFrom are the measures that came from an analysis.
func (s *Sheet) measuresFrom(analysis app.ID) []coaching.Measure {
	return slices.DeleteFunc(slices.Clone(s.made), func(m coaching.Measure) bool {
		return m.From == nil || m.From.Potential != analysis
	})
}
