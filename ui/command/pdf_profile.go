package command

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
)

// profilePDF compares her readings as the figures do; with one it shows that alone.
func (c *call) profilePDF(office app.Office, f archive.Founder, lang string) (*report.Document, error) {
	from, to := compared(f)
	if from.Rated() == 0 && to.Rated() == 0 {
		return nil, errNoReading
	}
	return report.Profile(report.ProfileInput{
		Office: office, Founder: f.Founder, Business: firstBusiness(f), From: from, To: to,
		Lang: lang, Created: c.stampOf(dayOf(from, to)),
	})
}

// wayPDF is her own page, in the language of her handouts where nobody says otherwise and there are texts in it.
func (c *call) wayPDF(office app.Office, f archive.Founder, lang string) (*report.Document, error) {
	if !c.has(flagLang) && !translations.In(f.HandoutLanguage).Fallback() {
		lang = f.HandoutLanguage
	}
	from, to := compared(f)
	return report.MyWay(report.MyWayInput{
		Office: office, Founder: f.Founder, Business: firstBusiness(f), From: from, To: to, Answers: answersOf(f),
		Measures: f.Measures, Lang: lang, Created: c.stampOf(dayOf(from, to)),
	})
}

// sheetPDF is her profiling sheet. Of the sensitive blocks it has, when asked for, those that she has agreed to.
func (c *call) sheetPDF(office app.Office, f archive.Founder, lang string) (*report.Document, error) {
	in := report.SheetInput{
		Office: office, Founder: f.Founder, Business: firstBusiness(f), Answers: answersOf(f),
		Blank: c.has(flagBlank), Lang: lang,
	}
	var newest app.Date
	for _, a := range in.Answers {
		newest = max(newest, a.On)
	}
	in.Created = c.stampOf(newest)
	for _, b := range profile.Sheet().Blocks {
		if b.Sensitive && c.has(flagSensitive) && c.mayPrint(f, b.Key) {
			in.Sensitive = append(in.Sensitive, b.Key)
		}
	}
	return report.ProfilingSheet(in)
}

// mayPrint tells that a sensitive block may be printed: it is a form of nobody, or she has agreed.
func (c *call) mayPrint(f archive.Founder, block string) bool {
	today := app.DateOf(c.env.Now())
	return f.ID == "" || slices.ContainsFunc(f.Consents, func(k app.Consent) bool { return k.Allows(block, today) })
}

func compared(f archive.Founder) (from, to profile.Reading) {
	if f.Profile == nil {
		return from, to
	}
	from, to, _ = profile.Compared(f.Profile.Readings)
	return from, to
}

// dayOf is the day of the newer of two readings.
func dayOf(from, to profile.Reading) app.Date {
	if to.Date != "" {
		return to.Date
	}
	return from.Date
}

func answersOf(f archive.Founder) []profile.Answer {
	if f.Profile == nil {
		return nil
	}
	return f.Profile.Answers
}

func firstBusiness(f archive.Founder) app.Business {
	if f.Business == nil {
		return app.Business{}
	}
	return *f.Business
}

// kinds are the names of the documents.
func kinds() []string {
	names := make([]string, len(documents))
	for i, d := range documents {
		names[i] = d.name
	}
	return names
}
