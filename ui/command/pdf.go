package command

import (
	"slices"

	"golang.org/x/text/language"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

func (c *call) pdf() error {
	lang := "de"
	switch {
	case c.words[0] != "swot":
		return &misuse{"command.usage.unknown-document", translations.Vars{"Kind": c.words[0]}}
	case c.flags[flagOut] == "":
		return &misuse{"command.usage.no-file", translations.Vars{"Usage": usages["pdf"]}}
	case c.has(flagLang):
		lang = c.flags[flagLang]
		if _, err := language.ParseBase(lang); err != nil {
			return &misuse{"command.usage.no-language", translations.Vars{"Lang": lang}}
		}
	}
	return c.open(func(o Office) error {
		doc, err := o.Export(c.ctx)
		if err != nil {
			return err
		}
		f, err := c.founder(o, doc, c.words[1:])
		if err != nil {
			return err
		}
		return c.swotPDF(doc.Office, f, lang)
	})
}

// swotPDF writes her newest worksheet.
func (c *call) swotPDF(office app.Office, f archive.Founder, lang string) error {
	w, ok := f.NewestSWOT()
	if !ok {
		return errNoSWOT
	}
	document, err := report.SWOT(report.SWOTInput{
		Office: office, Founder: f.Founder, Business: businessOf(f, w), Worksheet: w,
		Measures: measuresFrom(f, w.ID), Lang: lang, HerLang: herLanguage(f, w), Created: c.stampOf(w.Date),
	})
	if err != nil {
		return err
	}
	path := c.flags[flagOut]
	if err := outfile.Write(path, document.WritePDF); err != nil {
		return err
	}
	return c.print(c.l.T("command.written", translations.Vars{"Path": path}))
}

// businessOf is the business that the worksheet names, else her first.
func businessOf(f archive.Founder, w swot.Worksheet) app.Business {
	for _, b := range f.Businesses {
		if b.ID == w.Business {
			return b
		}
	}
	if f.Business != nil {
		return *f.Business
	}
	return app.Business{}
}

func measuresFrom(f archive.Founder, worksheet app.ID) []coaching.Measure {
	return slices.DeleteFunc(slices.Clone(f.Measures), func(m coaching.Measure) bool {
		return m.From == nil || m.From.SWOT != worksheet
	})
}

// herLanguage is that of her handouts where factors have been translated into it, else none.
func herLanguage(f archive.Founder, w swot.Worksheet) string {
	for _, factor := range w.Factors {
		if factor.Translations[f.HandoutLanguage] != "" {
			return f.HandoutLanguage
		}
	}
	return ""
}
