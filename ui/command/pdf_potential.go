package command

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/report"
)

var errNoPotential = &app.Error{Code: "no-potential"}

// potentialPDF is her newest analysis, with the years of the others of the same business.
func (c *call) potentialPDF(office app.Office, f archive.Founder, lang string) (*report.Document, error) {
	a, ok := potential.Newest(f.Potential)
	if !ok {
		return nil, errNoPotential
	}
	earlier := slices.DeleteFunc(slices.Clone(f.Potential), func(b potential.Analysis) bool {
		return b.ID == a.ID || b.Business != a.Business
	})
	measures := slices.DeleteFunc(slices.Clone(f.Measures), func(m coaching.Measure) bool {
		return m.From == nil || m.From.Potential != a.ID
	})
	return report.Potential(report.PotentialInput{
		Office: office, Founder: f.Founder, Business: namedBusiness(f, a.Business), Analysis: a, Earlier: earlier,
		Measures: measures, Lang: lang, Created: c.stampOf(a.Date),
	})
}
